"""One rule, run alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import BUILT_IN, examine

if TYPE_CHECKING:
    from municipal_programs.checks import AnyRule, Finding
    from municipal_programs.model import ActivityReport, CheckSettings, TargetProgram

__all__ = ["run_rule"]


def run_rule(
    rule: AnyRule, subject: TargetProgram | ActivityReport, settings: CheckSettings | None = None
) -> tuple[Finding, ...]:
    """Return what *rule* finds, as a check would tell it: with its code, its severity and the place.

    Args:
        rule: The rule; a rule of the library may be run in this way too.
        subject: What it examines.
        settings: The thresholds of the council; those of `CheckSettings` unless given.

    Raises:
        AssertionError: If the rule fails, or cannot be run on this subject.
    """
    built_in = rule in BUILT_IN
    examined = examine(subject, settings=settings, plugin_rules={} if built_in else {"": [rule]})
    failed = [finding.message.uk for finding in examined.findings if finding.subject == f"rule.{rule.code}"]
    assert not failed, "\n".join(failed)
    assert any(covered.code == rule.code for covered in examined.coverage), f"{rule.code} is about {rule.subject.__name__}"
    return tuple(finding for finding in examined.findings if finding.code == rule.code)
