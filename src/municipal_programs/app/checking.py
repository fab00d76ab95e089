"""What does not hold in a program or an activity report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from municipal_programs.checks import Finding
    from municipal_programs.model import ActivityReport, TargetProgram

__all__ = ["check"]


def check(subject: TargetProgram | ActivityReport) -> tuple[Finding, ...]:
    """Run every rule on *subject* and return all findings.

    Args:
        subject: A program or an activity report; it is never refused, however wrong its figures are.

    Returns:
        The findings in the order of their places, each with what is stated, what is computed, and what would explain the
        difference.
    """
    from municipal_programs import checks

    return checks.check(subject)
