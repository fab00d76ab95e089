"""Whether the fields of an object hold what their annotations say, looked at where the object is built."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeGuard, Union, cast, get_args, get_origin

from attrs import fields, resolve_types

from municipal_programs.errors import Fault, InvalidValueError
from municipal_programs.model import _messages as say
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from attrs import Attribute

    Path = tuple[str | int, ...]

__all__ = ["typed"]

_Test = Callable[[object], bool]


def typed(_: type, attributes: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Have the types of all fields looked at whenever an object is built, before its own rules are.

    Give it to `attrs.frozen` as ``field_transformer``. An annotation is a class, a union, ``tuple[X, ...]`` or
    ``Mapping[X, Y]``; what is inside of a field's object that object has looked at itself. Nothing is converted.

    Raises:
        InvalidValueError: Later, when an object is built, with every field and item that is of another type.
    """
    *others, last = attributes
    return [*others, last.evolve(validator=_refuse_foreign)]  # attrs validates when all fields are set


def _refuse_foreign(thing: object, _: object, __: object) -> None:
    tests = _tests(type(thing))  # type: ignore[arg-type]  # mypy holds that a class hashes as its objects do
    for name, _, test in tests:
        if not test(getattr(thing, name)):
            break
    else:
        return
    raise InvalidValueError.of([fault for name, kind, _ in tests for fault in _faults(getattr(thing, name), kind, (name,))])


@cache
def _tests(model: type) -> Sequence[tuple[str, object, _Test]]:
    """Return the name, the type and the test of each field; annotations are texts until all modules are loaded."""
    return [(field.name, field.type, _test(field.type)) for field in fields(resolve_types(model))]


def _test(kind: Any) -> _Test:  # noqa: ANN401 - an annotation is any object
    """Return what tells whether a value is of *kind*; put together once, since a program has many objects."""
    match get_origin(kind), get_args(kind):
        case outer, (inner, _) if outer is tuple:
            item = _test(inner)
            return lambda value: _is_tuple(value) and all(map(item, value))
        case outer, (left, right) if outer is Mapping:
            key, item = _test(left), _test(right)
            return lambda value: _is_mapping(value) and all(map(key, value)) and all(map(item, value.values()))
        case outer, kinds if outer in (UnionType, Union):
            return _one_of(tuple(map(_test, kinds)))
        case _ if kind is int:
            return lambda value: isinstance(value, int) and not isinstance(value, bool)
        case _ if kind is dt.date:
            return lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime)
        case _:
            return cast("_Test", kind.__instancecheck__)  # what isinstance asks, without a function around it


def _one_of(tests: Sequence[_Test]) -> _Test:
    def test(value: object) -> bool:
        for one in tests:  # noqa: SIM110 - runs for every field of every object, and a generator takes three times as long
            if one(value):
                return True
        return False

    return test


def _faults(value: object, kind: Any, path: Path) -> Iterator[Fault]:  # noqa: ANN401 - an annotation is any object
    if _test(kind)(value):
        return
    if get_origin(kind) is tuple and _is_tuple(value):
        for position, item in enumerate(value):
            yield from _faults(item, get_args(kind)[0], (*path, position))
    elif get_origin(kind) is Mapping and _is_mapping(value):
        for key, item in value.items():
            yield from _faults(key, get_args(kind)[0], (*path, str(key)))
            yield from _faults(item, get_args(kind)[1], (*path, str(key)))
    else:
        name = ".".join(map(str, path))
        yield Fault(say.WRONG_TYPE(name=name, expected=_called(kind), kind=_called(type(value)), seen=shown(value)), path)


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _called(kind: Any) -> str:  # noqa: ANN401 - an annotation is any object
    """Return *kind* as a programmer would annotate it."""
    if kind is NoneType:
        return "None"
    if get_origin(kind) in (UnionType, Union):
        return " | ".join(map(_called, get_args(kind)))
    inner = ", ".join("..." if one is Ellipsis else _called(one) for one in get_args(kind))
    name: str = (get_origin(kind) or kind).__name__
    return f"{name}[{inner}]" if inner else name
