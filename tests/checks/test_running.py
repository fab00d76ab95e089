"""Running rules: those of plugins too, and those that fail."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.checks.building import PROGRAM, activity, changed, program

from municipal_programs.checks import (
    AnyRule,
    Finding,
    Outcome,
    RuleError,
    Severity,
    Stated,
    Waiver,
    activity_rule,
    check,
    examine,
    rule,
)
from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.model import ActivityReport, CheckSettings, TargetProgram
from municipal_programs.values import Money, Origin, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID = Message(uk="назва коротка.", en="the title is short.")


@rule("ZT101", Severity.WARNING, uk="Назва програми довша за три слова. Так вирішила рада.", needs=("measures",))
def titled(_: TargetProgram, settings: CheckSettings) -> Iterator[Finding]:
    """The title of a program has more than three words. The council decided so."""
    if settings.overspending < 1:
        yield Finding(subject="program.title", message=SAID)


@rule("ZT102", Severity.ERROR, uk="Правило не має вад.")
def failing(whole: TargetProgram) -> Iterator[Finding]:
    """A rule has no faults."""
    yield Finding(subject=f"program.{whole.title}", message=SAID)
    message = "немає такого ключа\nі ще рядок"
    raise LookupError(message)


@rule("ZT103", Severity.ERROR, uk="Правило не завершує програми.")
def leaving(_: TargetProgram) -> Iterator[Finding]:
    """A rule does not end the command."""
    yield from ()
    raise SystemExit(0)


@activity_rule("ZT104", Severity.NOTE, uk="Звіт має назву.")
def named(report: ActivityReport) -> Iterator[Finding]:
    """A report has a title."""
    yield Finding(subject="activity.title", message=SAID, stated=report.title)


def test_a_rule_of_a_plugin_works_like_one_of_the_library() -> None:
    """It gets its code, severity, place and capital letter, and its place in the coverage."""
    result = examine(program(), plugin_rules={"zhytomyr": [titled]})
    covered = next(one for one in result.coverage if one.code == "ZT101")

    assert [(f.code, f.severity, f.message.uk) for f in result.findings] == [("ZT101", Severity.WARNING, "Назва коротка.")]
    assert result.findings[0].origin == Origin(source="program.yaml", line=2, column=8)
    assert (covered.plugin, covered.outcome, covered.findings) == ("zhytomyr", Outcome.WRONG, 1)
    assert covered.title == Message(
        uk="Назва програми довша за три слова.", en="The title of a program has more than three words."
    )


def test_a_rule_gets_the_settings_of_the_council() -> None:
    """A generator of two arguments is given the thresholds."""
    settings = CheckSettings(overspending=Decimal(1))

    assert check(program(), settings=settings, plugin_rules={"zhytomyr": [titled]}) == ()


def test_a_rule_that_raises_is_named_with_its_plugin_and_the_others_still_run() -> None:
    """What it found before stands; the failure is an error of its own."""
    broken = program(changed(PROGRAM, "text: 310 700,00\n", "text: 310 070,00\n"))
    result = examine(broken, plugin_rules={"zhytomyr": [failing, leaving, titled]})
    by_code = {one.code: one.outcome for one in result.coverage}

    assert sorted(finding.code for finding in result.findings) == ["MP001", "MP001", "MP204", "ZT101", "ZT102"]
    assert {by_code["ZT102"], by_code["ZT103"]} == {Outcome.FAILED}
    failure = next(finding for finding in result.findings if finding.subject == "rule.ZT102")
    assert (failure.code, failure.severity) == ("MP001", Severity.ERROR)
    assert failure.message.uk == (
        "Правило ZT102 (zhytomyr) не змогло перевірити дані: LookupError: немає такого ключа. "
        "Решту правил перевірено; повідомте авторові правила."
    )
    assert any("SystemExit: 0" in finding.message.en for finding in result.findings)
    assert len({finding.fingerprint for finding in result.findings}) == len(result.findings)


def test_what_a_rule_says_of_its_failure_is_told_in_both_languages() -> None:
    """An error of the library brings its words with it, so that no name of a class is shown."""

    @rule("ZT105", Severity.NOTE, uk="Правило має вихідні дані.")
    def refusing(_: TargetProgram) -> Iterator[Finding]:
        """A rule has what it asks for."""
        yield from ()
        raise InvalidValueError(Message(uk="немає даних за 2019 рік", en="there are no data of 2019"))

    (failure,) = check(program(), plugin_rules={"zhytomyr": [refusing]})

    assert failure.code == "MP001"
    assert "ZT105 (zhytomyr)" in failure.message.uk
    assert "немає даних за 2019 рік" in failure.message.uk
    assert "there are no data of 2019" in failure.message.en
    assert "InvalidValueError" not in failure.message.uk + failure.message.en


def test_a_plugin_cannot_take_the_code_of_another() -> None:
    """Letters belong to who brought them first by name; a code stands once in a plugin; the letters of the library are its own."""

    @rule("MP901", Severity.NOTE, uk="Чуже.")
    def foreign(_: TargetProgram) -> Iterator[Finding]:
        """Foreign."""
        yield from ()

    result = examine(program(), plugin_rules={"b": [titled], "a": [titled, titled, foreign]})
    refused = [finding for finding in result.findings if finding.code == "MP002"]

    assert [(finding.subject, finding.severity) for finding in refused] == [
        ("rule.MP901", Severity.ERROR),
        ("rule.ZT101", Severity.ERROR),
        ("rule.ZT101", Severity.ERROR),
    ]
    assert sum(one.code == "ZT101" for one in result.coverage) == 1
    assert "(the library)" in refused[0].message.en


def test_a_rule_runs_on_its_own_sort_of_file_only() -> None:
    """Rules about programs leave activity reports alone, and the other way round."""
    rules: dict[str, list[AnyRule]] = {"zhytomyr": [titled, named]}

    assert [finding.code for finding in check(program(), plugin_rules=rules)] == ["ZT101"]
    assert [finding.code for finding in check(activity(), plugin_rules=rules)] == ["ZT104"]


def test_what_cannot_be_checked_says_what_is_missing() -> None:
    """Without a passport's promise the sum of the measures has nothing to be held against."""
    bare = evolve(program(), passport=evolve(program().passport, planned=()), executions=())
    covered = {one.code: one for one in examine(bare).coverage}

    assert (covered["MP201"].outcome, covered["MP201"].missing) == (Outcome.NOT_CHECKABLE, ("program.planned",))
    assert covered["MP604"].missing == ("execution.culture.citations", "execution.sport.citations")


def test_an_empty_program_raises_nothing() -> None:
    """Whatever is missing, no rule stumbles over it."""
    bare = evolve(program(), tasks=(), indicators=(), executions=(), amendments=(), related_decisions=(), written={})

    assert {finding.code for finding in check(bare)} == {"MP201"} - {"MP201"}
    assert not any(one.outcome is Outcome.FAILED for one in examine(bare).coverage)


@pytest.mark.parametrize(
    ("code", "uk", "needs"),
    [("zt101", "Щось.", ()), ("ZT1", "Щось.", ()), ("ZT101", " ", ()), ("ZT101", "Щось.", ("weather",))],
)
def test_a_rule_that_is_badly_written_is_refused_at_once(code: str, uk: str, needs: tuple[str, ...]) -> None:
    """Its author learns it when it is imported, not when it is run."""
    with pytest.raises(RuleError):

        @rule(code, Severity.NOTE, uk=uk, needs=needs)
        def bad(_: TargetProgram) -> Iterator[Finding]:
            """Something."""
            yield from ()


def test_a_rule_without_a_docstring_is_refused() -> None:
    """The docstring is its entry in the catalogue."""
    with pytest.raises(RuleError) as raised:

        @rule("ZT101", Severity.NOTE, uk="Щось.")
        def silent(_: TargetProgram) -> Iterator[Finding]:
            yield from ()

    assert "ZT101" in raised.value.message.uk


# ── waivers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BROKEN = program(changed(PROGRAM, "text: 310 700,00\n", "text: 310 070,00\n"))
FOUND = check(BROKEN)[0]


def waiver(fingerprint: str = FOUND.fingerprint, *, day: int = 1, expires: dt.date | None = None) -> Waiver:
    """Return the word of a person of that day."""
    origin = Origin(source="waivers.yaml", line=day)
    return Waiver(
        fingerprint=fingerprint,
        reason="відомо",
        person="О. Петренко",
        date=dt.date(2024, 1, day),
        expires=expires,
        written=Written(text=fingerprint, origin=origin),
    )


def test_a_waived_finding_stays_visible_as_such() -> None:
    """It is there with who answers for it, and no longer open."""
    (finding,) = check(BROKEN, waivers=[waiver()])

    assert (finding.code, finding.waiver, finding.is_open) == ("MP204", waiver(), False)
    assert FOUND.is_open


def test_an_expired_waiver_reopens_its_finding() -> None:
    """On the day after its last, and not on the last itself."""
    last = dt.date(2024, 6, 30)
    held = check(BROKEN, waivers=[waiver(expires=last)], today=last)
    over = check(BROKEN, waivers=[waiver(expires=last)], today=dt.date(2024, 7, 1))

    assert [finding.is_open for finding in held] == [False]
    assert [(finding.code, finding.is_open) for finding in over] == [("MP204", True), ("MP004", True)]
    assert over[1].origin == Origin(source="waivers.yaml", line=1)
    assert "30.06.2024" in over[1].message.uk


def test_a_waiver_does_not_hold_before_its_date() -> None:
    """Nobody answered yet; from its day on somebody does."""
    early = check(BROKEN, waivers=[waiver(day=2)], today=dt.date(2024, 1, 1))
    held = check(BROKEN, waivers=[waiver(day=2)], today=dt.date(2024, 1, 2))

    assert [(finding.code, finding.is_open) for finding in early] == [("MP204", True), ("MP004", True)]
    assert "02.01.2024" in early[1].message.uk
    assert [finding.is_open for finding in held] == [False]


def test_without_a_day_nothing_expires() -> None:
    """The library reads no clock; whoever wants expiry passes the day."""
    (finding,) = check(BROKEN, waivers=[waiver(expires=dt.date(2024, 1, 2))])

    assert not finding.is_open


def test_a_waiver_that_matches_nothing_is_a_finding() -> None:
    """It would hide a finding to come."""
    (finding,) = check(program(), waivers=[waiver()])

    assert (finding.code, finding.severity, finding.subject) == (
        "MP003",
        Severity.WARNING,
        f"waiver.{FOUND.fingerprint}",
    )


def test_a_finding_waived_twice_is_noted_and_the_later_word_holds() -> None:
    """One finding, one waiver."""
    findings = check(BROKEN, waivers=[waiver(day=2), waiver(day=1)])

    assert [finding.code for finding in findings] == ["MP204", "MP005"]
    assert findings[0].waiver == waiver(day=2)


@pytest.mark.parametrize("name", ["fingerprint", "reason", "person"])
def test_a_waiver_says_what_why_and_who(name: str) -> None:
    """None of the three may be blank."""
    with pytest.raises(InvalidValueError) as raised:
        evolve(waiver(), **{name: " "})  # type: ignore[arg-type]  # the names of texts are parametrized

    assert raised.value.faults[0].path == (name,)


def test_a_waiver_cannot_expire_before_it_is_given() -> None:
    """One of its dates is a slip."""
    with pytest.raises(InvalidValueError):
        waiver(day=2, expires=dt.date(2024, 1, 1))


# ── findings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("stated", "computed", "difference"),
    [
        (Money(500), Money(700), Money(-200)),
        (5, 7, -2),
        (Decimal("1.50"), Decimal(2), Decimal("-0.50")),
        (Decimal(10) ** 60, Decimal("0.1"), Decimal("9" * 60 + ".9")),
        ("а", "б", None),
        (dt.date(2020, 1, 1), dt.date(2021, 1, 1), None),
        (Money(5), 5, None),
        (None, 5, None),
    ],
)
def test_a_difference_is_exact_and_of_one_sort(stated: Stated | None, computed: Stated | None, difference: object) -> None:
    """Amounts of one sort have a difference; days and words have none."""
    finding = evolve(FOUND, stated=stated, computed=computed)

    assert finding.difference == difference


def test_findings_of_no_place_come_first_and_in_a_fixed_order() -> None:
    """Place, weight, code, subject, words: nothing else decides."""
    findings = [evolve(FOUND, origin=None, code=code, severity=weight) for code, weight in ORDER]

    assert sorted(findings, key=lambda finding: finding.sort_key) == findings
    assert findings[0].sort_key < FOUND.sort_key


ORDER = (("MP900", Severity.ERROR), ("MP100", Severity.WARNING), ("MP200", Severity.WARNING), ("MP100", Severity.NOTE))


@pytest.mark.parametrize("name", ["overspending", "underspending", "overfulfilment", "completeness"])
@pytest.mark.parametrize("share", [Decimal("-0.1"), Decimal("NaN"), 0.5])
def test_a_threshold_is_a_share(name: str, share: object) -> None:
    """Negative shares, what is no number and binary fractions are refused with the name of the threshold."""
    with pytest.raises(InvalidValueError) as raised:
        evolve(CheckSettings(), **{name: share})  # type: ignore[arg-type]  # the names of shares are parametrized

    assert raised.value.faults[0].path == (name,)


@pytest.mark.parametrize("name", ["underspending", "completeness"])
def test_a_part_of_a_whole_is_at_most_the_whole(name: str) -> None:
    """No measure leaves more than all of its money."""
    with pytest.raises(InvalidValueError):
        evolve(CheckSettings(), **{name: Decimal("1.1")})  # type: ignore[arg-type]  # the names of shares are parametrized
    assert evolve(CheckSettings(), overspending=Decimal("1.1")).overspending == Decimal("1.1")
