"""One rule: a generator of findings with a code, a severity, and what it needs to be run at all."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.needs import NEEDS
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.model import ActivityReport, CheckSettings, TargetProgram

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["AnyRule", "Rule", "RuleError", "activity_rule", "rule"]

Subject = TypeVar("Subject", TargetProgram, ActivityReport)
Examine: TypeAlias = Callable[[Subject], Iterator[Finding]] | Callable[[Subject, CheckSettings], Iterator[Finding]]

_CODE = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)


class RuleError(MunicipalProgramsError):
    """A rule that is badly written; a rule that is broken by the data is a finding instead."""


@frozen(kw_only=True)
class Rule(Generic[Subject]):
    """A requirement, and the generator that yields a finding for each place where it does not hold.

    Args:
        code: Letters of its owner and three digits, such as ``MP201``; stable, never reused.
        severity: How much its findings weigh, unless a finding says otherwise.
        requirement: What has to hold, its first sentence being the title; the English is the docstring of the generator.
        subject: What it examines: a `TargetProgram` or an `ActivityReport`.
        needs: Names of `NEEDS`; where one has no data at all, the rule cannot be run and the coverage says so.
        examine: The generator, taking what is examined and the council's settings.
        as_approved: Whether it looks at a program as it was approved, with its amendments beside it; any other rule gets the
            program that the amendments leave.
        basis: The clause or the profile that its findings rest on; None where they rest on arithmetic alone.

    Raises:
        RuleError: If the code has another form, a need is unknown or the requirement has no text.
    """

    code: str
    severity: Severity
    requirement: Message
    subject: type[Subject]
    needs: tuple[str, ...]
    examine: Callable[[Subject, CheckSettings], Iterator[Finding]]
    as_approved: bool = False
    basis: Message | None = None

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise RuleError(say.BAD_CODE(code=self.code))
        if not self.requirement.uk.strip() or not self.requirement.en.strip():
            raise RuleError(say.RULE_WITHOUT_TEXT(code=self.code))
        for need in self.needs:
            if need not in NEEDS:
                raise RuleError(say.UNKNOWN_NEED(code=self.code, need=need, known=", ".join(sorted(NEEDS))))

    @property
    def prefix(self) -> str:
        """The letters of the code, which tell whose rule it is."""
        return self.code.rstrip("0123456789")

    @property
    def title(self) -> Message:
        """The first sentence of the requirement."""
        return Message(uk=_first_sentence(self.requirement.uk), en=_first_sentence(self.requirement.en))


AnyRule: TypeAlias = Rule[TargetProgram] | Rule[ActivityReport]


def rule(
    code: str,
    severity: Severity,
    *,
    uk: str,
    needs: Sequence[str] = (),
    as_approved: bool = False,
    basis: Message | None = None,
) -> Callable[[Examine[TargetProgram]], Rule[TargetProgram]]:
    """Make a rule about programs out of a generator.

    Args:
        code: Its code.
        severity: How much its findings weigh.
        uk: Its requirement in Ukrainian; the docstring of the generator is the same in English.
        needs: What it cannot be run without; names of `NEEDS`.
        as_approved: Whether it looks at the program as it was approved, with its amendments beside it.
        basis: The clause or the profile that its findings rest on.

    Returns:
        A decorator for a generator of one argument, the program, or of two, the program and the council's settings.
    """
    return partial(
        _made,
        subject=TargetProgram,
        code=code,
        severity=severity,
        uk=uk,
        needs=tuple(needs),
        as_approved=as_approved,
        basis=basis,
    )


def activity_rule(
    code: str, severity: Severity, *, uk: str, needs: Sequence[str] = ()
) -> Callable[[Examine[ActivityReport]], Rule[ActivityReport]]:
    """Make a rule about activity reports out of a generator; like `rule`."""
    return partial(_made, subject=ActivityReport, code=code, severity=severity, uk=uk, needs=tuple(needs), as_approved=False)


def _made(
    examine: Callable[..., Iterator[Finding]],
    *,
    subject: type[Subject],
    code: str,
    severity: Severity,
    uk: str,
    needs: tuple[str, ...],
    as_approved: bool,
    basis: Message | None = None,
) -> Rule[Subject]:
    takes_settings = len(inspect.signature(examine).parameters) > 1

    def with_settings(data: Subject, settings: CheckSettings) -> Iterator[Finding]:
        return examine(data, settings) if takes_settings else examine(data)

    requirement = Message(uk=uk, en=inspect.getdoc(examine) or "")
    return Rule(
        code=code,
        severity=severity,
        requirement=requirement,
        subject=subject,
        needs=needs,
        examine=with_settings,
        as_approved=as_approved,
        basis=basis,
    )


def _first_sentence(text: str) -> str:
    found = _SENTENCE.match(text.strip())
    return " ".join((found[1] if found else text).split())
