"""How the title of a program is declined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhytomyr_profile.titles import in_genitive


@pytest.mark.parametrize(
    ("title", "genitive"),
    [
        ("Міська цільова програма «Влада»", "міської цільової програми «Влада»"),
        ("Комплексна цільова програма «Влада»", "комплексної цільової програми «Влада»"),
        ("Програма розвитку громади", "Програми розвитку громади"),
        ("«Влада»", "програми «Влада»"),
        ("Влада", "програми «Влада»"),
        ("Програмати", "програми «Програмати»"),
    ],
)
def test_a_title_follows_the_words_about_results(title: str, genitive: str) -> None:
    """Its beginning is declined where it is one that the city uses, and else stands as a name."""
    assert in_genitive(title) == genitive


@given(st.sampled_from(["Міська цільова програма", "Програма", "Стратегія"]), st.text(min_size=1))
def test_the_name_of_a_program_is_never_touched(beginning: str, name: str) -> None:
    """Whatever stands in quotation marks stays as the council's decision has it."""
    assert f"«{name}»" in in_genitive(f"{beginning} «{name}»")
