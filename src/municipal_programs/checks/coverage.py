"""What was checked and found right, what was found wrong, and what could not be checked at all."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.errors import Message

__all__ = ["Coverage", "Outcome"]


class Outcome(StrEnum):
    """How a rule came out of a run."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_CHECKABLE = "not_checkable"
    FAILED = "failed"
    SWITCHED_OFF = "switched_off"

    @property
    def message(self) -> Message:
        """The outcome in both languages."""
        return {
            Outcome.RIGHT: say.RIGHT,
            Outcome.WRONG: say.WRONG,
            Outcome.NOT_CHECKABLE: say.NOT_CHECKABLE,
            Outcome.FAILED: say.FAILED,
            Outcome.SWITCHED_OFF: say.SWITCHED_OFF,
        }[self]()


@frozen(kw_only=True)
class Coverage:
    """How one rule came out of one run.

    Args:
        code: Code of the rule.
        title: What it demands.
        outcome: How it came out.
        findings: How many findings it yielded.
        missing: Identities of what it would have needed and did not get; where the rule was run all the same, it looked at the
            rest.
        lacking: The same in words, sort by sort; where the rule could not be run, only the sorts that are not there at all.
        plugin: Name of the plugin that brought the rule; empty for a rule of the library.
        source: The file that was examined; empty where it was none.
    """

    code: str
    title: Message
    outcome: Outcome
    findings: int = 0
    missing: tuple[str, ...] = ()
    lacking: tuple[Message, ...] = ()
    plugin: str = ""
    source: str = ""
