"""Numbers and names that a loop repeated are told apart."""

from __future__ import annotations

import cProfile
from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, paragraph, row, table, unpacked

from municipal_programs.reports import Fact, Section
from municipal_programs.values import Money
from municipal_programs.word import facts_in, render
from municipal_programs.word.facts.ledger import FactLedger
from municipal_programs.word.filling.telling_apart import TellingApart
from municipal_programs.word.package.xml import nodes, parsed, w

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.reports import Value


def start(identity: str, name: str) -> str:
    """Return where a bookmark begins."""
    return f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>'


def end(identity: str) -> str:
    """Return where a bookmark ends."""
    return f'<w:bookmarkEnd w:id="{identity}"/>'


def told(*parts: str, figures: int = 0) -> list[str]:
    """Return *parts* of one document told apart, which shows so many figures."""
    apart = TellingApart(ledger(figures))
    return [apart.told(part.encode()).decode() for part in parts]


def ledger(figures: int) -> FactLedger:
    """Return so many figures, numbered."""
    facts = FactLedger()
    for number in range(1, figures + 1):
        facts.number(Fact(identity=f"measure.{number}.planned", value=Money(number), text="1"))
    return facts


def test_drawings_are_numbered_on_through_all_parts() -> None:
    """Word repairs a document in which two have one number."""
    drawing = '<wp:docPr id="7" name="Герб"/>'

    assert told(f"{drawing}<w:p/>{drawing}", drawing) == [
        '<wp:docPr id="1" name="Герб"/><w:p/><wp:docPr id="2" name="Герб"/>',
        '<wp:docPr id="3" name="Герб"/>',
    ]


def test_a_repeated_bookmark_gets_a_name_and_a_number_of_its_own() -> None:
    """Through all parts; figures have the first numbers."""
    once = f"{start('t5', 'annex')}<w:r/>{end('t5')}"

    assert told(once * 2, once, figures=3) == [
        f"{start('4', 'annex')}<w:r/>{end('4')}{start('5', 'annex_2')}<w:r/>{end('5')}",
        f"{start('6', 'annex_3')}<w:r/>{end('6')}",
    ]


def test_pieces_are_told_apart_as_the_whole_is() -> None:
    """Those between them have nothing that is to be told apart."""
    drawing = '<wp:docPr id="7"/>'
    pieces = [start("t5", "annex"), "<w:r/>", drawing + end("t5"), "<w:r/>", start("t5", "annex") + end("t5"), drawing]
    first, second = [piece.encode() for piece in pieces[:3]], [piece.encode() for piece in pieces[3:]]

    TellingApart(ledger(3)).tell([(first, 0), (first, 2), (second, 1), (second, 2)])

    assert b"".join(first + second).decode() == told("".join(pieces), figures=3)[0]


def test_where_there_are_no_pieces_nothing_is_told() -> None:
    """As in most templates."""
    apart = TellingApart(ledger(0))
    apart.tell([])

    assert apart.told(b"<w:p/>") == b"<w:p/>"


def test_a_name_that_a_template_gave_is_given_to_no_other() -> None:
    """A loop before it would take it otherwise, and links would lead into that loop."""
    xml = "".join(f"{start(identity, name)}{end(identity)}" for identity, name in [("t2", "a"), ("t2", "a"), ("t1", "a_2")])

    assert told(xml) == [f"{start('1', 'a')}{end('1')}{start('2', 'a_3')}{end('2')}{start('3', 'a_2')}{end('3')}"]


def test_a_bookmark_in_a_loop_costs_the_same_each_time() -> None:
    """However often it was named before."""
    once = f"{start('t5', 'annex')}{end('t5')}".encode()

    few, many = (calls_for(once * count) for count in (200, 400))

    assert many == pytest.approx(2 * few, rel=0.05)


def calls_for(part: bytes) -> int:
    """Return how many functions are called to tell *part* apart."""
    profile = cProfile.Profile()
    profile.runcall(TellingApart(ledger(0)).told, part)
    return sum(entry.callcount for entry in profile.getstats())


def test_bookmarks_may_overlap() -> None:
    """Their ends are told by their numbers alone."""
    xml = f"{start('t1', 'one')}{start('t2', 'two')}{end('t1')}{end('t2')}"

    assert told(xml) == [f"{start('1', 'one')}{start('2', 'two')}{end('1')}{end('2')}"]


def test_half_a_bookmark_is_dropped() -> None:
    """A condition can leave out either half."""
    assert told(f"{end('t1')}<w:p/>{start('t2', 'lost')}") == ["<w:p/>"]
    assert told(f"{start('t1', 'lost')}{start('t1', 'kept')}{end('t1')}") == [f"{start('1', 'kept')}{end('1')}"]


def test_bookmarks_of_figures_follow_the_manifest() -> None:
    """Where a figure before them was dropped; other bookmarks keep their names."""
    facts = ledger(2)
    xml = f"{start('1', '_f2_measure_2_planned')}{start('2', 'annex')}{start('3', '_f9_other')}".encode()

    assert TellingApart(facts).told(xml) == xml
    facts.drop([1])
    assert TellingApart(facts).told(xml).decode() == (
        f"{start('1', '_f1_measure_2_planned')}{start('2', 'annex')}{start('3', '_f9_other')}"
    )


def test_in_a_document_no_two_bookmarks_share_a_number_or_a_name(tmp_path: Path) -> None:
    """Those of figures, of a loop, of a template made from an earlier report whose figures are gone, and where the cursor stood."""
    old = "_f1_program_planned"
    marks = "".join(f"{start(str(number), name)}{end(str(number))}" for number, name in enumerate([old, "_GoBack", "annex"]))
    cells = row(f"</w:t></w:r>{marks}<w:r><w:t>{{{{ one.title }}}}", "{{ one.sum }}")
    body = paragraph("усього {{ total }}") + table(
        row("{%tr for one in rows %}", ""), cells, row("{%tr endfor %}", ""), columns=2
    )
    template = TemplateParts(body=body).save(tmp_path / "t.docx")
    rows: list[Value] = [
        {"title": "Парк", "sum": Fact(identity=f"measure.{n}.planned", value=Money(n), text=f"0,0{n}")} for n in range(1, 4)
    ]
    total = Fact(identity="program.planned", value=Money(6), text="0,06")
    section = Section(identity="office.t", title="Т", position=1, template=template, values={"rows": rows, "total": total})

    made = render([section], strict=True).content

    found = facts_in(made)
    assert [fact.fact.text for fact in found.facts if fact.fact] == ["0,06", "0,01", "0,02", "0,03"]
    assert not found.missing
    root = parsed(unpacked(made)["word/document.xml"])
    starts, ends = nodes(root, "//w:bookmarkStart"), nodes(root, "//w:bookmarkEnd")
    names = [node.get(w("name"), "") for node in starts]
    assert sorted(node.get(w("id"), "") for node in starts) == sorted({node.get(w("id"), "") for node in ends})
    assert len(set(names)) == len(names) == len(starts)
    assert [name for name in names if not name.startswith("_f")] == ["annex", "annex_2", "annex_3"]
