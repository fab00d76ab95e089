"""Strategies for decisions of the council and the amendments that they make."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import strategies as st

from municipal_programs.model import (
    Addition,
    Adjustment,
    Amendment,
    Change,
    CouncilDecision,
    DecisionEffect,
    Exclusion,
    RelatedDecision,
)
from municipal_programs.testing.strategies._measures import funding, measures
from municipal_programs.testing.strategies._values import days, texts

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram

__all__ = ["additions", "adjustments", "amendments", "changes", "decisions", "exclusions", "related_decisions"]

_NUMBERS = st.integers(1, 9999).map(str)


def decisions(
    earliest: dt.date = dt.date(1991, 8, 24), number: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[CouncilDecision]:
    """Build decisions that are not older than *earliest*; shrinks towards № 1 without a title."""
    return _decisions(earliest, _NUMBERS if number is None else number)


@functools.lru_cache
@st.composite
def _decisions(draw: st.DrawFn, earliest: dt.date, numbers: st.SearchStrategy[str]) -> CouncilDecision:
    return CouncilDecision(number=draw(numbers), date=draw(days(earliest)), title=draw(texts(blank=True)))


@st.composite
def additions(draw: st.DrawFn, program: TargetProgram) -> Addition:
    """Build additions that *program* can take: to a task that it has, or to a new one, under a number that is free."""
    owner = draw(st.sampled_from([department.identity for department in program.departments]))
    taken = {measure.number for measure in program.measures}
    free = next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)
    titles = [task.title for task in program.tasks]
    task = draw(st.sampled_from(titles) | texts() if titles else texts())
    return Addition(task=task, measure=draw(measures(number=free, executors=(owner,), term=program.term)))


@st.composite
def adjustments(draw: st.DrawFn, program: TargetProgram) -> Adjustment:
    """Build adjustments of the money of a measure that *program* has, of which it has at least one."""
    measure = draw(st.sampled_from(program.measures))
    return Adjustment(measure=program.key_of(measure), planned=draw(st.none() | funding(measure.term)))


@st.composite
def exclusions(draw: st.DrawFn, program: TargetProgram) -> Exclusion:
    """Build exclusions of a measure that *program* has, of which it has at least one."""
    return Exclusion(measure=program.key_of(draw(st.sampled_from(program.measures))), reason=draw(texts(blank=True)))


def changes(program: TargetProgram) -> st.SearchStrategy[Change]:
    """Build any change that *program* can take as it stands; shrinks towards an addition."""
    return st.one_of(additions(program), adjustments(program), exclusions(program)) if program.measures else additions(program)


@st.composite
def amendments(draw: st.DrawFn, program: TargetProgram, *, most: int = 3) -> tuple[Amendment, ...]:
    """Build amendments that *program* can take one after the other, oldest first, each building on those before it.

    Shrinks towards none, then towards fewer changes.
    """
    found: list[Amendment] = []
    current, day = program, program.approved_by.date
    for number in range(1, draw(st.integers(0, most)) + 1):
        decision = draw(decisions(day, st.just(f"{number}-зм")))
        made: list[Change] = []
        for _ in range(draw(st.integers(0, 3))):
            made.append(draw(changes(current)))
            step = Amendment(decision=decision, changes=(made[-1],))
            current = evolve(current, amendments=(step,)).revision_on(dt.date.max)
        found.append(Amendment(decision=decision, changes=tuple(made)))
        day = decision.date
    return tuple(found)


@st.composite
def related_decisions(draw: st.DrawFn, program: TargetProgram) -> RelatedDecision:
    """Build decisions that suspend a measure of *program* or succeed the program; none repeals an amendment."""
    decision = draw(decisions(program.approved_by.date))
    if not program.measures or draw(st.booleans()):
        return RelatedDecision(decision=decision, effect=DecisionEffect.SUCCEEDS, subject=program.approved_by.number)
    measure = draw(st.sampled_from(program.measures))
    return RelatedDecision(decision=decision, effect=DecisionEffect.SUSPENDS, subject=f"measure.{program.key_of(measure)}")
