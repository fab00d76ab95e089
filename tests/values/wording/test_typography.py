from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.values.wording import comparison_key, fold_apostrophes, no_break, same_word

PIECES = (
    "№ ",
    "§ ",
    "879",
    " ",
    "тис. ",
    "грн",
    "гривень",
    " року",
    "18 ",
    "грудня ",
    "2017",
    "м. ",
    "Житомир",
    "С. ",
    " – ",
    "%",
    ", ",
    "слово",
    "\u00a0",
)
texts = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()


@pytest.mark.parametrize(
    "text",
    [
        "рішення №~879 від 18~грудня~2017~року",
        "від 03.04.2020~р. №~1784",
        "5~200~600,0~тис.~гривень, зокрема",
        "у 2018~році~– як і в 2019~році",
        "2~080~600~тис.~грн та 40~% плану",
        "12~місце, 22~325~одиниць, 5~шт.",
        "С.~І.~Сухомлин, м.~Житомир, ст.~12, п.~3",
        "5,2~млн~грн, 7~мільйонів~гривень",
        "протягом 2018–2020~років",
        "у 2018~–~2020~роках, за 2018~-~2020",
        "2017 громадян, 5 речень",
        "сам. Потім 3 слова",
    ],
)
def test_lines_do_not_break_where_they_must_not(text: str) -> None:
    """After №, before a unit, inside a number or a date, after an initial; and nowhere else."""
    assert no_break(text.replace("~", " ")) == text.replace("~", "\u00a0")


@given(texts)
def test_only_spaces_are_changed(text: str) -> None:
    """What a reader sees stays as it was written."""
    assert no_break(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(texts)
def test_doing_it_twice_is_doing_it_once(text: str) -> None:
    """A text that went through a document once is not changed by going through another."""
    assert no_break(no_break(text)) == no_break(text)


@given(st.text(), st.sampled_from("'’ʼ"), st.sampled_from("'’ʼ"))
def test_words_are_the_same_whichever_apostrophe_they_are_typed_with(text: str, one: str, other: str) -> None:
    """Three code points are in the wild, and a search must not care."""
    assert same_word(f"{text}{one}я", f"{text}{other}я")


@given(st.text())
def test_a_folded_text_has_one_kind_of_apostrophe(text: str) -> None:
    """Folding again changes nothing, and no letter is touched."""
    folded = fold_apostrophes(text)

    assert fold_apostrophes(folded) == folded
    assert len(folded) == len(text)
    assert not set(folded) & set("’ʼ‘")


@given(st.text())
def test_a_key_is_the_key_of_itself(text: str) -> None:
    """Keys can be compared with texts as well as with keys."""
    assert same_word(comparison_key(text), text)


def test_case_spaces_and_composition_do_not_matter_but_letters_do() -> None:
    """«й» may be one code point or two, and a no-break space is a space."""
    assert same_word("Зв’язки  з\u00a0громадою", "зв'язки з громадою")
    assert same_word("и\u0306", "Й")
    assert not same_word("захід", "заходи")
