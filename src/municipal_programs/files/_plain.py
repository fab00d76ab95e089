"""From the model to what a file says: sets of fields, lists and texts, the figures as the person wrote them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from attrs import fields, has

from municipal_programs.files._formats import FORMATS
from municipal_programs.files._forms import END, FUNDING, OBSERVATION, OBSERVATIONS
from municipal_programs.files._scalars import SCALARS
from municipal_programs.files._slips import Misread
from municipal_programs.files._stated import stated
from municipal_programs.files._structure import CHANGES
from municipal_programs.files._tree import Place, Scalar
from municipal_programs.model import Named, ReportingPeriod
from municipal_programs.values import Money, YearRange
from municipal_programs.values.wording import write_money, write_number, write_short_date, write_years

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from municipal_programs.files._formats import FileModel
    from municipal_programs.files._tree import Steps
    from municipal_programs.model import FundingLine, Observation

__all__ = ["Plain", "Saying", "plain"]

Plain = dict[str, "Saying"]
"""A set of fields, as a file says it."""
Saying = str | list["Saying"] | Plain
"""Whatever a file says."""

_NAMES_OF_CHANGES = {model: name for name, model in CHANGES.items()}


def plain(model: FileModel) -> Plain:
    """Return what a file of *model* says; fields that say nothing are left out."""
    texts = {path: model.written[figure].text for figure, path in stated(model) if figure in model.written}
    return {"format": str(FORMATS[type(model)]), **_Writer(texts).fields(model, ())}


class _Writer:
    """Says one model; *texts* is what a person wrote, by the path to it."""

    def __init__(self, texts: Mapping[Steps, str]) -> None:
        self.texts = texts

    def fields(self, model: object, path: Steps) -> Plain:
        """Say the fields of *model* that differ from their defaults."""
        told = {field.name: (getattr(model, field.name), field.default) for field in fields(cast("Any", type(model)))}
        told.pop("written", None)
        return {
            name: self.field(name, value, (*path, name)) for name, (value, default) in told.items() if value != _made(default)
        }

    def field(self, name: str, value: Any, path: Steps) -> Saying:  # noqa: ANN401  # fields are of any type
        """Say one field in the form that its name asks for."""
        if name in FUNDING:
            return self.funding(value, path)
        if name in OBSERVATIONS:
            return {END if of.year is None else str(of.year): self.observation(of, (*path, row)) for row, of in enumerate(value)}
        if name in OBSERVATION:
            return self.dated_observation(value, path)
        return self.value(value, path)

    def value(self, value: object, path: Steps) -> Saying:
        """Say a value, whatever it is."""
        if isinstance(value, tuple):
            return [self.value(item, (*path, row)) for row, item in enumerate(cast("tuple[object, ...]", value))]
        change = _NAMES_OF_CHANGES.get(cast("Any", type(value)))
        if change:
            return {change: self.fields(value, (*path, change))}
        if type(value) not in SCALARS and has(type(value)):
            return self.fields(value, path)
        return self.text(value, path)

    def funding(self, lines: Sequence[FundingLine], path: Steps) -> Plain:
        """Say money by source, and by year where the lines have years."""
        said: Plain = {}
        for row, line in enumerate(lines):
            source, amount = line.source.message.uk, self.text(line.amount, (*path, row, "amount"))
            if line.year is None:
                said[source] = amount
            else:
                cast("Plain", said.setdefault(source, {}))[str(line.year)] = amount
        return said

    def observation(self, observation: Observation, path: Steps) -> Saying:
        """Say an observation that stands behind its year: the bare value, if it is all there is."""
        said = self.fields(observation, path)
        said.pop("year", None)
        return said["value"] if said.keys() == {"value"} else said

    def dated_observation(self, observation: Observation, path: Steps) -> Saying:
        """Say an observation that carries its year itself."""
        return self.fields(observation, path) if observation.year else self.observation(observation, path)

    def text(self, value: object, path: Steps) -> str:
        """Say a figure or a text: as the person wrote it, if that still means *value*."""
        written = self.texts.get(path)
        return written if written is not None and _means(written, value) else _canonical(value)


def _made(default: Any) -> object:  # noqa: ANN401  # attrs types its factories so
    factory = getattr(default, "factory", None)
    return factory() if factory else default


def _means(text: str, value: object) -> bool:
    try:
        return SCALARS[type(value)](Scalar(text, Place(0, 0)), type(value)) == value
    except Misread:
        return False


def _canonical(value: object) -> str:
    return value.message.uk if isinstance(value, Named) else _CANONICAL[type(value)](value)


_CANONICAL: dict[type, Callable[[Any], str]] = {
    str: str,
    bool: lambda truth: "так" if truth else "ні",
    int: write_number,
    Decimal: write_number,
    Money: write_money,
    dt.date: write_short_date,
    YearRange: partial(write_years, with_noun=False),
    ReportingPeriod: str,
}
"""How each type of value is written where nobody wrote it yet; `SCALARS` reads it back."""
