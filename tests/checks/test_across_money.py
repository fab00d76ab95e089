"""Money between programs: each case is a city of two programs of two departments, written as they would be."""

from __future__ import annotations

import datetime as dt

import pytest

from municipal_programs.checks import Finding, ProgramOfCity, across
from municipal_programs.files import activity_from, program_from
from municipal_programs.model import City, Department

TODAY = dt.date(2021, 6, 1)
CITY = City(
    name="Місто",
    departments=(
        Department(identity="culture", name="Управління культури"),
        Department(identity="sport", name="Відділ фізичної культури та спорту"),
    ),
)


def part(number: int, owner: str, *rows: str) -> ProgramOfCity:
    """Return a program of *owner* with a measure for each row."""
    name = CITY.department(owner)
    assert name is not None
    text = (
        f"format: municipal-programs/program/1\ntitle: Програма {number}\nterm: 2021–2022\npurpose: Мета\n"
        f"approved_by: {{number: {number}, date: 10.12.2020}}\npassport: {{responsible_executor: {owner}}}\n"
        f"departments: [{{identity: {owner}, name: {name.name}}}]\ntasks:\n  - title: Завдання\n    measures:\n"
    )
    for place, row in enumerate(rows, start=1):
        text += f"      - {{number: {place}, executors: [{owner}], term: 2021–2022, {row}}}\n"
    return ProgramOfCity(source=f"{number}.yaml", program=program_from(text, source=f"{number}.yaml"))


def found(*programs: ProgramOfCity, report: str = "") -> list[Finding]:
    """Return what is found of money between the programs."""
    reports = [activity_from(report, source="report.yaml")] if report else []
    return [one for one in across(CITY, programs, reports, today=TODAY) if one.code in {"MP877", "MP878"}]


PAID = "title: Міський конкурс дитячого малюнка, disbursed: {місцевий бюджет: {2021: 5 тис. грн}}"
OTHER = "title: Ремонт басейну, disbursed: {місцевий бюджет: {2021: 9 тис. грн}}"


@pytest.mark.parametrize(
    "words",
    [
        "Захід проведено, оплачено іншим відділом.",
        "Видатки здійснено за рахунок коштів іншої програми.",
        "Інший структурний підрозділ профінансував захід.",
        "Подарунки оплачено відділом фізичної культури та спорту.",
    ],
)
def test_what_another_is_said_to_have_paid_is_looked_for_among_all_programs(words: str) -> None:
    """It is found by the words of the title, whatever their endings; where nobody spent money on the like, that is told."""
    claim = part(1, "culture", f"title: Конкурс дитячих малюнків у місті, narrative: '{words}'")

    assert found(claim, part(2, "sport", PAID)) == []
    (finding,) = found(claim, part(2, "sport", OTHER))
    assert (finding.code, finding.subject) == ("MP877", "measure.1.narrative")
    assert words.rstrip(".") in finding.message.uk
    assert finding.origin is not None
    assert finding.origin.source == "1.yaml"


@pytest.mark.parametrize(
    "words",
    [
        "Захід не проводився.",
        "Оплачено в повному обсязі.",
        "Оплачено управлінням культури.",
        "Кошти перерозподілено на інші заходи іншого відділу.",
        "Роботи проведено спільно з іншими відділами.",
    ],
)
def test_words_that_name_no_other_payer_raise_nothing(words: str) -> None:
    """A department that paid itself, money that went elsewhere, and work done together are no claims."""
    assert found(part(1, "culture", f"title: Конкурс дитячих малюнків, narrative: '{words}'"), part(2, "sport", OTHER)) == []


def test_a_payer_that_is_named_has_to_have_paid_itself() -> None:
    """Its own department and a third one do not count."""
    claim = part(1, "culture", "title: Конкурс малюнків, narrative: Оплачено відділом фізичної культури та спорту.", PAID)

    assert [one.code for one in found(claim, part(2, "culture", PAID))] == ["MP877"]


def test_a_title_in_quotes_is_enough() -> None:
    """The other department may call its measure by another name."""
    claim = part(
        1, "culture", "title: Підтримка молодіжних ініціатив, narrative: Фестиваль «Сурми над Случем» оплачено іншим відділом."
    )
    paid = part(2, "sport", f"{OTHER}, narrative: Проведено «Сурми над Случем».")

    assert found(claim, paid) == []


REPORT = """\
format: municipal-programs/activity/1
title: Звіт
department: {identity: sport, name: Відділ фізичної культури та спорту}
reporting_period: 2021
statements:
"""


@pytest.mark.parametrize(
    ("figure", "text", "computed"),
    [
        ("department.sport.disbursed", "14 тис. грн", ""),
        ("department.sport.disbursed.2021", "14 000,00 грн", ""),
        ("department.sport.disbursed", "16 тис. грн", "14 000,00"),
        ("department.sport.disbursed.2022", "15 тис. грн", ""),
        ("department.sport.disbursed.2021.community", "15 тис. грн", ""),
        ("department.culture.disbursed", "15 тис. грн", ""),
        ("activity.drafts.submitted", "15", ""),
        ("department.sport.disbursed", "багато", ""),
    ],
)
def test_a_departments_total_is_held_against_all_programs(figure: str, text: str, computed: str) -> None:
    """Nine thousand in one program and five in the other, each as exact as it is printed; what no measure tells of is left alone."""
    report = f"{REPORT}  - {{figure: {figure}, text: '{text}'}}\n"
    findings = found(part(1, "sport", OTHER), part(2, "sport", PAID), report=report)

    assert [(one.code, one.subject) for one in findings] == ([("MP878", figure)] if computed else [])
    assert all(computed in one.message.uk.replace("\u00a0", " ") for one in findings)


def test_a_total_of_money_that_is_not_divided_into_years_cannot_be_checked() -> None:
    """Nobody can say which part of it belongs to the year of the report."""
    undivided = part(1, "sport", "title: Ремонт, disbursed: {місцевий бюджет: 9 тис. грн}")

    assert found(undivided, report=f"{REPORT}  - {{figure: department.sport.disbursed, text: '1 грн'}}\n") == []
