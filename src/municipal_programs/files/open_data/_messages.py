"""What the export of open data says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

BLANK_COLUMN = Wording(
    uk="Набір «{table}», стовпець «{column}»: обов'язкове значення порожнє в рядках: {count} ({rows}). Впишіть його у файл програми.",
    en="Set “{table}”, column “{column}”: a required value is blank in {count} rows ({rows}). Enter it in the program's file.",
)
REPORT_TITLE = Wording(uk="Звіт про виконання: {program} за {years}", en="Report on: {program} for {years}")
