"""Controls and bookmarks around figures change nothing that anybody sees."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.examples.test_facts import document_of

from municipal_programs import word
from municipal_programs.reports import Fact, Section
from municipal_programs.word import facts_in

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Placeholder, Value
    from municipal_programs.word import Document

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
Corners = tuple[float, ...]
WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
STIRS = 1.0
"""Points, a third of a millimeter: LibreOffice rounds where each piece of a line begins, and a control begins a piece."""


def as_texts(value: Value) -> Value:
    """Return what a template is given, with the texts of facts in their place."""
    if isinstance(value, Fact):
        return value.text
    if isinstance(value, Mapping):
        return {name: as_texts(below) for name, below in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_texts(below) for below in value]
    return value


def words_of(content: bytes, folder: Path) -> list[tuple[str, Corners]]:
    """Return the words of a document as LibreOffice lays them out, each with its corners in points and the number of its page."""
    folder.mkdir()
    (folder / "made.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "made.docx")]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    layout = folder / "layout.html"
    subprocess.run([str(PDFTOTEXT), "-bbox", str(folder / "made.pdf"), str(layout)], check=True, timeout=120)
    pages = layout.read_text(encoding="utf-8").split("<page ")[1:]
    return [
        (word, (float(number), *(float(corner) for corner in (left, top, right, bottom))))
        for number, page in enumerate(pages, start=1)
        for left, top, right, bottom, word in WORD.findall(page)
    ]


@pytest.mark.skipif(SOFFICE is None or PDFTOTEXT is None, reason="LibreOffice or poppler is not at hand")
@pytest.mark.parametrize("kind", ["final", "annual"])
def test_every_word_stands_where_it_would_without_identities(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words on the same pages, and none stirs by what an eye can see."""
    with_facts = document_of(kind)
    render = word.render

    def without(sections: Sequence[Section | Placeholder], **given: object) -> Document:
        plain = [
            evolve(one, values={name: as_texts(value) for name, value in one.values.items()}) if isinstance(one, Section) else one
            for one in sections
        ]
        return render(plain, **given)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(word, "render", without)
    bare = document_of(kind)

    assert facts_in(bare).facts == ()
    assert len(facts_in(with_facts).facts) > 0
    laid, expected = (words_of(content, tmp_path / name) for name, content in (("with", with_facts), ("without", bare)))
    assert len(laid) > 1000
    assert [word for word, _ in laid] == [word for word, _ in expected]
    moves = [abs(a - b) for (_, here), (_, there) in zip(laid, expected, strict=True) for a, b in zip(here, there, strict=True)]
    assert max(moves) <= STIRS
