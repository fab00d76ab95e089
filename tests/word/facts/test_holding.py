from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import pytest
from tests.word.facts import habits
from tests.word.facts.conftest import TOTAL

from municipal_programs.word import DifferenceKind, differences_within, facts_in, remarks_on
from municipal_programs.word.package.xml import nodes, w

if TYPE_CHECKING:
    from collections.abc import Callable

    from municipal_programs.word import Difference
    from municipal_programs.word.package.xml import Element

MEASURES = [f"measure.{number}.planned" for number in range(1, 5)]


def differences(content: bytes) -> list[tuple[str, str]]:
    """Return what does not hold in a document: the kind and the identity of each."""
    return [(one.kind.value, one.identity) for one in differences_within(facts_in(content))]


def the_one(content: bytes) -> Difference:
    """Return the only thing that does not hold."""
    (found,) = differences_within(facts_in(content))
    return found


def test_a_document_as_it_was_made_holds(document: bytes) -> None:
    """Every figure is found where it was put, and nothing was lost."""
    found = facts_in(document)

    assert len(found.facts) == 10
    assert all(one.fact is not None for one in found.facts)
    assert differences(document) == []
    assert list(remarks_on(found)) == []


def test_a_figure_tells_its_place_without_counting_pages(document: bytes) -> None:
    """The paragraph; the table, row and cell; the footer."""
    places = [one.place for one in facts_in(document).facts]

    assert (places[0].paragraph, places[0].table) == (1, 0)
    assert [(place.table, place.row, place.cell) for place in places[4:8]] == [(1, number, 2) for number in range(1, 5)]
    assert places[9].part == "footer1.xml"


@pytest.mark.parametrize("habit", [habits.saved_by_word, habits.fonts_changed])
def test_what_word_does_on_every_save_is_no_difference(document: bytes, habit: Callable[[Element], None]) -> None:
    """Runs split, revision and proofing marks, other fonts: the figures are the same."""
    again = habits.edited(habits.edited(document, habit), habits.saved_by_word)

    assert differences(again) == []
    assert list(remarks_on(facts_in(again))) == []


def test_a_figure_typed_over_is_an_edit_with_old_and_new(document: bytes) -> None:
    """The place, what it was and what it is now are in the words too."""
    found = the_one(habits.edited(document, habits.typed_over("measure.2.planned", "999,0")))

    assert (found.kind, found.identity, found.old, found.new) == (DifferenceKind.EDITED, "measure.2.planned", "246,912", "999,0")
    assert found.place is not None
    assert (found.place.table, found.place.row, found.place.cell) == (1, 2, 2)
    assert "таблиця 1, рядок 2, клітинка 2" in found.message.uk
    assert "«999,0»" in found.message.uk


@pytest.mark.parametrize("text", ["1 234,56", "1234 ,56", "1234,56\u00a0"])
def test_another_space_is_no_edit(document: bytes, text: str) -> None:
    """Who retypes a figure has an ordinary space at hand."""
    assert differences(habits.edited(document, habits.typed_over(TOTAL, text))) == []


@pytest.mark.parametrize("text", ["0", " 000", "%", ",5"])
def test_a_digit_typed_beside_the_control_is_an_edit(document: bytes, text: str) -> None:
    """A reader does not see where the control ends."""
    found = the_one(habits.edited(document, habits.typed_after("measure.1.planned", text)))

    assert (found.kind, found.identity) == (DifferenceKind.EDITED, "measure.1.planned")
    assert found.new.endswith(text.strip())


def test_words_typed_beside_a_figure_are_none(document: bytes) -> None:
    """Words are not vouched for, and may change."""
    assert differences(habits.edited(document, habits.typed_after("measure.1.planned", " (уточнено)"))) == []


def test_a_figure_that_was_emptied_says_nothing(document: bytes) -> None:
    """Word shows a prompt in its place, which is not the figure."""

    def emptied(root: Element) -> None:
        held = habits.control(root, "measure.1.planned")
        properties = next(held.iter(w("sdtPr")))
        properties.append(properties.makeelement(w("showingPlcHdr")))
        habits.text_node(root, "measure.1.planned").text = "Клацніть, щоб увести текст."

    assert (the_one(habits.edited(document, emptied)).new) == ""


def test_a_hidden_figure_is_not_there(document: bytes) -> None:
    """What nobody sees is not said."""

    def hidden(root: Element) -> None:
        run = next(habits.control(root, "measure.1.planned").iter(w("r")))
        run.insert(0, run.makeelement(w("rPr")))
        run[0].append(run.makeelement(w("vanish")))

    assert differences(habits.edited(document, hidden)) == [("edited", "measure.1.planned")]


def test_a_tracked_change_is_pending_until_somebody_decides(document: bytes) -> None:
    """Pending it is told as such, accepted it is an edit, rejected it never was."""
    pending = habits.edited(document, habits.tracked("measure.3.planned", "1,0"))
    found = the_one(pending)

    assert (found.kind, found.old, found.new) == (DifferenceKind.PENDING, "370,368", "1,0")
    assert differences(habits.edited(pending, habits.accepted)) == [("edited", "measure.3.planned")]
    assert differences(habits.edited(pending, habits.rejected)) == []


def test_a_row_deleted_under_tracking_is_pending_and_then_missing(document: bytes) -> None:
    """The row still stands there, struck out."""
    pending = habits.edited(document, habits.row_deleted_under_tracking(1))

    assert differences(pending) == [("pending", "measure.2.planned")]
    assert differences(habits.edited(pending, habits.accepted)) == [("missing", "measure.2.planned")]


def test_a_copied_row_is_a_copy_too_many(document: bytes) -> None:
    """Whether it says the same or not: the document as made had one."""
    copied = habits.edited(document, habits.row_copied(1))
    found = the_one(copied)

    assert (found.kind, found.identity, found.new) == (DifferenceKind.ADDED, "measure.2.planned", "246,912")
    assert found.place is not None
    assert found.place.row == 3


def test_a_deleted_table_leaves_its_figures_missing_each_by_its_neighbour(document: bytes) -> None:
    """What is not there has no place; what it followed tells where it was."""
    gone = habits.edited(document, habits.table_deleted)
    found = list(differences_within(facts_in(gone)))

    assert [(one.kind, one.identity) for one in found] == [(DifferenceKind.MISSING, identity) for identity in MEASURES]
    assert "після decision.879.date" in found[0].message.uk


def test_a_figure_typed_anew_cannot_be_vouched_for(document: bytes) -> None:
    """The same letters without the control are somebody's letters."""
    assert differences(habits.edited(document, habits.typed_anew("measure.4.planned"))) == [("missing", "measure.4.planned")]


def test_rows_that_changed_places_are_moved_and_no_others(document: bytes) -> None:
    """The fewest figures that explain the new order are told."""
    swapped = habits.edited(document, habits.rows_swapped(0, 3))

    assert [kind for kind, _ in differences(swapped)] == ["moved", "moved"]


def test_a_figure_that_moved_tells_where_it_stood(document: bytes) -> None:
    """Old place and new, both without pages."""
    swapped = habits.edited(document, habits.rows_swapped(0, 3))

    last, first = (found.message.uk for found in differences_within(facts_in(swapped)))
    assert "таблиця 1, рядок 1" in last
    assert "у складеному документі – після measure.3.planned" in last
    assert "таблиця 1, рядок 4" in first
    assert "у складеному документі – " in first


def test_a_figure_without_its_bookmark_is_known_by_its_control(document: bytes) -> None:
    """And the reader is told that less vouches for it."""

    def unmarked(root: Element) -> None:
        for mark in nodes(root, "//w:bookmarkStart | //w:bookmarkEnd"):
            habits.drop(mark)

    bare = habits.edited(document, unmarked)

    assert differences(bare) == []
    assert "Закладки показників втрачено в 9 місцях із 10" in next(iter(remarks_on(facts_in(bare)))).uk


def test_a_figure_without_its_control_is_known_by_its_bookmark(document: bytes) -> None:
    """So it comes back from LibreOffice."""

    def bared(root: Element) -> None:
        for held in nodes(root, "//w:sdt"):
            for run in [*held.iter(w("r"))]:
                held.addprevious(run)
            habits.drop(held)

    bare = habits.edited(document, bared)

    assert differences(bare) == []
    assert differences(habits.edited(bare, lambda root: nodes(root, "//w:t[.='246,912']")[0].__setattr__("text", "9"))) == [
        ("edited", "measure.2.planned")
    ]


def test_a_bookmark_that_a_program_moved_into_its_control_is_still_its_own(document: bytes) -> None:
    """LibreOffice puts it there on every save."""

    def moved(root: Element) -> None:
        for held in nodes(root, "//w:sdt"):
            start, end, content = held.getprevious(), held.getnext(), held.find(w("sdtContent"))
            assert start is not None
            assert end is not None
            assert content is not None
            content.insert(0, start)
            content.append(end)

    inside = habits.edited(document, moved)

    assert differences(inside) == []
    assert list(remarks_on(facts_in(inside))) == []


def test_a_control_around_a_whole_paragraph_has_nothing_beside_it(document: bytes) -> None:
    """The number that begins the next paragraph is none of its digits."""

    def widened(root: Element) -> None:
        held = habits.control(root, "measure.1.planned")
        paragraph, content = held.getparent(), held.find(w("sdtContent"))
        assert paragraph is not None
        assert content is not None
        paragraph.addprevious(held)
        held.addnext(habits.paragraph_of("2020 рік"))
        paragraph[:] = list(content)
        content.append(paragraph)

    assert differences(habits.edited(document, widened)) == []


def test_a_figure_under_the_name_of_another_contradicts(document: bytes) -> None:
    """Who moves a tag to another figure is found out by the bookmark."""

    def relabeled(root: Element) -> None:
        tag = next(habits.control(root, "measure.1.planned").iter(w("tag")))
        tag.set(w("val"), "measure.2.planned")

    assert ("contradicting", "measure.1.planned") in differences(habits.edited(document, relabeled))


def test_a_stranger_that_calls_itself_a_figure_is_told(document: bytes) -> None:
    """A control with an identity that the document never had; a person's own control is no stranger."""

    def joined(root: Element) -> None:
        for tag in ("measure.99.planned", "Дата подання"):
            held = root.makeelement(w("sdt"))
            properties = held.makeelement(w("sdtPr"))
            properties.append(properties.makeelement(w("tag"), {w("val"): tag}))
            held.append(properties)
            next(root.iter(w("p"))).append(held)

    assert differences(habits.edited(document, joined)) == [("added", "measure.99.planned")]


def test_a_manifest_of_another_document_vouches_for_nothing(document: bytes) -> None:
    """All its figures are unknown to the pages: one plain sentence, not ten."""

    def cleared(root: Element) -> None:
        body = root[0]
        body[:] = [body[-1]]

    pages = habits.edited(habits.edited(document, cleared), lambda root: root.remove(root[0]), "word/footer1.xml")

    assert differences(pages) == [("unproven", "")]


def test_a_document_without_a_manifest_is_unproven_and_its_duplicates_still_have_to_agree(document: bytes) -> None:
    """Figures are shown by their controls; nothing vouches for them."""
    bare = habits.with_parts(document, customXml__item1_xml=None, docProps__custom_xml=None)
    forged = habits.edited(bare, habits.typed_over(TOTAL, "1,00"))

    assert next((kind, identity) for kind, identity in differences(forged)) == ("unproven", "")
    assert ("disagreeing", TOTAL) in differences(forged)
    assert len(facts_in(bare).facts) == 10


def test_without_a_manifest_a_figure_in_another_unit_or_rounded_is_no_disagreement(document: bytes) -> None:
    """Nothing says how exact «1234,6» is; with the manifest the exact values are compared."""
    bare = habits.with_parts(document, customXml__item1_xml=None, docProps__custom_xml=None)

    assert differences(habits.edited(bare, habits.typed_over(TOTAL, "1234,6"))) == [("unproven", "")]


def test_a_bookmark_whose_end_was_lost_encloses_no_more_than_its_control(document: bytes) -> None:
    """A careless editor leaves half of a bookmark."""

    def unended(root: Element) -> None:
        end = habits.control(root, TOTAL).getnext()
        assert end is not None
        habits.drop(end)

    assert differences(habits.edited(document, unended)) == []


def test_a_bookmark_that_lost_its_end_and_its_control_encloses_no_figure_pages_later(document: bytes) -> None:
    """Only the figure that bore it is told."""

    def bared(root: Element) -> None:
        held = habits.control(root, "measure.4.planned")
        end = held.getnext()
        assert end is not None
        habits.drop(end)
        habits.drop(held)
        next(root.iter(w("tbl"))).addnext(habits.paragraph_of(*["слово "] * 300))

    found = the_one(habits.edited(document, bared))

    assert (found.kind, found.identity, found.new) == (DifferenceKind.EDITED, "measure.4.planned", "")


def test_a_copy_that_says_otherwise_is_no_copy(document: bytes) -> None:
    """Two figures of one identity have to agree, whoever placed the second."""

    def copied(root: Element) -> None:
        copy = deepcopy(habits.control(root, TOTAL))
        next(copy.iter(w("t"))).text = "777"
        nodes(root, "//w:p")[-1].append(copy)

    assert [kind for kind, identity in differences(habits.edited(document, copied)) if identity == TOTAL] == ["disagreeing"]


def test_a_manifest_whose_figures_bear_other_names_on_the_pages_is_another_documents(document: bytes) -> None:
    """One sentence says so, instead of one for each figure."""

    def renamed(root: Element) -> None:
        for control in nodes(root, "//w:sdt/w:sdtPr/w:tag"):
            control.set(w("val"), "measure.99.planned")

    assert differences(habits.edited(document, renamed)) == [("unproven", "")]
