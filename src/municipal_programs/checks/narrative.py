"""Rules on narratives: counts, words of completeness and equations, held against lists and figures."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._lists import counted_lists
from municipal_programs.checks._money import percent
from municipal_programs.checks._numbers import decimals_of
from municipal_programs.checks._terms import lines_of, measure_name, numbers_first, terms_of
from municipal_programs.checks._words import claims_completeness
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.figures import FundingSet, FundingStage
from municipal_programs.model import execution_figure, measure_figure
from municipal_programs.values import Money, rounded
from municipal_programs.values.wording import read_number, write_money, write_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from municipal_programs.model import CheckSettings, Execution, Measure, TargetProgram

__all__ = ["RULES", "equations"]

_TERM = r"\d[\d\u00a0\u202f ]*(?:[.,]\d+)?"
_EQUATION = re.compile(rf"(?<![\d.,+−–*/=-])({_TERM}(?:\s*[+−–-]\s*{_TERM})+)\s*=\s*({_TERM})(?![\d\s]*[+−–*/=-]\s*\d)")


@rule("MP801", Severity.WARNING, uk=demand.MP801, needs=("texts",))
def a_count_is_the_length_of_its_list(program: TargetProgram) -> Iterator[Finding]:
    """A count in a sentence is the length of the list that follows it.

    A list with «зокрема», «тощо» or «та інше» is a part of the whole and is left alone. In a list of names that commas alone part, a
    comma may stand within a name, so only one that is too short is told.
    """
    for subject, where, text in _texts(program):
        for found in counted_lists(text):
            if found.count != found.items:
                message = say.COUNT_AGAINST_LIST(where=where, words=found.words, computed=found.items)
                yield Finding(subject=subject, message=message, stated=found.count, computed=found.items)


@rule(
    "MP802",
    Severity.WARNING,
    uk=demand.MP802,
    needs=("executions.conclusion", "measures.planned", "measures.disbursed"),
    basis=say.PROFILE(),
)
def completeness_is_borne_out_by_the_figures(program: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """An account speaks of full execution only where nearly all that was planned was spent.

    The council's profile sets the threshold.
    """
    for execution in program.executions:
        words = claims_completeness(execution.conclusion)
        plan, done = (_sum(program, execution, stage) for stage in (FundingStage.PLANNED, FundingStage.DISBURSED))
        if words and plan and done is not None and Fraction(done.kopiykas, plan.kopiykas) < Fraction(settings.completeness):
            yield Finding(
                subject=execution_figure(execution.department, "conclusion"),
                message=say.COMPLETE_AGAINST_FIGURES(
                    department=program.department(execution.department).name,
                    words=words,
                    percent=percent(done, plan),
                    done=write_money(done),
                    plan=write_money(plan),
                    idle=_idle(program, execution),
                ),
                stated=done,
                computed=plan,
                unit="грн",
            )


@rule("MP803", Severity.ERROR, uk=demand.MP803, needs=("texts",))
def an_equation_in_a_text_is_right(program: TargetProgram) -> Iterator[Finding]:
    """An equation that is written out in a text is right."""
    for subject, where, text in _texts(program):
        for words, stated, computed in equations(text):
            message = say.EQUATION_WRONG(where=where, words=words, computed=write_number(computed))
            yield Finding(subject=subject, message=message, stated=stated, computed=computed)


def equations(text: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield each sum that *text* writes out and that is wrong, such as «407 - 79 + 56 = 385»: its words, its result, what it makes.

    Whole numbers are exact; decimals may be off by half of their last digit.
    """
    for found in _EQUATION.finditer(text):
        pieces = re.split(r"\s*([+−–-])\s*", found[1])
        try:
            numbers = [read_number(piece.strip()) for piece in pieces[::2]]
            stated = read_number(found[2].strip())
        except InvalidValueError:
            continue
        signs = [1, *(1 if sign == "+" else -1 for sign in pieces[1::2])]
        total = sum((Fraction(number) * sign for number, sign in zip(numbers, signs, strict=True)), Fraction(0))
        if abs(total - Fraction(stated)) > sum(_slack(number) for number in (*numbers, stated)):
            yield found[0].strip(), stated, rounded(total, max(decimals_of(number) for number in (*numbers, stated)))


def _slack(number: Decimal) -> Fraction:
    return Fraction(1, 2 * 10 ** decimals_of(number)) if decimals_of(number) else Fraction(0)


def _texts(program: TargetProgram) -> Iterator[tuple[str, Message, str]]:
    """Yield every text that a department wrote, with the identity that it has and its name."""
    for measure in program.measures:
        yield measure_figure(program, measure, "narrative"), measure_name(program, measure), measure.narrative
    for execution in program.executions:
        name = program.department(execution.department).name
        results, conclusion = say.PURPOSE_RESULTS(department=name), say.CONCLUSION(department=name)
        yield execution_figure(execution.department, "purpose_results"), results, execution.purpose_results
        yield execution_figure(execution.department, "conclusion"), conclusion, execution.conclusion


def _sum(program: TargetProgram, execution: Execution, stage: FundingStage) -> Money | None:
    terms = terms_of(program, FundingSet(stage=stage, department=execution.department))
    return Money.total(term.value.amount for term in terms) if terms else None


def _idle(program: TargetProgram, execution: Execution) -> Message:
    idle = [
        measure.number
        for measure in program.measures_of(execution.department)
        if _money(measure, FundingStage.PLANNED) and measure.disbursed and not _money(measure, FundingStage.DISBURSED)
    ]
    words = say.IDLE_MEASURE if len(idle) == 1 else say.IDLE_MEASURES
    return words(measures=", ".join(sorted(idle, key=numbers_first))) if idle else say.NOTHING()


def _money(measure: Measure, stage: FundingStage) -> Money:
    return Money.total(line.amount for line in lines_of(measure, stage))


RULES = (a_count_is_the_length_of_its_list, completeness_is_borne_out_by_the_figures, an_equation_in_a_text_is_right)
