"""What must not break fits into its column in every form."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GOLDEN = sorted(Path(__file__).parent.glob("*.docx"))
MARGINS: Final = 2 * 57
"""Of a cell in all our tables, in twips."""
UNBROKEN: Final = re.compile(r"[0-9]{4}–[0-9]{4}|[0-9\u00a0]+,[0-9]+")
"""A term, whose dash ends a line where it has to, and an amount."""


def narrow(document: Path) -> list[str]:
    """Return the terms and amounts that are wider than their cells; a digit is half as wide as its font is high."""
    with zipfile.ZipFile(document) as package:
        body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own document
    found: list[str] = []
    for cell in body.iter(f"{W}tc"):
        text = "".join(piece.text or "" for piece in cell.iter(f"{W}t"))
        width, size = cell.find(f"{W}tcPr/{W}tcW"), cell.find(f".//{W}r/{W}rPr/{W}sz")
        points = 20 if size is None else int(size.get(f"{W}val", "20"))
        if UNBROKEN.fullmatch(text) and width is not None and int(width.get(f"{W}w", "0")) - MARGINS < len(text) * points * 5:
            found.append(text)
    return found


@pytest.mark.parametrize("document", GOLDEN, ids=lambda document: document.stem)
def test_terms_and_amounts_stand_on_one_line(document: Path) -> None:
    """A range of years would part at its dash, an amount anywhere."""
    assert narrow(document) == []
