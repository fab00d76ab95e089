"""What stands in the place of a figure that does not exist."""

from __future__ import annotations

from string import Formatter

import pytest

from municipal_programs.figures import Missing, Reason


def gaps(text: str) -> set[str]:
    """Return the names of the gaps of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence_in_both_languages(reason: Reason) -> None:
    """The sentences have the same gaps, and end."""
    wording = reason.wording

    assert gaps(wording.uk) == gaps(wording.en)
    assert wording.uk.endswith(".")
    assert wording.en.endswith(".")


def test_a_missing_figure_fills_the_gaps_of_its_reason() -> None:
    """The message names what is missing."""
    missing = Missing.because(Reason.UNKNOWN_OPERAND, key="input.1")

    assert missing.reason is Reason.UNKNOWN_OPERAND
    assert missing.message.en == "The department has no indicator “input.1”, which this is computed from."


def test_a_missing_figure_is_no_number() -> None:
    """It cannot slip into a sum."""
    missing = Missing.because(Reason.NOT_DERIVED)

    with pytest.raises(TypeError):
        missing + 1  # type: ignore[operator]  # that it is none is the point
