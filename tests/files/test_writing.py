from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.files.building import ACTIVITY, PROGRAM

from municipal_programs.files import LoadError, Syntax, activity_from, program_from, write_activity, write_program
from municipal_programs.model import Absence, FundingLine, FundingSource, Indicator, IndicatorGroup, IndicatorKind, Observation
from municipal_programs.testing.strategies import activity_reports, programs
from municipal_programs.values import Money, Origin, Written

if TYPE_CHECKING:
    from municipal_programs.model import ActivityReport, TargetProgram

syntaxes = st.sampled_from(Syntax)
any_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\t\n\r\x85\u0301")
)
any_text_with_letters = any_text.filter(lambda text: bool(text.strip()))


@given(programs(), syntaxes)
def test_a_program_that_is_written_and_read_is_the_same(program: TargetProgram, syntax: Syntax) -> None:
    """Nothing is lost on the way to the disk and back."""
    text = write_program(program, syntax)
    back = program_from(text, syntax=syntax)

    assert back == program
    assert write_program(back, syntax) == text


@given(activity_reports(), syntaxes)
def test_an_activity_report_that_is_written_and_read_is_the_same(report: ActivityReport, syntax: Syntax) -> None:
    """The same holds for the year of a department."""
    text = write_activity(report, syntax)
    back = activity_from(text, syntax=syntax)

    assert back == report
    assert write_activity(back, syntax) == text


@given(any_text_with_letters, any_text, syntaxes)
def test_any_text_survives(title: str, narrative: str, syntax: Syntax) -> None:
    """Every script, sign, space and line break comes back as it was."""
    program = program_from(PROGRAM)
    (task,) = program.tasks
    told = evolve(task, title=title, measures=(evolve(task.measures[0], narrative=narrative),))
    program = evolve(program, title=title, tasks=(told,))

    assert program_from(write_program(program, syntax), syntax=syntax) == program


@pytest.mark.parametrize("syntax", Syntax)
@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_a_text_that_no_document_could_hold_is_refused_by_name_when_it_is_read(character: str, syntax: Syntax) -> None:
    """It is neither dropped nor replaced."""
    text = write_program(evolve(program_from(PROGRAM), title=f"Назва{character}"), syntax)

    with pytest.raises(LoadError, match=f"U\\+{ord(character):04X}"):
        program_from(text, syntax=syntax)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u2009"])
def test_what_a_person_wrote_is_written_back(space: str) -> None:
    """Amounts keep their unit, their decimals and their kind of space."""
    text = PROGRAM.replace("162 331,35 грн", "162 331,35 грн".replace(" ", space))

    assert write_program(program_from(text)) == text


def test_an_amount_that_changed_is_written_anew() -> None:
    """The text as written is kept only as long as it still says the same."""
    program = program_from(PROGRAM)
    (task,) = program.tasks
    paid = (FundingLine(source=FundingSource.COMMUNITY, amount=Money.of(7)),)
    changed = evolve(program, tasks=(evolve(task, measures=(evolve(task.measures[0], disbursed=paid),)),))

    assert write_program(changed) == PROGRAM.replace("162 331,35 грн", "7,00\u00a0грн")


def test_what_a_person_wrote_elsewhere_is_taken_over() -> None:
    """A program that was not read from a file may carry texts of another document."""
    program = program_from(PROGRAM)
    written = {"measure.1.planned.2018": Written(text="0,18 млн грн.", origin=Origin(source="report.docx", table=1))}

    assert "2018: 0,18 млн грн.\n" in write_program(evolve(program, written=written))


def test_an_activity_report_is_written_in_the_form_that_clerks_see() -> None:
    """The form of the documentation is the form that is written."""
    assert write_activity(activity_from(ACTIVITY)) == ACTIVITY


def test_observations_are_written_as_short_as_they_are() -> None:
    """A bare value stands alone; a reason, a note or a unit needs its name."""
    indicator = Indicator(
        number="1",
        title="Місце в рейтингу прозорості",
        group=IndicatorGroup.QUALITY,
        kind=IndicatorKind.YES_NO,
        department="public_relations",
        baseline=Observation(year=2017, value=False),
        targets=(Observation(value=True),),
        actuals=(
            Observation(year=2019, value=True, note="за 2019 рік"),
            Observation(year=2020, absence=Absence.NOT_YET_PUBLISHED),
        ),
    )

    assert write_program(evolve(program_from(PROGRAM), indicators=(indicator,))).removeprefix(PROGRAM) == (
        "indicators:\n"
        "  - number: 1\n"
        "    title: Місце в рейтингу прозорості\n"
        "    group: якості\n"
        "    kind: так чи ні\n"
        "    department: public_relations\n"
        "    baseline:\n"
        "      year: 2017\n"
        "      value: ні\n"
        "    targets:\n"
        "      end: так\n"
        "    actuals:\n"
        "      2019:\n"
        "        value: так\n"
        "        note: за 2019 рік\n"
        "      2020:\n"
        "        absence: ще не оприлюднено\n"
    )


def test_paragraphs_become_a_block_and_only_what_needs_quotes_gets_them() -> None:
    """A person reads the file too."""
    title = "Програма: «Ефективна влада»"
    program = evolve(program_from(PROGRAM), title=title, purpose="Перше: друге, " * 10 + "і третє", territory="yes")
    text = write_program(program)

    assert text.splitlines()[1:6] == [
        f'title: "{title}"',
        "territory: yes",
        "term: 2018–2020",
        "purpose: |-",
        f"  {program.purpose}",
    ]
