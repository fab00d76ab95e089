"""Tasks while amendments are changing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.errors import InvalidValueError, perhaps
from municipal_programs.model import _messages as say
from municipal_programs.model.decision import Addition, Adjustment, Change, Exclusion
from municipal_programs.model.task import PriorityTask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from municipal_programs.model.measure import Measure

__all__ = ["Draft"]

_CHANGEABLE = ("planned", "executors", "term")


class Draft:
    """Tasks while they are being changed; a measure is found by its key without looking at the others."""

    def __init__(self, tasks: Sequence[PriorityTask]) -> None:
        self._heads = list(tasks)
        self._rows: list[list[Measure | None]] = [list(task.measures) for task in tasks]
        self._titles = {task.title: row for row, task in reversed(list(enumerate(tasks)))}
        self._places: dict[str, tuple[int, int]] = {}
        self._owners: dict[str, list[str]] = {}
        for row, task in enumerate(tasks):
            for column, measure in enumerate(task.measures):
                self._enter(measure, (row, column))

    def tasks(self) -> tuple[PriorityTask, ...]:
        """Return the tasks as they stand now."""
        return tuple(
            evolve(head, measures=tuple(measure for measure in row if measure is not None))
            for head, row in zip(self._heads, self._rows, strict=True)
        )

    def make(self, change: Change) -> tuple[Measure | None, Measure | None]:
        """Carry out one change.

        Returns:
            The measure before and after it; None where it is not there.

        Raises:
            InvalidValueError: If the change cannot be carried out; its path begins at the change.
        """
        match change:
            case Addition():
                return None, self._add(change)
            case Adjustment():
                return self._adjust(change)
            case _:
                return self._exclude(change), None

    def _add(self, addition: Addition) -> Measure:
        self._refuse_double(addition.measure)
        row = self._row(addition.task)
        self._rows[row].append(addition.measure)
        self._enter(addition.measure, (row, len(self._rows[row]) - 1))
        return addition.measure

    def _adjust(self, adjustment: Adjustment) -> tuple[Measure, Measure]:
        (row, column), before = self._find(adjustment.measure)
        news = {name: value for name in _CHANGEABLE if (value := getattr(adjustment, name)) is not None}
        after = evolve(before, **news)
        if _full_key(after) != _full_key(before):
            self._refuse_double(after)
        self._leave(before)
        self._enter(after, (row, column))
        self._rows[row][column] = after
        return before, after

    def _exclude(self, exclusion: Exclusion) -> Measure:
        (row, column), before = self._find(exclusion.measure)
        self._leave(before)
        self._rows[row][column] = None
        return before

    def _row(self, title: str) -> int:
        if title not in self._titles:
            self._titles[title] = len(self._heads)
            self._heads.append(PriorityTask(title=title))
            self._rows.append([])
        return self._titles[title]

    def _find(self, key: str) -> tuple[tuple[int, int], Measure]:
        full = [key] if key in self._places else [f"{owner}.{key}" for owner in self._owners.get(key, ())]
        if len(full) != 1:
            wording = say.MEASURE_OF_SEVERAL if full else say.UNKNOWN_MEASURE
            nearest = perhaps(key, {*self._places, *self._owners})
            raise InvalidValueError(wording(seen=key, owners=", ".join(sorted(full)), nearest=nearest), ("measure",))
        row, column = self._places[full[0]]
        measure = self._rows[row][column]
        assert measure is not None, "what was excluded has no place"
        return (row, column), measure

    def _refuse_double(self, measure: Measure) -> None:
        if _full_key(measure) in self._places:
            raise InvalidValueError(say.NAMED_TWICE(what=say.MEASURE(), seen=_full_key(measure)), ("measure",))

    def _enter(self, measure: Measure, place: tuple[int, int]) -> None:
        self._places[_full_key(measure)] = place
        self._owners.setdefault(measure.number, []).append(measure.department)

    def _leave(self, measure: Measure) -> None:
        del self._places[_full_key(measure)]
        self._owners[measure.number].remove(measure.department)


def _full_key(measure: Measure) -> str:
    return f"{measure.department}.{measure.number}"
