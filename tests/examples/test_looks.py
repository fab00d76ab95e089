"""Controls and bookmarks around figures change nothing that anybody sees."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pytest
from attrs import evolve, frozen
from tests.examples.test_facts import document_of

from municipal_programs import word
from municipal_programs.reports import Fact, Section
from municipal_programs.word import facts_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from municipal_programs.reports import Placeholder, Value
    from municipal_programs.word import Document

SOFFICE, PDFTOTEXT, PDFTOPPM = (shutil.which(name) for name in ("soffice", "pdftotext", "pdftoppm"))
Corners = tuple[float, ...]
WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
PICTURE = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s")
STIRS = 1.0
"""Points, a third of a millimeter: LibreOffice rounds where each piece of a line begins, and a control begins a piece."""
SHADES = 96
"""Of 255: what an edge that falls between two pixels may lose of its blackness."""


def as_texts(value: Value) -> Value:
    """Return what a template is given, with the texts of facts in their place."""
    if isinstance(value, Fact):
        return value.text
    if isinstance(value, Mapping):
        return {name: as_texts(below) for name, below in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_texts(below) for below in value]
    return value


@frozen
class Page:
    """A page as it is seen: a pixel for each point, 0 where it is black and 255 where it is white."""

    width: int
    pixels: bytes

    @property
    def rows(self) -> list[bytes]:
        """Its pixels line by line."""
        return [self.pixels[at : at + self.width] for at in range(0, len(self.pixels), self.width)]

    def lacks(self, other: Page) -> list[tuple[int, int]]:
        """Return the column and the line of each pixel of *other* that is darker than all that lies within a pixel here."""
        here = self.rows
        return [
            (column, line)
            for line, (mine, theirs) in enumerate(zip(here, other.rows, strict=True))
            if mine != theirs
            for column, shade in enumerate(theirs)
            if shade < mine[column]
            and min(min(row[max(0, column - 1) : column + 2]) for row in here[max(0, line - 1) : line + 2]) > shade + SHADES
        ]


def printed(content: bytes, folder: Path) -> Path:
    """Return a document as LibreOffice prints it."""
    folder.mkdir()
    (folder / "made.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "made.docx")]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return folder / "made.pdf"


def words_of(pdf: Path) -> list[tuple[str, Corners]]:
    """Return the words of a print, each with its corners in points and the number of its page."""
    layout = pdf.with_suffix(".html")
    subprocess.run([str(PDFTOTEXT), "-bbox", str(pdf), str(layout)], check=True, timeout=120)
    pages = layout.read_text(encoding="utf-8").split("<page ")[1:]
    return [
        (word, (float(number), *(float(corner) for corner in (left, top, right, bottom))))
        for number, page in enumerate(pages, start=1)
        for left, top, right, bottom, word in WORD.findall(page)
    ]


def pages_of(pdf: Path) -> Iterator[Page]:
    """Yield the pages of a print as pictures."""
    drawn = subprocess.run([str(PDFTOPPM), "-r", "72", "-gray", str(pdf)], check=True, capture_output=True, timeout=120).stdout
    while found := PICTURE.match(drawn):
        width, height = int(found[1]), int(found[2])
        yield Page(width, drawn[found.end() : found.end() + width * height])
        drawn = drawn[found.end() + width * height :]
    assert drawn == b""


@pytest.fixture(scope="module", params=["final", "annual"])
def prints(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the prints of a document with the identities of its figures, and without."""
    with_facts = document_of(request.param)
    render = word.render

    def without(sections: Sequence[Section | Placeholder], **given: object) -> Document:
        plain = [
            evolve(one, values={name: as_texts(value) for name, value in one.values.items()}) if isinstance(one, Section) else one
            for one in sections
        ]
        return render(plain, **given)  # type: ignore[arg-type]  # handed on as they came

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(word, "render", without)
        bare = document_of(request.param)

    assert facts_in(bare).facts == ()
    assert len(facts_in(with_facts).facts) > 0
    folder = tmp_path_factory.mktemp("prints")
    return printed(with_facts, folder / "with"), printed(bare, folder / "without")


@pytest.mark.skipif(SOFFICE is None or PDFTOTEXT is None, reason="LibreOffice or poppler is not at hand")
def test_every_word_stands_where_it_would_without_identities(prints: tuple[Path, Path]) -> None:
    """The same words on the same pages, and none stirs by what an eye can see."""
    laid, expected = map(words_of, prints)

    assert len(laid) > 1000
    assert [word for word, _ in laid] == [word for word, _ in expected]
    moves = [abs(a - b) for (_, here), (_, there) in zip(laid, expected, strict=True) for a, b in zip(here, there, strict=True)]
    assert max(moves) <= STIRS


@pytest.mark.skipif(SOFFICE is None or PDFTOPPM is None, reason="LibreOffice or poppler is not at hand")
def test_every_page_looks_as_it_would_without_identities(prints: tuple[Path, Path]) -> None:
    """Pixel by pixel: letters, rules, shades and charts; nearly all pages are the same picture."""
    pages = list(zip(*map(pages_of, prints), strict=True))

    assert len(pages) > 10
    assert sum(one == other for one, other in pages) > 0.8 * len(pages)
    assert [(one.lacks(other), other.lacks(one)) for one, other in pages] == [([], [])] * len(pages)


def test_what_looks_otherwise_would_be_found() -> None:
    """A dot that moved by two pixels or is gone, and not one that moved by one."""
    white, dot = b"\xff" * 8, b"\xff\xff\x00" + b"\xff" * 5
    here, beside, far, gone = (Page(8, white + row + white) for row in (dot, dot[-1:] + dot[:-1], dot[-2:] + dot[:-2], white))

    assert here.lacks(beside) == beside.lacks(here) == []
    assert here.lacks(far) == [(4, 1)]
    assert gone.lacks(here) == [(2, 1)]
