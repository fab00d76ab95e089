"""What `values` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

# Units of money. The spaces are no-break ones, so that a unit never ends a line of a document half-way.
HRYVNIA = Message(uk="грн", en="UAH")
THOUSAND = Message(uk="тис.\u00a0грн", en="thousand\u00a0UAH")
MILLION = Message(uk="млн\u00a0грн", en="million\u00a0UAH")

# Places in files.
IN_TABLE = Wording(uk="табл. {number}", en="table {number}")
IN_ROW = Wording(uk="рядок {number}", en="row {number}")
IN_COLUMN = Wording(uk="стовпець {number}", en="column {number}")
IN_PARAGRAPH = Wording(uk="абзац {number}", en="paragraph {number}")

KOPIYKAS_ARE_WHOLE = Wording(
    uk="Сума в копійках має бути цілим числом, а не «{seen}».",
    en="An amount in kopiykas must be a whole number, not “{seen}”.",
)
FINER_THAN_A_KOPIYKA = Wording(
    uk="Сума «{seen} {unit}» дрібніша за копійку; заокругліть її там, де її пораховано.",
    en="The amount “{seen} {unit}” is finer than a kopiyka; round it where it was computed.",
)
NOT_AN_EXACT_NUMBER = Wording(
    uk="«{seen}» не є точним скінченним числом.",
    en="“{seen}” is not an exact, finite number.",
)
NUMBER_OUT_OF_BOUNDS = Wording(
    uk="Число «{seen}» має понад {digits} цифр до або після коми; таких показників не буває.",
    en="The number “{seen}” has more than {digits} digits before or after the decimal point; no figure has.",
)
DECIMALS_OUT_OF_BOUNDS = Wording(
    uk="Кількість цифр після коми має бути від 0 до {most}, а тут «{seen}».",
    en="The number of decimals must be from 0 to {most}, not “{seen}”.",
)
YEARS_REVERSED = Wording(
    uk="Термін закінчується ({last}) раніше, ніж починається ({first}); поміняйте роки місцями або виправте їх.",
    en="The range of years ends ({last}) before it begins ({first}); swap the years, or correct them.",
)
YEAR_OUT_OF_BOUNDS = Wording(
    uk="Рік «{seen}» поза межами {first}–{last}.",
    en="The year “{seen}” is outside {first}–{last}.",
)
EMPTY_UNIT = Wording(
    uk="Одиниця виміру не може бути порожньою.",
    en="A unit cannot be empty.",
)
NEGATIVE_PLACE = Wording(
    uk="Місця у файлі лічать від 1 (0 означає «не стосується»), а {name} має «{seen}».",
    en="Places in a file are counted from 1 (0 means “does not apply”), but {name} is “{seen}”.",
)

# Reading what a person wrote.
NOT_A_NUMBER = Wording(
    uk="Не вдалося прочитати число «{seen}»: очікується число цифрами з десятковою комою, наприклад «22 325» або «2,8».",
    en="Could not read the number “{seen}”: expected digits with a decimal comma, such as “22 325” or “2,8”.",
)
NOT_AN_AMOUNT = Wording(
    uk="Не вдалося прочитати суму «{seen}»: очікується число з одиницею «грн», «тис. грн» або «млн грн», "
    "наприклад «540,0 тис. грн» чи «162 331,35 грн».",
    en="Could not read the amount “{seen}”: expected a number with the unit “грн”, “тис. грн” or “млн грн”, "
    "such as “540,0 тис. грн” or “162 331,35 грн”.",
)
AMOUNT_WITHOUT_UNIT = Wording(
    uk="Сума «{seen}» не має одиниці: допишіть «грн», «тис. грн» або «млн грн», наприклад «{seen} тис. грн».",
    en="The amount “{seen}” has no unit: add “грн”, “тис. грн” or “млн грн”, for example “{seen} тис. грн”.",
)
NOT_AN_AMOUNT_IN_WORDS = Wording(
    uk="Не вдалося прочитати суму словами «{seen}»: очікуються гривні словами, узгодженими між собою, а копійки цифрами, "
    "наприклад «п'ять тисяч двісті гривень 50 копійок».",
    en="Could not read the amount in words “{seen}”: expected hryvnias in words that agree with each other and kopiykas in "
    "digits, such as “п'ять тисяч двісті гривень 50 копійок”.",
)
NOT_YEARS = Wording(
    uk="Не вдалося прочитати роки «{seen}»: очікується рік або два роки через тире, наприклад «2018 рік» чи «2018–2020 роки».",
    en="Could not read the years “{seen}”: expected a year or two years with a dash, such as “2018 рік” or “2018–2020 роки”.",
)
NOT_A_DATE = Wording(
    uk="Не вдалося прочитати дату «{seen}»: очікується, наприклад, «18.12.2017», «18 грудня 2017 року» або «2017-12-18».",
    en="Could not read the date “{seen}”: expected, for example, “18.12.2017”, “18 грудня 2017 року” or “2017-12-18”.",
)
NO_SUCH_DAY = Wording(
    uk="Дати «{seen}» немає в календарі: перевірте день і місяць.",
    en="There is no day “{seen}” in the calendar: check the day and the month.",
)
TOO_LARGE_FOR_WORDS = Wording(
    uk="Сума «{seen} грн» завелика, щоб писати її словами; словами пишуть суми до {most} грн.",
    en="The amount “{seen} UAH” is too large to be spelled out; amounts up to {most} UAH are.",
)
EMPTY_FORM = Wording(
    uk="Слово, яке лічать, має всі чотири форми (1 рік, 2 роки, 5 років, 1,5 року), а одна з них порожня.",
    en="A counted word has four forms (1 рік, 2 роки, 5 років, 1,5 року), but one of them is empty.",
)
