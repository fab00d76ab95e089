"""Every rule, in a program in which everything agrees and in one that breaks it in one place."""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.checks.building import ACTIVITY, PROGRAM, activity, changed, program
from tests.checks.examples import ACTIVITY_EXAMPLES, PROGRAM_EXAMPLES, Example

from municipal_programs.checks import BUILT_IN, NEEDS, Outcome, check, examine
from municipal_programs.checks._standing import text_of
from municipal_programs.checks.needs import lacking
from municipal_programs.model import (
    Absence,
    CheckSettings,
    IndicatorGroup,
    IndicatorKind,
    Observation,
    TargetProgram,
)

if TYPE_CHECKING:
    from municipal_programs.checks import AnyRule, Finding

EXAMPLES = [*PROGRAM_EXAMPLES, *ACTIVITY_EXAMPLES]
WITHOUT_EXAMPLE = {"MP303", "MP501"}
"""Rules with tests of their own below, since no single change of the text breaks them."""


ANNUAL = """\
format: municipal-programs/program/1
title: Програма
term: 2021–2023
purpose: Мета
approved_by: {number: 1, date: 10.12.2020}
passport: {responsible_executor: culture}
departments:
  - {identity: culture, name: Управління культури}
tasks:
  - title: Завдання
    measures:
      - number: 1
        title: Свята
        executors: [culture]
        term: 2021–2023
        planned: {місцевий бюджет: 30 тис. грн}
        allocated: {місцевий бюджет: 10 тис. грн}
      - number: 2
        title: Книги
        executors: [culture]
        term: 2021–2023
        planned: {місцевий бюджет: 60 тис. грн}
        allocated: {місцевий бюджет: 20 тис. грн}
"""


@cache
def findings_of(example: Example) -> tuple[Finding, ...]:
    """Return what is found in what the example makes of the text that conforms."""
    if example in PROGRAM_EXAMPLES:
        return check(program(changed(PROGRAM, example.old, example.new)))
    return check(activity(changed(ACTIVITY, example.old, example.new)))


def line_of(finding: Finding, example: Example) -> str:
    """Return the line of the changed text that the finding points at."""
    text = PROGRAM if example in PROGRAM_EXAMPLES else ACTIVITY
    assert finding.origin is not None
    return changed(text, example.old, example.new).splitlines()[finding.origin.line - 1]


def test_where_everything_agrees_every_rule_is_checked_and_right() -> None:
    """The two conforming examples leave no rule without something to look at."""
    coverage = [*examine(program()).coverage, *examine(activity()).coverage]

    assert {one.code for one in coverage} == {rule.code for rule in BUILT_IN}
    assert [(one.code, one.outcome) for one in coverage if one.outcome is not Outcome.RIGHT] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code}-{example.subject}")
def test_a_rule_finds_what_breaks_it_at_its_subject_and_line(example: Example) -> None:
    """One change brings one finding of the rule, at the figure and the line that are wrong, and nothing unlooked-for."""
    findings = findings_of(example)
    own = [finding for finding in findings if finding.code == example.code]

    assert [finding.subject for finding in own] == [example.subject], [finding.message.uk for finding in own]
    assert example.line in line_of(own[0], example)
    assert {finding.code for finding in findings} == {example.code, *example.with_}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.code}-{example.subject}")
def test_a_finding_is_told_in_both_languages_without_a_gap(example: Example) -> None:
    """The sentences are whole in both languages, begin with a capital letter and end with a full stop."""
    for finding in findings_of(example):
        for words in (finding.message.uk, finding.message.en):
            assert re.search(r"[{}]|None|Wording|Message\(", words) is None
            assert words[0] == words[0].upper()
            assert words.endswith(".")
        for explanation in finding.explanations:
            assert explanation.message.uk.endswith(".")
            assert explanation.message.en.endswith(".")


def test_every_rule_has_an_example() -> None:
    """No rule is without a case that it finds."""
    assert {example.code for example in EXAMPLES} | WITHOUT_EXAMPLE == {rule.code for rule in BUILT_IN}


def test_codes_are_unique_and_say_their_family() -> None:
    """A code is never shared, and its first digit is the family's."""
    codes = [rule.code for rule in BUILT_IN]

    assert len(set(codes)) == len(codes)
    assert [code for code in codes if not re.fullmatch(r"MP[1-9][0-9]{2}", code)] == []


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.code)
def test_a_rule_says_in_both_languages_what_it_demands(rule: AnyRule) -> None:
    """The title is one sentence in Ukrainian and in English, and needs are known by name."""
    title = rule.title

    assert re.search("[а-яіїєґ]", title.uk)
    assert not re.search("[а-яіїєґ]", title.en.split(";")[0])
    assert title.uk.endswith(".")
    assert title.en.endswith(".")
    assert set(rule.needs) <= set(NEEDS)


def test_a_rule_is_a_generator() -> None:
    """A rule yields its findings one by one; nothing is collected before the first."""
    for rule in BUILT_IN:
        subject = program() if rule.subject is TargetProgram else activity()

        assert isinstance(subject, rule.subject)
        assert inspect.isgenerator(rule.examine(subject, CheckSettings()))  # type: ignore[arg-type]  # each gets its own sort


def test_a_group_that_the_profile_demands_is_missed() -> None:
    """The council's profile names the groups; without a profile none is demanded."""
    settings = CheckSettings(groups=tuple(IndicatorGroup))

    assert [(f.code, f.subject) for f in check(program(), settings=settings)] == [("MP501", "indicator.efficiency")]


def test_annual_money_beside_money_of_the_term_is_seen() -> None:
    """Where every row's allocation is the plan divided by the years, it is of one year, and a comparison with the term misleads."""
    findings = check(program(ANNUAL))

    assert [(finding.code, finding.subject) for finding in findings] == [("MP303", "department.culture.allocated")]
    assert "3\u00a0рази" in findings[0].message.uk


def test_an_allocation_that_is_no_exact_part_of_the_plan_is_left_alone() -> None:
    """One row that does not fit the pattern is enough to leave it a coincidence."""
    assert check(program(changed(ANNUAL, "місцевий бюджет: 10 тис. грн", "місцевий бюджет: 11 тис. грн"))) == ()


def test_a_rule_that_the_profile_switches_off_is_not_run() -> None:
    """The coverage says that it was switched off, not that all is right."""
    text = changed(PROGRAM, "text: 310 700,00\n", "text: 310 070,00\n")
    result = examine(program(text), settings=CheckSettings(without=("MP204",)))

    assert result.findings == ()
    assert next(one.outcome for one in result.coverage if one.code == "MP204") is Outcome.SWITCHED_OFF


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ({"MP602", "MP604", "MP607"}, "№ 1621-IV, стаття 12"),
        ({"MP605"}, "відтворено з пам'яті"),
        ({"MP401", "MP402", "MP501", "MP508", "MP802"}, "профіль громади"),
    ],
)
def test_a_rule_says_what_it_rests_on(codes: set[str], words: str) -> None:
    """A clause of the law or the council's profile; all other rules rest on arithmetic."""
    assert {rule.code for rule in BUILT_IN if rule.basis is not None and words in rule.basis.uk} == codes


def test_a_finding_carries_the_basis_of_its_rule() -> None:
    """Whoever reads the finding need not look the rule up; without a profile its thresholds are the library's own."""
    bases = {
        example.code: finding.basis for example in EXAMPLES for finding in findings_of(example) if finding.code == example.code
    }

    assert all((bases[rule.code] is None) == (rule.basis is None) for rule in BUILT_IN if rule.code in bases)
    of_profiles = [rule.code for rule in BUILT_IN if rule.basis is not None and rule.basis.uk == "профіль громади"]
    assert {str(bases[code]) for code in of_profiles if code in bases} == {"типові пороги бібліотеки, бо профілю громади немає"}
    assert bases["MP604"] is not None


@pytest.mark.parametrize("need", [need for need in NEEDS if not need.startswith("statements.")])
def test_a_program_brings_nothing_of_an_activity_report_and_the_other_way_round(need: str) -> None:
    """What one of them cannot have, it does not lack."""
    of_program, of_activity = lacking(need, program()), lacking(need, activity())

    assert (True, ()) in {of_program, of_activity}


def test_the_total_of_a_task_is_what_its_rows_make() -> None:
    """Some councils sum up each task, and its title is what a person looks for."""
    statement = "      - figure: program.disbursed\n        text: 920,7 тис. грн\n"
    right = f"{statement}      - figure: task.1.planned\n        text: 920,0 тис. грн\n"
    wrong = right.replace("920,0", "900,0")

    assert check(program(changed(PROGRAM, statement, right))) == ()
    (finding,) = check(program(changed(PROGRAM, statement, wrong)))
    assert (finding.code, finding.subject) == ("MP202", "task.1.planned")
    assert "«Розвиток культури»" in finding.message.uk


def test_parts_that_leave_a_source_out_are_not_held_against_the_whole() -> None:
    """Who names the money of one source only has said nothing of the others."""
    text = changed(PROGRAM, "      - figure: program.planned.state\n        text: 50,0 тис. грн\n", "")

    assert check(program(changed(text, "text: 1 020,0 тис. грн", "text: 1 020,0 тис. грн"))) == ()


def test_a_total_against_a_promise_that_the_rows_do_not_make_is_explained_by_the_promise() -> None:
    """Rows that make another sum prove nothing about what the passport says."""
    text = changed(PROGRAM, "      2021: 410,0 тис. грн", "      2021: 510,0 тис. грн")
    found = check(program(changed(text, "        text: 1 070,0\n", "        text: 1 710,0\n")))

    (finding,) = [one for one in found if one.subject == "program.planned" and one.code == "MP202"]
    assert finding.explanations
    assert "1 170" in finding.message.uk.replace("\u00a0", " ")


def test_money_after_two_decisions_that_stopped_a_measure_is_told_once() -> None:
    """The first of them is reason enough."""
    stopped = "      date: 01.03.2023\n    effect: призупиняє\n    subject: measure.sport.1\n"
    twice = stopped.replace("01.03.2023", "01.03.2022")
    twice += "  - decision:\n      number: 301\n      date: 01.04.2022\n    effect: призупиняє\n    subject: measure.sport.1\n"
    spent = "            2022: 0,0 тис. грн\n            2023: 0,0 тис. грн\n        narrative: Змагання"
    text = changed(changed(PROGRAM, stopped, twice), spent, spent.replace("2023: 0,0", "2023: 7,0"))

    found = [one for one in check(program(text)) if one.subject == "measure.sport.1.disbursed.2023.community"]

    assert len(found) == 1
    assert "301" not in found[0].message.uk


def test_amendments_that_could_not_be_carried_out_at_the_end_of_the_term_exclude_nothing() -> None:
    """Two of them take in the same measure, and only after the term the first one was repealed: until then, nobody can say what stood."""
    measure = "{number: 9, title: Ярмарок, executors: [sport], term: 2021–2023}"
    amendments = "".join(
        f"  - decision: {{number: {number}, date: 1{number}.06.2022}}\n    changes: [{{add: {{task: Розвиток спорту, measure: {measure}}}}}]\n"
        for number in (1, 2)
    )
    repeal = "related_decisions:\n  - decision: {number: 500, date: 01.02.2025}\n    effect: скасовує\n    subject: 1\n"
    text = changed(PROGRAM, "related_decisions:\n", amendments + repeal)

    assert "MP606" not in {finding.code for finding in check(program(text))}


@pytest.mark.parametrize(
    ("kind", "actual"),
    [
        (IndicatorKind.AMOUNT, Observation(absence=next(iter(Absence)))),
        (IndicatorKind.YES_NO, Observation(value=True)),
    ],
)
def test_an_indicator_that_has_no_number_repeats_no_money(kind: IndicatorKind, actual: Observation) -> None:
    """Why there is none is told where it is missed; a yes is no amount."""
    subject = program()
    first = evolve(subject.indicators[0], kind=kind, targets=(), actuals=(actual,))

    found = check(evolve(subject, indicators=(first, *subject.indicators[1:])))

    assert first.repeats
    assert "Проведення свят" not in "".join(one.message.uk for one in found if one.subject.startswith("indicator.input.1."))


def test_a_yes_or_no_is_written_in_words() -> None:
    """As a person answers."""
    assert [str(text_of(value)) for value in (True, False, "так собі")] == ["так", "ні", "так собі"]
