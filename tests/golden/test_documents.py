"""Every kind of document on the made-up program, part by part as it was last looked at.

Where a document differs, it is saved to ``build/golden`` to be opened beside the golden one. If it is as it should be, copy it
over: ``cp build/golden/*.docx tests/golden/``.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

import pytest

import municipal_programs as mp
from municipal_programs.reports import KINDS, Portfolio, ReportingPeriod
from municipal_programs.word.facts.carriers import CUSTOM_PROPERTIES, manifest_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.app import Report

ROOT = Path(__file__).parents[2]
GOLDEN, SAVED = Path(__file__).parent, ROOT / "build" / "golden"
EXAMPLES = ROOT / "docs" / "examples"
PROGRAM = mp.load(EXAMPLES / "sample" / "program.yaml")

Parts: TypeAlias = dict[str, str | bytes]

DOCUMENTS: dict[str, Callable[[], Report]] = {
    "passport": lambda: mp.render(PROGRAM, "passport", strict=True),
    "measures": lambda: mp.render(PROGRAM, "measures", strict=True),
    "annual-2023": lambda: mp.render(PROGRAM, "annual", period=ReportingPeriod.read("2023"), strict=True),
    "annual-2021-H1": lambda: mp.render(PROGRAM, "annual", period=ReportingPeriod.read("2021-H1"), strict=True),
    "final": lambda: mp.render(PROGRAM, "final", strict=True),
    "comparative-418": lambda: mp.render(PROGRAM, "comparative", amendment="418", strict=True),
    "comparative-655": lambda: mp.render(PROGRAM, "comparative", strict=True),
    "activity": lambda: mp.render(mp.load_activity(EXAMPLES / "zhytomyr" / "activity-2017.yaml"), "activity", strict=True),
    "summary": lambda: mp.render(
        Portfolio(programs=(PROGRAM, mp.load(EXAMPLES / "zhytomyr" / "program.yaml"))), "summary", strict=True
    ),
}


def parts(content: bytes) -> Parts:
    """Return the parts of a package; XML without what does not matter in it: prefixes, quotes, the order of attributes.

    Of the packed manifest it does not matter how it is packed, which the libraries that stand for zlib do each in its way.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        found = {name: package.read(name) for name in package.namelist()}
    manifest = manifest_in({CUSTOM_PROPERTIES: found.pop(CUSTOM_PROPERTIES)}).manifest
    return {**{name: normalised(part) for name, part in found.items()}, CUSTOM_PROPERTIES: str(manifest)}


def normalised(part: bytes) -> str | bytes:
    """Return XML in its canonical form, anything else as it is."""
    return ET.canonicalize(part, strip_text=False) if part.lstrip().startswith(b"<") else part


def first_difference(seen: Parts, golden: Parts) -> str:
    """Say which parts differ, and show the place where the first of them does."""
    different = sorted(name for name in seen.keys() | golden.keys() if seen.get(name) != golden.get(name))
    if not different:
        return ""
    one, other = str(seen.get(different[0], "nothing")), str(golden.get(different[0], "nothing"))
    place = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other)))
    start = max(0, place - 200)
    return f"{', '.join(different)}: …{one[start : place + 100]}… instead of …{other[start : place + 100]}…"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_as_it_was_last_looked_at(name: str) -> None:
    """Part by part; a change of look is made on purpose or not at all."""
    content = DOCUMENTS[name]().content
    golden = GOLDEN / f"{name}.docx"
    difference = first_difference(parts(content), parts(golden.read_bytes()) if golden.exists() else {})

    if difference:
        SAVED.mkdir(parents=True, exist_ok=True)
        (SAVED / golden.name).write_bytes(content)
    assert difference == "", f"saved to {SAVED.relative_to(ROOT)}/{golden.name}"


def test_there_is_a_golden_document_of_every_kind() -> None:
    """A new kind is looked at, too."""
    assert {name.partition("-")[0] for name in DOCUMENTS} == {*KINDS, "summary"}


def test_no_golden_document_is_left_of_what_is_gone() -> None:
    """Each is compared with something."""
    assert {path.stem for path in GOLDEN.glob("*.docx")} == set(DOCUMENTS)


def test_a_difference_is_told_with_its_part_and_place() -> None:
    """Attributes in another order are none; a digit is."""
    golden: Parts = {"a.xml": normalised(b"<a x='1' y='2'>540,0</a>")}

    assert first_difference({"a.xml": normalised(b'<a y="2" x="1">540,0</a>')}, golden) == ""
    assert first_difference({"a.xml": normalised(b"<a x='1' y='2'>540,1</a>")}, golden).startswith("a.xml: …<a")
    assert first_difference({}, golden).startswith("a.xml")
