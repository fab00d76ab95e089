from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from municipal_programs.hooks import HOOK_VERSION, InstalledPlugin, Plugins, hookimpl, installed
from municipal_programs.model import ActivityReport, Department, Profile
from municipal_programs.reports import ACTIVITY, ReportRequest, Section
from municipal_programs.values import YearRange

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFICE = Department(identity="office", name="Відділ")
REQUEST = ReportRequest(
    kind=ACTIVITY, subject=ActivityReport(title="Звіт", department=OFFICE, reporting_period=YearRange.single(2017))
)


def section(identity: str) -> Section:
    """Return a section that nobody renders."""
    return Section(identity=identity, title="Розділ", position=100, template=Path("any.docx"))


def plugin(name: str, **functions: object) -> InstalledPlugin:
    """Return a plugin with these hooks."""
    marked = {hook: hookimpl(function) for hook, function in functions.items() if callable(function)}
    return InstalledPlugin(name=name, module=SimpleNamespace(MP_HOOK_VERSION=HOOK_VERSION, **marked))


def test_every_plugin_gives_its_sections_in_the_order_of_names_not_of_installation() -> None:
    """Two machines that installed the same plugins in another order ask them in the same one."""

    def first(report: ReportRequest) -> Iterable[Section]:
        return [section(f"a.{report.kind.identity}")]

    def second(report: ReportRequest) -> Iterable[Section]:
        return [section(f"b.{report.kind.identity}")]

    one, other = plugin("a", mp_report_sections=first), plugin("b", mp_report_sections=second)

    there, back = Plugins([one, other]).sections(REQUEST), Plugins([other, one]).sections(REQUEST)

    assert [s.identity for s in there.items] == [s.identity for s in back.items] == ["a.activity", "b.activity"]


def test_a_plugin_that_raises_is_named_and_the_others_still_answer() -> None:
    """One department's fault takes no other department's section with it."""

    def broken(report: ReportRequest) -> Iterable[Section]:
        raise RuntimeError(f"немає даних для {report.kind.identity}")

    def sound(report: ReportRequest) -> Iterable[Section]:
        return [section(f"b.{report.kind.identity}")]

    answers = Plugins([plugin("a", mp_report_sections=broken), plugin("b", mp_report_sections=sound)]).sections(REQUEST)

    assert [s.identity for s in answers.items] == ["b.activity"]
    (failure,) = answers.failures
    assert (failure.plugin, failure.hook) == ("a", "mp_report_sections")
    assert "немає даних для activity" in failure.message.uk
    assert "test_plugins.py" in failure.place


def test_a_plugin_that_leaves_the_process_is_a_failure_too() -> None:
    """`SystemExit(0)` in a plugin would end the command as if all were well."""

    def leaving(report: ReportRequest) -> Iterable[Section]:
        raise SystemExit(len(report.kind.identity) * 0)

    answers = Plugins([plugin("a", mp_report_sections=leaving)]).sections(REQUEST)

    assert [failure.plugin for failure in answers.failures] == ["a"]


def test_the_users_own_interruption_goes_through() -> None:
    """Ctrl-C stops the command also while a plugin is at work."""

    def interrupted(report: ReportRequest) -> Iterable[Section]:
        raise KeyboardInterrupt(report.kind.identity)

    plugins = Plugins([plugin("a", mp_report_sections=interrupted)])

    with pytest.raises(KeyboardInterrupt):
        plugins.sections(REQUEST)


def test_a_plugin_that_fails_while_it_yields_gives_nothing_at_all() -> None:
    """A half of a department's sections is worse than a placeholder."""

    def half(report: ReportRequest) -> Iterable[Section]:
        yield section(f"a.{report.kind.identity}")
        raise ValueError("далі не вийшло")

    answers = Plugins([plugin("a", mp_report_sections=half)]).sections(REQUEST)

    assert answers.items == ()
    assert len(answers.failures) == 1


def test_an_answer_of_another_kind_is_refused_by_name() -> None:
    """What is no section never reaches the document."""

    def wrong(report: ReportRequest) -> Iterable[object]:
        return [report.kind.identity]

    (failure,) = Plugins([plugin("a", mp_report_sections=wrong)]).sections(REQUEST).failures

    assert "Section" in failure.message.uk
    assert "str" in failure.message.uk


def test_a_misspelled_hook_is_said_instead_of_never_called() -> None:
    """A plugin that would silently do nothing is a failure from the start."""

    def sections(report: ReportRequest) -> Iterable[Section]:
        return [section(f"a.{report.kind.identity}")]

    plugins = Plugins([plugin("a", mp_report_section=sections)])

    (failure,) = plugins.failures
    assert failure.plugin == "a"
    assert "mp_report_section" in failure.message.uk
    assert list(plugins) == []


def test_a_hook_with_a_parameter_that_nobody_gives_is_said() -> None:
    """The signature of a hook is part of its name."""

    def sections(paper: ReportRequest) -> Iterable[Section]:
        return [section(f"a.{paper.kind.identity}")]

    (failure,) = Plugins([plugin("a", mp_report_sections=sections)]).failures

    assert "paper" in failure.message.uk


def test_a_sound_plugin_stays_when_its_neighbour_is_misspelled() -> None:
    """Only the plugin that is wrong is left out."""

    def departments() -> Iterable[Department]:
        return [OFFICE]

    plugins = Plugins([plugin("a", mp_department=departments), plugin("b", mp_departments=departments)])

    assert [known.name for known in plugins] == ["b"]
    assert plugins.departments().given == (("b", OFFICE),)
    assert plugins.hooks_of("b") == ("mp_departments",)


def test_of_two_profiles_with_one_identity_the_second_is_its_plugins_failure() -> None:
    """Which council's forms are used never depends on what was installed last."""

    def one() -> Iterable[Profile]:
        return [Profile(identity="city", title="Перша рада")]

    def other() -> Iterable[Profile]:
        return [Profile(identity="city", title="Друга рада")]

    answers = Plugins([plugin("b", mp_profiles=other), plugin("a", mp_profiles=one)]).profiles()

    assert [profile.title for profile in answers.items] == ["Перша рада"]
    assert [failure.plugin for failure in answers.failures] == ["b"]


def test_an_entry_point_that_cannot_be_imported_is_a_failure() -> None:
    """A broken installation of one plugin stops no report."""
    point = EntryPoint(name="gone", value="no_such_module_anywhere", group="municipal_programs")

    plugins, failures = installed([point])

    assert plugins == ()
    assert [failure.plugin for failure in failures] == ["gone"]
    assert "no_such_module_anywhere" in failures[0].message.en


def test_two_entry_points_of_one_name_are_both_left_out() -> None:
    """Neither hides the other in silence."""
    points = [EntryPoint(name="office", value=value, group="municipal_programs") for value in ("json", "decimal")]

    plugins, failures = installed(points)

    assert plugins == ()
    assert "decimal, json" in failures[0].message.uk


def test_plugins_of_one_name_are_told_by_the_distributions_that_brought_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has to remove one knows what it is called there."""
    for name in ("parks-office", "parks-new"):
        folder = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (folder / "entry_points.txt").write_text("[municipal_programs]\nparks = json\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])

    _, failures = installed()

    assert ["parks-new 1.0, parks-office 1.0" in failure.message.en for failure in failures] == [True]
