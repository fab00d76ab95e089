from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.values.wording import write_character


@pytest.mark.parametrize("character", [chr(code) for code in (*range(32), 0x7F, 0x85)], ids=ascii)
def test_the_name_of_a_control_character_is_the_one_that_unicode_knows(character: str) -> None:
    """Who looks the name up finds the character."""
    _, _, called = write_character(character).partition(" ")

    assert unicodedata.lookup(called.strip("()")) == character


@given(st.characters(codec=None))
def test_every_character_has_its_code(character: str) -> None:
    """Whether it has a name or not."""
    assert chr(int(write_character(character).split()[0].removeprefix("U+"), 16)) == character
