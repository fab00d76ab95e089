from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from municipal_programs.errors import Message
from municipal_programs.figures import Missing, Reason
from municipal_programs.reports import Gap, Values, gap_of
from municipal_programs.reports.gap import without_gaps

if TYPE_CHECKING:
    from municipal_programs.reports import Value


def test_a_gap_tells_what_is_missing() -> None:
    """The sentence that gives the reason becomes a remark in brackets."""
    missing = Missing.because(Reason.TARGET_NOT_SET, period="2019 рік")

    gap = gap_of("indicator.roads.output.1.target", missing, instead="–")

    assert gap == Gap(reason=missing.message, identity="indicator.roads.output.1.target", instead="–")
    assert gap.text == "[бракує: планове значення (2019 рік) не встановлено]"


def test_a_gap_may_have_nothing_to_stand_instead() -> None:
    """Then a document that is no draft cannot do without the value."""
    assert Gap(reason=Message(uk="Номер рішення.", en="")).instead is None


def test_a_finished_document_has_what_is_to_stand_in_the_places_of_gaps() -> None:
    """An empty one is no element of a list, so that a template finds there what there is."""
    dash, nothing, needed = (Gap(reason=Message(uk="Чогось немає.", en=""), instead=instead) for instead in ("–", "", None))
    values: Values = {"date": nothing, "number": needed, "rows": [{"money": [dash, nothing, "1,0"]}], "note": "слово"}

    assert without_gaps(values) == {"date": "", "number": needed, "rows": [{"money": ["–", "1,0"]}], "note": "слово"}


@pytest.mark.parametrize("deep", [0, 1, 29, 40])
def test_a_gap_is_found_however_deep_it_lies(deep: int) -> None:
    """And what has none comes back as it is."""
    whole: Values = {"text": "слово", "rows": [{"title": None, "money": "1,0", "shown": True}, []]}
    gap = Gap(reason=Message(uk="Чогось немає.", en=""), instead="–")
    lacking, filled = (nested(deep, value) for value in (gap, "–"))

    assert without_gaps(whole) is whole
    assert without_gaps(lacking) == filled


def nested(deep: int, value: Value) -> Values:
    """Return *value* inside of so many groups."""
    for _ in range(deep):
        value = {"below": value}
    return {"below": value}


def test_a_remark_in_a_draft_is_one_line() -> None:
    """Whatever the name is that stands in it."""
    assert Gap(reason=Message(uk="Показника «а\n б» немає.", en="")).text == "[бракує: показника «а б» немає]"
