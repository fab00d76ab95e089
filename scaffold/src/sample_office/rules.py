"""What the department demands of its programs beyond the rules of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.checks import Finding, Severity, rule
from municipal_programs.errors import Message
from municipal_programs.model import measure_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import TargetProgram

__all__ = ["paid_measures_are_told_about"]


@rule(
    "SAMPLE001",
    Severity.WARNING,
    uk="Про захід, на який витрачено кошти, розповідають щонайменше двома реченнями.",
    needs=("measures.disbursed",),
)
def paid_measures_are_told_about(program: TargetProgram) -> Iterator[Finding]:
    """A measure that money was spent on is told about in two sentences at least."""
    for measure in program.measures:
        if measure.disbursed and measure.narrative.count(".") < 2:  # noqa: PLR2004 - the two of the requirement
            yield Finding(
                subject=measure_figure(program, measure, "narrative"),
                message=Message(
                    uk=f"захід {measure.number}: кошти витрачено, а розповідь закоротка; додайте, що саме зроблено",
                    en=f"measure {measure.number}: money was spent, but the account is too short; add what was done",
                ),
            )
