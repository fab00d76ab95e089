"""What people and the programs they use do to a document."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree
from tests.word.building import packed, unpacked

from municipal_programs.word.facts.manifest_xml import fact_xml, manifest_xml
from municipal_programs.word.package.xml import Element, nodes, parsed, w, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.word import Manifest

_BODY = "word/document.xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def with_parts(content: bytes, **parts: bytes | None) -> bytes:
    """Return a document with other parts; None takes one out. Slashes and points are written ``__`` and ``_``."""
    return packed(
        {
            name: part
            for name, part in {
                **unpacked(content),
                **{name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()},
            }.items()
            if part is not None
        }
    )


def edited(content: bytes, change: Callable[[Element], object], part: str = _BODY) -> bytes:
    """Return a document whose *part* somebody changed."""
    parts = unpacked(content)
    root = parsed(parts[part])
    change(root)
    return packed({**parts, part: written(root)})


def control(root: Element, identity: str) -> Element:
    """Return the first control of a figure."""
    return nodes(root, f"//w:sdt[w:sdtPr/w:tag/@w:val='{identity}']")[0]


def text_node(root: Element, identity: str) -> Element:
    """Return where the text of a figure stands."""
    return next(control(root, identity).iter(w("t")))


def typed_over(identity: str, text: str) -> Callable[[Element], None]:
    """Type *text* over a figure."""

    def change(root: Element) -> None:
        text_node(root, identity).text = text

    return change


def typed_anew(identity: str) -> Callable[[Element], None]:
    """Delete a figure with its control and its bookmark, and type the same text without them."""

    def change(root: Element) -> None:
        held = control(root, identity)
        for mark in (held.getprevious(), held.getnext()):
            assert mark is not None
            drop(mark)
        run = next(held.iter(w("r")))
        held.addprevious(run)
        drop(held)

    return change


def typed_after(identity: str, text: str) -> Callable[[Element], None]:
    """Type *text* right after the control of a figure."""

    def change(root: Element) -> None:
        end = control(root, identity).getnext()
        assert end is not None
        run = etree.SubElement(root, w("r"))
        etree.SubElement(run, w("t")).text = text
        end.addnext(run)

    return change


def tracked(identity: str, text: str) -> Callable[[Element], None]:
    """Type *text* over a figure while Word tracks changes."""

    def change(root: Element) -> None:
        run = next(control(root, identity).iter(w("r")))
        deleted, inserted = (
            etree.SubElement(root, w(name), _editor(number)) for name, number in (("del", "900"), ("ins", "901"))
        )
        run.addprevious(deleted)
        run.addprevious(inserted)
        new = deepcopy(run)
        next(new.iter(w("t"))).text = text
        inserted.append(new)
        next(run.iter(w("t"))).tag = w("delText")
        deleted.append(run)

    return change


def accepted(root: Element) -> None:
    """Accept all tracked changes."""
    for gone in nodes(root, "//w:del[not(parent::w:trPr)]"):
        drop(gone)
    for row in nodes(root, "//w:tr[w:trPr/w:del]"):
        drop(row)
    for kept in nodes(root, "//w:ins"):
        for child in list(kept):
            kept.addprevious(child)
        drop(kept)


def rejected(root: Element) -> None:
    """Reject all tracked changes."""
    for gone in nodes(root, "//w:ins"):
        drop(gone)
    for kept in nodes(root, "//w:del[not(parent::w:trPr)]"):
        for child in list(kept):
            for text in child.iter(w("delText")):
                text.tag = w("t")
            kept.addprevious(child)
        drop(kept)


def row_deleted_under_tracking(number: int) -> Callable[[Element], None]:
    """Delete a row of the first table while Word tracks changes."""

    def change(root: Element) -> None:
        row = nodes(root, "//w:tbl[1]/w:tr")[number]
        properties = row.makeelement(w("trPr"))
        etree.SubElement(properties, w("del"), _editor("910"))
        row.insert(0, properties)

    return change


def row_copied(number: int) -> Callable[[Element], None]:
    """Copy a row of the first table below itself; Word copies controls, and leaves bookmarks with the original."""

    def change(root: Element) -> None:
        row = nodes(root, "//w:tbl[1]/w:tr")[number]
        copy = deepcopy(row)
        for mark in [*copy.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
            drop(mark)
        row.addnext(copy)

    return change


def rows_swapped(one: int, other: int) -> Callable[[Element], None]:
    """Let two rows of the first table change places."""

    def change(root: Element) -> None:
        rows = nodes(root, "//w:tbl[1]/w:tr")
        here = rows[one].getnext()
        rows[other].addnext(rows[one])
        assert here is not None
        here.addprevious(rows[other])

    return change


def table_deleted(root: Element) -> None:
    """Delete the first table."""
    drop(nodes(root, "//w:tbl")[0])


def fonts_changed(root: Element) -> None:
    """Give every run another font and size."""
    for run in root.iter(w("r")):
        for old in [*run.iterchildren(w("rPr"))]:
            run.remove(old)
        properties = run.makeelement(w("rPr"))
        etree.SubElement(properties, w("rFonts"), {w("ascii"): "Arial", w("hAnsi"): "Arial"})
        etree.SubElement(properties, w("sz"), {w("val"): "30"})
        run.insert(0, properties)


def saved_by_word(root: Element) -> None:
    """Do what Word does on every save: revision marks, runs split, proofing marks, the place of the cursor, pages as last seen."""
    for number, paragraph in enumerate([*root.iter(w("p"))]):
        paragraph.set(w("rsidR"), f"00{number:06X}")
        paragraph.set(w("rsidRDefault"), "00A11CE5")
    for run in [*root.iter(w("r"))]:
        run.set(w("rsidRPr"), "00BADA55")
        _split(run)
    for held in [*root.iter(w("sdt"))]:
        held.addprevious(held.makeelement(w("proofErr"), {w("type"): "gramStart"}))
        for node in held.iterfind(f"{w('sdtPr')}/{w('id')}"):
            node.set(w("val"), str(-1_000_000 - int(node.get(w("val"), "0"))))
    first = next(root.iter(w("p")))
    etree.SubElement(first, w("bookmarkStart"), {w("id"): "999", w("name"): "_GoBack"})
    etree.SubElement(first, w("bookmarkEnd"), {w("id"): "999"})


def _editor(number: str) -> dict[str | bytes | etree.QName, str | bytes | bytearray | etree.QName]:
    """Return who made a tracked change, and when."""
    return {w("id"): number, w("author"): "Р. Редактор", w("date"): "2021-02-01T10:00:00Z"}


def _split(run: Element) -> None:
    """Part the text of a run in its middle, as Word does at a word that it doubts."""
    texts = [*run.iterchildren(w("t"))]
    if len(texts) != 1 or len(texts[0].text or "") < 2:
        return
    text = texts[0].text or ""
    other = deepcopy(run)
    for node, part in ((texts[0], text[: len(text) // 2]), (next(other.iter(w("t"))), text[len(text) // 2 :])):
        node.text = part
        node.set(_SPACE, "preserve")
    run.addnext(other)
    run.addnext(run.makeelement(w("proofErr"), {w("type"): "spellEnd"}))
    run.insert(len(run), run.makeelement(w("lastRenderedPageBreak")))


def paragraph_of(*texts: str) -> Element:
    """Return a paragraph with a run for each of *texts*."""
    made = etree.Element(w("p"))
    for text in texts:
        etree.SubElement(etree.SubElement(made, w("r")), w("t")).text = text
    return made


def drop(node: Element) -> None:
    """Take *node* out."""
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)


def carried(manifest: Manifest) -> bytes:
    """Return *manifest*, as it was read, as a render writes it."""
    facts = (fact_xml(fact, fact.period, fact.before, fact.after) for fact in manifest.facts)
    return manifest_xml(manifest.provenance, manifest.templates, facts, manifest.bars)
