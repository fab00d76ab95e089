"""Ukrainian as offices write it, read and written: numbers, money, years, dates, counted nouns, no-break spaces.

What a function here writes, its counterpart reads back as the same value. Babel and num2words stay behind this package.
"""

from municipal_programs.values._shown import shown
from municipal_programs.values.wording.characters import write_character
from municipal_programs.values.wording.dates import (
    Case,
    read_date,
    write_as_of,
    write_date,
    write_in_month,
    write_month,
    write_short_date,
)
from municipal_programs.values.wording.money import WrittenMoney, read_money, read_written_money, write_money
from municipal_programs.values.wording.names import write_signature
from municipal_programs.values.wording.nouns import YEAR, Noun, counted, plural
from municipal_programs.values.wording.numbers import read_number, write_number
from municipal_programs.values.wording.quantities import read_quantity, write_quantity
from municipal_programs.values.wording.typography import comparison_key, fold_apostrophes, no_break, same_word
from municipal_programs.values.wording.words import LARGEST_AMOUNT_IN_WORDS, read_money_in_words, write_money_in_words
from municipal_programs.values.wording.years import read_years, write_in_years, write_of_years, write_years

__all__ = [
    "LARGEST_AMOUNT_IN_WORDS",
    "YEAR",
    "Case",
    "Noun",
    "WrittenMoney",
    "comparison_key",
    "counted",
    "fold_apostrophes",
    "no_break",
    "plural",
    "read_date",
    "read_money",
    "read_money_in_words",
    "read_number",
    "read_quantity",
    "read_written_money",
    "read_years",
    "same_word",
    "shown",
    "write_as_of",
    "write_character",
    "write_date",
    "write_in_month",
    "write_in_years",
    "write_money",
    "write_money_in_words",
    "write_month",
    "write_number",
    "write_of_years",
    "write_quantity",
    "write_short_date",
    "write_signature",
    "write_years",
]
