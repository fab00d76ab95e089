"""Rules on numbering: blanks, shifts and gaps in the numbers of measures and indicators."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from municipal_programs.checks import _messages as say
from municipal_programs.checks import _requirements as demand
from municipal_programs.checks._statements import Said, said_in
from municipal_programs.checks._terms import measure_name
from municipal_programs.checks.finding import Finding
from municipal_programs.checks.indicators import indicator_name
from municipal_programs.checks.rule import rule
from municipal_programs.checks.severity import Severity
from municipal_programs.model import indicator_figure, measure_figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.errors import Message
    from municipal_programs.model import TargetProgram

__all__ = ["RULES"]

_CELLS = {"title": say.THE_TITLE, "narrative": say.THE_NARRATIVE, "term": say.THE_TERM}
"""Cells of a measure that every form has, and what they ought to hold."""


@rule("MP701", Severity.WARNING, uk=demand.MP701, needs=("statements.numbers",))
def no_number_is_blank(program: TargetProgram) -> Iterator[Finding]:
    """No number of a row is blank in the document."""
    for said, row, _ in _stated_numbers(program):
        if not said.statement.text.strip():
            yield _on(said, say.NUMBER_BLANK(row=row, place=_place(said)))


@rule("MP702", Severity.WARNING, uk=demand.MP702, as_approved=True)
def numbers_run_without_gaps(program: TargetProgram) -> Iterator[Finding]:
    """Rows are numbered in order, without gaps and repetitions.

    The rows are those of the program as it was approved. A table that shows only some rows of a longer one has more gaps than
    numbers, and is left alone.
    """
    for said, row, number in _stated_numbers(program):
        stated = said.statement.text.strip().rstrip(".)")
        if stated and stated != number:
            words = say.NUMBER_OTHER(row=row, stated=stated, computed=number, place=_place(said))
            yield _on(said, words, stated=stated, computed=number)
    for numbered, where in _sequences(program):
        yield from _gaps(numbered, where)


@rule("MP703", Severity.NOTE, uk=demand.MP703, needs=("statements.cells",))
def no_cell_is_blank(program: TargetProgram) -> Iterator[Finding]:
    """No cell that ought to say something is blank in the document: the title, the term and the narrative of a measure."""
    names = {f"measure.{program.key_of(measure)}": measure_name(program, measure) for measure in program.measures}
    for said in said_in(program):
        stem, _, cell = said.statement.figure.rpartition(".")
        if stem in names and cell in _CELLS and not said.statement.text.strip():
            yield _on(said, say.CELL_BLANK(row=names[stem], what=_CELLS[cell](), place=_place(said)))


def _stated_numbers(program: TargetProgram) -> Iterator[tuple[Said, Message, str]]:
    """Yield the statements about numbers of rows, each with the name of its row and the number that it ought to be."""
    rows = {measure_figure(program, m, "number"): (measure_name(program, m), m.number) for m in program.measures}
    rows |= {indicator_figure(program, i, "number"): (indicator_name(i), i.number) for i in program.indicators}
    for said in said_in(program):
        if said.statement.figure in rows:
            yield said, *rows[said.statement.figure]


def _sequences(program: TargetProgram) -> Iterator[tuple[list[tuple[str, str]], Message]]:
    """Yield each run of numbers, each with the figure that it is, and the name of the run."""
    everything = [(measure.number, measure_figure(program, measure, "number")) for measure in program.measures]
    if len({number for number, _ in everything}) == len(everything):
        yield everything, say.OF_MEASURES()
    else:
        for owner in program.owners:
            own = [(measure.number, measure_figure(program, measure, "number")) for measure in program.measures_of(owner)]
            yield own, say.OF_MEASURES_OF(department=program.department(owner).name)
    for department in program.departments:
        indicators = program.indicators_of(department.identity)
        for group in dict.fromkeys(indicator.group for indicator in indicators):
            numbers = [(i.number, indicator_figure(program, i, "number")) for i in indicators if i.group is group]
            yield numbers, say.OF_INDICATORS(group=group.message, department=department.name)


def _gaps(numbered: Sequence[tuple[str, str]], where: Message) -> Iterator[Finding]:
    by_prefix: dict[str, dict[int, str]] = {}
    for number, figure in numbered:
        prefix, _, last = number.rpartition(".")
        if last.isascii() and last.isdigit():
            by_prefix.setdefault(prefix, {})[int(last)] = figure
    for prefix, figures in sorted(by_prefix.items()):
        runs = list(pairwise(sorted(figures)))
        missing = [(before, gap, after) for before, after in runs for gap in range(before + 1, after)]
        if 2 * len(missing) >= len(figures):
            continue
        for before, gap, after in missing:
            words = say.NUMBERS_SKIPPED(where=where, before=_numbered(prefix, before), missing=_numbered(prefix, gap))
            yield Finding(subject=figures[after], message=words, computed=_numbered(prefix, gap))


def _numbered(prefix: str, number: int) -> str:
    return f"{prefix}.{number}" if prefix else str(number)


def _place(said: Said) -> str | Message:
    return said.statement.place or say.SOMEWHERE()


def _on(said: Said, message: Message, stated: str | None = None, computed: str | None = None) -> Finding:
    return Finding(subject=said.statement.figure, message=message, stated=stated, computed=computed, origin=said.origin)


RULES = (no_number_is_blank, numbers_run_without_gaps, no_cell_is_blank)
