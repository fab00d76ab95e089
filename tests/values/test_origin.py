from __future__ import annotations

from enum import IntEnum

import pytest

from municipal_programs.errors import InvalidValueError, Language
from municipal_programs.values import Origin, Written


@pytest.mark.parametrize(
    ("origin", "uk", "en"),
    [
        (Origin(source="a.yaml"), "a.yaml", "a.yaml"),
        (Origin(source="a.yaml", line=12), "a.yaml:12", "a.yaml:12"),
        (Origin(source="a.yaml", line=12, column=5), "a.yaml:12:5", "a.yaml:12:5"),
        (Origin(source="a.xlsx", sheet="Аркуш1", cell="B7"), "a.xlsx: Аркуш1!B7", "a.xlsx: Аркуш1!B7"),
        (Origin(source="a.xlsx", sheet="Аркуш1"), "a.xlsx: Аркуш1", "a.xlsx: Аркуш1"),
        (
            Origin(source="a.docx", table=2, row=3, column=7),
            "a.docx: табл. 2, рядок 3, стовпець 7",
            "a.docx: table 2, row 3, column 7",
        ),
        (Origin(source="a.docx", paragraph=4), "a.docx: абзац 4", "a.docx: paragraph 4"),
        (Origin(source="a.docx", table=1, row=2, column=3, paragraph=4), "a.docx: табл. 1, рядок 2, стовпець 3, абзац 4", None),
    ],
)
def test_a_place_is_named_so_that_a_person_finds_it(origin: Origin, uk: str, en: str | None) -> None:
    """Each kind of file has its own way to name a place."""
    assert str(origin) == origin.text() == origin.message.uk == uk
    assert origin.text(Language.ENGLISH) == origin.message.en
    assert en in (None, origin.message.en)


@pytest.mark.parametrize("name", ["line", "column", "table", "row", "paragraph"])
@pytest.mark.parametrize("number", [-1, True, "5", 1.0, None])
def test_a_place_is_counted_from_one(name: str, number: int) -> None:
    """A negative number, or none at all, is a slip of a reader; the message names the field."""
    with pytest.raises(InvalidValueError, match=f"{name} має «{number}»"):
        Origin(**{"source": "a.yaml", name: number})  # type: ignore[arg-type]  # any of them may be wrong


def test_places_of_a_file_are_ordered_as_they_are_read() -> None:
    """Messages about a file come from its top to its bottom, line 10 after line 9."""
    places = [Origin(source="a.yaml", line=line) for line in (10, 9, 1)]

    assert [place.line for place in sorted(places)] == [1, 9, 10]


def test_a_text_is_kept_as_it_was_written() -> None:
    """The spaces and zeros of the source stand beside the value as understood."""
    origin = Origin(source="a.yaml", line=1)

    assert Written(text=" 540,0  тис. грн", origin=origin).text == " 540,0  тис. грн"


def test_a_place_in_a_document_is_told_in_both_languages() -> None:
    """Whoever reads English reads of a table."""
    message = Origin(source="r.docx", table=2, row=3).message

    assert (message.uk, message.en) == ("r.docx: табл. 2, рядок 3", "r.docx: table 2, row 3")


class _Row(IntEnum):
    FIRST = 1


def test_a_number_of_a_kind_of_its_own_is_a_place_too() -> None:
    """Whoever counts rows by names may do so."""
    assert str(Origin(source="a.docx", table=1, row=_Row.FIRST, column=_Row.FIRST)) == "a.docx: табл. 1, рядок 1, стовпець 1"
