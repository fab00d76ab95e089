"""What the files of a unit say: all that its documents are made of beside what is installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.app import _city_messages as say_of_city
from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.demand import runs_in
from municipal_programs.app.building.units import BuildUnit, UnitKind
from municipal_programs.app.city import load_activity_of, load_city, load_program_of, missing_programs, told_in_city
from municipal_programs.app.overriding import templates_for
from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.model import ActivityReport, TargetProgram

if TYPE_CHECKING:
    from municipal_programs.app.building.making import BuildOrder
    from municipal_programs.files import FileFault

__all__ = ["ReadUnit", "read_unit", "unexpected"]


@frozen(kw_only=True)
class ReadUnit:
    """A unit as it was read.

    Args:
        unit: The unit.
        programs: Its program, or all programs of the city, that run in the period; with what was delivered for them and what the city says of its departments.
        slugs: The names of their folders.
        activity: Its activity report, if it is about the period.
        templates: The folder of templates that its documents take instead of those of plugins; None where there is none.
        problems: What is wrong with it.
        left_out: What its documents are missing, if there are any.
        is_known: Whether it could be read so far that it is known what it demands.
    """

    unit: BuildUnit
    programs: tuple[TargetProgram, ...] = ()
    slugs: tuple[str, ...] = ()
    activity: ActivityReport | None = None
    templates: Path | None = None
    problems: tuple[Message, ...] = ()
    left_out: tuple[Message, ...] = ()
    is_known: bool = True


def read_unit(unit: BuildUnit, order: BuildOrder) -> ReadUnit:
    """Read the files of *unit*; whatever is wrong with them is told in it."""
    read = {UnitKind.CITY: _city, UnitKind.PROGRAM: _program, UnitKind.ACTIVITY: _activity}[unit.kind]
    try:
        return read(unit, order)
    except MunicipalProgramsError as error:
        return ReadUnit(unit=unit, problems=(error.message,), is_known=False)
    except Exception as error:  # noqa: BLE001 - one unit's fault must not take the others with it
        return ReadUnit(unit=unit, problems=(unexpected(error),), is_known=False)


def unexpected(error: Exception) -> Message:
    """Return what is told of an error that nobody thought of."""
    return say.UNEXPECTED(kind=type(error).__name__, text=str(error))


def _program(unit: BuildUnit, order: BuildOrder) -> ReadUnit:
    found, faults = load_program_of(order.city, unit.path)
    problems = tuple(_placed(fault, unit.path) for fault in faults)
    if found is None:
        return ReadUnit(unit=unit, problems=problems, is_known=False)
    if not runs_in(found.program, order.period):
        return ReadUnit(unit=unit, problems=problems)
    told = told_in_city(order.city, found)
    if told.contradictions:
        problems += (say_of_city.NOT_TAKEN(count=len(told.contradictions), folder=order.root),)
    return ReadUnit(unit=unit, programs=(told.program,), templates=templates_for(order.root, unit.path), problems=problems)


def _activity(unit: BuildUnit, order: BuildOrder) -> ReadUnit:
    report, faults = load_activity_of(order.city, unit.path)
    problems = tuple(_placed(fault, unit.path.parents[1]) for fault in faults)
    if report is None:
        return ReadUnit(unit=unit, problems=problems, is_known=False)
    if order.period.year not in report.reporting_period:
        return ReadUnit(unit=unit, problems=problems)
    return ReadUnit(unit=unit, activity=report, templates=templates_for(order.root, unit.path), problems=problems)


def _city(unit: BuildUnit, order: BuildOrder) -> ReadUnit:
    loaded = load_city(order.root)
    running = [one for one in loaded.programs if runs_in(one.program, order.period)]
    missing = missing_programs(order.root, loaded.programs)
    return ReadUnit(
        unit=unit,
        programs=tuple(told_in_city(order.city, one).program for one in running),
        slugs=tuple(one.slug for one in running),
        templates=templates_for(order.root, unit.path),
        left_out=(say.WITHOUT_PROGRAMS(programs=", ".join(missing)),) if missing else (),
    )


def _placed(fault: FileFault, folder: Path) -> Message:
    """Return *fault* with its place below *folder*, which is told beside it."""
    below = Path(fault.origin.source).relative_to(folder)
    if below == Path():
        return fault.message
    return say.AT_PLACE(place=evolve(fault.origin, source=below.as_posix()).message, message=fault.message)
