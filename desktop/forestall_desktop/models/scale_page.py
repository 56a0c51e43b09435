"""The whole scale of a rating cell as a page to read, the grade that stands there marked. Pure."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.basis import basis_now
from forestall.fmea.columns import KIND_OF_FIELD, Column, Content
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.scales import catalogue_named
from forestall.fmea.schema import SEVERITY
from forestall.fmea.sheet import Row
from forestall_desktop.models.rating_scale import scale_at
from forestall_desktop.tongue import tr, translated


def scale_page(project: Project, row: Row, column: Column, said: str) -> str:
    """Markdown: every grade with its words, the worst first. `said`: what the cell says."""
    here = {line.strip().rstrip("↑") for line in said.splitlines()}
    basis = basis_now(project, row.analysis)
    catalogue = catalogue_named(project, basis.catalogue)
    lines = [
        f"# {_name(column)}",
        "",
        tr("Catalogue: {name}", name=catalogue.title) if catalogue else tr("The words of the risk scheme"),
        "",
    ]
    lines += [f"| | {tr('Grade')} | {tr('Meaning')} |", "|---|---|---|"]
    for each in scale_at(project, row, column):
        mark, bold = ("▶", "**") if each.code in here else ("", "")
        words = each.words.replace("|", "\\|").replace("\n", " ")
        lines.append(f"| {mark} | {bold}{each.code}{bold} | {bold}{words}{bold} |" if words else f"| {mark} | {bold}{each.code}{bold} | |")
    return "\n".join(lines) + "\n"


def _name(column: Column) -> str:
    """What is rated, in full, and the letter of its column."""
    name = SEVERITY if column.content is Content.SEVERITY else FieldName(column.field)
    field = field_of("failure" if column.content is Content.SEVERITY else KIND_OF_FIELD.get(column.content, ""), name)
    return column.title if field is None or field.label == column.title else f"{translated(field.label)} ({column.title})"
