from __future__ import annotations

from municipal_programs.errors import Message
from municipal_programs.figures import Missing, Reason
from municipal_programs.reports import Gap, gap_of


def test_a_gap_tells_what_is_missing() -> None:
    """The sentence that gives the reason becomes a remark in brackets."""
    missing = Missing.because(Reason.TARGET_NOT_SET, period="2019 рік")

    gap = gap_of("indicator.roads.output.1.target", missing, instead="–")

    assert gap == Gap(reason=missing.message, identity="indicator.roads.output.1.target", instead="–")
    assert gap.text == "[бракує: планове значення (2019 рік) не встановлено]"


def test_a_gap_may_have_nothing_to_stand_instead() -> None:
    """Then a document that is no draft cannot do without the value."""
    assert Gap(reason=Message(uk="Номер рішення.", en="")).instead is None
