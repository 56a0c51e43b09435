"""The rules by name: how grave each is, and the sentence it says. Nothing here looks at a project (`examining` does)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from hashlib import blake2b

from forestall.changes import Value
from forestall.ids import EntityId


class Gravity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """The project contradicts itself, or says what it cannot mean."""
    WARNING = "warning"
    """What the standards ask for is not there."""
    HINT = "hint"
    """Unusual, and perhaps meant so."""


class Rule(Enum):
    """One rule: its code for programs and waivers, its gravity, and its sentence; `{…}` is filled with what was found."""

    RECOVERED = (
        "recovered",
        Gravity.ERROR,
        "What this hung on was removed by somebody who had not seen it; move it or remove it",
    )
    OUT_OF_SCALE = (
        "out-of-scale",
        Gravity.ERROR,
        "“{value}” cannot stand here: {why}",
    )
    OWN_CAUSE = (
        "own-cause",
        Gravity.ERROR,
        "This failure mode is named as its own cause; name what leads to it",
    )
    OWN_EFFECT = (
        "own-effect",
        Gravity.ERROR,
        "This failure is named as its own effect; name what it leads to",
    )
    NET_CYCLE = (
        "net-cycle",
        Gravity.ERROR,
        "These {count} failures lead to one another in a circle, so that none of them is the cause: {names}",
    )
    STRUCTURE_RING = (
        "structure-ring",
        Gravity.ERROR,
        "Moves of two people put this element below itself; the newest move is set aside until somebody decides where it belongs",
    )
    ALPHA_SUM = (
        "alpha-sum",
        Gravity.ERROR,
        "The mode ratios (alpha) of this item add up to {sum}, not to 1",
    )
    COMPLETED_WITHOUT_PROOF = (
        "completed-without-evidence",
        Gravity.ERROR,
        "This action is completed, but nothing says {missing}",
    )
    NOT_IMPLEMENTED_WITHOUT_REASON = (
        "not-implemented-without-reason",
        Gravity.ERROR,
        "This action is not implemented, and no reason says why the risk is accepted",
    )
    SIGNATURE_UNFIT = (
        "signature-not-valid",
        Gravity.ERROR,
        "The signature of {name} is not valid: {fault}",
    )
    REVISION_DOUBTFUL = (
        "doubtful-revision",
        Gravity.WARNING,
        "Revision “{name}”: {flaw}",
    )
    STATUS_FELL_BACK = (
        "status-fell-back",
        Gravity.WARNING,
        "The status is “{status}”, but the action was completed on {day}: one of the two is out of date",
    )
    NO_EFFECT = (
        "mode-without-effect",
        Gravity.WARNING,
        "This failure mode has no effect: what would people or the system notice?",
    )
    NO_CAUSE = (
        "line-without-cause",
        Gravity.WARNING,
        "This line names no cause: why would the failure happen?",
    )
    MODE_WITHOUT_CAUSE = (
        "mode-without-cause",
        Gravity.WARNING,
        "This failure mode has no cause: why would it happen?",
    )
    DANGLING = (
        "dangling-failure",
        Gravity.WARNING,
        "This failure leads to nothing and nothing leads to it; link it or remove it",
    )
    LINK_NOWHERE = (
        "link-without-effect",
        Gravity.WARNING,
        "This link leads to no effect; it was removed, or never named",
    )
    UNRATED = (
        "unrated",
        Gravity.WARNING,
        "{missing} not rated: nobody can tell yet how urgent this line is",
    )
    MIXED_SCHEMES = (
        "mixed-schemes",
        Gravity.WARNING,
        "The ratings of this line were made under different schemes; look at them together and confirm them",
    )
    HIGH_WITHOUT_ACTION = (
        "high-without-action",
        Gravity.WARNING,
        "{risk}: define an action, or write down why the present controls are enough",
    )
    SEVERE_UNREVIEWED = (
        "severe-unreviewed",
        Gravity.WARNING,
        "S is {severity}: classify it as a special characteristic, or note when the management reviewed it",
    )
    OCCURRENCE_WITHOUT_CONTROL = (
        "occurrence-without-control",
        Gravity.WARNING,
        "O is {rating}, but no prevention control says what brings it below {worst}",
    )
    DETECTION_WITHOUT_CONTROL = (
        "detection-without-control",
        Gravity.WARNING,
        "D is {rating}, but no detection control says what brings it below {worst}",
    )
    SPECIAL_UNPLANNED = (
        "special-without-control-plan",
        Gravity.WARNING,
        "This {remark}",
    )
    OVERDUE = (
        "overdue",
        Gravity.WARNING,
        "The target date {day} is past, and the action is {status}",
    )
    SEVERITY_ABOVE = (
        "severity-above-effects",
        Gravity.WARNING,
        "S is {own} here, but no effect it leads to is rated above {upper}: a lower level cannot be worse than what it leads to",
    )
    NO_PREVENTION = (
        "cause-without-prevention",
        Gravity.HINT,
        "Nothing is done against this cause yet: no prevention control",
    )
    SEVERITY_CHANGED = (
        "severity-changed-by-action",
        Gravity.HINT,
        "S goes from {before} to {after} by an action; that takes a change of the concept, for controls do not lessen an effect",
    )
    ACTION_WITHOUT_OWNER = (
        "action-without-owner",
        Gravity.HINT,
        "Nobody is named who does this action",
    )
    ACTION_WITHOUT_DATE = (
        "action-without-date",
        Gravity.HINT,
        "No target date says when this action is due",
    )
    COMPLETED_NOT_RERATED = (
        "completed-without-re-rating",
        Gravity.HINT,
        "The action is completed, but nothing was rated anew: did it change nothing?",
    )
    WAIVER_IDLE = (
        "waiver-without-finding",
        Gravity.HINT,
        "The waiver {waiver} of “{rule}” covers nothing any more; remove it, unless that may come back",
    )
    DUPLICATE = (
        "duplicate-wording",
        Gravity.HINT,
        "“{text}” stands here {count} times: if it is the same, use one and link it",
    )

    code: str
    gravity: Gravity
    sentence: str

    def __init__(self, code: str, gravity: Gravity, sentence: str) -> None:
        self.code = code
        self.gravity = gravity
        self.sentence = sentence


BY_CODE = {rule.code: rule for rule in Rule}
"""The rules by the name that programs and waivers use."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on one entity.

    `column` is where a person would mend it: the key of a column of the form sheet, or a field where the sheet has no column for it.
    `facts` are what the rule judged: while they stay the same, it is the same finding.
    """

    rule: Rule
    entity: EntityId
    column: str
    sentence: str
    facts: tuple[Value, ...] = ()
    others: tuple[EntityId, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Equal for findings of the same substance; a waiver keeps it."""
        return blake2b(repr((self.rule.code, self.facts)).encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()


def found(about: Rule, entity: EntityId, column: str, *facts: Value, others: tuple[EntityId, ...] = (), **said: object) -> Finding:
    """A finding, its sentence filled with what was found."""
    return Finding(about, entity, column, about.sentence.format(**said) if said else about.sentence, facts, others)
