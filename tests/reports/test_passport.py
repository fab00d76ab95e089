from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from attrs import evolve

from municipal_programs.model import CouncilDecision, ProgramPassport
from municipal_programs.reports import NOTHING, passport_of

if TYPE_CHECKING:
    from municipal_programs.model import TargetProgram


def test_what_a_passport_does_not_say_is_a_dash(program: TargetProgram) -> None:
    """Offices leave no cell of a table blank."""
    bare = passport_of(evolve(program, passport=ProgramPassport(responsible_executor="roads")))

    assert {name: value for name, value in bare.items() if name not in {"responsible_executor", "term", "purpose"}} == {
        "initiator": NOTHING,
        "order": None,
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
