"""The same programs read by msgspec and by pydantic, into objects of the same values; each gives the sum of all money that it read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import msgspec
import pydantic

from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import read_money, read_years

__all__ = ["by_msgspec", "by_pydantic"]


class Source(StrEnum):
    """Whose money it is, in the words of a file."""

    STATE = "державний бюджет"
    REGIONAL = "обласний бюджет"
    COMMUNITY = "місцевий бюджет"
    OTHER = "інші джерела"


class PackedMoney:
    """Money in a class that msgspec leaves to us; one of attrs it would take for an object of JSON."""

    def __init__(self, text: str) -> None:
        self.money = read_money(text)


class PackedTerm:
    """Years, likewise."""

    def __init__(self, text: str) -> None:
        self.years = read_years(text)


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


def by_msgspec(text: str) -> int:
    """Read *text* and return the kopiykas of all measures."""
    measures = (measure for task in _DECODER.decode(text).tasks for measure in task.measures)
    return sum(
        packed.money.kopiykas
        for measure in measures
        for amounts in (measure.planned, measure.allocated, measure.disbursed)
        for by_year in amounts.values()
        for packed in by_year.values()
    )


def by_pydantic(text: str) -> int:
    """Read *text* and return the kopiykas of all measures."""
    measures = (measure for task in ModelProgram.model_validate_json(text).tasks for measure in task.measures)
    return sum(
        money.kopiykas
        for measure in measures
        for amounts in (measure.planned, measure.allocated, measure.disbursed)
        for by_year in amounts.values()
        for money in by_year.values()
    )
