"""What `app` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNKNOWN_KIND = Wording(
    uk="Бібліотека не вміє складати документ «{seen}»; вона складає: {known}.{nearest}",
    en="The library cannot make the document “{seen}”; it makes: {known}.{nearest}",
)
WRONG_SUBJECT = Wording(
    uk="Документ «{kind}» складають з іншого файлу: потрібно {expected}, а це {seen}.",
    en="The document “{kind}” is made from another file: it takes {expected}, and this is {seen}.",
)
NOT_A_SUBJECT = Wording(
    uk="Потрібна програма або звіт про роботу, а передано {kind}: {seen}. Файл спершу читають, наприклад mp.load(…).",
    en="A program or an activity report is needed, but here is {kind}: {seen}. A file is read first, with mp.load(…) say.",
)
PROGRAM = Wording(uk="файл програми", en="a program file")
ACTIVITY = Wording(uk="файл звіту про роботу", en="an activity report file")
NO_PROFILE_NAMED = Wording(
    uk="Файл не називає профілю громади, тому форма документа «{kind}» невідома. Впишіть «profile:» (встановлено: {known}).",
    en="The file names no council's profile, so the form of the document “{kind}” is unknown. Add “profile:” (installed: {known}).",
)
UNKNOWN_PROFILE = Wording(
    uk="Профілю громади «{seen}» немає серед встановлених ({known}).{nearest} Встановіть розширення з цим профілем.",
    en="The council's profile “{seen}” is not installed ({known}).{nearest} Install the plugin that brings it.",
)
PROGRAMS = Wording(uk="файли програм", en="program files")
ONE_FILE = Wording(
    uk="Документ «{kind}» складають з одного файлу, а їх {seen}; кілька файлів – для зведеного звіту (summary).",
    en="The document “{kind}” is made of one file, and there are {seen}; several files are for a summary.",
)
NO_PERIOD = Wording(
    uk="Документ «{kind}» складають за період: додайте --period, як-от --period {example}.",
    en="The document “{kind}” is for a period: add --period, such as --period {example}.",
)
PERIOD_OUTSIDE_TERM = Wording(
    uk="{year} рік поза терміном програми ({first}–{last}); звіту за нього немає з чого скласти.",
    en="The year {year} is outside the term of the program ({first}–{last}); there is nothing to report for it.",
)
NO_AMENDMENTS = Wording(
    uk="Програма не має змін (amendments), тож порівнювати немає чого.",
    en="The program has no amendments, so there is nothing to compare.",
)
UNKNOWN_AMENDMENT = Wording(
    uk="Змін рішенням № {seen} у програмі немає; є: {known}.{nearest}",
    en="The program has no amendment by decision No. {seen}; there are: {known}.{nearest}",
)
NOT_OF_THIS_KIND = Wording(
    uk="Документ «{kind}» не знає {option}: цей параметр – для документів {kinds}.",
    en="The document “{kind}” does not know {option}, which is for {kinds}.",
)
UNKNOWN_SECTION = Wording(
    uk="У документі «{kind}» немає розділу «{seen}»; є: {known}.{nearest}",
    en="The document “{kind}” has no section “{seen}”; there are: {known}.{nearest}",
)
NO_TEMPLATES = Wording(
    uk="Теки шаблонів «{folder}» немає. Вкажіть теку з файлами на зразок public_relations.measures.docx.",
    en="There is no folder of templates “{folder}”. Name a folder with files such as public_relations.measures.docx.",
)
NONE = Wording(uk="жодного", en="none")
NO_PLUGIN = Wording(
    uk="Немає розширення для підрозділів, що відповідають за заходи: {departments}. "
    "Встановіть їхні розширення або змініть виконавців у файлі (розширення є для: {served}).",
    en="No plugin serves the departments that answer for measures: {departments}. "
    "Install their plugins or change the executors in the file (plugins serve: {served}).",
)
SECTION_OF = Wording(uk="Розділ: {department}", en="Section: {department}")
PLUGIN_BROUGHT_NOTHING = Wording(
    uk="Розширення «{plugin}» обслуговує підрозділ «{department}», але не дало жодного розділу до цього документа.",
    en="The plugin “{plugin}” serves the department “{department}” but contributed no section to this document.",
)
SERVED_BY_SKIPPED = Wording(
    uk="Підрозділ «{department}» не має розділу: розширення пропущено на вимогу (--skip-plugin {plugins}).",
    en="The department “{department}” has no section: plugins were left out on demand (--skip-plugin {plugins}).",
)
SERVED_BY_NOBODY_LEFT = Wording(
    uk="Підрозділ «{department}» не має розділу; його могло дати одне з розширень, що не працюють: {plugins}.",
    en="The department “{department}” has no section; one of the plugins that do not work may have brought it: {plugins}.",
)
PLUGIN_CALLED = Wording(uk="Розширення «{plugin}»", en="Plugin “{plugin}”")
SKIPPED = Wording(
    uk="Розділів розширення «{plugin}» тут немає: його пропущено на вимогу (--skip-plugin).",
    en="The sections of the plugin “{plugin}” are not here: it was left out on demand (--skip-plugin).",
)
IDENTITY_TAKEN = Wording(
    uk="позначення «{section}» уже має розділ розширення «{owner}»; почніть своє з назви власного розширення",
    en="the identity “{section}” is that of a section of “{owner}”; begin yours with the name of your own plugin",
)
UNKNOWN_METHOD = Wording(
    uk="профіль «{profile}» називає метод «{seen}», якого немає серед встановлених ({known}).{nearest}",
    en="the profile “{profile}” names the method “{seen}”, which is not installed ({known}).{nearest}",
)
IDENTITY_NOT_ITS_OWN = Wording(
    uk="Позначення розділу «{section}» має починатися з назви розширення: «{plugin}.…».",
    en="The identity of the section “{section}” has to begin with the name of the plugin: “{plugin}.…”.",
)
IDENTITY_TWICE = Wording(
    uk="Розширення дає в один документ кілька розділів «{section}»; назвіть їх по-різному.",
    en="The plugin gives several sections “{section}” to one document; call them differently.",
)
NO_TEMPLATE = Wording(
    uk="Шаблону розділу «{section}» немає: {path}. Можливо, він не потрапив до пакунка розширення.",
    en="The template of the section “{section}” is not there: {path}. Perhaps it was left out of the wheel.",
)
TEMPLATE_STAYS_BEHIND = Wording(
    uk="Шаблон розділу «{section}» не встановлено разом із розширенням «{plugin}»: {path}. Покладіть його до теки пакета.",
    en="The template of the section “{section}” is not installed with the plugin “{plugin}”: {path}. Put it into the package.",
)
SECTION_DOES_NOT_RENDER = Wording(
    uk="Розділ «{section}» не складається. {cause}", en="The section “{section}” does not render. {cause}"
)
PLACE_TAKEN = Wording(
    uk="Розділ «{section}» стоїть на тому самому місці ({position}), що й «{other}» розширення «{owner}»; "
    "змініть «position» або додайте «after» чи «before».",
    en="The section “{section}” stands at the same place ({position}) as “{other}” of the plugin “{owner}”; "
    "change its position, or say “after” or “before”.",
)
SEVERAL_LETTERS = Wording(
    uk="Коди правил одного розширення мають починатися однаково, а тут: {letters}.",
    en="The codes of a plugin's rules have to begin alike, but here they do so with {letters}.",
)
LETTERS_TAKEN = Wording(
    uk="Коди правил починаються з «{letters}», а ці літери належать: {owner}. Візьміть інші.",
    en="The codes of the rules begin with “{letters}”, letters that belong to {owner}. Take others.",
)
THE_LIBRARY = Wording(uk="самій бібліотеці", en="the library itself")
FORMAT_LOSES = Wording(
    uk="Записане у форматі «{suffix}» читається інакше, ніж було: щось губиться.",
    en="What is written in the format “{suffix}” reads otherwise than it was: something is lost.",
)
BAD_PLUGIN_NAME = Wording(
    uk="Назва розширення «{seen}» не годиться; потрібні малі латинські літери, цифри й дефіси, як у parks-office.",
    en="The plugin cannot be called “{seen}”; it takes small Latin letters, digits and hyphens, as in parks-office.",
)
PACKAGE_EXISTS = Wording(
    uk="Пакет Python «{package}» уже є; назвіть розширення інакше.",
    en="There is a Python package “{package}” already; call the plugin otherwise.",
)
BAD_DEPARTMENT = Wording(
    uk="Позначення підрозділу «{seen}» не годиться; потрібні малі латинські літери, цифри й підкреслення, як у public_relations.",
    en="The department cannot be identified as “{seen}”; it takes small Latin letters, digits and underscores, as in public_relations.",
)
BAD_TITLE = Wording(
    uk="Назва підрозділу «{seen}» має прямі лапки, зворотну скісну риску або новий рядок; пишіть лапки «так».",
    en="The name of the department “{seen}” has straight quotes, a backslash or a line break; write quotes «like this».",
)
DEPARTMENT_CALLED = Wording(uk="Підрозділ {identity}", en="Department {identity}")
FOLDER_TAKEN = Wording(
    uk="Тека {path} уже не порожня; візьміть іншу назву або приберіть теку.",
    en="The folder {path} is not empty; take another name, or move the folder away.",
)
NO_SCAFFOLD = Wording(
    uk="Бібліотеку встановлено без зразка розширення; встановіть її з пакунка (pip).",
    en="The library is installed without its sample of a plugin; install it from its wheel (pip).",
)
OTHER_SUBJECT = Wording(uk="{path}: потрібно {expected}, а це {seen}.", en="{path}: {expected} is needed, but this is {seen}.")
NO_EXAMPLE = Wording(
    uk="Бібліотеку встановлено без прикладу; візьміть його з документації (docs/examples).",
    en="The library is installed without its example; take it from the documentation (docs/examples).",
)

# ── auditing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

AT_FILE = Wording(uk="{path}: {message}", en="{path}: {message}")
NO_SUCH_FILE = Wording(
    uk="Файлу «{path}» немає. Перевірте назву та теку.", en="There is no file “{path}”. Check the name and the folder."
)
IS_A_FOLDER = Wording(uk="«{path}» – тека, а потрібен файл звіту.", en="“{path}” is a folder; the file of a report is needed.")
UNREADABLE = Wording(uk="Файл «{path}» не вдалося прочитати: {reason}.", en="The file “{path}” could not be read: {reason}.")
TOO_LARGE = Wording(
    uk="Файл «{path}» більший за {most} МБ; звіти значно менші. Перевірте, чи той це файл.",
    en="The file “{path}” is larger than {most} MB; reports are far smaller. Check that it is the right one.",
)
EMPTY_FILE = Wording(uk="Файл «{path}» порожній.", en="The file “{path}” is empty.")
NEITHER = Wording(
    uk="«{path}» – {kind}. Потрібен документ Word (.docx) або текст, у якому таблиці розділено табуляцією.",
    en="“{path}” is {kind}. A Word document (.docx) is needed, or a text whose tables are parted by tabs.",
)
PDF = Wording(uk="файл PDF", en="a PDF")
RTF = Wording(uk="файл RTF; збережіть його як .docx", en="an RTF; save it as .docx")
BINARY = Wording(uk="не текст", en="no text")
NO_MARGIN = Wording(
    uk="«{path}» – простий текст, у якому немає полів для приміток; примітки можна додати лише до .docx.",
    en="“{path}” is plain text, which has no margin for comments; only a .docx can be annotated.",
)
SUMMARY = Wording(
    uk="Перевірка звіту. Зауважень: {count}. Кожне стоїть приміткою біля свого місця.",
    en="Audit of the report. Findings: {count}. Each stands as a comment at its place.",
)
NO_FINDINGS = Wording(uk="Перевірка звіту. Зауважень немає.", en="Audit of the report. No findings.")
TOO_MANY_COMMENTS = Wording(
    uk="Зауважень забагато, щоб показати всі: приміток додано {most}, найважливіші.",
    en="There are too many findings to show them all: {most} comments are added, of the heaviest.",
)
STATED = Wording(uk="У документі: {value}", en="Stated: {value}")
COMPUTED = Wording(uk="Має бути: {value}", en="Computed: {value}")
DIFFERENCE = Wording(uk="Різниця: {value}", en="Difference: {value}")
EXPLAINED = Wording(uk="Пояснення: {message}{proof}", en="Explanation: {message}{proof}")
BASIS = Wording(uk="Підстава: {basis}", en="Basis: {basis}")
NOTHING_READ = Wording(
    uk="{path}: ні програми, ні звіту про роботу не розпізнано.",
    en="{path}: neither a program nor an activity report is recognised.",
)
READ_PROGRAM = Wording(
    uk="{title}: частин {parts}, заходів {measures}, показників {indicators}, тверджень {statements}.",
    en="{title}: {parts} parts, {measures} measures, {indicators} indicators, {statements} statements.",
)
READ_ACTIVITY = Wording(uk="{title}: тем {topics}, чисел {counts}.", en="{title}: {topics} topics, {counts} counts.")
EXPORTED_TWICE = Wording(
    uk="Одним рішенням № {number} від {date:%d.%m.%Y} затверджено програми у двох файлах: {one} і {other}. У відкритих даних рішення – ім’я "
    "програми, тож нічого не записано. Виправте номер чи дату в одному з файлів або приберіть зайвий.",
    en="One decision, No. {number} of {date:%d.%m.%Y}, approves the programs in two files, {one} and {other}. In open data the decision is "
    "the name of a program, so that nothing was written. Correct the number or the date in one of them, or remove the one too many.",
)
INCOMPLETE = Wording(
    uk="Ці дані неповні: під час їх складання не все вдалося прочитати. Відсутні цілком або частково:{what}",
    en="These data are incomplete: not everything could be read when they were made. Missing in whole or in part:{what}",
)
UNKNOWN_EDITION = Wording(
    uk="Редакції «{seen}» немає. Є: {known}.",
    en="There is no edition “{seen}”. There are: {known}.",
)
LOST_IN_REGISTER = Wording(
    uk="Набори за постановою № 835 не містять заходів, грошей і показників: відтворити з них програму не можна.",
    en="The sets of resolution 835 hold no measures, money or indicators: no program can be made of them again.",
)
LOST_IN_IATI = Wording(
    uk="«{program}»: формат IATI не містить {what}.",
    en="“{program}”: IATI does not carry what follows (in Ukrainian): {what}.",
)
