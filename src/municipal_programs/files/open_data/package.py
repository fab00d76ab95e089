"""A program as a data package (Frictionless): tables for whoever counts, and the program's own file, from which it is read again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from municipal_programs.figures import FundingStage
from municipal_programs.files.open_data.table import Column, Table, csv_text
from municipal_programs.files.reading import Syntax
from municipal_programs.files.writing import write_program
from municipal_programs.values import Money, MoneyUnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from municipal_programs.model import FundingLine, Indicator, Measure, Observation, TargetProgram

__all__ = ["PACKAGE", "package_files"]

PACKAGE: Final = "datapackage.json"
"""The file that describes the others."""
_WHOLE: Final = "program.json"
_KINDS: Final = {"text": "string", "year": "year", "date": "date", "amount": "number", "number": "number", "address": "string"}
"""What the kind of a column is in a table schema."""

_Row = tuple[str, ...]


def package_files(program: TargetProgram) -> dict[str, str]:
    """Return the files of the package by name.

    Amounts are in hryvnias, with two decimals and a point. ``program.json`` is the program whole, as `read_program` reads it.
    """
    tables = (_measures(program), _funding(program), _indicators(program), _observations(program), _decisions(program))
    return {
        PACKAGE: json.dumps(_description(program, tables), ensure_ascii=False, indent=2) + "\n",
        _WHOLE: write_program(program, Syntax.JSON),
        **{f"{table.name}.csv": csv_text(table) for table in tables},
    }


def _description(program: TargetProgram, tables: tuple[Table, ...]) -> dict[str, Any]:
    whole = {
        "name": "program",
        "path": _WHOLE,
        "type": "json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }
    return {
        "name": f"program-{program.term.first}-{program.term.last}",
        "title": program.title,
        "description": program.purpose,
        "resources": [*map(_resource, tables), whole],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": _KINDS[column.kind], **({"constraints": {"required": True}} if column.required else {})}


def _table(name: str, columns: str, rows: Iterator[_Row]) -> Table:
    """Build a table of *columns* such as ``measure title? year:year?``: a kind behind a colon, a question mark where it may be blank."""
    return Table(name=name, columns=tuple(map(_column, columns.split())), rows=tuple(rows))


def _column(written: str) -> Column:
    name, _, kind = written.rstrip("?").partition(":")
    return Column(name=name, kind=kind or "text", required=not written.endswith("?"))


def _measures(program: TargetProgram) -> Table:
    def rows() -> Iterator[_Row]:
        for task in program.tasks:
            for measure in task.measures:
                first, last = str(measure.term.first), str(measure.term.last)
                yield program.key_of(measure), task.title, measure.title, measure.department, first, last, measure.narrative

    return _table("measures", "measure task title department first:year last:year narrative?", rows())


def _funding(program: TargetProgram) -> Table:
    def rows() -> Iterator[_Row]:
        for measure in program.measures:
            for stage, lines in _stages(measure):
                for line in lines:
                    years = line.years_of(measure.term)
                    amount = _hryvnias(line.amount)
                    yield program.key_of(measure), stage.value, line.source.value, str(years.first), str(years.last), amount

    return _table("funding", "measure stage source first:year last:year amount:amount", rows())


def _stages(measure: Measure) -> Iterator[tuple[FundingStage, tuple[FundingLine, ...]]]:
    yield FundingStage.PLANNED, measure.planned
    yield FundingStage.ALLOCATED, measure.allocated
    yield FundingStage.DISBURSED, measure.disbursed


def _hryvnias(amount: Money) -> str:
    return f"{amount.in_unit(MoneyUnit.HRYVNIA):.2f}"


def _indicators(program: TargetProgram) -> Table:
    def rows() -> Iterator[_Row]:
        for one in program.indicators:
            direction = "" if one.direction is None else one.direction.value
            texts = one.title, one.group.value, one.kind.value, one.department, one.unit, direction
            yield program.key_of(one), *texts, one.explanation, one.corrective_action

    columns = "indicator title group kind department unit? direction? explanation? corrective_action?"
    return _table("indicators", columns, rows())


def _observations(program: TargetProgram) -> Table:
    def rows() -> Iterator[_Row]:
        for one in program.indicators:
            for role, observation in _observed(one):
                year = "" if observation.year is None else str(observation.year)
                absence = "" if observation.absence is None else observation.absence.value
                yield program.key_of(one), role, year, _value(observation), absence, observation.note

    return _table("observations", "indicator role year:year? value? absence? note?", rows())


def _observed(indicator: Indicator) -> Iterator[tuple[str, Observation]]:
    if indicator.baseline is not None:
        yield "baseline", indicator.baseline
    yield from (("target", target) for target in indicator.targets)
    yield from (("actual", actual) for actual in indicator.actuals)


def _value(observation: Observation) -> str:
    if observation.value is None or isinstance(observation.value, str):
        return observation.value or ""
    if isinstance(observation.value, bool):
        return "true" if observation.value else "false"
    return f"{observation.value:f}"


def _decisions(program: TargetProgram) -> Table:
    def rows() -> Iterator[_Row]:
        told = [("approves", program.approved_by), *(("amends", one.decision) for one in program.amendments)]
        told += [(related.effect.value, related.decision) for related in program.related_decisions]
        for role, decision in told:
            yield decision.number, decision.date.isoformat(), role, decision.title, decision.url

    return _table("decisions", "number date:date role title? url:address?", rows())
