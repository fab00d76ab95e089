from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from municipal_programs.checks import Finding, Severity, check, rule
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.figures import Band, Method, Scale, Score, mean_method
from municipal_programs.hooks import (
    HOOK_VERSION,
    FileFormat,
    InstalledPlugin,
    PluginFailedError,
    Plugins,
    UnknownPluginError,
    hookimpl,
)
from municipal_programs.model import ActivityReport, Department, TargetProgram
from municipal_programs.reports import FINAL, ReportKind, TemplateFilter
from municipal_programs.testing import sample_program

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = sample_program([Department(identity="parks", name="Відділ парків")])
WORDS = Message(uk="слова", en="words")
SCALE = Scale(bands=(Band(least=Fraction(50), title=WORDS),), below=WORDS)


def plugin(name: str, **answers: object) -> InstalledPlugin:
    """Return a plugin that gives these answers."""
    hooks = {hook: hookimpl(lambda answer=answer: answer) for hook, answer in answers.items()}
    return InstalledPlugin(name=name, module=SimpleNamespace(MP_HOOK_VERSION=HOOK_VERSION, **hooks))


def method(identity: str) -> Method:
    """Return a method of that name."""
    return mean_method(identity=identity, title=WORDS, reference=WORDS, scale=SCALE)


def kind(identity: str) -> ReportKind:
    """Return a kind of that name."""
    return evolve(FINAL, identity=identity)


def template_filter(name: str) -> TemplateFilter:
    """Return a filter of that name."""
    return TemplateFilter(name=name, apply=str.upper)


def fails(*_: object) -> TargetProgram | ActivityReport:
    """Fail, as a plugin may."""
    raise RuntimeError("зламано")


def file_format(suffix: str) -> FileFormat:
    """Return a format that can neither be read nor written."""

    def write(_: TargetProgram | ActivityReport) -> bytes:
        raise SystemExit(0)

    return FileFormat(suffix=suffix, title=WORDS, read=fails, write=write)


@pytest.mark.parametrize(
    ("hook", "question", "of_both", "of_ours"),
    [
        ("mp_effectiveness_methods", "methods", method("own"), method("comparative")),
        ("mp_report_kinds", "kinds", kind("own"), kind("final")),
        ("mp_template_filters", "filters", template_filter("own"), None),
        ("mp_file_formats", "formats", file_format(".own"), file_format(".json")),
    ],
)
def test_of_two_things_of_one_name_the_second_is_its_plugins_failure(
    hook: str, question: str, of_both: object, of_ours: object
) -> None:
    """What a name means never depends on what was installed last, and the library's own stay its own."""
    ours = [] if of_ours is None else [of_ours]
    plugins = Plugins([plugin("b", **{hook: [of_both]}), plugin("a", **{hook: [of_both]}), plugin("c", **{hook: ours})])

    answers = getattr(plugins, question)()

    assert [name for name, _ in answers.given] == ["a"]
    assert [failure.plugin for failure in answers.failures] == ["b", "c"][: 1 + len(ours)]


def test_a_rule_of_a_plugin_that_fails_is_a_finding_that_names_it() -> None:
    """The rules of the library run all the same."""

    @rule("PARKS001", Severity.ERROR, uk="Парки є.")
    def broken(program: TargetProgram) -> Iterator[Finding]:
        """There are parks."""
        yield Finding(subject=program.title, message=WORDS)
        raise SystemExit(0)

    rules = Plugins([plugin("parks", mp_rules=[broken])]).rules()
    (finding,) = check(PROGRAM, plugin_rules={name: [given] for name, given in rules.given})

    assert (finding.code, finding.severity) == ("MP001", Severity.ERROR)
    assert "parks" in finding.message.uk
    assert "SystemExit" in finding.message.uk
    assert ".." not in finding.message.uk
    assert "PluginFailedError" not in finding.message.uk


def test_a_rule_of_a_plugin_keeps_what_it_says_of_itself() -> None:
    """Its code, its requirement and its needs are those that its author wrote."""

    @rule("PARKS001", Severity.WARNING, uk="Парки є.", needs=("measures",))
    def sound(program: TargetProgram) -> Iterator[Finding]:
        """There are parks."""
        yield Finding(subject="program.title", message=Message(uk=program.title, en=program.title))

    (given,) = Plugins([plugin("parks", mp_rules=[sound])]).rules().items

    assert (given.code, given.needs, given.title.uk) == ("PARKS001", ("measures",), "Парки є.")
    assert [finding.message.uk for finding in check(PROGRAM, plugin_rules={"parks": [given]})] == [PROGRAM.title]


def test_a_rule_that_prints_is_told_after_it_ran() -> None:
    """Its findings count; the output stays the command's."""

    @rule("PARKS001", Severity.NOTE, uk="Парки є.")
    def prints(program: TargetProgram) -> Iterator[Finding]:
        """There are parks."""
        print("дивлюсь")  # noqa: T201 - what a plugin should not do
        yield Finding(subject=program.title, message=WORDS)

    plugins = Plugins([plugin("parks", mp_rules=[prints])])
    found = check(PROGRAM, plugin_rules={name: [given] for name, given in plugins.rules().given})

    assert [finding.code for finding in found] == ["PARKS001"]
    assert ["дивлюсь" in failure.message.uk for failure in plugins.failures] == [True]


def test_a_method_that_fails_names_its_plugin() -> None:
    """The section that uses it says why it is missing."""

    def broken_score(program: TargetProgram, year: int | None) -> Score:
        raise RuntimeError(f"зламано: {program.title}, {year}")

    broken = evolve(method("own"), score=broken_score)
    (given,) = Plugins([plugin("parks", mp_effectiveness_methods=[broken])]).methods().items

    with pytest.raises(PluginFailedError, match=r"parks.*зламано"):
        given.score(PROGRAM, None)


def test_a_format_that_fails_names_its_plugin() -> None:
    """Reading and writing alike."""
    (given,) = Plugins([plugin("parks", mp_file_formats=[file_format(".own")])]).formats().items

    with pytest.raises(PluginFailedError, match=r"parks.*зламано"):
        given.read(b"", "program.own")
    with pytest.raises(PluginFailedError, match=r"parks.*SystemExit"):
        given.write(PROGRAM)


@pytest.mark.parametrize("suffix", ["toml", ".", ".TOML", ".ім'я", ".a b"])
def test_a_format_whose_suffix_no_file_has_is_refused(suffix: str) -> None:
    """It could never be chosen."""
    with pytest.raises(InvalidValueError, match="Закінчення"):
        file_format(suffix)


@pytest.mark.parametrize("answer", [7, "розділ", {"own": 1}], ids=["a number", "a text", "a mapping"])
def test_an_answer_that_is_no_list_is_refused(answer: object) -> None:
    """A text would be taken for its letters."""
    answers = Plugins([plugin("parks", mp_template_filters=answer)]).filters()

    assert answers.given == ()
    assert ["TemplateFilter" in failure.message.uk for failure in answers.failures] == [True]


def test_an_answer_without_an_end_is_refused() -> None:
    """Before the memory is full."""

    def endless() -> Iterator[TemplateFilter]:
        while True:
            yield template_filter("own")

    module = SimpleNamespace(MP_HOOK_VERSION=HOOK_VERSION, mp_template_filters=hookimpl(endless))
    answers = Plugins([InstalledPlugin(name="parks", module=module)]).filters()

    assert answers.given == ()
    assert "1000" in answers.failures[0].message.uk


def test_one_plugin_can_be_looked_at_alone() -> None:
    """The others are out of its way."""
    plugins = Plugins([plugin("parks", mp_report_kinds=[kind("own")]), plugin("roads", mp_report_kinds=[kind("own")])])

    assert [name for name, _ in plugins.only("roads").kinds().given] == ["roads"]
    with pytest.raises(UnknownPluginError, match="Можливо, «roads»"):
        plugins.only("raods")


def test_a_plugin_that_answers_with_nothing_offers_nothing() -> None:
    """As one that does not answer at all; it need not return an empty list."""
    answers = Plugins([plugin("parks", mp_departments=None)]).departments()

    assert (answers.items, answers.failures) == ((), ())
