from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.building import mixed_program, money, small_program

from municipal_programs.model import Adjustment, Amendment, CouncilDecision, DecisionEffect, RelatedDecision, TargetProgram
from municipal_programs.reports import NOTHING, Fact, amendment_table


def lines(cell: Any) -> list[str]:  # noqa: ANN401 - a cell of a view
    """Return the lines of a cell as they read."""
    return ["".join(map(str, line)).replace("\N{NO-BREAK SPACE}", " ") for line in cell]


def table(program: TargetProgram, place: int = 0) -> Any:  # noqa: ANN401 - a view
    """Return the comparative table for one of the amendments."""
    return amendment_table(program, program.amendments[place])


def test_an_adjustment_shows_what_was_and_what_becomes(program: TargetProgram) -> None:
    """Both editions are whole, so that a reader needs no other document."""
    row = table(program)["rows"][0]

    assert lines(row["before"]) == [
        "1. Захід 1",
        "Виконавці: Дороги",
        "Термін виконання: 2021–2022 роки",
        "Обсяги фінансування:",
        "місцевий бюджет: 2021 – 1,0; 2022 – 0,50005 тис. грн",
        "державний бюджет: 2022 – 0,1 тис. грн",
    ]
    assert lines(row["after"])[4:] == ["місцевий бюджет: 2021 – 0,9; 2022 – 0,7 тис. грн"]
    assert row["reason"] == ["Дорожче."]


def test_an_excluded_measure_ends_and_an_added_one_begins(program: TargetProgram) -> None:
    """What is not there is said in words; a reason that nobody gave is a dash."""
    _, excluded, added = table(program)["rows"]

    assert lines(excluded["before"])[0] == "2. Захід 2"
    assert lines(excluded["after"]) == ["Захід виключити."]
    assert [str(line) for line in excluded["reason"]] == [NOTHING]
    assert lines(added["before"]) == ["Захід відсутній."]
    assert lines(added["after"])[:2] == ["Завдання «Перше» доповнити заходом:", "3. Захід 3"]


def test_the_new_totals_stand_beside_the_old_ones(program: TargetProgram) -> None:
    """Year by year and in all, with the difference and its sign."""
    assert [[str(row[name]) for name in ("title", "before", "after", "change")] for row in table(program)["totals"]] == [
        ["2021", "1,20000", "0,90", "−0,30000"],
        ["2022", "0,80005", "0,75", "−0,05005"],
        ["Усього", "2,00005", "1,65", "−0,35005"],
    ]


def test_every_figure_tells_which_edition_it_belongs_to(program: TargetProgram) -> None:
    """The same measure has two plans in this document, and neither is the other."""
    shown = table(program)
    row, total = shown["rows"][0], shown["totals"][-1]
    identities = [
        [piece.identity for line in row[edition] for piece in line if isinstance(piece, Fact)] for edition in ("before", "after")
    ]

    assert identities == [
        [
            "amendment.418.1.term_before",
            "amendment.418.1.planned_before.2021.community",
            "amendment.418.1.planned_before.2022.community",
            "amendment.418.1.planned_before.2022.state",
        ],
        ["amendment.418.1.term", "amendment.418.1.planned.2021.community", "amendment.418.1.planned.2022.community"],
    ]
    assert [total[name].identity for name in ("before", "after", "change")] == [
        "amendment.418.planned_before",
        "amendment.418.planned",
        "amendment.418.planned_change",
    ]


def test_a_later_amendment_begins_where_the_earlier_one_ended(program: TargetProgram) -> None:
    """Even where the file lists them in another order."""
    later = Amendment(
        decision=CouncilDecision(number="500", date=dt.date(2022, 5, 5)),
        changes=(Adjustment(measure="3", planned=(money("70", 2022),)),),
    )
    both = evolve(program, amendments=(later, *program.amendments))

    assert [str(row["before"]) for row in table(both)["totals"]] == ["0,90", "0,75", "1,65"]
    assert str(table(both)["totals"][-1]["change"]) == "+0,02"
    assert [str(row["before"]) for row in table(both, 1)["totals"]] == ["1,20000", "0,80005", "2,00005"]


def test_an_amendment_that_was_repealed_on_its_own_day_changes_nothing(program: TargetProgram) -> None:
    """The session thought better of it."""
    amending = program.amendments[0].decision
    repeal = RelatedDecision(decision=evolve(amending, number="419"), effect=DecisionEffect.REPEALS, subject=amending.number)
    repealed = evolve(program, related_decisions=(repeal,))

    assert table(repealed)["rows"] == []
    assert {str(row["change"]) for row in table(repealed)["totals"]} == {"0,0"}


def test_one_decision_that_is_entered_as_two_amendments_is_told_part_by_part(program: TargetProgram) -> None:
    """Each table holds its own changes."""
    whole = program.amendments[0]
    halves = tuple(evolve(whole, changes=changes) for changes in (whole.changes[:1], whole.changes[1:]))
    parted = evolve(program, amendments=halves)

    assert [len(table(parted, place)["rows"]) for place in (0, 1)] == [1, 2]
    assert table(parted, 1)["totals"][-1]["after"] == table(program)["totals"][-1]["after"]


def test_an_amendment_of_which_only_the_decision_is_known_changes_nothing(program: TargetProgram) -> None:
    """The real reports cite amendments without their contents."""
    bare = evolve(program, amendments=(Amendment(decision=program.amendments[0].decision),))

    assert table(bare)["rows"] == []
    assert {str(row["change"]) for row in table(bare)["totals"]} == {"0,0"}


def test_an_amendment_of_another_program_is_refused(program: TargetProgram) -> None:
    """There is nothing to compare it with."""
    stranger = Amendment(decision=CouncilDecision(number="9", date=dt.date(2021, 1, 1)))

    with pytest.raises(ValueError, match="not in"):
        amendment_table(program, stranger)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_what_was_and_the_change_make_what_becomes(first: int, second: int) -> None:
    """To the kopiyka, in each row of the totals."""
    planned = (money(f"{first}.07", 2021), money(f"{second}.30", 2022))
    change = Amendment(
        decision=CouncilDecision(number="1", date=dt.date(2021, 1, 1)), changes=(Adjustment(measure="1", planned=planned),)
    )
    totals = table(evolve(small_program(), amendments=(change,)))["totals"]

    assert all(row["before"].value + row["change"].value == row["after"].value for row in totals)


def test_what_is_not_divided_by_years_has_a_row_of_its_own() -> None:
    """The years that are known are told, and all rows add up to the last."""
    change = Amendment(
        decision=CouncilDecision(number="1", date=dt.date(2021, 1, 1)),
        changes=(Adjustment(measure="2", planned=(money("95000"),)),),
    )
    totals = table(evolve(mixed_program(), amendments=(change,)))["totals"]

    assert [[str(row[name]) for name in ("title", "before", "after", "change")] for row in totals] == [
        ["2021", "300,00000", "300,00000", "0,0"],
        ["2022", "320,50005", "320,50005", "0,0"],
        ["без розподілу за роками", "580,00000", "595,00000", "+15,0"],
        ["Усього", "1200,50005", "1215,50005", "+15,0"],
    ]
    assert totals[2]["change"].identity == "amendment.1.planned_change_undivided"
