"""Decisions of the council: what they approve, amend, suspend and repeal."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.funding import FundingLine
from municipal_programs.model.measure import Measure
from municipal_programs.model.named import Named
from municipal_programs.values import YearRange

__all__ = ["Addition", "Adjustment", "Amendment", "Change", "CouncilDecision", "DecisionEffect", "Exclusion", "RelatedDecision"]


@frozen(kw_only=True, field_transformer=typed)
class CouncilDecision:
    """A decision of the council (рішення міської ради), identified by its number and its date together.

    Args:
        number: The number as printed, without «№».
        date: The day of the session that took it.
        title: What it is about; may be empty.
        url: Where it is published; may be empty.

    Raises:
        InvalidValueError: If the number is blank, or the address is none.
    """

    number: str
    date: dt.date
    title: str = ""
    url: str = ""

    def __attrs_post_init__(self) -> None:
        _valid.refuse((*_valid.blanks(self, "number"), *_valid.web_address(self.url)))


@frozen(kw_only=True, field_transformer=typed)
class Addition:
    """A measure that an amendment adds (law 1621-IV, article 12, first kind of change).

    Args:
        task: Title of the task that receives it; a new title makes a new task at the end of the program.
        measure: The measure, whole.
        reason: Why, as the decision says; may be empty.
    """

    task: str
    measure: Measure
    reason: str = ""


@frozen(kw_only=True, field_transformer=typed)
class Adjustment:
    """New volumes, executors or years for a measure (article 12, second kind); what is None stays as it was.

    Args:
        measure: Key of the measure, as `TargetProgram.key_of` gives it.
        planned: The planned money that takes the place of all that was planned.
        executors: The departments that take the place of those named before.
        term: The years that take the place of those given before.
        reason: Why, as the decision says; may be empty.
    """

    measure: str
    planned: tuple[FundingLine, ...] | None = None
    executors: tuple[str, ...] | None = None
    term: YearRange | None = None
    reason: str = ""


@frozen(kw_only=True, field_transformer=typed)
class Exclusion:
    """A measure found inexpedient and taken out (article 12, third kind).

    Args:
        measure: Key of the measure.
        reason: Why, as the decision says; may be empty.
    """

    measure: str
    reason: str = ""


Change = Addition | Adjustment | Exclusion


@frozen(kw_only=True, field_transformer=typed)
class Amendment:
    """Changes to a program (внесення змін), in the order in which the decision makes them.

    Args:
        decision: The decision of the council.
        changes: What it changes; empty where only the decision itself is known.
    """

    decision: CouncilDecision
    changes: tuple[Change, ...] = ()


class DecisionEffect(Named):
    """What a decision that is no amendment does to a program."""

    SUSPENDS = "suspends"
    REPEALS = "repeals"
    SUCCEEDS = "succeeds"


@frozen(kw_only=True, field_transformer=typed)
class RelatedDecision:
    """Another decision that bears on the program.

    Args:
        decision: The decision.
        effect: What it does.
        subject: What it does it to: a measure (``measure.14``), or a decision of the program by its number.
        note: The words in which the document mentions it; may be empty.
    """

    decision: CouncilDecision
    effect: DecisionEffect
    subject: str
    note: str = ""
