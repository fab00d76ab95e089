"""One unit of a build made: a pure function of what was read and what is installed, wherever it runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.app import _messages as say_of_all
from municipal_programs.app.asking import dated_number
from municipal_programs.app.building import _messages as say
from municipal_programs.app.building.demand import DemandedDocument, demanded_of
from municipal_programs.app.building.made import Made, MadeDocument
from municipal_programs.app.building.reading import ReadUnit, unexpected
from municipal_programs.app.building.units import UnitKind
from municipal_programs.app.rendering import render
from municipal_programs.errors import InvalidValueError, Message, MunicipalProgramsError
from municipal_programs.hooks import Patience, Plugins, installed
from municipal_programs.model import City, Profile, ReportingPeriod, TargetProgram
from municipal_programs.reports import KINDS, Portfolio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from municipal_programs.model import ActivityReport
    from municipal_programs.reports import ReportKind, Subject

__all__ = ["BuildOrder", "Maker"]


@frozen(kw_only=True)
class BuildOrder:
    """What every unit of a build is made with.

    Args:
        root: The folder of the city; only where units are read is it looked into.
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

    def make(self, read: ReadUnit) -> Made:
        """Make the documents that a unit demands; whatever is wrong is told in them, and nothing of it stops the others."""
        try:
            return self._city(read) if read.unit.kind is UnitKind.CITY else self._alone(read)
        except MunicipalProgramsError as error:
            return Made(problems=(error.message,), is_known=False)
        except Exception as error:  # noqa: BLE001 - one unit's fault must not take the others with it
            return Made(problems=(unexpected(error),), is_known=False)

    def _plugins(self) -> Plugins:
        """Return the plugins as they are before anybody asked them: what they did in one document must not stand in the next."""
        return Plugins(self._installed, self._failures, skipped=self._order.skip, patience=self._order.patience)

    def _alone(self, read: ReadUnit) -> Made:
        """Make the documents of a program or of an activity report."""
        subjects: Iterable[TargetProgram | ActivityReport] = [
            *read.programs,
            *([] if read.activity is None else [read.activity]),
        ]
        documents = (made for one in subjects for made in self._documents(read, one, self._demanded([one.profile])))
        return Made(documents=tuple(documents), problems=read.problems, is_known=read.is_known)

    def _city(self, read: ReadUnit) -> Made:
        profiles = [self._order.city.profile] if self._order.city.profile else [program.profile for program in read.programs]
        demanded = self._demanded(profiles)
        problems = (*read.problems, *self._unknown(profiles))
        if not all(program.profile for program in read.programs):
            problems += (say.NO_PROFILE(known=", ".join(sorted(self._profiles)) or say_of_all.NONE()),)
        if not read.programs:
            return Made(problems=problems, is_known=read.is_known)
        try:
            portfolio = Portfolio(programs=read.programs)
        except InvalidValueError as error:
            steps = (step for step in error.faults[0].path if isinstance(step, int))
            place = next((f"programs/{read.slugs[step]}" for step in steps), read.unit.name)
            return Made(problems=(*problems, say.AT_PLACE(place=place, message=error.message)), is_known=False)
        documents = tuple(self._documents(read, portfolio, demanded))
        if documents:
            problems += read.left_out
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

    def _documents(self, read: ReadUnit, subject: Subject, kinds: list[ReportKind]) -> Iterator[MadeDocument]:
        return (self._document(read, subject, one) for one in demanded_of(subject, kinds, self._order.period))

    def _document(self, read: ReadUnit, subject: Subject, demanded: DemandedDocument) -> MadeDocument:
        path, kind = f"{read.unit.name}/{demanded.file_name}", demanded.kind.identity
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
                templates=read.templates,
            )
        except MunicipalProgramsError as error:
            return MadeDocument(path=path, kind=kind, content=None, problems=(error.message,))
        except Exception as error:  # noqa: BLE001 - one document's fault must not take the others with it
            return MadeDocument(path=path, kind=kind, content=None, problems=(unexpected(error),))
        return MadeDocument(path=path, kind=kind, content=report.content, problems=report.failures)
