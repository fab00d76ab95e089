from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.reports.writing import NOTHING, lines_of

SEPARATORS = "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e"


@pytest.mark.parametrize("separator", SEPARATORS, ids=ascii)
def test_what_only_python_takes_for_a_line_end_stays_in_its_paragraph(separator: str) -> None:
    """Text comes out as it went in; what a document cannot carry must still be there to be refused by name."""
    assert lines_of(f"перший{separator}той самий\nдругий") == [f"перший{separator}той самий", "другий"]
    assert lines_of(separator) == [separator]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
def test_a_line_end_of_any_system_parts_paragraphs(end: str) -> None:
    """A text pasted from Windows has as many paragraphs as one typed elsewhere."""
    assert lines_of(f"перший{end}{end}другий{end}") == ["перший", "другий"]


def test_a_narrative_of_blank_lines_shows_the_sign_for_nothing() -> None:
    """No cell of a table is left blank."""
    assert lines_of(" \n\N{NO-BREAK SPACE}\t") == [NOTHING]


@given(st.text(st.characters(exclude_characters="\r\n")).filter(lambda line: line.strip(" \t\N{NO-BREAK SPACE}")))
def test_a_line_is_never_parted(line: str) -> None:
    """Whatever stands in it but a line end, only spaces change, and those into spaces."""
    shown = [str(paragraph).replace("\N{NO-BREAK SPACE}", " ") for paragraph in lines_of(line)]

    assert shown == [line.replace("\N{NO-BREAK SPACE}", " ")]
