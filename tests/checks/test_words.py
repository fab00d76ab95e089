"""The Ukrainian words that rules look for, and those that they must leave alone."""

from __future__ import annotations

import pytest

from municipal_programs.checks._lists import counted_lists
from municipal_programs.checks._numbers import leading_number
from municipal_programs.checks._words import (
    claims_completeness,
    gives_reason,
    is_called_no_problem,
    names_recipient,
    sentences,
    speaks_of_failure,
    speaks_of_reallocation,
    tells_why,
)


@pytest.mark.parametrize(
    "text",
    [
        "Закупівлю не проведено у зв'язку із карантином.",
        "Роботи перенесено, так як не було коштів.",
        "Економія за результатами тендеру.",
        "Зекономлено внаслідок торгів.",
        "Кошти повернуті до бюджету громади.",
        "Захід призупинено.",
        "Через відсутність фінансування.",
        "Не прийнято рішення щодо статуту.",
        "Частину робіт здешевлено.",
        "Кошти ПЕРЕРОЗПОДІЛЕНО.",
        "Виконано без залучення коштів.",
        "Зростання вартості матеріалів.",
        "Через ракетні обстріли закупівлю відклали.",
        "Через мобілізацію працівників підрядника роботи не завершили.",
        "Через відключення електроенергії виробництво контейнерів стало.",
        "Підрядник порушив строки поставки, договір розірвано.",
        "Фактична вартість виявилася нижчою від очікуваної.",
        "За результатами тендера ціну знижено на 30 %.",
        "Торги визнано такими, що не відбулися.",
        "Казначейство не провело платежі до кінця року.",
        "Зареєстровані зобов'язання не оплачено казначейською службою.",
        "Внаслідок бойових дій постачання припинено.",
        "Унаслідок пошкодження складу постачання припинено.",
        "Відповідно до постанови КМУ від 09.06.2021 № 590 платежі зупинено.",
        "Причина: відсутність постачальників.",
        "Роботи дорожчі, оскільки зросли ціни на матеріали.",
        "Коштів не вистачило.",
        "Договір укладено лише в липні через тривалу тендерну процедуру.",
        "Через банкрутство підрядника роботи перейшли на наступний рік.",
        "Обладнання поставлено зі значним запізненням.",
    ],
)
def test_a_reason_is_recognised_in_its_forms(text: str) -> None:
    """Case, apostrophe and ending do not matter."""
    assert gives_reason(text)
    assert gives_reason(text.replace("'", "’").upper())


@pytest.mark.parametrize(
    "text",
    [
        "Проведено інформаційну кампанію щодо запобігання поширенню коронавірусної інфекції.",
        "Поминальні дні під час карантину, відкриття амбулаторії.",
        "Повернення на ротацію 95-ї бригади.",
        "Виконавчі органи по дистанційній роботі з приводу поширення COVID-19.",
        "Відповідно до чинного законодавства опубліковано рішення.",
        "Економічний форум проведено через мережу Інтернет.",
        "Проведено через систему електронних закупівель.",
        "Закуплено через торговельну мережу, через місяць передано школам.",
        "Усі заплановані ефіри профінансовано.",
        "Закуплено 12 контейнерів.",
        "Роботи виконано за рахунок місцевого бюджету.",
        "Проведено інструктаж, не передбачений планом.",
        "Закуплено контейнери, які не потребують ремонту.",
        "Захід проведено в парку, де раніше зупинено рух.",
        "Оскільки сонце сходить на сході.",
        "Заходи спрямовано на економію електроенергії.",
        "",
    ],
)
def test_what_only_sounds_like_a_reason_is_none(text: str) -> None:
    """A word of the pandemic in the title of a video explains no overspending."""
    assert not gives_reason(text)


@pytest.mark.parametrize(
    "text",
    ["-", "–", "", "Причини потребують детального вивчення та аналізу.", "Показник перевиконано.", "Причини з'ясовуються."],
)
def test_what_stands_in_the_place_of_a_reason_may_be_none(text: str) -> None:
    """A dash and «to be studied» tell nothing."""
    assert not tells_why(text)


def test_one_sentence_that_tells_why_is_enough() -> None:
    """What else stands there does not take it away."""
    assert tells_why("Показник не виконано. Делегації не приїхали.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ситуація не потребує виправлення.", True),
        ("Показники мають позитивну динаміку.", True),
        ("Зауважень немає.", True),
        ("Ситуація потребує виправлення.", False),
        ("Проведено роботу над помилками.", False),
    ],
)
def test_what_is_called_no_problem_is_recognised(text: str, *, found: bool) -> None:
    """The sentence is quoted as it is written."""
    assert is_called_no_problem(text) == (text if found else "")


@pytest.mark.parametrize(
    "text",
    [
        "Захід виконано в повному обсязі.",
        "Заходи було виконано майже у повному обсязі.",
        "Програму повністю реалізовано.",
        "В цілому завдання програми вважаємо виконаними.",
        "Усі заплановані заходи успішно проведено.",
        "Мету досягнуто.",
        "Завдання виконане.",
    ],
)
def test_words_of_completeness_are_recognised(text: str) -> None:
    """In whatever order and ending."""
    assert claims_completeness(f"Інше речення. {text}") == text


@pytest.mark.parametrize(
    "text",
    [
        "Захід виконано не у повному обсязі.",
        "Завдання не було виконано в повному обсязі.",
        "Завдання «Забезпечити обмін досвідом» не було виконано.",
        "Частково заходи не виконано.",
        "Мета досягнута в частині оприлюднення.",
        "Завдання програми виконано на 72,4 %.",
        "Завдання виконано, крім ремонту.",
        "Виконавчий комітет повністю оновлено.",
    ],
)
def test_what_takes_completeness_back_is_none(text: str) -> None:
    """A negation, a part or a percentage in the same sentence."""
    assert claims_completeness(text) == ""


def test_words_of_full_percentage_are_complete() -> None:
    """A hundred per cent is no part."""
    assert claims_completeness("Завдання програми виконано на 100 %.")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Кошти перерозподілено на захід 3.", True),
        ("Кошти перерозподілено на заходи № 4 та № 5.", True),
        ("Кошти перерозподілено на «Ремонт бібліотек».", True),
        ("Кошти перерозподілено на пункт 2.1 програми.", True),
        ("Кошти були перерозподілені на інші заходи програми.", False),
    ],
)
def test_the_recipient_of_a_reallocation_is_recognised(text: str, *, named: bool) -> None:
    """By number or by title in quotes; «other measures» is nobody."""
    assert speaks_of_reallocation(text) == text
    assert names_recipient(text) is named


def test_words_of_failure_are_recognised() -> None:
    """What did not succeed, in its forms; what did is left alone."""
    assert speaks_of_failure("Виконання заходів не здійснено.")
    assert speaks_of_failure("Невиконання через брак коштів.")
    assert speaks_of_failure("Не вистачило коштів.")
    assert speaks_of_failure("Через брак бюджетних коштів.")
    assert not speaks_of_failure("Показник виконано.")
    assert not speaks_of_failure("Попит зріс, тож кошти виділено додатково.")


def test_a_full_stop_in_quotes_ends_no_sentence() -> None:
    """The title «Ефективна влада. Конкурентне місто» is one."""
    text = "Програму «Ефективна влада. Конкурентне місто» виконано. Інше."

    assert list(sentences(text)) == ["Програму «Ефективна влада. Конкурентне місто» виконано.", "Інше."]
    assert list(sentences("Без «лапки. Кінця немає")) == ["Без «лапки. Кінця немає"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Проведено 5 навчань на наступні теми: «Одне», «Друге» та «Третє».", (5, 3)),
        ("Придбано три прилади: насос; фільтр.", (3, 2)),
        ("Діяло 2 комісії:\n1. Бюджетна\n2. Земельна\n3. Соціальна\nІнше.", (2, 3)),
        ("Діяло 2 комісії:\n- Бюджетна\n- Земельна", (2, 2)),
        ("Затверджено п’ять програм, а саме: «А», «Б».", (5, 2)),
        ("Проведено 5 заходів: квест, турнір, концерт та лекцію.", (5, 4)),
        ("Висаджено дерева на п'яти вулицях: Шкільній, Садовій, Новій.", (5, 3)),
    ],
)
def test_a_count_and_its_list_are_recognised(text: str, found: tuple[int, int]) -> None:
    """In digits or words, with quotes, semicolons or lines of their own."""
    assert [(one.count, one.items) for one in counted_lists(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "У 2020 році проведено 4 інформаційні кампанії на радіостанціях: Люкс FM 107,7 FM, Радіо Relax 101,3 FM, Просто радіо.",
        "Проведено 14 кампаній, зокрема: «А», «Б».",
        "Виготовлено 17 відеороликів: «А», «Б» та інше.",
        "У 2018 році: «А», «Б», «В».",
        "Рішення № 7: «А», «Б».",
        "Витрачено 12 тис. грн: «А», «Б».",
        "Виконано 50 % робіт: «А»; «Б».",
        "Проведено 3 наради: обговорили бюджет, землю і спорт.",
        "Проведено вісім кампаній у мережі Інтернет: до заходів «А; Б; розміщення.",
        "Час: 12:30, 14:40.",
        "Закуплено 2 столи: «Дуб».",
        "Проведено 2 заходи: конкурс, присвячений Дню міста, концерт.",
        "Проведено 3 заходи: квест, турнір, концерт.",
        "Працювали у 3 мікрорайонах міста: роботи виконано, територію прибрано.",
        "Висаджено 120 дерев: 60 лип, 40 кленів, 20 дубів.",
    ],
)
def test_what_is_no_complete_list_of_what_was_counted_is_left_alone(text: str) -> None:
    """Stations are no campaigns, «зокрема» is a part, a year and an amount count nothing."""
    assert list(counted_lists(text)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [("12 місце (за 2019 рік)", "12"), ("90 000", "90000"), ("2,8 (дані)", "2.8"), ("місце", "None"), ("007", "None")],
)
def test_the_number_that_a_text_begins_with_is_read(text: str, number: str) -> None:
    """What follows it does not matter; a code with zeros in front is no number."""
    assert str(leading_number(text)) == number
