<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Forestall</name>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source> (you)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source> Counts from the next start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source> and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source> and no </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source> stroke-dasharray="5 4"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source> that harms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>$.entities[{1}].fields.{2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;Join a team…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>&amp;Open a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>(?:\b|_)(?:rev(?:ision)?|ver(?:sion)?|v|stand|r)?[-_. ]?\d{1,3}\b|\brev(?:ision)?[-_. ]?[a-z]\b</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>(as written)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>(empty)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>, and stays so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>, and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>, {count} saved here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>-2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>. There are: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>/v1/me/password</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>/v1/me/second-factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>/v1/me/second-factor/confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>/v1/me/second-factor/remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>/v1/session/company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>/v1/session/redeem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>/v1/session/refresh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 cell changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>1 change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>1 contested cell waits for a decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>1 line differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new cause line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 new function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>1 row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 row typed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 text was refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>1 text will be refused: {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>4M type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; `forestall baseline create` makes one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; and {1} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>; from there it goes to {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>&lt;defs&gt;&lt;marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"&gt;&lt;path d="M0 0L8 4L0 8z" fill="#555"/&gt;&lt;/marker&gt;&lt;/defs&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>&lt;path d="{1}" fill="none" stroke="#555"{2} marker-end="url(#tip)"/&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>&lt;svg xmlns="http://www.w3.org/2000/svg" {1} font-family="sans-serif" font-size="12"&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>= ANY(:ids)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A cell is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A code from your authenticator app is needed, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>A command or a key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>A command…    @ goes to a thing    : to a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A completed action says {1}; set its status back to “implementation pending” first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A control and its rating were changed by people who did not see each other's change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A control plan has no column “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A dash says that nothing stands here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A deviation is kept with a reason: write down why the copy differs from its source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure cannot be its own cause; name what leads to it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure cannot be its own effect; name what it leads to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A failure rate is a number of FIT from 0, not {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>A file of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A finding is waived with a reason: write down why it may stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>A folder on another disk is better: a broken disk takes both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A function cannot need itself; name the function it needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A function of what is chosen in the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A function, mode or line of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A further cause below this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A further failure mode below this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A grade has a whole number from 1 to {1}, 1 for the best; letters and words stand in the field “code”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A latent coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>A line for each thing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A line of the type “{1}” has no place for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>A new project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A new revision is a draft; it is reviewed and signed before it is approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>A part always belongs to something; drag it to where it belongs instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A part of this project is damaged and cannot be read. It was left as it is; restore a backup of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A part of what is chosen in the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>A pass-phrase has at least {1} letters; a few words that belong together only for you are good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>A pass-phrase has at least {count} letters; a few words are good</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>A project keeps at least one owner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>A project of yours (.fmea). Or drop it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A rating of this line is contested; decide that, then everything was seen together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A revision is made by freezing the project: `forestall baseline create`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A revision needs a name of at most {1} letters, in one line; “now” is what the project holds at the moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>A row by its number, an id, or words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>A row for each, every cell filled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A scheme stands as it is, so that ratings keep the table they were made under; bring the other table as a new scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A severity class is one of {1}, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>A sheet of “{1}” reaches over {2} rows and {3} columns, too many to read. Delete what stands far below or right of the table; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A signature goes under a revision that is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A signature stays as it was made; sign anew instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A symbol is always the same as itself; name the symbol of another customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A thing cannot be moved into itself or into something that lies below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>A waiver names the rule whose finding may stay; `forestall findings` lists them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG, fourth edition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>AIAG-VDA form with 4M work elements, process flow and control plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>AIAG-VDA form, action priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, monitoring and system response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>AIAG-VDA, process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>AP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP higher in {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP is computed from the ratings, and not all of them are there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP is computed: S {1}, O {2}, D {3} give {4}, not {5}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>AP is high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP lower in {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>AP new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>AP of FMEA-MSR is computed from S, F and M where it is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>AP {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} cannot be judged yet: what is counted meets its targets, but not everything is counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} cannot be judged: no failure rate of a safety-related mode is given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} is not reached: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ASIL {1} is reached by SPFM, LFM and the PMHF; dual-point faults are not in the PMHF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>ATTACH :path AS other KEY :key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>About Forestall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Action burn-down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Action priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action priority after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Action taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Actions by due date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Actions by owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Actions: CSV table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Actions: calendar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>After revision {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>After the actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>All as at first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>All own columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>All shortcuts are on the clipboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An action that is not implemented has a reason: write down why the risk is accepted, then set the status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An analysis is rated by this catalogue, so its words stand; bring the other words as a new version of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An analysis is rated by this; choose another one there first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An id has between 1 and 200 letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An interface lies between two elements; name another one, or what lies outside the boundary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>An operating time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Another program is making the key of this file at this moment. Nothing was changed; try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Another program is making your keys at this moment. Nothing was changed; try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>Another program is renewing the sign-in at {1}. Try again in a moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Another program keeps the file of your secrets busy. Nothing was changed; try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Another value for the contested cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Another window is opening a copy of this file at this moment. Nothing was changed; try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>Another {1} has the same id; this one stays in the kept document and is not shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Answered proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Appearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Approved by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Around the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>As found by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>As its method asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>As the analyses say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>As the form has them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>As usual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask again in a few seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask an owner of the project for another role.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask an owner of the project to add you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask for a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask for the newest one and begin with its first page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Ask whoever runs the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>At most {1} values can be set at once; set the others afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Backups lie in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Backups of this project, the newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Backups…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Bare: only what the eye sees</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Bars: actions left at the end of a month; line: what the target dates promise. Bars above it are late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Base FMEA used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Before an action is completed it says {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Before: “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin again with the first page, without a cursor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin again; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Begin setting it up anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Belongs to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Both changes together, as they would stand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Both wordings of a text in one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Both wordings, one behind the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Boundary: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Bring in a workbook or table: into a new project, or into this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Bring it here…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Bringing the project here…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>By</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>By the month of the target date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>C</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Can be worked on and imported again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Cancel leaves everything as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Catalogue: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cause line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by occurrence and detection; the letter is the action priority at the worst severity of the band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by result in each frozen revision, and now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Cause lines by result now (thick) and as expected once all actions are done (thin)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Cause lines: CSV table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>Cells of the sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Certainty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Change the pass-phrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Changed since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Changes are on their way to the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Changes arrived before the ones they build on; nothing of them was taken. Send the earlier ones first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Changes it holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Characteristic number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Characteristic that deviates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Characteristics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Charts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_canvas.py" />
      <source>Charts appear once there are cause lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check both and sign in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the address of the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the id; `entities` lists what there is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the name, or have the user added.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the name; `tenant list` tells which are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Check the project's id and the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Choose a cell to see who changed it, and when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Choose a command first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Choose an .xlsx, .xlsm, .xls, .ods or .csv file; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Choose another: several uncommon words are best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Clear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Click a link, or walk along it with the arrow keys; then Delete takes the link away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Click the head of a column, or choose a cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Click to choose what this column becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Clone it or sync with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Close (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Close project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Close some of them; syncing goes on without listening, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Close the details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cm (losses in this time)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Code of the authenticator app</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Column {letters} becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Columns as the form has them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_header.py" />
      <source>Columns of the form sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Comes in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Comes in, worth a look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Commands and their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Company</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Compare revisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Comparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Compensating provisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Completed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Completed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Completion date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Computed here, and so left out: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Confidentiality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Connect to server…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Contested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Contested cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Contested: decide which value stands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Control factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Control plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control plan entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Control plan number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Control plan {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: CSV table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: Excel workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Control plan: PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Copy details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Copy diagnostics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Copy the line, or the mode or function with all below it; actions stay where they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Core team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>Counts from the next start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cr by class (losses in this time)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Critical: its variation can harm people or break a law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Criticality matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Cross-functional team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Customer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer engineering approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer engineering approval date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer quality approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Customer quality approval date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Cut</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>D</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>D is {rating}, but no detection control says what brings it below {worst}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>D new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>DETACH other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>DFMEA of an electric parking brake: 81 causes, nets, a P-diagram, actions, a signed revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Date (orig.)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Date (rev.)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Dated copies: one revision each</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Days late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Decide a contested cell for neither</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Decide all contested cells at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Decide every contested cell of this line at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Definition (TOML)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Department</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Design FMEA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Det</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Details of the sync</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Detection after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Detection after action: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Detection control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Detection controls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Detection: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Deutsch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Diagnostic coverage against latent faults (0 to 1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Diagnostic coverage against residual faults (0 to 1)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Diagnostic monitoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Diagram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Diagrams</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Differs elsewhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Differs elsewhere: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Do it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Does not violate the safety goal by itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>E</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Each hour in which a file is open and changed, it is backed up on this computer. Of so many days with work one backup is kept, of today one of each hour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Earlier states of this file, kept on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Edit cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effect probability β</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Effects left, causes right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: end user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: ship-to plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Effects: your plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Empty the chosen cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Encrypt this project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>End effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Enter opens, Del takes a file out of this list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Error states</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Evaluation / measurement technique</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Every change is saved in this file. It is not connected to a server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Every command by a few letters of its name; @ finds things, : rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Every value it had, whose each was, and a way to take one again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Everything is saved as you type; this writes a second file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Examples of the organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Exchange document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Export {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Extra note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>F</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>F new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>FIT</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>FMEA number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA that works with no network, and loses nothing you typed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA with RPN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMEA-MSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>FMECA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Failure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure detection method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure effect probability (beta)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure mode ratio (alpha)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Failure modes by severity class and probability level (MIL-STD-1629A); worst at the upper right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Failure net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Failure net: SVG picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Failure rate λp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Failures, functions and structure as a net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Fill down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Filter by ▾</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Filter code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Filter…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Find a command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Find in the guide…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Find in the net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Find in the sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Find next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Find previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>First rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Fit the width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Flow entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Flow step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Focus element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>For other FMEA programs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>For other programs; comes in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>For the end user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly several times. You were typing: “{typed}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly, and this cell says something else now. You were typing: “{typed}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly. What you were typing stands in its cell again; Enter takes it, Esc leaves it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Forestall ended unexpectedly. {name} is as it was; nothing you typed is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Forestall in {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Forestall row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Forget corrections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/workplaces.py" />
      <source>Form sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sheet_page.py" />
      <source>Form sheet and its bars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Form sheet: Excel workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Form sheet: PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Freeze a revision…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Frequency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Frequency after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Frequency after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Frequency after action: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Frequency: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Frozen {1} by {2}, {3}. Content hash {4}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_paint.py" />
      <source>Function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function and requirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Function net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Function of the higher element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the higher level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Function of the lower element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the lower level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the process item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the process step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Function of the work element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Glyph</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Glyph as an SVG path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Go on syncing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/returning.py" />
      <source>Go on typing it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Go to number {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Go to the next cell that waits for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Go to…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Grade of a scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Group by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Group of noise factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hash of its content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hash of what was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Have the server updated; your changes stay on this computer until then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Help on this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Here now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Hide this column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Higher element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>History of the cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>History of this cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Hold {what} to {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>How far the export is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>How far the import is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>How far the printing is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How it was read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>How it went</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How its content is written down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>How long a file keeps wordings that were replaced. Older ones are forgotten when the file is closed; what stands in it stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>How many hits there are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>How many rows are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>How often</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>How your edits are signed, in the history and for the others. Counts for files that are opened from then on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>I</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>II</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>III</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>IN :ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>IV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Ideal output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Identification number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Ignored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Ignored, as you said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Import {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Imported from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>In no table of symbols</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>In step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>In step {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In the ship-to plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>In your plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Incidents per thousand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Indenture level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Input signal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Insert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Insert above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Insert all as new rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Insert as new rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Insert below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Insert inside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Insert what was copied as lines, modes and functions of their own; shown before it happens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Intent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Interface</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It changed in the file, but was removed here; it stays removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It does not fit: it was altered, or copied from another revision, project or person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It holds a character that cannot be stored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>It hung on {kind} “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is approved, but nobody has validly signed for {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is computed from the failure rate, α, β and the operating time; change those</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is computed where it is shown, and this row has no ratings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is gone from the file: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It is longer than {1} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It is over other content than this revision holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>It lies in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It lies invisible under the merged cell {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It says that nothing is rated here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It says that nothing stands here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands beside no cause line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands beside what is said of this and the rows above together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>It stands in {1} places; what was typed in one of them holds in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was approved at the same time as another revision, by people who did not know of each other; supersede one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was changed after it was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was removed here, and stays so without a reason; take the source’s to have it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>It was removed in the meantime; undo the removal to go on with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its column has no heading of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>Its content is {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its formula had failed when the file was saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its line has no type that is known here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row holds nothing but a number or a computed result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row is new, and so is its column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Its row names only a place in the product, which has no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Join a team</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Join a team…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Justification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep all up to here in sight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Keep backups of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep in sight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Keep none in sight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Keep old wordings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Keep the project as it is now, to be signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} away from {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} of {other} out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Keep {what} to {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Kept deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Key contact / phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Key date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>LFM is {1}, at least {2} is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Landscape</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Larger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Last backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Last exchange</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_panel.py" />
      <source>Last problems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Last year’s FMEA as .xlsx or .csv. Nothing of it is left out silently.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Latest change level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Laying out …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Laying out…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Leave it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Let the file be read with its key or pass-phrase only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Let {other} use {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Letters of a command, @ and a name, or : and a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Letters {n} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Light or dark, for the whole window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Line before that differs (P)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Linked copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Load a mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Load mapping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Local effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Location</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Look around in a sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of devices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of jobs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of tokens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Look at the list of webhooks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Looks right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Looks right: I have seen these together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Lower element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>M</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>M new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>META-INF/manifest.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>MIL-STD-1629A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>MIL-STD-1629A: severity categories and criticality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>MSRFMEA has no place for some of it: {1}; a .json export holds everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>MSRFMEA: XML</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Machine, device, jig, tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Make a new, empty project file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Make it a part of the one above it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Make it the form of this analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Make one of another scope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Make somebody else an owner first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Make {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Makes the chosen value stand once more, as an edit like any other (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Mark changes since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Mark words against: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Marked against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Match upper and lower case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Maximum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>Meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Medical risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Menu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Menus, panels and the form sheet. The sheet alone is zoomed with Ctrl and the wheel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Minimum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Mission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Mission phase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Mitigated effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Mode ratio α</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Model year / program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Monitoring action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Monitoring after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Monitoring after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring after action: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Monitoring and system response: frequency and monitoring instead of O and D</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Monitoring rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Monitoring: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>More than {count:,} cells at once are too many; paste them in parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Most severe effect after system response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Move down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Move in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Move out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Move up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Moved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Moved to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Moves of two people put this element below itself; the newest move is set aside until somebody decides where it belongs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the effect after the system's response first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first; its causes hang on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the failure mode first; its effects hang on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Name the function first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Needed function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Needs you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Needs you: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Nets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>New analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>New beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>New cause line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>New failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>New keys of the chosen command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>New keys:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>New mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>New pass-phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Newer sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Newer state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>New…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Next (N, F8)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Next contested cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Next higher level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Next line that differs (N)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Next lower level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Next try</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>No backup could be taken: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>No file brings an edit “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>No filter, no groups, the order of the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>No heading was found on this sheet: click the number of the row that heads the table, then the heads of its columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No import made this; it was typed here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>No line differs in what you chose to see.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>No marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No sheet of “{1}” has a heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>No such device is signed in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>No target date says when this action is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>No way to the server at the moment. Go on working; everything is sent when it is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>No {1} stands above this {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>No {what} reaches {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>No.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>Nobody can answer “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nobody can be written to there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nobody has confirmed this sign-in in a browser yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nobody is named who does this action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nobody is signed in at {1}. Your work is safe here; sign in first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Nobody reads the file without its key or its pass-phrase. The key is kept safe on this computer. Keep the pass-phrase where the file is not: if both are lost, so is the project. Copies and backups made before stay readable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nobody signed in in the browser. Nothing was changed; begin again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nominal value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Not saved yet: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Not sent yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Not taken by server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Nothing answers at {1}: the server is not running, or the address is wrong. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nothing differs there between the copy and its source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>Nothing is called so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Nothing is done against this cause yet: no prevention control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Nothing is sent to {server} or fetched from it while the file is open for reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing like this can be done at this address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>Nothing to show here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Nothing waits for a decision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was changed; say it in another way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; it goes on by itself in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; it goes on when the server is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; tell the operator the number of the request.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was lost; try again in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>Nothing was replaced. {column}: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was sent; ask whoever runs the server to set up mail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken. Send it in smaller pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken. Update the program that sent it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Nothing was taken; send it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Nothing yet. Files you open are listed here; a file can also be dropped on this window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Number of the row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>O</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>O is {rating}, but no prevention control says what brings it below {worst}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>O new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Occ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Occurrence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Occurrence after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Occurrence after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Occurrence after action: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Occurrence × detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Occurrence: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Of the process FMEA.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Of your actions: {actions}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Offline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Offline since {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Older sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Older state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>On the disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Once a day, for each project that is opened: actions with your name that are late, or due within so many days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>One analysis, one element to be named. Go on from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>One key signed for several people: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what is chosen in the structure: an element, a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what the cursor is on, above it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>One more of what the cursor is on: element, function, mode or line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>One project file, please: python -m forestall_desktop.agent FILE.fmea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Only a cause line that is there has ratings to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Open a project file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Open actions with a date as to-dos.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Open for reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Open my &amp;Excel…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Open {name}, {about}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>Opening {name}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Operating time (h)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Operating time (hours)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Optimization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Or type what shall stand there (Alt+4)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Order of the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Orientation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Other approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Other element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Out of scope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Outline: CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Overview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Own column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Own columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Own columns even where they make the others narrow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Owner of the reaction plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>P-diagram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>P-diagram entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>P-diagrams, block diagrams, process flows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>PDF page (*.pdf)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>PFMEA of the line that makes its spindle unit: 87 causes, process flow, control plan.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>PMHF is {1} per hour without dual-point faults, less than {2} is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>PNG image (*.png)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>PRODID:-//Forestall//Action list//EN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Paged for paper, with heads on every page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Pareto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Parking brake, design</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part / process number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part name / description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of a source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Part of an exchange document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Pass {what} on to {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Pass-phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Paste</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Paste 1 row: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Paste as new rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Paste {rows} rows: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Pasting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Pasting: {rows} of {all} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Pause syncing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Phase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Pictures, top risks, open actions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential causes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Potential failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Prepared by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Prevention action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Prevention control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Prevention controls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Previous (P, Shift+F8)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Previous in the review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Print preview: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Print preview…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Printed name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Print…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Probability level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Probability level A–E</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Process FMEA</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Process characteristics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process name / operation description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Process step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Process work element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Product / process specification / tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Product characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Product characteristics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Project of the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Projects you are in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Propose rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>Propose rows ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Proposed rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Public key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/contested.py" />
      <source>Put it back under “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Put it beside what it is a part of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>RPN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>RPN after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>RPN as a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN cannot be computed because {1}; {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN is computed from the ratings, and not all of them are there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>RPN is computed: {1} × {2} × {3} = {4}, not {5}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>RPN new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>RPN {numbers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rated by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rating (1 is best)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rating catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Ratings of this line were changed by people who did not see each other's; nobody has seen them together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Rationale for frequency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Rationale of the frequency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>Re-rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reaction plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read `entities`, or have the server's limit FORESTALL_SERVER_READ_ENTITIES raised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read it again, and edit what stands there now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Read it again, or leave out If-Match and say what was `seen`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Reading {name}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Recent files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reference drawing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Regular expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Remarks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Remind of own actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Remove failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Remove line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Remove the encryption…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Removed by {author}, {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Repeat the first chosen row in the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Replace with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>Replaced in {count} cells; one step of undo takes it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Replace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Requirement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Rerated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Response action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Responsibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Responsible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Responsible person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Responsible person and date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>Restore as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Restore the backup as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/side_panel.py" />
      <source>Review, history and findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Reviewed by management</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” cannot be approved yet: nobody has signed for {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” is superseded; sign the one that is in force</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Revision “{1}” was signed or has left the draft; it stays. Supersede it by a newer one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Revision “{name}”: {flaw}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>Revisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>Reworded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>Risk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Risk analysis after ISO 14971, with an example matrix to be replaced by yours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Risk report: PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Risk scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Role or discipline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Row number, id, or words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>Row {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>S</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>S / O / D after, in one cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>S MSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S goes from {before} to {after} by an action; that takes a change of the concept, for controls do not lessen an effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S is {own} here, but no effect it leads to is rated above {upper}: a lower level cannot be worse than what it leads to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>S is {severity}: classify it as a special characteristic, or note when the management reviewed it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>S new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>SHA-256 of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>SPFM is {1}, at least {2} is asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>SVG drawing (*.svg)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Safety mechanism</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Safety-related</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Same as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Sample frequency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Sample size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Save a copy as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>Save as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Save as PDF…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Save mapping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>Save picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Save picture…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>Save report…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Save the imported project as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Save the mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>Save the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Saved here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Saw: “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Sending {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Sequence[str]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_preview.py" />
      <source>Set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Set one up with `forestall second-factor enrol`, then go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sev</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Severity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Severity after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Severity after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Severity after action: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Severity class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Severity class I–IV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Severity {first}–{last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Severity: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Sheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Sheets to bring in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Shortcuts of Forestall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show all rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show all rows (Esc)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Show everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Show everything at once (Ctrl+0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Show in folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Show only some of the rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Show rows with…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Show what I type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in again with the code it shows, or with a recovery code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in again; your work stays on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Sign in at a server and bring a project here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Sign in with a password, or ask whoever runs the server to set it up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sign in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Signature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signatures that an approval needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signed at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Signed in as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Signed on the device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Signed out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Significant: its variation can spoil fit, function or satisfaction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Signs you in and lists the projects you are in. Your password goes to this server only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>Since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Size of all text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Size of the letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Smaller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Some of the changes that the other side lacks have been forgotten here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sort by this column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sort by this column, downwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Sort downwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/view_commands.py" />
      <source>Sort upwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Sources of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Special char.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Special char. class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Special characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Specification / tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Spindle nut line, process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Start date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Start from an empty template</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Station</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Station number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Status of actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Step number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Strength</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier / plant approval date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Supplier code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Symbol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Symbol of the special characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sync</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Sync at least every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Sync now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Sync stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>Syncing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>System response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Take all of mine ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>Take all of {name}’s ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take both: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Take it out of the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Take lists in one cell apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take mine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Take mine in the whole line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Take the chosen cause lines out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Take the last step back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Take theirs in the whole line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>Take this again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Take {name}’s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_words.py" />
      <source>Target date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Tasks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>That of the plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The action is completed, but nothing was rated anew: did it change nothing?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The address of a server has no name, password, “?” or “#” in it. Give the address alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The answer of {1} is larger than any message of ours. Nothing of it was taken; check the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>The bars are what weighs most; the line is the share of all that they reach together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The cause belongs to no element below; move it to a work element in the structure first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The cell lists {1} things, which {2}: {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The column “{1}” was kept in its own words: {2} of its {3} cells are not what its heading says ({4})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The company sign-in did not work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The connection to {1} broke: {2}. {3}; it goes on when the network is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The connection to {1} cannot be made safe: {2}. Nothing was sent; check the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The content of revision “{1}” is not whole here: a part is missing or was altered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>The diagnostics are on the clipboard. None of your texts is in them; look before you send them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>The diagrams propose nothing that is not there or was not answered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The disk is full: the last change to {1} is not saved yet. What was saved before is safe. Free some space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The disk under {1} does not answer. What was saved before is safe; check the disk or the network drive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The document says that it is {1}, but it is {2}; it was read as that</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The edit may not happen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The element above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The element below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The entities are not what the history says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/export_commands.py" />
      <source>The export lies in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/export_commands.py" />
      <source>The export was stopped; what was there before is still there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The failure mode ratios α of this item sum to {1}, not to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The file has no column {1} any more; what stood in it stays as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>The form of the fourth AIAG manual, risk priority number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>The form sheet as it will be on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The function above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The function below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading begins here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading ends here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>The heading is this row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The hidden sheet “{1}” of “{2}” is not whole; nothing was changed. Delete that sheet to import the forms by what they show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The history has gaps, or was changed afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The history in this document does not lead to what the document says: one of the two was changed by hand. Nothing was changed; without its “history” the rest can be imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>The history in this document has gaps: a change follows none that its author saw. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>The hit before (Shift+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The id {1} is taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The id {1} is taken by {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>The import was stopped; everything is as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The key of this file is damaged among your secrets. Nothing was changed; restore a backup of your secrets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The key of {1} is not among your secrets: the file was copied from another computer, or your secrets were lost. It must go on under a new name. Nothing is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The keyring of this computer does not work: {1}. Set {2}=file to keep sign-ins in a file that only you can read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The keyring of this computer is locked. Unlock it and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The language of the window, and how it writes dates and numbers. What you typed is never translated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>The link is gone; Ctrl+Z brings it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping leaves this column out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>The mapping lies in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” cannot be used: {2}. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” could not be read ({2}); nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mapping “{1}” is not TOML: {2}. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message arrived damaged: it does not unpack. Nothing of it was taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message could not be understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is larger than {1} bytes once unpacked. Nothing of it was taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is not a {1} of this protocol: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The message took too long to arrive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The mode ratios (alpha) of this item add up to {sum}, not to 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The mode “{1}” has the probability level {2} above and {3} here; {4} was entered</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The name or the password is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>The next hit (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>The old value stands again; Ctrl+Z takes it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The oldest sheet comes in first; each is frozen as a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The open project, once more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server changes its mind about what it holds. Nothing was lost; tell its operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server is this very server, or a copy of its database. Nothing was changed; follow another one, or give the copy an empty database</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server lacks changes whose wording this server has forgotten. Nothing was changed; clone the project from here and connect that file there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The other server's pages do not fit together. Nothing of them was taken; tell its operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The other side sent something that is not a change; nothing of it was taken. One of the two programs may need an update</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>The page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>The pages were sent to {printer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>The password of a signing key has at least {1} characters. Nothing was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The path of a symbol is SVG path data like “M0 0 L10 0 L5 9 Z”: letters for commands, numbers, blanks and commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/printer_run.py" />
      <source>The printer does not take the pages; nothing was printed. Look whether it is switched on and connected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/printer_run.py" />
      <source>The printer stopped at page {page}; the pages before it were sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The project could not be closed; it is as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The project is encrypted anew. Copies and backups made before keep the pass-phrase they have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The project is larger than this server holds in memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The project went on since you read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The proxy of this network wants a sign-in of its own. Your work is safe here; ask whoever runs the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The ratings of this line were made under different schemes; look at them together and confirm them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>The report lies in {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row beside which the effect “{1}” stood is gone, its mode is not; the effect was left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row has {1} cells under {2} headings; a delimiter inside a cell may have shifted it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is gone from the file, but somebody worked on it here; it was left: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is gone from the file: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is new in the file, but what it stands under was removed here; it was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row is new: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row looks like another heading; it was read as data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The row was read as the heading of a group: what follows stands under it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>The same again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The same thing is named in several rows, which do not say the same now; change it in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server answered with problem {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server answers for another partition than was asked for. Nothing of it was taken; tell its operator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server behind {1} does not answer at the moment. Your work is safe here; try again later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server changes its mind about what it holds. Your work is safe here; tell the operator of the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The server did not take your changes; they are kept in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server failed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server has more to do than it can.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server has no such job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server is about to stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server lacks changes whose wording this file has forgotten. Your work is safe here; have somebody with a longer history sync first, or a newer backup of the server restored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The server sent an event that is none. Nothing was taken of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The server wants to know who you are. Everything is saved in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server was asked too often from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The server's database cannot be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The server's pages do not fit together. Nothing of them was taken; tell the operator of the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The settings folder {1} cannot be made: {2}. Name another one in {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The settings in {1} cannot be read: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>The sheet does not show this action; a filter or another form hides it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheet {1} was read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheets {1} look like copies of one analysis from several days; `--revisions` imports them one after the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The sheets {1} were read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>The sheets {names}, the oldest first; each is frozen as a revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>The sign-in at {1} has expired. Your work is safe here; sign in again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>The sign-in has expired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>The sign-ins in {1} cannot be read: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>The signature of {1} is not valid: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The signature of {1} stays; what it says cannot be unsaid, only superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The signature of {name} is not valid: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot and this project know different changes under one name: a file was copied or restored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot arrived damaged: it is not what its maker says it holds. Nothing was changed; try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The snapshot is of the partition “{1}”, not of “{2}”. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The state hash does not fit the entities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The status is “{status}”, but the action was completed on {day}: one of the two is out of date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>The sync is starting. Everything is saved in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>The sync starts again in a moment. Everything is saved in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>The sync stopped at something nobody expected. Your work is safe; what happened stands in {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>The sync stopped by itself and is started again. Everything you typed is in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The target date {day} is past, and the action is {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>The template cannot be used: {1}. No file was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The text in {1} has {2} characters; a cell of a workbook takes {3}, so its end is missing there (not in the project).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>The two pass-phrases are not the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>The two servers know different changes under one name: a project file was copied, and both copies were edited and synced, each with another server. Nothing was changed on either; this project is not followed until one of the copies is cloned anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>The usual one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>The waiver {waiver} of “{rule}” covers nothing any more; remove it, unless that may come back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>The whole project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>The wording of what stood there was forgotten since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/scale_page.py" />
      <source>The words of the risk scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>The {1} is new: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There are more wordings that differ in next to nothing; {1} of them are listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is a revision “{1}” already; give this one another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is a tenant of this name already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is a user of this name already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no action on this line yet; type the action first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>There is no backup yet. {where}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no element here to write on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is no file “{1}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is no mapping file “{1}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>There is no open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>There is no partition “{1}” of this project here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>There is no revision yet; “Freeze a revision…” makes one. Then its sheet stands here beside another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no revision “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>There is no room beside {1} for what the server sends: {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no second factor to confirm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no such column of your own in this project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such project on this server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such tenant on this server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such token.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such user on this server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is no such webhook or message.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is no {1} “{2}”; built in are {3}, others are given by their id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is nothing at this address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is nothing here to write on; add an element in the structure first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There is nothing of this id in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>There is nothing to undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>There is nothing with the id {1} in the other project that can be copied; `forestall tree` lists its ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>There is nothing with the id {1} in this project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>There were too many wrong passwords for this name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/net_model.py" />
      <source>These two are linked already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>These {count} failures lead to one another in a circle, so that none of them is the cause: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/backups.py" />
      <source>They lie in {folder}. Each hour with changes one is taken; the settings say how long they are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This account is deactivated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action cannot become “{1}”: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action is completed, but nothing says {missing}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This action is not implemented, and no reason says why the risk is accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This can be no webhook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>This cannot be put in its place: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This cell is not contested; there is nothing to settle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This column was removed; what stands in it can only be cleared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>This computer has no keyring to keep a sign-in in. Set {1}=file to keep it in a file that only you can read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>This copy and the server's differ although everything was exchanged. Nothing was lost; check both copies with “verify”, and tell the operator of the server</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This device was away for longer than the server's history reaches back. Clone the project anew beside this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This device was signed out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure is named as its own effect; name what it leads to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure leads to nothing and nothing leads to it; link it or remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode has no cause: why would it happen?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode has no effect: what would people or the system notice?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This failure mode is named as its own cause; name what leads to it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This file is a copy, or was restored, and its original went on: it must go on under a new name. Nothing is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This invitation was used already, or its time is over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This is for administrators of the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: in grade {1}, {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: it has no grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no rating catalogue: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/searching.py" />
      <source>This is no regular expression: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no scheme: it is not TOML ({1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is no scheme: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This is not the code that the authenticator app shows now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>This is not the password of your signing key. Nothing was signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This is the same project; a copy of itself would drift from itself. Nothing was copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_bar.py" />
      <source>This line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/page_commands.py" />
      <source>This line does not stand in the sheet now: it was removed, or the filter hides it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line hangs on something that was removed; restore that first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line has {1} {2}: type one value for each, one below the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This line names no cause: why would the failure happen?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This link leads to no effect; it was removed, or never named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This list cannot be continued: the project went on by too much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has no effect yet; type the effect first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has {1} effects: type one severity for each, one below the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This mode has {1} effects: type one value for each, one below the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>This pass-phrase does not open {1}; or the file is damaged. It was left as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This password is too easy to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This program is newer than the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This program is too old for the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagrams_tab.py" />
      <source>This project has no diagram yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This project has no such partition.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This project is on the server already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This row comes from a cause line without a characteristic; add one to its function, or change the FMEA itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This row names no failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>This server and the one it follows differ although everything was exchanged. Nothing was lost; check both databases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This server knows no company sign-in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This server wants a second factor from everybody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This sheet belongs to the forms beside it: it lets Forestall take them back with nothing lost, and see what was changed in them. Who deletes it can still import the forms by what they show.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This signature was refused. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This snapshot is not kept any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This specification is made of the characteristic's values and limits; change those</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>This token does not allow that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>This version of Forestall does not know this cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>This version of Forestall does not know this kind of entity; it is kept, but a newer version is needed to change it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>This window is open for reading only; nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>This {1} has no id; it stays in the kept document and is not shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>This {remark}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>Through the company, in the browser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Timing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>Together they give {result}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Tolerance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Too little {what} reaches {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>Too much was changed since then to go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Too much {what} reaches {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Trend over revisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Two people added the same thing without knowing of each other; both are kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Two people moved these into one another; the newest move is set aside until somebody decides where it belongs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Two revisions, or one and now, side by side with what changed marked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>Two versions of the imported document were merged into one that is no XML; a new document was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Type another value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_commands.py" />
      <source>Type over the cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/passphrase.py" />
      <source>Type the pass-phrase of this project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Unit of the failure rate (empty: per hour)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Unit of λp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Update it; your changes stay on this computer until then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>Update the open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Update the program that asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Upright</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Use the typed value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Use this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Usual size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>VACUUM INTO :path</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Versions, settings and counts for a report; none of your texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/workplaces.py" />
      <source>Views of the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>WHAT IS PRINTED HERE IS NOT WHAT WAS SIGNED: the project was changed since. These signatures do not speak for these pages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Wait a minute and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Wait for its next code; a code works once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Waived finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>Weighed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>Welcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>What a reader will miss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>What answers at {1} is not a Forestall server. Nothing was changed; check the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>What became of the import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What comes in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What does the work is added and removed in the structure, below the process step; here it can be renamed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>What each column becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What is printed here is what was signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What is selected: {count} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/notices.py" />
      <source>What it hung on never came here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What it is about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/palette.py" />
      <source>What it may be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What it was put under is no revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What it would stand for is not there; enter it in the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What lies outside the boundary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What passes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>What stands before {1} lets nobody ask so often. Your work is safe here; it goes on by itself in a moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>What stands behind the badge in the corner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>What the cell or place is about: on a rating, its scale in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>What the chosen cells come to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What the column in view becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>What the diagrams propose that is not there yet. Nothing is made before you say so; one undo takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What the filter shows: {count} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What the source held</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What the source held when that was decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>What this choice does: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What this hung on was removed by somebody who had not seen it; it stands at the end of the sheet until somebody decides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What this hung on was removed by somebody who had not seen it; move it or remove it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>What to find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>What to look at before it comes in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>What to put in its place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>What to write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>What was chosen, in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was frozen stays as it is; edits go into the next revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>What was going on with {1} was cancelled. What was saved before is safe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>What was imported from “{1}” is not kept whole here: a part is missing or was altered. All else is safe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_report.py" />
      <source>What was left out, and what is worth a look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>What was refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>What was typed last is not saved yet; look again in a moment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>What was waived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>What went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>What would be pasted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>What you have seen of the project is too long ago.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>What “{1}” holds beside the model was left out: a document holds one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_wizard.py" />
      <source>Where every cell goes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Where its content is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Where noticed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Where shall the project lie?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>Where shall “{title}” lie?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Where the risks are, and how far the actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Where two people write different things into one cell, both are kept and listed here. So is what fits together only by chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Whether a characteristic belongs to the product or to the process is said in its type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Which analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Which proposal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Which rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Who does what by when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>Who has most overdue stands first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>Whoever has the file can read it then. Backups made before stay encrypted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/exporting.py" />
      <source>Whole project: JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>Whole sheets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_bar.py" />
      <source>Whole words only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_notes.py" />
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>Why not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>Why not?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>With all that hangs below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>With the history: every change, its author and time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Without the hidden sheet by which a workbook comes back whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>Words of a command, or a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>Words that the rows must hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>Words to find in the guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>Workbooks, tables, projects ({endings})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Worth a look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>Worth a look: nobody has seen it as it stands now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>Write a workbook, print, table, report or document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>Write the chart as SVG, PNG or PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>Write the net as SVG, PNG or PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>Writes the ratings of the line again as they stand, so that somebody has seen them together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/export.py" />
      <source>Writing… Cancel leaves what was there before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>Written as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>You and the server have the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>You are in no project at {server} yet. Ask somebody who is to let you in, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>You are not a member of this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>You can go on working; undo takes all of it back as one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>You have signed revision “{1}” for {2} already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>You listen to too many projects at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>You paused the sync. Everything is saved in this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your edits are sent as you make them; this is for a quiet network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your organisation has as much on this server as was agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your private keys for bundles are not among your secrets any more, and bundles for you cannot be opened. Restore them from a backup, or make new ones with `forestall bundle key --new` and give everybody the new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>Your projects at {server}. The one you choose comes into a file of yours and is kept in step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your role in this project does not allow this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>Your signing key is damaged among your secrets. Nothing was signed; restore a backup of your secrets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>Your signing key is not among your secrets any more; what you signed stays valid. Restore it from a backup, or make a new one with `forestall sign-key --new` and tell everybody its fingerprint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>Your work is safe on this computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; ask whoever runs the server for more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; ask whoever runs the server to let you in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>Your work stays on this computer; sign in again, or ask whoever runs the server.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>[\x00-\x08\x0b-\x1f\ufffe\uffff&amp;&lt;&gt;\"]|_x[0-9a-fA-F]{4}_|^\s|\s$</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>\b(?:after|post|nach) (?:the )?(?:actions?|massnahmen?)\b|\bactions? results?\b</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a PDF document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a colour is written like #d9534f, not {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a compressed archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>a contested cell has different values, the shown one first - at `$.entities[{1}].contested.{2}`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a database, perhaps a project of our own: open it instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a failure mode has no ratio α</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a failure without a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the effect after the system's response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the element of the cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the line's actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the links to the effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a field of the mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a function without a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>a mode lacks what Cm is made of: severity class, α, β, failure rate, operating time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a piece has no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a rating from 1 to 10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/sync" />
      <source>a server that follows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>a tag cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a text document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>a value nests too deep - at `$.entities[{1}]`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>a word below “ratings.{1}” stands for a whole number from 1 to 10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>action priority</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>action priority after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>action-without-date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>action-without-owner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>actions and rounds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>actual loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>aiag-4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>aiag-vda</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>all but {count} changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a cause line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of a mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>all rows of an element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>alpha-sum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>an empty archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>analysis of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>another order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>any text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>any text (empty: {1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ap-msr-recollection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>application/json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>application/json, application/problem+json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>application/problem+json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>application/zstd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>approval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>as the computer calls you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>as the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>at {time}: {sent} sent, {received} received, in {lasted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>authorship</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>baseline part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>below “ratings” stand the tables {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>beside these settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>bundle keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>bundle-key.txt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/charts_tab.py" />
      <source>by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>b|level b|reasonably probable|probable|b reasonably probable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>cause lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>cause lines with AP H</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>cause-without-prevention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>change over time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>changed since “{revision}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>clearance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>completed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>completed-without-evidence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>completed-without-re-rating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>completed|complete|closed|done|finished|implemented|erledigt|abgeschlossen|geschlossen|umgesetzt|cerrado</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>component</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>confirmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>content-encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>content-type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>content.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>contested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>control factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>control method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>control or action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>criticality of the element in each severity class and mission phase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>criticality of the mode towards each of its effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>customer usage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>dangling-failure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>days before they are due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>dec dez</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/history_tab.py" />
      <source>decided between {values}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>decision pending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>decision pending|pending|proposed|to be decided|entscheidung offen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>detection control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>detection-without-control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>dfmea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>dismissed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>document part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>doubtful-revision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>due date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>duplicate-wording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_cards.py" />
      <source>each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>encrypted already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>end effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>end user</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>energy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>error state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>every effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>every phase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>external environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>extremely unlikely</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>e|level e|extremely unlikely|improbable|e extremely unlikely</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>failure mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>file key {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>fme[ac]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>fmea name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>fmeca</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>fmeda</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>follow up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>for ever</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>forestall-dfmea-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>forestall-form 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>forestall-msr-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>forestall-pfmea-1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>forestall-project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>forestall.store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>forestall_desktop.agent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>frequency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>greatest RPN {numbers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>grouped by {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>h high hoch hohe sehr hoch very high vh eleve alta</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>harms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has grade {1} twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has no failure rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>has no grade {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>headings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>high-without-action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>hint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>human</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ideal output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>ignored by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>iii|3|cat iii|category iii|category 3|iii marginal|marginal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>ii|2|cat ii|category ii|category 2|ii critical|critical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>implementation pending</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>implementation pending|in progress|ongoing|in work|started|planned|in arbeit|in umsetzung|umsetzung offen|en cours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>in extra notes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>in review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/history.py" />
      <source>in revision {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>in step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>information</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>input signal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>inspect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>is above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>is marked {1}, but {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it cannot be unpacked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it declares entities of its own, which no FMEA needs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it has a table, or product = true</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it has between 1 and {1} different factors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it holds half a letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it is completed: where it did not help after all, set it back to “implementation pending”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it is no row of fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it nests deeper than {1} elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>it says “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>it shows a certificate that nobody vouches for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it stands in the structure already as “{1}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it waits for a decision: set it to “implementation pending” once that is made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>it was decided against: take it up again first, as “open” or “implementation pending”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>it was removed here, and stays so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>its certificate has expired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>its certificate is made out to another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>its id names {1} here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>its table does not name {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>its table names {1} twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>iv|4|cat iv|category iv|category 4|iv minor|minor|negligible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>i|1|cat i|category i|category 1|i catastrophic|catastrophic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>l low niedrig gering n faible baja</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>line-without-cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>link-without-effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>local</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>looking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>m medium mittel mittlere moderate moyen media</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>machine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>made anew from the history, and the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>man</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>material</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>may mai</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>mean {mean}, from {low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>measurement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>mil-std-1629a</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>mil-std-882e</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>mixed-schemes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>mode-without-cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>mode-without-effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>monitoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>monitoring control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>move</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>msr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>names it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>net-cycle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>new line, {column}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>newest wins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>next higher level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>no cell was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>no cell: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>no days: take none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>no failure rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>no project is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>no such</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>no symbol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>no-store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>noise factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>noise, no group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>none was possible: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>none: the project is in this file only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>not found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>not implemented</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>not implemented|rejected|cancelled|canceled|dropped|nicht umgesetzt|abgelehnt|verworfen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>not in the structure yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>not rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not synced here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>not synced, or paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>not there any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>not what was frozen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>not-implemented-without-reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>nothing in the structure leads to this; it stays in the kept document and is not shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>nothing is contested</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>nothing new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>nothing yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>occurrence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>occurrence-without-control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>oct okt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/print_preview.py" />
      <source>of {count} so far…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of our states of an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of the classes I to IV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>one of the levels A to E</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/server.py" />
      <source>only with a second factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>open for reading only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>open|offen|new|neu|not started|to do|todo|ouvert|abierto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>operation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>out-of-scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>own-cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>own-effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>per hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>per million hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>pfmea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>physical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>piece to piece</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>possible loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>pre-launch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>preliminary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>prevention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>prevention control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>probable loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>process</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>process characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process fmea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process item</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>process step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>product</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>product characteristic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>production</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>prototype</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>prozess fmea</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>rating catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>reaction plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>reasonably probable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>removed by one, changed by another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>removed line, {column}: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>repaired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>responsibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>responsible person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>retry-after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk priority number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk priority number after action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>risk scheme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>ro&amp;immutable=1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>safe launch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>schema.sql</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>secrets.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>self signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>self-signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>settings.json</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>severe-unreviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>severity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>severity-above-effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>severity-changed-by-action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>ship-to plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>sign in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>sign-in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>signature-not-valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>signing key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>signing-key.txt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>site key </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>sorted by {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>source of variation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>source part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>special-without-control-plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/history.py" />
      <source>stands now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_words.py" />
      <source>status of actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>status-fell-back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>stay one text; `--split-lists` enters them one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>structure-ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>subsystem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>sum of RPN</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>superseded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>system interactions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>system response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>text/event-stream</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>text/html; charset=utf-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>the agent ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the code of a level is one word, not {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the control plan{1} has no {2} for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>the default of “{1}” is not in its own range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the effect after the system's response</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the element above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the element of the cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>the entity {1} is there twice - at `$.entities[{2}]`</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>the events could not be understood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the factor is one of {1}, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the field of a factor is one of {1}, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/print_commands.py" />
      <source>the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the function of the cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the functions of the effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>the kept content has the hash; it cannot be made anew here, because the history does not reach back to it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the level {1} holds from a whole number on, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the meaning (text) is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the rating is a whole number from 1 to {1} (1 is best; letters and words stand in the field “code”), not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a detection control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a monitoring control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside a prevention control</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>the rows beside an effect</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>the structure has no such process step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>there is no {1} with this id in the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>there is nothing in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>there is nothing to do again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_commands.py" />
      <source>there is nothing to take back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>this computer does not trust its certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>this is no value for “{1}”; it stays in the kept document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>three ratings like 8/2/3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>today {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>unable to open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>undo the removal first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/protocol" />
      <source>urn:forestall:problem:{1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/suggesting.py" />
      <source>used once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/suggesting.py" />
      <source>used {count} times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>verified is true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>waived, but changed since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>waiver-without-finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="tables" />
      <source>warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>was under {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/comparison.py" />
      <source>was under {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>were entered one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>what answers there does not speak TLS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>what was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>when it was completed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>where the evidence is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>without a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>work element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/signing" />
      <source>written down in a way that this version does not know; update this program to check it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>xl/_rels/workbook.xml.rels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>xl/workbook.xml</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>xl/worksheets/</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/settings_window.py" />
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/join.py" />
      <source>you are {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>your plant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>yyyy-mm-dd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} actions are of no kind in the sheet; they were entered as prevention actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} are written as [[{2}]]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} became {2} in the file, and {3} here; it was left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} belongs to {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} broke off in the middle of an answer. {2}; the next sync goes on from there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} cannot be asked: {2}. Nothing was changed; check the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be made here: {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} cannot be made: {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be opened: it does not exist or you may not read it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} cannot be reached: there is no network, or the address is wrong. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be read: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be used: {2}. It was left as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} cannot be written anew here: {2}. It is as it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} cannot be written: {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>{1} cannot be written: {2}. What was in it before is still there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} causes stand in several lines with different ratings or measures, and MSRFMEA has one set for a cause: that of one line was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} cells are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} changed in the file, but what it belongs to was removed here; it stays removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} contested cells wait for a person; what is shown was written, and a .json export holds all of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} contested, and a revision holds one truth. Nothing was frozen; settle first: {2}{3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} could not be copied faithfully. It is as it was; check it with “verify”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} does not answer in time. {2}; it goes on when the server answers again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} does not exist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} does not hang there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} entities of this project are not in the document; they were left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} exists already and was left as it is. Choose another name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} exists already and was left as it is: a document with history makes a new file. Choose another name, or take the “history” out of the document to import what it holds now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has between 2 and {2} different grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has no candidate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} has no field “{2}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} holds a character that cannot be stored (NUL or half a surrogate pair)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} holds no project. It was left as it is; restore a backup of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} holds no whole history: it began from a snapshot, or was compacted. Nothing was written; export it without --history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>{1} is a copy, and its original went on. Close it and open it again: it goes on under a name of its own, and nothing is lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is a database, but not a Forestall project. It was left as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a date like 2027-03-31</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a list of texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a number from 0, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a number like 0.25 or 1.5e-9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a ratio from 0 to 1, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from 1 to 10, not {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from 1 to {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from {2} to {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is a whole number from {2} to {3} on the scale of “{4}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is being edited in another window. Nothing was changed; edit it there, or close it there first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is being synced by another program, which brings everything over itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is changed where it stands itself, in the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is computed from the ratings; change those</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is damaged or is not a Forestall project. It was left as it is; restore a backup of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is encrypted already; its pass-phrase can be changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is encrypted, and its key is not on this computer yet. Its pass-phrase opens it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} is gone from the file, but somebody worked on it here; it was left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is in use by another program. It is as it was; close it there and try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is in use by another program. Nothing was changed; try again when it has finished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is no linked copy; `forestall drift` lists those that differ from their source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is no name for a project file; let it end in {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} is not a Forestall project, or it is damaged. It was left as it is; restore a backup of it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} is not a whole number from 1 to 10; it is kept in words and the cell is not rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/sync" />
      <source>{1} is not connected to a server. Connect it first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>{1} is not encrypted; it opens without a pass-phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/agent" />
      <source>{1} is not there any more: it was moved or deleted. The sync ends</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is one of {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is one of: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} is yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/settings" />
      <source>{1} is “{2}”, which is not known here. Leave it out for the keyring, or set it to “file”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} lies between 0 and 1, not at {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} may only be read here. Nothing was changed; save a copy where you may write</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} names something that was removed; {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} names {2} of this project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} of an FMEA: at least two columns are needed, one of them failure mode, effect or cause (looked for in the first {2} rows). Nothing was changed; a mapping can name the heading and the columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} of {2} rows are not rated in full (rows {3}{4})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} revisions are called “{2}”; name the one you mean by its id: {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>{1} sends its callers on to {2}. Nothing was sent there; give the right address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} signed with several keys; compare their fingerprints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} takes at most {2} characters; this text has {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} takes {2} ratings ({3}), not {4}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} things are not in this document any more; they were removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>{1} things of this document were removed here, or lie below such; they were left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} was emptied in the file; what it names stays, remove it in the structure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1} was left removed, as it is here ({2})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} was written by a newer version of Forestall. It was left as it is; update this program to open it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/store" />
      <source>{1} was written by an older version of Forestall. Open it once where it may be changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1} was {2} and is {3} in the file; Forestall computes it from the ratings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}: out of specification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}: rated under</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}: what it names was removed here; it was left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}: {2} in the file, and {3} here; it was left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; it may be a {2} control {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; it may cause “{2}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>{1}; not read were {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would do this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would fail this way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}; “{2}” would hold it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{1}{2} was left as it is: somebody changed it since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{added} new, {removed} gone, {changed} values changed, {left} left for you to decide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>{cells} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{cells} cells = {heaps}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>{column}, row {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{column}, “{typed}”: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_half.py" />
      <source>{column}: was {old}, is {new}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>{count} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} cells changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>{count} cells were left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} contested cells (F8 goes to the next)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_commands.py" />
      <source>{count} contested cells are decided; Ctrl+Z takes it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/badge.py" />
      <source>{count} contested cells wait for a decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chosen_figures.py" />
      <source>{count} filled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>{count} found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} further rows are not shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/comparison_tab.py" />
      <source>{count} lines differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new cause lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new failure modes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} new functions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>{count} proposals were dismissed; Ctrl+Z takes that back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/proposals_pane.py" />
      <source>{count} proposals were made; Ctrl+Z takes them back as one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/form_paint.py" />
      <source>{count} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} rows typed over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/sync_story.py" />
      <source>{count} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} texts were refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/paste_pane.py" />
      <source>{count} texts will be refused, the first of them: {first}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/welcome.py" />
      <source>{days} days ago</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>{file} is encrypted. Its pass-phrase opens it; after that its key is kept safe on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/shortcuts_window.py" />
      <source>{keys} is “{command}” already; give that one other keys first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{least} and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>{left} to the left, {right} to the right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/outcomes.py" />
      <source>{level} stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/chart_plots.py" />
      <source>{measure} by {factor}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{missing} not rated: nobody can tell yet how urgent this line is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/beginning_commands.py" />
      <source>{name} is not in {folder} any more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/saving.py" />
      <source>{name} was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/import_commands.py" />
      <source>{name}: {outcome}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>{nodes} nodes, {links} links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/find_commands.py" />
      <source>{number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{other} cannot use {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{other} uses {what} in a wrong way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{risk}: define an action, or write down why the present controls are enough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/import_tally.py" />
      <source>{rows} cause lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{shown} of {there} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/review_tab.py" />
      <source>{some} of {count} are listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/diagram_paint.py" />
      <source>{symbol}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: bad part passes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: bring the part there unharmed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: do it as specified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: done in a wrong way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: done incompletely</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: good part is held back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: keep the part as it came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: let good parts pass, hold back bad ones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part damaged on the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part goes to the wrong place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: part spoils in store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{text}: parts mixed up in store</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>{told}; no heading of an FMEA was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} does not reach {other}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} of {other} gets in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} contaminated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} too late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} reaches {other} with a wrong value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} comes loose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} is too small</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>{what} to {other} sits in the wrong place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/filter_bar.py" />
      <source>{what}: take away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“1. … 2. …” in one cell becomes several controls or actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“header_row” is the number of a row, or [first, last]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“sheet” is the name of a sheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“split_lists” is true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” and “{2}” may be the same; they were entered as two {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” cannot be read ({2}); nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” cannot be read as XML: {2}{3}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” cannot be read as a table ({2}); a quotation mark may be missing. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” cannot be read as {2} ({3}). Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” cannot lead to “{2}”: {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” could not be read ({2}); nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” could not be written ({2}); nothing there was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” does not lie below “{2}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” does not need what fails there; say so in the function net first, or choose another cause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” gives a level {2} that is not among its levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no cells; there is nothing to import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no heading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” has no share of the failure rate, or a coverage that is none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no sheet “{2}”; it has {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has no sheets that look like copies of one analysis from several days; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/session" />
      <source>“{1}” has no such sheets; nothing was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” has {2} columns; no FMEA has more than {3}. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” in the column “{2}” was read as {3}, {4}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is JSON, but not a project as Forestall writes it (format “{2}”); nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is XML, but not MSRFMEA: it holds &lt;{2}&gt;. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a JSON file, not a table. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a control factor of “{2}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a folder; choose a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a noise factor{2} of “{3}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a picture, not a table. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a source of variation in the step “{2}” of the process flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a step of the process flow ({2})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is a web page or an XML file, not a table. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is a {2} characteristic in the step “{3}” of the process flow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is an archive or a document, but not a workbook; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is an error state of “{2}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is an interface{2}{3} {4}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is an outline, which cannot be followed; `--again` imports it beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is damaged or cut short and cannot be read as a workbook. Nothing was changed; open it in the program that wrote it and save it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is damaged: its text is not the {2} it says it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is empty; there is nothing to import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is in no encoding that can be read; save it as UTF-8 and import it again. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is larger than {2} MB; no FMEA is. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is larger than {2} MB; no project is. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is larger than {2} MB; split it and import the parts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” is named as a cause of “{2}”, but {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is neither a workbook nor text; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is new in the file, but what it stands under was removed here; it was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no computed result; it is kept in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no rating catalogue: it holds no fields. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no rating catalogue: no row heads the columns {2}. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is no text in UTF-8; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” is not a project as Forestall writes it: {2}. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is not known; sheet, header_row, split_lists, columns and ratings are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall_client" />
      <source>“{1}” is not the address of a server. One looks like https://fmea.example.com or http://192.168.1.20:8440</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is not {2}; it is kept in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is nothing a column can be; choose one of {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is protected by a password. Save it without one and import it again; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is rated {2} here and {3} elsewhere: they are kept as two effects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” is {2}, not a table. {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” leads to “{2}” already; as its effect, too, it would stand in a ring that explains nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” names this mode as a cause; take it out of that line instead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” names {2} factors of {3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{1}” needs “{2}” already; functions cannot need one another in a ring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” repeats cells {2} times, more than a workbook should; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” says no format to write; give it one of these endings: {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” stands here under severity {2}, elsewhere under {3}: they are kept apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was imported into this project before, so nothing was done: `--update` brings in what changed in it since, `--again` imports it a second time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was imported into this project before; `--again` imports it a second time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was not imported into this project before, so there is nothing to update; leave `--update` out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/interchange" />
      <source>“{1}” was written by a newer version of Forestall; update this program to import it. Nothing was changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was written from no analysis of this project, so there is nothing to update; leave `--update` out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” was written from this project, so nothing was done: `--update` brings in what was changed in it, `--again` imports it beside what is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/workbook" />
      <source>“{1}” would unpack to {2} MB, more than a workbook should; nothing was unpacked or changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is a day late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is due on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/sync_commands.py" />
      <source>“{action}” is {count} days late</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{left}” needs “{right}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: a second time, as if it were new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: beside what is there, as one step to undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_choices.py" />
      <source>“{name}”: only what changed in the file since it came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{right}” is a part of “{left}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_view.py" />
      <source>“{right}” leads to “{left}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{text}” stands here {count} times: if it is the same, use one and link it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="shared/forestall/fmea" />
      <source>“{value}” cannot stand here: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/models/contested.py" />
      <source>“{words}” by {author}, {when}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/net_tab.py" />
      <source>“{words}” is not in this net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/dialogs/import_grid.py" />
      <source>“{word}” stands for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="desktop/forestall_desktop/views/help_window.py" />
      <source>← Back</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
