"""One unit of a build made, in a process that does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from municipal_programs.app import _city_messages as say_of_city
from municipal_programs.app import _messages as say_of_all
from municipal_programs.app.asking import dated_number
from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.demand import DemandedDocument, demanded_of, runs_in
from municipal_programs.app.building.made import Made, MadeDocument
from municipal_programs.app.building.units import BuildUnit, UnitKind
from municipal_programs.app.city import load_activity_of, load_city, load_program_of, program_folders, told_in_city
from municipal_programs.app.overriding import templates_for
from municipal_programs.app.rendering import render
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError
from municipal_programs.hooks import Patience, Plugins, installed
from municipal_programs.model import City, Profile, ReportingPeriod
from municipal_programs.reports import KINDS, Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.app.city import CityProgram
    from municipal_programs.files import FileFault
    from municipal_programs.reports import ReportKind, Subject

__all__ = ["BuildOrder", "Maker"]


@frozen(kw_only=True)
class BuildOrder:
    """What every unit of a build is made with.

    Args:
        root: The folder of the city.
        city: What its file says.
        period: The period.
        draft: Whether missing values are shown as such; see `render`.
        skip: Names of plugins that are left out.
        patience: How long a plugin may take.
    """

    root: Path
    city: City
    period: ReportingPeriod
    draft: bool = False
    skip: tuple[str, ...] = ()
    patience: Patience = field(factory=Patience)


class Maker:
    """Makes one unit after the other, each as if it were the only one.

    Args:
        order: What they are made with.
    """

    def __init__(self, order: BuildOrder) -> None:
        self._order = order
        self._installed, self._failures = installed(skip=order.skip, patience=order.patience)
        plugins = self._plugins()
        self._profiles = {profile.identity: profile for profile in plugins.profiles().items}
        self._kinds = {**KINDS, **{kind.identity: kind for kind in plugins.kinds().items}}

    def make(self, unit: BuildUnit) -> Made:
        """Make the documents that *unit* demands; whatever is wrong is told in them, and nothing of it stops the others."""
        try:
            return {UnitKind.CITY: self._city, UnitKind.PROGRAM: self._program, UnitKind.ACTIVITY: self._activity}[unit.kind](
                unit
            )
        except MunicipalProgramsError as error:
            return Made(problems=(error.message,), is_known=False)
        except Exception as error:  # noqa: BLE001 - one unit's fault must not take the others with it
            return Made(problems=(_unexpected(error),), is_known=False)

    def _plugins(self) -> Plugins:
        """Return the plugins as they are before anybody asked them: what they did in one document must not stand in the next."""
        return Plugins(self._installed, self._failures, skipped=self._order.skip, patience=self._order.patience)

    def _program(self, unit: BuildUnit) -> Made:
        found, faults = load_program_of(self._order.city, unit.path)
        problems = tuple(_placed(fault, unit.path) for fault in faults)
        if found is None:
            return Made(problems=problems, is_known=False)
        if not runs_in(found.program, self._order.period):
            return Made(problems=problems)
        told = told_in_city(self._order.city, found)
        if told.contradictions:
            problems += (say_of_city.NOT_TAKEN(count=len(told.contradictions), folder=self._order.root),)
        demanded = self._demanded([told.program.profile])
        return Made(documents=tuple(self._documents(unit, told.program, demanded)), problems=problems)

    def _activity(self, unit: BuildUnit) -> Made:
        report, faults = load_activity_of(self._order.city, unit.path)
        problems = tuple(_placed(fault, unit.path.parents[1]) for fault in faults)
        if report is None:
            return Made(problems=problems, is_known=False)
        if self._order.period.year not in report.reporting_period:
            return Made(problems=problems)
        return Made(documents=tuple(self._documents(unit, report, self._demanded([report.profile]))), problems=problems)

    def _city(self, unit: BuildUnit) -> Made:
        loaded = load_city(self._order.root)
        running = [one for one in loaded.programs if runs_in(one.program, self._order.period)]
        programs = tuple(told_in_city(self._order.city, one).program for one in running)
        profiles = [self._order.city.profile] if self._order.city.profile else [program.profile for program in programs]
        demanded = self._demanded(profiles)
        problems = tuple(self._unknown(profiles))
        if not all(program.profile for program in programs):
            problems += (say.NO_PROFILE(known=", ".join(sorted(self._profiles)) or say_of_all.NONE()),)
        if not programs:
            return Made(problems=problems)
        try:
            portfolio = Portfolio(programs=programs)
        except InvalidValueError as error:
            place = next((f"programs/{running[step].slug}" for step in error.faults[0].path if isinstance(step, int)), unit.name)
            return Made(problems=(*problems, say.AT_PLACE(place=place, message=error.message)), is_known=False)
        documents = tuple(self._documents(unit, portfolio, demanded))
        if documents:
            problems += tuple(_left_out(self._order.root, loaded.programs))
        return Made(documents=documents, problems=problems)

    def _demands(self, profiles: Iterable[str]) -> dict[str, None]:
        """Return the kinds that councils with these *profiles* demand; of one that is unknown, what any council would."""
        usual = Profile(identity="usual", title="-").demands
        return {
            kind: None
            for identity in profiles
            for kind in (self._profiles[identity].demands if identity in self._profiles else usual)
        }

    def _demanded(self, profiles: Iterable[str]) -> list[ReportKind]:
        return [self._kinds[identity] for identity in self._demands(profiles) if identity in self._kinds]

    def _unknown(self, profiles: Iterable[str]) -> Iterator[Message]:
        for identity in self._demands(profiles):
            if identity not in self._kinds:
                yield say.KIND_OF_NOBODY(kind=identity)

    def _documents(self, unit: BuildUnit, subject: Subject, kinds: list[ReportKind]) -> Iterator[MadeDocument]:
        return (self._document(unit, subject, one) for one in demanded_of(subject, kinds, self._order.period))

    def _document(self, unit: BuildUnit, subject: Subject, demanded: DemandedDocument) -> MadeDocument:
        path, kind = f"{unit.name}/{demanded.file_name}", demanded.kind.identity
        if demanded.kind.needs_profile and not subject.profile:
            return MadeDocument(path=path, kind=kind, content=None, problems=(say.FORM_UNKNOWN(),))
        try:
            report = render(
                subject,
                kind,
                period=demanded.period,
                amendment=dated_number(demanded.amendment.decision) if demanded.amendment else "",
                plugins=self._plugins(),
                draft=self._order.draft,
                templates=templates_for(self._order.root, unit.path),
            )
        except MunicipalProgramsError as error:
            return MadeDocument(path=path, kind=kind, content=None, problems=(error.message,))
        except Exception as error:  # noqa: BLE001 - one document's fault must not take the others with it
            return MadeDocument(path=path, kind=kind, content=None, problems=(_unexpected(error),))
        return MadeDocument(path=path, kind=kind, content=report.content, problems=report.failures)


def _placed(fault: FileFault, folder: Path) -> Message:
    """Return *fault* with its place below *folder*, which is told beside it."""
    below = Path(fault.origin.source).relative_to(folder)
    if below == Path():
        return fault.message
    return say.AT_PLACE(place=evolve(fault.origin, source=below.as_posix()).message, message=fault.message)


def _left_out(root: Path, read: Iterable[CityProgram]) -> Iterator[Message]:
    """Tell of the programs that a document about all of them is missing."""
    known = {one.slug for one in read}
    missing = [folder.name for folder in program_folders(root) if folder.name not in known]
    if missing:
        yield say.WITHOUT_PROGRAMS(programs=", ".join(missing))


def _unexpected(error: Exception) -> Message:
    return say.UNEXPECTED(kind=type(error).__name__, text=str(error))
