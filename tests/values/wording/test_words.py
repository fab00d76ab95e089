from __future__ import annotations

from decimal import Context, Inexact, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from municipal_programs.errors import InvalidValueError
from municipal_programs.values import Money
from municipal_programs.values.wording import LARGEST_AMOUNT_IN_WORDS, Noun, plural, read_money_in_words, write_money_in_words

HRYVNIA = Noun("гривня", "гривні", "гривень", "гривні")
KOPIYKA = Noun("копійка", "копійки", "копійок", "копійки")
UNITS = {
    "одна": 1,
    "один": 1,
    "дві": 2,
    "два": 2,
    "три": 3,
    "чотири": 4,
    "п'ять": 5,
    "шість": 6,
    "сім": 7,
    "вісім": 8,
    "дев'ять": 9,
}
TEENS = ("десять", "одинадцять", "дванадцять", "тринадцять", "чотирнадцять", "п'ятнадцять", "шістнадцять", "сімнадцять", "вісімнадцять",
         "дев'ятнадцять")  # fmt: skip
TENS = ("двадцять", "тридцять", "сорок", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яносто")
HUNDREDS = ("сто", "двісті", "триста", "чотириста", "п'ятсот", "шістсот", "сімсот", "вісімсот", "дев'ятсот")
SIZES = {
    **UNITS,
    "нуль": 0,
    **{word: 10 + place for place, word in enumerate(TEENS)},
    **{word: 20 + 10 * place for place, word in enumerate(TENS)},
    **{word: 100 + 100 * place for place, word in enumerate(HUNDREDS)},
}
GROUPS = (
    (1000, Noun("тисяча", "тисячі", "тисяч", "тисячі")),
    (10**6, Noun("мільйон", "мільйони", "мільйонів", "мільйона")),
    (10**9, Noun("мільярд", "мільярди", "мільярдів", "мільярда")),
    (10**12, Noun("трильйон", "трильйони", "трильйонів", "трильйона")),
    (10**15, Noun("квадрильйон", "квадрильйони", "квадрильйонів", "квадрильйона")),
)

amounts = st.integers(-LARGEST_AMOUNT_IN_WORDS.kopiykas, LARGEST_AMOUNT_IN_WORDS.kopiykas).map(Money)


def heard(text: str) -> Money:
    """Add up an amount in words as a listener would, and insist that every group agrees with its number."""
    words = text.removeprefix("мінус ").split()
    *spelled, hryvnias, digits, kopiykas = words
    total = group = 0
    for word in spelled:
        size = next((size for size, noun in GROUPS if word in (noun.one, noun.few, noun.many)), None)
        if size is None:
            group += SIZES[word]
        else:
            assert word == plural(group, dict(GROUPS)[size])
            total, group = total + group * size, 0
    assert hryvnias == plural(group or total, HRYVNIA)
    assert len(digits) == 2
    assert kopiykas == plural(int(digits), KOPIYKA)
    size_of_it = Money((total + group) * 100 + int(digits))
    return -size_of_it if text.startswith("мінус ") else size_of_it


@pytest.mark.parametrize(
    ("kopiykas", "text"),
    [
        (5_200_600_00, "п'ять мільйонів двісті тисяч шістсот гривень 00 копійок"),
        (0, "нуль гривень 00 копійок"),
        (1, "нуль гривень 01 копійка"),
        (1_02, "одна гривня 02 копійки"),
        (2_000_00, "дві тисячі гривень 00 копійок"),
        (11_11, "одинадцять гривень 11 копійок"),
        (21_001_50, "двадцять одна тисяча одна гривня 50 копійок"),
        (162_331_35, "сто шістдесят дві тисячі триста тридцять одна гривня 35 копійок"),
        (1_000_000_00, "один мільйон гривень 00 копійок"),
        (10**17, "один квадрильйон гривень 00 копійок"),
        (-3_05, "мінус три гривні 05 копійок"),
    ],
)
def test_an_amount_is_spelled_out_in_the_right_gender_and_number(kopiykas: int, text: str) -> None:
    """Hryvnias and thousands are feminine, millions masculine, kopiykas stay digits."""
    assert write_money_in_words(Money(kopiykas)) == text


@given(amounts)
@example(LARGEST_AMOUNT_IN_WORDS)
@example(-LARGEST_AMOUNT_IN_WORDS)
def test_a_listener_hears_the_amount_that_was_meant(money: Money) -> None:
    """Adding up the words gives the money, and every word agrees with its number."""
    assert heard(write_money_in_words(money)) == money


@given(amounts)
def test_the_ambient_context_changes_nothing(money: Money) -> None:
    """The library behind this computes in the ambient context, and is kept away from it."""
    text = write_money_in_words(money)

    with localcontext(Context(prec=1, traps=[Inexact])):
        assert write_money_in_words(money) == text


@pytest.mark.parametrize("sign", [1, -1])
def test_an_amount_that_nobody_can_name_is_refused(sign: int) -> None:
    """The message says up to where words go."""
    with pytest.raises(InvalidValueError, match=r"завелика, щоб писати її словами.*999,99 грн"):
        write_money_in_words((LARGEST_AMOUNT_IN_WORDS + Money(1)) * sign)


@given(amounts)
@example(Money(-5))
def test_reading_what_was_spelled_out_gives_the_same_amount(money: Money) -> None:
    """Words are as exact as digits."""
    assert read_money_in_words(write_money_in_words(money)) == money


@pytest.mark.parametrize(
    ("text", "kopiykas"),
    [
        ("П’ять тисяч двісті гривень 5 коп.", 520_005),
        ("сорок гривень", 4000),
        ("  Мінус  одна гривня 01 копійка ", -101),
    ],
)
def test_an_amount_in_words_is_read_however_it_is_typed(text: str, kopiykas: int) -> None:
    """With a capital letter, another apostrophe, no kopiykas, spaces around."""
    assert read_money_in_words(text) == Money(kopiykas)


@pytest.mark.parametrize(
    "text",
    [
        "", "сорок", "сорок доларів", "40 гривень", "сто двісті гривень", "двадцять одна гривень", "два гривні", "тисяча тисяч гривень",
        "десять п'ять гривень", "мінус нуль гривень", "сорок гривень сорок копійок", "тысяча гривень",
    ],
)  # fmt: skip
def test_words_that_make_no_amount_are_refused_with_what_was_seen_and_what_is_expected(text: str) -> None:
    """Words that do not agree may be a slip of either of them; nobody guesses of which."""
    with pytest.raises(InvalidValueError, match=r"Не вдалося прочитати суму словами «.*копійки цифрами"):
        read_money_in_words(text)
