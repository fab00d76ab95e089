"""The money of a program, by year, source, department, task and measure, and by any crossing of these."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from municipal_programs.figures.missing import Missing, Reason
from municipal_programs.figures.sets import Dimension, FundingSet, FundingStage
from municipal_programs.model import FundingSource
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.model import Measure, TargetProgram

__all__ = ["Funding"]

_Amounts = dict[YearRange, int]
"""Kopiykas by the years that they are given for: a single year, or a longer term that nobody divided."""


class _Place(NamedTuple):
    """Where money lies; None where a crossing does not ask."""

    stage: FundingStage
    source: FundingSource | None
    department: str | None
    task: int | None
    measure: str | None


_Asked = frozenset[Dimension]
_AXES = (Dimension.SOURCE, Dimension.DEPARTMENT, Dimension.TASK, Dimension.MEASURE)
"""What a place is made of, after its stage."""
_ORDER = {source: place for place, source in enumerate((None, *FundingSource))}


@frozen(eq=False, repr=False)
class _Group:
    """What lies in one place: the amounts together, and each measure's own."""

    amounts: _Amounts = field(factory=dict[YearRange, int])
    members: list[tuple[str, _Amounts]] = field(factory=list[tuple[str, "_Amounts"]])


@frozen(eq=False, repr=False)
class Funding:
    """All sums of a program's money, gathered in one pass over its measures; `Funding.of` builds it.

    A year's money is what is given for that year. Money given for a longer term belongs to no year of it, so that a sum which
    would need a part of it is `Missing`, unless the amount is zero, which is zero in every year. The passport's promise is no
    part of any of these sums; `Funding.promised` sums it on its own.
    """

    _cells: dict[_Place, _Amounts]
    _crossings: dict[_Asked, dict[_Place, _Group]] = field(factory=dict[_Asked, "dict[_Place, _Group]"], init=False)

    @classmethod
    def of(cls, program: TargetProgram) -> Funding:
        """Gather the money of *program*, at a cost linear in the number of its lines."""
        cells: dict[_Place, _Amounts] = {}
        for position, task in enumerate(program.tasks, start=1):
            for measure in task.measures:
                key = program.key_of(measure)
                for stage, source, years, kopiykas in _lines(measure):
                    place = _Place(stage, source, measure.department, position, key)
                    cells.setdefault(place, {})[years] = kopiykas  # a measure gives a source's money for each span once
        return cls(cells)

    @classmethod
    def promised(cls, program: TargetProgram) -> Funding:
        """Gather what the passport of *program* promises: planned money by year and source, of no measure."""
        cells: dict[_Place, _Amounts] = {}
        for line in program.passport.planned:
            place = _Place(FundingStage.PLANNED, line.source, None, None, None)
            cells.setdefault(place, {})[line.years_of(program.term)] = line.amount.kopiykas
        return cls(cells)

    def total(
        self,
        stage: FundingStage,
        *,
        years: YearRange | int | None = None,
        source: FundingSource | None = None,
        department: str | None = None,
        task: int | None = None,
        measure: str | None = None,
    ) -> Money | Missing:
        """Return the sum of the set that these limits name; see `FundingSet` for them, and `total_of`."""
        span = YearRange.single(years) if isinstance(years, int) else years
        return self.total_of(
            FundingSet(stage=stage, years=span, source=source, department=department, task=task, measure=measure)
        )

    def total_of(self, chosen: FundingSet) -> Money | Missing:
        """Return the sum of the set *chosen*.

        Returns:
            The exact sum of all that is given in the set, or why there is none: nothing is given, or money of the set is
            given for a term of which only a part is asked for.
        """
        return _sum(self._group(chosen).amounts, chosen)

    def divided_of(self, chosen: FundingSet) -> Money | Missing:
        """Return what is given in the set *chosen* for its years and for no other, where `total_of` has no sum for them.

        With `undivided_of` of the same set over all years, the sums of all single years make the total.
        """
        amounts = self._group(chosen).amounts
        return _sum({years: kopiykas for years, kopiykas in amounts.items() if _inside(years, chosen.years)}, chosen)

    def undivided_of(self, chosen: FundingSet) -> Money | Missing:
        """Return what is given in the set *chosen* for more years than one without being divided among them."""
        amounts = self._group(chosen).amounts
        return _sum({years: kopiykas for years, kopiykas in amounts.items() if kopiykas and len(years) > 1}, chosen)

    def by(self, stage: FundingStage, *dimensions: Dimension) -> Mapping[FundingSet, Money | Missing]:
        """Part all money of *stage* by one or more *dimensions*.

        Returns:
            The sum of each set that anything is given for, ordered by source as `FundingSource` lists them, then as the
            program lists its measures, then by year.
        """
        groups = self._crossing(frozenset(dimensions) - {Dimension.YEAR})
        found = ((place, group.amounts) for place, group in groups.items() if place.stage is stage)
        ordered = sorted(found, key=lambda item: _ORDER[item[0].source])
        by_year = Dimension.YEAR in dimensions
        return {chosen: _sum(amounts, chosen) for place, amounts in ordered for chosen in _sets(place, amounts, by_year=by_year)}

    def measures(self, chosen: FundingSet) -> tuple[str, ...]:
        """Return the keys of the measures for which anything is given in the set *chosen*, in the order of the program."""
        members = self._group(chosen).members
        return tuple(dict.fromkeys(key for key, amounts in members if _touched(amounts, chosen.years)))

    def _group(self, chosen: FundingSet) -> _Group:
        place = _Place(chosen.stage, chosen.source, chosen.department, chosen.task, chosen.measure)
        return self._crossing(_asked(place)).get(place) or _Group()

    def _crossing(self, asked: _Asked) -> dict[_Place, _Group]:
        if asked not in self._crossings:
            self._crossings[asked] = _crossed(self._cells, asked)
        return self._crossings[asked]


def _lines(measure: Measure) -> Iterator[tuple[FundingStage, FundingSource, YearRange, int]]:
    given = (
        (FundingStage.PLANNED, measure.planned),
        (FundingStage.ALLOCATED, measure.allocated),
        (FundingStage.DISBURSED, measure.disbursed),
    )
    for stage, lines in given:
        for line in lines:
            yield stage, line.source, line.years_of(measure.term), line.amount.kopiykas


def _asked(place: _Place) -> _Asked:
    return frozenset(dimension for dimension, coordinate in zip(_AXES, place[1:], strict=True) if coordinate is not None)


def _crossed(cells: dict[_Place, _Amounts], asked: _Asked) -> dict[_Place, _Group]:
    by_source, by_department = Dimension.SOURCE in asked, Dimension.DEPARTMENT in asked
    by_task, by_measure = Dimension.TASK in asked, Dimension.MEASURE in asked
    groups: dict[_Place, _Group] = {}
    for (stage, source, department, task, measure), amounts in cells.items():
        place = _Place(
            stage,
            source if by_source else None,
            department if by_department else None,
            task if by_task else None,
            measure if by_measure else None,
        )
        group = groups.setdefault(place, _Group())
        group.members.append((measure or "", amounts))
        for years, kopiykas in amounts.items():
            group.amounts[years] = group.amounts.get(years, 0) + kopiykas
    return groups


def _sum(amounts: _Amounts, chosen: FundingSet) -> Money | Missing:
    touched = _touched(amounts, chosen.years)
    if not touched:
        return Missing.because(Reason.NOT_GIVEN, about=chosen.message)
    if any(kopiykas and not _inside(years, chosen.years) for years, kopiykas in touched):
        return Missing.because(Reason.ONLY_FOR_THE_TERM, about=chosen.message)
    return Money(sum(kopiykas for _, kopiykas in touched))


def _touched(amounts: _Amounts, chosen: YearRange | None) -> list[tuple[YearRange, int]]:
    return [item for item in amounts.items() if chosen is None or item[0].meets(chosen)]


def _inside(years: YearRange, limit: YearRange | None) -> bool:
    return limit is None or limit.covers(years)


def _sets(place: _Place, amounts: Iterable[YearRange], *, by_year: bool) -> Iterator[FundingSet]:
    stage, source, department, task, measure = place
    single = (YearRange.single(year) for year in sorted({year for years in amounts for year in years}))
    for years in single if by_year else (None,):
        yield FundingSet(stage=stage, years=years, source=source, department=department, task=task, measure=measure)
