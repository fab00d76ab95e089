"""What the decisions that a document cites do to its program: approve, amend, suspend, repeal."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.intake import _messages as say
from municipal_programs.model import Amendment, CouncilDecision, DecisionEffect, RelatedDecision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.intake.citations import Citation
    from municipal_programs.intake.drafts import MeasureDraft
    from municipal_programs.values import YearRange

__all__ = ["Decisions", "decisions_of"]

_SUSPENDS: Final = re.compile(r"призупинен|зупинен", re.IGNORECASE)
_REPEALS: Final = re.compile(r"(?:було\s+)?скасован|визнан\w*\s+так\w+,\s+що\s+втрат", re.IGNORECASE)
_PROPOSED: Final = re.compile(r"пропону", re.IGNORECASE)
_APPROVES: Final = re.compile(r"Про\s+затвердження\s+(?:\S+\s+){0,5}програми", re.IGNORECASE)
_NEAR: Final = 250
"""Characters between a decision and what it does."""


@frozen(kw_only=True)
class Decisions:
    """The decisions that bear on a program.

    Args:
        approved: The decision that approved it; a placeholder where *found* is false.
        found: Whether the document names one.
        amendments: Its amendments, oldest first.
        related: Decisions that suspend a measure or repeal a decision.
    """

    approved: CouncilDecision
    found: bool
    amendments: tuple[Amendment, ...]
    related: tuple[RelatedDecision, ...]


def decisions_of(
    approval: Sequence[Citation],
    cited: Sequence[Citation],
    measures: Sequence[tuple[MeasureDraft, Sequence[Citation]]],
    term: YearRange,
) -> Decisions:
    """Sort the decisions of a document.

    Args:
        approval: Those of the item «рішення, яким затверджено програму та зміни до неї»; the first one approved it.
        cited: All that the text cites.
        measures: The measures, each with what its narrative cites.
        term: The years of the program, for a placeholder that is older than all.
    """
    first = approval[0] if approval else None
    later = [one for one in approval[1:] if first is not None and one.date >= first.date and one.number != first.number]
    distinct = {(one.number, one.date): one for one in sorted(later, key=lambda citation: citation.date)}
    titles = {(one.number, one.date): one.title for one in cited if one.title}
    amendments = tuple(
        Amendment(decision=CouncilDecision(number=number, date=date, title=titles.get((number, date), "")))
        for number, date in distinct
    )
    approved = (
        _decision(first) if first is not None else CouncilDecision(number=say.NO_NUMBER().uk, date=dt.date(term.first, 1, 1))
    )
    related = [*_suspending(measures), *_repealing(cited), *_succeeding(cited, approved)]
    unique = {(one.decision.number, one.effect, one.subject): one for one in related}
    return Decisions(approved=approved, found=first is not None, amendments=amendments, related=tuple(unique.values()))


def _decision(citation: Citation) -> CouncilDecision:
    return CouncilDecision(number=citation.number, date=citation.date, title=citation.title)


def _suspending(measures: Sequence[tuple[MeasureDraft, Sequence[Citation]]]) -> Iterator[RelatedDecision]:
    for draft, cited in measures:
        for one in cited:
            sentence = _around(one)
            if _SUSPENDS.search(sentence):
                yield RelatedDecision(
                    decision=_decision(one), effect=DecisionEffect.SUSPENDS, subject=f"measure.{draft.mark}", note=sentence
                )


def _repealing(cited: Sequence[Citation]) -> Iterator[RelatedDecision]:
    for actor, target in itertools.pairwise(cited):
        between = actor.text[actor.start : target.start]
        if actor.text == target.text and _REPEALS.search(between[-_NEAR:]) and not _PROPOSED.search(actor.text[: actor.start]):
            yield RelatedDecision(
                decision=_decision(actor), effect=DecisionEffect.REPEALS, subject=target.number, note=_around(actor)
            )


def _succeeding(cited: Sequence[Citation], approved: CouncilDecision) -> Iterator[RelatedDecision]:
    """Yield the decisions that approve a later program in the place of this one."""
    for one in cited:
        if one.date > approved.date and one.number != approved.number and _APPROVES.match(one.title):
            yield RelatedDecision(
                decision=_decision(one), effect=DecisionEffect.SUCCEEDS, subject=approved.number, note=_around(one)
            )


def _around(citation: Citation) -> str:
    """Return the sentence that a citation stands in."""
    begin = max((found.end() for found in re.finditer(r"[.!?]\s+(?=[А-ЯІЇЄҐ])", citation.text[: citation.start])), default=0)
    end = re.search(r"[.!?]\s+(?=[А-ЯІЇЄҐ])|$", citation.text[citation.start :])
    return citation.text[begin : citation.start + (end.end() if end else 0)].strip()
