"""What the commands say that ask departments and collect their answers, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

KIT_HELP = Wording(
    uk="Скласти для кожного підрозділу програми FILE книгу .xlsx, у якій він заповнює свою частину за період.",
    en="Make a workbook for each department of the program FILE, in which it fills its part for a period.",
)
KIT_PERIOD_HELP = Wording(uk="Звітний період: 2020, 2020-Q2 або 2020-H1.", en="Reporting period: 2020, 2020-Q2 or 2020-H1.")
KIT_OUTPUT_HELP = Wording(uk="Тека для книг.", en="The folder for the workbooks.")
KIT_DEPARTMENT_HELP = Wording(
    uk="Лише для цього підрозділу (можна кілька разів).", en="Only for this department (may be given several times)."
)
KIT_OVERWRITE_HELP = Wording(
    uk="Замінити й ті книги в теці, що відрізняються від нових (їх могли вже заповнити).",
    en="Replace also those workbooks in the folder that differ from the new ones (somebody may have filled them).",
)
OTHER_KITS_THERE = Wording(
    uk="У теці {folder} вже лежать інші книги з такими назвами: {names}. Їх могли заповнити, або вони за інший період, тож нічого не "
    "записано. Назвіть іншу теку або додайте --overwrite.",
    en="Other workbooks of these names lie in {folder} already: {names}. Somebody may have filled them, or they are for another period, so "
    "nothing was written. Name another folder, or add --overwrite.",
)
UNKNOWN_DEPARTMENT = Wording(
    uk="Підрозділ «{seen}» не має в програмі ні заходів, ні показників; мають: {known}.{nearest}",
    en="The department “{seen}” has neither measures nor indicators in the program; these have: {known}.{nearest}",
)
NO_KITS = Wording(
    uk="У програмі немає ні заходів, ні показників, тож питати нема кого.",
    en="The program has neither measures nor indicators, so there is nobody to ask.",
)
COLLECT_HELP = Wording(
    uk="Прочитати повернені книги BOOK виконавців програми FILE. Надане лягає поруч із програмою, у delivered/ПЕРІОД/ПІДРОЗДІЛ.yaml.",
    en="Read the kits BOOK of the program FILE back. What was delivered goes beside it, to delivered/PERIOD/DEPARTMENT.yaml.",
)
COLLECT_PERIOD_HELP = Wording(
    uk="Період, який збирають; книги за інший відхиляються (типово – період книг, один на всі).",
    en="The period that is collected; kits for another are refused (by default that of the kits, one for all).",
)
MERGED_HELP = Wording(
    uk="Записати сюди програму разом з усім наданим, щоб перевіряти її та складати звіти.",
    en="Write the program with all that was delivered here, to check it and to make reports of it.",
)
REMARKS_HELP = Wording(
    uk="Тека для копій книг із зауваженнями в примітках (типово delivered/ПЕРІОД/remarks).",
    en="The folder for copies of the workbooks with remarks as comments (by default delivered/PERIOD/remarks).",
)
REPLACE_HELP = Wording(
    uk="Де нова книга суперечить раніше наданому, узяти нове.",
    en="Where a new workbook contradicts what was delivered, take the new.",
)
RECEIVED_HELP = Wording(uk="День надходження (типово сьогодні).", en="The day of the delivery (today unless given).")
NOT_A_YAML = Wording(
    uk="Програму записують у .yaml або .json, а «{seen}» має інше закінчення.",
    en="A program is written to .yaml or .json, but “{seen}” ends otherwise.",
)
COLLECTED_AGAIN = Wording(
    uk="{name} ({department}, за {period}): цю саму книгу вже зібрано; нового немає, нічого не змінено.",
    en="{name} ({department}, for {period}): this very workbook was collected before; nothing new, nothing was changed.",
)
NOTHING_DELIVERED = Wording(
    uk="{name} ({department}, за {period}): у книзі нічого не заповнено або нічого не вдалося прочитати; файлу наданих даних не змінено.",
    en="{name} ({department}, for {period}): nothing is filled in, or nothing could be read; no delivery was changed.",
)
NOT_FILLED = Wording(
    uk="{name}: не заповнено клітинок: {count} (перша – {first}). Їх позначено в копії із зауваженнями.",
    en="{name}: {count} cells are not filled (the first is {first}). They are marked in the copy with remarks.",
)
COLLECTED = Wording(
    uk="{name} ({department}, за {period}): прочитано даних: {count}, узято нових: {new}.",
    en="{name} ({department}, for {period}): {count} answers were read, {new} new ones were taken.",
)
COLLECTED_NOTHING_NEW = Wording(
    uk="{name} ({department}, за {period}): прочитано даних: {count}; нових не взято.",
    en="{name} ({department}, for {period}): {count} answers were read; none was new and taken.",
)
NOT_LAID = Wording(uk="Не внесено до програми: {message}", en="Not entered into the program: {message}")
AT_PLACE = Wording(uk="{origin}: {message}", en="{origin}: {message}")
COLLECTING = Wording(uk="Читання книг", en="Reading the workbooks")
WRITING = Wording(uk="Запис зауважень", en="Writing the remarks")
MAKING_KITS = Wording(uk="Складання книг", en="Making the workbooks")
