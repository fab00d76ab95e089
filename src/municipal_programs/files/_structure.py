"""From a tree to the model, through cattrs: strict, no field unknown, everything that is wrong at once."""

from __future__ import annotations

from decimal import Decimal
from difflib import get_close_matches
from functools import cache, partial
from types import GenericAlias
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from attrs import NOTHING, fields, has
from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from municipal_programs.errors import InvalidValueError
from municipal_programs.files import _messages as say
from municipal_programs.files._scalars import SCALARS, items_of, read, read_value, read_year, table_of
from municipal_programs.files._slips import Misread, Slip, field_of, misread
from municipal_programs.files._tree import Items, Rows, Scalar, Table, is_blank
from municipal_programs.files._words import read_word
from municipal_programs.model import (
    Addition,
    Adjustment,
    Block,
    Breakdown,
    Change,
    Exclusion,
    FundingLine,
    ItemList,
    Named,
    Observation,
    Paragraph,
)
from municipal_programs.values.wording import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from municipal_programs.errors import Fault, Message
    from municipal_programs.files._tree import Node, Steps

    Hook = Callable[[Any, Any], Any]

__all__ = ["BLOCKS", "CHANGES", "found", "part_of", "structured"]

_Model = TypeVar("_Model")

CHANGES: dict[str, type[Change]] = {"add": Addition, "adjust": Adjustment, "exclude": Exclusion}
"""The one key of a change, and what stands behind it."""
BLOCKS: dict[str, type[Block]] = {"text": Paragraph, "items": ItemList, "total": Breakdown}
"""The key that tells what a block of content is."""


def structured(node: Node, model: type[_Model]) -> _Model:
    """Return the *model* that the spelled-out *node* holds.

    Raises:
        Misread: With everything that is wrong.
    """
    return _converter().structure(node, model)


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind, hook in SCALARS.items():
        converter.register_structure_hook(kind, hook)
    for words in Named.__subclasses__():  # one by one: a hook for all of them would come after the one for str, which they are
        converter.register_structure_hook(words, _ignoring_type(partial(read, understand=partial(read_word, words))))
    converter.register_structure_hook(Decimal | bool | str | None, _ignoring_type(read_value))
    converter.register_structure_hook_factory(_is_tuple, partial(_tuple_hook, converter))
    converter.register_structure_hook_factory(has, partial(_model_hook, converter))
    converter.register_structure_hook(Change, _ignoring_type(lambda node: _change(node, converter)))
    converter.register_structure_hook(Block, _ignoring_type(lambda node: _block(node, converter)))
    return converter


def _ignoring_type(understand: Callable[[Node], object]) -> Hook:
    return lambda node, _: understand(node)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(converter: Converter, kind: Any) -> Hook:  # noqa: ANN401  # cattrs passes types as values
    item = get_args(kind)[0]
    form, expected = {
        FundingLine: (Rows, say.FUNDING_TABLE),
        Observation: (Rows, say.OBSERVATION_TABLE),
    }.get(item, (Items, say.A_LIST_OF_ITEMS))
    list_of_items: Any = GenericAlias(list, item)
    read_list = converter.get_structure_hook(list_of_items)

    def structure(node: Node, _: object) -> tuple[object, ...]:
        listed = items_of(node, form, expected)
        try:
            return tuple(read_list(listed, list_of_items))
        except ExceptionGroup as group:
            raise Misread(_slips(group, listed, ())) from group

    return structure


def _model_hook(converter: Converter, model: Any) -> Hook:  # noqa: ANN401  # cattrs passes types as values
    known = [field for field in fields(model) if field.name != "written"]
    names = [field.name for field in known]
    optional = {field.name for field in known if field.default is not NOTHING}
    year = override(struct_hook=_ignoring_type(read_year))
    build = make_dict_structure_fn(model, converter, year=year, written=override(omit=True))

    def structure(node: Node, _: object) -> object:
        table = table_of(node)
        try:
            return build(_without_blanks(table, optional), model)
        except ExceptionGroup as group:
            raise Misread(_slips(group, table, names)) from group

    return structure


def _without_blanks(table: Table, optional: Collection[str]) -> Table:
    """Leave out what stands empty and may: it says nothing."""
    if not any(map(is_blank, map(table.get, optional))):
        return table
    return Table(table.place, ((key, value) for key, value in table.entries if not (is_blank(value) and key.text in optional)))


def _change(node: Node, converter: Converter) -> Change:
    table = table_of(node)
    if len(table) != 1 or not table.keys() <= CHANGES.keys():
        raise misread(table, say.ONE_CHANGE(known=", ".join(CHANGES)))
    ((name, value),) = table.items()
    return converter.structure(value, CHANGES[name])


def _block(node: Node, converter: Converter) -> Block:
    table = table_of(node)
    kinds = [name for name in BLOCKS if name in table]
    if len(kinds) != 1:
        raise misread(table, say.ONE_BLOCK(known=", ".join(BLOCKS)))
    return converter.structure(table, BLOCKS[kinds[0]])


def _slips(cause: Exception, node: Node, fields_of: Sequence[str]) -> Iterator[Slip]:
    """Yield what *cause* says of *node*, the faults of its parts included.

    Args:
        cause: What cattrs raised.
        node: The list or the set of fields that it was about.
        fields_of: The names of the fields that may stand there.
    """
    match cause:
        case Misread():
            yield from cause.slips
        case ForbiddenExtraKeysError() if isinstance(node, Table):
            yield from (_unknown_field(node.key(name), fields_of) for name in sorted(cause.extra_fields))
        case KeyError() if isinstance(node, Table) and cause.args[0] in fields_of:
            yield from _missing_field(str(cause.args[0]), node, fields_of)
        case InvalidValueError():
            yield from (_at(fault, node) for fault in cause.faults)
        case ExceptionGroup():
            for part in cause.exceptions:
                yield from _slips(part, node, fields_of)
        case _:  # pragma: no cover - whatever else comes up is a fault of the library, and goes on as one
            raise cause


def _unknown_field(key: Scalar, known: Sequence[str]) -> Slip:
    name = _nearest_field(key.text, known)
    hint = say.PERHAPS_FIELD(name=name, term=say.FIELDS[name]) if name else say.KNOWN_FIELDS(names=", ".join(known))
    return Slip(key.place, say.UNKNOWN_FIELD(name=shown(key.text), nearest=hint), key.text)


def _missing_field(name: str, table: Table, known: Sequence[str]) -> Iterator[Slip]:
    """Yield a slip, unless the field seems to be there under a name that is reported as unknown."""
    unknown = [other for other in table if other not in known]
    if name not in {_nearest_field(other, known) for other in unknown}:
        yield Slip(table.place, say.MISSING_FIELD(name=name, term=say.term_of(name, table.place.path)))


def _nearest_field(name: str, known: Sequence[str]) -> str:
    spellings = {spelling: field for field in known for spelling in (field, say.FIELDS[field].uk)}
    close = get_close_matches(name.lower(), spellings, n=1)
    return spellings[close[0]] if close else ""


def _at(fault: Fault, node: Node) -> Slip:
    """Find the place of the part of *node* that a fault of the model names, or of what holds it where the file has no such part."""
    length = next(length for length in range(len(fault.path), -1, -1) if found(node, fault.path[:length]) is not None)
    part = found(node, fault.path[:length])
    assert part is not None, "the empty path leads to the node itself"
    return Slip(part.place, _in_its_place(fault, node, part), part.text if isinstance(part, Scalar) else "")


def _in_its_place(fault: Fault, node: Node, part: Node) -> Message:
    """Return what *fault* says, with the field and the text of a *part* that it does not quote, and the line of what it repeats."""
    message = fault.message
    name = field_of(part.place)
    if isinstance(part, Scalar) and name and part.text not in message.uk:
        term = say.term_of(name, part.place.path)
        message = say.WRITTEN_IN_FIELD(name=name, term=term, seen=shown(part.text), message=message)
    first = None if fault.first is None else found(node, fault.first)
    return message if first is None else say.FIRST_IN_LINE(message=message, line=first.place.line)


def found(node: Node, path: Steps) -> Node | None:
    """Return the part of *node* that *path* leads to, or None if the file does not have it."""
    part: Node | None = node
    for step in path:
        part = part_of(part, step)
    return part


def part_of(node: Node | None, step: str | int) -> Node | None:
    """Return the part of *node* that one *step* leads to, or None if the file does not have it."""
    if isinstance(node, Table) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Items) and isinstance(step, int) and step < len(node):
        return node[step]
    return None
