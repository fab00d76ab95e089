"""The lines and rows of the summary, for its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.figures import Missing, effectiveness
from municipal_programs.model import portfolio_figure
from municipal_programs.reports import (
    NOTHING,
    Chart,
    ChartKind,
    ChartSeries,
    Fact,
    count_fact,
    fulfilment_summary,
    gap_of,
    money_fact,
    number_fact,
    percent_fact,
    years_fact,
)
from municipal_programs.values import MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.figures import Method
    from municipal_programs.reports import Value, Values
    from municipal_programs.values import Money
    from program_summary.standing import Standing

__all__ = ["attention_lines", "money_chart", "program_row"]

_LONGEST_NAME = 60
"""Characters of a title beside a bar; a whole one would leave no room for the bars."""


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


def money_chart(standings: list[Standing]) -> Chart | None:
    """Return what each program planned and disbursed, one beside the other; None where nothing is known of any."""
    planned = tuple(_bar(one, "program.planned", one.money.plan) for one in standings)
    disbursed = tuple(_bar(one, "program.disbursed", one.money.done) for one in standings)
    if not any((*planned, *disbursed)):
        return None
    return Chart(
        title="Заплановано і профінансовано за програмами",
        categories=tuple(_short(one.program.title) for one in standings),
        series=(ChartSeries(name="Заплановано", points=planned), ChartSeries(name="Профінансовано", points=disbursed)),
        unit=MoneyUnit.THOUSAND.message.uk,
        kind=ChartKind.BAR,
    )


def _bar(standing: Standing, figure: str, amount: Money | Missing) -> Fact | None:
    return None if isinstance(amount, Missing) else money_fact(portfolio_figure(standing.program, figure), amount)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_NAME else title[: _LONGEST_NAME - 1].rstrip() + "…"


def _amount(identity: str, money: Money | Missing) -> Value:
    return gap_of(identity, money, instead=NOTHING) if isinstance(money, Missing) else money_fact(identity, money)


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
        "planned": _amount(name("program.planned"), standing.money.plan),
        "disbursed": _amount(name("program.disbursed"), standing.money.done),
        "execution": percent_fact(name("program.execution"), standing.money.ratio),
        "indicators": {role: evolve(fact, identity=name(fact.identity)) for role, fact in indicators.items()},
        "score": NOTHING if isinstance(value, Missing) else number_fact(name(f"program.effectiveness.{method.identity}"), value),
        "grade": grade.uk if not isinstance(grade, Missing) else grade.message.uk,
    }
