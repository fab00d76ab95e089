"""A program judged by a method that has a name."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.figures import Band, Mark, Method, Missing, Reason, Scale, Score, effectiveness
from municipal_programs.model import CouncilDecision, Department, ProgramPassport, TargetProgram
from municipal_programs.values import YearRange

GOOD, FAIR, POOR = (Message(uk=uk, en=en) for uk, en in (("добре", "good"), ("так собі", "fair"), ("погано", "poor")))
SCALE = Scale(bands=(Band(least=Fraction(90), title=GOOD), Band(least=Fraction(60), title=FAIR)), below=POOR)
PROGRAM = TargetProgram(
    title="Програма",
    term=YearRange(2018, 2020),
    purpose="Мета",
    approved_by=CouncilDecision(number="879", date=dt.date(2017, 12, 18)),
    passport=ProgramPassport(responsible_executor="press"),
    departments=(Department(identity="press", name="Управління"),),
)


@pytest.mark.parametrize(
    ("score", "grade"),
    [(100, GOOD), (90, GOOD), (Fraction(8999, 100), FAIR), (60, FAIR), (Fraction(5999, 100), POOR), (0, POOR)],
)
def test_a_score_has_the_title_of_the_first_step_that_it_reaches(score: Fraction | int, grade: Message) -> None:
    """A step begins exactly at its least score."""
    assert SCALE.grade(Fraction(score)) is grade


@pytest.mark.parametrize("least", [60, 90])
def test_the_steps_of_a_scale_descend(least: int) -> None:
    """Steps in another order, or two of one height, are refused at the second."""
    with pytest.raises(InvalidValueError) as refused:
        Scale(bands=(Band(least=Fraction(60), title=FAIR), Band(least=Fraction(least), title=GOOD)), below=POOR)

    assert refused.value.faults[0].path == ("bands", 1)


def test_a_scale_without_steps_has_one_grade() -> None:
    """Everything is below."""
    assert Scale(bands=(), below=POOR).grade(Fraction(1)) is POOR


@given(st.fractions(), st.fractions())
def test_a_higher_score_never_has_a_lower_grade(one: Fraction, two: Fraction) -> None:
    """Grades follow scores."""
    grades = [POOR, FAIR, GOOD]
    low, high = sorted((one, two))

    assert grades.index(SCALE.grade(low)) <= grades.index(SCALE.grade(high))


def test_a_missing_score_has_no_grade() -> None:
    """The grade is missing for the reason that the score is."""
    missing = Missing.because(Reason.NOTHING_WANTED)

    assert Score(value=missing, scale=SCALE).grade is missing
    assert Score(value=Fraction(70), scale=SCALE).grade is FAIR


@pytest.mark.parametrize("year", [None, 2019])
def test_a_result_carries_its_method_and_its_year(year: int | None) -> None:
    """A method that a plugin brings is asked for the program and the year, and is named in the result."""

    def judge(program: TargetProgram, asked: int | None) -> Score:
        return Score(value=Fraction(len(program.title) + (asked or 0)), scale=SCALE)

    own = Method(identity="own", title=GOOD, formula=FAIR, reference=POOR, mark=Mark.OWN, score=judge)
    found = effectiveness(PROGRAM, own, year)

    assert (found.method, found.year, found.score.value) == (own, year, Fraction(8 + (year or 0)))


def test_what_is_recalled_says_so() -> None:
    """Every mark is a sentence to be printed beside the method."""
    assert "з пам’яті" in Mark.RECALLED.message.uk
    assert len({mark.message.en for mark in Mark}) == len(Mark)
