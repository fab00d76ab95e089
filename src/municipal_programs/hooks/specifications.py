"""The questions that the library asks its plugins; a plugin answers those that it wants to.

A plugin is a module that an entry point of the group ``municipal_programs`` names. It states ``MP_HOOK_VERSION``, the version
of the hooks that it was written for, and has functions called like the ones below and marked with `hookimpl`. Whatever a
function raises is caught and told with the name of its plugin; so is an answer of another sort, and one that does not come in
time. The order in which plugins are installed decides nothing: they are asked in the order of their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.hooks._markers import hookspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from municipal_programs.checks import AnyRule
    from municipal_programs.figures import Method
    from municipal_programs.hooks.offers import FileFormat
    from municipal_programs.model import Department, Profile
    from municipal_programs.reports import ReportKind, ReportRequest, Section, TemplateFilter

__all__ = [
    "mp_departments",
    "mp_effectiveness_methods",
    "mp_file_formats",
    "mp_profiles",
    "mp_report_kinds",
    "mp_report_sections",
    "mp_rules",
    "mp_template_filters",
]


@hookspec
def mp_departments() -> Iterable[Department]:
    """Name the departments whose sections this plugin writes, with their requisites.

    Called once for a report, before any section is asked for, so that a department which nobody serves is found at once.

    Returns:
        The departments. A requisite, a superior or a head that a program's file leaves out is taken from here; what the file
        says stands. Two plugins may serve one department; of two answers, that of the first plugin by name is taken. Nothing
        means that the plugin serves none.

    Raises:
        Exception: The plugin counts as serving nobody, and a placeholder stands where a department lacks its section.
    """
    raise NotImplementedError


@hookspec
def mp_profiles() -> Iterable[Profile]:
    """Offer the profiles of councils: their names, addressees, thresholds, methods, deadlines and the documents that they demand.

    Called once for a report or a check.

    Returns:
        The profiles; a program picks one by its identity. Of two with one identity, the second is its plugin's failure.
        Nothing means that the plugin speaks for no council.

    Raises:
        Exception: Programs of the plugin's councils are rendered and checked without a profile, and the failure is told.
    """
    raise NotImplementedError


@hookspec
def mp_rules() -> Iterable[AnyRule]:
    """Bring rules of one's own, made with `municipal_programs.checks.rule`.

    Called once for a check. Each rule is then run on its own, in the time that a hook has.

    Returns:
        The rules. Their codes begin with letters that are the plugin's alone, and not ``MP``. A council switches a rule off
        in its profile. Nothing means that the rules of the library will do.

    Raises:
        Exception: The check goes on with the other rules and says as a finding that these were not run; likewise if a rule
            fails.
    """
    raise NotImplementedError


@hookspec
def mp_effectiveness_methods() -> Iterable[Method]:
    """Bring methods by which the effectiveness of a program is judged.

    Called once for a report.

    Returns:
        The methods; a profile names the one that its council has settled on (`Profile.method`), and sections find it in
        `ReportRequest.method`. Of two with one identity, the second is its plugin's failure. Nothing means none.

    Raises:
        Exception: Reports are made without a method, and the failure is told. A method that fails while it is used fails the
            section that uses it.
    """
    raise NotImplementedError


@hookspec
def mp_report_kinds() -> Iterable[ReportKind]:
    """Bring kinds of documents that the library itself does not know.

    Called once for a report.

    Returns:
        The kinds; the command takes their identity for KIND, and every plugin may contribute sections. Of two with one
        identity, the second is its plugin's failure. Nothing means none.

    Raises:
        Exception: The kinds of the others can be made, and the failure is told.
    """
    raise NotImplementedError


@hookspec
def mp_report_sections(report: ReportRequest) -> Iterable[Section]:
    """Contribute sections to a report.

    Called once for a report, after the program was read and before any template is opened.

    Args:
        report: The kind of report, its subject, the council's profile and method; immutable.

    Returns:
        The sections, whose identities begin with the plugin's name and a dot. `Section.position`, `Section.after` and
        `Section.before` decide where each lands. Nothing means that the plugin has nothing to say in this report.

    Raises:
        Exception: The message stands in the document in the place of the department's section, so write it for the
            department, in Ukrainian.
    """
    raise NotImplementedError


@hookspec
def mp_template_filters() -> Iterable[TemplateFilter]:
    """Bring filters that the templates of all plugins may use, as in ``{{ title|genitive }}``.

    Called once for a report. A filter is then called for each text that it is put on.

    Returns:
        The filters; they take a text and return a text, and never see a figure. Of two with one name, the second is its
        plugin's failure. Nothing means none.

    Raises:
        Exception: Sections whose templates use the filters are replaced by notices; likewise if a filter fails.
    """
    raise NotImplementedError


@hookspec
def mp_file_formats() -> Iterable[FileFormat]:
    """Bring formats of files in which programs and activity reports may be kept.

    Called when a file is read or written whose name ends in none of the library's ways.

    Returns:
        The formats, chosen by how the name of a file ends. Of two with one suffix, the second is its plugin's failure.
        Nothing means none.

    Raises:
        Exception: The file is refused with the message. What the reader of a format raises is told in the same way.
    """
    raise NotImplementedError
