"""What holds for every program and every set of rules."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from tests.checks.building import PROGRAM, changed, program
from tests.checks.examples import PROGRAM_EXAMPLES, Example
from tests.checks.test_golden import EXAMPLE

from municipal_programs.checks import Finding, Outcome, Severity, check, examine, rule
from municipal_programs.files import LoadError, read_program
from municipal_programs.testing.strategies import activity_reports, consistent_programs, programs
from municipal_programs.values import Money, MoneyUnit, rounded
from municipal_programs.values.wording import write_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from municipal_programs.model import ActivityReport, TargetProgram

Item = TypeVar("Item")
YEARS = (2021, 2022)
HEAD = """\
format: municipal-programs/program/1
title: Програма
term: 2021–2022
purpose: Мета
approved_by: {number: 1, date: 10.12.2020}
"""


def printed(amount: Money, unit: MoneyUnit, decimals: int) -> str:
    """Write *amount* in *unit*, rounded half up, as a table prints it."""
    exact = Fraction(amount.kopiykas, 10 ** (unit.value + 2))
    words = {MoneyUnit.HRYVNIA: "грн", MoneyUnit.THOUSAND: "тис. грн", MoneyUnit.MILLION: "млн грн"}
    return f"{write_number(rounded(exact, decimals))} {words[unit]}"


@st.composite
def rounded_tables(draw: st.DrawFn) -> str:
    """Build a program whose every amount is printed in one unit, each correctly rounded from exact amounts nobody sees."""
    unit = draw(st.sampled_from([MoneyUnit.HRYVNIA, MoneyUnit.THOUSAND, MoneyUnit.MILLION]))
    decimals = draw(st.integers(0, 2 if unit is MoneyUnit.HRYVNIA else 3))
    owners = draw(st.lists(st.sampled_from(["culture", "sport"]), min_size=1, max_size=6))
    amounts = st.integers(0, 5_000_000_00).map(Money)
    rows = [(owner, [draw(amounts) for _ in YEARS]) for owner in owners]
    known = sorted(set(owners))

    def text(amount: Money) -> str:
        return printed(amount, unit, decimals)

    def lines(by_year: list[Money], indent: str) -> str:
        return "".join(f"{indent}{year}: {text(amount)}\n" for year, amount in zip(YEARS, by_year, strict=True))

    total = [Money.total(row[place] for _, row in rows) for place, _ in enumerate(YEARS)]
    body = HEAD + f"passport:\n  responsible_executor: {known[0]}\n  planned:\n    місцевий бюджет:\n{lines(total, ' ' * 6)}"
    body += "departments:\n" + "".join(f"  - {{identity: {name}, name: Підрозділ {name}}}\n" for name in known)
    body += "tasks:\n  - title: Завдання\n    measures:\n"
    for number, (owner, row) in enumerate(rows, start=1):
        body += (
            f"      - number: {number}\n        title: Захід {number}\n        executors: [{owner}]\n        term: 2021–2022\n"
        )
        for stage in ("planned", "disbursed"):
            body += f"        {stage}:\n          місцевий бюджет:\n{lines(row, ' ' * 12)}"
    body += f"executions:\n  - department: {known[0]}\n    reporting_period: 2021–2022\n    statements:\n"
    for stage in ("planned", "disbursed"):
        stated = {f"program.{stage}": Money.total(total)}
        stated |= {f"program.{stage}.{year}": amount for year, amount in zip(YEARS, total, strict=True)}
        stated |= {
            f"department.{name}.{stage}": Money.total(amount for owner, row in rows if owner == name for amount in row)
            for name in known
        }
        body += "".join(f"      - figure: {figure}\n        text: {text(amount)}\n" for figure, amount in stated.items())
    return body


@given(rounded_tables())
def test_a_correctly_rounded_table_raises_nothing(text: str) -> None:
    """Whatever the unit and the decimals, rounding alone is no discrepancy."""
    assert [finding.message.uk for finding in check(program(text))] == []


def shuffled(whole: TargetProgram, chance: Random) -> TargetProgram:
    """Return *whole* with its rows, tables and accounts in another order."""

    def mixed(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(chance.sample(items, len(items)))

    tasks = [evolve(task, measures=mixed(task.measures)) for task in whole.tasks]
    return evolve(
        whole,
        tasks=tuple(chance.sample(tasks, len(tasks))),
        indicators=mixed(whole.indicators),
        departments=mixed(whole.departments),
        executions=mixed(whole.executions),
        related_decisions=mixed(whole.related_decisions),
    )


WHOLE = read_program(EXAMPLE / "program.yaml")


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(chance: Random) -> None:
    """The findings of the example are the same, to the letter, in whatever order its rows stand."""
    assert check(shuffled(WHOLE, chance)) == check(WHOLE)


@rule("ZT101", Severity.NOTE, uk="Програма має назву.")
def titled(whole: TargetProgram) -> Iterator[Finding]:
    """The program has a title."""
    yield Finding(subject="program.title", message=SAID, stated=whole.title)


@rule("KL101", Severity.NOTE, uk="Програма має мету.")
def purposeful(whole: TargetProgram) -> Iterator[Finding]:
    """The program has a purpose."""
    yield Finding(subject="program.purpose", message=SAID, stated=whole.purpose)


SAID = next(iter(check(program(changed(PROGRAM, "text: 1.\n", "text: ''\n"))))).message


def test_the_order_of_plugins_changes_nothing() -> None:
    """Whoever was installed first, the findings and the coverage are the same."""
    one, other = {"zhytomyr": [titled], "kalush": [purposeful]}, {"kalush": [purposeful], "zhytomyr": [titled]}

    assert examine(program(), plugin_rules=one) == examine(program(), plugin_rules=other)
    assert [finding.code for finding in check(program(), plugin_rules=one)] == ["ZT101", "KL101"]


def fingerprints(text: str) -> set[str]:
    """Return the fingerprints of what is found in *text*."""
    return {finding.fingerprint for finding in check(program(text))}


@given(st.sampled_from(PROGRAM_EXAMPLES), st.sampled_from(PROGRAM_EXAMPLES))
def test_mending_one_cause_removes_its_findings_and_no_other(one: Example, other: Example) -> None:
    """With two things wrong at once, mending either leaves the findings of the other as they are."""
    figures = [{example.code, *example.with_} for example in (one, other)]
    assume(figures[0].isdisjoint(figures[1]) and one.subject.split(".")[:3] != other.subject.split(".")[:3])
    # What an excluded measure received nobody can say exactly, so the exclusion hides that a reallocation does not balance.
    assume({one.code, other.code} != {"MP405", "MP607"})
    first = changed(PROGRAM, one.old, one.new)
    assume(first.count(other.old) == 1)
    both = changed(first, other.old, other.new)
    try:
        whole = program(both)
    except LoadError:  # one of the two refers to the row that the other renumbers
        reject()

    assert {finding.code for finding in check(whole)} == figures[0] | figures[1]


def test_fingerprints_survive_edits_elsewhere() -> None:
    """Lines that move, titles that change and rows of other departments leave the fingerprints as they are."""
    broken = changed(PROGRAM, "text: 310 700,00\n", "text: 310 070,00\n")
    edited = changed("# Примітка\n\n" + broken, "title: Видання книг\n", "title: Видання книжок\n")

    assert fingerprints(broken) == fingerprints(edited) != set()


def test_a_department_that_numbers_from_one_too_leaves_fingerprints_as_they_are() -> None:
    """The subject gets the department's name in front; the fingerprint knows it already."""
    alone = HEAD + (
        "passport: {responsible_executor: culture}\n"
        "departments:\n  - {identity: culture, name: Культура}\n  - {identity: sport, name: Спорт}\n"
        "tasks:\n  - title: Завдання\n    measures:\n"
        "      - {number: 1, title: Свята, executors: [culture], term: 2021–2022,"
        " planned: {місцевий бюджет: 5 тис. грн}, disbursed: {місцевий бюджет: 9 тис. грн}}\n"
    )
    joined = alone + "      - {number: 1, title: Змагання, executors: [sport], term: 2021–2022}\n"
    before, after = check(program(alone)), check(program(joined))

    assert [finding.subject for finding in before] == ["measure.1.disbursed"]
    assert [finding.subject for finding in after] == ["measure.culture.1.disbursed"]
    assert [finding.fingerprint for finding in before] == [finding.fingerprint for finding in after]


def test_a_fingerprint_changes_with_its_figures() -> None:
    """A waiver of a small difference does not cover a large one."""
    small = changed(PROGRAM, "text: 310 700,00\n", "text: 310 701,00\n")
    large = changed(PROGRAM, "text: 310 700,00\n", "text: 910 701,00\n")

    assert fingerprints(small).isdisjoint(fingerprints(large))


@settings(max_examples=30)
@given(programs(amended=True))
def test_no_rule_stumbles_over_any_program(whole: TargetProgram) -> None:
    """Whatever can be built can be checked."""
    assert [one.code for one in examine(whole).coverage if one.outcome is Outcome.FAILED] == []


@settings(max_examples=60, deadline=None)
@given(consistent_programs())
def test_a_program_that_agrees_with_itself_raises_nothing(whole: TargetProgram) -> None:
    """Where money, units, targets, decisions and statements agree, no check finds an error or a warning."""
    assert [(finding.code, finding.message.uk) for finding in check(whole) if finding.severity is not Severity.NOTE] == []


@settings(max_examples=30)
@given(activity_reports())
def test_a_report_that_agrees_with_itself_raises_nothing(report: ActivityReport) -> None:
    """Generated reports have breakdowns, flows and lists that agree with their counts."""
    assert [finding.message.uk for finding in check(report)] == []
