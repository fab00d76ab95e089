"""The division's activity report: a whole document of one section."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from council_support import _messages as say
from municipal_programs.reports import Gap, Position, Section, activity_topics, date_fact, text_fact
from municipal_programs.values.wording import no_break

if TYPE_CHECKING:
    from municipal_programs.errors import Wording
    from municipal_programs.model import ActivityReport
    from municipal_programs.reports import Value, Values

__all__ = ["activity_section"]

_TEMPLATE = Path(__file__).with_name("templates") / "activity.docx"


def activity_section(report: ActivityReport) -> Section:
    """Return the whole of *report* as one section: it has one author, and its text is to be read and edited in one piece."""
    return Section(
        identity="council_support.activity",
        title=report.title,
        position=Position.OPENING,
        department=report.department.identity,
        template=_TEMPLATE,
        values={
            "registration": _registration(report),
            "title": no_break(report.title),
            "topics": activity_topics(report),
            "signatory": _signatory(report),
            "unsigned": [] if report.signatory else [_room(say.NO_SIGNATORY)],
        },
    )


def _registration(report: ActivityReport) -> list[Value]:
    """Return the date and the outgoing number, as far as the report carries them."""
    number = report.registration_number
    dated: list[Value] = [date_fact("activity.date", report.date, short=True), " "] if report.date else [_room(say.NO_DATE)]
    numbered: list[Value] = ["№\u00a0", text_fact("activity.registration_number", number)] if number else [_room(say.NO_NUMBER)]
    return [*dated, *numbered]


def _room(reason: Wording) -> Gap:
    """Return the place of what the report can do without."""
    return Gap(reason=reason(), instead="")


def _signatory(report: ActivityReport) -> Values | None:
    return None if report.signatory is None else {"position": report.signatory.position, "name": report.signatory.name}
