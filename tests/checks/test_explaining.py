"""The search for what explains a difference."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from municipal_programs.checks import Explanation, ExplanationKind
from municipal_programs.checks._printed import Printed, slack_of
from municipal_programs.checks._subsets import MOST_SETS, MOST_STEPS, subsets
from municipal_programs.checks._terms import Term
from municipal_programs.checks.explaining import MOST_EXPLANATIONS, explain
from municipal_programs.errors import Message
from municipal_programs.values import Money, MoneyUnit


def row(name: str, hryvnias: int, *, years: tuple[int, ...] = (), exchanged: int | None = None, slack: int = 0) -> Term:
    """Return a row of so many hryvnias."""
    return Term(
        identity=name,
        name=Message(uk=f"рядок {name}", en=f"row {name}"),
        value=Printed(Money.of(hryvnias), Fraction(slack)),
        members=frozenset({name}),
        years=tuple((f"{name}.{2020 + place}", Money.of(amount)) for place, amount in enumerate(years)),
        exchanged=None if exchanged is None else Money.of(exchanged),
    )


def part(name: str, *rows: Term) -> Term:
    """Return the part that *rows* make."""
    return Term(
        identity=name,
        name=Message(uk=f"частина {name}", en=f"part {name}"),
        value=Printed.total(one.value for one in rows),
        members=frozenset(one.identity for one in rows),
    )


def stated(hryvnias: int) -> Printed:
    """Return an exact total."""
    return Printed(Money.of(hryvnias))


ROWS = (row("a", 1000, exchanged=700), row("b", 250, years=(150, 100)), row("c", 37))


def first(total: int, *rows: Term) -> Explanation:
    """Return the likeliest explanation."""
    return explain(stated(total), rows or ROWS)[0]


@pytest.mark.parametrize(
    ("total", "kind", "subjects", "proof"),
    [
        (287, ExplanationKind.LEFT_OUT, ("a",), "1287,00 − 1000,00 = 287,00"),
        (1000, ExplanationKind.LEFT_OUT, ("b", "c"), "1287,00 − 250,00 − 37,00 = 1000,00"),
        (1324, ExplanationKind.COUNTED_TWICE, ("c",), "1287,00 + 37,00 = 1324,00"),
        (1574, ExplanationKind.COUNTED_TWICE, ("b", "c"), "1287,00 + 250,00 + 37,00 = 1574,00"),
        (787, ExplanationKind.SIGN, ("b",), "1287,00 − 250,00 − 250,00 = 787,00"),
        (987, ExplanationKind.EXCHANGED, ("a",), "1287,00 − 1000,00 + 700,00 = 987,00"),
        (1187, ExplanationKind.ONE_YEAR, ("b.2021",), "1287,00 − 100,00 = 1187,00"),
        (1437, ExplanationKind.ONE_YEAR, ("b.2020",), "1287,00 + 150,00 = 1437,00"),
        (38250, ExplanationKind.UNIT, ("c",), "1287,00 − 37,00 + 37\u00a0000,00 = 38\u00a0250,00"),
        (288, ExplanationKind.UNIT, ("a",), "1287,00 − 1000,00 + 1,00 = 288,00"),
        (1323, ExplanationKind.TRANSPOSED, ("c",), "1287,00 − 37,00 + 73,00 = 1323,00"),
        (1287000, ExplanationKind.UNIT, (), "1287,00 × 1000 = 1\u00a0287\u00a0000,00"),
    ],
)
def test_a_slip_is_recognised_with_its_proof(total: int, kind: ExplanationKind, subjects: tuple[str, ...], proof: str) -> None:
    """Each kind of slip is found from the difference that it makes."""
    found = first(total)

    assert (found.kind, found.subjects, found.proof) == (kind, subjects, proof)


def test_a_total_in_a_larger_unit_is_recognised() -> None:
    """A total that is a thousandth, or a millionth, of its rows was written in another unit."""
    assert first(9, row("a", 9000)).kind is ExplanationKind.UNIT
    assert first(9, row("a", 9_000_000)).proof == "9,00 × 1000000 = 9\u00a0000\u00a0000,00"


def test_two_exchanged_digits_of_the_total_are_recognised() -> None:
    """No row is wrong then, so the total itself is named."""
    found = first(1278)

    assert (found.kind, found.subjects) == (ExplanationKind.TRANSPOSED, ())
    assert found.proof == "1278,00 → 1287,00"
    assert "1287,00\u00a0грн" in found.message.uk


def test_a_part_that_is_left_out_counts_as_one() -> None:
    """The part of a department is a simpler explanation than all of its rows, and than one row of another."""
    rows = (row("a", 1000), row("b", 250), row("c", 37), row("d", 500))
    parts = (part("x", rows[0], rows[3]), part("y", rows[1], rows[2]))
    found = explain(stated(250), rows, parts)

    assert [one.subjects for one in found] == [("x", "c")]


def test_a_part_and_its_own_row_are_never_left_out_together() -> None:
    """What is in the part is left out already."""
    rows = (row("a", 1000), row("b", 250))
    found = explain(stated(-1000), rows, (part("x", *rows),))

    assert [one.kind for one in found] == [ExplanationKind.NOTHING]


def test_a_part_counted_twice_is_recognised() -> None:
    """A consolidator who adds a department's report twice doubles the whole part."""
    rows = (row("a", 1000), row("b", 250), row("c", 37))
    found = explain(stated(2537), rows, (part("x", *rows[:2]),))

    assert found[0].subjects == ("x",)
    assert found[0].kind is ExplanationKind.COUNTED_TWICE


def test_what_nearly_explains_a_difference_says_what_remains() -> None:
    """One or two rows that leave less than a thousandth are told, with what they leave."""
    found = first(200_003, row("a", 300_000), row("b", 200_000))

    assert (found.kind, found.subjects) == (ExplanationKind.NEARLY, ("a",))
    assert "3,00\u00a0грн" in found.message.uk
    assert found.proof.endswith("≈ 200\u00a0003,00")


def test_more_rows_have_to_hit_the_total_itself() -> None:
    """Printed decimals leave room for many sums of three rows, none of which would be believed."""
    loose = (row("a", 1000, slack=5000), row("b", 300, slack=5000), row("c", 80, slack=5000), row("d", 9000))
    exact = explain(stated(9000), loose)
    off = explain(stated(9025), loose)

    assert exact[0].subjects == ("a", "b", "c")
    assert off[0].kind is ExplanationKind.NOTHING


def test_when_nothing_explains_a_difference_it_says_so() -> None:
    """No hypothesis is better than a wrong one."""
    assert [one.kind for one in explain(stated(1200), ROWS)] == [ExplanationKind.NOTHING]


def test_a_search_without_end_gives_up_and_says_so() -> None:
    """However many rows there are, the answer comes at once."""
    many = tuple(row(f"r{number}", 100_000 + number * number) for number in range(2000))
    total = sum(one.value.amount.kopiykas for one in many)
    found = explain(Printed(Money(total - 123_456_789)), many)

    assert [one.kind for one in found] == [ExplanationKind.GAVE_UP]


def test_the_search_counts_its_steps() -> None:
    """The bound is on sets looked at, not on time, so that the answer is the same everywhere."""
    items = [row("r", 1)] * (MOST_STEPS + 1)

    assert subsets(items, 1, 0, [1]) == ([], True)


def test_only_the_most_economical_hypotheses_are_told() -> None:
    """A single row explains it, so no set of four is mentioned, and never more than a person compares."""
    rows = [row(f"r{number}", 10) for number in range(20)]
    found = explain(stated(190), rows)

    assert len(found) == MOST_EXPLANATIONS
    assert {len(one.subjects) for one in found[:-1]} == {1}
    assert found[-1].kind is ExplanationKind.GAVE_UP
    assert "багато" in found[-1].message.uk


def test_a_thousand_equal_rows_make_a_few_sets() -> None:
    """Where half a million pairs fit, none is believed; twenty are enough to say so."""
    rows = [row(f"r{place:04}", 10) for place in range(1000)]
    found, gave_up = subsets(rows, 2000, 0, (1, 2))

    assert (len(found), gave_up) == (MOST_SETS, False)


def test_a_row_that_is_subtracted_may_be_left_out_too() -> None:
    """In a flow the withdrawals are rows with a minus."""
    found = explain(stated(457), [row("a", 407), row("b", 50), row("c", -73)])

    assert (found[0].kind, found[0].subjects) == (ExplanationKind.LEFT_OUT, ("c",))


def test_rows_of_nothing_explain_nothing() -> None:
    """A zero is in every sum and tells nothing."""
    assert first(5, row("a", 0), row("b", 0)).kind is ExplanationKind.NOTHING


@given(
    st.lists(st.integers(1, 10**9), min_size=2, max_size=12, unique=True),
    st.data(),
)
def test_a_row_left_out_is_always_among_the_explanations(amounts: list[int], data: st.DataObject) -> None:
    """Whatever the rows, leaving one out is found, and its proof holds."""
    rows = [row(f"r{place}", amount) for place, amount in enumerate(amounts)]
    missing = data.draw(st.sampled_from(rows))
    total = Money(sum(one.value.amount.kopiykas for one in rows if one is not missing))
    assume(total)
    found = explain(Printed(total), rows)

    assert any(one.subjects == (missing.identity,) for one in found) or found[0].kind is ExplanationKind.UNIT


@given(st.permutations(range(len(ROWS))), st.integers(0, 3000))
def test_the_order_of_rows_decides_nothing(order: list[int], total: int) -> None:
    """The same rows in another order have the same explanations in the same order."""
    assert explain(stated(total), [ROWS[place] for place in order]) == explain(stated(total), ROWS)


@pytest.mark.parametrize(
    ("text", "unit", "slack"),
    [
        ("540,0 тис. грн", None, 5000),
        ("540 тис. грн", None, 50_000),
        ("162 331,35 грн", None, 0),
        ("5,2 млн грн", None, 5_000_000),
        ("252 784,7", MoneyUnit.HRYVNIA, 5),
        ("багато", None, 0),
    ],
)
def test_a_printed_figure_may_be_off_by_half_of_its_last_digit(text: str, unit: MoneyUnit | None, slack: int) -> None:
    """A kopiyka is the smallest coin, so what is printed to the kopiyka is exact."""
    assert slack_of(text, unit) == slack


def test_what_only_coarse_decimals_let_pass_gives_way_to_what_explains_all() -> None:
    """Five million, give or take half of one, would explain almost anything."""
    rows = (row("a", 11_000_000, slack=50_000_000), row("b", 4_300_000), row("c", 1_500_000))

    assert [one.kind for one in explain(stated(18_600_000), rows)] == [ExplanationKind.TRANSPOSED]
    assert explain(stated(18_500_000), rows)[0].kind is ExplanationKind.COUNTED_TWICE
