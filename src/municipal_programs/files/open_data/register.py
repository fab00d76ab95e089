"""The sets of «Перелік місцевих цільових програм» that Cabinet resolution 835 recommends, in both of its editions."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from municipal_programs.errors import Message
from municipal_programs.files.open_data import _messages as say
from municipal_programs.files.open_data.table import Column, Table
from municipal_programs.model import DecisionEffect
from municipal_programs.values.wording import write_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.model import CouncilDecision, Execution, Profile, TargetProgram

__all__ = ["Edition", "Register", "register_of"]


class Edition(Enum):
    """Which edition of the recommendation names the columns; the value is its year."""

    OF_2020 = "2020"
    DRAFT_OF_2025 = "2025"


@frozen(kw_only=True)
class Register:
    """The three sets.

    Args:
        tables: ``programs``, ``amendments`` and ``reports``.
        gaps: What the recommendation demands and the data do not hold; those cells are blank.
    """

    tables: tuple[Table, Table, Table]
    gaps: tuple[Message, ...]


_DATE, _ADDRESS, _YEAR = "date", "address", "year"
_ACT: Final = (
    ("orderType", "text"),
    ("orderTitle", "text"),
    ("orderDateAccepted", _DATE),
    ("orderNumber", "text"),
    ("orderURL", _ADDRESS),
)
_PUBLISHER: Final = (("publisherName", "text"), ("publisherIdentifier", "text"))
_COLUMNS: Final = {
    "programs": (
        ("identifier", "text"), ("title", "text"), ("validFrom", _YEAR), ("validThrough", _YEAR), ("status", "text"),
        ("executantName", "text"), ("executantIdentifier", "text"), ("url", _ADDRESS), *_ACT, *_PUBLISHER,
    ),
    "amendments": (("identifier", "text"), ("programmeIdentifier", "text"), ("programmeTitle", "text"), *_ACT, *_PUBLISHER),
    "reports": (
        ("identifier", "text"), ("dateAccepted", _DATE), ("title", "text"), ("periodStartDate", _DATE), ("periodEndDate", _DATE),
        ("programmeIdentifier", "text"), ("programmeTitle", "text"), ("url", _ADDRESS),
    ),
}  # fmt: skip
"""The columns of each set in their order, as the edition of 2020 names them."""
_MAY_BE_BLANK: Final = frozenset({"dateAccepted"})
_RENAMED: Final = {
    "identifier": "uid",
    "executantIdentifier": "executantId",
    "publisherIdentifier": "publisherId",
    "programmeIdentifier": "programId",
    "programmeTitle": "programTitle",
    "orderType": "legalActType",
    "orderTitle": "legalActTitle",
    "orderDateAccepted": "legalActAccepted",
    "orderNumber": "legalActNumber",
    "orderURL": "legalActUrl",
    "dateAccepted": "acceptedDate",
}
"""What the draft of 2025 calls a column otherwise."""
_RENAMED_IN: Final = {("programs", "url"): "programUrl"}
_SHOWN: Final = 5
"""How many records are named in which the same value is missing."""
_DECISION: Final = "Рішення"
"""By what a council approves a program."""

_Row = dict[str, str]


def register_of(
    programs: Sequence[TargetProgram], edition: Edition, *, day: dt.date, profiles: Iterable[Profile] = ()
) -> Register:
    """Return the three sets for *programs*.

    Args:
        programs: The programs, in the order of the rows.
        edition: Which names the columns have.
        day: The day for which it is said whether a program is in force.
        profiles: The profiles of councils; that of a program names the publisher.
    """
    known = {profile.identity: profile for profile in profiles}
    publishers = [known.get(program.profile) for program in programs]
    pairs = list(zip(programs, publishers, strict=True))
    rows: dict[str, list[_Row]] = {
        "programs": [_program(program, day) | _published(profile) for program, profile in pairs],
        "amendments": [row | _published(profile) for program, profile in pairs for row in _amendments(program)],
        "reports": [row for program in programs for row in _reports(program)],
    }
    tables = tuple(_table(name, rows[name], edition) for name in _COLUMNS)
    return Register(tables=(tables[0], tables[1], tables[2]), gaps=tuple(gap for table in tables for gap in _gaps(table)))


def _table(name: str, rows: Sequence[_Row], edition: Edition) -> Table:
    columns = _COLUMNS[name]
    return Table(
        name=name,
        columns=tuple(
            Column(name=_name(name, column, edition), kind=kind, required=column not in _MAY_BE_BLANK) for column, kind in columns
        ),
        rows=tuple(tuple(row[column] for column, _ in columns) for row in rows),
    )


def _name(table: str, column: str, edition: Edition) -> str:
    if edition is Edition.OF_2020:
        return column
    return _RENAMED_IN.get((table, column)) or _RENAMED.get(column, column)


def _gaps(table: Table) -> Iterator[Message]:
    for place, (column, (name, _)) in enumerate(zip(table.columns, _COLUMNS[table.name], strict=True)):
        blank = [row[0] for row in table.rows if column.required and not row[place].strip()]
        if blank:
            where = say.ENTERED_WHERE[name]()
            yield say.BLANK_COLUMN(table=table.name, column=column.name, count=len(blank), rows=_some(blank), where=where)


def _some(records: Sequence[str]) -> Message | str:
    """Return the first of *records*, and how many more there are."""
    shown, more = ", ".join(records[:_SHOWN]), len(records) - _SHOWN
    return say.AND_MORE(shown=shown, count=more) if more > 0 else shown


def _identifier(decision: CouncilDecision) -> str:
    return f"{decision.number}-{decision.date.isoformat()}"


def _program(program: TargetProgram, day: dt.date) -> _Row:
    executor = program.department(program.passport.responsible_executor)
    return {
        "identifier": _identifier(program.approved_by),
        "title": program.title,
        "validFrom": str(program.term.first),
        "validThrough": str(program.term.last),
        "status": _status(program, day),
        "executantName": executor.name,
        "executantIdentifier": executor.requisites.registry_code,
        "url": program.url,
        **_act(program.approved_by),
    }


def _status(program: TargetProgram, day: dt.date) -> str:
    """Say whether the program is in force on *day*: a decision that repeals the one which approved it ends it."""
    number = program.approved_by.number
    for related in program.related_decisions:
        ends = related.effect is DecisionEffect.REPEALS and related.subject.removeprefix("decision.") == number
        if ends and related.decision.date <= day:
            return "Скасована"
    return "Завершена" if program.term.last < day.year else "Чинна"


def _act(decision: CouncilDecision) -> _Row:
    return {
        "orderType": _DECISION,
        "orderTitle": decision.title,
        "orderDateAccepted": decision.date.isoformat(),
        "orderNumber": decision.number,
        "orderURL": decision.url,
    }


def _published(profile: Profile | None) -> _Row:
    return {
        "publisherName": "" if profile is None else profile.title,
        "publisherIdentifier": "" if profile is None else profile.registry_code,
    }


def _amendments(program: TargetProgram) -> Iterator[_Row]:
    for amendment in program.amendments:
        yield {"identifier": _identifier(amendment.decision), **_of(program), **_act(amendment.decision)}


def _of(program: TargetProgram) -> _Row:
    return {"programmeIdentifier": _identifier(program.approved_by), "programmeTitle": program.title}


def _reports(program: TargetProgram) -> Iterator[_Row]:
    for execution in program.executions:
        period = execution.reporting_period
        yield {
            "identifier": _number_of(execution, program),
            "dateAccepted": "" if execution.date is None else execution.date.isoformat(),
            "title": execution.title or say.REPORT_TITLE(program=program.title, years=write_years(period)).uk,
            "periodStartDate": dt.date(period.first, 1, 1).isoformat(),
            "periodEndDate": dt.date(period.last, 12, 31).isoformat(),
            **_of(program),
            "url": execution.url,
        }


def _number_of(execution: Execution, program: TargetProgram) -> str:
    """Return what tells a report from all others: two departments may use one outgoing number."""
    words = (
        execution.registration_number,
        execution.department,
        _identifier(program.approved_by),
        str(execution.reporting_period.last),
    )
    return "-".join(word for word in words if word)
