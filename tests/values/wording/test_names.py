from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.values.wording import write_signature

NAMES = st.from_regex(r"[А-ЯІЇЄ][а-яіїє'’]{1,9}", fullmatch=True)


def written(name: str, *, initials: bool) -> str:
    """Return the name as it is written, with ordinary spaces."""
    return write_signature(name, initials=initials).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "in_full", "with_initials"),
    [
        ("Олена Вікторівна Стежко", "Олена СТЕЖКО", "О.В. Стежко"),
        ("Стежко Олена Вікторівна", "Олена СТЕЖКО", "О.В. Стежко"),
        ("Олена СТЕЖКО", "Олена СТЕЖКО", "О. Стежко"),
        ("СТЕЖКО Олена Вікторівна", "Олена СТЕЖКО", "О.В. Стежко"),
        ("Олена Стежко", "Олена СТЕЖКО", "О. Стежко"),
        ("Ілля Павлович Мар'яненко-Іваницький", "Ілля МАР'ЯНЕНКО-ІВАНИЦЬКИЙ", "І.П. Мар'яненко-Іваницький"),
        ("Ілля Ілліч Павлович", "Ілля ПАВЛОВИЧ", "І.І. Павлович"),
        ("О.В. Стежко", "О.В. Стежко", "О.В. Стежко"),
        ("О. В. Стежко", "О. В. Стежко", "О. В. Стежко"),
        ("Стежко", "Стежко", "Стежко"),
        ("Хуан Карлос де ла Вега", "Хуан Карлос де ла Вега", "Хуан Карлос де ла Вега"),
    ],
)
def test_a_name_is_written_by_either_standard(name: str, in_full: str, with_initials: str) -> None:
    """Whichever way it is entered; what it does not tell is not made up."""
    assert (written(name, initials=False), written(name, initials=True)) == (in_full, with_initials)


@given(NAMES, NAMES, st.booleans())
def test_what_is_written_stays_as_it_is(given_name: str, surname: str, initials: bool) -> None:
    """To write a name twice is to write it once."""
    once = write_signature(f"{given_name} {surname}", initials=initials)

    assert write_signature(once, initials=initials) == once


@given(NAMES, NAMES)
def test_a_signature_never_parts_at_the_end_of_a_line(given_name: str, surname: str) -> None:
    """The surname stays with what stands before it."""
    assert " " not in write_signature(f"{given_name} {surname}", initials=False)
