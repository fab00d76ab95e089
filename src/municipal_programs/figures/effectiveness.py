"""Effectiveness of a program (оцінка ефективності): a score and a grade by a method that has a name."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.figures import _messages as say
from municipal_programs.figures.fulfilment import Fulfilment
from municipal_programs.figures.missing import Missing
from municipal_programs.model import TargetProgram

__all__ = ["Band", "Effectiveness", "Mark", "Method", "Scale", "Score", "ScoreStep", "effectiveness"]


class Mark(Enum):
    """How far the source of a method may be relied on; the value says so in both languages."""

    READ = say.READ
    RECALLED = say.RECALLED
    OWN = say.OWN

    @property
    def message(self) -> Message:
        """The mark in words, to be printed beside the method."""
        return self.value


@frozen(kw_only=True)
class Band:
    """One step of a scale.

    Args:
        least: The lowest score that still belongs to it.
        title: What a program of that score is called.
    """

    least: Fraction
    title: Message


@frozen(kw_only=True)
class Scale:
    """From a score to a word (шкала).

    Args:
        bands: The steps, highest first.
        below: What a program is called whose score reaches none of them.

    Raises:
        InvalidValueError: If the steps do not descend.
    """

    bands: tuple[Band, ...]
    below: Message

    def __attrs_post_init__(self) -> None:
        for position, (higher, lower) in enumerate(pairwise(self.bands)):
            if higher.least <= lower.least:
                raise InvalidValueError(say.SCALE_DOES_NOT_DESCEND(), ("bands", position + 1))

    def grade(self, score: Fraction) -> Message:
        """Return the title of the first step that *score* reaches."""
        return next((band.title for band in self.bands if score >= band.least), self.below)


@frozen(kw_only=True)
class ScoreStep:
    """An intermediate result, so that a reader can follow the arithmetic.

    Args:
        identity: Short Latin name, unique in the score.
        title: What it is.
        value: The result, or why there is none.
    """

    identity: str
    title: Message
    value: Fraction | Missing


@frozen(kw_only=True)
class Score:
    """What a method makes of a program.

    Args:
        value: The score, or why there is none.
        scale: The scale that it is graded by.
        steps: What led to it, in order.
        inputs: The fulfilments that entered it.
        left_out: The fulfilments that should have entered it and could not; each tells why.
    """

    value: Fraction | Missing
    scale: Scale
    steps: tuple[ScoreStep, ...] = ()
    inputs: tuple[Fulfilment, ...] = ()
    left_out: tuple[Fulfilment, ...] = ()

    @property
    def grade(self) -> Message | Missing:
        """The score in a word, or why there is none."""
        return self.value if isinstance(self.value, Missing) else self.scale.grade(self.value)


@frozen(kw_only=True)
class Method:
    """A way to judge a program; a plugin brings its own by building one.

    Args:
        identity: Short Latin name, unique among methods.
        title: Its name.
        formula: Its formula in words.
        reference: Where it comes from.
        mark: How far that source may be relied on.
        score: What it computes of a program, for a year, or for the whole term where the year is None.
    """

    identity: str
    title: Message
    formula: Message
    reference: Message
    mark: Mark
    score: Callable[[TargetProgram, int | None], Score]


@frozen(kw_only=True)
class Effectiveness:
    """A program judged by a method.

    Args:
        method: The method, which a report has to name.
        year: The year; None for the whole term.
        score: The score with its steps, its inputs and what was left out.
    """

    method: Method
    year: int | None
    score: Score


def effectiveness(program: TargetProgram, method: Method, year: int | None = None) -> Effectiveness:
    """Judge *program* by *method* for *year*, or for its whole term where the year is None."""
    return Effectiveness(method=method, year=year, score=method.score(program, year))
