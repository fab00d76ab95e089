"""The aggregate: a target program with all that belongs to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from municipal_programs.errors import Fault, InvalidValueError, perhaps
from municipal_programs.model import _messages as say
from municipal_programs.model import _valid
from municipal_programs.model._typed import typed
from municipal_programs.model.decision import Addition, Adjustment, Amendment, CouncilDecision, RelatedDecision
from municipal_programs.model.department import Department
from municipal_programs.model.execution import Execution
from municipal_programs.model.funding import line_faults
from municipal_programs.model.indicator import Indicator
from municipal_programs.model.measure import Measure
from municipal_programs.model.passport import ProgramPassport
from municipal_programs.model.revision import in_force, replay
from municipal_programs.model.task import PriorityTask
from municipal_programs.model.texts import texts_of
from municipal_programs.values import Written, YearRange
from municipal_programs.values.wording import write_short_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model.revision import Replay

__all__ = ["TargetProgram"]


@frozen(kw_only=True, field_transformer=typed)
class TargetProgram:
    """A target program of a city (міська цільова програма).

    Args:
        title: Full title as the decision gives it.
        territory: The community it is for, as the title page names it; may be empty.
        profile: Identity of the council's profile, which brings forms and requisites.
        url: Where its wording in force is published; may be empty.
        term: Years of the program.
        purpose: What it is for (мета програми).
        approved_by: The decision that approved it.
        passport: Its cover sheet.
        departments: Every department that is named anywhere in the program.
        tasks: Priority tasks with their measures, as approved; amendments are replayed on them.
        indicators: Indicators of all departments, in the order of their tables.
        amendments: Amendments, oldest first.
        related_decisions: Decisions that suspend, repeal or succeed.
        executions: The departments' accounts of their parts.
        written: The text and place of each figure as a person wrote it, by the figure's identity; no part of equality.

    Raises:
        InvalidValueError: If a text is blank, the address is none, the passport promises money outside the term or twice, a department is unknown or
            stands twice, two measures of a department share a number, an amendment is older than the program, or names a
            measure that is not there to be changed.
    """

    title: str
    territory: str = ""
    profile: str = ""
    url: str = ""
    term: YearRange
    purpose: str
    approved_by: CouncilDecision
    passport: ProgramPassport
    departments: tuple[Department, ...] = ()
    tasks: tuple[PriorityTask, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    related_decisions: tuple[RelatedDecision, ...] = ()
    executions: tuple[Execution, ...] = ()
    written: Mapping[str, Written] = field(factory=dict[str, Written], eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        texts = _valid.blanks(self, "title", "purpose")
        _valid.refuse(
            (
                *texts,
                *_valid.web_address(self.url),
                *self._promises(),
                *self._doubles(),
                *self._strangers(),
                *self._early_amendments(),
            )
        )
        self.replay_on(dt.date.max)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """All measures, task by task."""
        return tuple(measure for task in self.tasks for measure in task.measures)

    def measures_of(self, department: str) -> tuple[Measure, ...]:
        """Return the measures that *department* answers for."""
        return tuple(measure for measure in self.measures if measure.department == department)

    def indicators_of(self, department: str) -> tuple[Indicator, ...]:
        """Return the indicators that *department* reports."""
        return tuple(indicator for indicator in self.indicators if indicator.department == department)

    def task_of(self, measure: Measure) -> PriorityTask:
        """Return the task that *measure* belongs to.

        Raises:
            KeyError: If it is none of this program's.
        """
        for task in self.tasks:
            if any(measure is own for own in task.measures):
                return task
        raise KeyError(measure.number)

    def department(self, identity: str) -> Department:
        """Return the department of that *identity*.

        Raises:
            KeyError: If the program has none.
        """
        for department in self.departments:
            if department.identity == identity:
                return department
        raise KeyError(identity)

    def execution_of(self, department: str) -> Execution | None:
        """Return the account of *department*, if it has delivered one."""
        return next((execution for execution in self.executions if execution.department == department), None)

    @property
    def owners(self) -> tuple[str, ...]:
        """Identities of the departments that answer for measures, in the order of `departments`."""
        owning = {measure.department for measure in self.measures}
        return tuple(d.identity for d in self.departments if d.identity in owning)

    def revision_on(self, day: dt.date) -> TargetProgram:
        """Return the program as it stood on *day* (редакція, чинна на дату).

        Amendments that bind on that day are carried out, and the revision has none of its own. Among `written` stands, of a figure
        that an amendment changed, the text of the amendment.

        Raises:
            InvalidValueError: If the program was not yet approved on that day, or if an amendment that binds on it cannot be
                carried out because one that it builds on was repealed.
        """
        if day < self.approved_by.date:
            approval = write_short_date(self.approved_by.date)
            raise InvalidValueError(say.NOT_YET_APPROVED(day=write_short_date(day), approval=approval))
        replayed = self.replay_on(day)
        revision = evolve(self, tasks=replayed.tasks, amendments=())
        return evolve(revision, written=texts_of(self, replayed.steps, revision)) if replayed.steps else revision

    def replay_on(self, day: dt.date) -> Replay:
        """Return the tasks as they stood on *day* and the changes that led there, each with its decision.

        Raises:
            InvalidValueError: As `revision_on` does for its amendments.
        """
        return replay(self.tasks, in_force(self.amendments, self.related_decisions, day))

    @cached_property
    def by_key(self) -> Mapping[str, Measure]:
        """All measures by their keys."""
        return {self.key_of(measure): measure for measure in self.measures}

    def key_of(self, item: Measure | Indicator) -> str:
        """Return what distinguishes *item* in the identity of a figure.

        A measure's number (``7``) or an indicator's group and number (``output.1``); where two departments number from one,
        every key of that sort begins with the department (``public_relations.7``).
        """
        own = item.number if isinstance(item, Measure) else item.key
        clash = self._measures_clash if isinstance(item, Measure) else self._indicators_clash
        return f"{item.department}.{own}" if clash else own

    @cached_property
    def _measures_clash(self) -> bool:
        return len({measure.number for measure in self.measures}) < len(self.measures)

    @cached_property
    def _indicators_clash(self) -> bool:
        return len({indicator.key for indicator in self.indicators}) < len(self.indicators)

    def _promises(self) -> Iterator[Fault]:
        for fault in line_faults(self.passport.planned, self.term, "planned"):
            yield fault.below("passport")

    def _doubles(self) -> Iterator[Fault]:
        yield from _valid.repeated([d.identity for d in self.departments], say.DEPARTMENT, "departments")
        yield from _valid.repeated([e.department for e in self.executions], say.EXECUTION, "executions")
        yield from _valid.repeated([f"{i.department}.{i.key}" for i in self.indicators], say.INDICATOR, "indicators")
        if len({f"{measure.department}.{measure.number}" for measure in self.measures}) < len(self.measures):
            yield from self._double_measures()

    def _double_measures(self) -> Iterator[Fault]:
        seen: dict[str, tuple[str | int, ...]] = {}
        for path, measure in self._placed_measures():
            key = f"{measure.department}.{measure.number}"
            if key in seen:
                yield Fault(say.NAMED_TWICE(what=say.MEASURE(), seen=key), path, seen[key])
            seen.setdefault(key, path)

    def _placed_measures(self) -> Iterator[tuple[tuple[str | int, ...], Measure]]:
        for row, task in enumerate(self.tasks):
            for column, measure in enumerate(task.measures):
                yield ("tasks", row, "measures", column), measure

    def _strangers(self) -> Iterator[Fault]:
        known = {department.identity for department in self.departments}
        for path, identity in self._named_departments():
            if identity not in known:
                listed, nearest = ", ".join(sorted(known)), perhaps(identity, known)
                wording = say.UNKNOWN_DEPARTMENT if known else say.NO_DEPARTMENTS
                yield Fault(wording(seen=identity, known=listed, nearest=nearest), path)

    def _named_departments(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        yield ("passport", "responsible_executor"), self.passport.responsible_executor
        for position, identity in enumerate(self.passport.co_executors):
            yield ("passport", "co_executors", position), identity
        for path, measure in self._placed_measures():
            for position, identity in enumerate(measure.executors):
                yield (*path, "executors", position), identity
        for path, identities in self._amending_departments():
            for position, identity in enumerate(identities):
                yield (*path, "executors", position), identity
        for position, indicator in enumerate(self.indicators):
            yield ("indicators", position, "department"), indicator.department
        for position, execution in enumerate(self.executions):
            yield ("executions", position, "department"), execution.department

    def _amending_departments(self) -> Iterator[tuple[tuple[str | int, ...], tuple[str, ...]]]:
        for position, amendment in enumerate(self.amendments):
            for place, change in enumerate(amendment.changes):
                path = ("amendments", position, "changes", place)
                if isinstance(change, Addition):
                    yield (*path, "measure"), change.measure.executors
                elif isinstance(change, Adjustment):
                    yield path, change.executors or ()

    def _early_amendments(self) -> Iterator[Fault]:
        for position, amendment in enumerate(self.amendments):
            if amendment.decision.date < self.approved_by.date:
                message = say.AMENDMENT_BEFORE_APPROVAL(amendment=amendment.decision.date, approval=self.approved_by.date)
                yield Fault(message, ("amendments", position, "decision", "date"))
