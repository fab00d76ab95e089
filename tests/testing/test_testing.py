from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from municipal_programs.checks import BUILT_IN, Finding, Severity, activity_rule, check, examine, rule
from municipal_programs.errors import Message
from municipal_programs.hooks import Plugins, hookimpl
from municipal_programs.model import Department, measure_figure
from municipal_programs.reports import FINAL, ReportRequest
from municipal_programs.testing import BREAKS, Break, assert_conforms, run_rule, sample_activity, sample_program, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import ActivityReport, TargetProgram

OFFICE = Department(identity="public_relations", name="Управління")
PROGRAM = sample_program([OFFICE])
WORDS = Message(uk="слова", en="words")


def test_a_section_is_shown_with_its_text_tables_and_figures() -> None:
    """As whoever opens the document sees it."""
    sections = Plugins.discover().sections(ReportRequest(kind=FINAL, subject=PROGRAM)).items
    shown = show(next(section for section in sections if section.identity == "public_relations.measures"))

    assert "Висадити дерева" in shown.text
    assert any("Висадити дерева" in cell for row in shown.tables[0] for cell in row)
    assert shown.figures[measure_figure(PROGRAM, PROGRAM.measures[0], "disbursed")] == "30,0"
    assert shown.content.startswith(b"PK")


def test_a_section_that_does_not_render_fails_its_test_with_the_reason() -> None:
    """The author reads what the reader of the report would."""
    section = next(iter(Plugins.discover().sections(ReportRequest(kind=FINAL, subject=PROGRAM)).items))
    without_values = type(section)(
        identity=section.identity, title=section.title, position=section.position, template=section.template
    )

    with pytest.raises(AssertionError, match="department"):
        show(without_values)


def test_a_rule_runs_alone_and_tells_its_code() -> None:
    """Nothing of the library's rules is in the way."""

    @rule("PARKS001", Severity.WARNING, uk="Парки є.")
    def there_are_parks(program: TargetProgram) -> Iterator[Finding]:
        """There are parks."""
        yield Finding(subject=program.title, message=WORDS)

    assert [(finding.code, finding.severity) for finding in run_rule(there_are_parks, PROGRAM)] == [
        ("PARKS001", Severity.WARNING)
    ]


def test_a_rule_that_fails_or_is_about_something_else_fails_its_test() -> None:
    """An empty answer would look like a pass."""

    @activity_rule("PARKS002", Severity.WARNING, uk="Звіт є.")
    def fails(report: ActivityReport) -> Iterator[Finding]:
        """There is a report."""
        yield Finding(subject=report.title, message=WORDS)
        raise LookupError(report.title)

    with pytest.raises(AssertionError, match="LookupError"):
        run_rule(fails, sample_activity(OFFICE))
    with pytest.raises(AssertionError, match="ActivityReport"):
        run_rule(fails, PROGRAM)


@pytest.mark.parametrize("way", BREAKS, ids=lambda way: way.name)
def test_a_program_that_is_wrong_is_found_wrong(way: Break) -> None:
    """The library's own rules find something, or say that they cannot be run; the program it began with stays as it was."""
    broken = examine(way.on(PROGRAM))

    assert (broken.findings, broken.coverage) != (examine(PROGRAM).findings, examine(PROGRAM).coverage)
    assert sample_program([OFFICE]) == PROGRAM


def test_a_rule_of_the_library_can_be_run_alone_too() -> None:
    """Authors read how it behaves."""
    (missed,) = (way.on for way in BREAKS if way.name == "another_unit")
    codes = {finding.code for one in BUILT_IN if one.subject is type(PROGRAM) for finding in run_rule(one, missed(PROGRAM))}

    assert codes == {finding.code for finding in check(missed(PROGRAM))}


def nothing() -> list[object]:
    """Answer that there is nothing."""
    return []


def test_a_plugin_that_fits_passes() -> None:
    """The doctor, as a test."""
    module = ModuleType("parks_office.plugin")
    vars(module).update(MP_HOOK_VERSION=1, mp_rules=hookimpl(nothing))

    assert_conforms(module)


def test_a_plugin_that_does_not_fit_is_told_all_at_once() -> None:
    """Each fault says what to do."""
    module = ModuleType("parks_office.plugin")
    vars(module).update(mp_rulse=hookimpl(nothing))

    with pytest.raises(AssertionError, match=r"(?s)MP_HOOK_VERSION.*mp_rules"):
        assert_conforms(module)


def test_the_fixtures_are_found_where_they_are_asked_for(pytester: pytest.Pytester) -> None:
    """One line in a conftest brings them; without it, a city tool sees none of them."""
    test = """
        from municipal_programs.model import Department

        def test_it(sample_program, sample_activity, show, run_rule, broken):
            program = sample_program([Department(identity="parks", name="Парки")])
            assert broken(program) != program
        """
    pytester.makepyfile(test)
    without = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    pytester.makeconftest('pytest_plugins = ["municipal_programs.testing.pytest_plugin"]')
    with_them = pytester.runpytest_subprocess("-p", "no:cacheprovider")

    without.assert_outcomes(errors=1)
    with_them.assert_outcomes(passed=len(BREAKS))
