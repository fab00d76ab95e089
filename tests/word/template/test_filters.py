from __future__ import annotations

import datetime as dt
import decimal
import re
from decimal import Decimal
from pathlib import Path

import pytest

from municipal_programs.errors import InvalidValueError, Message
from municipal_programs.reports import NOTHING, Fact, Gap, date_fact, money_fact, years_fact
from municipal_programs.values import Money, Quantity, YearRange
from municipal_programs.word.template.filters import FILTERS, filter_of_plugin
from municipal_programs.word.template.language import language_with
from municipal_programs.word.template.run import Run, RunError

DOCS = Path(__file__).parents[3] / "docs"

DESCRIBED = re.findall(
    r"^\| `(\w+)` \| [^|]+ \| `(.+?)` \| (.+) \|$", (DOCS / "templates.md").read_text(encoding="utf-8"), re.MULTILINE
)
SHOWN = {
    "total": money_fact("program.planned", Money.of(5_200_600)),
    "day": date_fact("decision.1.date", dt.date(2017, 12, 18)),
    "term": years_fact("program.term", YearRange(2018, 2020)),
    "measures": ["перший", "другий"],
    "executors": ["управління освіти", "відділ культури"],
}
MONEY = money_fact("program.planned", Money.of(540_000))


@pytest.mark.parametrize("name", sorted(set(FILTERS) - {"length"}))
@pytest.mark.parametrize("value", [None, NOTHING, Gap(reason=Message(uk="", en=""))])
def test_where_there_is_nothing_a_filter_changes_nothing(name: str, value: object) -> None:
    """A cell that shows that there is no figure shows it in every form."""
    words = ("захід", "заходи", "заходів") if name == "counted" else ()

    assert FILTERS[name](value, *words) == value


@pytest.mark.parametrize("name", ["hryvnias", "thousands", "millions", "words"])
def test_a_figure_in_another_form_is_the_same_figure(name: str) -> None:
    """Its identity and its value stay; only its text and the unit change."""
    found = FILTERS[name](MONEY)

    assert isinstance(found, Fact)
    assert (found.identity, found.value) == (MONEY.identity, MONEY.value)
    assert found.text != MONEY.text


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_filter_refuses_what_is_not_its_kind(name: str) -> None:
    """Nothing is guessed from a text that looks like a figure."""
    words = ("а", "б", "в") if name == "counted" else ()

    with pytest.raises(TypeError):
        FILTERS[name](True, *words)


@pytest.mark.parametrize("name", ["short_date", "words", "in_years"])
def test_a_filter_of_figures_refuses_words(name: str) -> None:
    """A date that is only a text is no date."""
    with pytest.raises(TypeError):
        FILTERS[name]("18.12.2017")
    with pytest.raises(TypeError):
        FILTERS[name](Fact(identity="x.y", value=1, text="1"))


def test_a_count_is_a_fact_a_quantity_or_the_length_of_a_list() -> None:
    """The figure stays the same fact."""
    words = ("особа", "особи", "осіб")
    fact = Fact(identity="indicator.x.1.actual", value=Quantity(Decimal(90_000), "осіб"), text="90 000")

    assert FILTERS["counted"](3, *words) == "3\u00a0особи"
    assert str(FILTERS["counted"](fact, *words)) == "90\u00a0000\u00a0осіб"
    with pytest.raises(TypeError):
        FILTERS["counted"](3, "особа", "особи", 5)
    with pytest.raises(InvalidValueError):
        FILTERS["counted"](3, "особа", "особи", " ")


def test_filters_of_words_take_the_text_of_a_figure_too() -> None:
    """A sentence may begin with a date."""
    day = date_fact("decision.1.date", dt.date(2017, 12, 18))

    assert str(FILTERS["capitalized"](FILTERS["as_of"](day))).startswith("Станом на")
    assert FILTERS["no_break"]("№ 879") == "№\u00a0879"
    assert FILTERS["joined"](["а", "б"]) == "а, б"


def test_figures_that_are_joined_stay_figures() -> None:
    """The document tells each by its identity; see `placing`."""
    years = years_fact("x.y", YearRange(2018, 2020))

    assert FILTERS["joined"](["а", years]) == ("а", years)


def test_a_filter_of_a_plugin_sees_words_only() -> None:
    """A figure looks the same wherever it stands."""
    shout = filter_of_plugin("shout", str.upper)

    assert (shout("так"), shout(None)) == ("ТАК", None)
    with pytest.raises(TypeError):
        shout(MONEY)


def test_a_filter_of_a_plugin_that_fails_is_named() -> None:
    """With the text that it failed on, and the reason."""

    def fails(text: str) -> str:
        raise KeyError(text)

    with pytest.raises(RunError, match="фільтр «fails» розширення не впорався з «так»"):
        filter_of_plugin("fails", fails)("так")
    with pytest.raises(RunError, match="NoneType"):
        filter_of_plugin("silent", lambda _: None)("так")  # type: ignore[arg-type, return-value]  # what a plugin may do


@pytest.mark.parametrize("sign", ["\x01", "\ufffe", "\ud800"])
def test_a_filter_of_a_plugin_that_gives_what_no_document_carries_is_named(sign: str) -> None:
    """Nobody could open the document, and nobody would know why."""
    with pytest.raises(RunError, match=r"фільтр «breaks» .* не впорався з «так» \(його відповідь має знак U\+"):
        filter_of_plugin("breaks", lambda text: text + sign)("так")


def test_a_filter_of_a_plugin_cannot_end_the_command() -> None:
    """As if all were well."""

    def leaves(_: str) -> str:
        raise SystemExit(0)

    with pytest.raises(RunError, match="фільтр «leaves» розширення не впорався з «так»"):
        filter_of_plugin("leaves", leaves)("так")


def test_a_filter_of_a_plugin_counts_in_a_decimal_context_of_its_own() -> None:
    """What it does to the precision of numbers ends with it, also where it fails."""

    def spoils(text: str) -> str:
        decimal.getcontext().prec = 2
        return str(decimal.Decimal(text) * 1)

    before = decimal.getcontext().prec

    assert filter_of_plugin("spoils", spoils)("12345") == "1.2E+4"
    with pytest.raises(RunError):
        filter_of_plugin("spoils", spoils)("так")
    assert decimal.getcontext().prec == before


@pytest.mark.parametrize(("name", "tag", "printed"), DESCRIBED, ids=[name for name, _, _ in DESCRIBED])
def test_a_filter_prints_what_its_description_shows(name: str, tag: str, printed: str) -> None:
    """The table of the documentation is true."""
    source = tag.replace("\\|", "|")
    filled = b"".join(language_with({}).compiled(source).filled(SHOWN, Run())).decode()

    assert name in source
    assert re.sub("<[^>]*>", "", filled).replace("&#39;", "'").replace("\u00a0", " ") == printed


def test_every_filter_is_described() -> None:
    """An author of templates reads the table, not the sources."""
    assert {name for name, _, _ in DESCRIBED} == set(FILTERS)
