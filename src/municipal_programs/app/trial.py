"""What the plugins at hand would make of samples: every kind of document, for every council."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from municipal_programs.app.councils import method_of
from municipal_programs.app.samples import sample_requests
from municipal_programs.hooks import PluginFailure
from municipal_programs.model import Department
from municipal_programs.reports import KINDS, ReportRequest, Section, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.hooks import Plugins
    from municipal_programs.model import Profile
    from municipal_programs.reports import Outline

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

    Args:
        plugins: The plugins.
        departments: The departments of the samples; those that the plugins serve unless given.
    """
    profiles, methods = plugins.profiles(), plugins.methods()
    served = {department.identity: department for department in departments or plugins.departments().items}
    tried = tuple(served.values()) or (SAMPLE_DEPARTMENT,)
    councils: tuple[Profile | None, ...] = profiles.items or (None,)
    for kind, profile in product((*KINDS.values(), *plugins.kinds().items), councils):
        method, _ = method_of(profile, profiles, methods)
        for request in sample_requests(kind, tried, profile, method):
            answers = plugins.sections(request)
            yield Trial(request=request, given=answers.given, failures=answers.failures)
