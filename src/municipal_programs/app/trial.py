"""What the plugins at hand would make of samples: every kind of document, for every council."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app.councils import method_of
from municipal_programs.app.samples import sample_requests
from municipal_programs.hooks import PluginFailure
from municipal_programs.model import ActivityReport, Department
from municipal_programs.reports import KINDS, ReportRequest, Section, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.hooks import Answers, Plugins
    from municipal_programs.model import Profile
    from municipal_programs.reports import Outline, Subject

__all__ = ["SAMPLE_DEPARTMENT", "Trial", "trials"]

SAMPLE_DEPARTMENT = Department(identity="sample", name="Зразковий відділ")
"""The department of the samples where no plugin serves one."""


@frozen(kw_only=True)
class Trial:
    """A document about a sample, before it is rendered.

    Args:
        request: What was asked.
        given: The sections, each with the name of its plugin.
        failures: What plugins failed to contribute.
    """

    request: ReportRequest
    given: tuple[tuple[str, Section], ...]
    failures: tuple[PluginFailure, ...]

    @property
    def outline(self) -> Outline:
        """The sections in the order of the document."""
        return outline_of((section for _, section in self.given), self.request.owners)


def trials(plugins: Plugins, departments: Sequence[Department] = ()) -> Iterator[Trial]:
    """Ask *plugins* for their sections of every document that can be made for each of their councils.

    A department's own report is no concern of plugins that serve other departments only: they are not asked, since of a hundred
    departments each would be asked a hundred times.

    Args:
        plugins: The plugins.
        departments: The departments of the samples; those that the plugins serve unless given.
    """
    profiles, methods, serving = plugins.profiles(), plugins.methods(), plugins.departments()
    served = {department.identity: department for department in departments or serving.items}
    tried = tuple(served.values()) or (SAMPLE_DEPARTMENT,)
    councils: tuple[Profile | None, ...] = profiles.items or (None,)
    for kind, profile in product((*KINDS.values(), *plugins.kinds().items), councils):
        method, _ = method_of(profile, profiles, methods)
        for request in sample_requests(kind, tried, profile, method):
            answers = plugins.sections(request, without=_strangers_to(request.subject, serving))
            yield Trial(request=request, given=answers.given, failures=answers.failures)


def _strangers_to(subject: Subject, serving: Answers[Department]) -> set[str]:
    """Return the plugins that serve departments, and not the one whose own report *subject* is."""
    if not isinstance(subject, ActivityReport):
        return set()
    own = {plugin for plugin, department in serving.given if department.identity == subject.department.identity}
    return {plugin for plugin, _ in serving.given} - own
