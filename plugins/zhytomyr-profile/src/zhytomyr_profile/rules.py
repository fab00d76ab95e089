"""What the city demands of its programs beyond the rules of the library."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from municipal_programs.checks import Finding, Severity, rule
from municipal_programs.errors import Wording
from municipal_programs.model import execution_figure
from municipal_programs.values.wording import write_short_date
from zhytomyr_profile.council import PROFILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import TargetProgram

__all__ = ["accounts_come_in_time"]

_LATE = Wording(
    uk="звіт підрозділу «{department}» датовано {seen}, а подати його належало до {due}",
    en="the account of “{department}” is dated {seen}, but was due by {due}",
)


@rule("ZHY001", Severity.WARNING, uk="Заключний звіт подають у строк, що його встановила громада.")
def accounts_come_in_time(program: TargetProgram) -> Iterator[Finding]:
    """A final account comes within the time that the council has set."""
    due = PROFILE.due("final", dt.date(program.term.last, 12, 31))
    if program.profile != PROFILE.identity or due is None:
        return
    for account in program.executions:
        if account.date is not None and account.date > due:
            name = program.department(account.department).name
            yield Finding(
                subject=execution_figure(account.department, "date"),
                message=_LATE(department=name, seen=write_short_date(account.date), due=write_short_date(due)),
                stated=account.date,
                computed=due,
            )
