from __future__ import annotations

from municipal_programs.errors import Message
from municipal_programs.figures import Missing, Reason
from municipal_programs.reports import Gap, Values, gap_of
from municipal_programs.reports.gap import without_gaps


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
