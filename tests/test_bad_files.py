"""Waivers, cities, templates and kits that are wrong: a file for each way, and beside it what its author reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.files.kits.building import PROGRAM
from tests.word.building import TemplateParts, paragraph

from municipal_programs.errors import Language, MunicipalProgramsError
from municipal_programs.files import read_city
from municipal_programs.files.findings import read_waivers
from municipal_programs.files.kits import Weight, collect_kit, read_book
from municipal_programs.reports import Section
from municipal_programs.word import check_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from municipal_programs.errors import Message

BAD = Path(__file__).parent / "bad"


def of_waivers(path: Path) -> Iterable[Message]:
    """Read waivers."""
    read_waivers(path)
    return ()


def of_a_city(path: Path) -> Iterable[Message]:
    """Read what a city says of itself."""
    read_city(path)
    return ()


def of_a_template(path: Path) -> Iterable[Message]:
    """Check a template in place of one that shows nothing of a title and of rows."""
    own = TemplateParts(body=paragraph("Заходи")).save(path.with_name("own.docx"))
    values = {"title": "Назва", "rows": ["перший"]}
    section = Section(identity="roads.measures", title="Заходи", position=1, template=own, values=values)
    return (fault.message for fault in check_template(path, [section]))


def of_a_kit(path: Path) -> Iterable[Message]:
    """Collect a kit; what is merely missing is no fault of the workbook."""
    collected = collect_kit(read_book(path.name, path.read_bytes()), PROGRAM)
    return (one.message for one in collected.remarks if one.weight is not Weight.MISSING)


READERS: dict[str, Callable[[Path], Iterable[Message]]] = {
    "cities": of_a_city,
    "kits": of_a_kit,
    "templates": of_a_template,
    "waivers": of_waivers,
}
FILES = sorted(path for folder in READERS for path in (BAD / folder).iterdir() if path.suffix != ".txt")


def said(path: Path, folder: Path, language: Language) -> str:
    """Return all that the reader of such files says of the one at *path*, which is read from *folder*."""
    copy = folder / path.name
    copy.write_bytes(path.read_bytes())
    try:
        messages = list(READERS[path.parent.name](copy))
    except MunicipalProgramsError as error:
        messages = [error.message]
    return "".join(f"{message.text(language)}\n" for message in messages).replace(f"{folder}/", "")


@pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])
def test_a_bad_file_gets_exactly_its_words(path: Path, tmp_path: Path) -> None:
    """In Ukrainian as they stand beside it, and in English too."""
    assert said(path, tmp_path, Language.UKRAINIAN) == path.with_suffix(".txt").read_text(encoding="utf-8")
    assert said(path, tmp_path, Language.ENGLISH).strip()


def test_no_two_files_of_one_sort_get_the_same_words() -> None:
    """A way of being wrong that is told like another is told too vaguely, or is not another."""
    for folder in READERS:
        told = [path.read_text(encoding="utf-8") for path in (BAD / folder).glob("*.txt")]
        assert len(set(told)) == len(told) == len([path for path in FILES if path.parent.name == folder])
