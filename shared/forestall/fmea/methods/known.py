"""The schemes that come with Forestall, by id. Reads their definitions once, when one is first asked for; never writes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from forestall.fmea.edits import Refused
from forestall.fmea.methods.reading import read_scheme
from forestall.fmea.methods.scheme import Scheme

AP: Final = "ap-2019"
MSR: Final = "ap-msr-recollection"
RPN: Final = "rpn"
SXO: Final = "sxo"

SCHEMES: Final = (AP, MSR, RPN, SXO, "iso-14971-example", "mil-std-882e", "hfmea")
"""The ids of the built-in schemes; a table that changes gets a new id."""

_FOLDER = Path(__file__).parent.parent / "data" / "schemes"


@cache
def known_scheme(id: str) -> Scheme:
    """A built-in scheme. KeyError for any other id.

    >>> known_scheme("mil-std-882e").judge(4, 6).result
    'High'
    """
    scheme = read_scheme(definition_of(id))
    if isinstance(scheme, Refused):
        raise ValueError(scheme.sentence)
    return scheme


def definition_of(id: str) -> str:
    """The TOML text of a built-in scheme: what a user's own begins with. KeyError for any other id."""
    if id not in SCHEMES:
        raise KeyError(id)
    return (_FOLDER / f"{id}.toml").read_text(encoding="utf-8")
