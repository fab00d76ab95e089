"""Profiles that nobody has, and rules that they switch off and that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.registry import BUILT_IN
from municipal_programs.checks.severity import Severity
from municipal_programs.errors import perhaps
from municipal_programs.values import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.checks.rule import AnyRule
    from municipal_programs.errors import Message
    from municipal_programs.model import CheckSettings

__all__ = ["unknown_to_the_profile"]

_UNKNOWN = "MP007"


def unknown_to_the_profile(
    identity: str,
    settings: CheckSettings | None,
    *,
    profiles: Iterable[str],
    rules: Iterable[AnyRule],
    source: str = "",
) -> Iterator[Finding]:
    """Yield a finding where the data name a profile that is not installed, and one for each unknown rule that it switches off.

    Args:
        identity: The profile that the data name; empty where they name none.
        settings: Its thresholds; None where nobody has them.
        profiles: The identities of those that are installed.
        rules: The rules of plugins.
        source: The file that names the profile, as a person calls it; empty where nobody knows.
    """
    origin = Origin(source=source) if source else None
    if identity and settings is None:
        yield _finding("profile", say.PROFILE_UNKNOWN(seen=identity, nearest=perhaps(identity, profiles)), origin)
    known = {rule.code for rule in (*BUILT_IN, *rules)}
    for code in sorted(set(settings.without if settings else ()) - known):
        message = say.RULE_UNKNOWN_TO_PROFILE(profile=identity, seen=code, nearest=perhaps(code, known))
        yield _finding(f"profile.{code}", message, origin)


def _finding(subject: str, message: Message, origin: Origin | None) -> Finding:
    return Finding(subject=subject, message=message, origin=origin, code=_UNKNOWN, severity=Severity.WARNING, anchor=subject)
