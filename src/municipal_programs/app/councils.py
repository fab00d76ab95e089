"""What a council settled on: its profile, and the method that the profile names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.app import _messages as say
from municipal_programs.app.kinds import ReportError
from municipal_programs.errors import perhaps
from municipal_programs.figures import comparative_method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.figures import Method
    from municipal_programs.hooks import Answers, PluginFailure
    from municipal_programs.model import Profile
    from municipal_programs.reports import ReportKind, Subject

__all__ = ["method_of", "profile_of"]


def profile_of(
    kind: ReportKind, subject: Subject, offered: Answers[Profile], broken: Sequence[PluginFailure] = ()
) -> Profile | None:
    """Return the profile that *subject* names; None where it names none, or a plugin failed that may have offered it.

    Args:
        kind: The document.
        subject: What it tells of.
        offered: The profiles that plugins offer.
        broken: The plugins that could not be asked.

    Raises:
        ReportError: If a document of *kind* has the form of a profile, and there is none.
    """
    by_identity = {profile.identity: profile for profile in offered.items}
    known = ", ".join(sorted(by_identity)) or say.NONE()
    if not subject.profile:
        if kind.needs_profile:
            raise ReportError(say.NO_PROFILE_NAMED(kind=kind.identity, known=known))
        return None
    if subject.profile not in by_identity and kind.needs_profile and not (offered.failures or broken):
        nearest = perhaps(subject.profile, by_identity)
        raise ReportError(say.UNKNOWN_PROFILE(seen=subject.profile, known=known, nearest=nearest))
    return by_identity.get(subject.profile)


def method_of(
    profile: Profile | None, profiles: Answers[Profile], brought: Answers[Method]
) -> tuple[Method | None, tuple[PluginFailure, ...]]:
    """Return the method that *profile* names, the library's own among them, and what failed on the way to it."""
    from municipal_programs.hooks import PluginFailure

    if profile is None or not profile.method:
        return None, brought.failures
    methods = {method.identity: method for method in (comparative_method(), *brought.items)}
    if profile.method in methods:
        return methods[profile.method], brought.failures
    cause = say.UNKNOWN_METHOD(
        profile=profile.identity,
        seen=profile.method,
        known=", ".join(sorted(methods)),
        nearest=perhaps(profile.method, methods),
    )
    owner = next(plugin for plugin, offered in profiles.given if offered is profile)
    return None, (*brought.failures, PluginFailure(plugin=owner, hook="mp_profiles", cause=cause))
