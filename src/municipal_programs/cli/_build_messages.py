"""What the command that builds a city's documents says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

BUILD_HELP = Wording(
    uk="Скласти всі документи міста CITY (тека з city.toml), яких за період вимагають профілі його програм. Складене з тих самих "
    "даних, шаблонів і розширень удруге не складається; перерване продовжить повторна команда. Код завершення 0, якщо все на "
    "місці, 1 – якщо чогось бракує, 2 – якщо не вдалося почати.",
    en="Make every document of CITY (a folder with city.toml) that the profiles of its programs demand for a period. What was made of "
    "the very same data, templates and plugins is not made again; the same command goes on where one was interrupted. The exit "
    "status is 0 if everything is in its place, 1 if something is missing, 2 if it could not begin.",
)
BUILD_PERIOD_HELP = Wording(uk="Звітний період: 2020, 2020-Q2 або 2020-H1.", en="Reporting period: 2020, 2020-Q2 or 2020-H1.")
BUILD_OUTPUT_HELP = Wording(
    uk="Куди складати; документи періоду лягають у теку з його назвою.",
    en="Where to; the documents go into a folder named after the period.",
)
JOBS_HELP = Wording(
    uk="Скільки процесів працює разом (типово за числом ядер).",
    en="How many processes work at a time (default: the number of cores).",
)
OVERWRITE_HELP = Wording(
    uk="Замінювати й документи, які хтось змінив після складання.",
    en="Replace also documents that somebody has changed since they were made.",
)
BUILDING = Wording(uk="Складання", en="Building")
BUILD_INTERRUPTED = Wording(
    uk="Перервано. Усі записані документи цілі; щоб продовжити з того самого місця, повторіть команду.",
    en="Interrupted. Every document that was written is whole; repeat the command to go on from here.",
)
BUILD_STOPPED = Wording(
    uk="Складання зупинилося. Усі записані документи цілі; щоб продовжити з того самого місця, повторіть команду. Причина:",
    en="The build stopped. Every document that was written is whole; repeat the command to go on from here. The reason:",
)
NOTHING_DEMANDED = Wording(
    uk="За {period} не вимагається жодного документа: програм чи звітів за цей період у місті немає; перевірте період.",
    en="No document is demanded for {period}: the city has no programs or reports of it; look at the period.",
)
BUILT = Wording(uk="{state}: {path}", en="{state}: {path}")
BECAUSE = Wording(uk="    {message}", en="    {message}")
BESIDE = Wording(uk="{unit}: {message}", en="{unit}: {message}")
COUNTED = Wording(uk="{state}: {count}", en="{state}: {count}")
BUILD_SUM = Wording(uk="Документи в {folder} – {counts}.", en="Documents in {folder} – {counts}.")
NO_DOCUMENTS = Wording(uk="жодного", en="none")
