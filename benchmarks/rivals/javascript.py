"""The ways in JavaScript of making the table, through node, with packages that are installed for the run."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from rivals.table import COLUMNS, expected, rows, template, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["WAYS", "installed", "measured"]

_PACKAGES: Final = ("docxtemplater@3.71.0", "pizzip@3.3.0", "easy-template-x@7.2.8", "carbone@3.8.2")
_OPTIONS: Final = ("--loglevel=error", "--no-save", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=0")
"""Without a network it gives up at once, unless what it needs is at hand."""
_FOLDER: Final = Path(__file__).parents[2] / "build" / "rivals"
_SCRIPT: Final = Path(__file__).with_suffix(".mjs")


def _loop(begin: str = "{#rows}", end: str = "{/rows}") -> Sequence[Sequence[str]]:
    shown = [f"{{{name}}}" for name in COLUMNS]
    return [[begin + shown[0], *shown[1:-1], shown[-1] + end]]


WAYS: Final[dict[str, Sequence[Sequence[str]]]] = {
    "docxtemplater": _loop(),
    "easy_template_x": _loop(),
    "carbone": [[f"{{d.rows[{at}].{name}}}" for name in COLUMNS] for at in ("i", "i+1")],
}
"""The rows of each one's template."""


def installed() -> str:
    """Install the packages; return why that cannot be, or nothing. What npm says of it goes to the terminal, and into no page."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm, with which they run, are not installed"
    _FOLDER.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603 - our own words
        [npm, "install", *_OPTIONS, "--prefix", str(_FOLDER), *_PACKAGES],
        capture_output=True,
        text=True,
        check=False,
    )
    sys.stderr.write(done.stderr)
    return "" if done.returncode == 0 else "npm could not fetch them"


def measured(name: str, count: int, times: int) -> dict[str, Any]:
    """Return what the way of that *name* costs for *count* rows, as `rivals.child` tells it of those in Python."""
    node = shutil.which("node")
    assert node is not None, "installed"
    with TemporaryDirectory() as given:
        folder = Path(given)
        made, values, output = folder / "template.docx", folder / "values.json", folder / "output.docx"
        made.write_bytes(template(*WAYS[name]))
        values.write_text(json.dumps({"rows": rows(count)}), encoding="utf-8")
        words = [node, str(_SCRIPT), name, str(made), str(values), str(times), str(output)]
        done = subprocess.run(words, cwd=_FOLDER, capture_output=True, text=True, check=True)  # noqa: S603 - our own
        complete = list(texts_of(output.read_bytes())) == list(expected(rows(count)))
    return {**json.loads(done.stdout), "complete": complete}
