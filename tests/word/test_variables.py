from __future__ import annotations

import datetime as dt

from municipal_programs.errors import Message
from municipal_programs.reports import (
    NOTHING,
    Chart,
    ChartSeries,
    Fact,
    Gap,
    Value,
    count_fact,
    date_fact,
    money_fact,
    text_fact,
    years_fact,
)
from municipal_programs.values import Money, YearRange
from municipal_programs.word import Variable, variables_of

CHART = Chart(title="Кошти", unit="тис. грн", categories=("2019",), series=(ChartSeries(name="План", points=(None,)),))


def seen(**values: Value) -> dict[str, tuple[str, str, str]]:
    """Return kind, unit and example of each name."""
    return {one.path: (one.kind.uk, one.unit, one.example) for one in variables_of([values])}


def test_each_value_is_told_with_its_kind_its_unit_and_an_example() -> None:
    """As the document shows it."""
    assert seen(
        money=money_fact("a.b", Money.of(540_000)),
        day=date_fact("a.b", dt.date(2017, 12, 18), short=True),
        years=years_fact("a.b", YearRange.single(2018)),
        number=text_fact("a.b", "879"),
        count=count_fact("a.b", 5),
        words="Звіт",
        yes=True,
        no=False,
        nothing=None,
        gap=Gap(reason=Message(uk="Назви немає.", en="")),
        chart=CHART,
    ) == {
        "money": ("гроші", "тис.\u00a0грн", "540,0"),
        "day": ("дата", "", "18.12.2017"),
        "years": ("роки", "", "2018\u00a0рік"),
        "number": ("номер", "", "879"),
        "count": ("показник", "", "5"),
        "words": ("текст", "", "Звіт"),
        "yes": ("так/ні", "", "так"),
        "no": ("так/ні", "", "ні"),
        "nothing": ("порожнє значення", "", ""),
        "gap": ("місце для відсутнього значення", "", "[бракує: назви немає]"),
        "chart": ("діаграма", "тис. грн", "Кошти"),
    }


def test_what_lies_in_groups_and_lists_is_told_as_a_template_names_it() -> None:
    """Elements of a list have one path, and a list says how many it has."""
    assert seen(total={"planned": "1"}, rows=[{"a": "x"}, {"b": ["y", "z"]}]) == {
        "total.planned": ("текст", "", "1"),
        "rows": ("перелік", "", "2"),
        "rows[].a": ("текст", "", "x"),
        "rows[].b": ("перелік", "", "2"),
        "rows[].b[]": ("текст", "", "y"),
    }


def test_of_several_the_most_telling_is_the_example() -> None:
    """A figure tells more than a dash, words more than nothing, and a long list more than an empty one."""
    fact = Fact(identity="a.b", value=Money(100), text="1,00")
    samples: list[dict[str, Value]] = [
        {"a": NOTHING, "b": None, "rows": []},
        {"a": fact, "b": "слово", "rows": ["x"]},
        {"a": "текст", "b": "", "rows": []},
    ]

    assert {one.path: one.example for one in variables_of(samples)} == {"a": "1,00", "b": "слово", "rows": "1", "rows[]": "x"}


def test_a_section_without_values_has_no_names() -> None:
    """Its template is all text."""
    assert variables_of([{}]) == ()
    assert Variable(path="a", kind=Message(uk="", en="")).example == ""
