"""What a council has settled for itself."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from municipal_programs.errors import InvalidValueError
from municipal_programs.model import CheckSettings, Profile
from municipal_programs.model.profile import DocumentStandard

PROFILE = Profile(identity="zhytomyr", title="Житомирська міська рада")


def test_a_profile_has_an_identity_and_a_title() -> None:
    """Both are refused at once."""
    with pytest.raises(InvalidValueError) as refused:
        Profile(identity="Житомир", title="")

    assert [fault.path for fault in refused.value.faults] == [("identity",), ("title",)]


def test_documents_follow_the_standard_of_their_day() -> None:
    """The new one from its first day on; only the old one signs with initials."""
    assert PROFILE.standard_on(dt.date(2021, 8, 31)) is DocumentStandard.DSTU_2003
    assert PROFILE.standard_on(dt.date(2021, 9, 1)) is DocumentStandard.DSTU_2020
    assert [standard.signs_with_initials for standard in DocumentStandard] == [True, False]


@pytest.mark.parametrize("name", ["overspending", "underspending", "overfulfilment", "completeness"])
@pytest.mark.parametrize("share", [Decimal("-0.01"), Decimal("NaN"), Decimal("Infinity"), 0.5, 1])
def test_a_threshold_is_an_exact_share(name: str, share: Decimal) -> None:
    """Below zero, not finite, or no decimal: refused at its own name."""
    with pytest.raises(InvalidValueError) as refused:
        evolve(CheckSettings(), **{name: share})  # type: ignore[arg-type]  # fields of several types, of which four are shares

    assert [fault.path for fault in refused.value.faults] == [(name,)]


def test_only_a_part_of_a_whole_is_bound_by_it() -> None:
    """Nobody underspends more than all, but a plan can be exceeded twice over."""
    twice = Decimal(2)

    assert (
        CheckSettings(overspending=twice, overfulfilment=twice, underspending=Decimal(1), completeness=Decimal(0)).without == ()
    )
    with pytest.raises(InvalidValueError) as refused:
        CheckSettings(underspending=Decimal("1.01"), completeness=twice)
    assert [fault.path for fault in refused.value.faults] == [("underspending",), ("completeness",)]
    assert "underspending" in refused.value.faults[0].message.uk
    assert "1.01" in refused.value.faults[0].message.uk.replace(",", ".")


def test_a_report_is_due_so_many_days_after_its_period() -> None:
    """A report without a deadline is never due; the day of the period's end may itself be the last."""
    council = Profile(identity="a", title="Рада", deadlines={"final": 22, "annual": 0})

    assert council.due("final", dt.date(2020, 12, 31)) == dt.date(2021, 1, 22)
    assert council.due("annual", dt.date(2020, 12, 31)) == dt.date(2020, 12, 31)
    assert council.due("passport", dt.date(2020, 12, 31)) is None


def test_a_deadline_before_the_end_of_the_period_is_refused() -> None:
    """By the name of the report, with the days that were seen."""
    with pytest.raises(InvalidValueError, match=r"final.*-1") as refused:
        Profile(identity="a", title="Рада", deadlines={"annual": 0, "final": -1})

    assert [fault.path for fault in refused.value.faults] == [("deadlines", "final")]


def test_a_council_demands_a_kind_of_document_once() -> None:
    """Unless it says otherwise, what the library knows to tell of a period or of a term that ended."""
    assert Profile(identity="a", title="Рада").demands == ("activity", "annual", "final")
    with pytest.raises(InvalidValueError, match="Вид документа «final»") as refused:
        Profile(identity="a", title="Рада", demands=("final", "summary", "final"))

    assert [fault.path for fault in refused.value.faults] == [("demands", 2)]
