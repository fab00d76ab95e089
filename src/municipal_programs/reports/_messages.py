"""What `reports` says, in both languages, and the fixed words that it puts into documents."""

from __future__ import annotations

from municipal_programs.errors import Wording

SECTION_STANDS_TWICE = Wording(
    uk="Кілька розділів звіту мають одне позначення: {seen}. Розширення мають називати свої розділи по-різному.",
    en="Several sections of the report share an identity: {seen}. Plugins must give their sections different ones.",
)
FINAL_REPORT = Wording(uk="Заключний звіт", en="Final report")
ACTIVITY_REPORT = Wording(uk="Звіт про роботу", en="Activity report")
GROUP_TITLE = Wording(uk="Показники {group}", en="Indicators: {group}")
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
IN_YEAR = Wording(uk="{year} рік", en="{year}")
