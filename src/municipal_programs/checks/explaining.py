"""The search for what would explain a difference between a stated total and its rows.

Every hypothesis is proved by arithmetic on printed figures: it holds if one true amount may stand behind both sides. The
search is bounded, prefers the fewest slips, and says when it gave up or when nothing explains the difference.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import field, frozen

from municipal_programs.checks import _messages as say
from municipal_programs.checks._printed import Printed
from municipal_programs.checks._subsets import subsets
from municipal_programs.checks._terms import Term
from municipal_programs.checks.explanation import Explanation, ExplanationKind
from municipal_programs.errors import Message
from municipal_programs.values import Money, MoneyUnit
from municipal_programs.values.wording import write_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from municipal_programs.errors import Wording

__all__ = ["MOST_EXPLANATIONS", "explain"]

MOST_EXPLANATIONS = 5
"""More hypotheses than a person compares at a glance help nobody."""
LARGEST_SET = 4
"""Rows in the largest set that is tried; more rows fit almost any difference."""
FEW = 2
"""Rows in the largest set that a person would believe without further proof."""
NEARLY = 1000
"""A hypothesis that leaves less than this part of the difference is worth telling, with what it leaves."""
POOR = 10
"""A hypothesis that leaves more than this part of the difference is told only where no better one is found."""

_UNIT = f"\u00a0{MoneyUnit.HRYVNIA.message}"
_THOUSAND = 10**3
_MILLION = 10**6


@frozen
class _Hypothesis:
    """An explanation and how much it asks of the reader: slips first, then what it leaves over."""

    slips: int
    rest: int
    explanation: Explanation = field(eq=False)

    @property
    def rank(self) -> tuple[object, ...]:
        """The order of hypotheses, the most economical first."""
        order = list(ExplanationKind).index(self.explanation.kind)
        return (self.slips, self.rest, order, self.explanation.subjects, self.explanation.proof)


@frozen(kw_only=True)
class _Case:
    """A stated total, its rows, and the parts that they fall into."""

    stated: Printed
    terms: tuple[Term, ...]
    parts: tuple[Term, ...]
    total: Printed
    write: Callable[[Money], str]

    def bare(self, amount: Money) -> str:
        """Write *amount* without its unit, for a proof."""
        return self.write(amount).removesuffix(_UNIT)

    @property
    def short(self) -> int:
        """How many kopiykas the stated total is above (or, negative, below) its rows."""
        return self.stated.amount.kopiykas - self.total.amount.kopiykas

    def rest(self, kopiykas: int) -> int:
        """Return what a hypothesis that expects *kopiykas* would leave unexplained."""
        return abs(self.stated.amount.kopiykas - kopiykas)


def explain(
    stated: Printed, terms: Sequence[Term], parts: Sequence[Term] = (), *, write: Callable[[Money], str] = write_money
) -> tuple[Explanation, ...]:
    """Return what would explain that *stated* is not the sum of *terms*, most likely first.

    Args:
        stated: The total that does not agree.
        terms: The rows that it ought to be the sum of.
        parts: Sums of rows that a slip could leave out as a whole, such as the part of a department.
        write: How an amount is written in the sentences; counts are searched as kopiykas and written as numbers.

    Returns:
        At most `MOST_EXPLANATIONS`, all of about the fewest slips that explain it; the last says so where more would fit, as does
        the only one where nothing does or the search gave up.
    """
    ordered = tuple(sorted(terms, key=lambda term: (-term.value.amount.kopiykas, term.identity)))
    total = Printed.total(term.value for term in ordered)
    case = _Case(stated=stated, terms=ordered, parts=tuple(parts), total=total, write=write)
    sets, gave_up = _sets(case) if len(ordered) > 1 else ([], False)
    found = _without_poor(case, [*_of_the_whole(case), *_of_one_row(case), *sets])
    best = [hypothesis.explanation for hypothesis in found if hypothesis.slips <= found[0].slips + 1]
    if len(best) > MOST_EXPLANATIONS:
        return (*best[: MOST_EXPLANATIONS - 1], _MANY)
    return tuple(best) or (_GAVE_UP if gave_up else _NOTHING,)


def _without_poor(case: _Case, hypotheses: Sequence[_Hypothesis]) -> list[_Hypothesis]:
    """Return *hypotheses* in their order; those that only coarse decimals let pass give way to any that explains nearly all."""
    ordered = sorted(hypotheses, key=lambda hypothesis: hypothesis.rank)
    return [one for one in ordered if one.rest * POOR <= abs(case.short)] or ordered


_NOTHING = Explanation(kind=ExplanationKind.NOTHING, message=say.NOTHING_EXPLAINS())
_GAVE_UP = Explanation(kind=ExplanationKind.GAVE_UP, message=say.SEARCH_GAVE_UP())
_MANY = Explanation(kind=ExplanationKind.GAVE_UP, message=say.MANY_FIT())


def _of_the_whole(case: _Case) -> Iterator[_Hypothesis]:
    stated, total = case.stated.amount.kopiykas, case.total.amount.kopiykas
    for factor in (_THOUSAND, _MILLION):
        if total and abs(stated * factor - total) <= case.stated.slack * factor + case.total.slack:
            yield _unit(
                case, say.STATED_TOO_SMALL, f"{case.bare(case.stated.amount)} × {factor} = {case.bare(case.total.amount)}"
            )
        if total and abs(stated - total * factor) <= case.stated.slack + case.total.slack * factor:
            yield _unit(
                case, say.STATED_TOO_LARGE, f"{case.bare(case.total.amount)} × {factor} = {case.bare(case.stated.amount)}"
            )
    for swapped in _swaps(case.stated.amount):
        if abs(swapped.kopiykas - total) <= case.stated.slack + case.total.slack:
            message = say.STATED_TRANSPOSED(stated=case.write(case.stated.amount), swapped=case.write(swapped))
            rest = "" if swapped.kopiykas == total else f" ≈ {case.bare(case.total.amount)}"
            proof = f"{case.bare(case.stated.amount)} → {case.bare(swapped)}{rest}"
            explanation = Explanation(kind=ExplanationKind.TRANSPOSED, message=message, proof=proof)
            yield _Hypothesis(2, abs(swapped.kopiykas - total), explanation)


def _unit(case: _Case, wording: Wording, proof: str) -> _Hypothesis:
    message = wording(stated=case.write(case.stated.amount), computed=case.write(case.total.amount))
    return _Hypothesis(0, 0, Explanation(kind=ExplanationKind.UNIT, message=message, proof=proof))


def _of_one_row(case: _Case) -> Iterator[_Hypothesis]:
    for term in case.terms:
        amount = term.value.amount
        if amount and len(case.terms) > 1:
            yield from _of_a_row_among_others(case, term)
        if term.exchanged is not None and term.exchanged != amount:
            yield from _if_replaced(case, term, term.exchanged, ExplanationKind.EXCHANGED, say.ROW_EXCHANGED)
        for identity, of_year in term.years:
            if of_year and of_year != amount:
                yield from _if_one_year(case, term, identity, of_year)
                yield from _if_year_in_another_unit(case, term, identity, of_year)


def _of_a_row_among_others(case: _Case, term: Term) -> Iterator[_Hypothesis]:
    """Try the slips of one row that would be slips of the total itself if it were the only row."""
    amount = term.value.amount
    if amount < Money(0):
        yield from _if_replaced(case, term, Money(0), ExplanationKind.LEFT_OUT, say.ROW_LEFT_OUT, slips=1)
    yield from _if_twice(case, term)
    yield from _if_replaced(case, term, -amount, ExplanationKind.SIGN, say.ROW_SUBTRACTED)
    yield from _if_replaced(case, term, amount * _THOUSAND, ExplanationKind.UNIT, say.ROW_TOO_LARGE)
    if not amount.kopiykas % _THOUSAND:
        yield from _if_replaced(case, term, Money(amount.kopiykas // _THOUSAND), ExplanationKind.UNIT, say.ROW_TOO_SMALL)
    for swapped in _swaps(amount):
        yield from _if_replaced(case, term, swapped, ExplanationKind.TRANSPOSED, say.ROW_TRANSPOSED)


def _if_twice(case: _Case, term: Term) -> Iterator[_Hypothesis]:
    amount = term.value.amount
    expected = case.total.amount.kopiykas + amount.kopiykas
    if case.rest(expected) <= case.stated.slack + case.total.slack + term.value.slack:
        message = say.ROW_TWICE(row=term.name, amount=case.write(amount))
        proof = f"{case.bare(case.total.amount)} + {case.bare(amount)}"
        kind = ExplanationKind.COUNTED_TWICE
        yield _hypothesis(case, 1, expected, kind, message, subjects=(term.identity,), proof=proof)


def _if_one_year(case: _Case, term: Term, identity: str, amount: Money) -> Iterator[_Hypothesis]:
    """Try whether one year of the row was left out, or counted twice."""
    for sign, times, wording in (("−", -1, say.YEAR_LEFT_OUT), ("+", 1, say.YEAR_TWICE)):
        expected = case.total.amount.kopiykas + times * amount.kopiykas
        if case.rest(expected) <= case.stated.slack + case.total.slack:
            message = wording(row=term.name, amount=case.write(amount), year=identity.rpartition(".")[2])
            proof = f"{case.bare(case.total.amount)} {sign} {case.bare(amount)}"
            yield _hypothesis(case, 2, expected, ExplanationKind.ONE_YEAR, message, subjects=(identity,), proof=proof)


def _if_year_in_another_unit(case: _Case, term: Term, identity: str, amount: Money) -> Iterator[_Hypothesis]:
    """Try whether one year of the row was taken a thousand times smaller or larger; its cell may be the one that is wrong."""
    smaller = [] if amount.kopiykas % _THOUSAND else [(Money(amount.kopiykas // _THOUSAND), say.YEAR_TOO_SMALL)]
    for taken, wording in (*smaller, (amount * _THOUSAND, say.YEAR_TOO_LARGE)):
        expected = case.total.amount.kopiykas - amount.kopiykas + taken.kopiykas
        if case.rest(expected) <= case.stated.slack + case.total.slack - term.value.slack:
            year = identity.rpartition(".")[2]
            message = wording(row=term.name, year=year, amount=case.write(amount), taken=case.write(taken))
            proof = f"{case.bare(case.total.amount)} − {case.bare(amount)} + {case.bare(taken)}"
            yield _hypothesis(case, 2, expected, ExplanationKind.UNIT, message, subjects=(identity,), proof=proof)


def _if_replaced(
    case: _Case, term: Term, by: Money, kind: ExplanationKind, wording: Wording, *, slips: int = 2
) -> Iterator[_Hypothesis]:
    """Try whether the total was made with *by* in the place of the row."""
    amount = term.value.amount
    expected = case.total.amount.kopiykas - amount.kopiykas + by.kopiykas
    if case.rest(expected) <= case.stated.slack + case.total.slack - term.value.slack:
        message = wording(row=term.name, amount=case.write(amount), taken=case.write(by))
        proof = f"{case.bare(case.total.amount)} − {case.bare(amount)} {'+' if by >= Money(0) else '−'} {case.bare(abs(by))}"
        yield _hypothesis(case, slips, expected, kind, message, subjects=(term.identity,), proof=proof)


def _sets(case: _Case) -> tuple[list[_Hypothesis], bool]:
    """Return the smallest sets of rows and parts that the total leaves out, or counts twice, and whether the search gave up.

    One or two rows may use up all that the printed decimals leave open. More rows have so many sums that they have to hit the
    stated total itself, and two rows that nearly explain a difference are simpler than four that do.
    """
    items = tuple(item for item in (*case.parts, *case.terms) if item.value.amount > Money(0))
    wanted, left_out = abs(case.short), case.short < 0
    slack = case.stated.slack + case.total.slack
    few, few_gave_up = subsets(items, wanted, slack, range(1, FEW + 1), released=int(left_out))
    exact = [_set(case, chosen, left_out=left_out) for chosen in few if left_out or not _is_one_row(case, chosen)]
    if exact:
        return exact, False
    many, gave_up = subsets(items, wanted, case.stated.slack, range(FEW + 1, LARGEST_SET + 1))
    is_telling = left_out and len(items) ** FEW < FEW * NEARLY  # of more sets, some would come near by chance
    near, _ = subsets(items, wanted, wanted // NEARLY, range(1, FEW + 1)) if is_telling else ([], False)
    return [
        *(_set(case, chosen, left_out=left_out) for chosen in many),
        *(_set(case, chosen, left_out=True, nearly=True) for chosen in near),
    ], few_gave_up or gave_up


def _is_one_row(case: _Case, chosen: Sequence[Term]) -> bool:
    return len(chosen) == 1 and not any(item in case.parts for item in chosen)


def _set(case: _Case, chosen: Sequence[Term], *, left_out: bool, nearly: bool = False) -> _Hypothesis:
    together = Printed.total(item.value for item in chosen).amount
    sign = "−" if left_out else "+"
    expected = case.total.amount.kopiykas + (-together.kopiykas if left_out else together.kopiykas)
    rest = Money(abs(case.stated.amount.kopiykas - expected))
    rows = _listed(case, chosen)
    kind = ExplanationKind.LEFT_OUT if left_out else ExplanationKind.COUNTED_TWICE
    message = (say.ROWS_LEFT_OUT if left_out else say.ROWS_TWICE)(rows=rows)
    if nearly:
        kind, message = ExplanationKind.NEARLY, say.ROWS_NEARLY(rows=rows, rest=case.write(rest))
    proof = " ".join((case.bare(case.total.amount), *(f"{sign} {case.bare(item.value.amount)}" for item in chosen)))
    subjects = tuple(item.identity for item in chosen)
    return _hypothesis(case, len(chosen) + nearly, expected, kind, message, subjects=subjects, proof=proof)


def _hypothesis(
    case: _Case,
    slips: int,
    expected: int,
    kind: ExplanationKind,
    message: Message,
    *,
    subjects: tuple[str, ...] = (),
    proof: str = "",
) -> _Hypothesis:
    """Return the hypothesis that the total was made as *expected* kopiykas, with what it leaves unexplained."""
    rest = case.rest(expected)
    proven = f"{proof} {'≈' if rest else '='} {case.bare(case.stated.amount)}" if proof else ""
    return _Hypothesis(slips, rest, Explanation(kind=kind, message=message, subjects=subjects, proof=proven))


def _listed(case: _Case, chosen: Sequence[Term]) -> Message:
    rows = [say.ROW_WITH_AMOUNT(row=item.name, amount=case.write(item.value.amount)) for item in chosen]
    return Message(uk=", ".join(row.uk for row in rows), en=", ".join(row.en for row in rows))


def _swaps(amount: Money) -> Iterator[Money]:
    """Yield *amount* with two neighbouring digits exchanged, each way that gives another amount."""
    digits = str(abs(amount.kopiykas))
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1] and (place or digits[1] != "0"):
            yield Money(int(digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]))
