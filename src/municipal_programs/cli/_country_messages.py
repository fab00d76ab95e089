"""What the command about many communities says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

COUNTRY_HELP = Wording(
    uk="Підсумувати програми багатьох громад. У файлах FILE – по одній програмі в рядку (JSON Lines); кожну прочитано, перевірено й "
    "оцінено, пам'яті на це не більшає з кількістю програм. Рядок, який не прочитати, названо, а решту він не зупиняє. Код "
    "завершення 0, якщо прочитано все, 1 – якщо не всі рядки, 2 – якщо не вдалося почати.",
    en="Add up the programs of many communities. FILEs hold one program a line (JSON Lines); each is read, checked and judged, in "
    "memory that does not grow with their number. A line that cannot be read is named and stops nothing. The exit status is 0 if "
    "everything was read, 1 if some lines were not, 2 if it could not begin.",
)
COUNTRY_OUTPUT_HELP = Wording(
    uk="Куди записати підсумок за громадами (JSON).", en="Where to write the summary by community (JSON)."
)
METHOD_HELP = Wording(
    uk="Методика, за якою оцінено всі програми (типово comparative).",
    en="The method by which all programs are judged (default: comparative).",
)
SCHEDULER_HELP = Wording(
    uk="Адреса планувальника Dask (tcp://…), виконавці якого зроблять роботу.",
    en="Address of a Dask scheduler (tcp://…) whose workers do the work.",
)
OF_HELP = Wording(
    uk="Скільки громад у країні: скаже, скільки часу пішло б на всі.",
    en="How many communities the country has: tells how long all of them would take.",
)
SUMMARISING = Wording(uk="Підсумовування", en="Adding up")
SIZE = Wording(
    uk="Громад: {communities}, програм: {programs}, заходів: {measures}.",
    en="Communities: {communities}, programs: {programs}, measures: {measures}.",
)
MONEY = Wording(uk="    {stage}: {money} (програм: {programs})", en="    {stage}: {money} (programs: {programs})")
FOUND = Wording(uk="Зауважень: {findings}.", en="Findings: {findings}.")
FOUND_BY = Wording(uk="    {name}: {count}", en="    {name}: {count}")
JUDGED = Wording(uk="Оцінка ефективності, {method} ({mark}):", en="Effectiveness, {method} ({mark}):")
UNGRADED = Wording(uk="    без оцінки: {count}", en="    no grade: {count}")
MORE_LINES = Wording(uk="Те саме ще з рядками: {count}.", en="The same of further lines: {count}.")
REFUSED = Wording(
    uk="Рядків не прочитано: {count}; у підсумку їх немає.", en="Lines not read: {count}; they are no part of the summary."
)
TOOK = Wording(uk="Минуло {seconds} с, громад: {communities}.", en="It took {seconds} s, communities: {communities}.")
EXTRAPOLATED = Wording(
    uk="На всі громади ({all}) із такою самою швидкістю пішло б {time}.",
    en="All communities ({all}) would take {time} at this speed.",
)
SECONDS = Wording(uk="{seconds} с", en="{seconds} s")
MINUTES = Wording(uk="{minutes} хв", en="{minutes} min")
HOURS = Wording(uk="{hours} год {minutes} хв", en="{hours} h {minutes} min")
