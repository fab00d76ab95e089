"""The questions that the library asks its plugins; a plugin answers those that it wants to.

A plugin is a module (or an object) that an entry point of the group ``municipal_programs`` names, with functions called like
the ones below and marked with `hookimpl`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks._markers import hookspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.model import Profile
    from municipal_programs.reports import ReportRequest, Section

__all__ = ["mp_departments", "mp_profiles", "mp_report_sections"]


@hookspec
def mp_departments() -> Iterable[str]:
    """Name the departments whose sections this plugin writes.

    Called once for a report, before any section is asked for, so that a department which nobody serves is found at once.

    Returns:
        Identities of departments, such as ``public_relations``; empty if the plugin serves none. Two plugins may serve one
        department.

    Raises:
        Exception: Anything raised here is caught, named after the plugin and shown to the user.
    """
    raise NotImplementedError


@hookspec
def mp_profiles() -> Iterable[Profile]:
    """Offer the profiles of councils: their names, addressees and ways.

    Called once for a report or a check.

    Returns:
        The profiles; a program picks one by its identity. Two plugins must not offer the same identity.

    Raises:
        Exception: Anything raised here is caught, named after the plugin and shown to the user.
    """
    raise NotImplementedError


@hookspec
def mp_report_sections(report: ReportRequest) -> Iterable[Section]:
    """Contribute sections to a report.

    Called once for a report, after the program was read and before any template is opened.

    Args:
        report: The kind of report, its subject and the council's profile; immutable.

    Returns:
        The sections, or nothing to stay silent. `Section.position` decides where each lands; the order in which plugins are
        installed decides nothing.

    Raises:
        Exception: Anything raised here is caught, named after the plugin and shown to the user in the place of the section,
            so write the message for the department, in Ukrainian.
    """
    raise NotImplementedError
