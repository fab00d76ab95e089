"""Where each measure, indicator and account of a program stands, while deliveries are entered there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model.decision import Addition
from municipal_programs.model.execution import Execution
from municipal_programs.model.identity import amendment_figure, execution_figure, indicator_figure, measure_figure
from municipal_programs.model.indicator import Indicator, Observation
from municipal_programs.model.measure import Measure
from municipal_programs.model.slot import SlotKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from municipal_programs.model._gathering import Stated
    from municipal_programs.model.funding import FundingLine, FundingSource
    from municipal_programs.model.program import TargetProgram
    from municipal_programs.values import Written

__all__ = ["Places"]

_Place = tuple[str, int, int]
"""The list of the program, and the positions that lead to the thing."""
_Thing = Measure | Indicator | Execution
_MONEY = ("planned", "allocated", "disbursed")


class Places:
    """The things of one program that deliveries fill, by where they stand."""

    def __init__(self, program: TargetProgram) -> None:
        self._program = program
        self._things: dict[_Place, _Thing] = dict(_placed(program))
        self._before = dict(self._things)
        self._keys = {_key(thing): place for place, thing in self._things.items() if place[0] != "amendments"}
        self._entered: list[tuple[_Place, Stated]] = []

    def knows(self, department: str) -> bool:
        """Say whether the program has that *department*."""
        return any(department == known.identity for known in self._program.departments)

    def holding(self, stated: Stated) -> _Thing | None:
        """Return what *stated* is about, as it is by now; None where the program has nothing of the sort."""
        place = self._place_of(stated)
        return None if place is None else self._things.get(place)

    def put(self, stated: Stated, thing: _Thing) -> None:
        """Put *thing* where *stated* belongs; an account that is not there yet goes behind the others."""
        place = self._place_of(stated)
        if place is None:
            place = ("executions", sum(other[0] == "executions" for other in self._things), 0)
            self._keys[_key(thing)] = place
        self._things[place] = thing
        self._entered.append((place, stated))

    def program(self) -> TargetProgram:
        """Return the program with all that was put; the same object, if nothing was."""
        if self._things == self._before:
            return self._program
        program, measure_of = self._program, self._measure_at
        tasks = tuple(
            evolve(task, measures=tuple(measure_of(("tasks", row, place), one) for place, one in enumerate(task.measures)))
            for row, task in enumerate(program.tasks)
        )
        amendments = tuple(
            evolve(
                amendment,
                changes=tuple(
                    evolve(one, measure=measure_of(("amendments", row, place), one.measure)) if isinstance(one, Addition) else one
                    for place, one in enumerate(amendment.changes)
                ),
            )
            for row, amendment in enumerate(program.amendments)
        )
        return evolve(
            program,
            tasks=tasks,
            amendments=amendments,
            indicators=tuple(thing for thing in self._things.values() if isinstance(thing, Indicator)),
            executions=tuple(thing for thing in self._things.values() if isinstance(thing, Execution)),
            written={**self._renamed(), **self._delivered()},
        )

    def _measure_at(self, place: _Place, before: Measure) -> Measure:
        thing = self._things[place]
        return thing if isinstance(thing, Measure) else before

    def _place_of(self, stated: Stated) -> _Place | None:
        if stated.slot.kind is SlotKind.MEASURE:
            return self._origin_of((stated.department, stated.slot.key), stated.day)
        return self._keys.get((stated.slot.kind, stated.department, stated.slot.key))

    def _origin_of(self, key: tuple[str, str], day: dt.date) -> _Place | None:
        """Return where the measure comes from that has *key* on *day*: a task, or the amendment that added it."""
        for step in reversed(self._program.replay_on(day).steps):
            known = step.after or step.before
            if known is None or (known.department, known.number) != key:
                continue
            if step.before is None:
                return self._addition(step.change)
            key = (step.before.department, step.before.number)
        return self._keys.get((SlotKind.MEASURE, *key))

    def _addition(self, change: object) -> _Place:
        return next(
            ("amendments", row, place)
            for row, amendment in enumerate(self._program.amendments)
            for place, one in enumerate(amendment.changes)
            if one is change
        )

    def _delivered(self) -> dict[str, Written]:
        """Return the texts of what was put, by the identities that it has now that everything is there."""
        return {self._figure(place, stated): stated.written for place, stated in self._entered if stated.written is not None}

    def _figure(self, place: _Place, stated: Stated) -> str:
        thing, role, program = self._things[place], stated.slot.role, self._program
        if isinstance(thing, Indicator):
            year = stated.year if isinstance(stated.value, Observation) else None
            return indicator_figure(program, thing, role, year=year)
        if isinstance(thing, Execution):
            return execution_figure(thing.department, role)
        several = stated.slot.source is not None and _several(getattr(thing, role))
        return self._measure_figure(place, thing, role, stated.year, stated.slot.source if several else None)

    def _measure_figure(self, place: _Place, measure: Measure, role: str, year: int | None, source: FundingSource | None) -> str:
        if place[0] == "amendments":
            number = self._program.amendments[place[1]].decision.number
            return amendment_figure(number, place[2] + 1, role, year=year, source=source)
        return measure_figure(self._program, measure, role, year=year, source=source)

    def _renamed(self) -> dict[str, Written]:
        """Return the texts of the program; money whose source was the only one has it in its identity now, where there are others."""
        written = dict(self._program.written)
        for place, before in self._before.items():
            after = self._things[place]
            if not isinstance(before, Measure) or not isinstance(after, Measure):
                continue
            for role in _MONEY:
                if _several(getattr(after, role)) and not _several(getattr(before, role)):
                    self._rename(written, place, before, role)
        return written

    def _rename(self, written: dict[str, Written], place: _Place, measure: Measure, role: str) -> None:
        lines: tuple[FundingLine, ...] = getattr(measure, role)
        for line in lines:
            old = self._measure_figure(place, measure, role, line.year, None)
            if old in written:
                written[self._measure_figure(place, measure, role, line.year, line.source)] = written.pop(old)


def _placed(program: TargetProgram) -> Iterator[tuple[_Place, _Thing]]:
    for row, task in enumerate(program.tasks):
        for place, measure in enumerate(task.measures):
            yield ("tasks", row, place), measure
    for row, amendment in enumerate(program.amendments):
        for place, change in enumerate(amendment.changes):
            if isinstance(change, Addition):
                yield ("amendments", row, place), change.measure
    for row, indicator in enumerate(program.indicators):
        yield ("indicators", row, 0), indicator
    for row, execution in enumerate(program.executions):
        yield ("executions", row, 0), execution


def _key(thing: _Thing) -> tuple[SlotKind, str, str]:
    match thing:
        case Measure():
            return SlotKind.MEASURE, thing.department, thing.number
        case Indicator():
            return SlotKind.INDICATOR, thing.department, thing.key
        case _:
            return SlotKind.ACCOUNT, thing.department, ""


def _several(lines: tuple[FundingLine, ...]) -> bool:
    return len({line.source for line in lines}) > 1
