"""From the forms that people write to the shape of the model: funding and observations spelled out as rows.

A file says ``planned: {місцевий бюджет: {2018: …}}`` and ``targets: {end: 45}``; the model holds lines and observations. Here each
becomes a list of tables whose keys and values keep their places, so that a fault of the model finds its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from municipal_programs.files import _messages as say
from municipal_programs.files._growth import Growth
from municipal_programs.files._tree import Items, Rows, Scalar, Table, is_blank
from municipal_programs.files._words import word_of
from municipal_programs.model import IndicatorKind

if TYPE_CHECKING:
    from municipal_programs.files._tree import Node

__all__ = ["END", "FUNDING", "OBSERVATION", "OBSERVATIONS", "spelled_out"]

END = "end"
"""The key of the observation for the end of the program."""
FUNDING = frozenset({"planned", "allocated", "disbursed"})
"""Fields that hold money by source, or by source and year."""
OBSERVATIONS = frozenset({"targets", "actuals"})
"""Fields that hold observations by year."""
OBSERVATION = frozenset({"baseline", "actual"})
"""Fields that hold one observation, which names its year itself."""


def spelled_out(fields: Table, growth: Growth) -> Table:
    """Bring *fields*, which change, into the shape of the model; what has not the form of its field stays as it is, for its type to refuse."""
    return _Speller(growth).table(fields)


@frozen
class _Speller:
    growth: Growth

    def node(self, node: Node) -> Node:
        if isinstance(node, Table):
            return self.table(node)
        if isinstance(node, Items):
            node[:] = map(self.node, node)
        return node

    def table(self, table: Table) -> Table:
        kind = _kind_of(table)
        for name, value in table.items():
            table[name] = self.field(name, value, kind)
        return table

    def field(self, name: str, value: Node, kind: IndicatorKind | None) -> Node:
        if name in FUNDING and isinstance(value, Table):
            return Rows(value.place, _lines(value))
        if name in OBSERVATIONS and isinstance(value, Table):
            return Rows(value.place, (self.observation(of_year, year, kind) for year, of_year in value.entries))
        if name in OBSERVATION and not is_blank(value):
            return self.observation(value, None, kind)
        return self.node(value)

    def observation(self, value: Node, year: Scalar | None, kind: IndicatorKind | None) -> Table:
        row = Table((year or value).place)
        if year and year.text != END:
            row["year"] = year
        if not isinstance(value, Table):
            row["value"] = _expecting(kind, value)
            return row
        for key, part in value.entries:
            if key.text == "year" and year:
                self.growth.fault(key.place, say.YEAR_TWICE(seen=year.text), "year")
            else:
                row.put(key, _expecting(kind, part) if key.text == "value" else part)
        return row


def _lines(table: Table) -> list[Table]:
    rows: list[Table] = []
    for source, amount in table.entries:
        if isinstance(amount, Table):
            rows += (_line(source, year, of_year) for year, of_year in amount.entries)
        else:
            rows.append(_line(source, None, amount))
    return rows


def _line(source: Scalar, year: Scalar | None, amount: Node) -> Table:
    row = Table((year or source).place)
    row["source"] = source
    if year is not None:
        row["year"] = year
    row["amount"] = amount
    return row


def _expecting(kind: IndicatorKind | None, value: Node) -> Node:
    return evolve(value, expected=kind) if isinstance(value, Scalar) else value


def _kind_of(table: Table) -> IndicatorKind | None:
    kind = table.get("kind")
    return word_of(IndicatorKind, kind.text) if isinstance(kind, Scalar) else None
