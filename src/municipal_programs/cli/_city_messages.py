"""What the commands about a city say, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

STATUS_HELP = Wording(
    uk="Показати, хто з підрозділів міста CITY (тека з city.toml) надав дані за період, хто запізнився, а хто ні, "
    "і скласти нагадування. Код завершення 1, якщо хтось не надав після строку (де його не встановлено – після кінця періоду) або щось "
    "не прочитано.",
    en="Show which departments of CITY (a folder with city.toml) delivered for a period, who was late and who did not, "
    "and write reminders. The exit status is 1 if somebody is missing past the due date (where none is set, past the end of the period), "
    "or something cannot be read.",
)
STATUS_PERIOD_HELP = Wording(uk="Звітний період: 2020, 2020-Q2 або 2020-H1.", en="Reporting period: 2020, 2020-Q2 or 2020-H1.")
STATUS_FORMAT_HELP = Wording(
    uk="Як відповісти: текстом, JSON або книгою (типово text).", en="How to answer: text, JSON or a workbook (default text)."
)
STATUS_OUTPUT_HELP = Wording(
    uk="Куди записати; для xlsx обов’язково. Файл із цією назвою буде замінено.",
    en="Where to write; required for xlsx. A file of that name is replaced.",
)
TODAY_HELP = Wording(uk="День, станом на який відповісти (типово сьогодні).", en="The day to answer for (default today).")
XLSX_NEEDS_OUTPUT = Wording(
    uk="Книгу треба записати у файл: додайте -o OUT.xlsx.", en="A workbook needs a file: add -o OUT.xlsx."
)
BOARD_HEAD = Wording(uk="{city}: дані за {period}, станом на {day}", en="{city}: figures for {period}, as of {day}")
BOARD_PROGRAM = Wording(uk="{title} ({slug})", en="{title} ({slug})")
BOARD_ROW = Wording(
    uk="  {department}: {state}{on}{due}; зауважень: {findings}", en="  {department}: {state}{on}{due}; findings: {findings}"
)
ON_DAY = Wording(uk=" {day}", en=" on {day}")
DUE = Wording(uk=", строк {day}", en=", due {day}")
WITHOUT_DUE = Wording(uk=", строку не встановлено", en=", no due date is set")
NO_DUE = Wording(
    uk="Ні календар у city.toml, ні профіль громади не називає строку за {period}; вважаємо, що дані потрібні від кінця періоду.",
    en="Neither the calendar in city.toml nor the council's profile names a due date for {period}; figures are taken as owed from the end "
    "of the period.",
)
NO_PROGRAM_RUNS = Wording(
    uk="Жодна програма міста не охоплює {period}; перевірте період.",
    en="No program of the city covers {period}; look at the period.",
)
NO_READABLE_PROGRAM_RUNS = Wording(
    uk="Жодна з прочитаних програм не охоплює {period}. Спершу виправте те, чого не прочитано (сказано вище); якщо це не допоможе, "
    "перевірте період.",
    en="None of the programs that could be read covers {period}. First mend what cannot be read (told above); if that does not help, look "
    "at the period.",
)
NO_PROGRAM_READ = Wording(
    uk="Жодної програми міста не прочитано, тож стану подання немає. Виправте сказане вище.",
    en="No program of the city could be read, so that there is no board. Mend what is told above.",
)
NO_PROGRAMS = Wording(
    uk="У місті ще немає жодної програми: покладіть кожну в programs/НАЗВА/program.yaml.",
    en="The city has no program yet: put each into programs/NAME/program.yaml.",
)
DATED_AHEAD = Wording(
    uk="{slug}, {department}: дані датовано {on}, а сьогодні {day}; перевірте годинник або дату.",
    en="{slug}, {department}: the figures are dated {on}, but today is {day}; look at the clock or the date.",
)
BOARD_SUM = Wording(
    uk="Надано: {delivered}, із запізненням: {late}, очікується: {expected}, не надано: {missing}.",
    en="Delivered: {delivered}, late: {late}, expected: {expected}, missing: {missing}.",
)
CAME_UNREAD = Wording(
    uk="Надійшло, але не прочитано: {count}; що саме не так, сказано окремо. Поки цього не виправлено, підрозділові не нагадують.",
    en="Came, but cannot be read: {count}; what is wrong is said apart. Until that is mended the department is not reminded.",
)
COUNTED_FINDINGS = Wording(
    uk="Зауваження – відкриті, до частини підрозділу, що стосуються {year} року або жодного окремого (тексти, назви, суми за весь строк); "
    "решту, зокрема розбіжності наданого з програмою, покаже municipal-programs check {folder}.",
    en="The findings are the open ones on the part of the department that are of {year} or of no single year (texts, names, sums for the "
    "whole term); municipal-programs check {folder} shows the others, such as deliveries that the program contradicts.",
)
REMINDER_FOR = Wording(uk="── Нагадування: {department} ──", en="── Reminder: {department} ──")
REMINDER_TO = Wording(uk="── Нагадування: {department}, {email} ──", en="── Reminder: {department}, {email} ──")
CITY_HELP = Wording(uk="Тека міста з усіма його програмами.", en="The folder of a city with all its programs.")
NEW_CITY_HELP = Wording(
    uk="Створити теку міста FOLDER: city.toml з поясненнями, programs і activity.",
    en="Make the folder FOLDER of a city: a city.toml with explanations, programs and activity.",
)
CITY_NAME_HELP = Wording(uk="Назва ради або громади.", en="Name of the council or the community.")
CITY_PROFILE_HELP = Wording(
    uk="Позначення профілю громади, який приносить розширення.", en="Identity of the council's profile, which a plugin brings."
)
PROFILE_NOT_INSTALLED = Wording(
    uk="Профілю «{seen}» не встановлено (встановлені: {known}).{nearest} Встановіть розширення, що його приносить, або виправте profile у "
    "{path}.",
    en="The profile “{seen}” is not installed (installed: {known}).{nearest} Install the plugin that brings it, or correct profile in "
    "{path}.",
)
NO_PROFILE_INSTALLED = Wording(
    uk="Профілю «{seen}» не встановлено, як і жодного іншого. Встановіть розширення, що його приносить, або виправте profile у {path}.",
    en="The profile “{seen}” is not installed, nor is any other. Install the plugin that brings it, or correct profile in {path}.",
)
NOT_EMPTY = Wording(
    uk="{path} уже існує і не порожня; назвіть іншу теку, щоб нічого не перезаписати.",
    en="{path} exists and is not empty; name another folder, so that nothing is overwritten.",
)
CITY_NEXT = Wording(
    uk="Далі: впишіть підрозділи в city.toml і покладіть кожну програму в programs/НАЗВА/program.yaml; перевірте: "
    "municipal-programs check {path}",
    en="Next: enter the departments in city.toml and put each program into programs/NAME/program.yaml; then run "
    "municipal-programs check {path}",
)
