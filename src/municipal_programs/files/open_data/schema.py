"""The JSON Schema of our own files, made from the model itself, so that an editor knows what the reader knows."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin

from attrs import NOTHING, fields, has, resolve_types

from municipal_programs.files import _messages as say
from municipal_programs.files._formats import FORMATS
from municipal_programs.files._forms import END, FUNDING, OBSERVATION, OBSERVATIONS
from municipal_programs.files._structure import BLOCKS, CHANGES
from municipal_programs.model import Block, Change, FundingSource, Named, Observation, ReportingPeriod
from municipal_programs.values import Money, YearRange

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["json_schema"]

Schema = dict[str, Any]

_SPACES: Final = "[ \\u00a0\\u202f\\u2009]"
_NUMBER: Final = rf"[-\u2212]?[0-9]+({_SPACES}[0-9]{{3}})*([.,][0-9]+)?"
_YEAR: Final = "[0-9]{4}"
_BLANK: Final = {"type": "null"}
_TEXT: Final[Schema] = {"type": ["string", "number"]}
_SCALARS: Final[dict[type, Schema]] = {
    str: _TEXT,
    bool: {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "^([Тт]ак|[Нн]і)$"}]},
    int: {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": rf"^{_NUMBER}$"}]},
    Decimal: {"anyOf": [{"type": "number"}, {"type": "string", "pattern": rf"^{_NUMBER}$"}]},
    Money: {"type": "string", "pattern": rf"^\s*{_NUMBER}\s*((тис|млн)\.?\s*)?грн\.?\s*$"},
    dt.date: {"type": "string", "pattern": r"^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(\.[0-9]{1,2}\.|\s+\S+\s+)[0-9]{4}.*)$"},
    YearRange: {
        "anyOf": [{"type": "integer"}, {"type": "string", "pattern": rf"^\s*{_YEAR}\s*([-\u2010-\u2015\u2212]\s*{_YEAR})?.*$"}]
    },
    ReportingPeriod: {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": rf"^{_YEAR}(-(Q[1-4]|H[12]))?$"}]},
}
"""How each type of value is written; `files._scalars` reads it."""


def json_schema() -> Schema:
    """Return the schema of a program's file, an activity report's and a delivery's, by the format that the file announces.

    It is a little stricter than the reader in one thing: words of closed lists are expected in the letters in which they are written.
    """
    making = _Making()
    kinds = [making.reference(model) for model in FORMATS]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "municipal-programs",
        "anyOf": kinds,
        "$defs": dict(sorted(making.definitions.items())),
    }


class _Making:
    """Makes the definition of each class that it meets, once."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def reference(self, model: type) -> Schema:
        name = model.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a class may hold others of itself
            self.definitions[name] = self._definition(model)
        return {"$ref": f"#/$defs/{name}"}

    def _definition(self, model: type) -> Schema:
        known = [field for field in fields(resolve_types(model)) if field.name != "written"]
        optional = {field.name for field in known if field.default is not NOTHING}
        properties = {field.name: self._property(field.name, field.type, blank=field.name in optional) for field in known}
        required = [field.name for field in known if field.name not in optional]
        if model in FORMATS:
            properties = {"format": {"const": str(FORMATS[model])}, **properties}
            required = ["format", *required]
        return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}

    def _property(self, name: str, kind: Any, *, blank: bool) -> Schema:  # noqa: ANN401 - an annotation is any object
        schema = self._form(name) or self._of(kind)
        described = {"description": say.FIELDS[name].uk} if name in say.FIELDS else {}
        return {**({"anyOf": [schema, _BLANK]} if blank else {"allOf": [schema]}), **described}

    def _form(self, name: str) -> Schema | None:
        """Return the schema of a field that a file writes otherwise than the model holds it."""
        if name in FUNDING:
            return self._funding()
        if name in OBSERVATIONS:
            return _table(f"^({_YEAR}|{END})$", self._observation())
        return self._observation() if name in OBSERVATION else None

    def _funding(self) -> Schema:
        sources = "|".join(word for source in FundingSource for word in (source.message.uk, source.value))
        amount = _SCALARS[Money]
        return _table(f"^({sources})$", {"anyOf": [amount, _table(f"^{_YEAR}$", amount)]})

    def _observation(self) -> Schema:
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, self.reference(Observation)]}

    def _of(self, kind: Any) -> Schema:  # noqa: ANN401 - an annotation is any object
        if kind == Change:
            return self._change()
        if kind == Block:
            return {"anyOf": [self.reference(model) for model in BLOCKS.values()]}
        if get_origin(kind) in (UnionType, Union):
            return {"anyOf": list(self._several(get_args(kind)))}
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self._of(get_args(kind)[0])}
        if kind in _SCALARS:
            return _SCALARS[kind]
        return self.reference(kind) if has(kind) else {"enum": list(_words(kind))}

    def _several(self, kinds: tuple[Any, ...]) -> Iterator[Schema]:
        yield from (_BLANK if kind is NoneType else self._of(kind) for kind in kinds)

    def _change(self) -> Schema:
        return {
            "type": "object",
            "properties": {name: self.reference(model) for name, model in CHANGES.items()},
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
        }


def _words(kind: type[Named]) -> Iterator[str]:
    for word in kind:
        yield from (word.message.uk, word.value)


def _table(pattern: str, value: Schema) -> Schema:
    return {"type": "object", "patternProperties": {pattern: value}, "additionalProperties": False}
