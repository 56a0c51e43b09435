"""`criticality`, `fmeda`: the quantitative analyses of a project, as tables for a terminal or JSON. Computes nothing itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from forestall.fmea.edits import Refused
from forestall.fmea.methods.criticality import effect_of
from forestall.fmea.methods.fmeda import TARGETS, Asil, shortfalls, verdict
from forestall.fmea.project import Project
from forestall.fmea.quantities import Diagnostics, ItemCriticality, criticalities, diagnostics
from forestall_desktop.cli.opening import project_in
from forestall_desktop.cli.output import counted, document, say, table

_MODE_HEADS = ("ELEMENT", "MODE", "EFFECT", "CLASS", "PHASE", "LEVEL", "α", "β", "λp PER HOUR", "HOURS", "Cm")
_ITEM_HEADS = ("ELEMENT", "CLASS", "PHASE", "Cr")


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    criticality = commands.add_parser("criticality", help="mode and item criticality after MIL-STD-1629A, inside each severity class")
    criticality.add_argument("file", type=Path, metavar="FILE.fmea")
    criticality.add_argument("--json", action="store_true", help="one JSON document")
    criticality.set_defaults(run=_criticality)
    fmeda = commands.add_parser("fmeda", help="single-point and latent fault metrics after ISO 26262, against the targets of an ASIL")
    fmeda.add_argument("file", type=Path, metavar="FILE.fmea")
    fmeda.add_argument("--asil", choices=[each.value for each in Asil], help="judge by these targets; without it by each")
    fmeda.add_argument("--json", action="store_true", help="one JSON document")
    fmeda.set_defaults(run=_fmeda)


def _criticality(arguments: argparse.Namespace) -> Refused | None:
    project = project_in(arguments.file)
    items = [item for analysis in project.children(None, "analysis") for item in criticalities(project, analysis.id)]
    if arguments.json:
        document({"items": [_item_told(project, item) for item in items]})
        return None
    if not items:
        return Refused("No failure mode of this project has a ratio, a severity class or a probability level: there is no criticality")
    table(_MODE_HEADS, [row for item in items for row in _mode_rows(project, item)])
    say("")
    totals = [(project.text(item.element), *place, f"{total:.4g}") for item in items for place, total in sorted(item.totals.items())]
    table(_ITEM_HEADS, totals)
    for item in items:
        for remark in item.remarks:
            say(f"{project.text(item.element) or item.element}: {remark}")
    return None


def _mode_rows(project: Project, item: ItemCriticality) -> Iterator[tuple[object, ...]]:
    for mode in item.modes:
        share = mode.share
        numbers = (share.alpha, share.beta, f"{share.rate:.4g}", share.hours, f"{share.criticality:.4g}") if share else ("",) * 5
        names = (project.text(item.element), project.text(mode.mode), project.text(mode.effect))
        yield *names, mode.severity_class, share.phase if share else "", mode.level.name if mode.level else "", *numbers


def _item_told(project: Project, item: ItemCriticality) -> dict[str, Any]:
    modes = [
        {
            "mode": project.text(each.mode),
            "mode_id": each.mode,
            "effect_id": each.effect,
            "severity_class": each.severity_class,
            "probability_level": each.level.name if each.level else None,
            "probability": each.level.title if each.level else None,
            "matrix": {"column": each.place.column, "row": each.place.row, "distance": each.place.distance} if each.place else None,
            "alpha": each.share.alpha if each.share else None,
            "beta": each.share.beta if each.share else None,
            "loss": effect_of(each.share.beta).value if each.share else None,
            "failure_rate_per_hour": each.share.rate if each.share else None,
            "operating_hours": each.share.hours if each.share else None,
            "cm": each.share.criticality if each.share else None,
        }
        for each in item.modes
    ]
    totals = [{"severity_class": place.severity_class, "phase": place.phase, "cr": total} for place, total in sorted(item.totals.items())]
    return {
        "element": project.text(item.element),
        "element_id": item.element,
        "modes": modes,
        "criticality": totals,
        "remarks": list(item.remarks),
    }


def _fmeda(arguments: argparse.Namespace) -> Refused | None:
    project = project_in(arguments.file)
    asils = [Asil(arguments.asil)] if arguments.asil else list(Asil)
    every = [(analysis.id, diagnostics(project, analysis.id)) for analysis in project.children(None, "analysis")]
    counting = [(id, found) for id, found in every if found.modes or found.remarks]
    if arguments.json:
        document({"analyses": [{"analysis_id": id, "analysis": project.text(id), **_metrics_told(found, asils)} for id, found in counting]})
        return None
    if not counting:
        return Refused("No failure mode of this project is marked as safety-related: there is nothing to measure")
    for id, found in counting:
        metrics = found.metrics
        said = ", ".join(f"{name} {part:.4%}" for name, part in (("SPFM", metrics.spfm), ("LFM", metrics.lfm)) if part is not None)
        say(f"{project.text(id)}: {counted(found.modes, 'safety-related mode')}, {metrics.rates.total:.4g} FIT; {said or 'no metrics'}")
        for asil in asils:
            say(f"  {verdict(metrics, asil, complete=not found.remarks)}")
        for remark in found.remarks:
            say(f"  missing: {remark}")
    return None


def _metrics_told(found: Diagnostics, asils: list[Asil]) -> dict[str, Any]:
    metrics, rates = found.metrics, found.metrics.rates
    fit = {"total": rates.total, "single_point": rates.single_point, "residual": rates.residual, "latent": rates.latent}
    numbers = {"spfm": metrics.spfm, "lfm": metrics.lfm, "pmhf_per_hour_without_dual_point": metrics.per_hour}
    judged = [
        {
            "asil": asil.value,
            "target": _target(asil),
            "reached": _reached(found, asil),
            "verdict": verdict(metrics, asil, complete=not found.remarks),
        }
        for asil in asils
    ]
    return {"modes": found.modes, "fit": fit, **numbers, "asil": judged, "missing": list(found.remarks)}


def _target(asil: Asil) -> dict[str, float]:
    target = TARGETS[asil]
    return {"spfm": target.spfm, "lfm": target.lfm, "per_hour": target.per_hour}


def _reached(found: Diagnostics, asil: Asil) -> bool:
    return found.metrics.spfm is not None and not found.remarks and not shortfalls(found.metrics, asil)
