"""Why there is no figure: what stands in the place of a number that nobody may invent."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.figures import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Wording

__all__ = ["Missing", "Reason"]


class Reason(StrEnum):
    """Why a figure does not exist; a stable name for programs, each with a sentence for people."""

    NOT_GIVEN = "not_given"
    ONLY_FOR_THE_TERM = "only_for_the_term"
    NOTHING_PLANNED = "nothing_planned"
    NOTHING_TO_SHARE = "nothing_to_share"
    NOTHING_WANTED = "nothing_wanted"

    TARGET_NOT_SET = "target_not_set"
    ACTUAL_NOT_GIVEN = "actual_not_given"
    NOT_MEASURED = "not_measured"
    STUDY_NOT_CONDUCTED = "study_not_conducted"
    NOT_YET_PUBLISHED = "not_yet_published"
    VALUE_OF_ANOTHER_YEAR = "value_of_another_year"
    ACCUMULATION_NOT_SAID = "accumulation_not_said"
    NOT_ACCUMULATED_SO = "not_accumulated_so"

    TARGET_IS_ZERO = "target_is_zero"
    ACTUAL_IS_ZERO = "actual_is_zero"
    NEGATIVE_VALUE = "negative_value"
    RANK_NOT_DIVIDED = "rank_not_divided"
    YES_NO_NOT_DIVIDED = "yes_no_not_divided"
    WORDS_NOT_DIVIDED = "words_not_divided"
    WORDS_NOT_COMPARED = "words_not_compared"
    DIRECTION_NOT_SAID = "direction_not_said"
    DIRECTION_NEUTRAL = "direction_neutral"
    BASELINE_NOT_SET = "baseline_not_set"
    TARGET_EQUALS_BASELINE = "target_equals_baseline"

    NOT_DERIVED = "not_derived"
    UNKNOWN_OPERAND = "unknown_operand"
    NOT_A_NUMBER = "not_a_number"
    OUTPUT_IS_ZERO = "output_is_zero"

    NOTHING_TO_AVERAGE = "nothing_to_average"
    TOO_MUCH_MISSING = "too_much_missing"
    NO_YEAR_BEFORE = "no_year_before"
    EFFICIENCY_BEFORE_IS_ZERO = "efficiency_before_is_zero"

    @property
    def wording(self) -> Wording:
        """The sentence that tells the reason, with its gaps."""
        wording: Wording = getattr(say, self.name)
        return wording


@frozen
class Missing:
    """The absence of a figure. It is never a number, never zero, and enters no sum.

    Args:
        reason: Why, by name.
        message: Why, in words that name what is missing.
    """

    reason: Reason
    message: Message

    @classmethod
    def because(cls, reason: Reason, **gaps: object) -> Missing:
        """Build the absence from its *reason*, filling the gaps of the sentence."""
        return cls(reason, reason.wording(**gaps))
