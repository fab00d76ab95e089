"""The evaluation of a program's effectiveness, with every step of it shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.figures import Mark, Missing, effectiveness
from municipal_programs.model import indicator_figure, program_figure
from municipal_programs.reports.writing import NOTHING, number_fact, observed_value, percent_fact

if TYPE_CHECKING:
    from fractions import Fraction

    from municipal_programs.figures import Fulfilment, Method, Observed, ScoreStep
    from municipal_programs.model import TargetProgram
    from municipal_programs.reports.section import Value, Values

__all__ = ["evaluation_of"]


def evaluation_of(program: TargetProgram, method: Method, year: int | None = None) -> Values:
    """Return what *method* makes of *program*, and how.

    Args:
        program: The program.
        method: The method, by the council's choice.
        year: The year; None for the whole term.

    Returns:
        ``method``, ``formula`` and ``reference``, its name, formula and source in words; ``caution``, how far the source may be
        relied on, empty where it was read; ``steps``, each with ``title``, ``value`` (a figure, or the sign for nothing) and
        ``reason`` (why there is none, else empty); ``inputs``, the indicators that entered, each with ``title``, ``unit``,
        ``target``, ``actual`` and ``fulfilment`` in percent; ``left_out``, those that could not, each with ``title`` and
        ``reason``; ``score``, a row like a step; and ``grade``, the score in a word, empty where there is none.
    """
    score = effectiveness(program, method, year).score
    identity = program_figure(f"effectiveness.{method.identity}", year=year)
    grade = score.grade
    return {
        "method": method.title.uk,
        "formula": method.formula.uk,
        "reference": method.reference.uk,
        "caution": "" if method.mark is Mark.READ else method.mark.message.uk,
        "steps": [_step(f"{identity}.{step.identity}", step) for step in score.steps],
        "inputs": [_input(program, one) for one in score.inputs],
        "left_out": [_left_out(one) for one in score.left_out],
        "score": _value(identity, score.value),
        "grade": "" if isinstance(grade, Missing) else grade.uk,
    }


def _step(identity: str, step: ScoreStep) -> Values:
    return {"title": step.title.uk, **_value(identity, step.value)}


def _value(identity: str, value: Fraction | Missing) -> dict[str, Value]:
    if isinstance(value, Missing):
        return {"value": NOTHING, "reason": value.message.uk}
    return {"value": number_fact(identity, value), "reason": ""}


def _input(program: TargetProgram, one: Fulfilment) -> Values:
    def shown(role: str, found: Observed | Missing) -> Value:
        assert not isinstance(found, Missing), "what entered an average has both its values"
        return observed_value(indicator_figure(program, one.indicator, role, year=one.year), found, one.indicator.unit)

    return {
        "title": one.indicator.title,
        "unit": one.indicator.unit or NOTHING,
        "year": "" if one.year is None else str(one.year),
        "target": shown("target", one.target),
        "actual": shown("actual", one.actual),
        "fulfilment": percent_fact(indicator_figure(program, one.indicator, "fulfilment", year=one.year), one.ratio),
    }


def _left_out(one: Fulfilment) -> Values:
    ratio = one.ratio
    assert isinstance(ratio, Missing), "what was left out has no ratio"
    return {"title": one.indicator.title, "reason": ratio.message.uk}
