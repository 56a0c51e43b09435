"""The words people head their columns with, as data: add a language by adding lines. Compared in the form `columns.normal` gives.

`PHRASES` are whole headings. `SIGNS` are tried in order when no phrase fits: words that must all occur, `a|b` for either, `-a` for none,
a word ending in `*` for any word that begins so.
"""

from __future__ import annotations

from forestall.workbook.roles import Role


def _split(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split("|"))


PHRASES: dict[Role, tuple[str, ...]] = {
    # The numbers of our own forms, where their counterfoil is gone.
    Role.IGNORE: ("forestall row",),
    Role.NUMBER: _split(
        "id | no | nr | number | item id | item no | item nr | item number | row | row id | line id | line no | pos | "
        "position | component id | fm id | failure id | failure mode id | fmea id | risk id | threat count | ref | "
        "reference | issue | issue no | lfd nr | laufende nummer | seq | sno | s no | sl no | sr no"
    ),
    Role.ELEMENT_HIGHER: _split(
        "next higher level | next higher element | higher level | higher element | process item | naechsthoehere "
        "ebene | naechst hoehere ebene | uebergeordnetes element | prozesselement | parent | parent element | parent "
        "system"
    ),
    Role.ELEMENT: _split(
        "focus element | process step | process | operation | process name | process description | process step "
        "station no and name of focus element | item | element | item function | process step function | process "
        "function | fokuselement | prozessschritt | systemelement | betrachtungseinheit | komponente | bauteil | "
        "composant | componente | composante | etape"
    ),
    Role.ELEMENT_LOWER: _split(
        "next lower level | next lower level or characteristic type | next lower element | lower level | lower "
        "element | work element | process work element | process work element 4m type | characteristic type | 4m | "
        "naechstniedrigere ebene | naechst niedrigere ebene | untergeordnetes element | prozessarbeitselement | "
        "arbeitselement"
    ),
    Role.FUNCTION: _split("function | functions | funktion | funktionen | fonction | funcion | funzione | intended function | purpose"),
    Role.REQUIREMENT: _split("requirement | requirements | anforderung | anforderungen | exigence | requisito | specification"),
    Role.EFFECT: _split(
        "fe | effect | effects | local effect | global effect | end effect | system effect | next effect | folge | "
        "folgen | fehlerfolge | fehlerfolgen | auswirkung | auswirkungen | effet | effets | efecto | efectos | "
        "effetto | effetti | consequence | consequences | konsequenz | degraded functions | degraded flows | "
        "moegliche fehlerfolge | moegliche fehlerfolgen"
    ),
    Role.SEVERITY: _split(
        "s | sev | severity | severity rating | severity ranking | b | bedeutung | bewertung s | schwere | gravite | "
        "gravity | severidad | gravita"
    ),
    Role.MODE: _split(
        "fm | mode | failure mode | failure modes | failure | failures | fault | fault mode | potential failure | "
        "failure modes and causes | potential failures | potential failure mode | potential failure modes | fehler | "
        "fehlerart | fehlerarten | "
        "fehlermodus | moegliche fehlerart | moeglicher fehler | potentieller fehler | mode de defaillance | modo de "
        "fallo | modo de falla | modo di guasto | failure scenario | threat | threat scenario | technique"
    ),
    Role.CAUSE: _split(
        "fc | cause | causes | root cause | failure cause | failure causes | potential cause | potential causes | "
        "ursache | ursachen | fehlerursache | fehlerursachen | moegliche fehlerursache | causa | causas | mechanism | "
        "failure mechanism"
    ),
    Role.PREVENTION: _split(
        "pc | prevention | preventive | prevention control | prevention controls | current controls | current control "
        "| controls | existing controls | current process controls | current design controls | failure measure | "
        "safeguards | vermeidung | vermeidungsmassnahme | vermeidungsmassnahmen | "
        "prevencion | prevention actuelle"
    ),
    Role.OCCURRENCE: _split(
        "o | occ | occur | occurrence | occurence | a | auftreten | auftretenswahrscheinlichkeit | ocurrencia | "
        "frequence | frequency | likelihood | probability"
    ),
    Role.DETECTION_CONTROL: _split(
        "dc | detection control | detection controls | failure detection | detection method | detection measure | "
        "detection means | method of detection | entdeckungsmassnahme | entdeckungsmassnahmen | pruefmassnahme | "
        "means of detection"
    ),
    Role.DETECTION: _split(
        "d | det | detec | detect | detection | detectability | detectibility | e | entdeckung | "
        "entdeckungswahrscheinlichkeit | detectabilite | deteccion | detection rating"
    ),
    Role.MONITORING: _split("diagnostic monitoring | current diagnostic monitoring"),
    Role.MONITORING_RATING: _split("m | mon | monitoring m | m of fc | monitoring rating | m rating"),
    Role.MITIGATED: _split(
        "most severe effect after system response | most severe failure effect after system response | mitigated effect | "
        "schwerwiegendste fehlerfolge nach systemreaktion"
    ),
    Role.SYSTEM_RESPONSE: _split("system response | current system response | systemreaktion | aktuelle systemreaktion"),
    Role.FREQUENCY_RATIONALE: _split("rationale for frequency | rationale for f | frequency rationale | begruendung der haeufigkeit"),
    Role.SEVERITY_CLASS: _split("severity class | severity classification | severity category | sev class | hazard category"),
    Role.PROBABILITY_LEVEL: _split("probability level | level of probability | failure probability level | frequency level"),
    Role.MISSION_PHASE: _split(
        "mission phase | mission phase operational mode | mission phase operating mode | operational mode | operating mode"
    ),
    Role.COMPENSATING: _split("compensating provisions | compensating provision | compensation provisions"),
    Role.AP: _split("ap | action priority | dfmea ap | pfmea ap | aufgabenprioritaet | massnahmenprioritaet"),
    Role.RPN: _split("rpn | rpz | npr | risk priority number | risikoprioritaetszahl | risk priority no | rpn value | ipr"),
    Role.SPECIAL: _split(
        "class | classification | special characteristic | special characteristics | special char | cc sc | sc cc | "
        "sc | besonderes merkmal | besondere merkmale | klassifizierung | char class | symbol"
    ),
    Role.FILTER_CODE: _split("filter code | filtercode | filter code optional"),
    Role.JUSTIFICATION: _split("justification | begruendung | rationale"),
    Role.ACTION: _split(
        "action | actions | recommended action | recommended actions | corrective action | corrective actions | "
        "improvement | improvements | mitigation | mitigations | rec mitigations | recommended mitigations | measures "
        "| countermeasure | countermeasures | massnahme | massnahmen | empfohlene massnahme | empfohlene massnahmen | "
        "action recommandee | actions recommandees | accion recomendada | acciones recomendadas | recommendation | "
        "recommendations"
    ),
    Role.PREVENTION_ACTION: _split(
        "prevention action | preventive action | preventive actions | dfmea preventive action | pfmea preventive "
        "action | dfmea prevention action"
    ),
    Role.DETECTION_ACTION: _split("detection action | detection actions | dfmea detection action | pfmea detection action"),
    Role.RESPONSIBLE: _split(
        "responsible | responsibility | responsible person | responsible person s name | owner | action owner | "
        "assigned to | verantwortlich | verantwortlicher | verantwortliche person | v | zustaendig | responsable | "
        "who | wer"
    ),
    Role.DUE: _split(
        "due | due date | target date | target completion date | deadline | termin | zieltermin | frist | faellig | "
        "planned date | when | fecha objetivo | t"
    ),
    Role.STATUS: _split("status | action status | state | massnahmenstatus | stand | statut | estado"),
    Role.TAKEN: _split(
        "action taken | actions taken | action taken with pointer to evidence | getroffene massnahme | getroffene "
        "massnahmen | durchgefuehrte massnahme | umgesetzte massnahme | actions effectuees | actions prises | "
        "acciones tomadas"
    ),
    Role.EVIDENCE: _split("evidence | pointer to evidence | nachweis"),
    Role.COMPLETED_ON: _split(
        "completed | completion date | completed on | date completed | actual completion date | abschlussdatum | "
        "erledigt am | closed on | effective date"
    ),
    Role.REMARKS: _split(
        "remark | remarks | comment | comments | bemerkung | bemerkungen | anmerkung | anmerkungen | note | notes | "
        "remarque | observaciones"
    ),
}

SIGNS: tuple[tuple[Role, str], ...] = (
    (Role.NUMBER, "failure|fmea|item|row|line|component|step id|ids|no|nr|number|ref -requirement*"),
    (Role.RESPONSIBLE_AND_DUE, "responsib*|verantwort* date|termin"),
    (Role.TAKEN, "action*|massnahme* taken|implemented|getroffen*|durchgefuehrt*|umgesetzt*"),
    (Role.COMPLETED_ON, "completion|completed|actual|abschluss|erledigt* date|datum|am -target -planned"),
    (Role.DUE, "target|due|planned|ziel* date|completion|termin|datum"),
    (Role.PREVENTION_ACTION, "prevent* action* -current"),
    (Role.DETECTION_ACTION, "detect* action* -current"),
    (Role.DETECTION_CONTROL, "detect*|entdeck*|verification control*|method*|measure*|means|test*|steuer*|massnahme*"),
    (Role.PREVENTION, "prevent*|vermeid* control*|method*|measure*|means|massnahme*"),
    (Role.RPN, "rpn|rpz|npr"),
    (Role.RPN, "risk priority number"),
    (Role.AP, "action priority"),
    (Role.SEVERITY, "sever* -effect*"),
    (Role.SEVERITY, "sever* fe"),
    (Role.OCCURRENCE, "occur*|auftret*"),
    (Role.OCCURRENCE, "likelihood|probability -risk -criticality"),
    (Role.DETECTION, "detectab*"),
    (Role.DETECTION, "detect*|entdeck* rating|ranking|score|d"),
    (Role.RESPONSIBLE, "responsib*|verantwort*|owner -design -process -fmea"),
    (Role.STATUS, "action* status"),
    (Role.ACTION, "recommend* action*|mitigation*|measure*|control*"),
    (Role.ACTION, "empfohlen* massnahme*"),
    (Role.ACTION, "corrective|improvement* action*"),
    (Role.ACTION, "action* description"),
    (Role.FUNCTION_HIGHER, "function*|funktion* higher|hoeher*|system -subsystem -sub"),
    (Role.FUNCTION_HIGHER, "function*|funktion* process item"),
    (Role.FUNCTION_LOWER, "function*|funktion* lower|niedriger*"),
    (Role.FUNCTION_LOWER, "function*|funktion* work element"),
    (Role.CAUSE, "cause*|ursache* -effect*"),
    (Role.EFFECT, "effect*|folge*|auswirkung*|consequence* -severity"),
    (Role.MODE, "failure|fault|fehler mode*|modus|art -effect*"),
    (Role.MODE, "defaillance|fallo|falla|guasto mode|modo"),
    (Role.ELEMENT_HIGHER, "higher|hoeher* -function* level|element|ebene|system"),
    (Role.ELEMENT_LOWER, "lower|niedriger* level|element|ebene"),
    (Role.ELEMENT_LOWER, "work element"),
    (Role.ELEMENT_HIGHER, "process item -function*"),
    (Role.ELEMENT, "focus|fokus element -function*"),
    (Role.FUNCTION, "function*|funktion*|fonction -degraded -safety"),
    (Role.REQUIREMENT, "requirement*|anforderung* -source"),
    (Role.SPECIAL, "special characteristic*"),
    (Role.SPECIAL, "besonder* merkmal*"),
    (Role.FILTER_CODE, "filter code"),
    (Role.REMARKS, "remark*|comment*|bemerkung*"),
)

EITHER: dict[str, tuple[Role, Role]] = {
    "detection": (Role.DETECTION_CONTROL, Role.DETECTION),
    "entdeckung": (Role.DETECTION_CONTROL, Role.DETECTION),
    "impact": (Role.EFFECT, Role.SEVERITY),
    "monitoring": (Role.MONITORING, Role.MONITORING_RATING),
}
"""Headings that mean the first over words and the second over numbers."""

ELEMENT_RANKS: dict[str, int] = {
    word: rank
    for rank, words in {
        1: _split("group | product | system | machine | equipment class | produkt | maschine | process item"),
        2: _split("process | process name | subsystem | sub system | assembly | baugruppe | module | unit | equipment | anlage"),
        3: _split("subassembly | sub assembly | process step"),
        4: _split("operation | component | comp name | component name | component type | part | part name | item | komponente | bauteil"),
        5: _split("sub component | subcomponent | sub part | work element"),
        9: _split("focus element | fokuselement"),
    }.items()
    for word in words
}
"""Columns that name a level of the product by its own word: several of them are a tree, the smallest number on top."""

ELEMENT_TYPES: dict[str, str] = {
    word: type
    for type, words in {
        "system": _split("system"),
        "subsystem": _split("subsystem | sub system"),
        "component": _split("component | komponente | bauteil"),
        "process item": _split("process item"),
        "process step": _split("process step | prozessschritt"),
        "work element": _split("work element | process work element | arbeitselement"),
    }.items()
    for word in words
}
"""What a heading tells of the elements below it."""

AFTER_WORDS = frozenset(
    _split(
        "after | apres | final | nach | neu | neue | neuer | new | nuevo | optimierung | optimization | post | "
        "predicted | residual | result | resulting | results | revised | updated"
    )
)
"""Words that turn a rating into one after the action, in the heading or in the one above it."""
CONTROL_WORDS = frozenset(_split("control | controls | massnahme | massnahmen | pc | dc | prevention"))

HEADER_KEYS: dict[str, tuple[str, ...]] = {
    "company": _split("company | company name | firma | unternehmen | organization | organisation | supplier"),
    "location": _split("location | engineering location | manufacturing location | plant | standort | plant location"),
    "customer": _split("customer | customer name | kunde | client"),
    "program": _split(
        "model year | model years | model year s program s | model year program | program | program name | project | "
        "project name | vehicle | modelljahr | projekt | model years program s | model year programs | model years "
        "programs"
    ),
    "text": _split(
        "subject | system | item | item system | part name | product | component | process name | thema | gegenstand "
        "| system name | item name | subject of fmea"
    ),
    "number": _split(
        "fmea number | fmea no | fmea nr | fmea id | fmea id number | dfmea id | pfmea id | dfmea id number | pfmea "
        "id number | dfmea number | pfmea number | fmea nummer | document id | document no | document number"
    ),
    "start_date": _split(
        "start date | fmea start date | fmea date | fmea date orig | date orig | original date | erstellt am | "
        "startdatum | dfmea start date | pfmea start date"
    ),
    "revision_date": _split(
        "revision date | fmea revision date | fmea last revision date | date rev | rev date | revised | "
        "aenderungsdatum | dfmea revision date | pfmea revision date | last revision date"
    ),
    "team": _split("team | core team | cross functional team | fmea team | kernteam | cft"),
    "responsible": _split(
        "responsibility | design responsibility | process responsibility | fmea owner | design owner | prepared by | "
        "owner | responsible | moderator | verantwortlich | erstellt von | name of owner"
    ),
    "remarks": _split("remarks | remark | bemerkungen"),
    "confidentiality": _split("confidentiality | confidentiality level | vertraulichkeit"),
}
"""Headings of the block above the table, by the field of the analysis they fill."""

TITLE_WORDS = frozenset(
    _split(
        "design | process | system | concept | potential | failure | mode | modes | and | effects | effect | analysis "
        "| fmea | dfmea | pfmea | fmeca | msr | supplemental | for | monitoring | response | form | sheet | worksheet "
        "| aiag | vda | d | p | s | fehler | moeglichkeits | einfluss | analyse"
    )
)
"""Words a title is made of that only says what kind of sheet this is."""

_EFFECT_PLACES = {
    "local": ("local", "lokal"),
    "next higher level": ("next", "naechst"),
    "end effect": ("end", "system", "global", "final"),
    "your plant": ("your", "own"),
    "ship-to plant": ("ship",),
    "end user": ("user",),
}


def effect_place(title: str) -> str | None:
    """Where an effect with this heading is noticed, where the heading says it: “Local effect”, “Next higher level”, “End effect”."""
    words = title.casefold().replace("ä", "ae").replace("-", " ").split()
    if "user" in words:
        return "end user"
    return next((place for place, signs in _EFFECT_PLACES.items() if len(words) > 1 and any(sign in words for sign in signs)), None)
