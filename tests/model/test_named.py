"""Closed lists of words that people write in Ukrainian and programs in English."""

from __future__ import annotations

import pytest

from municipal_programs.model import (
    Absence,
    Accumulation,
    DecisionEffect,
    Direction,
    FundingSource,
    IndicatorGroup,
    IndicatorKind,
    Named,
)

LISTS = [Absence, Accumulation, DecisionEffect, Direction, FundingSource, IndicatorGroup, IndicatorKind]


@pytest.mark.parametrize("words", LISTS)
def test_every_word_of_a_list_has_its_own_name_in_both_languages(words: type[Named]) -> None:
    """No two words of a list share a name, or nobody could read them back."""
    for language in ("uk", "en"):
        assert len({getattr(word.message, language) for word in words}) == len(list(words))


def test_a_source_is_named_as_programs_name_it() -> None:
    """The words of the documents."""
    assert [source.message.uk for source in FundingSource] == [
        "державний бюджет", "обласний бюджет", "місцевий бюджет", "інші джерела",
    ]  # fmt: skip
