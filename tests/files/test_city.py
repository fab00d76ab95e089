from __future__ import annotations

import datetime as dt
from textwrap import dedent

import pytest

from municipal_programs.files import LoadError, city_from
from municipal_programs.limits import Limits, limited
from municipal_programs.model import ReportingPeriod

HEAD = 'format = "municipal-programs/city/1"\n'


def faults(text: str) -> list[tuple[int, str]]:
    """Return the line and the words of everything that is wrong."""
    with pytest.raises(LoadError) as caught:
        city_from(text, source="city.toml")
    return [(fault.origin.line, fault.message.uk) for fault in caught.value.faults]


def test_a_city_is_read_with_its_departments_and_its_calendar() -> None:
    """Whatever way of TOML they are written in."""
    city = city_from(
        HEAD
        + dedent("""
            name = "Місто"
            calendar.quarterly_days = 15
            [[calendar.due]]
            period = "2020"
            date = 2021-01-29
            [[departments]]
            identity = "culture"
            name = "Управління культури"
            requisites = { registry_code = "01234567", email = "culture@example.org" }
            head.position = "Начальник"
            head.name = "О.В. Стежко"
        """)
    )

    (culture,) = city.departments
    assert culture.requisites.registry_code == "01234567"
    assert culture.head is not None
    assert culture.head.name == "О.В. Стежко"
    assert city.calendar.due_date(ReportingPeriod(year=2020)) == dt.date(2021, 1, 29)


def test_every_fault_is_told_at_the_line_of_its_key() -> None:
    """The standard library tells no lines, so that the scan must be right."""
    found = faults(
        HEAD + 'nam = "x"\n[[departments]]\nidentity = "A"\nname = "А"\n[[departments]]\nidentity = "b"\nnames = "Б"\n'
    )

    assert [line for line, _ in found] == [2, 4, 8]
    assert "«nam»" in found[0][1]
    assert "малих латинських літер" in found[1][1]
    assert "«names»" in found[2][1]


def test_what_looks_like_a_key_inside_of_a_long_text_is_none() -> None:
    """Or the place of the true key would be lost."""
    found = faults(HEAD + "name = '''\ncalendar = 1\n'''\ncalendar = 2\n")

    assert [line for line, _ in found] == [5]


def test_a_double_key_is_told_in_words_and_in_its_line() -> None:
    """It is the commonest slip of whoever copies a department."""
    assert faults('name = "a"\nname = "b"\n') == [(2, "Ця назва стоїть тут удруге; залиште одну.")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("name = ", "тут бракує значення або текст не взято в лапки."),
        ("name = Місто", "тут бракує значення або текст не взято в лапки."),
        ("name", "після назви поля має стояти «=»"),
        ('назва = "а"', "назву не латинськими літерами візьміть у лапки."),
        ('a.назва = "а"', "назву не латинськими літерами візьміть у лапки."),
        ('name = "a" b', "після значення стоїть зайвий текст"),
        ("[departments", "назву розділу не закрито"),
        ("[[departments]", "назву розділу не закрито"),
        ("name = [1 2]", "дужку відкрито, але не закрито, або між значеннями пропущено кому."),
        ("name = {a = 1", "дужку відкрито, але не закрито"),
        ('name = "а', "перенос рядка чи інший недозволений знак усередині тексту"),
        ('name = "C:\\місто"', "напишіть риску двічі"),
        ('name = "\\uZZZZ"', "напишіть риску двічі"),
        ('name = "\\ud800"', "напишіть риску двічі"),
        ("name = 2026-02-30", "такої дати чи такого часу немає"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(line: str, said: str) -> None:
    """In Ukrainian, with what to do."""
    ((number, message),) = faults(f"{HEAD}{line}\n")

    assert number == 2
    assert message.startswith("Звідси це не TOML: ")
    assert said in message


@pytest.mark.parametrize("text", ["'''а", '"""а', "'а", "[1"])
def test_what_is_open_at_the_end_is_told_in_the_last_line(text: str) -> None:
    """There is no other of which it could be told."""
    ((number, message),) = faults(f"{HEAD}name = {text}")

    assert number == 2
    assert "але не закрито" in message


@pytest.mark.parametrize("text", ["[a]\n[a]", "a = {b = 1, b = 2}", "a = {b = 1}\na.c = 2", "a.b = 1\n[a]", "a = []\n[[a]]"])
def test_a_table_that_stands_twice_is_told_in_words(text: str) -> None:
    """However it is written."""
    assert {message for _, message in faults(f"{HEAD}{text}\n")} == {"Ця назва стоїть тут удруге; залиште одну."}


def test_a_list_within_a_list_has_its_lines_too() -> None:
    """A table below the last department belongs to that one."""
    text = '[[departments]]\nidentity = "a"\nname = "А"\n[departments.head]\nname = "О.В. Стежко"\npositon = "Начальник"\n'

    assert [line for line, _ in faults(HEAD + 'name = "Місто"\n' + text)][-1] == 8


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "Мі\u0007сто"\n', "U+0007"),
        ("name = true\n", "true"),
        ("name = " + "[" * 2000 + "]" * 2000 + "\n", "вклад"),
    ],
    ids=["a character that no document holds", "a truth for a name", "too deep"],
)
def test_what_no_city_can_be_made_of_is_told_in_its_line(text: str, said: str) -> None:
    """In words, whatever it is."""
    found = faults(HEAD + text)

    assert said in found[0][1]


def test_a_text_that_is_too_long_is_told_although_it_can_be_read() -> None:
    """It would stand in every document."""
    with limited(Limits(file_text=40)):
        ((line, message),) = faults(HEAD + f'name = "{"а" * 41}"\n')

    assert (line, "40" in message) == (2, True)


@pytest.mark.parametrize("text", ["", 'name = "Місто"\n', 'format = "municipal-programs/program/1"\n'])
def test_a_file_that_does_not_say_that_it_is_of_a_city_is_refused(text: str) -> None:
    """Many a tool has a TOML file of its own."""
    ((_, message),) = faults(text)

    assert "municipal-programs/city/1" in message
