from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

import municipal_programs as mp
from municipal_programs.checks import ProgramOfCity, across
from municipal_programs.model import City, Contradiction, Department, Requisites, TargetProgram

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "zhytomyr" / "program.yaml"
TODAY = dt.date(2021, 6, 1)


@pytest.fixture(scope="module")
def program() -> TargetProgram:
    """Two departments, each with a final account."""
    return mp.load(EXAMPLE)


def another(program: TargetProgram) -> TargetProgram:
    """Return a program of another decision with the same departments, whose measures tell nothing."""
    tasks = tuple(
        evolve(task, measures=tuple(evolve(measure, narrative="") for measure in task.measures)) for task in program.tasks
    )
    return evolve(program, approved_by=evolve(program.approved_by, number="1"), tasks=tasks)


def codes(city: City, *programs: TargetProgram, today: dt.date = TODAY, **part: object) -> list[str]:
    """Return the codes of what is found."""
    parts = [ProgramOfCity(source="program.yaml", program=one, **part) for one in programs]  # type: ignore[arg-type]
    return [finding.code for finding in across(city, parts, today=today)]


def city_of(program: TargetProgram) -> City:
    """Return the city that has exactly the departments of *program*."""
    return City(name="Місто", departments=program.departments)


def test_a_correct_city_raises_nothing(program: TargetProgram) -> None:
    """Two programs of the same departments, which tell different things."""
    assert codes(city_of(program), program, another(program)) == []


def test_a_department_that_the_city_has_not_is_found(program: TargetProgram) -> None:
    """It would be reminded of nothing."""
    assert codes(evolve(city_of(program), departments=program.departments[:1]), program) == ["MP871"]


def test_a_department_of_another_name_or_code_is_found(program: TargetProgram) -> None:
    """A code that one of the two does not give is no difference."""
    first, second = program.departments
    coded = evolve(first, requisites=Requisites(registry_code="11111111"))
    city = City(name="Місто", departments=(coded, evolve(second, name="Інша назва")))
    other_code = evolve(program, departments=(evolve(first, requisites=Requisites(registry_code="22222222")), second))

    assert codes(city, program) == ["MP872"]
    assert codes(city, other_code) == ["MP872", "MP872"]


def test_a_decision_under_two_dates_of_a_year_is_found(program: TargetProgram) -> None:
    """The same number in another year is another decision."""
    decision = program.approved_by
    within = evolve(another(program), approved_by=evolve(decision, date=decision.date - dt.timedelta(days=7)))
    before = evolve(another(program), approved_by=evolve(decision, date=decision.date.replace(year=2016)))

    assert codes(city_of(program), program, within) == ["MP873"]
    assert codes(city_of(program), program, before) == []


def test_what_two_programs_report_in_the_same_words_and_for_the_same_sum_is_found(program: TargetProgram) -> None:
    """One finding for each measure that stands twice, in whatever file."""
    copied = evolve(program, approved_by=evolve(program.approved_by, number="1"))

    again = evolve(program, approved_by=evolve(program.approved_by, number="2"))
    twice, thrice = codes(city_of(program), program, copied), codes(city_of(program), program, copied, again)

    assert set(twice) == {"MP874"}
    assert len(thrice) == 2 * len(twice)


def test_a_program_that_lies_in_two_folders_is_found(program: TargetProgram) -> None:
    """Everything in it would count twice."""
    assert codes(city_of(program), another(program), another(program)) == ["MP879"]


@pytest.mark.parametrize(
    ("name", "territory", "found"),
    [
        ("Харківська міська рада", "Житомирської міської об'єднаної територіальної громади", ["MP880"]),
        ("м. Суми", "Одеської міської територіальної громади", ["MP880"]),
        ("Житомирська міська рада", "Житомирської міської об'єднаної територіальної громади", []),
        ("Виконавчий комітет Кам’янець-Подільської міської ради", "м. Кам'янця-Подільського", []),
        ("м. Біла Церква", "Білоцерківської міської територіальної громади", []),
        ("Рівне", "РІВНЕНСЬКОЇ міської територіальної громади", []),
        ("Радомишльська міська рада", "Селидівської міської територіальної громади", ["MP880"]),
        ("Місто", "Житомирської міської територіальної громади", []),
        ("Харківська міська рада", "міської територіальної громади", []),
        ("Харківська міська рада", "", []),
    ],
)
def test_a_program_of_another_city_is_found(program: TargetProgram, name: str, territory: str, found: list[str]) -> None:
    """Names are inflected; where none names a place nobody can tell."""
    assert codes(evolve(city_of(program), name=name), evolve(program, territory=territory)) == found


def test_a_department_may_tell_the_same_of_two_measures_of_one_program(program: TargetProgram) -> None:
    """That is one account, and rules about one program look at it."""
    measure = next(one for one in program.measures if len(one.narrative) > 200 and one.disbursed)
    twin = evolve(measure, number="99")
    tasks = (*program.tasks[:-1], evolve(program.tasks[-1], measures=(*program.tasks[-1].measures, twin)))

    assert "MP874" not in codes(city_of(program), evolve(program, tasks=tasks))


def test_a_program_past_its_term_without_a_final_account_is_found_only_when_it_is_due(program: TargetProgram) -> None:
    """A delivery for the last year counts as one."""
    open_ended = evolve(program, executions=())
    city = city_of(program)
    everybody = frozenset(department.identity for department in program.departments)

    assert codes(city, open_ended) == ["MP875", "MP875"]
    assert codes(city, open_ended, today=dt.date(2020, 12, 31)) == []
    assert codes(city, open_ended, delivered=everybody) == []


def test_what_was_delivered_and_not_taken_is_found(program: TargetProgram) -> None:
    """Nothing that a department delivered gets lost in silence."""
    contradiction = Contradiction(figure="measure.1.disbursed", origin=None, message=mp.Message(uk="Інше.", en="Other."))

    assert codes(city_of(program), program, contradictions=(contradiction,)) == ["MP876"]


def test_a_finding_speaks_both_languages(program: TargetProgram) -> None:
    """And names the department by its name."""
    unknown = Department(identity="other", name="Інший відділ")
    (first, *_) = across(City(name="Місто", departments=(unknown,)), [ProgramOfCity(source="a", program=program)], today=TODAY)

    assert program.departments[1].name in first.message.uk
    assert "is not in city.toml" in first.message.en
