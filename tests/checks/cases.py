"""A small program of measures or of one indicator, and what is found in it."""

from __future__ import annotations

from tests.checks.building import program

from municipal_programs.checks import Finding, check

HEAD = """\
format: municipal-programs/program/1
title: Програма
term: 2021–2022
purpose: Мета
approved_by: {number: 1, date: 10.12.2020}
passport: {responsible_executor: culture}
departments: [{identity: culture, name: Управління}]
"""


def measures(*rows: str) -> str:
    """Return a program of measures, each with what its row adds."""
    text = HEAD + "tasks:\n  - title: Завдання\n    measures:\n"
    for number, row in enumerate(rows, start=1):
        text += f"      - {{number: {number}, title: Захід {number}, executors: [culture], term: 2021–2022, {row}}}\n"
    return text


def indicator(row: str) -> str:
    """Return a program of one indicator with what the row adds."""
    return (
        f"{HEAD}indicators:\n  - {{number: 1, title: Показник, group: якості, department: culture, {row}}}\n"
        "executions:\n  - {department: culture, reporting_period: 2021–2022}\n"
    )


def found(text: str) -> list[tuple[str, str]]:
    """Return code and subject of what is found."""
    return [(finding.code, finding.subject) for finding in check(program(text))]


def only(text: str) -> Finding:
    """Return the one finding."""
    (finding,) = check(program(text))
    return finding


def stated(figure: str, text: str, unit: str = "") -> str:
    """Return a program of two measures whose account states one figure."""
    rows = measures(
        "planned: {місцевий бюджет: 600 тис. грн}, disbursed: {місцевий бюджет: 600 тис. грн}",
        "planned: {місцевий бюджет: 400 тис. грн}, disbursed: {місцевий бюджет: 400 тис. грн}",
    )
    unit_line = f"        unit: {unit}\n" if unit else ""
    return (
        f"{rows}executions:\n  - department: culture\n    reporting_period: 2021–2022\n    statements:\n"
        f"      - figure: {figure}\n        text: '{text}'\n{unit_line}"
    )
