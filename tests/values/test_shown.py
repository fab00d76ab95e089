from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.values._shown import LONGEST_EXCERPT, shown


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("540,0", "540,0"),
        ("22\u00a0325", "22\u00a0325"),
        ("1\u200b0", "1\\u200b0"),
        ("a\nb\x00", "a\\nb\\x00"),
        (12, "12"),
        (None, "None"),
    ],
)
def test_a_value_is_shown_with_its_invisible_characters_spelled_out(value: object, expected: str) -> None:
    """What a reader cannot see is often what is wrong."""
    assert shown(value) == expected


@given(st.text(st.characters()) | st.integers())
def test_an_excerpt_is_short_and_printable(value: object) -> None:
    """Whatever somebody wrote, the message stays one readable line."""
    excerpt = shown(value)

    assert len(excerpt) <= LONGEST_EXCERPT
    assert excerpt.replace("\u00a0", " ").isprintable()


def test_a_text_of_just_the_length_is_shown_whole() -> None:
    """Only what is longer is cut, and the cut is visible."""
    assert shown("я" * LONGEST_EXCERPT) == "я" * LONGEST_EXCERPT
    assert shown("я" * (LONGEST_EXCERPT + 1)) == "я" * (LONGEST_EXCERPT - 1) + "…"


def test_an_integer_that_python_refuses_to_print_is_shown_in_hexadecimal() -> None:
    """An absurd number gives a message, not another error."""
    assert shown(16**5000).startswith("0x1000")
    assert shown(10**100).startswith("1000")
    assert shown(2**400 - 1).startswith("2582")
