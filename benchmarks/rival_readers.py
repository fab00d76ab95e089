"""The same programs read by msgspec and by pydantic, into objects of their own with the same values, and from those into the objects of this library."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import pydantic

from municipal_programs.model import FundingLine, FundingSource, Measure, PriorityTask
from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import read_money, read_years

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Tasks", "by_msgspec", "by_pydantic", "of_packed", "of_pydantic", "rebuilt"]

Tasks = tuple[PriorityTask, ...]


class Source(StrEnum):
    """Whose money it is, in the words of a file."""

    STATE = "державний бюджет"
    REGIONAL = "обласний бюджет"
    COMMUNITY = "місцевий бюджет"
    OTHER = "інші джерела"


_VALUE = attrgetter("value")
_SOURCES = {source: FundingSource[source.name] for source in Source}


class PackedMoney:
    """Money in a class that msgspec leaves to us; one of attrs it would take for an object of JSON."""

    def __init__(self, text: str) -> None:
        self.value = read_money(text)


class PackedTerm:
    """Years, likewise."""

    def __init__(self, text: str) -> None:
        self.value = read_years(text)


class PackedMeasure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A measure."""

    number: str
    title: str
    executors: tuple[str, ...]
    term: PackedTerm
    planned: dict[Source, dict[int, PackedMoney]] = {}
    allocated: dict[Source, dict[int, PackedMoney]] = {}
    disbursed: dict[Source, dict[int, PackedMoney]] = {}
    narrative: str = ""


class PackedTask(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A task."""

    title: str
    measures: tuple[PackedMeasure, ...]


class PackedProgram(msgspec.Struct, frozen=True, kw_only=True):
    """What has measures in a program."""

    title: str
    term: PackedTerm
    tasks: tuple[PackedTask, ...]


def _understood(kind: type, text: Any) -> Any:  # noqa: ANN401 - msgspec's signature
    return kind(text)


_DECODER = msgspec.json.Decoder(PackedProgram, dec_hook=_understood, strict=False)

Amount = Annotated[Money, pydantic.BeforeValidator(read_money)]
Term = Annotated[YearRange, pydantic.BeforeValidator(read_years)]
Amounts = dict[Source, dict[int, Amount]]


class ModelMeasure(pydantic.BaseModel, frozen=True, extra="forbid", arbitrary_types_allowed=True):
    """A measure."""

    number: str
    title: str
    executors: tuple[str, ...]
    term: Term
    planned: Amounts = {}
    allocated: Amounts = {}
    disbursed: Amounts = {}
    narrative: str = ""


class ModelTask(pydantic.BaseModel, frozen=True, extra="forbid"):
    """A task."""

    title: str
    measures: tuple[ModelMeasure, ...]


class ModelProgram(pydantic.BaseModel, frozen=True, arbitrary_types_allowed=True):
    """What has measures in a program."""

    title: str
    term: Term
    tasks: tuple[ModelTask, ...]


def by_msgspec(text: str) -> PackedProgram:
    """Read *text* into objects of msgspec."""
    return _DECODER.decode(text)


def by_pydantic(text: str) -> ModelProgram:
    """Read *text* into objects of pydantic."""
    return ModelProgram.model_validate_json(text)


def of_packed(program: PackedProgram) -> Tasks:
    """Build the objects of this library, which look at themselves, from those of msgspec."""
    return _tasks(program.tasks, partial(_lines, bare=_VALUE), _VALUE)


def of_pydantic(program: ModelProgram) -> Tasks:
    """Build the same from those of pydantic."""
    return _tasks(program.tasks, partial(_lines, bare=_itself), _itself)


def rebuilt(tasks: Tasks) -> Tasks:
    """Build the same once more from the values that they hold."""
    return _tasks(tasks, _lines_again, _itself)


def _tasks(tasks: Iterable[Any], lines: Callable[[Any], tuple[FundingLine, ...]], bare: Callable[[Any], Any]) -> Tasks:
    def measure(read: Any) -> Measure:  # noqa: ANN401 - of three libraries
        return Measure(
            number=read.number,
            title=read.title,
            executors=read.executors,
            term=bare(read.term),
            planned=lines(read.planned),
            allocated=lines(read.allocated),
            disbursed=lines(read.disbursed),
            narrative=read.narrative,
        )

    return tuple(PriorityTask(title=task.title, measures=tuple(map(measure, task.measures))) for task in tasks)


def _lines(amounts: dict[Source, dict[int, Any]], bare: Callable[[Any], Any]) -> tuple[FundingLine, ...]:
    return tuple(
        FundingLine(source=_SOURCES[source], amount=bare(amount), year=year)
        for source, by_year in amounts.items()
        for year, amount in by_year.items()
    )


def _lines_again(lines: tuple[FundingLine, ...]) -> tuple[FundingLine, ...]:
    return tuple(FundingLine(source=line.source, amount=line.amount, year=line.year) for line in lines)


def _itself(value: object) -> object:
    return value
