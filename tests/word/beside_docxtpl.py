"""A section rendered by us beside the same section rendered by docxtpl itself; all that may differ is listed here, with its reason."""

from __future__ import annotations

import io
from collections.abc import Mapping
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import frozen
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from lxml import etree
from tests.word.building import unpacked

from municipal_programs.reports import Chart
from municipal_programs.reports.gap import without_gaps
from municipal_programs.word import render
from municipal_programs.word.facts.naming import number_of
from municipal_programs.word.package.order import CELL, put_in_order
from municipal_programs.word.package.relationships import relationships_of
from municipal_programs.word.package.xml import R, nodes, parsed, qualified, w
from municipal_programs.word.render import NO_FILTERS
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.plain import Joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.reports import Section
    from municipal_programs.word.package.xml import Element

MAIN: Final = "word/document.xml"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
LINES: Final = 20
"""Lines of a row above which it may part."""
CHARACTER: Final = 90
"""Width of a character, in twips."""


@frozen(kw_only=True)
class Compared:
    """A section rendered twice.

    Args:
        ours: Our document, canonical, with its headers, footers and pictures.
        theirs: docxtpl's.
        mended: The names of the mendings of `MENDED` that made a difference between the two.
    """

    ours: str
    theirs: str
    mended: frozenset[str]


class _Plain(Environment):
    """Jinja as docxtpl uses it, but for three things that are no matter of Word.

    A group's own names come before those that a Python dictionary has, such as ``items``; ``None`` prints nothing; a chart, which
    docxtpl does not know, prints its title.
    """

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, finalize=_told)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        if isinstance(obj, Mapping) and attribute in obj:
            return cast("Mapping[str, object]", obj)[attribute]
        return super().getattr(obj, attribute)


def _told(value: object) -> object:
    if isinstance(value, Chart):
        return _title(value.title)
    return "" if value is None else value


def _title(title: str) -> str:
    return f"chart: {title}"


def compared(section: Section, filters: Mapping[str, Callable[[str], str]] = NO_FILTERS) -> Compared:
    """Render *section* both ways, take away what `ADDED` lists from ours, and mend what `MENDED` lists in docxtpl's."""
    return compared_documents(render([section], strict=True, filters=filters).content, through_docxtpl(section, filters))


def through_docxtpl(section: Section, filters: Mapping[str, Callable[[str], str]]) -> bytes:
    """Return *section* as docxtpl renders its template, with the same values and the same filters."""
    environment = _Plain()
    for name, apply in language_with(filters).known_filters.items():
        environment.filters[name] = _joining(apply)
    template: Any = DocxTemplate(section.template)
    template.render(without_gaps(section.values), environment, autoescape=True)
    target = io.BytesIO()
    template.save(target)
    return target.getvalue()


def _joining(apply: Callable[..., object]) -> Callable[..., object]:
    """Let a filter say at once what our language joins where it places it."""

    def applied(value: object, *words: object) -> object:
        said = apply(value, *words)
        return ", ".join(map(str, said)) if isinstance(said, Joined) else said

    return applied


def compared_documents(ours: bytes, theirs: bytes) -> Compared:
    """Compare two documents as `compared` does."""
    one, other = _pointed_out(ours), _pointed_out(theirs)
    for take_away in ADDED:
        for root in one:
            take_away(root)
    mended: set[str] = set()
    for name, mend in MENDED.items():
        for our_part, their_part in zip(one, other, strict=False):
            if mend(our_part, their_part):
                mended.add(name)
    return Compared(ours=_canonical(one), theirs=_canonical(other), mended=frozenset(mended))


def _pointed_out(content: bytes) -> list[Element]:
    """Return the body with its headers and footers in the order of their references; an identity is what it points to."""
    parts = unpacked(content)
    targets = {one.identity: one for one in relationships_of(parts, MAIN)}
    root = parsed(parts[MAIN])
    margins: list[Element] = []
    for page in nodes(root, "//w:sectPr"):  # their order in a page set-up means nothing
        references = nodes(page, "w:headerReference | w:footerReference")
        page[:] = [*sorted(references, key=lambda one: (one.tag, one.get(w("type"), ""))), *nodes(page, "*[not(@r:id)]")]
    for node in nodes(root, "//*[@r:*]"):
        for key in [key for key in node.attrib if str(key).startswith(f"{{{R}}}")]:
            found = targets[node.attrib[key]]
            if found.type in {"header", "footer"}:
                node.set(key, str(len(margins)))
                margins.append(parsed(parts[found.target]))
            else:
                node.set(key, found.target if found.external else sha256(parts[found.target]).hexdigest())
    return [root, *margins]


# ── what we add ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _bookmarks_of_figures(root: Element) -> None:
    """A figure is found again by the name of its bookmark."""
    for start in nodes(root, "//w:bookmarkStart"):
        if number_of(start.get(w("name"), "")) is not None:
            for mark in (start, *nodes(root, f"//w:bookmarkEnd[@w:id='{start.get(w('id'))}']")):
                _remove(mark)


def _controls_of_figures(root: Element) -> None:
    """A figure carries its identity; controls that a template has lose their number and keep the rest."""
    for control in nodes(root, "//w:sdt[w:sdtPr[w:alias and w:tag and w:id]]"):
        for run in nodes(control, "w:sdtContent/*"):
            control.addprevious(run)
        _remove(control)


def _charts(root: Element) -> None:
    """A value that docxtpl does not have; `_Plain` prints its title instead."""
    for drawn in root.iter(qualified("mc:AlternateContent")):
        for chart in nodes(drawn, "mc:Choice[@Requires='wps']/w:drawing/wp:inline/wp:docPr"):
            title = _title(chart.get("name", ""))
            drawn.clear()
            drawn.tag = w("t")
            drawn.text = title


ADDED: Final = (_bookmarks_of_figures, _controls_of_figures, _charts)
"""What we put into a document on purpose and docxtpl does not."""

# ── what we mend ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _empty_tables(_ours: Element, theirs: Element) -> bool:
    """Word calls a document damaged in which a table has no row, as is left by a loop over nothing."""
    return _removed(nodes(theirs, "//w:tbl[not(.//w:tr)]"))


def _unended_cells(_ours: Element, theirs: Element) -> bool:
    """Word calls a document damaged in which a cell does not end with a paragraph."""
    unended = nodes(theirs, "//w:tc[not(*[last()][self::w:p])]")
    for cell in unended:
        etree.SubElement(cell, w("p"))
    return bool(unended)


def _tall_rows(ours: Element, theirs: Element) -> bool:
    """A row that is taller than a page has to part; one that is not still may not."""
    pairs = zip(ours.iter(w("tr")), theirs.iter(w("tr")), strict=False)
    tall = (other for one, other in pairs if not nodes(one, "w:trPr/w:cantSplit") and _lines(other) > LINES)
    return _removed([mark for row in tall for mark in nodes(row, "w:trPr/w:cantSplit")])


def _lines(row: Element) -> int:
    """Return about how many lines the tallest cell of *row* takes."""
    return max((_lines_of(cell) for cell in nodes(row, "w:tc")), default=0)


def _lines_of(cell: Element) -> int:
    width = max(int(node.get(w("w"), "0")) for node in nodes(cell, "w:tcPr/w:tcW"))
    paragraphs = ["".join(text.text or "" for text in one.iter(w("t"))) for one in cell.iter(w("p"))]
    return sum(1 + len(text) * CHARACTER // width for text in paragraphs) + len(nodes(cell, ".//w:br"))


def _unordered_cells(_ours: Element, theirs: Element) -> bool:
    """The schema has an order for the properties of a cell; docxtpl puts the columns that it spans and its color before all."""
    found = False
    for cell in theirs.iter(w("tcPr")):
        before = list(cell)
        put_in_order(cell, CELL)
        found |= before != list(cell)
    return found


def _repeated_columns(ours: Element, theirs: Element) -> bool:
    """Columns that a loop adds are as wide as the cells that it repeats, where docxtpl makes all of them narrower alike.

    The table stays as wide as it was, to a twip for each column, and each cell is as wide as the columns that it takes.
    """
    found = False
    for one, other in zip(ours.iter(w("tbl")), theirs.iter(w("tbl")), strict=False):
        grid, widths = _widths(one), _widths(other)
        if grid == widths or len(grid) != len(widths):
            continue
        if abs(sum(grid) - sum(widths)) <= len(grid) and all(_spans_its_columns(row, grid) for row in nodes(one, "w:tr")):
            found = True
            for node in (*_sizes(one), *_sizes(other)):
                node.attrib.pop(w("w"), None)
    return found


def _widths(table: Element) -> list[int]:
    return [int(column.get(w("w"), "0")) for column in nodes(table, "w:tblGrid/w:gridCol")]


def _sizes(table: Element) -> list[Element]:
    return nodes(table, "w:tblGrid/w:gridCol | w:tr/w:tc/w:tcPr/w:tcW")


def _spans_its_columns(row: Element, grid: list[int]) -> bool:
    at = 0
    for cell in nodes(row, "w:tc"):
        span = sum(int(node.get(w("val"), "1")) for node in nodes(cell, "w:tcPr/w:gridSpan")) or 1
        if [node.get(w("w")) for node in nodes(cell, "w:tcPr/w:tcW")] != [str(sum(grid[at : at + span]))]:
            return False
        at += span
    return at == len(grid)


MENDED: Final[Mapping[str, Callable[[Element, Element], bool]]] = {
    "empty tables": _empty_tables,
    "unended cells": _unended_cells,
    "unordered cells": _unordered_cells,
    "tall rows": _tall_rows,
    "repeated columns": _repeated_columns,
}
"""What we make better than docxtpl does; each tells whether there was anything of the kind."""

# ── what says the same ───────────────────────────────────────────────────────────────────────────────────────────────


def _numbers_of_drawings(root: Element) -> None:
    """No two drawings of a document share a number; which one it is means nothing."""
    for drawing in root.iter(qualified("wp:docPr")):
        drawing.set("id", "")


def _spaces(root: Element) -> None:
    """Say without ``xml:space`` what Word shows; outside of texts it shows no space at all."""
    for node in root.iter():
        if node.attrib.pop(SPACE, "") != "preserve" and node.text:
            node.text = node.text.strip()
        if node.tail and node.tail.isspace():
            node.tail = None


def _runs(root: Element) -> None:
    """Join neighbours of one look: where a figure stands among words, its run is parted."""
    _removed([text for text in root.iter(w("t")) if not text.text])
    for paragraph in root.iter(w("p")):
        for before, run in pairwise(list(paragraph)):
            if before.tag == run.tag == w("r") and _look(before) == _look(run):
                run[:] = [*before, *(child for child in run if child.tag != w("rPr"))]
                _remove(before)
    for run in root.iter(w("r")):
        for before, text in pairwise(list(run)):
            if before.tag == text.tag == w("t"):
                text.text = f"{before.text}{text.text}"
                _remove(before)


def _look(run: Element) -> list[str]:
    return [etree.canonicalize(etree.tostring(look, encoding="unicode", with_tail=False)) for look in nodes(run, "w:rPr")]


SAME: Final = (_numbers_of_drawings, _spaces, _runs)
"""What both write in one of several ways that mean the same."""


def _canonical(roots: list[Element]) -> str:
    for say in SAME:
        for root in roots:
            say(root)
    return "\n".join(etree.canonicalize(etree.tostring(root, encoding="unicode"), rewrite_prefixes=True) for root in roots)


def _removed(found: list[Element]) -> bool:
    for node in found:
        _remove(node)
    return bool(found)


def _remove(node: Element) -> None:
    parent = node.getparent()
    assert parent is not None, "none of these is a root"
    parent.remove(node)
