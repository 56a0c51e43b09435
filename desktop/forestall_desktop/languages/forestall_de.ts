<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Forestall</name>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source> (you)</source>
      <translation> (Sie)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source> Counts from the next start.</source>
      <translation> Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source> and more</source>
      <translation> und mehr</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source> and no </source>
      <translation> und keine </translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source> that harms</source>
      <translation>, die schadet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source> – expected, until it is completed or confirmed</source>
      <translation> – erwartet, bis die Maßnahme abgeschlossen oder bestätigt ist</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Insert</source>
      <translation>&amp;Einfügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;Join a team…</source>
      <translation>Einem &amp;Team beitreten…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;New project…</source>
      <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;Open a file…</source>
      <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Review</source>
      <translation>D&amp;urchsicht</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Structure</source>
      <translation>&amp;Struktur</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;Sync</source>
      <translation>&amp;Abgleich</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>(as written)</source>
      <translation>(wie geschrieben)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>(empty)</source>
      <translation>(leer)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/structure.py" />
      <source>({kind} without a name)</source>
      <translation>({kind} ohne Namen)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>, and stays so</source>
      <translation> und bleibt es</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>, and {count} more</source>
      <translation>, und {count} weitere</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>, or </source>
      <translation>, oder </translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>, {count} saved here</source>
      <translation>, {count} hier gespeichert</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>. There are: {1}</source>
      <translation>. Es gibt: {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 cell changed</source>
      <translation>1 Zelle geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>1 change</source>
      <translation>1 Änderung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>1 contested cell waits for a decision</source>
      <translation>1 strittige Zelle wartet auf eine Entscheidung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>1 line differs</source>
      <translation>1 Zeile weicht ab</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new cause line</source>
      <translation>1 neue Ursachenzeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new element</source>
      <translation>1 neues Element</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new failure mode</source>
      <translation>1 neue Fehlerart</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new function</source>
      <translation>1 neue Funktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>1 row</source>
      <translation>1 Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 row typed over</source>
      <translation>1 Zeile überschrieben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 text was refused</source>
      <translation>1 Text wurde abgelehnt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 text will be refused: {first}.</source>
      <translation>1 Text wird abgelehnt werden: {first}.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>4M type</source>
      <translation>4M-Typ</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; `forestall baseline create` makes one</source>
      <translation>; `forestall baseline create` legt eine an</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; and {1} more</source>
      <translation>; und {1} weitere</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; from there it goes to {1}</source>
      <translation>; von dort geht es zu {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>&lt;b&gt;≠ Contested&lt;/b&gt; – both values are kept until somebody decides:</source>
      <translation>&lt;b&gt;≠ Strittig&lt;/b&gt; – beide Werte bleiben erhalten, bis jemand entscheidet:</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A cell is</source>
      <translation>Eine Zelle ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A code from your authenticator app is needed, too.</source>
      <translation>Zusätzlich wird ein Code Ihrer Authenticator-App gebraucht.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>A command or a key…</source>
      <translation>Befehl oder Taste…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>A command…    @ goes to a thing    : to a row</source>
      <translation>Befehl…    @ zu einem Eintrag    : zu einer Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A comment says something; nothing was added</source>
      <translation>Ein Kommentar sagt etwas; nichts wurde hinzugefügt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A completed action says {1}; set its status back to “implementation pending” first</source>
      <translation>Eine abgeschlossene Maßnahme sagt, {1}; setzen Sie ihren Status zuerst auf „Umsetzung offen“ zurück</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A control and its rating were changed by people who did not see each other's change</source>
      <translation>Eine Lenkungsmaßnahme und ihre Bewertung wurden von Personen geändert, die die Änderung der anderen nicht gesehen hatten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A control plan has no column “{1}”</source>
      <translation>Ein Produktionslenkungsplan hat keine Spalte „{1}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>A copy lies in {path}</source>
      <translation>Eine Kopie liegt in {path}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A dash says that nothing stands here</source>
      <translation>Ein Strich sagt, dass hier nichts steht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A deviation is kept with a reason: write down why the copy differs from its source</source>
      <translation>Eine Abweichung wird mit einem Grund behalten: Schreiben Sie auf, warum die Kopie von ihrer Quelle abweicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure cannot be its own cause; name what leads to it</source>
      <translation>Ein Fehler kann nicht seine eigene Ursache sein; nennen Sie, was zu ihm führt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure cannot be its own effect; name what it leads to</source>
      <translation>Ein Fehler kann nicht seine eigene Folge sein; nennen Sie, wozu er führt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure rate</source>
      <translation>Eine Ausfallrate</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure rate is a number of FIT from 0, not {1}</source>
      <translation>Eine Ausfallrate ist eine Zahl von FIT ab 0, nicht {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A file cannot be attached to {1} {2}; it can be attached to: {3}</source>
      <translation>An {1} {2} lässt sich keine Datei anhängen; anhängen lässt sie sich an: {3}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>A file of its own</source>
      <translation>Eine eigene Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A finding is waived with a reason: write down why it may stay</source>
      <translation>Ein Befund wird mit einem Grund zugelassen: Schreiben Sie auf, warum er bleiben darf</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>A folder on another disk is better: a broken disk takes both.</source>
      <translation>Ein Ordner auf einer anderen Festplatte ist besser: Eine defekte Platte nimmt beides mit.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A function cannot need itself; name the function it needs</source>
      <translation>Eine Funktion kann sich nicht selbst brauchen; nennen Sie die Funktion, die sie braucht</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A function of what is chosen in the structure</source>
      <translation>Eine Funktion dessen, was in der Struktur gewählt ist</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A function, mode or line of its own</source>
      <translation>Eine eigene Funktion, Fehlerart oder Zeile</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A further cause below this one</source>
      <translation>Eine weitere Ursache unter dieser</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A further failure mode below this one</source>
      <translation>Eine weitere Fehlerart unter dieser</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A grade has a whole number from 1 to {1}, 1 for the best; letters and words stand in the field “code”</source>
      <translation>Eine Stufe hat eine ganze Zahl von 1 bis {1}, 1 für das Beste; Buchstaben und Wörter stehen im Feld „Code“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A latent coverage</source>
      <translation>Eine latente Abdeckung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>A line for each thing.</source>
      <translation>Eine Zeile je Eintrag.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A line of the type “{1}” has no place for it</source>
      <translation>Eine Zeile vom Typ „{1}“ hat dafür keinen Platz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>A new project</source>
      <translation>Ein neues Projekt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A new revision is a draft; it is reviewed and signed before it is approved</source>
      <translation>Eine neue Revision ist ein Entwurf; sie wird geprüft und unterschrieben, bevor sie freigegeben wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>A part always belongs to something; drag it to where it belongs instead</source>
      <translation>Ein Teil gehört immer zu etwas; ziehen Sie es stattdessen dorthin, wohin es gehört</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A part of this project is damaged and cannot be read. It was left as it is; restore a backup of it</source>
      <translation>Ein Teil dieses Projekts ist beschädigt und nicht lesbar. Er blieb, wie er war; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A part of what is chosen in the structure</source>
      <translation>Ein Teil dessen, was in der Struktur gewählt ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>A pass-phrase has at least {1} letters; a few words that belong together only for you are good</source>
      <translation>Ein Kennwortsatz hat mindestens {1} Zeichen; gut sind einige Wörter, die nur für Sie zusammengehören</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>A pass-phrase has at least {count} letters; a few words are good</source>
      <translation>Ein Kennwortsatz hat mindestens {count} Zeichen; einige Wörter sind gut</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A project keeps at least one owner.</source>
      <translation>Ein Projekt behält mindestens einen Eigentümer.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>A project of yours (.fmea). Or drop it here.</source>
      <translation>Ein Projekt von Ihnen (.fmea). Oder legen Sie es hier ab.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>A rating is contested: the worst possible result is shown</source>
      <translation>Eine Bewertung ist strittig: Gezeigt wird das ungünstigste mögliche Ergebnis</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A rating of this line is contested; decide that, then everything was seen together</source>
      <translation>Eine Bewertung dieser Zeile ist strittig; entscheiden Sie das, dann ist alles zusammen gesehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/revision_commands.py" />
      <source>A revision is being frozen already; wait until it is</source>
      <translation>Es wird bereits eine Revision eingefroren; warten Sie, bis das fertig ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A revision is made by freezing the project: `forestall baseline create`</source>
      <translation>Eine Revision entsteht durch Einfrieren des Projekts: `forestall baseline create`</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A revision needs a name of at most {1} letters, in one line; “now” is what the project holds at the moment</source>
      <translation>Eine Revision braucht einen Namen von höchstens {1} Zeichen in einer Zeile; „now“ ist, was das Projekt im Augenblick enthält</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>A row by its number, an id, or words</source>
      <translation>Eine Zeile nach Nummer, Kennung oder Wörtern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>A row for each, every cell filled.</source>
      <translation>Je eine Zeile, jede Zelle gefüllt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A scheme stands as it is, so that ratings keep the table they were made under; bring the other table as a new scheme</source>
      <translation>Ein Schema bleibt, wie es ist, damit Bewertungen die Tabelle behalten, unter der sie entstanden; bringen Sie die andere Tabelle als neues Schema ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A severity class is one of {1}, not {2}</source>
      <translation>Eine Schwereklasse ist eine von {1}, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A sheet of “{1}” reaches over {2} rows and {3} columns, too many to read. Delete what stands far below or right of the table; nothing was changed.</source>
      <translation>Ein Blatt von „{1}“ reicht über {2} Zeilen und {3} Spalten, zu viele zum Lesen. Löschen Sie, was weit unterhalb oder rechts der Tabelle steht; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A signature goes under a revision that is there</source>
      <translation>Eine Unterschrift steht unter einer Revision, die es gibt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A signature stays as it was made; sign anew instead</source>
      <translation>Eine Unterschrift bleibt, wie sie geleistet wurde; unterschreiben Sie stattdessen neu</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A symbol is always the same as itself; name the symbol of another customer</source>
      <translation>Ein Symbol ist immer dasselbe wie es selbst; nennen Sie das Symbol eines anderen Kunden</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A thing cannot be moved into itself or into something that lies below it</source>
      <translation>Etwas kann nicht in sich selbst oder unter etwas verschoben werden, das darunter liegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A waiver names the rule whose finding may stay; `forestall findings` lists them</source>
      <translation>Eine Zulassung nennt die Regel, deren Befund bleiben darf; `forestall findings` listet sie auf</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG, fourth edition</source>
      <translation>AIAG, vierte Ausgabe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>AIAG-VDA form with 4M work elements, process flow and control plan</source>
      <translation>AIAG-VDA-Formblatt mit 4M-Arbeitselementen, Prozessablauf und Produktionslenkungsplan</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>AIAG-VDA form, action priority</source>
      <translation>AIAG-VDA-Formblatt, Aufgabenpriorität</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, design</source>
      <translation>AIAG-VDA, Design</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, monitoring and system response</source>
      <translation>AIAG-VDA, Monitoring und Systemreaktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, process</source>
      <translation>AIAG-VDA, Prozess</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>AP</source>
      <translation>AP</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP after</source>
      <translation>AP danach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP higher in {count}</source>
      <translation>AP höher in {count}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP is computed from the ratings, and not all of them are there</source>
      <translation>AP wird aus den Bewertungen berechnet, und es sind nicht alle da</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP is computed: S {1}, O {2}, D {3} give {4}, not {5}</source>
      <translation>AP wird berechnet: B {1}, A {2}, E {3} ergeben {4}, nicht {5}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>AP is high</source>
      <translation>AP ist hoch</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP lower in {count}</source>
      <translation>AP niedriger in {count}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>AP new</source>
      <translation>AP neu</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP of FMEA-MSR is computed from S, F and M where it is shown</source>
      <translation>AP der FMEA-MSR wird aus B, H und M berechnet, wo sie gezeigt wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP {count}</source>
      <translation>AP {count}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} cannot be judged yet: what is counted meets its targets, but not everything is counted</source>
      <translation>ASIL {1} lässt sich noch nicht beurteilen: Was gezählt ist, erreicht seine Ziele, aber es ist nicht alles gezählt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} cannot be judged: no failure rate of a safety-related mode is given</source>
      <translation>ASIL {1} lässt sich nicht beurteilen: Für keine sicherheitsrelevante Fehlerart ist eine Ausfallrate angegeben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} is not reached: {2}</source>
      <translation>ASIL {1} wird nicht erreicht: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} is reached by SPFM, LFM and the PMHF; dual-point faults are not in the PMHF</source>
      <translation>ASIL {1} wird nach SPFM, LFM und PMHF erreicht; Zweipunktfehler sind in der PMHF nicht enthalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/menus.py" />
      <source>About Forestall</source>
      <translation>Über Forestall</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action</source>
      <translation>Maßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Action burn-down</source>
      <translation>Abarbeitung der Maßnahmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Action priority</source>
      <translation>Aufgabenpriorität</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action priority after</source>
      <translation>Aufgabenpriorität danach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action taken</source>
      <translation>Getroffene Maßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Actions</source>
      <translation>Maßnahmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Actions by due date</source>
      <translation>Maßnahmen nach Termin</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Actions by owner</source>
      <translation>Maßnahmen nach Verantwortlichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Actions: CSV table</source>
      <translation>Maßnahmen: CSV-Tabelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Actions: calendar</source>
      <translation>Maßnahmen: Kalender</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Added by {author}, {when}</source>
      <translation>Hinzugefügt von {author}, {when}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Address of the server</source>
      <translation>Adresse des Servers</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>After revision {1}</source>
      <translation>Nach Revision {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>After the actions</source>
      <translation>Nach den Maßnahmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>All as at first</source>
      <translation>Alle wie anfangs</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>All changes saved</source>
      <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>All own columns</source>
      <translation>Alle eigenen Spalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>All shortcuts are on the clipboard</source>
      <translation>Alle Tastenkürzel liegen in der Zwischenablage</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/menus.py" />
      <source>An FMEA editor that works with no network and never drops what somebody typed.</source>
      <translation>Ein FMEA-Editor, der ohne Netzwerk arbeitet und nie verliert, was jemand eingegeben hat.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An action that is not implemented has a reason: write down why the risk is accepted, then set the status</source>
      <translation>Eine nicht umgesetzte Maßnahme hat einen Grund: Schreiben Sie auf, warum das Risiko akzeptiert wird, und setzen Sie dann den Status</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An analysis is rated by this catalogue, so its words stand; bring the other words as a new version of it</source>
      <translation>Eine Analyse ist mit diesem Katalog bewertet, deshalb bleiben seine Wörter; bringen Sie die anderen Wörter als neue Fassung ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An analysis is rated by this; choose another one there first</source>
      <translation>Eine Analyse ist hiermit bewertet; wählen Sie dort zuerst etwas anderes</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An attachment has a name</source>
      <translation>Ein Anhang hat einen Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An attachment is made of a file, and keeps its size and hash: `forestall attach` makes one</source>
      <translation>Ein Anhang entsteht aus einer Datei und behält ihre Größe und Prüfsumme: `forestall attach` legt einen an</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An element</source>
      <translation>Ein Element</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sheet_commands.py" />
      <source>An element is copied in the structure, with everything below it</source>
      <translation>Ein Element wird in der Struktur kopiert, mit allem, was darunter liegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An id has between 1 and 200 letters</source>
      <translation>Eine Kennung hat zwischen 1 und 200 Zeichen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An interface lies between two elements; name another one, or what lies outside the boundary</source>
      <translation>Eine Schnittstelle liegt zwischen zwei Elementen; nennen Sie ein anderes, oder was außerhalb der Systemgrenze liegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An operating time</source>
      <translation>Eine Betriebszeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Analysis</source>
      <translation>Analyse</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Another program is making the key of this file at this moment. Nothing was changed; try again</source>
      <translation>Ein anderes Programm legt gerade den Schlüssel dieser Datei an. Nichts wurde geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Another program is making your keys at this moment. Nothing was changed; try again</source>
      <translation>Ein anderes Programm legt gerade Ihre Schlüssel an. Nichts wurde geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>Another program is renewing the sign-in at {1}. Try again in a moment</source>
      <translation>Ein anderes Programm erneuert gerade die Anmeldung bei {1}. Versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Another program keeps the file of your secrets busy. Nothing was changed; try again</source>
      <translation>Ein anderes Programm hält die Datei Ihrer Geheimnisse besetzt. Nichts wurde geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Another value for the contested cell</source>
      <translation>Anderer Wert für die strittige Zelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Another window is opening a copy of this file at this moment. Nothing was changed; try again</source>
      <translation>Ein anderes Fenster öffnet gerade eine Kopie dieser Datei. Nichts wurde geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>Another {1} has the same id; this one stays in the kept document and is not shown</source>
      <translation>Ein anderes {1} hat dieselbe Kennung; dieses bleibt im aufbewahrten Dokument und wird nicht gezeigt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Answered proposal</source>
      <translation>Beantworteter Vorschlag</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/menus.py" />
      <source>Apache License 2.0. Font: Inter, SIL Open Font License 1.1.</source>
      <translation>Apache License 2.0. Schrift: Inter, SIL Open Font License 1.1.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Appearance</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Approved by</source>
      <translation>Freigegeben von</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Around the table</source>
      <translation>Die Tabelle betreffend</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>As found by itself</source>
      <translation>Wie selbst erkannt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>As its method asks</source>
      <translation>Wie die Methode es verlangt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>As the analyses say</source>
      <translation>Wie die Analysen sagen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>As the form has them</source>
      <translation>Wie im Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>As usual</source>
      <translation>Wie üblich</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask again in a few seconds.</source>
      <translation>Fragen Sie in einigen Sekunden noch einmal.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask an owner of the project for another role.</source>
      <translation>Bitten Sie einen Eigentümer des Projekts um eine andere Rolle.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask an owner of the project to add you.</source>
      <translation>Bitten Sie einen Eigentümer des Projekts, Sie hinzuzufügen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask for a new one.</source>
      <translation>Bitten Sie um einen neuen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask for the newest one and begin with its first page.</source>
      <translation>Fragen Sie nach dem neuesten und beginnen Sie mit seiner ersten Seite.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask whoever runs the server.</source>
      <translation>Fragen Sie, wer den Server betreibt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>At most {1} values can be set at once; set the others afterwards</source>
      <translation>Höchstens {1} Werte lassen sich auf einmal setzen; setzen Sie die anderen danach</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Attachment</source>
      <translation>Anhang</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Backups lie in</source>
      <translation>Sicherungen liegen in</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Backups of this project, the newest first</source>
      <translation>Sicherungen dieses Projekts, die neueste zuerst</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Backups…</source>
      <translation>Sicherungen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Bare: only what the eye sees</source>
      <translation>Schlicht: nur, was zu sehen ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Bars: actions left at the end of a month; line: what the target dates promise. Bars above it are late</source>
      <translation>Balken: am Ende eines Monats verbleibende Maßnahmen; Linie: was die Termine versprechen. Balken darüber sind verspätet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Base FMEA used</source>
      <translation>Verwendete Basis-FMEA</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Before an action is completed it says {1}</source>
      <translation>Bevor eine Maßnahme abgeschlossen ist, sagt sie, {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Before: “{words}”</source>
      <translation>Vorher: „{words}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin again with the first page, without a cursor.</source>
      <translation>Beginnen Sie noch einmal mit der ersten Seite, ohne Positionsangabe.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin again; nothing was changed.</source>
      <translation>Beginnen Sie noch einmal; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin setting it up anew.</source>
      <translation>Beginnen Sie die Einrichtung von vorn.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Belongs to</source>
      <translation>Gehört zu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Blocks</source>
      <translation>Blöcke</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Both changes together, as they would stand</source>
      <translation>Beide Änderungen zusammen, wie sie dann dastünden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Both wordings of a text in one</source>
      <translation>Beide Formulierungen eines Textes in einer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Both wordings, one behind the other</source>
      <translation>Beide Formulierungen, hintereinander</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Boundary: {name}</source>
      <translation>Systemgrenze: {name}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Bring in a workbook or table: into a new project, or into this one</source>
      <translation>Eine Arbeitsmappe oder Tabelle übernehmen: in ein neues Projekt oder in dieses</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Bring it here…</source>
      <translation>Hierher holen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Bringing the project here…</source>
      <translation>Das Projekt wird hierher geholt…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>By</source>
      <translation>Nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>By the month of the target date</source>
      <translation>Nach dem Monat des Zieltermins</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/delegates/date_editor.py" />
      <source>Calendar</source>
      <translation>Kalender</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Can be worked on and imported again.</source>
      <translation>Kann bearbeitet und wieder importiert werden.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Cancel leaves everything as it was</source>
      <translation>Abbrechen lässt alles, wie es war</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Catalogue: {name}</source>
      <translation>Katalog: {name}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Cause</source>
      <translation>Ursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cause line</source>
      <translation>Ursachenzeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by occurrence and detection; the letter is the action priority at the worst severity of the band</source>
      <translation>Ursachenzeilen nach Auftreten und Entdeckung; der Buchstabe ist die Aufgabenpriorität bei der höchsten Bedeutung des Bereichs</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by result in each frozen revision, and now</source>
      <translation>Ursachenzeilen nach Ergebnis in jeder eingefrorenen Revision und jetzt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by result now (thick) and as expected once all actions are done (thin)</source>
      <translation>Ursachenzeilen nach Ergebnis jetzt (dick) und wie erwartet, wenn alle Maßnahmen umgesetzt sind (dünn)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Cause lines: CSV table</source>
      <translation>Ursachenzeilen: CSV-Tabelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Causes</source>
      <translation>Ursachen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Cell</source>
      <translation>Zelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>Cells of the sheet</source>
      <translation>Zellen des Formblatts</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Certainty</source>
      <translation>Gewissheit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Change the pass-phrase…</source>
      <translation>Kennwortsatz ändern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Changed since</source>
      <translation>Geändert seit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Changes are on their way to the server</source>
      <translation>Änderungen sind auf dem Weg zum Server</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Changes arrived before the ones they build on; nothing of them was taken. Send the earlier ones first</source>
      <translation>Änderungen kamen vor denen an, auf denen sie aufbauen; nichts davon wurde übernommen. Senden Sie zuerst die früheren</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Changes it holds</source>
      <translation>Enthaltene Änderungen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Characteristic</source>
      <translation>Merkmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Characteristic number</source>
      <translation>Merkmalnummer</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Characteristic that deviates</source>
      <translation>Abweichendes Merkmal</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Characteristics</source>
      <translation>Merkmale</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Charts</source>
      <translation>Auswertungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_canvas.py" />
      <source>Charts appear once there are cause lines</source>
      <translation>Auswertungen erscheinen, sobald es Ursachenzeilen gibt</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check both and sign in again.</source>
      <translation>Prüfen Sie beides und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the address of the server.</source>
      <translation>Prüfen Sie die Adresse des Servers.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the id; `entities` lists what there is.</source>
      <translation>Prüfen Sie die Kennung; `entities` listet auf, was es gibt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the name, or have the user added.</source>
      <translation>Prüfen Sie den Namen, oder lassen Sie den Benutzer anlegen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the name; `tenant list` tells which are.</source>
      <translation>Prüfen Sie den Namen; `tenant list` zeigt, welche es gibt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the project's id and the server.</source>
      <translation>Prüfen Sie die Kennung des Projekts und den Server.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Choose a cell to see what stood in lines like it.</source>
      <translation>Wählen Sie eine Zelle, um zu sehen, was in ähnlichen Zeilen stand.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Choose a cell to see who changed it, and when.</source>
      <translation>Wählen Sie eine Zelle, um zu sehen, wer sie wann geändert hat.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Choose a command first</source>
      <translation>Wählen Sie zuerst einen Befehl</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Choose an .xlsx, .xlsm, .xls, .ods or .csv file; nothing was changed.</source>
      <translation>Wählen Sie eine Datei mit .xlsx, .xlsm, .xls, .ods oder .csv; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Choose another: several uncommon words are best.</source>
      <translation>Wählen Sie ein anderes: Mehrere seltene Wörter sind am besten.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Clear</source>
      <translation>Leeren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Click a link, or walk along it with the arrow keys; then Delete takes the link away</source>
      <translation>Klicken Sie auf eine Verknüpfung oder gehen Sie mit den Pfeiltasten an ihr entlang; Entf löst sie dann</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Click the head of a column, or choose a cell</source>
      <translation>Klicken Sie auf einen Spaltenkopf oder wählen Sie eine Zelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Click to choose what this column becomes</source>
      <translation>Klicken Sie, um zu wählen, was aus dieser Spalte wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Clone it or sync with it.</source>
      <translation>Klonen Sie es, oder gleichen Sie damit ab.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Close and lose them</source>
      <translation>Schließen und verwerfen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/message_bar.py" />
      <source>Close message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Close project</source>
      <translation>Projekt schließen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Close some of them; syncing goes on without listening, too.</source>
      <translation>Schließen Sie einige; der Abgleich läuft auch ohne Mithören weiter.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Close the details</source>
      <translation>Einzelheiten schließen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/message_bar.py" />
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Closed</source>
      <translation>Abgeschlossen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cm (losses in this time)</source>
      <translation>Cm (Verluste in dieser Zeit)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Code of the authenticator app</source>
      <translation>Code der Authenticator-App</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Column</source>
      <translation>Spalte</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Column {letters} becomes</source>
      <translation>Spalte {letters} wird zu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Columns as the form has them</source>
      <translation>Spalten wie im Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_header.py" />
      <source>Columns of the form sheet</source>
      <translation>Spalten des Formblatts</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Comes in</source>
      <translation>Wird übernommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Comes in, worth a look</source>
      <translation>Wird übernommen, ansehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Commands and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Comment</source>
      <translation>Kommentar</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Company</source>
      <translation>Firma</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Compare revisions</source>
      <translation>Revisionen vergleichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Comparing…</source>
      <translation>Wird verglichen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Compensating provisions</source>
      <translation>Kompensierende Vorkehrungen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Completed</source>
      <translation>Abgeschlossen am</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Completed on</source>
      <translation>Abgeschlossen am</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Completion date</source>
      <translation>Abschlussdatum</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Computed here, and so left out: {columns}.</source>
      <translation>Hier berechnet und deshalb ausgelassen: {columns}.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Confidentiality</source>
      <translation>Vertraulichkeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Connect to server…</source>
      <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Content</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Contested</source>
      <translation>Strittig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Contested cells</source>
      <translation>Strittige Zellen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Contested: decide which value stands</source>
      <translation>Strittig: Entscheiden Sie, welcher Wert gilt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Control</source>
      <translation>Lenkungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Control factors</source>
      <translation>Steuergrößen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control method</source>
      <translation>Lenkungsmethode</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Control plan</source>
      <translation>Produktionslenkungsplan</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control plan entry</source>
      <translation>Eintrag im Produktionslenkungsplan</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control plan number</source>
      <translation>Nummer des Produktionslenkungsplans</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Control plan {1}</source>
      <translation>Produktionslenkungsplan {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: CSV table</source>
      <translation>Produktionslenkungsplan: CSV-Tabelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: Excel workbook</source>
      <translation>Produktionslenkungsplan: Excel-Arbeitsmappe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: PDF</source>
      <translation>Produktionslenkungsplan: PDF</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Copy details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Copy diagnostics</source>
      <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Copy the line, or the mode or function with all below it; actions stay where they are</source>
      <translation>Die Zeile kopieren, oder die Fehlerart oder Funktion mit allem darunter; Maßnahmen bleiben, wo sie sind</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Core team</source>
      <translation>Kernteam</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>Counts from the next start.</source>
      <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cr by class (losses in this time)</source>
      <translation>Cr je Klasse (Verluste in dieser Zeit)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Critical: its variation can harm people or break a law</source>
      <translation>Kritisch: Seine Streuung kann Menschen schaden oder ein Gesetz verletzen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Criticality matrix</source>
      <translation>Kritikalitätsmatrix</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cross-functional team</source>
      <translation>Interdisziplinäres Team</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer engineering approval</source>
      <translation>Freigabe Kunde Entwicklung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer engineering approval date</source>
      <translation>Datum der Freigabe Kunde Entwicklung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer quality approval</source>
      <translation>Freigabe Kunde Qualität</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer quality approval date</source>
      <translation>Datum der Freigabe Kunde Qualität</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Cut</source>
      <translation>Ausschneiden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>D</source>
      <translation>E</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>D is {rating}, but no detection control says what brings it below {worst}</source>
      <translation>E ist {rating}, aber keine Entdeckungsmaßnahme sagt, was sie unter {worst} bringt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>D new</source>
      <translation>E neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>DFMEA of an electric parking brake: 81 causes, nets, a P-diagram, actions, a signed revision.</source>
      <translation>DFMEA einer elektrischen Parkbremse: 81 Ursachen, Netze, ein P-Diagramm, Maßnahmen, eine unterschriebene Revision.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Date (orig.)</source>
      <translation>Datum (Original)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Date (rev.)</source>
      <translation>Datum (Änderung)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Dated copies: one revision each</source>
      <translation>Datierte Kopien: je eine Revision</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Days late</source>
      <translation>Tage Verzug</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Decide a contested cell for neither</source>
      <translation>Eine strittige Zelle anders entscheiden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Decide all contested cells at once</source>
      <translation>Alle strittigen Zellen auf einmal entscheiden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Decide every contested cell of this line at once</source>
      <translation>Alle strittigen Zellen dieser Zeile auf einmal entscheiden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Definition (TOML)</source>
      <translation>Definition (TOML)</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Department</source>
      <translation>Abteilung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Design FMEA</source>
      <translation>Design-FMEA</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Det</source>
      <translation>Entd.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Details of the sync</source>
      <translation>Einzelheiten des Abgleichs</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection</source>
      <translation>Entdeckung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection action</source>
      <translation>Entdeckungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Detection actions</source>
      <translation>Entdeckungsmaßnahmen (Optimierung)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection after</source>
      <translation>Entdeckung danach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Detection after action</source>
      <translation>Entdeckung nach Maßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Detection after action: rated under</source>
      <translation>Entdeckung nach Maßnahme: bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection control</source>
      <translation>Vorhandene Entdeckungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Detection controls</source>
      <translation>Vorhandene Entdeckungsmaßnahmen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Detection: rated under</source>
      <translation>Entdeckung: bewertet nach</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Diagnostic coverage against latent faults (0 to 1)</source>
      <translation>Diagnoseabdeckung gegen latente Fehler (0 bis 1)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Diagnostic coverage against residual faults (0 to 1)</source>
      <translation>Diagnoseabdeckung gegen Restfehler (0 bis 1)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Diagnostic monitoring</source>
      <translation>Diagnostisches Monitoring</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Diagram</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Diagrams</source>
      <translation>Diagramme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Differs elsewhere</source>
      <translation>Weicht an anderer Stelle ab</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Differs elsewhere: {count}</source>
      <translation>Weicht an anderer Stelle ab: {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Dismiss</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Do it again</source>
      <translation>Noch einmal ausführen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Does not violate the safety goal by itself</source>
      <translation>Verletzt das Sicherheitsziel nicht allein</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Each hour in which a file is open and changed, it is backed up on this computer. Of so many days with work one backup is kept, of today one of each hour.</source>
      <translation>Zu jeder Stunde, in der eine Datei offen ist und geändert wird, wird sie auf diesem Computer gesichert. Von so vielen Arbeitstagen bleibt je eine Sicherung, von heute eine je Stunde.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Earlier states of this file, kept on this computer</source>
      <translation>Frühere Stände dieser Datei, auf diesem Computer verwahrt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Edit cell</source>
      <translation>Zelle bearbeiten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Effect</source>
      <translation>Fehlerfolge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effect probability β</source>
      <translation>Folgenwahrscheinlichkeit β</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Effects</source>
      <translation>Fehlerfolgen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Effects left, causes right.</source>
      <translation>Folgen links, Ursachen rechts.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: end user</source>
      <translation>Folgen: Endnutzer</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: ship-to plant</source>
      <translation>Folgen: Werk des Kunden</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: your plant</source>
      <translation>Folgen: eigenes Werk</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Empty the chosen cells</source>
      <translation>Die gewählten Zellen leeren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Encrypt this project…</source>
      <translation>Dieses Projekt verschlüsseln…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>End effects</source>
      <translation>Endfolgen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Enter opens, Del takes a file out of this list</source>
      <translation>Eingabe öffnet, Entf nimmt eine Datei aus dieser Liste</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Entry</source>
      <translation>Eintrag</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Error states</source>
      <translation>Fehlzustände</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Evaluation / measurement technique</source>
      <translation>Prüf-/Messmittel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Every change is saved in this file. It is not connected to a server</source>
      <translation>Jede Änderung ist in dieser Datei gespeichert. Sie ist mit keinem Server verbunden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Every command by a few letters of its name; @ finds things, : rows</source>
      <translation>Jeder Befehl nach einigen Buchstaben seines Namens; @ findet Einträge, : Zeilen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Every value it had, whose each was, and a way to take one again</source>
      <translation>Jeder Wert, den sie hatte, von wem er war, und ein Weg, ihn wieder zu übernehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Everything</source>
      <translation>Alles</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Everything is saved as you type; this writes a second file</source>
      <translation>Alles wird beim Eingeben gespeichert; dies schreibt eine zweite Datei</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Evidence</source>
      <translation>Nachweis</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Examples of the organisation</source>
      <translation>Beispiele der Organisation</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Exchange document</source>
      <translation>Austauschdokument</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Export {name}</source>
      <translation>{name} exportieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Extra note</source>
      <translation>Zusätzliche Notiz</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>F</source>
      <translation>H</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>F new</source>
      <translation>H neu</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>FMEA number</source>
      <translation>FMEA-Nummer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA that works with no network, and loses nothing you typed.</source>
      <translation>FMEA, die ohne Netzwerk arbeitet und nichts verliert, was Sie eingeben.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA with RPN</source>
      <translation>FMEA mit RPZ</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA-MSR</source>
      <translation>FMEA-MSR</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMECA</source>
      <translation>FMECA</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Factor</source>
      <translation>Faktor</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Failure</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure cause</source>
      <translation>Fehlerursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure detection method</source>
      <translation>Methode der Fehlerentdeckung</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Failure effect</source>
      <translation>Fehlerfolge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure effect probability (beta)</source>
      <translation>Wahrscheinlichkeit der Fehlerfolge (beta)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure effects</source>
      <translation>Fehlerfolgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure link</source>
      <translation>Fehlerverknüpfung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Failure mode</source>
      <translation>Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure mode ratio (alpha)</source>
      <translation>Anteil der Fehlerart (alpha)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Failure modes</source>
      <translation>Fehlerarten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Failure modes by severity class and probability level (MIL-STD-1629A); worst at the upper right</source>
      <translation>Fehlerarten nach Schwereklasse und Wahrscheinlichkeitsstufe (MIL-STD-1629A); die schlimmsten oben rechts</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Failure net</source>
      <translation>Fehlernetz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Failure net: SVG picture</source>
      <translation>Fehlernetz: SVG-Bild</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure rate</source>
      <translation>Ausfallrate</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure rate λp</source>
      <translation>Ausfallrate λp</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Failures, functions and structure as a net</source>
      <translation>Fehler, Funktionen und Struktur als Netz</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Field</source>
      <translation>Feld</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Fill down</source>
      <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter again</source>
      <translation>Neu filtern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter by</source>
      <translation>Filtern nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter by ▾</source>
      <translation>Filtern nach ▾</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Filter code</source>
      <translation>Filtercode</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Filter…</source>
      <translation>Filtern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Find a command…</source>
      <translation>Befehl suchen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Find in the guide…</source>
      <translation>Im Handbuch suchen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Find in the net</source>
      <translation>Im Netz suchen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Find in the sheet</source>
      <translation>Im Formblatt suchen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Find next</source>
      <translation>Weitersuchen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Find previous</source>
      <translation>Rückwärts suchen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Finding</source>
      <translation>Befund</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Findings</source>
      <translation>Befunde</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Find…</source>
      <translation>Suchen…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>First rated under</source>
      <translation>Zuerst bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Fit the width</source>
      <translation>Seitenbreite</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Flow</source>
      <translation>Ablauf</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Flow entry</source>
      <translation>Ablaufeintrag</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Flow step</source>
      <translation>Ablaufschritt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Focus element</source>
      <translation>Fokuselement</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>For other FMEA programs.</source>
      <translation>Für andere FMEA-Programme.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>For other programs; comes in again.</source>
      <translation>Für andere Programme; lässt sich wieder einlesen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>For the end user</source>
      <translation>Für den Endnutzer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly several times. You were typing: “{typed}”</source>
      <translation>Forestall wurde mehrmals unerwartet beendet. Sie gaben gerade ein: „{typed}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly, and this cell says something else now. You were typing: “{typed}”</source>
      <translation>Forestall wurde unerwartet beendet, und in dieser Zelle steht inzwischen etwas anderes. Sie gaben gerade ein: „{typed}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly. What you were typing stands in its cell again; Enter takes it, Esc leaves it</source>
      <translation>Forestall wurde unerwartet beendet. Was Sie gerade eingaben, steht wieder in seiner Zelle; Eingabe übernimmt es, Esc verwirft es</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly. {name} is as it was; nothing you typed is lost</source>
      <translation>Forestall wurde unerwartet beendet. {name} ist, wie es war; nichts von Ihren Eingaben ist verloren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Forestall in {1}</source>
      <translation>Forestall in {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Forestall projects (*{ending})</source>
      <translation>Forestall-Projekte (*{ending})</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Forestall row</source>
      <translation>Forestall-Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Forget corrections</source>
      <translation>Korrekturen vergessen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Form</source>
      <translation>Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/workplaces.py" />
      <source>Form sheet</source>
      <translation>Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sheet_page.py" />
      <source>Form sheet and its bars</source>
      <translation>Formblatt und seine Leisten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Form sheet: Excel workbook</source>
      <translation>Formblatt: Excel-Arbeitsmappe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Form sheet: PDF</source>
      <translation>Formblatt: PDF</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/revision_commands.py" />
      <source>Freeze a revision</source>
      <translation>Revision einfrieren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Freeze a revision…</source>
      <translation>Revision einfrieren…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/revision_commands.py" />
      <source>Freezing revision “{name}”…</source>
      <translation>Revision „{name}“ wird eingefroren…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Frequency</source>
      <translation>Häufigkeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Frequency after</source>
      <translation>Häufigkeit danach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Frequency after action</source>
      <translation>Häufigkeit nach Maßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Frequency after action: rated under</source>
      <translation>Häufigkeit nach Maßnahme: bewertet nach</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Frequency: rated under</source>
      <translation>Häufigkeit: bewertet nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Frozen {1} by {2}, {3}. Content hash {4}.</source>
      <translation>Eingefroren {1} von {2}, {3}. Prüfsumme des Inhalts {4}.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Function</source>
      <translation>Funktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function and requirement</source>
      <translation>Funktion und Anforderung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function link</source>
      <translation>Funktionsverknüpfung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Function net</source>
      <translation>Funktionsnetz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Function of the higher element</source>
      <translation>Funktion des höheren Elements</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the higher level</source>
      <translation>Funktion der höheren Ebene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Function of the lower element</source>
      <translation>Funktion des tieferen Elements</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the lower level</source>
      <translation>Funktion der tieferen Ebene</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the process item</source>
      <translation>Funktion des Prozesselements</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the process step</source>
      <translation>Funktion des Prozessschritts</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the work element</source>
      <translation>Funktion des Arbeitselements</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Give</source>
      <translation>Zuweisen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Glyph</source>
      <translation>Zeichen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Glyph as an SVG path</source>
      <translation>Zeichen als SVG-Pfad</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Go on syncing</source>
      <translation>Abgleich fortsetzen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Go on typing it</source>
      <translation>Weiter eingeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Go there</source>
      <translation>Dorthin gehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Go to number {number}</source>
      <translation>Zur Nummer {number} gehen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Go to the next cell that waits for you</source>
      <translation>Zur nächsten Zelle gehen, die auf Sie wartet</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Go to…</source>
      <translation>Gehe zu…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Grade</source>
      <translation>Stufe</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Grade of a scale</source>
      <translation>Stufe einer Skala</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Group by</source>
      <translation>Gruppieren nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Group of noise factors</source>
      <translation>Gruppe der Störgrößen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Guide</source>
      <translation>Handbuch</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hash of its content</source>
      <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hash of what was signed</source>
      <translation>Prüfsumme des Unterschriebenen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Have the server updated; your changes stay on this computer until then.</source>
      <translation>Lassen Sie den Server aktualisieren; Ihre Änderungen bleiben bis dahin auf diesem Computer.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Heading</source>
      <translation>Kopf</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Help on this</source>
      <translation>Hilfe hierzu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Here now</source>
      <translation>Gerade hier</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/company.py" />
      <source>Here now: {people}</source>
      <translation>Gerade hier: {people}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Hide this column</source>
      <translation>Diese Spalte ausblenden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Higher element</source>
      <translation>Höheres Element</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Hint</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>History of the cell</source>
      <translation>Verlauf der Zelle</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>History of this cell</source>
      <translation>Verlauf dieser Zelle</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hold {what} to {other}</source>
      <translation>{what} an {other} halten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>How far the export is</source>
      <translation>Fortschritt des Exports</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>How far the import is</source>
      <translation>Fortschritt des Imports</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>How far the printing is</source>
      <translation>Fortschritt des Druckens</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How it was read</source>
      <translation>Wie es gelesen wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>How it went</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How its content is written down</source>
      <translation>Wie der Inhalt aufgeschrieben ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>How long a file keeps wordings that were replaced. Older ones are forgotten when the file is closed; what stands in it stays.</source>
      <translation>Wie lange eine Datei ersetzte Formulierungen behält. Ältere werden beim Schließen der Datei vergessen; was darin steht, bleibt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>How many hits there are</source>
      <translation>Anzahl der Treffer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>How many lines have which action priority</source>
      <translation>Wie viele Zeilen welche Aufgabenpriorität haben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>How many rows are shown</source>
      <translation>Anzahl der gezeigten Zeilen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How often</source>
      <translation>Wie oft</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>How your edits are signed, in the history and for the others. Counts for files that are opened from then on.</source>
      <translation>Wie Ihre Änderungen gezeichnet sind, im Verlauf und für die anderen. Gilt für Dateien, die von da an geöffnet werden.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Ideal output</source>
      <translation>Ideale Ausgangsgröße</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Identification number</source>
      <translation>Kennzeichnungsnummer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Ignored</source>
      <translation>Übergangen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Ignored, as you said</source>
      <translation>Übergangen, wie Sie wollten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Import {name}</source>
      <translation>{name} importieren</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Imported from</source>
      <translation>Importiert aus</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>In no table of symbols</source>
      <translation>In keiner Symboltabelle</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In scope</source>
      <translation>Im Umfang</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>In step</source>
      <translation>Abgeglichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>In step {time}</source>
      <translation>Abgeglichen um {time}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In the ship-to plant</source>
      <translation>Im Werk des Kunden</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In your plant</source>
      <translation>In Ihrem Werk</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Incidents per thousand</source>
      <translation>Vorfälle je Tausend</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Indenture level</source>
      <translation>Gliederungsebene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Input signal</source>
      <translation>Eingangssignal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Insert</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Insert above</source>
      <translation>Darüber einfügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Insert all as new rows</source>
      <translation>Alles als neue Zeilen einfügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Insert as new rows</source>
      <translation>Als neue Zeilen einfügen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Insert below</source>
      <translation>Darunter einfügen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Insert inside</source>
      <translation>Darin einfügen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Insert what was copied as lines, modes and functions of their own; shown before it happens</source>
      <translation>Kopiertes als eigene Zeilen, Fehlerarten und Funktionen einfügen; wird vorher gezeigt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Intent</source>
      <translation>Zweck</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Interface</source>
      <translation>Schnittstelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Into</source>
      <translation>Wohin</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It changed in the file, but was removed here; it stays removed</source>
      <translation>In der Datei wurde es geändert, hier aber entfernt; es bleibt entfernt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It does not fit: it was altered, or copied from another revision, project or person</source>
      <translation>Sie passt nicht: Sie wurde verändert oder aus einer anderen Revision, einem anderen Projekt oder von einer anderen Person kopiert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It holds a character that cannot be stored</source>
      <translation>Es enthält ein Zeichen, das sich nicht speichern lässt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>It hung on {kind} “{name}”</source>
      <translation>Es hing an {kind} „{name}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is approved, but nobody has validly signed for {1}</source>
      <translation>Sie ist freigegeben, aber niemand hat gültig als {1} unterschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is computed from the failure rate, α, β and the operating time; change those</source>
      <translation>Es wird aus Ausfallrate, α, β und Betriebszeit berechnet; ändern Sie diese</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is computed where it is shown, and this row has no ratings</source>
      <translation>Es wird berechnet, wo es gezeigt wird, und diese Zeile hat keine Bewertungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is gone from the file: {1}</source>
      <translation>Es ist aus der Datei verschwunden: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is longer than {1} characters</source>
      <translation>Es ist länger als {1} Zeichen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is over other content than this revision holds</source>
      <translation>Sie gilt einem anderen Inhalt, als diese Revision enthält</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>It is the first one already</source>
      <translation>Das ist schon die erste</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>It is the last one already</source>
      <translation>Das ist schon die letzte</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>It lies in {path}</source>
      <translation>Es liegt in {path}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It lies invisible under the merged cell {1}</source>
      <translation>Es liegt unsichtbar unter der verbundenen Zelle {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It says that nothing is rated here</source>
      <translation>Es sagt, dass hier nichts bewertet ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It says that nothing stands here</source>
      <translation>Es sagt, dass hier nichts steht</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands beside no cause line</source>
      <translation>Es steht neben keiner Ursachenzeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands beside what is said of this and the rows above together</source>
      <translation>Es steht neben dem, was von dieser und den Zeilen darüber zusammen gesagt ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands in {1} places; what was typed in one of them holds in all</source>
      <translation>Es steht an {1} Stellen; was an einer eingegeben wurde, gilt an allen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was approved at the same time as another revision, by people who did not know of each other; supersede one</source>
      <translation>Sie wurde gleichzeitig mit einer anderen Revision freigegeben, von Personen, die nicht voneinander wussten; ersetzen Sie eine davon</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was changed after it was made</source>
      <translation>Sie wurde nachträglich geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was removed here, and stays so without a reason; take the source’s to have it back</source>
      <translation>Es wurde hier entfernt und bleibt es ohne Grund; nehmen Sie das der Quelle, um es zurückzubekommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/duplicating.py" />
      <source>It was removed in the meantime; there is nothing to copy</source>
      <translation>Inzwischen wurde es entfernt; es gibt nichts zu kopieren</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was removed in the meantime; undo the removal to go on with it</source>
      <translation>Inzwischen wurde es entfernt; machen Sie das Entfernen rückgängig, um damit weiterzuarbeiten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Item</source>
      <translation>Betrachtungseinheit</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its column has no heading of its own</source>
      <translation>Seine Spalte hat keinen eigenen Kopf</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>Its content is {1}</source>
      <translation>Der Inhalt ist {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its formula had failed when the file was saved</source>
      <translation>Seine Formel war beim Speichern der Datei fehlgeschlagen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its line has no type that is known here</source>
      <translation>Seine Zeile hat keinen Typ, der hier bekannt ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row holds nothing but a number or a computed result</source>
      <translation>Seine Zeile enthält nur eine Nummer oder ein berechnetes Ergebnis</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row is new, and so is its column</source>
      <translation>Seine Zeile ist neu und seine Spalte auch</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row names only a place in the product, which has no number</source>
      <translation>Seine Zeile nennt nur einen Ort im Produkt, der keine Nummer hat</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Join a team</source>
      <translation>Einem Team beitreten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Join a team…</source>
      <translation>Einem Team beitreten…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Justification</source>
      <translation>Begründung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep all up to here in sight</source>
      <translation>Alles bis hier im Blick behalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Keep backups of</source>
      <translation>Sicherungen behalten von</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep in sight</source>
      <translation>Im Blick behalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep none in sight</source>
      <translation>Nichts im Blick behalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Keep old wordings</source>
      <translation>Alte Formulierungen behalten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Keep the project as it is now, to be signed</source>
      <translation>Das Projekt behalten, wie es jetzt ist, zum Unterschreiben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} away from {other}</source>
      <translation>{what} von {other} fernhalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} of {other} out</source>
      <translation>{what} von {other} nicht eindringen lassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} to {other}</source>
      <translation>{what} zu {other} einhalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Kept deviation</source>
      <translation>Behaltene Abweichung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Key contact / phone</source>
      <translation>Ansprechpartner / Telefon</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Key date</source>
      <translation>Stichtag</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>LFM is {1}, at least {2} is asked for</source>
      <translation>LFM ist {1}, verlangt ist mindestens {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Landscape</source>
      <translation>Querformat</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Larger</source>
      <translation>Größer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Last backup</source>
      <translation>Letzte Sicherung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>Last changed by {author}, {when}</source>
      <translation>Zuletzt geändert von {author}, {when}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Last exchange</source>
      <translation>Letzter Austausch</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Last problems</source>
      <translation>Letzte Störungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Last year’s FMEA as .xlsx or .csv. Nothing of it is left out silently.</source>
      <translation>Die FMEA vom letzten Jahr als .xlsx oder .csv. Nichts davon fällt stillschweigend weg.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Latest change level</source>
      <translation>Letzter Änderungsstand</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Laying out …</source>
      <translation>Wird angeordnet …</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Laying out…</source>
      <translation>Wird angeordnet…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Layout</source>
      <translation>Anordnung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Leave it</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Let the file be read with its key or pass-phrase only</source>
      <translation>Die Datei nur mit Schlüssel oder Kennwortsatz lesbar machen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Let {other} use {what}</source>
      <translation>{other} {what} nutzen lassen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Letters of a command, @ and a name, or : and a row</source>
      <translation>Buchstaben eines Befehls, @ und ein Name, oder : und eine Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Letters {n} %</source>
      <translation>Schrift {n} %</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Light or dark, for the whole window.</source>
      <translation>Hell oder dunkel, für das ganze Fenster.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Like this</source>
      <translation>Ähnlich</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Like this before</source>
      <translation>Ähnliches früher</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Line before that differs (P)</source>
      <translation>Vorige abweichende Zeile (P)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Linked copy</source>
      <translation>Verknüpfte Kopie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Load a mapping</source>
      <translation>Zuordnung laden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Load mapping…</source>
      <translation>Zuordnung laden…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Local effects</source>
      <translation>Lokale Folgen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Location</source>
      <translation>Standort</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Look around in a sample</source>
      <translation>Ein Beispiel ansehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of devices.</source>
      <translation>Sehen Sie in der Liste der Geräte nach.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of jobs.</source>
      <translation>Sehen Sie in der Liste der Aufträge nach.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of tokens.</source>
      <translation>Sehen Sie in der Liste der Token nach.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of webhooks.</source>
      <translation>Sehen Sie in der Liste der Webhooks nach.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Looks right</source>
      <translation>Ist in Ordnung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Looks right: I have seen these together</source>
      <translation>Ist in Ordnung: Ich habe beides zusammen gesehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Lower element</source>
      <translation>Tieferes Element</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>M</source>
      <translation>M</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>M new</source>
      <translation>M neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>MIL-STD-1629A</source>
      <translation>MIL-STD-1629A</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>MIL-STD-1629A: severity categories and criticality</source>
      <translation>MIL-STD-1629A: Schwereklassen und Kritikalität</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>MSRFMEA has no place for some of it: {1}; a .json export holds everything</source>
      <translation>MSRFMEA hat für manches keinen Platz: {1}; ein .json-Export enthält alles</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>MSRFMEA: XML</source>
      <translation>MSRFMEA: XML</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Machine, device, jig, tools</source>
      <translation>Maschine, Vorrichtung, Werkzeuge</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Mail</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/menus.py" />
      <source>Main tools</source>
      <translation>Hauptwerkzeuge</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Make a new, empty project file</source>
      <translation>Eine neue, leere Projektdatei anlegen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Make it a part of the one above it</source>
      <translation>Zu einem Teil des darüberstehenden machen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Make it the form of this analysis</source>
      <translation>Zum Formblatt dieser Analyse machen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Make one of another scope.</source>
      <translation>Legen Sie eines mit anderem Geltungsbereich an.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Make somebody else an owner first.</source>
      <translation>Machen Sie zuerst jemand anderen zum Eigentümer.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Make {count}</source>
      <translation>{count} anlegen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Makes the chosen value stand once more, as an edit like any other (Enter)</source>
      <translation>Macht den gewählten Wert wieder gültig, als Änderung wie jede andere (Eingabe)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Makes this project on the server and sends it. From then on both are kept in step; the file stays yours and works without it.</source>
      <translation>Legt dieses Projekt auf dem Server an und sendet es. Von da an werden beide abgeglichen; die Datei bleibt Ihre und arbeitet auch ohne ihn.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Mark changes since</source>
      <translation>Änderungen markieren seit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Mark words against: {what}</source>
      <translation>Wörter markieren gegenüber: {what}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Marked against</source>
      <translation>Markiert gegenüber</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Match upper and lower case</source>
      <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Maximum</source>
      <translation>Maximum</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Meaning</source>
      <translation>Bedeutet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Media type</source>
      <translation>Medientyp</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Medical risk</source>
      <translation>Medizinisches Risiko</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Menus, panels and the form sheet. The sheet alone is zoomed with Ctrl and the wheel.</source>
      <translation>Menüs, Bereiche und das Formblatt. Das Formblatt allein vergrößern Sie mit Strg und dem Mausrad.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/message_bar.py" />
      <source>Message</source>
      <translation>Meldung</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Methods</source>
      <translation>Methoden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Minimum</source>
      <translation>Minimum</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Mission</source>
      <translation>Mission</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Mission phase</source>
      <translation>Missionsphase</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Mitigated effect</source>
      <translation>Folge nach Systemreaktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Mode ratio α</source>
      <translation>Anteil der Fehlerart α</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Model year / program</source>
      <translation>Modelljahr / Programm</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring</source>
      <translation>Monitoring</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Monitoring action</source>
      <translation>Monitoringmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Monitoring after</source>
      <translation>Monitoring danach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Monitoring after action</source>
      <translation>Monitoring nach Maßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring after action: rated under</source>
      <translation>Monitoring nach Maßnahme: bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Monitoring and system response: frequency and monitoring instead of O and D</source>
      <translation>Monitoring und Systemreaktion: Häufigkeit und Monitoring statt A und E</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring control</source>
      <translation>Vorhandenes Monitoring</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Monitoring rating</source>
      <translation>Bewertung des Monitorings</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring: rated under</source>
      <translation>Monitoring: bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>More than {count:,} cells at once are too many; paste them in parts</source>
      <translation>Mehr als {count:,} Zellen auf einmal sind zu viele; fügen Sie sie in Teilen ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Most severe effect after system response</source>
      <translation>Schwerste Fehlerfolge nach Systemreaktion</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Move in</source>
      <translation>Einrücken</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Move out</source>
      <translation>Ausrücken</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Moved</source>
      <translation>Verschoben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Moved to</source>
      <translation>Verschoben nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Moves of two people put this element below itself; the newest move is set aside until somebody decides where it belongs</source>
      <translation>Zwei Personen haben dieses Element unter sich selbst verschoben; die neueste Verschiebung ist beiseitegelegt, bis jemand entscheidet, wohin es gehört</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/revision_commands.py" />
      <source>Name of the revision, as in “Design freeze”:</source>
      <translation>Name der Revision, etwa „Designfreigabe“:</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the effect after the system's response first</source>
      <translation>Nennen Sie zuerst die Folge nach der Systemreaktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first</source>
      <translation>Nennen Sie zuerst die Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first; its causes hang on it</source>
      <translation>Nennen Sie zuerst die Fehlerart; ihre Ursachen hängen daran</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first; its effects hang on it</source>
      <translation>Nennen Sie zuerst die Fehlerart; ihre Folgen hängen daran</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the function first</source>
      <translation>Nennen Sie zuerst die Funktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Needed function</source>
      <translation>Benötigte Funktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Needs you</source>
      <translation>Wartet auf Sie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Needs you: {count}</source>
      <translation>Wartet auf Sie: {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Net</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Nets</source>
      <translation>Netze</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>New FMEA</source>
      <translation>Neue FMEA</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/structure.py" />
      <source>New analysis</source>
      <translation>Neue Analyse</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>New beside</source>
      <translation>Daneben anlegen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>New cause line</source>
      <translation>Neue Ursachenzeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New element</source>
      <translation>Neues Element</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>New failure mode</source>
      <translation>Neue Fehlerart</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New function</source>
      <translation>Neue Funktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>New keys of the chosen command</source>
      <translation>Neue Tasten des gewählten Befehls</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>New keys:</source>
      <translation>Neue Tasten:</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New line</source>
      <translation>Neue Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New mode</source>
      <translation>Neue Fehlerart</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>New pass-phrase</source>
      <translation>Neuer Kennwortsatz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Newer sheet</source>
      <translation>Neueres Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Newer state</source>
      <translation>Neuerer Stand</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>New…</source>
      <translation>Neu…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Next (N, F8)</source>
      <translation>Weiter (N, F8)</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Next contested cell</source>
      <translation>Nächste strittige Zelle</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Next higher level</source>
      <translation>Nächsthöhere Ebene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Next line that differs (N)</source>
      <translation>Nächste abweichende Zeile (N)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Next lower level</source>
      <translation>Nächsttiefere Ebene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Next try</source>
      <translation>Nächster Versuch</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>No attachment of this project names the bytes of {1}; nothing was taken. `forestall attach` attaches it</source>
      <translation>Kein Anhang dieses Projekts nennt die Bytes von {1}; nichts wurde übernommen. `forestall attach` hängt sie an</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>No backup could be taken: {why}</source>
      <translation>Es konnte keine Sicherung angelegt werden: {why}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>No elements yet. Add one in the structure (Ctrl+Shift+E).</source>
      <translation>Noch keine Elemente. Legen Sie eines in der Struktur an (Strg+Umschalt+E).</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>No file brings an edit “{1}”</source>
      <translation>Keine Datei bringt eine Änderung „{1}“ mit</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>No filter, no groups, the order of the structure</source>
      <translation>Kein Filter, keine Gruppen, die Reihenfolge der Struktur</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>No heading was found on this sheet: click the number of the row that heads the table, then the heads of its columns</source>
      <translation>Auf diesem Blatt wurde kein Kopf gefunden: Klicken Sie auf die Nummer der Zeile mit den Spaltenköpfen, dann auf die Köpfe der Spalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No import made this; it was typed here</source>
      <translation>Kein Import hat dies angelegt; es wurde hier eingegeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>No line differs in what you chose to see.</source>
      <translation>Keine Zeile weicht in dem ab, was Sie zeigen lassen.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>No marks</source>
      <translation>Ohne Markierungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No sheet of “{1}” has a heading</source>
      <translation>Kein Blatt von „{1}“ hat einen Kopf</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>No such device is signed in.</source>
      <translation>Kein solches Gerät ist angemeldet.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>No target date says when this action is due</source>
      <translation>Kein Zieltermin sagt, wann diese Maßnahme fällig ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>No way to the server at the moment. Go on working; everything is sent when it is back</source>
      <translation>Zurzeit kein Weg zum Server. Arbeiten Sie weiter; alles wird gesendet, sobald er wieder erreichbar ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No {1} stands above this {2}</source>
      <translation>Über diesem {2} steht kein {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>No {what} reaches {other}</source>
      <translation>Kein {what} erreicht {other}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Nobody can answer “{1}”</source>
      <translation>Niemand kann „{1}“ beantworten</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nobody can be written to there.</source>
      <translation>Dort kann niemand angeschrieben werden.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nobody has confirmed this sign-in in a browser yet.</source>
      <translation>Noch hat niemand diese Anmeldung in einem Browser bestätigt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nobody is named who does this action</source>
      <translation>Niemand ist genannt, der diese Maßnahme umsetzt</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nobody is signed in at {1}. Your work is safe here; sign in first</source>
      <translation>Bei {1} ist niemand angemeldet. Ihre Arbeit ist hier sicher; melden Sie sich zuerst an</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Nobody reads the file without its key or its pass-phrase. The key is kept safe on this computer. Keep the pass-phrase where the file is not: if both are lost, so is the project. Copies and backups made before stay readable.</source>
      <translation>Ohne Schlüssel oder Kennwortsatz liest niemand die Datei. Der Schlüssel wird auf diesem Computer sicher verwahrt. Bewahren Sie den Kennwortsatz dort auf, wo die Datei nicht ist: Sind beide verloren, ist es auch das Projekt. Früher angelegte Kopien und Sicherungen bleiben lesbar.</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nobody signed in in the browser. Nothing was changed; begin again</source>
      <translation>Niemand hat sich im Browser angemeldet. Nichts wurde geändert; beginnen Sie noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nominal value</source>
      <translation>Nennwert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Not saved yet</source>
      <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Not saved yet: {count}</source>
      <translation>Noch nicht gespeichert: {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Not sent yet</source>
      <translation>Noch nicht gesendet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Not taken by server</source>
      <translation>Vom Server nicht angenommen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Nothing</source>
      <translation>Nichts</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nothing answers at {1}: the server is not running, or the address is wrong. {2}</source>
      <translation>Bei {1} antwortet nichts: Der Server läuft nicht, oder die Adresse ist falsch. {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nothing differs there between the copy and its source</source>
      <translation>Dort unterscheiden sich Kopie und Quelle nicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Nothing found that wants a look.</source>
      <translation>Nichts gefunden, was einen Blick verlangt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Nothing is called so</source>
      <translation>Nichts heißt so</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nothing is done against this cause yet: no prevention control</source>
      <translation>Gegen diese Ursache wird noch nichts getan: keine Vermeidungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Nothing is sent to {server} or fetched from it while the file is open for reading</source>
      <translation>Solange die Datei nur zum Lesen geöffnet ist, wird nichts an {server} gesendet oder von dort geholt</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing like this can be done at this address.</source>
      <translation>An dieser Adresse ist das nicht möglich.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>Nothing like “{words}” is known yet.</source>
      <translation>Zu „{words}“ ist noch nichts Ähnliches bekannt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Nothing to show here yet</source>
      <translation>Hier gibt es noch nichts zu zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Nothing waits for a decision.</source>
      <translation>Nichts wartet auf eine Entscheidung.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was changed.</source>
      <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was changed; say it in another way.</source>
      <translation>Nichts wurde geändert; sagen Sie es auf andere Weise.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>Nothing was learned yet. Projects are learned while they are open; “forestall knowledge add” learns a folder of them.</source>
      <translation>Noch wurde nichts gelernt. Projekte werden gelernt, während sie geöffnet sind; „forestall knowledge add“ lernt einen ganzen Ordner.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; it goes on by itself in a moment.</source>
      <translation>Nichts ging verloren; es geht gleich von selbst weiter.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; it goes on when the server is back.</source>
      <translation>Nichts ging verloren; es geht weiter, wenn der Server wieder da ist.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; tell the operator the number of the request.</source>
      <translation>Nichts ging verloren; nennen Sie dem Betreiber die Nummer der Anfrage.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; try again in a moment.</source>
      <translation>Nichts ging verloren; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>Nothing was replaced. {column}: {why}</source>
      <translation>Nichts wurde ersetzt. {column}: {why}</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was sent; ask whoever runs the server to set up mail.</source>
      <translation>Nichts wurde gesendet; bitten Sie, wer den Server betreibt, die E-Mail einzurichten.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken. Send it in smaller pages.</source>
      <translation>Nichts wurde übernommen. Senden Sie es in kleineren Seiten.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken. Update the program that sent it.</source>
      <translation>Nichts wurde übernommen. Aktualisieren Sie das Programm, das es gesendet hat.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken; send it again.</source>
      <translation>Nichts wurde übernommen; senden Sie es noch einmal.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Nothing yet. Files you open are listed here; a file can also be dropped on this window.</source>
      <translation>Noch nichts. Hier stehen die Dateien, die Sie öffnen; Sie können eine Datei auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Number of the row</source>
      <translation>Nummer der Zeile</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>O</source>
      <translation>A</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>O is {rating}, but no prevention control says what brings it below {worst}</source>
      <translation>A ist {rating}, aber keine Vermeidungsmaßnahme sagt, was es unter {worst} bringt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>O new</source>
      <translation>A neu</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Occ</source>
      <translation>Auftr.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Occurrence</source>
      <translation>Auftreten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Occurrence after</source>
      <translation>Auftreten danach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Occurrence after action</source>
      <translation>Auftreten nach Maßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Occurrence after action: rated under</source>
      <translation>Auftreten nach Maßnahme: bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Occurrence × detection</source>
      <translation>Auftreten × Entdeckung</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Occurrence: rated under</source>
      <translation>Auftreten: bewertet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Of the process FMEA.</source>
      <translation>Der Prozess-FMEA.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Of your actions: {actions}</source>
      <translation>Von Ihren Maßnahmen: {actions}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Offline</source>
      <translation>Offline</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Offline since {time}</source>
      <translation>Offline seit {time}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Older sheet</source>
      <translation>Älteres Formblatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Older state</source>
      <translation>Älterer Stand</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>On the disk</source>
      <translation>Auf der Festplatte</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Once a day, for each project that is opened: actions with your name that are late, or due within so many days.</source>
      <translation>Einmal am Tag, für jedes geöffnete Projekt: Maßnahmen mit Ihrem Namen, die überfällig sind oder in so vielen Tagen fällig werden.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>One analysis, one element to be named. Go on from there.</source>
      <translation>Eine Analyse, ein noch unbenanntes Element. Von dort geht es weiter.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>One key signed for several people: {1}</source>
      <translation>Mit einem Schlüssel wurde für mehrere Personen unterschrieben: {1}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what is chosen in the structure: an element, a function</source>
      <translation>Noch eines wie das in der Struktur Gewählte: ein Element, eine Funktion</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what the cursor is on, above it</source>
      <translation>Noch eines wie das, worauf die Schreibmarke steht, darüber</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what the cursor is on: element, function, mode or line</source>
      <translation>Noch eines wie das, worauf die Schreibmarke steht: Element, Funktion, Fehlerart oder Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>One project file, please: python -m forestall_desktop.agent FILE.fmea</source>
      <translation>Eine Projektdatei bitte: python -m forestall_desktop.agent DATEI.fmea</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Only a cause line that is there has ratings to confirm</source>
      <translation>Nur eine vorhandene Ursachenzeile hat Bewertungen zu bestätigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Open a project file</source>
      <translation>Eine Projektdatei öffnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Open actions with a date as to-dos.</source>
      <translation>Offene Maßnahmen mit Termin als Aufgaben.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Open for reading</source>
      <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Open it</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Open my &amp;Excel…</source>
      <translation>Meine &amp;Excel-Datei öffnen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Open project</source>
      <translation>Projekt öffnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/menus.py" />
      <source>Open recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Open source</source>
      <translation>Quelle öffnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Open {name}, {about}</source>
      <translation>{name} öffnen, {about}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>Opening {name}…</source>
      <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Open…</source>
      <translation>Öffnen…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Operating time (h)</source>
      <translation>Betriebszeit (h)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Operating time (hours)</source>
      <translation>Betriebszeit (Stunden)</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Optimization</source>
      <translation>Optimierung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Or type what shall stand there (Alt+4)</source>
      <translation>Oder geben Sie ein, was dort stehen soll (Alt+4)</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Order of the structure</source>
      <translation>Reihenfolge der Struktur</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Orientation</source>
      <translation>Ausrichtung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Other</source>
      <translation>Andere</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Other approval</source>
      <translation>Weitere Freigabe</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Other element</source>
      <translation>Anderes Element</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Out of scope</source>
      <translation>Außerhalb des Umfangs</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Outline: CSV</source>
      <translation>Gliederung: CSV</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Overview</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Own column</source>
      <translation>Eigene Spalte</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Own columns</source>
      <translation>Eigene Spalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Own columns even where they make the others narrow</source>
      <translation>Eigene Spalten auch dann, wenn die anderen dadurch schmal werden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Owner</source>
      <translation>Verantwortlich</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Owner of the reaction plan</source>
      <translation>Verantwortlich für den Reaktionsplan</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>P-diagram</source>
      <translation>P-Diagramm</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>P-diagram entry</source>
      <translation>Eintrag im P-Diagramm</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>P-diagrams, block diagrams, process flows</source>
      <translation>P-Diagramme, Blockdiagramme, Prozessabläufe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>PDF page (*.pdf)</source>
      <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>PFMEA of the line that makes its spindle unit: 87 causes, process flow, control plan.</source>
      <translation>PFMEA der Linie für die Spindeleinheit: 87 Ursachen, Prozessablauf, Produktionslenkungsplan.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>PMHF is {1} per hour without dual-point faults, less than {2} is asked for</source>
      <translation>PMHF ist {1} je Stunde ohne Zweipunktfehler, verlangt ist weniger als {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>PNG image (*.png)</source>
      <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Paged for paper, with heads on every page.</source>
      <translation>Für Papier in Seiten geteilt, mit Köpfen auf jeder Seite.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Pareto</source>
      <translation>Pareto</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Parking brake, design</source>
      <translation>Parkbremse, Design</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part / process number</source>
      <translation>Teile-/Prozessnummer</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part name / description</source>
      <translation>Teilebezeichnung / Beschreibung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part number</source>
      <translation>Teilenummer</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of a revision</source>
      <translation>Teil einer Revision</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of a source</source>
      <translation>Teil einer Quelle</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of an exchange document</source>
      <translation>Teil eines Austauschdokuments</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Pass {what} on to {other}</source>
      <translation>{what} an {other} weitergeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Pass-phrase</source>
      <translation>Kennwortsatz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Password</source>
      <translation>Kennwort</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Paste</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Paste 1 row: {what}</source>
      <translation>1 Zeile einfügen: {what}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Paste as new rows</source>
      <translation>Als neue Zeilen einfügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Paste {rows} rows: {what}</source>
      <translation>{rows} Zeilen einfügen: {what}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Pasting</source>
      <translation>Wird eingefügt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Pasting: {rows} of {all} rows</source>
      <translation>Wird eingefügt: {rows} von {all} Zeilen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Pause syncing</source>
      <translation>Abgleich anhalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Phase</source>
      <translation>Phase</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Pictures, top risks, open actions.</source>
      <translation>Bilder, größte Risiken, offene Maßnahmen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential causes</source>
      <translation>Mögliche Ursachen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential effects</source>
      <translation>Mögliche Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential failure mode</source>
      <translation>Mögliche Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Prepared by</source>
      <translation>Erstellt von</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Prevention action</source>
      <translation>Vermeidungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Prevention actions</source>
      <translation>Vermeidungsmaßnahmen (Optimierung)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Prevention control</source>
      <translation>Vorhandene Vermeidungsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Prevention controls</source>
      <translation>Vorhandene Vermeidungsmaßnahmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Previous (P, Shift+F8)</source>
      <translation>Zurück (P, Umschalt+F8)</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Previous in the review</source>
      <translation>Vorige in der Durchsicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Print preview: {title}</source>
      <translation>Druckvorschau: {title}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Print preview…</source>
      <translation>Druckvorschau…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Printed name</source>
      <translation>Name in Druckschrift</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Print…</source>
      <translation>Drucken…</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Probability level</source>
      <translation>Wahrscheinlichkeitsstufe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Probability level A–E</source>
      <translation>Wahrscheinlichkeitsstufe A–E</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Process</source>
      <translation>Prozess</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Process FMEA</source>
      <translation>Prozess-FMEA</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Process characteristics</source>
      <translation>Prozessmerkmale</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process item</source>
      <translation>Prozesselement</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process name / operation description</source>
      <translation>Prozessbezeichnung / Beschreibung des Arbeitsgangs</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Process step</source>
      <translation>Prozessschritt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process work element</source>
      <translation>Prozess-Arbeitselement</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Product / process specification / tolerance</source>
      <translation>Produkt-/Prozessspezifikation / Toleranz</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Product characteristic</source>
      <translation>Produktmerkmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Product characteristics</source>
      <translation>Produktmerkmale</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Project of the source</source>
      <translation>Projekt der Quelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Projects you are in</source>
      <translation>Projekte, an denen Sie teilnehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Propose rows</source>
      <translation>Zeilen vorschlagen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Propose rows ({count})</source>
      <translation>Zeilen vorschlagen ({count})</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Proposed rows</source>
      <translation>Vorgeschlagene Zeilen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Public key</source>
      <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/contested.py" />
      <source>Put it back under “{name}”</source>
      <translation>Zurück unter „{name}“</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Put it beside what it is a part of</source>
      <translation>Neben das setzen, wovon es ein Teil ist</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>RPN</source>
      <translation>RPZ</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>RPN after</source>
      <translation>RPZ danach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>RPN as a formula</source>
      <translation>RPZ als Formel</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN cannot be computed because {1}; {2}</source>
      <translation>RPZ lässt sich nicht berechnen, weil {1}; {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN is computed from the ratings, and not all of them are there</source>
      <translation>RPZ wird aus den Bewertungen berechnet, und es sind nicht alle da</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN is computed: {1} × {2} × {3} = {4}, not {5}</source>
      <translation>RPZ wird berechnet: {1} × {2} × {3} = {4}, nicht {5}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>RPN new</source>
      <translation>RPZ neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>RPN {numbers}</source>
      <translation>RPZ {numbers}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>Rate S, O and D to see the action priority</source>
      <translation>Bewerten Sie B, A und E, um die Aufgabenpriorität zu sehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>Rate this line to see its risk</source>
      <translation>Bewerten Sie diese Zeile, um ihr Risiko zu sehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rated by</source>
      <translation>Bewertet von</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rating (1 is best)</source>
      <translation>Bewertung (1 ist am besten)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rating catalogue</source>
      <translation>Bewertungskatalog</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>Ratings of such lines</source>
      <translation>Bewertungen solcher Zeilen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Ratings of this line were changed by people who did not see each other's; nobody has seen them together</source>
      <translation>Bewertungen dieser Zeile wurden von Personen geändert, die die Änderungen der anderen nicht gesehen hatten; zusammen hat sie noch niemand gesehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rationale for frequency</source>
      <translation>Begründung der Häufigkeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Rationale of the frequency</source>
      <translation>Begründung der Häufigkeit</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Re-rating</source>
      <translation>Neubewertung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reaction plan</source>
      <translation>Reaktionsplan</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read `entities`, or have the server's limit FORESTALL_SERVER_READ_ENTITIES raised.</source>
      <translation>Lesen Sie `entities`, oder lassen Sie die Grenze FORESTALL_SERVER_READ_ENTITIES des Servers anheben.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read it again, and edit what stands there now.</source>
      <translation>Lesen Sie es noch einmal und bearbeiten Sie, was jetzt dort steht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read it again, or leave out If-Match and say what was `seen`.</source>
      <translation>Lesen Sie es noch einmal, oder lassen Sie If-Match weg und sagen Sie, was gesehen wurde (`seen`).</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Reading {name}…</source>
      <translation>{name} wird gelesen…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Reason</source>
      <translation>Grund</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Recent files</source>
      <translation>Zuletzt verwendete Dateien</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reference drawing</source>
      <translation>Referenzzeichnung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Remarks</source>
      <translation>Bemerkungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Remind of own actions</source>
      <translation>An eigene Maßnahmen erinnern</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Remove failure mode</source>
      <translation>Fehlerart entfernen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Remove it</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Remove line</source>
      <translation>Zeile entfernen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Remove the encryption…</source>
      <translation>Verschlüsselung aufheben…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Removed by {author}, {when}</source>
      <translation>Entfernt von {author}, {when}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Repeat the first chosen row in the others</source>
      <translation>Die erste gewählte Zeile in den anderen wiederholen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace all</source>
      <translation>Alle ersetzen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace with</source>
      <translation>Ersetzen durch</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>Replaced in {count} cells; one step of undo takes it back</source>
      <translation>In {count} Zellen ersetzt; ein Schritt zurück nimmt alles zurück</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Replace…</source>
      <translation>Ersetzen…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Requirement</source>
      <translation>Anforderung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Rerated</source>
      <translation>Neu bewertet</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Resolved</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Response action</source>
      <translation>Systemreaktionsmaßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Responsibility</source>
      <translation>Verantwortung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Responsible</source>
      <translation>Verantwortlich</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Responsible person</source>
      <translation>Verantwortliche Person</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Responsible person and date</source>
      <translation>Verantwortliche Person und Termin</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Restore as…</source>
      <translation>Wiederherstellen als…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Restore the backup as</source>
      <translation>Sicherung wiederherstellen als</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Review</source>
      <translation>Durchsicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Review, history, findings, and what stood in lines like this</source>
      <translation>Durchsicht, Verlauf, Befunde und was in ähnlichen Zeilen stand</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reviewed by management</source>
      <translation>Durch die Leitung geprüft</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Revision</source>
      <translation>Revision</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision date</source>
      <translation>Änderungsdatum</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” cannot be approved yet: nobody has signed for {2}</source>
      <translation>Revision „{1}“ kann noch nicht freigegeben werden: Niemand hat als {2} unterschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” is superseded; sign the one that is in force</source>
      <translation>Revision „{1}“ ist ersetzt; unterschreiben Sie die geltende</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” is “{2}”{3}</source>
      <translation>Revision „{1}“ ist „{2}“{3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” was signed or has left the draft; it stays. Supersede it by a newer one</source>
      <translation>Revision „{1}“ wurde unterschrieben oder ist kein Entwurf mehr; sie bleibt. Ersetzen Sie sie durch eine neuere</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/revision_commands.py" />
      <source>Revision “{name}” is frozen. Everything typed from now on goes into the next one</source>
      <translation>Revision „{name}“ ist eingefroren. Alles, was ab jetzt eingegeben wird, kommt in die nächste</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Revision “{name}”: {flaw}</source>
      <translation>Revision „{name}“: {flaw}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Revisions</source>
      <translation>Revisionen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Reworded</source>
      <translation>Umformuliert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>Risk</source>
      <translation>Risiko</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Risk analysis after ISO 14971, with an example matrix to be replaced by yours</source>
      <translation>Risikoanalyse nach ISO 14971, mit einer Beispielmatrix, die Sie durch Ihre ersetzen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Risk report: PDF</source>
      <translation>Risikobericht: PDF</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Risk scheme</source>
      <translation>Risikoschema</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Role or discipline</source>
      <translation>Rolle oder Fachgebiet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Row number, id, or words</source>
      <translation>Zeilennummer, Kennung oder Wörter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Row {number} of {count}</source>
      <translation>Zeile {number} von {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/review.py" />
      <source>Rule: {code}</source>
      <translation>Regel: {code}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>S</source>
      <translation>B</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>S / O / D after, in one cell</source>
      <translation>B / A / E danach, in einer Zelle</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>S MSR</source>
      <translation>B MSR</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S goes from {before} to {after} by an action; that takes a change of the concept, for controls do not lessen an effect</source>
      <translation>B geht durch eine Maßnahme von {before} auf {after}; das verlangt eine Änderung des Konzepts, denn Lenkungsmaßnahmen mindern keine Folge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S is {own} here, but no effect it leads to is rated above {upper}: a lower level cannot be worse than what it leads to</source>
      <translation>B ist hier {own}, aber keine Folge, zu der es führt, ist höher als {upper} bewertet: Eine tiefere Ebene kann nicht schlimmer sein als das, wozu sie führt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S is {severity}: classify it as a special characteristic, or note when the management reviewed it</source>
      <translation>B ist {severity}: Kennzeichnen Sie ein besonderes Merkmal, oder vermerken Sie, wann die Leitung es geprüft hat</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>S new</source>
      <translation>B neu</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>SHA-256 of the file</source>
      <translation>SHA-256 der Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>SPFM is {1}, at least {2} is asked for</source>
      <translation>SPFM ist {1}, verlangt ist mindestens {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>SVG drawing (*.svg)</source>
      <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Safety mechanism</source>
      <translation>Sicherheitsmechanismus</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Safety-related</source>
      <translation>Sicherheitsrelevant</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Same as</source>
      <translation>Dasselbe wie</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Sample frequency</source>
      <translation>Stichprobenfrequenz</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Sample size</source>
      <translation>Stichprobenumfang</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Save a copy as</source>
      <translation>Kopie speichern unter</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Save a copy as…</source>
      <translation>Kopie speichern unter…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>Save as PDF</source>
      <translation>Als PDF speichern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Save as PDF…</source>
      <translation>Als PDF speichern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Save mapping…</source>
      <translation>Zuordnung speichern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>Save picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Save picture…</source>
      <translation>Bild speichern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>Save report…</source>
      <translation>Bericht speichern…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Save the imported project as</source>
      <translation>Importiertes Projekt speichern unter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Save the mapping</source>
      <translation>Zuordnung speichern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Saved here</source>
      <translation>Hier gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>Saving {count}…</source>
      <translation>{count} werden gespeichert…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Saw: “{words}”</source>
      <translation>Sah: „{words}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Say why it may stay …</source>
      <translation>Begründen, warum es bleiben darf …</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/delegates/rating_editor.py" />
      <source>Scale</source>
      <translation>Skala</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Sending {count}</source>
      <translation>{count} werden gesendet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Server</source>
      <translation>Server</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Set aside</source>
      <translation>Beiseitegelegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Set one up with `forestall second-factor enrol`, then go on.</source>
      <translation>Richten Sie einen mit `forestall second-factor enrol` ein und fahren Sie dann fort.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Settings…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sev</source>
      <translation>Bed.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Severity</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Severity after</source>
      <translation>Bedeutung danach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Severity after action</source>
      <translation>Bedeutung nach Maßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Severity after action: rated under</source>
      <translation>Bedeutung nach Maßnahme: bewertet nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Severity class</source>
      <translation>Schwereklasse</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Severity class I–IV</source>
      <translation>Schwereklasse I–IV</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Severity {first}–{last}</source>
      <translation>Bedeutung {first}–{last}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Severity: rated under</source>
      <translation>Bedeutung: bewertet nach</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sheet</source>
      <translation>Blatt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Sheets</source>
      <translation>Blätter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Sheets to bring in</source>
      <translation>Blätter, die übernommen werden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Shortcuts of Forestall</source>
      <translation>Tastenkürzel von Forestall</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show all rows</source>
      <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show all rows (Esc)</source>
      <translation>Alle Zeilen zeigen (Esc)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Show everything</source>
      <translation>Alles zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Show everything at once (Ctrl+0)</source>
      <translation>Alles auf einmal zeigen (Strg+0)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Show only some of the rows</source>
      <translation>Nur einige der Zeilen zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show rows with…</source>
      <translation>Zeilen zeigen mit…</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Show what I type</source>
      <translation>Eingabe anzeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Show what was waived</source>
      <translation>Zugelassenes zeigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Shows the line it comes from; another project opens in a window of its own, for reading only</source>
      <translation>Zeigt die Zeile, aus der es stammt; ein anderes Projekt öffnet sich in einem eigenen Fenster, nur zum Lesen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in again with the code it shows, or with a recovery code.</source>
      <translation>Melden Sie sich noch einmal an, mit dem Code, den sie zeigt, oder mit einem Wiederherstellungscode.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in again; your work stays on this computer.</source>
      <translation>Melden Sie sich noch einmal an; Ihre Arbeit bleibt auf diesem Computer.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Sign in at a server and bring a project here.</source>
      <translation>An einem Server anmelden und ein Projekt hierher holen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in with a password, or ask whoever runs the server to set it up.</source>
      <translation>Melden Sie sich mit einem Kennwort an, oder bitten Sie den Betreiber des Servers, es einzurichten.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Sign in…</source>
      <translation>Anmelden…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Signature</source>
      <translation>Unterschrift</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signatures that an approval needs</source>
      <translation>Für eine Freigabe nötige Unterschriften</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signed at</source>
      <translation>Unterschrieben am</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Signed in as</source>
      <translation>Angemeldet als</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Signed in at {server}</source>
      <translation>Angemeldet bei {server}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Signed in at {server} as {user}</source>
      <translation>Angemeldet bei {server} als {user}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signed on the device</source>
      <translation>Auf dem Gerät unterschrieben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Signed out</source>
      <translation>Abgemeldet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Significant: its variation can spoil fit, function or satisfaction</source>
      <translation>Signifikant: Seine Streuung kann Passung, Funktion oder Zufriedenheit beeinträchtigen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Signs you in and lists the projects you are in. Your password goes to this server only.</source>
      <translation>Meldet Sie an und zeigt die Projekte, an denen Sie teilnehmen. Ihr Kennwort geht nur an diesen Server.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Size in bytes</source>
      <translation>Größe in Bytes</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Size of all text</source>
      <translation>Größe aller Texte</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Size of the letters</source>
      <translation>Größe der Schrift</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Smaller</source>
      <translation>Kleiner</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Some of the changes that the other side lacks have been forgotten here</source>
      <translation>Einige der Änderungen, die der anderen Seite fehlen, sind hier vergessen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/app.py" />
      <source>Something went wrong that nobody expected. What you entered before is saved; this last step may not be</source>
      <translation>Etwas Unerwartetes ging schief. Was Sie vorher eingegeben haben, ist gespeichert; dieser letzte Schritt vielleicht nicht</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sort by this column</source>
      <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sort by this column, downwards</source>
      <translation>Nach dieser Spalte absteigend sortieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Sort downwards</source>
      <translation>Absteigend sortieren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Sort upwards</source>
      <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Sources of variation</source>
      <translation>Quellen der Streuung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Special char.</source>
      <translation>Bes. Merkmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Special char. class</source>
      <translation>Klasse bes. Merkmale</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Special characteristic</source>
      <translation>Besonderes Merkmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Specification / tolerance</source>
      <translation>Spezifikation / Toleranz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Spindle nut line, process</source>
      <translation>Linie für Spindelmuttern, Prozess</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Start date</source>
      <translation>Startdatum</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Start from an empty template</source>
      <translation>Mit einer leeren Vorlage beginnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Station</source>
      <translation>Station</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Station number</source>
      <translation>Stationsnummer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Status of actions</source>
      <translation>Status der Maßnahmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Step number</source>
      <translation>Schrittnummer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/structure_dock.py" />
      <source>Structure</source>
      <translation>Struktur</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/structure_dock.py" />
      <source>Structure tree</source>
      <translation>Strukturbaum</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Subject</source>
      <translation>Gegenstand</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant</source>
      <translation>Lieferant / Werk</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant approval</source>
      <translation>Freigabe Lieferant / Werk</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant approval date</source>
      <translation>Datum der Freigabe Lieferant / Werk</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier code</source>
      <translation>Lieferantennummer</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Symbol</source>
      <translation>Symbol</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Symbol of the special characteristic</source>
      <translation>Symbol des besonderen Merkmals</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sync</source>
      <translation>Abgleich</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Sync at least every</source>
      <translation>Abgleichen mindestens alle</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Sync now</source>
      <translation>Jetzt abgleichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Sync stopped</source>
      <translation>Abgleich steht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_badge.py" />
      <source>Sync: {state}</source>
      <translation>Abgleich: {state}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Syncing</source>
      <translation>Wird abgeglichen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>System response</source>
      <translation>Systemreaktion</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>System response action</source>
      <translation>Systemreaktionsmaßnahme</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Take all of mine ({count})</source>
      <translation>Alle eigenen nehmen ({count})</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Take all of {name}’s ({count})</source>
      <translation>Alle von {name} nehmen ({count})</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Take back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take both</source>
      <translation>Beide nehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take both: {words}</source>
      <translation>Beide nehmen: {words}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Take it out of the list</source>
      <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Take lists in one cell apart</source>
      <translation>Listen in einer Zelle trennen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take mine</source>
      <translation>Meinen nehmen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Take mine in the whole line</source>
      <translation>Eigene in der ganzen Zeile nehmen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Take the chosen cause lines out</source>
      <translation>Die gewählten Ursachenzeilen herausnehmen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Take the last step back</source>
      <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Take the waiver back</source>
      <translation>Zulassung zurücknehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take theirs</source>
      <translation>Anderen nehmen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Take theirs in the whole line</source>
      <translation>Die anderen in der ganzen Zeile nehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Take this again</source>
      <translation>Wieder übernehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take {name}’s</source>
      <translation>Den von {name} nehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Target date</source>
      <translation>Zieltermin</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Tasks</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>That line is not in the project any more, or the filter hides it</source>
      <translation>Diese Zeile ist nicht mehr im Projekt, oder der Filter blendet sie aus</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>That of the plan</source>
      <translation>Der des Plans</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The action is completed, but nothing was rated anew: did it change nothing?</source>
      <translation>Die Maßnahme ist abgeschlossen, aber nichts wurde neu bewertet: Hat sie nichts geändert?</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The address of a server has no name, password, “?” or “#” in it. Give the address alone</source>
      <translation>In der Adresse eines Servers stehen kein Name, kein Kennwort, kein „?“ und kein „#“. Geben Sie nur die Adresse an</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_sheet.py" />
      <source>The analysis got another method or scheme while you were typing</source>
      <translation>Die Analyse bekam eine andere Methode oder ein anderes Schema, während Sie eingaben</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The answer of {1} is larger than any message of ours. Nothing of it was taken; check the address</source>
      <translation>Die Antwort von {1} ist größer als jede unserer Nachrichten. Nichts davon wurde übernommen; prüfen Sie die Adresse</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The attachment was not made</source>
      <translation>Der Anhang wurde nicht angelegt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>The bars are what weighs most; the line is the share of all that they reach together</source>
      <translation>Die Balken zeigen, was am meisten wiegt; die Linie den Anteil, den sie zusammen erreichen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The bytes of an attachment do not change: attach the new file, and take the old one away</source>
      <translation>Die Bytes eines Anhangs ändern sich nicht: Hängen Sie die neue Datei an und nehmen Sie die alte weg</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The bytes of “{1}” are damaged in {2}; restore a backup, or bring the file with `attachments bring`</source>
      <translation>Die Bytes von „{1}“ sind in {2} beschädigt; stellen Sie eine Sicherung wieder her, oder bringen Sie die Datei mit `attachments bring`</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The bytes of “{1}” are not here yet: they were attached elsewhere. Bring the file with `attachments bring`</source>
      <translation>Die Bytes von „{1}“ sind noch nicht hier: Sie wurden anderswo angehängt. Bringen Sie die Datei mit `attachments bring`</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The cause belongs to no element below; move it to a work element in the structure first</source>
      <translation>Die Ursache gehört zu keinem tieferen Element; verschieben Sie sie zuerst in der Struktur zu einem Arbeitselement</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The cell lists {1} things, which {2}: {3}</source>
      <translation>Die Zelle zählt {1} Dinge auf, die {2}: {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The column “{1}” was kept in its own words: {2} of its {3} cells are not what its heading says ({4})</source>
      <translation>Die Spalte „{1}“ blieb im eigenen Wortlaut: {2} ihrer {3} Zellen sind nicht, was ihr Kopf sagt ({4})</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The company sign-in did not work.</source>
      <translation>Die Anmeldung über das Unternehmen gelang nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The connection to {1} broke: {2}. {3}; it goes on when the network is back</source>
      <translation>Die Verbindung zu {1} brach ab: {2}. {3}; es geht weiter, wenn das Netzwerk wieder da ist</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The connection to {1} cannot be made safe: {2}. Nothing was sent; check the address</source>
      <translation>Die Verbindung zu {1} lässt sich nicht sichern: {2}. Nichts wurde gesendet; prüfen Sie die Adresse</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The content of revision “{1}” is not whole here: a part is missing or was altered</source>
      <translation>Der Inhalt der Revision „{1}“ ist hier nicht vollständig: Ein Teil fehlt oder wurde verändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>The diagnostics are on the clipboard. None of your texts is in them; look before you send them</source>
      <translation>Die Diagnosedaten liegen in der Zwischenablage. Keiner Ihrer Texte ist darin; sehen Sie vor dem Senden nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>The diagrams propose nothing that is not there or was not answered.</source>
      <translation>Die Diagramme schlagen nichts vor, was nicht da oder schon beantwortet ist.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>The disk does not answer</source>
      <translation>Die Festplatte antwortet nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The disk is full: the last change to {1} is not saved yet. What was saved before is safe. Free some space</source>
      <translation>Die Festplatte ist voll: Die letzte Änderung an {1} ist noch nicht gespeichert. Früher Gespeichertes ist sicher. Schaffen Sie Platz</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The disk under {1} does not answer. What was saved before is safe; check the disk or the network drive</source>
      <translation>Die Festplatte unter {1} antwortet nicht. Früher Gespeichertes ist sicher; prüfen Sie die Festplatte oder das Netzlaufwerk</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The document says that it is {1}, but it is {2}; it was read as that</source>
      <translation>Das Dokument sagt, es sei {1}, es ist aber {2}; so wurde es gelesen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The edit may not happen.</source>
      <translation>Die Änderung ist nicht zulässig.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The element above</source>
      <translation>Das höhere Element</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The element below</source>
      <translation>Das tiefere Element</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The entities are not what the history says</source>
      <translation>Die Einträge sind nicht, was der Verlauf sagt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/export_commands.py" />
      <source>The export lies in {path}</source>
      <translation>Der Export liegt in {path}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/export_commands.py" />
      <source>The export was stopped; what was there before is still there</source>
      <translation>Der Export wurde abgebrochen; was vorher da war, ist noch da</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The failure mode ratios α of this item sum to {1}, not to 1</source>
      <translation>Die Anteile α der Fehlerarten dieser Einheit ergeben {1}, nicht 1</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The file has no column {1} any more; what stood in it stays as it was</source>
      <translation>Die Datei hat keine Spalte {1} mehr; was darin stand, blieb, wie es war</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>The form of the fourth AIAG manual, risk priority number</source>
      <translation>Das Formblatt der vierten AIAG-Ausgabe, Risikoprioritätszahl</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>The form sheet as it will be on paper</source>
      <translation>Das Formblatt, wie es auf Papier aussehen wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The function above</source>
      <translation>Die höhere Funktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The function below</source>
      <translation>Die tiefere Funktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading begins here</source>
      <translation>Der Kopf beginnt hier</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading ends here</source>
      <translation>Der Kopf endet hier</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading is this row</source>
      <translation>Der Kopf ist diese Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The hidden sheet “{1}” of “{2}” is not whole; nothing was changed. Delete that sheet to import the forms by what they show</source>
      <translation>Das verborgene Blatt „{1}“ von „{2}“ ist nicht vollständig; nichts wurde geändert. Löschen Sie dieses Blatt, um die Formblätter nach dem zu importieren, was sie zeigen</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The history has gaps, or was changed afterwards</source>
      <translation>Der Verlauf hat Lücken oder wurde nachträglich geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The history in this document does not lead to what the document says: one of the two was changed by hand. Nothing was changed; without its “history” the rest can be imported</source>
      <translation>Der Verlauf in diesem Dokument führt nicht zu dem, was das Dokument sagt: Eines von beiden wurde von Hand geändert. Nichts wurde geändert; ohne seinen „history“-Teil lässt sich der Rest importieren</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The history in this document has gaps: a change follows none that its author saw. Nothing was changed</source>
      <translation>Der Verlauf in diesem Dokument hat Lücken: Eine Änderung folgt auf keine, die ihr Autor sah. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>The hit before (Shift+Enter)</source>
      <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The id {1} is taken</source>
      <translation>Die Kennung {1} ist vergeben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The id {1} is taken by {2}</source>
      <translation>Die Kennung {1} ist vergeben: {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>The import was stopped; everything is as it was</source>
      <translation>Der Import wurde abgebrochen; alles ist, wie es war</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The key of this file is damaged among your secrets. Nothing was changed; restore a backup of your secrets</source>
      <translation>Der Schlüssel dieser Datei ist unter Ihren Geheimnissen beschädigt. Nichts wurde geändert; stellen Sie eine Sicherung Ihrer Geheimnisse wieder her</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The key of {1} is not among your secrets: the file was copied from another computer, or your secrets were lost. It must go on under a new name. Nothing is lost</source>
      <translation>Der Schlüssel von {1} ist nicht unter Ihren Geheimnissen: Die Datei wurde von einem anderen Computer kopiert, oder Ihre Geheimnisse gingen verloren. Sie muss unter neuem Namen weitergeführt werden. Nichts ist verloren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The keyring of this computer does not work: {1}. Set {2}=file to keep sign-ins in a file that only you can read</source>
      <translation>Der Schlüsselbund dieses Computers funktioniert nicht: {1}. Setzen Sie {2}=file, um Anmeldungen in einer Datei zu verwahren, die nur Sie lesen können</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The keyring of this computer is locked. Unlock it and try again</source>
      <translation>Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The language of the window, and how it writes dates and numbers. What you typed is never translated.</source>
      <translation>Die Sprache des Fensters, und wie es Datum und Zahlen schreibt. Was Sie eingegeben haben, wird nie übersetzt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>The link is gone; Ctrl+Z brings it back</source>
      <translation>Die Verknüpfung ist gelöst; Strg+Z stellt sie wieder her</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping leaves this column out</source>
      <translation>Die Zuordnung lässt diese Spalte aus</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>The mapping lies in {path}</source>
      <translation>Die Zuordnung liegt in {path}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” cannot be used: {2}. Nothing was changed.</source>
      <translation>Die Zuordnung „{1}“ ist nicht verwendbar: {2}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” could not be read ({2}); nothing was changed.</source>
      <translation>Die Zuordnung „{1}“ war nicht lesbar ({2}); nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” is not TOML: {2}. Nothing was changed.</source>
      <translation>Die Zuordnung „{1}“ ist kein TOML: {2}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message arrived damaged: it does not unpack. Nothing of it was taken</source>
      <translation>Die Nachricht kam beschädigt an: Sie lässt sich nicht entpacken. Nichts davon wurde übernommen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message could not be understood.</source>
      <translation>Die Nachricht war nicht zu verstehen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is larger than {1} bytes once unpacked. Nothing of it was taken</source>
      <translation>Die Nachricht ist entpackt größer als {1} Bytes. Nichts davon wurde übernommen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is not a {1} of this protocol: {2}</source>
      <translation>Die Nachricht ist kein {1} dieses Protokolls: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is too large.</source>
      <translation>Die Nachricht ist zu groß.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message took too long to arrive.</source>
      <translation>Die Nachricht brauchte zu lange.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The mode ratios (alpha) of this item add up to {sum}, not to 1</source>
      <translation>Die Anteile (alpha) der Fehlerarten dieser Einheit ergeben {sum}, nicht 1</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mode “{1}” has the probability level {2} above and {3} here; {4} was entered</source>
      <translation>Die Fehlerart „{1}“ hat weiter oben die Wahrscheinlichkeitsstufe {2} und hier {3}; {4} wurde eingetragen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The name or the password is wrong.</source>
      <translation>Der Name oder das Kennwort ist falsch.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>The next hit (Enter)</source>
      <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>The old value stands again; Ctrl+Z takes it back</source>
      <translation>Der alte Wert gilt wieder; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The oldest sheet comes in first; each is frozen as a revision</source>
      <translation>Das älteste Blatt kommt zuerst; jedes wird als Revision eingefroren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The open project</source>
      <translation>Das geöffnete Projekt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The open project, once more</source>
      <translation>Das geöffnete Projekt, noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server changes its mind about what it holds. Nothing was lost; tell its operator</source>
      <translation>Der andere Server ändert seine Meinung über das, was er hat. Nichts ging verloren; sagen Sie es seinem Betreiber</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server is this very server, or a copy of its database. Nothing was changed; follow another one, or give the copy an empty database</source>
      <translation>Der andere Server ist dieser Server selbst oder eine Kopie seiner Datenbank. Nichts wurde geändert; folgen Sie einem anderen, oder geben Sie der Kopie eine leere Datenbank</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server lacks changes whose wording this server has forgotten. Nothing was changed; clone the project from here and connect that file there</source>
      <translation>Dem anderen Server fehlen Änderungen, deren Wortlaut dieser Server vergessen hat. Nichts wurde geändert; klonen Sie das Projekt von hier und verbinden Sie diese Datei dort</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server's pages do not fit together. Nothing of them was taken; tell its operator</source>
      <translation>Die Seiten des anderen Servers passen nicht zusammen. Nichts davon wurde übernommen; sagen Sie es seinem Betreiber</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The other side sent something that is not a change; nothing of it was taken. One of the two programs may need an update</source>
      <translation>Die andere Seite sandte etwas, das keine Änderung ist; nichts davon wurde übernommen. Eines der beiden Programme braucht vielleicht eine Aktualisierung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>The page</source>
      <translation>Die Seite</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>The pages were sent to {printer}</source>
      <translation>Die Seiten wurden an {printer} gesendet</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>The password of a signing key has at least {1} characters. Nothing was signed</source>
      <translation>Das Kennwort eines Unterschriftenschlüssels hat mindestens {1} Zeichen. Nichts wurde unterschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The path of a symbol is SVG path data like “M0 0 L10 0 L5 9 Z”: letters for commands, numbers, blanks and commas</source>
      <translation>Der Pfad eines Symbols besteht aus SVG-Pfaddaten wie „M0 0 L10 0 L5 9 Z“: Buchstaben für Befehle, Zahlen, Leerzeichen und Kommas</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/printer_run.py" />
      <source>The printer does not take the pages; nothing was printed. Look whether it is switched on and connected</source>
      <translation>Der Drucker nimmt die Seiten nicht an; nichts wurde gedruckt. Sehen Sie nach, ob er eingeschaltet und verbunden ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/printer_run.py" />
      <source>The printer stopped at page {page}; the pages before it were sent</source>
      <translation>Der Drucker hielt bei Seite {page} an; die Seiten davor wurden gesendet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The project could not be closed; it is as it was</source>
      <translation>Das Projekt konnte nicht geschlossen werden; es ist, wie es war</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The project is encrypted anew. Copies and backups made before keep the pass-phrase they have.</source>
      <translation>Das Projekt ist neu verschlüsselt. Früher angelegte Kopien und Sicherungen behalten ihren Kennwortsatz.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The project is larger than this server holds in memory.</source>
      <translation>Das Projekt ist größer, als dieser Server im Speicher hält.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>The project is on {server} now, and is kept in step</source>
      <translation>Das Projekt liegt jetzt auf {server} und wird abgeglichen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The project went on since you read it.</source>
      <translation>Das Projekt ging weiter, seit Sie es gelesen haben.</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The proxy of this network wants a sign-in of its own. Your work is safe here; ask whoever runs the network</source>
      <translation>Der Proxy dieses Netzwerks verlangt eine eigene Anmeldung. Ihre Arbeit ist hier sicher; fragen Sie, wer das Netzwerk betreibt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The ratings of this line were made under different schemes; look at them together and confirm them</source>
      <translation>Die Bewertungen dieser Zeile entstanden unter verschiedenen Schemata; sehen Sie sie zusammen an und bestätigen Sie sie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>The report lies in {path}</source>
      <translation>Der Bericht liegt in {path}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row beside which the effect “{1}” stood is gone, its mode is not; the effect was left</source>
      <translation>Die Zeile, neben der die Folge „{1}“ stand, ist weg, ihre Fehlerart nicht; die Folge blieb</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row has {1} cells under {2} headings; a delimiter inside a cell may have shifted it</source>
      <translation>Die Zeile hat {1} Zellen unter {2} Köpfen; vielleicht hat ein Trennzeichen in einer Zelle sie verschoben</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is gone from the file, but somebody worked on it here; it was left: {1}</source>
      <translation>Die Zeile ist aus der Datei verschwunden, aber hier hat jemand daran gearbeitet; sie blieb: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is gone from the file: {1}</source>
      <translation>Die Zeile ist aus der Datei verschwunden: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is new in the file, but what it stands under was removed here; it was left out</source>
      <translation>Die Zeile ist neu in der Datei, aber worunter sie steht, wurde hier entfernt; sie wurde ausgelassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is new: {1}</source>
      <translation>Die Zeile ist neu: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row looks like another heading; it was read as data</source>
      <translation>Die Zeile sieht wie ein weiterer Kopf aus; sie wurde als Daten gelesen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row was read as the heading of a group: what follows stands under it</source>
      <translation>Die Zeile wurde als Kopf einer Gruppe gelesen: Was folgt, steht darunter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_sheet.py" />
      <source>The row you were typing in was removed by somebody else</source>
      <translation>Die Zeile, in die Sie eingaben, wurde von jemand anderem entfernt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>The same again</source>
      <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The same thing is named in several rows, which do not say the same now; change it in all</source>
      <translation>Dasselbe ist in mehreren Zeilen genannt, die jetzt nicht dasselbe sagen; ändern Sie es in allen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server answered with problem {1}</source>
      <translation>Der Server antwortete mit Problem {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server answers for another partition than was asked for. Nothing of it was taken; tell its operator</source>
      <translation>Der Server antwortet für einen anderen Teil, als gefragt war. Nichts davon wurde übernommen; sagen Sie es seinem Betreiber</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server behind {1} does not answer at the moment. Your work is safe here; try again later</source>
      <translation>Der Server hinter {1} antwortet zurzeit nicht. Ihre Arbeit ist hier sicher; versuchen Sie es später noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server changes its mind about what it holds. Your work is safe here; tell the operator of the server</source>
      <translation>Der Server ändert seine Meinung über das, was er hat. Ihre Arbeit ist hier sicher; sagen Sie es dem Betreiber des Servers</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The server did not take your changes; they are kept in this file</source>
      <translation>Der Server nahm Ihre Änderungen nicht an; sie bleiben in dieser Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server failed.</source>
      <translation>Der Server hat versagt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server has more to do than it can.</source>
      <translation>Der Server hat mehr zu tun, als er kann.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server has no such job.</source>
      <translation>Der Server kennt diesen Auftrag nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server is about to stop.</source>
      <translation>Der Server wird gleich beendet.</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server lacks changes whose wording this file has forgotten. Your work is safe here; have somebody with a longer history sync first, or a newer backup of the server restored</source>
      <translation>Dem Server fehlen Änderungen, deren Wortlaut diese Datei vergessen hat. Ihre Arbeit ist hier sicher; lassen Sie zuerst jemanden mit längerem Verlauf abgleichen oder eine neuere Sicherung des Servers wiederherstellen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server sent an event that is none. Nothing was taken of it</source>
      <translation>Der Server sandte ein Ereignis, das keines ist. Nichts davon wurde übernommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The server wants to know who you are. Everything is saved in this file</source>
      <translation>Der Server möchte wissen, wer Sie sind. Alles ist in dieser Datei gespeichert</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server was asked too often from here.</source>
      <translation>Der Server wurde von hier aus zu oft gefragt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server's database cannot be reached.</source>
      <translation>Die Datenbank des Servers ist nicht erreichbar.</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server's pages do not fit together. Nothing of them was taken; tell the operator of the server</source>
      <translation>Die Seiten des Servers passen nicht zusammen. Nichts davon wurde übernommen; sagen Sie es dem Betreiber des Servers</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The settings folder {1} cannot be made: {2}. Name another one in {3}</source>
      <translation>Der Einstellungsordner {1} lässt sich nicht anlegen: {2}. Nennen Sie einen anderen in {3}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The settings in {1} cannot be read: {2}</source>
      <translation>Die Einstellungen in {1} sind nicht lesbar: {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The sheet does not show this action; a filter or another form hides it</source>
      <translation>Das Formblatt zeigt diese Maßnahme nicht; ein Filter oder ein anderes Formblatt blendet sie aus</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheet {1} was read</source>
      <translation>Das Blatt {1} wurde gelesen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheets {1} look like copies of one analysis from several days; `--revisions` imports them one after the other</source>
      <translation>Die Blätter {1} sehen aus wie Kopien einer Analyse von mehreren Tagen; `--revisions` importiert sie nacheinander</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheets {1} were read</source>
      <translation>Die Blätter {1} wurden gelesen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The sheets {names}, the oldest first; each is frozen as a revision</source>
      <translation>Die Blätter {names}, das älteste zuerst; jedes wird als Revision eingefroren</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The sign-in at {1} has expired. Your work is safe here; sign in again</source>
      <translation>Die Anmeldung bei {1} ist abgelaufen. Ihre Arbeit ist hier sicher; melden Sie sich noch einmal an</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The sign-in has expired.</source>
      <translation>Die Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The sign-ins in {1} cannot be read: {2}</source>
      <translation>Die Anmeldungen in {1} sind nicht lesbar: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>The signature of {1} is not valid: {2}</source>
      <translation>Die Unterschrift von {1} ist nicht gültig: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The signature of {1} stays; what it says cannot be unsaid, only superseded</source>
      <translation>Die Unterschrift von {1} bleibt; was sie sagt, lässt sich nicht zurücknehmen, nur ersetzen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The signature of {name} is not valid: {fault}</source>
      <translation>Die Unterschrift von {name} ist nicht gültig: {fault}</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot and this project know different changes under one name: a file was copied or restored</source>
      <translation>Der Schnappschuss und dieses Projekt kennen verschiedene Änderungen unter einem Namen: Eine Datei wurde kopiert oder wiederhergestellt</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot arrived damaged: it is not what its maker says it holds. Nothing was changed; try again</source>
      <translation>Der Schnappschuss kam beschädigt an: Er ist nicht, was er laut Hersteller enthält. Nichts wurde geändert; versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot is of the partition “{1}”, not of “{2}”. Nothing was changed</source>
      <translation>Der Schnappschuss ist vom Teil „{1}“, nicht von „{2}“. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The state hash does not fit the entities</source>
      <translation>Die Prüfsumme des Zustands passt nicht zu den Einträgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The status is “{status}”, but the action was completed on {day}: one of the two is out of date</source>
      <translation>Der Status ist „{status}“, aber die Maßnahme wurde am {day} abgeschlossen: Eines von beiden ist veraltet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>The sync is starting. Everything is saved in this file</source>
      <translation>Der Abgleich beginnt. Alles ist in dieser Datei gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The sync starts again in a moment. Everything is saved in this file</source>
      <translation>Der Abgleich beginnt gleich wieder. Alles ist in dieser Datei gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>The sync stopped at something nobody expected. Your work is safe; what happened stands in {1}</source>
      <translation>Der Abgleich hielt bei etwas Unerwartetem an. Ihre Arbeit ist sicher; was geschah, steht in {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>The sync stopped by itself and is started again. Everything you typed is in this file</source>
      <translation>Der Abgleich hielt von selbst an und wird wieder gestartet. Alles, was Sie eingegeben haben, ist in dieser Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The target date {day} is past, and the action is {status}</source>
      <translation>Der Zieltermin {day} ist vorbei, und die Maßnahme ist {status}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The template cannot be used: {1}. No file was made</source>
      <translation>Die Vorlage ist nicht verwendbar: {1}. Keine Datei wurde angelegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The text in {1} has {2} characters; a cell of a workbook takes {3}, so its end is missing there (not in the project).</source>
      <translation>Der Text in {1} hat {2} Zeichen; eine Zelle einer Arbeitsmappe fasst {3}, deshalb fehlt dort sein Ende (nicht im Projekt).</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>The two pass-phrases are not the same</source>
      <translation>Die beiden Kennwortsätze sind nicht gleich</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The two servers know different changes under one name: a project file was copied, and both copies were edited and synced, each with another server. Nothing was changed on either; this project is not followed until one of the copies is cloned anew</source>
      <translation>Die beiden Server kennen verschiedene Änderungen unter einem Namen: Eine Projektdatei wurde kopiert, und beide Kopien wurden bearbeitet und jede mit einem anderen Server abgeglichen. Auf keinem wurde etwas geändert; diesem Projekt wird nicht gefolgt, bis eine der Kopien neu geklont ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>The usual one</source>
      <translation>Das übliche</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The waiver {waiver} of “{rule}” covers nothing any more; remove it, unless that may come back</source>
      <translation>Die Zulassung {waiver} von „{rule}“ deckt nichts mehr; entfernen Sie sie, falls das nicht wiederkommen kann</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>The whole project</source>
      <translation>Das ganze Projekt</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The wording of what stood there was forgotten since</source>
      <translation>Der Wortlaut dessen, was dort stand, wurde seither vergessen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>The words of the risk scheme</source>
      <translation>Die Wörter des Risikoschemas</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The {1} is new: {2}</source>
      <translation>{1} ist neu: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There are more wordings that differ in next to nothing; {1} of them are listed</source>
      <translation>Es gibt weitere Formulierungen, die fast gleich sind; {1} davon stehen in der Liste</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is a revision “{1}” already; give this one another name</source>
      <translation>Es gibt schon eine Revision „{1}“; geben Sie dieser einen anderen Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is a tenant of this name already.</source>
      <translation>Es gibt schon einen Mandanten dieses Namens.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is a user of this name already.</source>
      <translation>Es gibt schon einen Benutzer dieses Namens.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no action on this line yet; type the action first</source>
      <translation>Zu dieser Zeile gibt es noch keine Maßnahme; geben Sie zuerst die Maßnahme ein</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is no attachment with the id {1} in this project; `forestall attachments` lists them</source>
      <translation>In diesem Projekt gibt es keinen Anhang mit der Kennung {1}; `forestall attachments` listet sie auf</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>There is no backup yet. {where}</source>
      <translation>Es gibt noch keine Sicherung. {where}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no comment with the id {1}</source>
      <translation>Es gibt keinen Kommentar mit der Kennung {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no element here to write on</source>
      <translation>Hier ist kein Element, an das sich schreiben lässt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>There is no failure mode in this row</source>
      <translation>In dieser Zeile steht keine Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is no file “{1}”.</source>
      <translation>Es gibt keine Datei „{1}“.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is no mapping file “{1}”.</source>
      <translation>Es gibt keine Zuordnungsdatei „{1}“.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>There is no open project</source>
      <translation>Kein Projekt ist geöffnet</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>There is no partition “{1}” of this project here</source>
      <translation>Einen Teil „{1}“ dieses Projekts gibt es hier nicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>There is no revision yet; “Freeze a revision…” makes one. Then its sheet stands here beside another.</source>
      <translation>Es gibt noch keine Revision; „Revision einfrieren…“ legt eine an. Dann steht ihr Formblatt hier neben einem anderen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no revision “{1}”</source>
      <translation>Es gibt keine Revision „{1}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>There is no room beside {1} for what the server sends: {2}. Nothing was changed</source>
      <translation>Neben {1} ist kein Platz für das, was der Server sendet: {2}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no second factor to confirm.</source>
      <translation>Es gibt keinen zweiten Faktor zu bestätigen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no such column of your own in this project</source>
      <translation>Eine solche eigene Spalte gibt es in diesem Projekt nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such project on this server.</source>
      <translation>Ein solches Projekt gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such tenant on this server.</source>
      <translation>Einen solchen Mandanten gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such token.</source>
      <translation>Ein solches Token gibt es nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such user on this server.</source>
      <translation>Einen solchen Benutzer gibt es auf diesem Server nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such webhook or message.</source>
      <translation>Einen solchen Webhook oder eine solche Meldung gibt es nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no {1} “{2}”; built in are {3}, others are given by their id</source>
      <translation>Es gibt kein {1} „{2}“; eingebaut sind {3}, andere werden mit ihrer Kennung angegeben</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is nothing at this address.</source>
      <translation>An dieser Adresse ist nichts.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is nothing here to write on; add an element in the structure first</source>
      <translation>Hier ist nichts, woran sich schreiben lässt; legen Sie zuerst ein Element in der Struktur an</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>There is nothing in this row to remove</source>
      <translation>In dieser Zeile gibt es nichts zu entfernen</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is nothing of this id in the project.</source>
      <translation>Unter dieser Kennung ist nichts im Projekt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to redo</source>
      <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to take back</source>
      <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to undo</source>
      <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is nothing with the id {1} in the other project that can be copied; `forestall tree` lists its ids</source>
      <translation>Im anderen Projekt gibt es nichts mit der Kennung {1}, was sich kopieren lässt; `forestall tree` listet seine Kennungen auf</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is nothing with the id {1} in this project</source>
      <translation>In diesem Projekt gibt es nichts mit der Kennung {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There were too many wrong passwords for this name.</source>
      <translation>Für diesen Namen gab es zu viele falsche Kennwörter.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>These ratings were made under different schemes: rate the line again</source>
      <translation>Diese Bewertungen entstanden unter verschiedenen Schemata: Bewerten Sie die Zeile neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>These two are linked already</source>
      <translation>Diese beiden sind schon verknüpft</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>These {count} failures lead to one another in a circle, so that none of them is the cause: {names}</source>
      <translation>Diese {count} Fehler führen im Kreis zueinander, sodass keiner von ihnen die Ursache ist: {names}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>They lie in {folder}. Each hour with changes one is taken; the settings say how long they are kept.</source>
      <translation>Sie liegen in {folder}. Zu jeder Stunde mit Änderungen wird eine angelegt; die Einstellungen sagen, wie lange sie bleiben.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This account is deactivated.</source>
      <translation>Dieses Konto ist stillgelegt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action cannot become “{1}”: {2}</source>
      <translation>Diese Maßnahme kann nicht „{1}“ werden: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action is completed, but nothing says {missing}</source>
      <translation>Diese Maßnahme ist abgeschlossen, aber nichts sagt, {missing}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action is not implemented, and no reason says why the risk is accepted</source>
      <translation>Diese Maßnahme ist nicht umgesetzt, und kein Grund sagt, warum das Risiko akzeptiert wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This can be no webhook.</source>
      <translation>Das kann kein Webhook sein.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>This cannot be put in its place: {why}</source>
      <translation>Das lässt sich hier nicht einsetzen: {why}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/clipboard_paste.py" />
      <source>This cell is merged with the one above it, which has its own text</source>
      <translation>Diese Zelle ist mit der darüber verbunden, die ihren eigenen Text hat</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This cell is not contested; there is nothing to settle</source>
      <translation>Diese Zelle ist nicht strittig; es gibt nichts zu entscheiden</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This column was removed; what stands in it can only be cleared</source>
      <translation>Diese Spalte wurde entfernt; was darin steht, lässt sich nur leeren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>This computer has no keyring to keep a sign-in in. Set {1}=file to keep it in a file that only you can read</source>
      <translation>Dieser Computer hat keinen Schlüsselbund für eine Anmeldung. Setzen Sie {1}=file, um sie in einer Datei zu verwahren, die nur Sie lesen können</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>This copy and the server's differ although everything was exchanged. Nothing was lost; check both copies with “verify”, and tell the operator of the server</source>
      <translation>Diese Kopie und die des Servers unterscheiden sich, obwohl alles ausgetauscht ist. Nichts ging verloren; prüfen Sie beide Kopien mit „verify“ und sagen Sie es dem Betreiber des Servers</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This device was away for longer than the server's history reaches back. Clone the project anew beside this file</source>
      <translation>Dieses Gerät war länger weg, als der Verlauf des Servers zurückreicht. Klonen Sie das Projekt neu neben diese Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This device was signed out.</source>
      <translation>Dieses Gerät wurde abgemeldet.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure is named as its own effect; name what it leads to</source>
      <translation>Dieser Fehler ist als seine eigene Folge genannt; nennen Sie, wozu er führt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure leads to nothing and nothing leads to it; link it or remove it</source>
      <translation>Dieser Fehler führt zu nichts, und nichts führt zu ihm; verknüpfen oder entfernen Sie ihn</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode has no cause: why would it happen?</source>
      <translation>Diese Fehlerart hat keine Ursache: Warum würde sie auftreten?</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode has no effect: what would people or the system notice?</source>
      <translation>Diese Fehlerart hat keine Folge: Was würden Menschen oder das System bemerken?</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode is named as its own cause; name what leads to it</source>
      <translation>Diese Fehlerart ist als ihre eigene Ursache genannt; nennen Sie, was zu ihr führt</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This file is a copy, or was restored, and its original went on: it must go on under a new name. Nothing is lost</source>
      <translation>Diese Datei ist eine Kopie oder wurde wiederhergestellt, und ihr Original lief weiter: Sie muss unter neuem Namen weitergeführt werden. Nichts ist verloren</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This invitation was used already, or its time is over.</source>
      <translation>Diese Einladung wurde schon benutzt oder ist abgelaufen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This is for administrators of the server.</source>
      <translation>Das ist Administratoren des Servers vorbehalten.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: in grade {1}, {2}</source>
      <translation>Das ist kein Bewertungskatalog: in Stufe {1}, {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: it has no grades</source>
      <translation>Das ist kein Bewertungskatalog: Er hat keine Stufen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: {1}</source>
      <translation>Das ist kein Bewertungskatalog: {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/searching.py" />
      <source>This is no regular expression: {why}</source>
      <translation>Das ist kein regulärer Ausdruck: {why}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no scheme: it is not TOML ({1})</source>
      <translation>Das ist kein Schema: Es ist kein TOML ({1})</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no scheme: {1}</source>
      <translation>Das ist kein Schema: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This is not the code that the authenticator app shows now.</source>
      <translation>Das ist nicht der Code, den die Authenticator-App jetzt zeigt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>This is not the password of your signing key. Nothing was signed</source>
      <translation>Das ist nicht das Kennwort Ihres Unterschriftenschlüssels. Nichts wurde unterschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is the same project; a copy of itself would drift from itself. Nothing was copied</source>
      <translation>Das ist dasselbe Projekt; eine Kopie von sich selbst wiche von sich selbst ab. Nichts wurde kopiert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>This line</source>
      <translation>Diese Zeile</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>This line does not stand in the sheet now: it was removed, or the filter hides it</source>
      <translation>Diese Zeile steht jetzt nicht im Formblatt: Sie wurde entfernt, oder der Filter blendet sie aus</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line hangs on something that was removed; restore that first</source>
      <translation>Diese Zeile hängt an etwas, das entfernt wurde; stellen Sie das zuerst wieder her</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line has {1} {2}: type one value for each, one below the other</source>
      <translation>Diese Zeile hat {1} {2}: Geben Sie für jede einen Wert ein, einen unter dem anderen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line names no cause: why would the failure happen?</source>
      <translation>Diese Zeile nennt keine Ursache: Warum würde der Fehler auftreten?</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This link leads to no effect; it was removed, or never named</source>
      <translation>Diese Verknüpfung führt zu keiner Folge; sie wurde entfernt oder nie genannt</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This list cannot be continued: the project went on by too much.</source>
      <translation>Diese Liste lässt sich nicht fortsetzen: Das Projekt ging zu weit weiter.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has no effect yet; type the effect first</source>
      <translation>Diese Fehlerart hat noch keine Folge; geben Sie zuerst die Folge ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has {1} effects: type one severity for each, one below the other</source>
      <translation>Diese Fehlerart hat {1} Folgen: Geben Sie für jede eine Bedeutung ein, eine unter der anderen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has {1} effects: type one value for each, one below the other</source>
      <translation>Diese Fehlerart hat {1} Folgen: Geben Sie für jede einen Wert ein, einen unter dem anderen</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>This pass-phrase does not open {1}; or the file is damaged. It was left as it is</source>
      <translation>Dieser Kennwortsatz öffnet {1} nicht, oder die Datei ist beschädigt. Sie blieb, wie sie war</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This password is too easy to guess.</source>
      <translation>Dieses Kennwort ist zu leicht zu erraten.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This program is newer than the server.</source>
      <translation>Dieses Programm ist neuer als der Server.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This program is too old for the server.</source>
      <translation>Dieses Programm ist zu alt für den Server.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>This project has no diagram yet</source>
      <translation>Dieses Projekt hat noch kein Diagramm</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This project has no such partition.</source>
      <translation>Einen solchen Teil hat dieses Projekt nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This project is on the server already.</source>
      <translation>Dieses Projekt ist schon auf dem Server.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>This project was away for long and was brought up to date as a whole. What you typed is in it</source>
      <translation>Dieses Projekt war lange nicht verbunden und wurde als Ganzes auf den neuesten Stand gebracht. Was Sie eingegeben haben, ist darin</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This row comes from a cause line without a characteristic; add one to its function, or change the FMEA itself</source>
      <translation>Diese Zeile kommt von einer Ursachenzeile ohne Merkmal; fügen Sie ihrer Funktion eines hinzu, oder ändern Sie die FMEA selbst</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This row names no failure mode</source>
      <translation>Diese Zeile nennt keine Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This server and the one it follows differ although everything was exchanged. Nothing was lost; check both databases</source>
      <translation>Dieser Server und der, dem er folgt, unterscheiden sich, obwohl alles ausgetauscht ist. Nichts ging verloren; prüfen Sie beide Datenbanken</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This server knows no company sign-in.</source>
      <translation>Dieser Server kennt keine Anmeldung über das Unternehmen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This server wants a second factor from everybody.</source>
      <translation>Dieser Server verlangt von allen einen zweiten Faktor.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This sheet belongs to the forms beside it: it lets Forestall take them back with nothing lost, and see what was changed in them. Who deletes it can still import the forms by what they show.</source>
      <translation>Dieses Blatt gehört zu den Formblättern daneben: Mit ihm nimmt Forestall sie ohne Verlust zurück und sieht, was in ihnen geändert wurde. Wer es löscht, kann die Formblätter weiterhin nach dem importieren, was sie zeigen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This signature was refused. {1}</source>
      <translation>Diese Unterschrift wurde abgelehnt. {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This snapshot is not kept any more.</source>
      <translation>Dieser Schnappschuss ist nicht mehr vorhanden.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This specification is made of the characteristic's values and limits; change those</source>
      <translation>Diese Spezifikation besteht aus Werten und Grenzen des Merkmals; ändern Sie diese</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This token does not allow that.</source>
      <translation>Dieses Token erlaubt das nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This version of Forestall does not know this cell</source>
      <translation>Diese Version von Forestall kennt diese Zelle nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This version of Forestall does not know this kind of entity; it is kept, but a newer version is needed to change it</source>
      <translation>Diese Version von Forestall kennt diese Art von Eintrag nicht; er bleibt erhalten, aber zum Ändern ist eine neuere Version nötig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>This window is open for reading only; nothing was changed</source>
      <translation>Dieses Fenster ist nur zum Lesen geöffnet; nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>This {1} has no id; it stays in the kept document and is not shown</source>
      <translation>{1} hat keine Kennung; es bleibt im aufbewahrten Dokument und wird nicht gezeigt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>This {remark}</source>
      <translation>Dies {remark}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Through the company, in the browser</source>
      <translation>Über das Unternehmen, im Browser</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Timing</source>
      <translation>Terminplan</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Together they give {result}</source>
      <translation>Zusammen ergeben sie {result}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Tolerance</source>
      <translation>Toleranz</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Too little {what} reaches {other}</source>
      <translation>Zu wenig {what} erreicht {other}</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Too much was changed since then to go back</source>
      <translation>Seither wurde zu viel geändert, um zurückzugehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Too much {what} reaches {other}</source>
      <translation>Zu viel {what} erreicht {other}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Tools</source>
      <translation>Werkzeuge</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Trend over revisions</source>
      <translation>Verlauf über die Revisionen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Two people added the same thing without knowing of each other; both are kept</source>
      <translation>Zwei Personen fügten dasselbe hinzu, ohne voneinander zu wissen; beides bleibt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Two people moved these into one another; the newest move is set aside until somebody decides where it belongs</source>
      <translation>Zwei Personen verschoben diese ineinander; die neueste Verschiebung ist beiseitegelegt, bis jemand entscheidet, wohin es gehört</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Two revisions, or one and now, side by side with what changed marked</source>
      <translation>Zwei Revisionen, oder eine und jetzt, nebeneinander, mit markierten Änderungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>Two versions of the imported document were merged into one that is no XML; a new document was written</source>
      <translation>Zwei Fassungen des importierten Dokuments ergaben zusammengeführt kein XML; ein neues Dokument wurde geschrieben</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Type</source>
      <translation>Typ</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>Type a {thing}…</source>
      <translation>{thing} eingeben…</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Type another value</source>
      <translation>Anderen Wert eingeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Type over the cells</source>
      <translation>Die Zellen überschreiben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Type the address of the server and your name there</source>
      <translation>Geben Sie die Adresse des Servers und Ihren Namen dort ein</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Type the pass-phrase of this project</source>
      <translation>Geben Sie den Kennwortsatz dieses Projekts ein</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Unit</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Unit of the failure rate (empty: per hour)</source>
      <translation>Einheit der Ausfallrate (leer: je Stunde)</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Unit of λp</source>
      <translation>Einheit von λp</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>Unverified:</source>
      <translation>Ungeprüft:</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Update it; your changes stay on this computer until then.</source>
      <translation>Aktualisieren Sie es; Ihre Änderungen bleiben bis dahin auf diesem Computer.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Update the open project</source>
      <translation>Das geöffnete Projekt aktualisieren</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Update the program that asked.</source>
      <translation>Aktualisieren Sie das Programm, das gefragt hat.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Upright</source>
      <translation>Hochformat</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Use the typed value</source>
      <translation>Eingegebenen Wert nehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Use this</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>User</source>
      <translation>Benutzer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>User name</source>
      <translation>Benutzername</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Usual size</source>
      <translation>Übliche Größe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Versions, settings and counts for a report; none of your texts</source>
      <translation>Versionen, Einstellungen und Anzahlen für einen Bericht; keiner Ihrer Texte</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/workplaces.py" />
      <source>Views of the project</source>
      <translation>Ansichten des Projekts</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>WHAT IS PRINTED HERE IS NOT WHAT WAS SIGNED: the project was changed since. These signatures do not speak for these pages.</source>
      <translation>WAS HIER GEDRUCKT IST, IST NICHT DAS UNTERSCHRIEBENE: Das Projekt wurde seither geändert. Diese Unterschriften gelten nicht für diese Seiten.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Wait a minute and try again.</source>
      <translation>Warten Sie eine Minute und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Wait for its next code; a code works once.</source>
      <translation>Warten Sie auf den nächsten Code; ein Code gilt einmal.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Waive</source>
      <translation>Zulassen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Waived</source>
      <translation>Zugelassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Waived finding</source>
      <translation>Zugelassener Befund</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>Ways to begin</source>
      <translation>Möglichkeiten zu beginnen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>Weighed by</source>
      <translation>Gewichtet nach</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>What a reader will miss</source>
      <translation>Was ein Leser vermissen wird</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>What answers at {1} is not a Forestall server. Nothing was changed; check the address</source>
      <translation>Was bei {1} antwortet, ist kein Forestall-Server. Nichts wurde geändert; prüfen Sie die Adresse</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>What became of the import</source>
      <translation>Was aus dem Import wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What comes in</source>
      <translation>Was übernommen wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What does the work is added and removed in the structure, below the process step; here it can be renamed</source>
      <translation>Was die Arbeit tut, wird in der Struktur unter dem Prozessschritt hinzugefügt und entfernt; hier lässt es sich umbenennen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>What each column becomes</source>
      <translation>Was aus jeder Spalte wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What is printed here is what was signed.</source>
      <translation>Was hier gedruckt ist, ist das Unterschriebene.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What is selected: {count} rows</source>
      <translation>Was ausgewählt ist: {count} Zeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>What it hung on never came here</source>
      <translation>Woran es hing, ist nie hier angekommen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What it is about</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>What it may be</source>
      <translation>Was es sein darf</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What it was put under is no revision</source>
      <translation>Worunter sie gesetzt wurde, ist keine Revision</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What it would stand for is not there; enter it in the program</source>
      <translation>Wofür es stünde, ist nicht da; geben Sie es im Programm ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What lies outside the boundary</source>
      <translation>Was außerhalb der Systemgrenze liegt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What passes</source>
      <translation>Was übergeht</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>What stands before {1} lets nobody ask so often. Your work is safe here; it goes on by itself in a moment</source>
      <translation>Was vor {1} steht, lässt niemanden so oft fragen. Ihre Arbeit ist hier sicher; es geht gleich von selbst weiter</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>What stands behind the badge in the corner</source>
      <translation>Was hinter dem Zeichen in der Ecke steht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>What stood in lines like “{words}”:</source>
      <translation>Was in Zeilen wie „{words}“ stand:</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>What the cell or place is about: on a rating, its scale in full</source>
      <translation>Worum es bei der Zelle oder Stelle geht: bei einer Bewertung ihre ganze Skala</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>What the chosen cells come to</source>
      <translation>Was die gewählten Zellen ergeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What the column in view becomes</source>
      <translation>Was aus der betrachteten Spalte wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>What the diagrams propose that is not there yet. Nothing is made before you say so; one undo takes it back.</source>
      <translation>Was die Diagramme vorschlagen und noch nicht da ist. Nichts entsteht, bevor Sie es sagen; ein Schritt zurück nimmt alles zurück.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What the filter shows: {count} rows</source>
      <translation>Was der Filter zeigt: {count} Zeilen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What the source held</source>
      <translation>Was die Quelle enthielt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What the source held when that was decided</source>
      <translation>Was die Quelle enthielt, als das entschieden wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>What this choice does: {outcome}</source>
      <translation>Was diese Wahl bewirkt: {outcome}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What this hung on was removed by somebody who had not seen it; it stands at the end of the sheet until somebody decides</source>
      <translation>Woran dies hing, wurde von jemandem entfernt, der es nicht gesehen hatte; es steht am Ende des Formblatts, bis jemand entscheidet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What this hung on was removed by somebody who had not seen it; move it or remove it</source>
      <translation>Woran dies hing, wurde von jemandem entfernt, der es nicht gesehen hatte; verschieben oder entfernen Sie es</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>What this hung on was removed; there is no place for a new element here</source>
      <translation>Woran dies hing, wurde entfernt; hier ist kein Platz für ein neues Element</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>What this hung on was removed; there is no place for a new function here</source>
      <translation>Woran dies hing, wurde entfernt; hier ist kein Platz für eine neue Funktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/line_edits.py" />
      <source>What this hung on was removed; there is no place for a new mode here</source>
      <translation>Woran dies hing, wurde entfernt; hier ist kein Platz für eine neue Fehlerart</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>What to find</source>
      <translation>Was gesucht wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What to look at before it comes in</source>
      <translation>Was vor dem Übernehmen anzusehen ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>What to put in its place</source>
      <translation>Was eingesetzt wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What to write</source>
      <translation>Was geschrieben wird</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>What was chosen, in full</source>
      <translation>Was gewählt wurde, vollständig</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was frozen stays as it is; edits go into the next revision</source>
      <translation>Eingefrorenes bleibt, wie es ist; Änderungen kommen in die nächste Revision</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>What was going on with {1} was cancelled. What was saved before is safe</source>
      <translation>Was mit {1} im Gange war, wurde abgebrochen. Früher Gespeichertes ist sicher</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What was imported from “{1}” is not kept whole here: a part is missing or was altered. All else is safe</source>
      <translation>Was aus „{1}“ importiert wurde, ist hier nicht vollständig: Ein Teil fehlt oder wurde verändert. Alles andere ist sicher</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>What was left out, and what is worth a look</source>
      <translation>Was ausgelassen wurde, und was einen Blick verdient</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was proposed</source>
      <translation>Was vorgeschlagen wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>What was refused</source>
      <translation>Was abgelehnt wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>What was typed last is not saved yet; look again in a moment</source>
      <translation>Das zuletzt Eingegebene ist noch nicht gespeichert; sehen Sie gleich noch einmal nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was waived</source>
      <translation>Was zugelassen wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>What went wrong</source>
      <translation>Was nicht gelang</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>What would be pasted</source>
      <translation>Was eingefügt würde</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>What you have seen of the project is too long ago.</source>
      <translation>Was Sie vom Projekt gesehen haben, liegt zu lange zurück.</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>What your own projects say in lines like this one, to be taken over</source>
      <translation>Was Ihre eigenen Projekte in ähnlichen Zeilen sagen, zum Übernehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>What your own projects say is kept in your settings folder, to be offered where something like it is written again. It never leaves this computer. Encrypted projects are learned only where you ask for it by name.</source>
      <translation>Was Ihre eigenen Projekte sagen, liegt in Ihrem Einstellungsordner, um angeboten zu werden, wo Ähnliches geschrieben wird. Es verlässt diesen Computer nie. Verschlüsselte Projekte werden nur gelernt, wo Sie es mit Namen verlangen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>What “{1}” holds beside the model was left out: a document holds one</source>
      <translation>Was „{1}“ außer dem Modell enthält, wurde ausgelassen: Ein Dokument enthält eines</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Where every cell goes</source>
      <translation>Wohin jede Zelle kommt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Where its content is kept</source>
      <translation>Wo der Inhalt verwahrt ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Where noticed</source>
      <translation>Wo bemerkt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Where shall the project lie?</source>
      <translation>Wo soll das Projekt liegen?</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Where shall “{title}” lie?</source>
      <translation>Wo soll „{title}“ liegen?</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>Where the cursor is</source>
      <translation>Wo die Schreibmarke steht</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Where the risks are, and how far the actions</source>
      <translation>Wo die Risiken liegen, und wie weit die Maßnahmen sind</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Where two people write different things into one cell, both are kept and listed here. So is what fits together only by chance.</source>
      <translation>Schreiben zwei Personen Verschiedenes in eine Zelle, bleibt beides erhalten und steht hier. Ebenso, was nur zufällig zusammenpasst.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Whether a characteristic belongs to the product or to the process is said in its type</source>
      <translation>Ob ein Merkmal zum Produkt oder zum Prozess gehört, sagt sein Typ</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>Whether everything is saved</source>
      <translation>Ob alles gespeichert ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Which analysis</source>
      <translation>Welche Analyse</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Which proposal</source>
      <translation>Welcher Vorschlag</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Which rows</source>
      <translation>Welche Zeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Who does what by when.</source>
      <translation>Wer tut was bis wann.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Who has most overdue stands first</source>
      <translation>Wer am meisten überfällig hat, steht zuerst</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Whoever has the file can read it then. Backups made before stay encrypted.</source>
      <translation>Wer die Datei hat, kann sie dann lesen. Früher angelegte Sicherungen bleiben verschlüsselt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Whole project: JSON</source>
      <translation>Ganzes Projekt: JSON</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Whole sheets</source>
      <translation>Ganze Formblätter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Whole words only</source>
      <translation>Nur ganze Wörter</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/findings_tab.py" />
      <source>Why may it stay?</source>
      <translation>Warum darf es bleiben?</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Why not</source>
      <translation>Warum nicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Why not?</source>
      <translation>Warum nicht?</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>With all that hangs below it</source>
      <translation>Mit allem, was darunter hängt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>With the history: every change, its author and time</source>
      <translation>Mit dem Verlauf: jede Änderung, ihr Autor und ihre Zeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Without the hidden sheet by which a workbook comes back whole</source>
      <translation>Ohne das verborgene Blatt, mit dem eine Arbeitsmappe vollständig zurückkommt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Words of a command, or a key</source>
      <translation>Wörter eines Befehls oder eine Taste</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Words that the rows must hold</source>
      <translation>Wörter, die in den Zeilen stehen müssen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Words to find in the guide</source>
      <translation>Wörter, die im Handbuch gesucht werden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Workbooks, tables, projects ({endings})</source>
      <translation>Arbeitsmappen, Tabellen, Projekte ({endings})</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Worth a look</source>
      <translation>Einen Blick wert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Worth a look: nobody has seen it as it stands now</source>
      <translation>Einen Blick wert: So, wie es jetzt steht, hat es noch niemand gesehen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Write</source>
      <translation>Schreiben</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>Write a workbook, print, table, report or document</source>
      <translation>Eine Arbeitsmappe, einen Druck, eine Tabelle, einen Bericht oder ein Dokument schreiben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>Write the chart as SVG, PNG or PDF</source>
      <translation>Die Auswertung als SVG, PNG oder PDF schreiben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Write the net as SVG, PNG or PDF</source>
      <translation>Das Netz als SVG, PNG oder PDF schreiben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/like_this_tab.py" />
      <source>Writes the chosen wording into this row, as an edit like any other (Enter)</source>
      <translation>Schreibt die gewählte Formulierung in diese Zeile, als Änderung wie jede andere (Eingabe)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Writes the ratings of the line again as they stand, so that somebody has seen them together</source>
      <translation>Schreibt die Bewertungen der Zeile noch einmal, wie sie stehen, damit jemand sie zusammen gesehen hat</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Writing… Cancel leaves what was there before</source>
      <translation>Wird geschrieben… Abbrechen lässt, was vorher da war</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Written as</source>
      <translation>Geschrieben als</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>You</source>
      <translation>Sie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>You and the server have the same</source>
      <translation>Sie und der Server haben dasselbe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>You are in no project at {server} yet. Ask somebody who is to let you in, and try again.</source>
      <translation>Sie nehmen bei {server} noch an keinem Projekt teil. Bitten Sie jemanden darum, der Sie aufnehmen kann, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>You are not a member of this project.</source>
      <translation>Sie sind nicht Mitglied dieses Projekts.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>You can go on working; undo takes all of it back as one step.</source>
      <translation>Sie können weiterarbeiten; Rückgängig nimmt alles als einen Schritt zurück.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>You have signed revision “{1}” for {2} already</source>
      <translation>Sie haben Revision „{1}“ schon als {2} unterschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>You listen to too many projects at once.</source>
      <translation>Sie hören bei zu vielen Projekten gleichzeitig mit.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>You paused the sync. Everything is saved in this file</source>
      <translation>Sie haben den Abgleich angehalten. Alles ist in dieser Datei gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your edits are sent as you make them; this is for a quiet network.</source>
      <translation>Ihre Änderungen werden sofort gesendet; dies gilt für ein ruhiges Netzwerk.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your name</source>
      <translation>Ihr Name</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your organisation has as much on this server as was agreed.</source>
      <translation>Ihre Organisation hat auf diesem Server so viel, wie vereinbart war.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>Your password goes to this server only; the sign-in is kept safe on this computer.</source>
      <translation>Ihr Kennwort geht nur an diesen Server; die Anmeldung wird auf diesem Computer sicher verwahrt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your private keys for bundles are not among your secrets any more, and bundles for you cannot be opened. Restore them from a backup, or make new ones with `forestall bundle key --new` and give everybody the new key</source>
      <translation>Ihre privaten Schlüssel für Bündel sind nicht mehr unter Ihren Geheimnissen, und Bündel für Sie lassen sich nicht öffnen. Stellen Sie sie aus einer Sicherung wieder her, oder legen Sie mit `forestall bundle key --new` neue an und geben Sie allen den neuen Schlüssel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Your projects at {server}. The one you choose comes into a file of yours and is kept in step.</source>
      <translation>Ihre Projekte bei {server}. Das gewählte kommt in eine Datei bei Ihnen und wird abgeglichen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your role in this project does not allow this.</source>
      <translation>Ihre Rolle in diesem Projekt erlaubt das nicht.</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>Your signing key is damaged among your secrets. Nothing was signed; restore a backup of your secrets</source>
      <translation>Ihr Unterschriftenschlüssel ist unter Ihren Geheimnissen beschädigt. Nichts wurde unterschrieben; stellen Sie eine Sicherung Ihrer Geheimnisse wieder her</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your signing key is not among your secrets any more; what you signed stays valid. Restore it from a backup, or make a new one with `forestall sign-key --new` and tell everybody its fingerprint</source>
      <translation>Ihr Unterschriftenschlüssel ist nicht mehr unter Ihren Geheimnissen; was Sie unterschrieben haben, bleibt gültig. Stellen Sie ihn aus einer Sicherung wieder her, oder legen Sie mit `forestall sign-key --new` einen neuen an und nennen Sie allen seinen Fingerabdruck</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Your work is safe on this computer</source>
      <translation>Ihre Arbeit ist auf diesem Computer sicher</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; ask whoever runs the server for more.</source>
      <translation>Ihre Arbeit bleibt auf diesem Computer; bitten Sie den Betreiber des Servers um mehr.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; ask whoever runs the server to let you in again.</source>
      <translation>Ihre Arbeit bleibt auf diesem Computer; bitten Sie den Betreiber des Servers, Sie wieder einzulassen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; sign in again, or ask whoever runs the server.</source>
      <translation>Ihre Arbeit bleibt auf diesem Computer; melden Sie sich noch einmal an, oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Zoom</source>
      <translation>Vergrößerung</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a PDF document</source>
      <translation>ein PDF-Dokument</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a colour is written like #d9534f, not {1}</source>
      <translation>eine Farbe wird wie #d9534f geschrieben, nicht {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a compressed archive</source>
      <translation>ein komprimiertes Archiv</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a database, perhaps a project of our own: open it instead</source>
      <translation>eine Datenbank, vielleicht ein eigenes Projekt: Öffnen Sie sie stattdessen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a failure mode has no ratio α</source>
      <translation>eine Fehlerart hat keinen Anteil α</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a failure without a name</source>
      <translation>ein Fehler ohne Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the effect after the system's response</source>
      <translation>ein Feld der Folge nach der Systemreaktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the effects</source>
      <translation>ein Feld der Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the element</source>
      <translation>ein Feld des Elements</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the element of the cause</source>
      <translation>ein Feld des Elements der Ursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the function</source>
      <translation>ein Feld der Funktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the line</source>
      <translation>ein Feld der Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the line's actions</source>
      <translation>ein Feld der Maßnahmen der Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the links to the effects</source>
      <translation>ein Feld der Verknüpfungen zu den Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the mode</source>
      <translation>ein Feld der Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a function without a name</source>
      <translation>eine Funktion ohne Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a mode lacks what Cm is made of: severity class, α, β, failure rate, operating time</source>
      <translation>einer Fehlerart fehlt, woraus Cm besteht: Schwereklasse, α, β, Ausfallrate, Betriebszeit</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a piece has no number</source>
      <translation>ein Stück hat keine Nummer</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a rating from 1 to 10</source>
      <translation>eine Bewertung von 1 bis 10</translation>
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>a server that follows</source>
      <translation>ein Server, der folgt</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>a tag cannot be read</source>
      <translation>ein Tag ist nicht lesbar</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a text document</source>
      <translation>ein Textdokument</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a word below “ratings.{1}” stands for a whole number from 1 to 10</source>
      <translation>ein Wort unter „ratings.{1}“ steht für eine ganze Zahl von 1 bis 10</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>accepted</source>
      <translation>angenommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>action priority</source>
      <translation>Aufgabenpriorität</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>action priority after action</source>
      <translation>Aufgabenpriorität nach Maßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>actions and rounds</source>
      <translation>Maßnahmen und Runden</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>actual loss</source>
      <translation>tatsächlicher Verlust</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>aiag-4</source>
      <translation>aiag-4</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>aiag-vda</source>
      <translation>aiag-vda</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>all but {count} changes</source>
      <translation>alles bis auf {count} Änderungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a cause line</source>
      <translation>alle Zeilen einer Ursachenzeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a function</source>
      <translation>alle Zeilen einer Funktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a mode</source>
      <translation>alle Zeilen einer Fehlerart</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of an element</source>
      <translation>alle Zeilen eines Elements</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>an empty archive</source>
      <translation>ein leeres Archiv</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>analysis of</source>
      <translation>Analyse von</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>another order</source>
      <translation>andere Reihenfolge</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>any text</source>
      <translation>beliebiger Text</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>any text (empty: {1})</source>
      <translation>beliebiger Text (leer: {1})</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>approval</source>
      <translation>Freigabe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>approved</source>
      <translation>freigegeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>as the computer calls you</source>
      <translation>wie der Computer Sie nennt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>as the system</source>
      <translation>wie das System</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>at an unknown time</source>
      <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>at {time}</source>
      <translation>um {time}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>at {time}: {sent} sent, {received} received, in {lasted}</source>
      <translation>um {time}: {sent} gesendet, {received} empfangen, in {lasted}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>authorship</source>
      <translation>Urheberschaft</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>baseline part</source>
      <translation>Revisionsteil</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>before</source>
      <translation>vorher</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>below “ratings” stand the tables {1}</source>
      <translation>unter „ratings“ stehen die Tabellen {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>beside these settings</source>
      <translation>neben diesen Einstellungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>between “{1}” and “{2}”</source>
      <translation>zwischen „{1}“ und „{2}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>bundle keys</source>
      <translation>Schlüssel für Bündel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>by</source>
      <translation>von</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>cause lines</source>
      <translation>Ursachenzeilen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>cause lines with AP H</source>
      <translation>Ursachenzeilen mit AP H</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>change over time</source>
      <translation>Änderung über die Zeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>changed since “{revision}”</source>
      <translation>geändert seit „{revision}“</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>characteristic</source>
      <translation>Merkmal</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>clearance</source>
      <translation>Abstand</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>completed</source>
      <translation>abgeschlossen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>component</source>
      <translation>Bauteil</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>confirmed</source>
      <translation>bestätigt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>contested</source>
      <translation>strittig</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>control factor</source>
      <translation>Steuergröße</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>control method</source>
      <translation>Lenkungsmethode</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>control or action</source>
      <translation>Lenkungs- oder andere Maßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>criticality of the element in each severity class and mission phase</source>
      <translation>Kritikalität des Elements je Schwereklasse und Missionsphase</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>criticality of the mode towards each of its effects</source>
      <translation>Kritikalität der Fehlerart für jede ihrer Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>customer usage</source>
      <translation>Nutzung durch den Kunden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>dark</source>
      <translation>dunkel</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>days before they are due</source>
      <translation>Tage vor der Fälligkeit</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>dec dez</source>
      <translation>dec dez</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>decided between {values}</source>
      <translation>entschieden zwischen {values}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>decision pending</source>
      <translation>Entscheidung offen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>detection</source>
      <translation>Entdeckung</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>detection control</source>
      <translation>Entdeckungsmaßnahme</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>dfmea</source>
      <translation>dfmea</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>dismissed</source>
      <translation>verworfen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>document part</source>
      <translation>Dokumentteil</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>draft</source>
      <translation>Entwurf</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>due date</source>
      <translation>Termin</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>each other</source>
      <translation>einander</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>earlier</source>
      <translation>früher</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>element</source>
      <translation>Element</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/worksheet.py" />
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>encrypted already</source>
      <translation>schon verschlüsselt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>end effect</source>
      <translation>Endfolge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>end user</source>
      <translation>Endnutzer</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>environment</source>
      <translation>Umwelt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>error state</source>
      <translation>Fehlzustand</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>every effect</source>
      <translation>jede Folge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>every phase</source>
      <translation>jede Phase</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>everything</source>
      <translation>alles</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>external environment</source>
      <translation>äußere Umgebung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>extremely unlikely</source>
      <translation>äußerst unwahrscheinlich</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure cause</source>
      <translation>Fehlerursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure effect</source>
      <translation>Fehlerfolge</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure mode</source>
      <translation>Fehlerart</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>file key {1}</source>
      <translation>Dateischlüssel {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>fmea name</source>
      <translation>fmea name</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>fmeca</source>
      <translation>fmeca</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>fmeda</source>
      <translation>fmeda</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>follow up</source>
      <translation>nachverfolgen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>for ever</source>
      <translation>für immer</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>frequency</source>
      <translation>Häufigkeit</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>greatest RPN {numbers}</source>
      <translation>größte RPZ {numbers}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>grouped by {what}</source>
      <translation>gruppiert nach {what}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>h high hoch hohe sehr hoch very high vh eleve alta</source>
      <translation>h high hoch hohe sehr hoch very high vh eleve alta</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>harms</source>
      <translation>schadet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has grade {1} twice</source>
      <translation>hat die Stufe {1} zweimal</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has no failure rate</source>
      <translation>hat keine Ausfallrate</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has no grade {1}</source>
      <translation>hat keine Stufe {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>headings</source>
      <translation>Köpfe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>hint</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>human</source>
      <translation>Mensch</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ideal output</source>
      <translation>ideale Ausgangsgröße</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>ignored by you</source>
      <translation>von Ihnen übergangen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>implementation pending</source>
      <translation>Umsetzung offen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>in extra notes</source>
      <translation>in zusätzlichen Notizen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>in review</source>
      <translation>in Prüfung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/history.py" />
      <source>in revision {names}</source>
      <translation>in Revision {names}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>in step</source>
      <translation>abgeglichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>in {count} lines</source>
      <translation>in {count} Zeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>in {count} lines of the same standard; yours is for you to give</source>
      <translation>in {count} Zeilen derselben Norm; Ihre Bewertung geben Sie selbst</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>information</source>
      <translation>Information</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>input signal</source>
      <translation>Eingangssignal</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>inspect</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>is above</source>
      <translation>ist darüber</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>is marked {1}, but {2}</source>
      <translation>ist mit {1} gekennzeichnet, aber {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it cannot be unpacked</source>
      <translation>es lässt sich nicht entpacken</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it declares entities of its own, which no FMEA needs</source>
      <translation>es erklärt eigene Entitäten, die keine FMEA braucht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it has a table, or product = true</source>
      <translation>es hat eine Tabelle oder product = true</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it has between 1 and {1} different factors</source>
      <translation>es hat zwischen 1 und {1} verschiedene Faktoren</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it holds half a letter</source>
      <translation>es enthält einen halben Buchstaben</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it is completed: where it did not help after all, set it back to “implementation pending”</source>
      <translation>sie ist abgeschlossen: Hat sie doch nicht geholfen, setzen Sie sie auf „Umsetzung offen“ zurück</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it is empty</source>
      <translation>es ist leer</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it is no row of fields</source>
      <translation>es ist keine Zeile mit Feldern</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it is too large</source>
      <translation>es ist zu groß</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it nests deeper than {1} elements</source>
      <translation>es ist tiefer als {1} Elemente verschachtelt</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it says “{1}”</source>
      <translation>es sagt „{1}“</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>it shows a certificate that nobody vouches for</source>
      <translation>er zeigt ein Zertifikat, für das niemand bürgt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it stands in the structure already as “{1}”</source>
      <translation>es steht in der Struktur schon als „{1}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it waits for a decision: set it to “implementation pending” once that is made</source>
      <translation>sie wartet auf eine Entscheidung: Setzen Sie sie danach auf „Umsetzung offen“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it was decided against: take it up again first, as “open” or “implementation pending”</source>
      <translation>sie wurde verworfen: Nehmen Sie sie zuerst wieder auf, als „offen“ oder „Umsetzung offen“</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it was removed here, and stays so</source>
      <translation>es wurde hier entfernt und bleibt es</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>its certificate has expired</source>
      <translation>sein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>its certificate is made out to another name</source>
      <translation>sein Zertifikat lautet auf einen anderen Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>its id names {1} here</source>
      <translation>seine Kennung bezeichnet hier {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>its table does not name {1}</source>
      <translation>seine Tabelle nennt {1} nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>its table names {1} twice</source>
      <translation>seine Tabelle nennt {1} zweimal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>keep</source>
      <translation>behalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/review.py" />
      <source>kept</source>
      <translation>behalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>l low niedrig gering n faible baja</source>
      <translation>l low niedrig gering n faible baja</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>learn from the projects I open</source>
      <translation>aus Projekten lernen, die ich öffne</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>learn nothing by itself</source>
      <translation>nichts von selbst lernen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>light</source>
      <translation>hell</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>local</source>
      <translation>lokal</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>looking…</source>
      <translation>wird gesucht…</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>m medium mittel mittlere moderate moyen media</source>
      <translation>m medium mittel mittlere moderate moyen media</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>machine</source>
      <translation>Maschine</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>made anew from the history, and the same</source>
      <translation>aus dem Verlauf neu gemacht, und dasselbe</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>man</source>
      <translation>Mensch</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>material</source>
      <translation>Material</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>may mai</source>
      <translation>may mai</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>mean {mean}, from {low} to {high}</source>
      <translation>Mittel {mean}, von {low} bis {high}</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>measurement</source>
      <translation>Messung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>merged over {count} rows</source>
      <translation>verbunden über {count} Zeilen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>mil-std-1629a</source>
      <translation>mil-std-1629a</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>monitoring</source>
      <translation>Monitoring</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>monitoring control</source>
      <translation>Monitoring</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>move</source>
      <translation>Bewegen</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>msr</source>
      <translation>msr</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>names it</source>
      <translation>nennt es</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>new line, {column}: {words}</source>
      <translation>neue Zeile, {column}: {words}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>newest wins</source>
      <translation>das Neueste gilt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>next higher level</source>
      <translation>nächsthöhere Ebene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>no cell was left out</source>
      <translation>keine Zelle wurde ausgelassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>no cell: {1}</source>
      <translation>keine Zelle: {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no date</source>
      <translation>ohne Datum</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>no days: take none</source>
      <translation>keine Tage: keine anlegen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no effect</source>
      <translation>keine Folge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no failure rate</source>
      <translation>keine Ausfallrate</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>no project is open</source>
      <translation>kein Projekt ist geöffnet</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>no such</source>
      <translation>no such</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>no symbol</source>
      <translation>ohne Symbol</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>nobody</source>
      <translation>niemand</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>noise factor</source>
      <translation>Störgröße</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>noise, no group</source>
      <translation>Störgröße, ohne Gruppe</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>none was possible: {why}</source>
      <translation>keine war möglich: {why}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>none: the project is in this file only</source>
      <translation>keiner: Das Projekt liegt nur in dieser Datei</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not encrypted</source>
      <translation>nicht verschlüsselt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>not found</source>
      <translation>nicht gefunden</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>not implemented</source>
      <translation>nicht umgesetzt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>not in the structure yet</source>
      <translation>noch nicht in der Struktur</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not now</source>
      <translation>nicht jetzt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not paused</source>
      <translation>nicht angehalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>not rated</source>
      <translation>nicht bewertet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not synced here</source>
      <translation>hier nicht abgeglichen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not synced, or paused</source>
      <translation>nicht abgeglichen oder angehalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>not there any more</source>
      <translation>nicht mehr da</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>not what was frozen</source>
      <translation>nicht das Eingefrorene</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>nothing in the structure leads to this; it stays in the kept document and is not shown</source>
      <translation>nichts in der Struktur führt hierher; es bleibt im aufbewahrten Dokument und wird nicht gezeigt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>nothing is contested</source>
      <translation>nichts ist strittig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>nothing new</source>
      <translation>nichts Neues</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>nothing yet</source>
      <translation>noch nichts</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>occurrence</source>
      <translation>Auftreten</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>oct okt</source>
      <translation>oct okt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>of {count}</source>
      <translation>von {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>of {count} so far…</source>
      <translation>von bisher {count}…</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of our states of an action</source>
      <translation>einer unserer Zustände einer Maßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of the classes I to IV</source>
      <translation>eine der Klassen I bis IV</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of the levels A to E</source>
      <translation>eine der Stufen A bis E</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>only with a second factor</source>
      <translation>nur mit zweitem Faktor</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>open for reading only</source>
      <translation>nur zum Lesen geöffnet</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>operation</source>
      <translation>Arbeitsgang</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/naming.py" />
      <source>own column</source>
      <translation>eigene Spalte</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>per hour</source>
      <translation>je Stunde</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>per million hours</source>
      <translation>je Million Stunden</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>pfmea</source>
      <translation>pfmea</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>physical</source>
      <translation>physisch</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>piece to piece</source>
      <translation>von Teil zu Teil</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>possible loss</source>
      <translation>möglicher Verlust</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>pre-launch</source>
      <translation>Vorserie</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>preliminary</source>
      <translation>vorläufig</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>prevention</source>
      <translation>Vermeidung</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>prevention control</source>
      <translation>Vermeidungsmaßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>probable loss</source>
      <translation>wahrscheinlicher Verlust</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>process</source>
      <translation>Prozess</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>process characteristic</source>
      <translation>Prozessmerkmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process fmea</source>
      <translation>process fmea</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process item</source>
      <translation>Prozesselement</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process step</source>
      <translation>Prozessschritt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>product characteristic</source>
      <translation>Produktmerkmal</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>production</source>
      <translation>Serie</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>prototype</source>
      <translation>Prototyp</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>prozess fmea</source>
      <translation>prozess fmea</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>rating catalogue</source>
      <translation>Bewertungskatalog</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>reaction plan</source>
      <translation>Reaktionsplan</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>reasonably probable</source>
      <translation>hinreichend wahrscheinlich</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>remove</source>
      <translation>entfernen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/review.py" />
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>removed by one, changed by another</source>
      <translation>von einem entfernt, von einem anderen geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>removed line, {column}: {words}</source>
      <translation>entfernte Zeile, {column}: {words}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/naming.py" />
      <source>removed or kept</source>
      <translation>entfernt oder behalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>repaired</source>
      <translation>repariert</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>responsibility</source>
      <translation>Verantwortung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>responsible person</source>
      <translation>verantwortliche Person</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>review</source>
      <translation>Prüfung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk priority number</source>
      <translation>Risikoprioritätszahl</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk priority number after action</source>
      <translation>Risikoprioritätszahl nach Maßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk scheme</source>
      <translation>Risikoschema</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>safe launch</source>
      <translation>Safe Launch</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>self signed</source>
      <translation>self signed</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>set aside</source>
      <translation>beiseitegelegt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>severity</source>
      <translation>Bedeutung</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ship-to plant</source>
      <translation>Werk des Kunden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>sign in</source>
      <translation>anmelden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>signing key</source>
      <translation>Unterschriftenschlüssel</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>site key </source>
      <translation>Dateischlüssel </translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>sorted by {what}</source>
      <translation>sortiert nach {what}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>source of variation</source>
      <translation>Streuungsquelle</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>source part</source>
      <translation>Quellteil</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/history.py" />
      <source>stands now</source>
      <translation>gilt jetzt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>status of actions</source>
      <translation>Status der Maßnahmen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>stay one text; `--split-lists` enters them one by one</source>
      <translation>bleiben ein Text; `--split-lists` trägt sie einzeln ein</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>store</source>
      <translation>Lagern</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>subsystem</source>
      <translation>Teilsystem</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>sum of RPN</source>
      <translation>Summe der RPZ</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>superseded</source>
      <translation>ersetzt</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>system</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>system interactions</source>
      <translation>Wechselwirkungen mit dem System</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>system response</source>
      <translation>Systemreaktion</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>taken</source>
      <translation>übernommen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>the agent ends</source>
      <translation>der Agent endet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the code of a level is one word, not {1}</source>
      <translation>der Code einer Stufe ist ein Wort, nicht {1}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the control plan{1} has no {2} for it</source>
      <translation>der Produktionslenkungsplan{1} hat dafür keine {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>the default of “{1}” is not in its own range</source>
      <translation>der Vorgabewert von „{1}“ liegt nicht in seinem Bereich</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the effect after the system's response</source>
      <translation>die Folge nach der Systemreaktion</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the element above</source>
      <translation>das höhere Element</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the element of the cause</source>
      <translation>das Element der Ursache</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>the events could not be understood</source>
      <translation>die Ereignisse waren nicht zu verstehen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the factor is one of {1}, not {2}</source>
      <translation>der Faktor ist einer von {1}, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the field of a factor is one of {1}, not {2}</source>
      <translation>das Feld eines Faktors ist eines von {1}, nicht {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>the file</source>
      <translation>die Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the function of the cause</source>
      <translation>die Funktion der Ursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the functions of the effects</source>
      <translation>die Funktionen der Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>the kept content has the hash; it cannot be made anew here, because the history does not reach back to it</source>
      <translation>der verwahrte Inhalt hat die Prüfsumme; hier lässt er sich nicht neu machen, weil der Verlauf nicht so weit zurückreicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the level {1} holds from a whole number on, not {2}</source>
      <translation>die Stufe {1} gilt ab einer ganzen Zahl, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the meaning (text) is missing</source>
      <translation>die Bedeutung (Text) fehlt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the rating is a whole number from 1 to {1} (1 is best; letters and words stand in the field “code”), not {2}</source>
      <translation>die Bewertung ist eine ganze Zahl von 1 bis {1} (1 ist am besten; Buchstaben und Wörter stehen im Feld „Code“), nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a detection control</source>
      <translation>die Zeilen neben einer Entdeckungsmaßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a monitoring control</source>
      <translation>die Zeilen neben einem Monitoring</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a prevention control</source>
      <translation>die Zeilen neben einer Vermeidungsmaßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside an action</source>
      <translation>die Zeilen neben einer Maßnahme</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside an effect</source>
      <translation>die Zeilen neben einer Folge</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the structure has no such process step</source>
      <translation>die Struktur hat keinen solchen Prozessschritt</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>there is no {1} with this id in the document</source>
      <translation>im Dokument gibt es kein {1} mit dieser Kennung</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>there is nothing in it</source>
      <translation>es ist nichts darin</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>there is nothing to do again</source>
      <translation>es gibt nichts zu wiederholen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>there is nothing to take back</source>
      <translation>es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>this computer does not trust its certificate</source>
      <translation>dieser Computer vertraut seinem Zertifikat nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>this is no value for “{1}”; it stays in the kept document</source>
      <translation>das ist kein Wert für „{1}“; es bleibt im aufbewahrten Dokument</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>this project</source>
      <translation>dieses Projekt</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>three ratings like 8/2/3</source>
      <translation>drei Bewertungen wie 8/2/3</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>today {time}</source>
      <translation>heute {time}</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>unable to open</source>
      <translation>unable to open</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>undo the removal first</source>
      <translation>machen Sie zuerst das Entfernen rückgängig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/suggesting.py" />
      <source>used once</source>
      <translation>einmal verwendet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/suggesting.py" />
      <source>used {count} times</source>
      <translation>{count}-mal verwendet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>verified is true or false</source>
      <translation>verified ist true oder false</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>waived, but changed since</source>
      <translation>zugelassen, aber seither geändert</translation>
    </message>
    <message>
      <location filename="tables" />
      <source>warning</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>was under {1}</source>
      <translation>war unter {1}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>was under {place}</source>
      <translation>war unter {place}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>were entered one by one</source>
      <translation>wurden einzeln eingetragen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>what answers there does not speak TLS</source>
      <translation>was dort antwortet, spricht kein TLS</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>what was done</source>
      <translation>was getan wurde</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>when it was completed</source>
      <translation>wann sie abgeschlossen wurde</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>where the evidence is</source>
      <translation>wo der Nachweis ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>without a name</source>
      <translation>ohne Namen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/naming.py" />
      <source>wording</source>
      <translation>Wortlaut</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>work element</source>
      <translation>Arbeitselement</translation>
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>written down in a way that this version does not know; update this program to check it</source>
      <translation>auf eine Weise aufgeschrieben, die diese Version nicht kennt; aktualisieren Sie dieses Programm, um es zu prüfen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>yes or no</source>
      <translation>ja oder nein</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>yesterday</source>
      <translation>gestern</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>you are {role}</source>
      <translation>Sie sind {role}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>your plant</source>
      <translation>eigenes Werk</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} actions are of no kind in the sheet; they were entered as prevention actions</source>
      <translation>{1} Maßnahmen sind von keiner Art im Formblatt; sie wurden als Vermeidungsmaßnahmen eingetragen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} are written as [[{2}]]</source>
      <translation>{1} werden als [[{2}]] geschrieben</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} became {2} in the file, and {3} here; it was left</source>
      <translation>{1} wurde in der Datei zu {2} und hier zu {3}; es blieb</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} belongs to {2}</source>
      <translation>{1} gehört zu {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} broke off in the middle of an answer. {2}; the next sync goes on from there</source>
      <translation>{1} brach mitten in einer Antwort ab. {2}; der nächste Abgleich macht dort weiter</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} cannot be asked: {2}. Nothing was changed; check the address</source>
      <translation>{1} lässt sich nicht fragen: {2}. Nichts wurde geändert; prüfen Sie die Adresse</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be made here: {2}. Nothing was changed</source>
      <translation>{1} lässt sich hier nicht anlegen: {2}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} cannot be made: {2}. Nothing was changed</source>
      <translation>{1} lässt sich nicht anlegen: {2}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be opened: it does not exist or you may not read it</source>
      <translation>{1} lässt sich nicht öffnen: Es existiert nicht, oder Sie dürfen es nicht lesen</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} cannot be reached: there is no network, or the address is wrong. {2}</source>
      <translation>{1} ist nicht erreichbar: Es gibt kein Netzwerk, oder die Adresse ist falsch. {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be read: {2}</source>
      <translation>{1} ist nicht lesbar: {2}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} cannot be read: {2}. Nothing was attached</source>
      <translation>{1} ist nicht lesbar: {2}. Nichts wurde angehängt</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be used: {2}. It was left as it is</source>
      <translation>{1} ist nicht verwendbar: {2}. Es blieb, wie es war</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} cannot be written anew here: {2}. It is as it was</source>
      <translation>{1} lässt sich hier nicht neu schreiben: {2}. Es ist, wie es war</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be written: {2}. Nothing was changed</source>
      <translation>{1} lässt sich nicht schreiben: {2}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>{1} cannot be written: {2}. What was in it before is still there</source>
      <translation>{1} lässt sich nicht schreiben: {2}. Was vorher darin war, ist noch da</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} causes stand in several lines with different ratings or measures, and MSRFMEA has one set for a cause: that of one line was written</source>
      <translation>{1} Ursachen stehen in mehreren Zeilen mit verschiedenen Bewertungen oder Maßnahmen, und MSRFMEA hat je Ursache nur einen Satz: Geschrieben wurde der einer Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} cells are</source>
      <translation>{1} Zellen sind</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} changed in the file, but what it belongs to was removed here; it stays removed</source>
      <translation>{1} wurde in der Datei geändert, aber wozu es gehört, wurde hier entfernt; es bleibt entfernt</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} contested cells wait for a person; what is shown was written, and a .json export holds all of it</source>
      <translation>{1} strittige Zellen warten auf eine Person; geschrieben wurde, was gezeigt wird, und ein .json-Export enthält alles</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} contested, and a revision holds one truth. Nothing was frozen; settle first: {2}{3}</source>
      <translation>{1} strittig, und eine Revision enthält eine Wahrheit. Nichts wurde eingefroren; entscheiden Sie zuerst: {2}{3}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} could not be copied faithfully. It is as it was; check it with “verify”</source>
      <translation>{1} ließ sich nicht getreu kopieren. Es ist, wie es war; prüfen Sie es mit „verify“</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} does not answer in time. {2}; it goes on when the server answers again</source>
      <translation>{1} antwortet nicht rechtzeitig. {2}; es geht weiter, wenn der Server wieder antwortet</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} does not exist</source>
      <translation>{1} existiert nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} does not hang there</source>
      <translation>{1} hängt nicht dort</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} entities of this project are not in the document; they were left</source>
      <translation>{1} Einträge dieses Projekts sind nicht im Dokument; sie blieben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} exists already and was left as it is. Choose another name</source>
      <translation>{1} existiert schon und blieb, wie es war. Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} exists already and was left as it is: a document with history makes a new file. Choose another name, or take the “history” out of the document to import what it holds now</source>
      <translation>{1} existiert schon und blieb, wie es war: Ein Dokument mit Verlauf legt eine neue Datei an. Wählen Sie einen anderen Namen, oder nehmen Sie „history“ aus dem Dokument, um zu importieren, was es jetzt enthält</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has between 2 and {2} different grades</source>
      <translation>{1} hat zwischen 2 und {2} verschiedene Stufen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has no candidate</source>
      <translation>{1} hat keinen Kandidaten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has no field “{2}”</source>
      <translation>{1} hat kein Feld „{2}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} holds a character that cannot be stored (NUL or half a surrogate pair)</source>
      <translation>{1} enthält ein Zeichen, das sich nicht speichern lässt (NUL oder ein halbes Surrogatpaar)</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} holds no project. It was left as it is; restore a backup of it</source>
      <translation>{1} enthält kein Projekt. Es blieb, wie es war; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} holds no whole history: it began from a snapshot, or was compacted. Nothing was written; export it without --history</source>
      <translation>{1} enthält keinen vollständigen Verlauf: Es begann mit einem Schnappschuss oder wurde verdichtet. Nichts wurde geschrieben; exportieren Sie es ohne --history</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} holds {2} MB of attached files; copies and backups of it take long</source>
      <translation>{1} enthält {2} MB angehängte Dateien; Kopien und Sicherungen davon dauern lange</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>{1} is a copy, and its original went on. Close it and open it again: it goes on under a name of its own, and nothing is lost</source>
      <translation>{1} ist eine Kopie, und ihr Original lief weiter. Schließen und öffnen Sie sie: Sie wird unter eigenem Namen weitergeführt, und nichts ist verloren</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is a database, but not a Forestall project. It was left as it is</source>
      <translation>{1} ist eine Datenbank, aber kein Forestall-Projekt. Sie blieb, wie sie war</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a date like 2027-03-31</source>
      <translation>{1} ist ein Datum wie 2027-03-31</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a list of texts</source>
      <translation>{1} ist eine Liste von Texten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a number from 0, not {2}</source>
      <translation>{1} ist eine Zahl ab 0, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a number like 0.25 or 1.5e-9</source>
      <translation>{1} ist eine Zahl wie 0.25 oder 1.5e-9</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a ratio from 0 to 1, not {2}</source>
      <translation>{1} ist ein Verhältnis von 0 bis 1, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from 1 to 10, not {2}</source>
      <translation>{1} ist eine ganze Zahl von 1 bis 10, nicht {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from 1 to {2}</source>
      <translation>{1} ist eine ganze Zahl von 1 bis {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from {2} to {3}</source>
      <translation>{1} ist eine ganze Zahl von {2} bis {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from {2} to {3} on the scale of “{4}”</source>
      <translation>{1} ist eine ganze Zahl von {2} bis {3} auf der Skala von „{4}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is being edited in another window. Nothing was changed; edit it there, or close it there first</source>
      <translation>{1} wird in einem anderen Fenster bearbeitet. Nichts wurde geändert; bearbeiten Sie es dort, oder schließen Sie es dort zuerst</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is being synced by another program, which brings everything over itself</source>
      <translation>{1} wird von einem anderen Programm abgeglichen, das selbst alles überträgt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is changed where it stands itself, in the structure</source>
      <translation>{1} wird dort geändert, wo es selbst steht, in der Struktur</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is computed from the ratings; change those</source>
      <translation>{1} wird aus den Bewertungen berechnet; ändern Sie diese</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is damaged or is not a Forestall project. It was left as it is; restore a backup of it</source>
      <translation>{1} ist beschädigt oder kein Forestall-Projekt. Es blieb, wie es war; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is encrypted already; its pass-phrase can be changed</source>
      <translation>{1} ist schon verschlüsselt; der Kennwortsatz lässt sich ändern</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is encrypted, and its key is not on this computer yet. Its pass-phrase opens it</source>
      <translation>{1} ist verschlüsselt, und der Schlüssel ist noch nicht auf diesem Computer. Der Kennwortsatz öffnet die Datei</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} is gone from the file, but somebody worked on it here; it was left</source>
      <translation>{1} ist aus der Datei verschwunden, aber hier hat jemand daran gearbeitet; es blieb</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is in use by another program. It is as it was; close it there and try again</source>
      <translation>{1} wird von einem anderen Programm benutzt. Es ist, wie es war; schließen Sie es dort und versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is in use by another program. Nothing was changed; try again when it has finished</source>
      <translation>{1} wird von einem anderen Programm benutzt. Nichts wurde geändert; versuchen Sie es noch einmal, wenn es fertig ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is larger than {2} MB, the most that can be attached. Nothing was attached</source>
      <translation>{1} ist größer als {2} MB, das Größte, was sich anhängen lässt. Nichts wurde angehängt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is missing</source>
      <translation>{1} fehlt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is no linked copy; `forestall drift` lists those that differ from their source</source>
      <translation>{1} ist keine verknüpfte Kopie; `forestall drift` listet auf, was von seiner Quelle abweicht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is no name for a project file; let it end in {2}. Nothing was changed</source>
      <translation>{1} ist kein Name für eine Projektdatei; er muss auf {2} enden. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is not a Forestall project, or it is damaged. It was left as it is; restore a backup of it</source>
      <translation>{1} ist kein Forestall-Projekt oder beschädigt. Es blieb, wie es war; stellen Sie eine Sicherung wieder her</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is not a file that can be attached</source>
      <translation>{1} ist keine Datei, die sich anhängen lässt</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} is not a whole number from 1 to 10; it is kept in words and the cell is not rated</source>
      <translation>{1} ist keine ganze Zahl von 1 bis 10; es bleibt als Wortlaut, und die Zelle ist nicht bewertet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>{1} is not connected to a server. Connect it first</source>
      <translation>{1} ist mit keinem Server verbunden. Verbinden Sie es zuerst</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is not encrypted; it opens without a pass-phrase</source>
      <translation>{1} ist nicht verschlüsselt; es öffnet sich ohne Kennwortsatz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>{1} is not there any more: it was moved or deleted. The sync ends</source>
      <translation>{1} ist nicht mehr da: Es wurde verschoben oder gelöscht. Der Abgleich endet</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is one of {2}</source>
      <translation>{1} ist eines von {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is one of: {2}</source>
      <translation>{1} ist eines von: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is text</source>
      <translation>{1} ist Text</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is yes or no</source>
      <translation>{1} ist ja oder nein</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>{1} is “{2}”, which is not known here. Leave it out for the keyring, or set it to “file”</source>
      <translation>{1} ist „{2}“, was hier nicht bekannt ist. Lassen Sie es für den Schlüsselbund weg, oder setzen Sie es auf „file“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} lies between 0 and 1, not at {2}</source>
      <translation>{1} liegt zwischen 0 und 1, nicht bei {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} may only be read here. Nothing was changed; save a copy where you may write</source>
      <translation>{1} darf hier nur gelesen werden. Nichts wurde geändert; speichern Sie eine Kopie, wo Sie schreiben dürfen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} names something that was removed; {2}</source>
      <translation>{1} nennt etwas, das entfernt wurde; {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} names {2} of this project</source>
      <translation>{1} nennt {2} dieses Projekts</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} of an FMEA: at least two columns are needed, one of them failure mode, effect or cause (looked for in the first {2} rows). Nothing was changed; a mapping can name the heading and the columns.</source>
      <translation>{1} einer FMEA: Nötig sind mindestens zwei Spalten, eine davon Fehlerart, Folge oder Ursache (gesucht in den ersten {2} Zeilen). Nichts wurde geändert; eine Zuordnung kann Kopf und Spalten nennen.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} of {2} rows are not rated in full (rows {3}{4})</source>
      <translation>{1} von {2} Zeilen sind nicht vollständig bewertet (Zeilen {3}{4})</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} revisions are called “{2}”; name the one you mean by its id: {3}</source>
      <translation>{1} Revisionen heißen „{2}“; nennen Sie die gemeinte mit ihrer Kennung: {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} sends its callers on to {2}. Nothing was sent there; give the right address</source>
      <translation>{1} verweist auf {2}. Dorthin wurde nichts gesendet; geben Sie die richtige Adresse an</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} signed with several keys; compare their fingerprints</source>
      <translation>{1} hat mit mehreren Schlüsseln unterschrieben; vergleichen Sie ihre Fingerabdrücke</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} takes at most {2} characters; this text has {3}</source>
      <translation>{1} fasst höchstens {2} Zeichen; dieser Text hat {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} takes {2} ratings ({3}), not {4}</source>
      <translation>{1} nimmt {2} Bewertungen ({3}), nicht {4}</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} things are not in this document any more; they were removed</source>
      <translation>{1} Dinge sind nicht mehr in diesem Dokument; sie wurden entfernt</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} things of this document were removed here, or lie below such; they were left out</source>
      <translation>{1} Dinge dieses Dokuments wurden hier entfernt oder liegen unter solchen; sie wurden ausgelassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} was emptied in the file; what it names stays, remove it in the structure</source>
      <translation>{1} wurde in der Datei geleert; was es nennt, bleibt; entfernen Sie es in der Struktur</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} was left removed, as it is here ({2})</source>
      <translation>{1} blieb entfernt, wie es hier ist ({2})</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} was written by a newer version of Forestall. It was left as it is; update this program to open it</source>
      <translation>{1} wurde von einer neueren Version von Forestall geschrieben. Es blieb, wie es war; aktualisieren Sie dieses Programm, um es zu öffnen</translation>
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} was written by an older version of Forestall. Open it once where it may be changed</source>
      <translation>{1} wurde von einer älteren Version von Forestall geschrieben. Öffnen Sie es einmal dort, wo es geändert werden darf</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} was {2} and is {3} in the file; Forestall computes it from the ratings</source>
      <translation>{1} war {2} und ist in der Datei {3}; Forestall berechnet es aus den Bewertungen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}: out of specification</source>
      <translation>{1}: außerhalb der Spezifikation</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}: rated under</source>
      <translation>{1}: bewertet nach</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}: what it names was removed here; it was left</source>
      <translation>{1}: Was es nennt, wurde hier entfernt; es blieb</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}: {2} in the file, and {3} here; it was left</source>
      <translation>{1}: {2} in der Datei und {3} hier; es blieb</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; it may be a {2} control {3}</source>
      <translation>{1}; es könnte eine Maßnahme zur {2} sein {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; it may cause “{2}”</source>
      <translation>{1}; es könnte „{2}“ verursachen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}; not read were {2}</source>
      <translation>{1}; nicht gelesen wurden {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would do this</source>
      <translation>{1}; „{2}“ würde dies tun</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would fail this way</source>
      <translation>{1}; „{2}“ würde so versagen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would hold it</source>
      <translation>{1}; „{2}“ würde es enthalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}{2} was left as it is: somebody changed it since</source>
      <translation>{1}{2} blieb, wie es war: Jemand hat es seither geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{added} new, {removed} gone, {changed} values changed, {left} left for you to decide</source>
      <translation>{added} neu, {removed} weg, {changed} Werte geändert, {left} bleiben Ihnen zu entscheiden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{author}, not approved</source>
      <translation>{author}, nicht freigegeben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/tips.py" />
      <source>{better} would need {ways}</source>
      <translation>{better} bräuchte {ways}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>{cells} cells</source>
      <translation>{cells} Zellen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{cells} cells = {heaps}</source>
      <translation>{cells} Zellen = {heaps}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/delegates/cell_editors.py" />
      <source>{column}, editing</source>
      <translation>{column}, in Bearbeitung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>{column}, row {number}</source>
      <translation>{column}, Zeile {number}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/worksheet.py" />
      <source>{column}, row {number} of {count}</source>
      <translation>{column}, Zeile {number} von {count}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{column}, “{typed}”: {why}</source>
      <translation>{column}, „{typed}“: {why}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>{column}: was {old}, is {new}</source>
      <translation>{column}: war {old}, ist {new}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>{count} cells</source>
      <translation>{count} Zellen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} cells changed</source>
      <translation>{count} Zellen geändert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>{count} cells were left out</source>
      <translation>{count} Zellen wurden ausgelassen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} changes</source>
      <translation>{count} Änderungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{count} changes are not saved yet. {why}.</source>
      <translation>{count} Änderungen sind noch nicht gespeichert. {why}.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} contested cells (F8 goes to the next)</source>
      <translation>{count} strittige Zellen (F8 geht zur nächsten)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>{count} contested cells are decided; Ctrl+Z takes it back</source>
      <translation>{count} strittige Zellen sind entschieden; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>{count} contested cells wait for a decision</source>
      <translation>{count} strittige Zellen warten auf eine Entscheidung</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{count} days ago</source>
      <translation>vor {count} Tagen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>{count} filled</source>
      <translation>{count} gefüllt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>{count} found</source>
      <translation>{count} gefunden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} further rows are not shown.</source>
      <translation>{count} weitere Zeilen werden nicht gezeigt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>{count} lines differ</source>
      <translation>{count} Zeilen weichen ab</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{count} months ago</source>
      <translation>vor {count} Monaten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} ms</source>
      <translation>{count} ms</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new cause lines</source>
      <translation>{count} neue Ursachenzeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new elements</source>
      <translation>{count} neue Elemente</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new failure modes</source>
      <translation>{count} neue Fehlerarten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new functions</source>
      <translation>{count} neue Funktionen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/status_line.py" />
      <source>{count} not saved yet</source>
      <translation>{count} noch nicht gespeichert</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>{count} proposals were dismissed; Ctrl+Z takes that back</source>
      <translation>{count} Vorschläge wurden verworfen; Strg+Z nimmt das zurück</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>{count} proposals were made; Ctrl+Z takes them back as one</source>
      <translation>{count} Vorschläge wurden angelegt; Strg+Z nimmt sie zusammen zurück</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>{count} rows</source>
      <translation>{count} Zeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} rows typed over</source>
      <translation>{count} Zeilen überschrieben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} s</source>
      <translation>{count} s</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} texts were refused</source>
      <translation>{count} Texte wurden abgelehnt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} texts will be refused, the first of them: {first}.</source>
      <translation>{count} Texte werden abgelehnt werden, der erste davon: {first}.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{count} years ago</source>
      <translation>vor {count} Jahren</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>{days} days ago</source>
      <translation>vor {days} Tagen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>{file} is encrypted. Its pass-phrase opens it; after that its key is kept safe on this computer.</source>
      <translation>{file} ist verschlüsselt. Ihr Kennwortsatz öffnet sie; danach wird ihr Schlüssel auf diesem Computer sicher verwahrt.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{how}. Your text was: “{text}”</source>
      <translation>{how}. Ihr Text war: „{text}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>{keys} is “{command}” already; give that one other keys first</source>
      <translation>{keys} ist schon „{command}“; geben Sie dem zuerst andere Tasten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{least} and more</source>
      <translation>{least} und mehr</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>{left} to the left, {right} to the right</source>
      <translation>{left} links, {right} rechts</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>{level} stays</source>
      <translation>{level} bleibt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>{measure} by {factor}</source>
      <translation>{measure} nach {factor}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{missing} not rated: nobody can tell yet how urgent this line is</source>
      <translation>{missing} nicht bewertet: Noch kann niemand sagen, wie dringend diese Zeile ist</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{name} (reading only)</source>
      <translation>{name} (nur lesen)</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/project_commands.py" />
      <source>{name} copy</source>
      <translation>{name} Kopie</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{name} is a copy; it goes on as a file of its own, and its history is kept</source>
      <translation>{name} ist eine Kopie; sie wird als eigene Datei weitergeführt, und ihr Verlauf bleibt erhalten</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>{name} is not in {folder} any more</source>
      <translation>{name} liegt nicht mehr in {folder}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{name} is open for reading only</source>
      <translation>{name} ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>{name} was written</source>
      <translation>{name} wurde geschrieben</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{name} {least}–{most}, mostly {usual}</source>
      <translation>{name} {least}–{most}, meist {usual}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>{name}: {outcome}</source>
      <translation>{name}: {outcome}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>{nodes} nodes, {links} links</source>
      <translation>{nodes} Knoten, {links} Verknüpfungen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>{number} of {count}</source>
      <translation>{number} von {count}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{other} cannot use {what}</source>
      <translation>{other} kann {what} nicht nutzen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{other} uses {what} in a wrong way</source>
      <translation>{other} nutzt {what} auf falsche Weise</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>{path} is not there any more; what was learned from it is kept until it is forgotten</source>
      <translation>{path} ist nicht mehr da; was daraus gelernt wurde, bleibt, bis es vergessen wird</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{risk}: define an action, or write down why the present controls are enough</source>
      <translation>{risk}: Legen Sie eine Maßnahme fest, oder schreiben Sie auf, warum die vorhandenen Maßnahmen genügen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{rows} cause lines</source>
      <translation>{rows} Ursachenzeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{shown} of {there} rows</source>
      <translation>{shown} von {there} Zeilen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>{some} of {count} are listed</source>
      <translation>{some} von {count} stehen in der Liste</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{state} in “{revision}”</source>
      <translation>{state} in „{revision}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/like_this.py" />
      <source>{state} in “{revision}” by {signers}</source>
      <translation>{state} in „{revision}“ von {signers}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>{symbol}</source>
      <translation>{symbol}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: bad part passes</source>
      <translation>{text}: schlechtes Teil kommt durch</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: bring the part there unharmed</source>
      <translation>{text}: das Teil unbeschädigt dorthin bringen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: do it as specified</source>
      <translation>{text}: wie vorgegeben ausführen</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: done in a wrong way</source>
      <translation>{text}: falsch ausgeführt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: done incompletely</source>
      <translation>{text}: unvollständig ausgeführt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: good part is held back</source>
      <translation>{text}: gutes Teil wird zurückgehalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: keep the part as it came</source>
      <translation>{text}: das Teil erhalten, wie es kam</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: let good parts pass, hold back bad ones</source>
      <translation>{text}: gute Teile durchlassen, schlechte zurückhalten</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: not done</source>
      <translation>{text}: nicht ausgeführt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part damaged on the way</source>
      <translation>{text}: Teil unterwegs beschädigt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part goes to the wrong place</source>
      <translation>{text}: Teil gelangt an den falschen Ort</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part spoils in store</source>
      <translation>{text}: Teil verdirbt im Lager</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: parts mixed up in store</source>
      <translation>{text}: Teile im Lager vertauscht</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>{told}; no heading of an FMEA was found</source>
      <translation>{told}; kein Kopf einer FMEA wurde gefunden</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/main_window.py" />
      <source>{trouble}. Nothing you typed is lost while this window is open</source>
      <translation>{trouble}. Nichts von Ihren Eingaben ist verloren, solange dieses Fenster offen ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} does not reach {other}</source>
      <translation>{what} erreicht {other} nicht</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} of {other} gets in</source>
      <translation>{what} von {other} dringt ein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} contaminated</source>
      <translation>{what} erreicht {other} verunreinigt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} too late</source>
      <translation>{what} erreicht {other} zu spät</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} with a wrong value</source>
      <translation>{what} erreicht {other} mit falschem Wert</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} comes loose</source>
      <translation>{what} zu {other} löst sich</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} is too large</source>
      <translation>{what} zu {other} ist zu groß</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} is too small</source>
      <translation>{what} zu {other} ist zu klein</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} sits in the wrong place</source>
      <translation>{what} zu {other} sitzt falsch</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{what}: take away</source>
      <translation>{what}: wegnehmen</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“1. … 2. …” in one cell becomes several controls or actions</source>
      <translation>„1. … 2. …“ in einer Zelle wird zu mehreren Maßnahmen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“header_row” is the number of a row, or [first, last]</source>
      <translation>„header_row“ ist die Nummer einer Zeile oder [erste, letzte]</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“sheet” is the name of a sheet</source>
      <translation>„sheet“ ist der Name eines Blatts</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“split_lists” is true or false</source>
      <translation>„split_lists“ ist true oder false</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” and “{2}” may be the same; they were entered as two {3}</source>
      <translation>„{1}“ und „{2}“ sind vielleicht dasselbe; sie wurden als zwei {3} eingetragen</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” cannot be read ({2}); nothing was changed</source>
      <translation>„{1}“ ist nicht lesbar ({2}); nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” cannot be read as XML: {2}{3}. Nothing was changed</source>
      <translation>„{1}“ ist nicht als XML lesbar: {2}{3}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” cannot be read as a table ({2}); a quotation mark may be missing. Nothing was changed.</source>
      <translation>„{1}“ ist nicht als Tabelle lesbar ({2}); vielleicht fehlt ein Anführungszeichen. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” cannot be read as {2} ({3}). Nothing was changed.</source>
      <translation>„{1}“ ist nicht als {2} lesbar ({3}). Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” cannot lead to “{2}”: {3}</source>
      <translation>„{1}“ kann nicht zu „{2}“ führen: {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” could not be read ({2}); nothing was changed.</source>
      <translation>„{1}“ war nicht lesbar ({2}); nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” could not be written ({2}); nothing there was changed.</source>
      <translation>„{1}“ ließ sich nicht schreiben ({2}); dort wurde nichts geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” does not lie below “{2}”</source>
      <translation>„{1}“ liegt nicht unter „{2}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” does not need what fails there; say so in the function net first, or choose another cause</source>
      <translation>„{1}“ braucht nicht, was dort versagt; sagen Sie es zuerst im Funktionsnetz, oder wählen Sie eine andere Ursache</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” gives a level {2} that is not among its levels</source>
      <translation>„{1}“ ergibt eine Stufe {2}, die nicht unter seinen Stufen ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no cells; there is nothing to import.</source>
      <translation>„{1}“ hat keine Zellen; es gibt nichts zu importieren.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no heading</source>
      <translation>„{1}“ hat keinen Kopf</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” has no share of the failure rate, or a coverage that is none</source>
      <translation>„{1}“ hat keinen Anteil an der Ausfallrate oder eine Abdeckung, die keine ist</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no sheet “{2}”; it has {3}.</source>
      <translation>„{1}“ hat kein Blatt „{2}“; es hat {3}.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no sheets that look like copies of one analysis from several days; nothing was changed.</source>
      <translation>„{1}“ hat keine Blätter, die wie Kopien einer Analyse von mehreren Tagen aussehen; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>“{1}” has no such sheets; nothing was done</source>
      <translation>„{1}“ hat keine solchen Blätter; nichts wurde getan</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has {2} columns; no FMEA has more than {3}. Nothing was changed.</source>
      <translation>„{1}“ hat {2} Spalten; keine FMEA hat mehr als {3}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” in the column “{2}” was read as {3}, {4}</source>
      <translation>„{1}“ in der Spalte „{2}“ wurde als {3} gelesen, {4}</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is JSON, but not a project as Forestall writes it (format “{2}”); nothing was changed</source>
      <translation>„{1}“ ist JSON, aber kein Projekt, wie Forestall es schreibt (Format „{2}“); nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a JSON file, not a table. {2}</source>
      <translation>„{1}“ ist eine JSON-Datei, keine Tabelle. {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a control factor of “{2}”</source>
      <translation>„{1}“ ist eine Steuergröße von „{2}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a folder; choose a file in it.</source>
      <translation>„{1}“ ist ein Ordner; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a noise factor{2} of “{3}”</source>
      <translation>„{1}“ ist eine Störgröße{2} von „{3}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a picture, not a table. {2}</source>
      <translation>„{1}“ ist ein Bild, keine Tabelle. {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a source of variation in the step “{2}” of the process flow</source>
      <translation>„{1}“ ist eine Streuungsquelle im Schritt „{2}“ des Prozessablaufs</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a step of the process flow ({2})</source>
      <translation>„{1}“ ist ein Schritt des Prozessablaufs ({2})</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a web page or an XML file, not a table. {2}</source>
      <translation>„{1}“ ist eine Webseite oder XML-Datei, keine Tabelle. {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a {2} characteristic in the step “{3}” of the process flow</source>
      <translation>„{1}“ ist ein {2} im Schritt „{3}“ des Prozessablaufs</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is an archive or a document, but not a workbook; nothing was changed.</source>
      <translation>„{1}“ ist ein Archiv oder Dokument, aber keine Arbeitsmappe; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is an error state of “{2}”</source>
      <translation>„{1}“ ist ein Fehlzustand von „{2}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is an interface{2}{3} {4}</source>
      <translation>„{1}“ ist eine Schnittstelle{2}{3} {4}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is an outline, which cannot be followed; `--again` imports it beside</source>
      <translation>„{1}“ ist eine Gliederung, der sich nicht folgen lässt; `--again` importiert sie daneben</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is damaged or cut short and cannot be read as a workbook. Nothing was changed; open it in the program that wrote it and save it anew.</source>
      <translation>„{1}“ ist beschädigt oder abgeschnitten und nicht als Arbeitsmappe lesbar. Nichts wurde geändert; öffnen Sie sie in dem Programm, das sie schrieb, und speichern Sie sie neu.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is damaged: its text is not the {2} it says it is.</source>
      <translation>„{1}“ ist beschädigt: Sein Text ist nicht das {2}, das es angibt.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is empty; there is nothing to import.</source>
      <translation>„{1}“ ist leer; es gibt nichts zu importieren.</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is in no encoding that can be read; save it as UTF-8 and import it again. Nothing was changed</source>
      <translation>„{1}“ hat keine lesbare Kodierung; speichern Sie es als UTF-8 und importieren Sie es noch einmal. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is larger than {2} MB; no FMEA is. Nothing was changed</source>
      <translation>„{1}“ ist größer als {2} MB; das ist keine FMEA. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is larger than {2} MB; no project is. Nothing was changed</source>
      <translation>„{1}“ ist größer als {2} MB; das ist kein Projekt. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is larger than {2} MB; split it and import the parts.</source>
      <translation>„{1}“ ist größer als {2} MB; teilen Sie es auf und importieren Sie die Teile.</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is named as a cause of “{2}”, but {3}</source>
      <translation>„{1}“ ist als Ursache von „{2}“ genannt, aber {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is neither a workbook nor text; nothing was changed.</source>
      <translation>„{1}“ ist weder Arbeitsmappe noch Text; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is new in the file, but what it stands under was removed here; it was left out</source>
      <translation>„{1}“ ist neu in der Datei, aber worunter es steht, wurde hier entfernt; es wurde ausgelassen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no computed result; it is kept in words</source>
      <translation>„{1}“ ist kein berechnetes Ergebnis; es bleibt als Wortlaut</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no rating catalogue: it holds no fields. Nothing was changed.</source>
      <translation>„{1}“ ist kein Bewertungskatalog: Es enthält keine Felder. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no rating catalogue: no row heads the columns {2}. Nothing was changed.</source>
      <translation>„{1}“ ist kein Bewertungskatalog: Keine Zeile benennt die Spalten {2}. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no text in UTF-8; nothing was changed.</source>
      <translation>„{1}“ ist kein Text in UTF-8; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is not a project as Forestall writes it: {2}. Nothing was changed</source>
      <translation>„{1}“ ist kein Projekt, wie Forestall es schreibt: {2}. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is not known; sheet, header_row, split_lists, columns and ratings are</source>
      <translation>„{1}“ ist nicht bekannt; bekannt sind sheet, header_row, split_lists, columns und ratings</translation>
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>“{1}” is not the address of a server. One looks like https://fmea.example.com or http://192.168.1.20:8440</source>
      <translation>„{1}“ ist keine Adresse eines Servers. Eine sieht aus wie https://fmea.example.com oder http://192.168.1.20:8440</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is not {2}; it is kept in words</source>
      <translation>„{1}“ ist nicht {2}; es bleibt als Wortlaut</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is nothing a column can be; choose one of {2}</source>
      <translation>„{1}“ ist nichts, was eine Spalte sein kann; wählen Sie eines von {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is protected by a password. Save it without one and import it again; nothing was changed.</source>
      <translation>„{1}“ ist durch ein Kennwort geschützt. Speichern Sie es ohne Kennwort und importieren Sie es noch einmal; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is rated {2} here and {3} elsewhere: they are kept as two effects</source>
      <translation>„{1}“ ist hier mit {2} und anderswo mit {3} bewertet: Sie bleiben als zwei Folgen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is {2}, not a table. {3}</source>
      <translation>„{1}“ ist {2}, keine Tabelle. {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” leads to “{2}” already; as its effect, too, it would stand in a ring that explains nothing</source>
      <translation>„{1}“ führt schon zu „{2}“; wäre es auch seine Folge, stünde es in einem Ring, der nichts erklärt</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” names this mode as a cause; take it out of that line instead</source>
      <translation>„{1}“ nennt diese Fehlerart als Ursache; nehmen Sie sie stattdessen aus jener Zeile</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” names {2} factors of {3}</source>
      <translation>„{1}“ nennt {2} Faktoren von {3}</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” needs “{2}” already; functions cannot need one another in a ring</source>
      <translation>„{1}“ braucht schon „{2}“; Funktionen können einander nicht im Ring brauchen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” repeats cells {2} times, more than a workbook should; nothing was changed.</source>
      <translation>„{1}“ wiederholt Zellen {2}-mal, mehr als eine Arbeitsmappe sollte; nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” says no format to write; give it one of these endings: {2}</source>
      <translation>„{1}“ nennt kein Format zum Schreiben; geben Sie eine dieser Endungen an: {2}</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” stands here under severity {2}, elsewhere under {3}: they are kept apart</source>
      <translation>„{1}“ steht hier unter Bedeutung {2}, anderswo unter {3}: Sie bleiben getrennt</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was imported into this project before, so nothing was done: `--update` brings in what changed in it since, `--again` imports it a second time</source>
      <translation>„{1}“ wurde schon früher in dieses Projekt importiert, deshalb wurde nichts getan: `--update` übernimmt, was sich seither darin geändert hat, `--again` importiert es ein zweites Mal</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was imported into this project before; `--again` imports it a second time</source>
      <translation>„{1}“ wurde schon früher in dieses Projekt importiert; `--again` importiert es ein zweites Mal</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was not imported into this project before, so there is nothing to update; leave `--update` out</source>
      <translation>„{1}“ wurde noch nie in dieses Projekt importiert, es gibt also nichts zu aktualisieren; lassen Sie `--update` weg</translation>
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” was written by a newer version of Forestall; update this program to import it. Nothing was changed</source>
      <translation>„{1}“ wurde von einer neueren Version von Forestall geschrieben; aktualisieren Sie dieses Programm, um es zu importieren. Nichts wurde geändert</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was written from no analysis of this project, so there is nothing to update; leave `--update` out</source>
      <translation>„{1}“ wurde aus keiner Analyse dieses Projekts geschrieben, es gibt also nichts zu aktualisieren; lassen Sie `--update` weg</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was written from this project, so nothing was done: `--update` brings in what was changed in it, `--again` imports it beside what is there</source>
      <translation>„{1}“ wurde aus diesem Projekt geschrieben, deshalb wurde nichts getan: `--update` übernimmt, was darin geändert wurde, `--again` importiert es neben dem Vorhandenen</translation>
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” would unpack to {2} MB, more than a workbook should; nothing was unpacked or changed.</source>
      <translation>„{1}“ ergäbe entpackt {2} MB, mehr als eine Arbeitsmappe sollte; nichts wurde entpackt oder geändert.</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is a day late</source>
      <translation>„{action}“ ist einen Tag überfällig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is due on {date}</source>
      <translation>„{action}“ ist am {date} fällig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is {count} days late</source>
      <translation>„{action}“ ist {count} Tage überfällig</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{left}” needs “{right}”</source>
      <translation>„{left}“ braucht „{right}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: a second time, as if it were new</source>
      <translation>„{name}“: ein zweites Mal, als wäre es neu</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: beside what is there, as one step to undo</source>
      <translation>„{name}“: neben dem Vorhandenen, als ein Schritt, der sich zurücknehmen lässt</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: only what changed in the file since it came in</source>
      <translation>„{name}“: nur, was sich in der Datei geändert hat, seit sie übernommen wurde</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{right}” is a part of “{left}”</source>
      <translation>„{right}“ ist ein Teil von „{left}“</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{right}” leads to “{left}”</source>
      <translation>„{right}“ führt zu „{left}“</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{text}” stands here {count} times: if it is the same, use one and link it</source>
      <translation>„{text}“ steht hier {count}-mal: Ist es dasselbe, verwenden Sie eines und verknüpfen Sie es</translation>
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{value}” cannot stand here: {why}</source>
      <translation>„{value}“ kann hier nicht stehen: {why}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/contested.py" />
      <source>“{words}” by {author}, {when}</source>
      <translation>„{words}“ von {author}, {when}</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/knowledge_commands.py" />
      <source>“{words}” is in this row now; Ctrl+Z takes it back</source>
      <translation>„{words}“ steht jetzt in dieser Zeile; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>“{words}” is not in this net</source>
      <translation>„{words}“ ist nicht in diesem Netz</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>“{word}” stands for</source>
      <translation>„{word}“ steht für</translation>
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>← Back</source>
      <translation>← Zurück</translation>
    </message>
  </context>
</TS>
