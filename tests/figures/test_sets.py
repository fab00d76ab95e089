"""Sets of money have names."""

from __future__ import annotations

import pytest

from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import FundingSource
from municipal_programs.values import YearRange


@pytest.mark.parametrize(
    ("chosen", "uk", "en"),
    [
        (FundingSet(stage=FundingStage.PLANNED), "заплановано (усі заходи програми)", "planned (all measures of the program)"),
        (FundingSet(stage=FundingStage.ALLOCATED, task=2), "затверджено в бюджеті (завдання 2)", "allocated (task 2)"),
        (
            FundingSet(stage=FundingStage.DISBURSED, department="press", years=YearRange(2018, 2019)),
            "фактично профінансовано (підрозділ press, 2018–2019\u00a0роки)",
            "disbursed (department press, 2018–2019)",
        ),
        (
            FundingSet(stage=FundingStage.PLANNED, measure="7", source=FundingSource.STATE, years=YearRange.single(2018)),
            "заплановано (захід 7, державний бюджет, 2018\u00a0рік)",
            "planned (measure 7, state budget, 2018)",
        ),
    ],
)
def test_a_set_says_what_it_is_narrowed_to(chosen: FundingSet, uk: str, en: str) -> None:
    """The name holds the stage and every limit, in both languages."""
    assert (chosen.message.uk, chosen.message.en) == (uk, en)


def test_a_set_at_another_stage_keeps_its_limits() -> None:
    """What was planned for a year is held against what was paid in that year."""
    planned = FundingSet(stage=FundingStage.PLANNED, department="press", years=YearRange.single(2018))

    assert planned.at(FundingStage.DISBURSED) == FundingSet(
        stage=FundingStage.DISBURSED, department="press", years=YearRange.single(2018)
    )
