"""The structures of resolution 835, where a folder ``shared`` is at hand."""

from __future__ import annotations

import csv
import os
from pathlib import Path

__all__ = ["STRUCTURES", "structure"]

_FOLDER = Path(os.environ.get("MUNICIPAL_PROGRAMS_SHARED") or Path(__file__).parents[4] / "shared") / "data" / "resolution-835"
STRUCTURES = _FOLDER if _FOLDER.is_dir() else None
"""The folder of the structures; None where there is none."""


def structure(edition: str, table: str) -> list[dict[str, str]]:
    """Return the columns that an *edition* demands of a set."""
    assert STRUCTURES is not None
    (path,) = (STRUCTURES / edition).glob(f"{table}.*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
