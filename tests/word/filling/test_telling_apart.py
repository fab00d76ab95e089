"""Numbers and names that a loop repeated are told apart."""

from __future__ import annotations

from itertools import count

from municipal_programs.reports import Fact
from municipal_programs.values import Money
from municipal_programs.word.facts.ledger import FactLedger
from municipal_programs.word.filling.telling_apart import with_bookmarks_apart, with_drawings_apart, with_facts_renumbered


def start(number: int, name: str) -> str:
    """Return where a bookmark begins."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int) -> str:
    """Return where a bookmark ends."""
    return f'<w:bookmarkEnd w:id="{number}"/>'


def test_drawings_are_numbered_on_through_all_parts() -> None:
    """Word repairs a document in which two have one number."""
    numbers = count(1)
    drawing = '<wp:docPr id="7" name="Герб"/>'

    assert with_drawings_apart(f"{drawing}<w:p/>{drawing}", numbers) == (
        '<wp:docPr id="1" name="Герб"/><w:p/><wp:docPr id="2" name="Герб"/>'
    )
    assert with_drawings_apart(drawing, numbers) == '<wp:docPr id="3" name="Герб"/>'


def test_a_repeated_bookmark_gets_a_name_and_a_number_of_its_own() -> None:
    """Each number is that of the beginning, counted through all beginnings and ends."""
    once = f"{start(5, 'annex')}<w:r/>{end(5)}"

    assert with_bookmarks_apart(once * 2) == f"{start(0, 'annex')}<w:r/>{end(0)}{start(2, 'annex_2')}<w:r/>{end(2)}"


def test_bookmarks_may_overlap() -> None:
    """Their ends are told by their numbers alone."""
    xml = f"{start(1, 'one')}{start(2, 'two')}{end(1)}{end(2)}"

    assert with_bookmarks_apart(xml) == f"{start(0, 'one')}{start(1, 'two')}{end(0)}{end(1)}"


def test_half_a_bookmark_is_dropped() -> None:
    """A condition can leave out either half."""
    assert with_bookmarks_apart(f"{end(1)}<w:p/>{start(2, 'lost')}") == "<w:p/>"
    assert with_bookmarks_apart(f"{start(1, 'lost')}{start(1, 'kept')}{end(1)}") == f"{start(1, 'kept')}{end(1)}"


def test_bookmarks_of_figures_follow_the_manifest() -> None:
    """Where a figure before them was dropped; other bookmarks keep their names."""
    facts = FactLedger()
    for number in (1, 2):
        facts.number(Fact(identity=f"measure.{number}.planned", value=Money(number), text="1"))
    xml = f"{start(1, '_f2_measure_2_planned')}{start(2, 'annex')}{start(3, '_f9_other')}"

    assert with_facts_renumbered(xml, facts) == xml
    facts.drop([1])
    assert with_facts_renumbered(xml, facts) == f"{start(1, '_f1_measure_2_planned')}{start(2, 'annex')}{start(3, '_f9_other')}"
