"""Run every rule that can be run, and give all findings at once, in an order that only the findings decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks._in_force import in_force
from municipal_programs.checks._places import anchors_of, origin_of
from municipal_programs.checks.coverage import Coverage, Outcome
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.needs import lacking
from municipal_programs.checks.registry import BUILT_IN, PREFIX
from municipal_programs.checks.rule import AnyRule
from municipal_programs.checks.severity import Severity
from municipal_programs.checks.waiving import waived
from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.model import CheckSettings, TargetProgram

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from municipal_programs.checks.waiver import Waiver
    from municipal_programs.model import ActivityReport

__all__ = ["Examination", "check", "examine"]

RULE_FAILED = "MP001"
RULE_REFUSED = "MP002"


@frozen(kw_only=True)
class Examination:
    """What a run of the rules gave.

    Args:
        findings: All findings, waived ones included, in the order of their places.
        coverage: How each rule came out, by its code.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]


@frozen(kw_only=True)
class _Run:
    """One rule with its owner, ready to be run."""

    rule: AnyRule
    plugin: str = ""


def check(
    subject: TargetProgram | ActivityReport,
    *,
    settings: CheckSettings | None = None,
    plugin_rules: Mapping[str, Sequence[AnyRule]] | None = None,
    waivers: Iterable[Waiver] = (),
    today: dt.date | None = None,
) -> tuple[Finding, ...]:
    """Return all findings on *subject*; `examine` also tells what was checked and found right.

    Args:
        subject: A program or an activity report; it is never refused, however wrong its figures are.
        settings: The council's thresholds; those of `CheckSettings` unless given.
        plugin_rules: Rules by the name of the plugin that brings them.
        waivers: Findings that somebody answers for.
        today: The day on which waivers are held against their expiry; without it none expires.
    """
    return examine(subject, settings=settings, plugin_rules=plugin_rules, waivers=waivers, today=today).findings


def examine(
    subject: TargetProgram | ActivityReport,
    *,
    settings: CheckSettings | None = None,
    plugin_rules: Mapping[str, Sequence[AnyRule]] | None = None,
    waivers: Iterable[Waiver] = (),
    today: dt.date | None = None,
) -> Examination:
    """Run every rule on *subject*; the arguments are those of `check`."""
    chosen = settings or CheckSettings()
    basis = {say.PROFILE(): say.DEFAULTS()} if settings is None else {}
    runs, refusals = _runs(subject, plugin_rules or {})
    placed, coverage = list(refusals), list[Coverage]()
    amended = in_force(subject) if isinstance(subject, TargetProgram) else subject
    for seen, other, as_approved in ((subject, amended, True), (amended, subject, False)):
        anchor = anchors_of(seen, other)
        for run in runs:
            if run.rule.as_approved is as_approved:
                found, covered = _outcome(run, seen, chosen)
                placed += [_placed(_based(finding, basis), (seen, other), anchor) for finding in found]
                coverage.append(covered)
    return Examination(
        findings=tuple(sorted(waived(placed, waivers, today), key=lambda finding: finding.sort_key)),
        coverage=tuple(sorted(coverage, key=lambda covered: (covered.code, covered.plugin))),
    )


def _runs(
    subject: TargetProgram | ActivityReport, plugin_rules: Mapping[str, Sequence[AnyRule]]
) -> tuple[list[_Run], list[Finding]]:
    """Return the rules about this sort of subject, and a finding for each rule of a plugin that cannot be taken."""
    runs = [_Run(rule=rule) for rule in BUILT_IN]
    owners: dict[str, str] = {PREFIX: ""}
    refusals: list[Finding] = []
    for plugin, rules in sorted(plugin_rules.items()):
        codes: set[str] = set()
        for rule in rules:
            owner = owners.setdefault(rule.prefix, plugin)
            if owner != plugin or rule.code in codes:
                refusals.append(_refusal(rule, plugin, owner))
                continue
            codes.add(rule.code)
            runs.append(_Run(rule=rule, plugin=plugin))
    return [run for run in runs if isinstance(subject, run.rule.subject)], refusals


def _refusal(rule: AnyRule, plugin: str, owner: str) -> Finding:
    message = say.CODE_TAKEN(code=rule.code, plugin=plugin, owner=owner or say.THE_LIBRARY())
    return Finding(
        subject=f"rule.{rule.code}", message=message, code=RULE_REFUSED, severity=Severity.ERROR, anchor=f"{plugin}.{rule.code}"
    )


def _outcome(run: _Run, subject: TargetProgram | ActivityReport, settings: CheckSettings) -> tuple[list[Finding], Coverage]:
    rule = run.rule
    covered = Coverage(code=rule.code, title=rule.title, outcome=Outcome.SWITCHED_OFF, plugin=run.plugin)
    if rule.code in settings.without:
        return [], covered
    needs = {need: lacking(need, subject) for need in rule.needs}
    missing = tuple(sorted({identity for _, identities in needs.values() for identity in identities}))
    absent = [need for need, (nothing, _) in needs.items() if nothing]
    partial = [need for need, (_, identities) in needs.items() if identities]
    covered = evolve(covered, missing=missing, lacking=tuple(say.NEEDED[need]() for need in absent or partial))
    if absent:
        return [], evolve(covered, outcome=Outcome.NOT_CHECKABLE)
    found, failure = _findings(run, subject, settings)
    outcome = Outcome.FAILED if failure else Outcome.WRONG if found else Outcome.RIGHT
    return [*found, *failure], evolve(covered, outcome=outcome, findings=len(found))


def _findings(run: _Run, subject: TargetProgram | ActivityReport, settings: CheckSettings) -> tuple[list[Finding], list[Finding]]:
    """Return what the rule found, and the finding that it failed, if it did."""
    found: list[Finding] = []
    try:
        found.extend(_coded(run.rule, subject, settings))
    except (Exception, SystemExit) as failure:  # noqa: BLE001 - whatever a rule does, the others still run
        return found, [_failure(run, failure)]
    return found, []


def _coded(rule: AnyRule, subject: TargetProgram | ActivityReport, settings: CheckSettings) -> Iterator[Finding]:
    for finding in rule.examine(subject, settings):  # type: ignore[arg-type]  # `_runs` took the rules about this sort only
        yield evolve(
            finding,
            code=rule.code,
            severity=rule.severity,
            message=_as_sentence(finding.message),
            basis=finding.basis or rule.basis,
        )


def _as_sentence(message: Message) -> Message:
    """Return *message* with a capital letter in front, since many begin with the name of a figure."""
    return Message(uk=message.uk[:1].upper() + message.uk[1:], en=message.en[:1].upper() + message.en[1:])


def _failure(run: _Run, failure: BaseException) -> Finding:
    who = {"code": run.rule.code, "plugin": run.plugin or say.THE_LIBRARY()}
    if isinstance(failure, MunicipalProgramsError):
        message = say.RULE_FAILED_BECAUSE(**who, cause=failure.message)
    else:
        message = say.RULE_FAILED(**who, kind=type(failure).__name__, words=_first_line(failure).rstrip("."))
    return Finding(
        subject=f"rule.{run.rule.code}",
        message=message,
        code=RULE_FAILED,
        severity=Severity.ERROR,
        anchor=f"{run.plugin}.{run.rule.code}",
    )


def _first_line(failure: BaseException) -> str:
    lines = str(failure).splitlines()
    return lines[0] if lines else ""


def _based(finding: Finding, other: Mapping[Message, Message]) -> Finding:
    """Return *finding* on another basis, where *other* has one for its own."""
    return finding if finding.basis is None else evolve(finding, basis=other.get(finding.basis, finding.basis))


def _placed(finding: Finding, wordings: Iterable[TargetProgram | ActivityReport], anchor: Callable[[str], str]) -> Finding:
    places = (origin_of(wording, finding.subject) for wording in wordings)
    return evolve(
        finding,
        origin=finding.origin or next((place for place in places if place), None),
        anchor=finding.anchor or anchor(finding.subject),
    )
