"""What the command says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

PROGRAM_HELP = Wording(
    uk="Звіти міських цільових програм, у яких кожну цифру вписано один раз і всюди вона та сама.",
    en="Reports of local target programs, in which every figure is entered once and is the same everywhere.",
)
LANG_HELP = Wording(
    uk="Мова повідомлень: uk або en; можна вказати будь-де.", en="Language of messages: uk or en; it may stand anywhere."
)
VERSION_HELP = Wording(uk="Показати версію.", en="Show the version.")
REPORT_HELP = Wording(
    uk="Скласти документ KIND з файлу FILE: passport – паспорт програми, measures – заходи за роками, annual – звіт за період, "
    "final – заключний звіт, comparative – порівняльна таблиця до змін, activity – звіт про роботу підрозділу, "
    "summary – зведений звіт за кількома програмами (кілька FILE).",
    en="Make the document KIND out of FILE: passport, measures (by year), annual (a report for a period), final, comparative "
    "(the table for an amendment), activity (a department's year), summary (of several programs, each a FILE).",
)
PERIOD_HELP = Wording(
    uk="Період звіту annual: 2019, 2019-Q2 або 2019-H1.", en="Period of an annual report: 2019, 2019-Q2 or 2019-H1."
)
AMENDMENT_HELP = Wording(
    uk="Номер рішення про зміни для comparative (типово останнє).",
    en="Number of the amending decision for comparative (the last one unless given).",
)
OUTPUT_HELP = Wording(uk="Файл .docx, який буде записано.", en="The .docx file to write.")
STRICT_HELP = Wording(
    uk="Зупинитися на першому розділі, якого не вдалося скласти, замість лишити помітку на його місці.",
    en="Stop at the first section that cannot be made, instead of leaving a placeholder.",
)
CHECK_HELP = Wording(
    uk="Перевірити файли FILE, або місто (теку з city.toml), і показати всі зауваження з їхнім місцем.",
    en="Check each FILE, or a city (a folder with city.toml), and show all findings with their places.",
)
DEMO_HELP = Wording(
    uk="Перевірити приклад, що йде з бібліотекою, і скласти його документи та сторінки для всіх у теці FOLDER (типово demo).",
    en="Check the example that comes with the library and make its documents and its pages for everyone in FOLDER (demo unless given).",
)
WROTE = Wording(uk="Записано {path}", en="Wrote {path}")
NOT_WHOLE = Wording(
    uk="Документ записано, але не все вдалося: {count}. Де бракує розділу, у документі стоїть помітка.",
    en="The document is written, but {count} things went wrong. Where a section is missing, a notice stands in the document.",
)
NOT_A_DOCX = Wording(
    uk="Документ записують у файл .docx, а «{seen}» має інше закінчення.",
    en="A document is written to a .docx file, but “{seen}” ends otherwise.",
)
DRAFT_HELP = Wording(
    uk="Чернетка: де бракує даних, показати це виділеною поміткою з поясненням.",
    en="A draft: where data are missing, show so with a highlighted remark.",
)
TEMPLATES_HELP = Wording(
    uk="Тека з власними шаблонами, названими за розділами, як-от public_relations.measures.docx (типово templates поруч із FILE).",
    en="A folder with templates of your own, named after sections, such as public_relations.measures.docx (by default templates "
    "beside FILE).",
)
TEMPLATE_HELP = Wording(uk="Шаблони Word: що в них можна писати і що в них не так.", en="Word templates: names and faults.")
TEMPLATE_CHECK_HELP = Wording(
    uk="Показати всі вади шаблону TEMPLATE з їхніми місцями: помилки в тегах, невідомі назви, забуті дані.",
    en="Show all faults of TEMPLATE with their places: wrong tags, unknown names, forgotten data.",
)
TEMPLATE_FOR_HELP = Wording(
    uk="Для якого документа: KIND або KIND.РОЗДІЛ, як-от final чи final.public_relations.measures.",
    en="For which document: KIND or KIND.SECTION, such as final or final.public_relations.measures.",
)
TEMPLATE_VARS_HELP = Wording(
    uk="Показати всі назви, які може вживати шаблон документа KIND чи його розділу KIND.РОЗДІЛ: вид, одиницю, приклад.",
    en="Show all names that a template for KIND, or for its section KIND.SECTION, may use: kind, unit, example.",
)
CHECKED_FOR = Wording(uk="{path}: перевірено для розділу {section}.", en="{path}: checked for the section {section}.")
TEMPLATE_FAULTS = Wording(uk="Вад: {count}.", en="Faults: {count}.")
SECTION_SHOWN_BY = Wording(uk="{section} – {title} (шаблон {template})", en="{section} – {title} (template {template})")
HOW_TO_READ = Wording(
    uk="Перелік «measures» перебирають: {{%tr for measure in measures %}}; «measures[].title» пишуть тоді {{{{ measure.title }}}}.",
    en="A list “measures” is looped over: {{%tr for measure in measures %}}; “measures[].title” is then {{{{ measure.title }}}}.",
)

# ── what takes a while ───────────────────────────────────────────────────────────────────────────────────────────────

WORKING = Wording(uk="Робота триває", en="Working")
READING = Wording(uk="Читання", en="Reading")
CHECKING = Wording(uk="Перевірка", en="Checking")
RENDERING = Wording(uk="Складання документа", en="Making the document")
EXPORTING = Wording(uk="Експорт", en="Exporting")
MAKING_THE_SITE = Wording(uk="Складання сайту", en="Making the site")
BAR = Wording(uk="{label} [{bar}] {count}, минуло {spent}{left}", en="{label} [{bar}] {count}, {spent} passed{left}")
SPENT = Wording(uk="{label}, минуло {spent}", en="{label}, {spent} passed")
LEFT = Wording(uk=", лишилося {rest}", en=", {rest} left")

ERROR = Wording(uk="Помилка: {message}", en="Error: {message}")
UNKNOWN_COMMAND = Wording(uk="Команди «{seen}» немає.{nearest}", en="There is no command “{seen}”.{nearest}")
OUTPUT_IS_INPUT = Wording(
    uk="«{path}» – це файл, з якого читають дані; новий документ стер би його. Вкажіть іншу назву.",
    en="“{path}” is the file that the data are read from; the new document would destroy it. Choose another name.",
)
TRY_HELP = Wording(uk="Довідка: {command} --help", en="Help: {command} --help")
INTERRUPTED = Wording(
    uk="Перервано. Записані файли цілі. Повторіть команду; лише build піде далі.",
    en="Interrupted. The files written are whole. Run it again; only build goes on.",
)
OUTPUT_REFUSED = Wording(
    uk="Відповідь не вдалося вивести повністю: {reason}. Звільніть місце або спрямуйте її в інше місце й повторіть.",
    en="The answer could not be written out in full: {reason}. Free some space or send it elsewhere, and try again.",
)
SYSTEM_REFUSED = Wording(
    uk="Система не дала звернутися до «{path}»: {reason}. Перевірте назву, теку та права доступу.",
    en="The system did not let us reach “{path}”: {reason}. Check the name, the folder and the permissions.",
)
UNKNOWN_LANGUAGE = Wording(
    uk="Мову «{seen}» не знаю; вкажіть uk або en.",
    en="The language “{seen}” is not known; give uk or en.",
)
DEMO_INTRO = Wording(
    uk="Приклад: {title}",
    en="Example: {title}",
)
TIMES = Wording(
    uk="Читання {reading}, перевірка {checking}, складання {rendering} (секунд).",
    en="Reading {reading}, checking {checking}, rendering {rendering} (seconds).",
)
NOTHING_FOUND = Wording(uk="Зауважень немає.", en="Nothing to report.")
FORMAT_HELP = Wording(
    uk="Для людей (text) чи для програм (json, sarif, github).",
    en="For people (text) or for programs (json, sarif, github).",
)
COVERAGE_HELP = Wording(
    uk="Показати також, що перевірено і правильне, а чого перевірити не вдалося.",
    en="Show also what was checked and is right, and what could not be checked.",
)
EXPLAIN_HELP = Wording(uk="Пояснити правило з кодом CODE і закінчити.", en="Explain the rule with that CODE and stop.")

# ── audit, import ────────────────────────────────────────────────────────────────────────────────────────────────────

AUDIT_HELP = Wording(
    uk="Прочитати отриманий звіт REPORT (.docx або текст із табуляцією) і показати, що в ньому не сходиться.",
    en="Read a report as it was received (.docx, or text with tabs) and show what does not hold in it.",
)
AUDIT_FORMAT_HELP = Wording(uk="Вигляд зауважень: text або json.", en="Form of the findings: text or json.")
ANNOTATE_HELP = Wording(
    uk="Записати той самий документ із приміткою біля кожного зауваження.",
    en="Write the same document with a comment at each finding.",
)
YAML_HELP = Wording(
    uk="Записати дані звіту у файл, який приймають check і report; місце кожного значення стоїть коментарем.",
    en="Write the data of the report to a file that check and report take; the place of each value stands as a comment.",
)
PROFILE_HELP = Wording(
    uk="Профіль громади, за порогами якого перевіряти.", en="The council's profile whose thresholds the rules go by."
)
IMPORT_HELP = Wording(uk="Перетворити отриманий звіт REPORT на дані.", en="Turn a report as it was received into data.")
NOTHING_TO_SAVE = Wording(
    uk="Файл {path} не записано: у документі не знайдено ні програми, ні звіту про роботу.",
    en="The file {path} is not written: the document holds neither a program nor an activity report.",
)
AUDIT_FOR_MORE = Wording(
    uk="Зауважень до звіту: {count}. Щоб побачити їх: municipal-programs audit {report}",
    en="Findings on the report: {count}. To see them: municipal-programs audit {report}",
)
TRACE_HELP = Wording(
    uk="Показати, звідки взялося число FIGURE з файлу FILE; без FIGURE – перелік усіх чисел, які можна пояснити.",
    en="Show how the figure FIGURE of FILE came about; without FIGURE, list every figure that can be explained.",
)
ON_HELP = Wording(
    uk="Пояснити за редакцією програми, чинною цього дня (наприклад, 31.12.2022); без нього – на кінець її дії.",
    en="Explain by the revision of the program in force on this day (such as 31.12.2022); without it, at the end of its term.",
)
GRADE = Wording(uk="оцінка: {grade}", en="grade: {grade}")
OPERAND = Wording(uk="{figure}", en="{figure}")
LEFT_OUT = Wording(uk="не враховано: {figure}", en="left out: {figure}")
HOW = Wording(uk="як: {how}", en="how: {how}")
ROUNDING = Wording(uk="у документі: {rounding}", en="in print: {rounding}")
WRITTEN = Wording(uk="написано: «{text}» – {place}", en="written: “{text}”, {place}")
NO_FIGURE = Wording(uk="немає: {reason}", en="none: {reason}")
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")

# What the user puts something in the place of, in the Ukrainian help.
METAVARS = {
    "ADDRESS": "АДРЕСА",
    "ARGS": "АРГУМЕНТИ",
    "CITY": "МІСТО",
    "CODE": "КОД",
    "COMMAND": "КОМАНДА",
    "DATE": "ДАТА",
    "FIGURE": "ПОКАЗНИК",
    "FILE": "ФАЙЛ",
    "FORMAT": "ФОРМАТ",
    "FOLDER": "ТЕКА",
    "BOOK": "КНИГА",
    "ID": "ПОЗНАЧЕННЯ",
    "KIND": "ВИД",
    "NAME": "НАЗВА",
    "NUMBER": "НОМЕР",
    "OPTIONS": "ПАРАМЕТРИ",
    "OUT": "НОВИЙ",
    "PERIOD": "ПЕРІОД",
    "PROFILE": "ПРОФІЛЬ",
    "REPORT": "ЗВІТ",
    "TEMPLATE": "ШАБЛОН",
    "TEXT": "ТЕКСТ",
}
EXPORT_HELP = Wording(
    uk="Віддати програми FILE (або всі програми міста з теки FILE) як відкриті дані: 835 – набори за постановою № 835, iati, "
    "datapackage (Frictionless), json; site – сторінки для всіх, з теки міста; schema – схема JSON наших файлів для редакторів, без FILE.",
    en="Give programs FILE (or all programs of a city's folder) away as open data: 835 – the sets of Cabinet resolution 835, iati, "
    "datapackage (Frictionless), json; site – pages for everyone, from a city's folder; schema – the JSON Schema of our own files for "
    "editors, without FILE.",
)
EXPORT_OUTPUT_HELP = Wording(uk="Тека, куди записати файли.", en="The folder to write the files into.")
EDITION_HELP = Wording(uk="Редакція рекомендацій для 835.", en="The edition of the recommendation, for 835.")
TODAY_HELP = Wording(
    uk="День, на який визначається, чи чинна програма (типово сьогодні).",
    en="The day for which it is said whether a program is in force (today unless given).",
)
DOCUMENTS_HELP = Wording(
    uk="Для site: тека з документами .docx, які можна буде завантажити; документи програми лежать у теці з її назвою, "
    "документи про все місто – у теці city або activity.",
    en="For site: a folder of .docx documents to offer for download; those of a program lie in a folder of its name, "
    "those of the whole city in one called city or activity.",
)
SITE_OF_ONE_CITY = Wording(
    uk="Сторінки роблять з однієї теки міста, в якій є city.toml; вкажіть її.",
    en="Pages are made of the folder of one city, with a city.toml in it; name that.",
)
PAGES_WITHOUT_IT = Wording(
    uk="Самі сторінки складено повністю: бракує лише значень у наборах за постановою № 835 (тека data), тож код завершення через це не "
    "змінюється. Якщо потрібні саме набори, export 835 завершиться з кодом 1, доки їх не впишуть.",
    en="The pages themselves are whole: values are missing only in the sets of resolution 835 (the folder data), and the exit status does "
    "not tell of them. Where the sets are what matters, export 835 ends with status 1 until they are entered.",
)
NO_FILES_TO_EXPORT = Wording(
    uk="Назвіть файли програм, які віддати як {form}.",
    en="Name the files of the programs to be given away as {form}.",
)
