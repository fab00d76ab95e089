"""What `reports` says, in both languages, and the fixed words that it puts into documents."""

from __future__ import annotations

from municipal_programs.errors import Wording

SECTION_STANDS_TWICE = Wording(
    uk="Кілька розділів звіту мають одне позначення: {seen}. Розширення мають називати свої розділи по-різному.",
    en="Several sections of the report share an identity: {seen}. Plugins must give their sections different ones.",
)
FINAL_REPORT = Wording(uk="Заключний звіт", en="Final report")
ACTIVITY_REPORT = Wording(uk="Звіт про роботу", en="Activity report")
GROUP_TITLES = {
    "input": Wording(uk="Показники затрат", en="Input indicators"),
    "output": Wording(uk="Показники продукту", en="Output indicators"),
    "efficiency": Wording(uk="Показники ефективності", en="Efficiency indicators"),
    "quality": Wording(uk="Показники якості", en="Quality indicators"),
}
ABSENCES = {
    "not_set": Wording(uk="не встановлено", en="not set"),
    "not_measured": Wording(uk="не виміряно", en="not measured"),
    "study_not_conducted": Wording(uk="дослідження не проводилося", en="the study was not conducted"),
    "not_yet_published": Wording(uk="дані ще не оприлюднено", en="not yet published"),
}
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
IN_YEAR = Wording(uk="{year} рік", en="{year}")
NOT_COMPUTED = Wording(uk="не обчислюється", en="not computed")
