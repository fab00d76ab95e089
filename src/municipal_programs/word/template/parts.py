"""The parts of a template beside its text: what a report reads or carries of them is looked through before that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.storage import PackageError
from municipal_programs.storage.xml import MalformedXmlError
from municipal_programs.word import _messages as say
from municipal_programs.word.errors import TemplateFault
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import Element, parsed, qualified, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.word.package.relationships import Relationship

__all__ = ["faults_below", "parsed_parts", "refuse_misnamed"]

_DEEPEST: Final = 5
"""Parts that point one to the next, from a picture or chart on; honest charts have three: themselves, a drawing, its picture."""
_ROOTS: Final[Mapping[str, str]] = {
    "fontTable": w("fonts"),
    "footer": w("ftr"),
    "header": w("hdr"),
    "numbering": w("numbering"),
    "settings": w("settings"),
    "styles": w("styles"),
    "theme": qualified("a:theme"),
}
"""The kinds of parts of which a report reads more than that they are there, and what each begins with."""


def parsed_parts(parts: Mapping[str, bytes]) -> dict[str, Element]:
    """Return those of *parts* that are XML, parsed.

    Raises:
        PackageError: If one is damaged.
    """
    trees: dict[str, Element] = {}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = parsed(content)
            except MalformedXmlError as error:
                raise PackageError(say.DAMAGED_PART(part=name, reason=error.message)) from error
    return trees


def refuse_misnamed(trees: Mapping[str, Element], part: str, relationships: Iterable[Relationship]) -> None:
    """Make sure that what the body, *part*, relates to as its styles, settings and the like is there among *trees*, and is that.

    Raises:
        PackageError: If it is not.
    """
    for found in relationships:
        if found.external or found.type not in _ROOTS:
            continue
        if found.target not in trees:
            raise PackageError(say.MISSING_PART(part=part, target=found.target))
        if trees[found.target].tag != _ROOTS[found.type]:
            raise PackageError(say.MISNAMED_PART(part=found.target, kind=found.type))


def faults_below(parts: Mapping[str, bytes], part: str, carried: Iterable[str]) -> Iterator[TemplateFault]:
    """Find what keeps the parts *carried*, to which *part* points, from being carried into a report with all that they point to."""
    level = set(carried)
    for _ in range(_DEEPEST):
        below: set[str] = set()
        for holder in sorted(level):
            targets = {found.target for found in relationships_of(parts, holder) if not found.external}
            below |= targets & parts.keys()
            for missing in sorted(targets - parts.keys()):
                yield TemplateFault(message=say.MISSING_PART(part=holder, target=missing))
        level = below
    if level:
        yield TemplateFault(message=say.PARTS_WITHOUT_END(part=part, most=_DEEPEST))
