"""The lines and rows of the summary, for its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import Missing, effectiveness
from municipal_programs.model import portfolio_figure
from municipal_programs.reports import (
    NOTHING,
    count_fact,
    fulfilment_summary,
    money_or_nothing,
    number_fact,
    percent_fact,
    years_fact,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.figures import Method
    from municipal_programs.reports import Value, Values
    from program_summary.standing import Standing

__all__ = ["attention_lines", "program_row"]


def attention_lines(standing: Standing, method: Method) -> list[Value]:
    """Return what of a program needs attention, a line for each reason; a line is a list of pieces. None where all is well."""
    return list(_lines(standing, method))


def _lines(standing: Standing, method: Method) -> Iterator[list[Value]]:
    def counted(figure: str, number: int) -> Value:
        return count_fact(portfolio_figure(standing.program, figure), number)

    ratio = standing.money.ratio
    execution = percent_fact(portfolio_figure(standing.program, "program.execution"), ratio)
    if isinstance(ratio, Missing):
        yield ["Виконання фінансування не порахувати. ", ratio.message.uk]
    elif standing.is_underspent:
        yield ["Профінансовано лише ", execution, "\u00a0% передбаченого."]
    elif standing.is_overspent:
        yield ["Профінансовано ", execution, "\u00a0% передбаченого – більше, ніж заплановано."]
    if standing.unfinanced:
        keys = len(standing.unfinanced)
        yield [
            "Не профінансовано заходів: ",
            counted("measures.unfinanced", keys),
            " із\u00a0",
            counted("measures", len(standing.revision.measures)),
            ".",
        ]
    if standing.overspent:
        yield ["Перевищено план заходів: ", counted("measures.overspent", len(standing.overspent)), "."]
    if standing.missed:
        yield ["Не досягли планового значення показників: ", counted("indicators.missed", standing.missed), "."]
    if standing.unknown:
        yield ["Не можна порівняти з планом показників: ", counted("indicators.unknown", standing.unknown), "."]
    score = effectiveness(standing.revision, method).score
    if score.grade == score.scale.below:
        yield [f"Оцінка за методом: {score.scale.below.uk}."]


def program_row(standing: Standing, place: int, method: Method) -> Values:
    """Return the row of a program in the table of all of them."""
    program = standing.revision

    def name(figure: str) -> str:
        return portfolio_figure(standing.program, figure)

    score = effectiveness(program, method).score
    value, grade = score.value, score.grade
    indicators = fulfilment_summary(program)
    return {
        "place": count_fact(name("place"), place),
        "title": standing.program.title,
        "term": years_fact(name("program.term"), program.term),
        "planned": money_or_nothing(name("program.planned"), standing.money.plan),
        "disbursed": money_or_nothing(name("program.disbursed"), standing.money.done),
        "execution": percent_fact(name("program.execution"), standing.money.ratio),
        "indicators": {role: evolve(fact, identity=name(fact.identity)) for role, fact in indicators.items()},
        "score": NOTHING if isinstance(value, Missing) else number_fact(name(f"program.effectiveness.{method.identity}"), value),
        "grade": grade.uk if not isinstance(grade, Missing) else grade.message.uk,
    }
