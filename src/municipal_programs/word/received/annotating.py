"""Remarks in the margin: Word comments at cells and paragraphs, and nothing else changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen
from lxml import etree

from municipal_programs.storage import PackageError, read_package, write_package
from municipal_programs.storage.xml import MalformedXmlError
from municipal_programs.values import Origin
from municipal_programs.word.package.relationships import Relationship, relationships_of, relationships_part, relationships_xml
from municipal_programs.word.package.xml import Element, W, parsed, w, written
from municipal_programs.word.received import _messages as say
from municipal_programs.word.template.refusals import main_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


__all__ = ["Comment", "annotate"]

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_AUTHOR: Final = "municipal-programs"
_INITIALS: Final = "МП"
_BEFORE_CONTENT: Final = frozenset({w("pPr")})
_MARKERS: Final = frozenset({w("commentRangeStart"), w("commentRangeEnd")})


@frozen(kw_only=True)
class Comment:
    """A remark in the margin.

    Args:
        origin: The cell or paragraph that it belongs to; a place without either is the first paragraph of the document.
        lines: Its paragraphs.
    """

    origin: Origin
    lines: tuple[str, ...]


def annotate(content: bytes, comments: Sequence[Comment]) -> bytes:
    """Return a Word document with *comments* added; text, tables and all other parts stay as they are.

    Args:
        content: The document.
        comments: The remarks, in the order in which they are numbered.

    Raises:
        PackageError: If it is no .docx that can be opened, or is written in the strict form of the format.
    """
    parts = read_package(content)
    main = main_part(parts)
    try:
        root = parsed(parts[main])
    except MalformedXmlError as error:
        raise PackageError(say.BROKEN(reason=error.message)) from error
    body = root.find(w("body"))
    if body is None:
        raise PackageError(say.UNUSUAL())
    places = _Places(body)
    name, known = _existing(parts, main)
    first = max((int(node.get(w("id"), "0")) for node in known if node.get(w("id"), "").isdecimal()), default=-1) + 1
    for number, comment in enumerate(comments, start=first):
        paragraph = places.of(comment.origin)
        _mark(paragraph, number)
        known.append(_comment(comment, number))
    parts = dict(parts)
    parts[main] = written(root)
    parts[name] = written(known)
    _declare(parts, main, name)
    return write_package(parts)


class _Places:
    """Finds the paragraph of a place, counted as the reader counts them."""

    def __init__(self, body: Element) -> None:
        self._body = body
        self._paragraphs: list[Element] = []
        self._tables: list[Element] = []
        for node in _blocks(body):
            (self._tables if node.tag == w("tbl") else self._paragraphs).append(node)
        self._rows: dict[int, list[Element]] = {}

    def of(self, origin: Origin) -> Element:
        """Return the paragraph that a comment on *origin* is put on."""
        if origin.table and origin.table <= len(self._tables):
            found = self._of_cell(origin)
            return self._first() if found is None else found
        if origin.paragraph and origin.paragraph <= len(self._paragraphs):
            return self._paragraphs[origin.paragraph - 1]
        return self._first()

    def _first(self) -> Element:
        found = next(self._body.iter(w("p")), None)
        if found is None:
            found = etree.Element(w("p"))
            self._body.insert(0, found)
        return found

    def _of_cell(self, origin: Origin) -> Element | None:
        table = self._tables[origin.table - 1]
        rows = self._rows.setdefault(origin.table, [])
        if not rows:
            rows.extend(_inside(table, "tr", "tbl"))
        row = rows[min(max(origin.row, 1), len(rows)) - 1] if rows else table
        cells = list(_columns(row))
        cell = next((cell for column, cell in reversed(cells) if column <= max(origin.column, 1)), None)
        found = cell if cell is not None else (cells[0][1] if cells else table)
        return next(found.iter(w("p")), None)


def _blocks(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables outside of tables, those in content controls too, without descending into paragraphs."""
    stack = list(reversed(parent))
    while stack:
        node = stack.pop()
        if node.tag in {w("p"), w("tbl")}:
            yield node
        elif node.tag not in {w("sectPr"), w("moveFrom")}:
            stack.extend(reversed(node))


def _inside(parent: Element, wanted: str, barrier: str) -> Iterator[Element]:
    """Yield the *wanted* descendants that no inner *barrier* hides."""
    stack = list(reversed(parent))
    while stack:
        node = stack.pop()
        if node.tag == w(wanted):
            yield node
        elif node.tag != w(barrier):
            stack.extend(reversed(node))


def _columns(row: Element) -> Iterator[tuple[int, Element]]:
    """Yield the cells of a row with the column of the grid in which each begins."""
    before = row.find(f"{w('trPr')}/{w('gridBefore')}")
    column = 1 + (_number(before) if before is not None else 0)
    for cell in _inside(row, "tc", "tbl"):
        yield column, cell
        span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
        column += max(1, _number(span)) if span is not None else 1


def _number(node: Element) -> int:
    text = node.get(w("val"), "")
    return int(text) if text.isascii() and text.isdecimal() else 0


def _mark(paragraph: Element, number: int) -> None:
    """Put the marks of a comment around the content of a paragraph."""
    start = etree.Element(w("commentRangeStart"), {w("id"): str(number)})
    end = etree.Element(w("commentRangeEnd"), {w("id"): str(number)})
    reference = etree.Element(w("r"))
    etree.SubElement(reference, w("commentReference"), {w("id"): str(number)})
    at = 0
    while at < len(paragraph) and (paragraph[at].tag in _BEFORE_CONTENT or paragraph[at].tag in _MARKERS):
        at += 1
    paragraph.insert(at, start)
    paragraph.append(end)
    paragraph.append(reference)


def _comment(comment: Comment, number: int) -> Element:
    node = etree.Element(w("comment"), {w("id"): str(number), w("author"): _AUTHOR, w("initials"): _INITIALS}, nsmap={"w": W})
    for line in comment.lines or ("",):
        run = etree.SubElement(etree.SubElement(node, w("p")), w("r"))
        text = etree.SubElement(run, w("t"))
        text.text = "".join(char for char in line if char == "\t" or char >= " ")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return node


def _existing(parts: Mapping[str, bytes], main: str) -> tuple[str, Element]:
    """Return the name and the root of the part of comments; a new one where the document has none."""
    for relationship in relationships_of(parts, main):
        if relationship.type == "comments" and not relationship.external and relationship.target in parts:
            return relationship.target, parsed(parts[relationship.target])
    folder = main.rpartition("/")[0]
    name, count = f"{folder}/comments.xml".lstrip("/"), 1
    while name in parts:
        count += 1
        name = f"{folder}/comments{count}.xml".lstrip("/")
    return name, etree.Element(w("comments"), nsmap={"w": W})


def _declare(parts: dict[str, bytes], main: str, name: str) -> None:
    """Name the part of comments in the content types and relationships, where they do not."""
    types = parsed(parts["[Content_Types].xml"])
    if all(node.get("PartName", "").lower() != f"/{name}".lower() for node in types):
        etree.SubElement(types, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": _COMMENTS})
        parts["[Content_Types].xml"] = written(types)
    known = relationships_of(parts, main)
    if all(relationship.target != name for relationship in known):
        identities = {relationship.identity for relationship in known}
        free = next(f"rIdRemarks{count}" for count in range(len(identities) + 1) if f"rIdRemarks{count}" not in identities)
        added = Relationship(identity=free, uri=_RELATIONSHIP, target=name)
        parts[relationships_part(main)] = relationships_xml(main, [*known, added])
