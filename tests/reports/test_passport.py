from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from attrs import evolve

from municipal_programs.model import CouncilDecision, ProgramPassport
from municipal_programs.reports import NOTHING, passport_of
from municipal_programs.reports.gap import without_gaps

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def test_what_a_passport_does_not_say_is_a_dash(program: TargetProgram) -> None:
    """Offices leave no cell of a table blank."""
    bare = passport_of(evolve(program, passport=ProgramPassport(responsible_executor="roads")))

    shown = without_gaps(bare)
    assert {name: value for name, value in shown.items() if name not in {"responsible_executor", "term", "purpose"}} == {
        "initiator": NOTHING,
        "order": None,
        "without_order": NOTHING,
        "developer": NOTHING,
        "co_developers": [NOTHING],
        "participants": [NOTHING],
        "stages": NOTHING,
        "sources": [NOTHING],
        "total": NOTHING,
        "by_source": [],
        "money": {},
    }
    assert bare["responsible_executor"] == "Дороги"


def test_a_draft_tells_what_the_form_asks_for_and_the_passport_does_not_say(program: TargetProgram) -> None:
    """Nobody owes stages, nor others who take part."""
    bare: Any = passport_of(evolve(program, passport=ProgramPassport(responsible_executor="roads")))

    assert [bare[name].text for name in ("initiator", "without_order", "developer", "total")] == [
        "[бракує: ініціатора розроблення не вказано]",
        "[бракує: розпорядчого документа не вказано]",
        "[бракує: розробника не вказано]",
        "[бракує: загального обсягу ресурсів не вказано]",
    ]
    assert [gap.text for gap in bare["sources"]] == ["[бракує: переліку бюджетів не вказано]"]


def test_those_who_carry_it_out_stand_before_the_other_participants(program: TargetProgram) -> None:
    """Departments by their names."""
    passport = evolve(program.passport, participants=("Громадська рада",))

    assert passport_of(evolve(program, passport=passport))["participants"] == ["Школи", "Громадська рада"]


def test_the_resources_are_told_in_total_and_by_source(program: TargetProgram) -> None:
    """The figures are those that the passport promises."""
    shown: Any = passport_of(program)

    assert (shown["total"].identity, shown["total"].text) == ("passport.planned", "1,60005")
    assert [(row["source"], row["amount"].identity, row["amount"].text) for row in shown["by_source"]] == [
        ("державний бюджет", "passport.planned.state", "0,1"),
        ("місцевий бюджет", "passport.planned.community", "1,50005"),
    ]


def test_the_order_to_develop_it_has_its_date_and_number(program: TargetProgram) -> None:
    """As decisions have."""
    order = CouncilDecision(number="512-р", date=dt.date(2020, 9, 14), title="Про розроблення")
    shown: Any = passport_of(evolve(program, passport=evolve(program.passport, ordered_by=order)))["order"]

    assert [str(shown[role]) for role in ("date", "number", "title")] == ["14.09.2020", "512-р", "Про розроблення"]
