"""What `word` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

# ── where ────────────────────────────────────────────────────────────────────────────────────────────────────────────

PLACE_OF_PARAGRAPH = Wording(uk="абзац {paragraph} («{text}»)", en="paragraph {paragraph} (“{text}”)")
PLACE_IN_TABLE = Wording(
    uk="таблиця {table}, рядок {row}, клітинка {cell} («{text}»)", en="table {table}, row {row}, cell {cell} (“{text}”)"
)
PLACE_IN_PART = Wording(uk="колонтитул {part}, {place}", en="{part}, {place}")
FAULT_AT = Wording(uk="{place}: {message}", en="{place}: {message}")
ONE_FAULT = Wording(uk="Шаблон «{template}»: {fault}", en="Template “{template}”: {fault}")
SEVERAL_FAULTS = Wording(
    uk="Шаблон «{template}», зауважень {count}:{faults}", en="Template “{template}”, {count} faults:{faults}"
)

AND_MORE = Wording(uk="… і ще {count}", en="… and {count} more")

# ── what was probably meant ──────────────────────────────────────────────────────────────────────────────────────────

KNOWN_ARE = Wording(uk=" Відомі: {names}.", en=" Known are: {names}.")

# ── a package ────────────────────────────────────────────────────────────────────────────────────────────────────────

UNREADABLE = Wording(uk="файл {path} не читається ({reason}).", en="the file {path} cannot be read ({reason}).")
NO_FILE = Wording(uk="{path} – не файл. Вкажіть файл .docx.", en="{path} is no file. Name a .docx file.")
NOT_A_DOCUMENT = Wording(
    uk="це не звичайний документ Word (а, наприклад, шаблон .dotx чи таблиця). Збережіть його як .docx.",
    en="this is no ordinary Word document (but a .dotx or a workbook, say). Save it as .docx.",
)
TOO_LARGE = Wording(
    uk="розпакований файл більший за {most} МБ; так великі файли не відкриваються.",
    en="unpacked, the file is larger than {most} MB; such files are not opened.",
)
BROKEN_XML = Wording(
    uk="вміст файла пошкоджено ({reason}). Збережіть його ще раз у Word чи LibreOffice.",
    en="the content of the file is damaged ({reason}). Save it once more in Word or LibreOffice.",
)
DAMAGED_PART = Wording(
    uk="частину {part} пошкоджено ({reason}). Збережіть файл ще раз у Word чи LibreOffice.",
    en="the part {part} is damaged ({reason}). Save the file once more in Word or LibreOffice.",
)
MISSING_PART = Wording(
    uk="частина {part} посилається на частину {target}, якої у файлі немає. Збережіть файл ще раз у Word чи LibreOffice; якщо це малюнок "
    "чи діаграма, спершу вставте їх знову.",
    en="the part {part} refers to the part {target}, which the file does not have. Save the file once more in Word or LibreOffice; if "
    "that is a picture or a chart, insert it again before.",
)
MISNAMED_PART = Wording(
    uk="частина {part} – не те, за що її видано ({kind}). Збережіть файл ще раз у Word чи LibreOffice.",
    en="the part {part} is not what it is said to be ({kind}). Save the file once more in Word or LibreOffice.",
)
PARTS_WITHOUT_END = Wording(
    uk="від частини {part} ланцюг посилань на інші частини довший за {most} або йде по колу. Вставте малюнки й діаграми знову.",
    en="from the part {part} on, parts refer to parts more than {most} times in a row, or in a circle. Insert the pictures and charts again.",
)
MACROS = Wording(
    uk="файл містить макроси або вбудовані програми. Збережіть його як .docx без макросів.",
    en="the file holds macros or embedded programs. Save it as .docx without macros.",
)

# ── what a template may not bring ────────────────────────────────────────────────────────────────────────────────────

LINK_OUTSIDE = Wording(
    uk="документ посилається на «{target}» поза собою ({kind}). Вставте вміст у сам шаблон або приберіть зв’язок.",
    en="the document refers to “{target}” outside of itself ({kind}). Put the content into the template or remove the link.",
)
FIELD_OUTSIDE = Wording(
    uk="у шаблоні є поле «{field}», якого звіт не бере: воно звертається за межі звіту або щодня інше. Приймаються поля: {known}.",
    en="the template has the field “{field}”, which a report does not take: it reaches outside of the report or differs every day. "
    "Accepted are: {known}.",
)
FIELD_LEADS_OUTSIDE = Wording(
    uk="у шаблоні є поле «{field}», що веде на файл чи в теку або записане незвично. Посилання ведуть на адреси http://, https:// чи "
    "mailto: або на закладку (\\l) цього документа; вставте його у Word заново.",
    en="the template has the field “{field}”, which leads to a file or folder, or is written unusually. Links lead to addresses with "
    "http://, https:// or mailto:, or to a bookmark (\\l) of the document itself; insert it again in Word.",
)
STRANGE_NAMESPACES = Wording(
    uk="частину {part} записано незвичними позначеннями XML. Збережіть шаблон у Word як «Документ Word (.docx)».",
    en="the part {part} is written with unusual XML prefixes. Save the template in Word as “Word document (.docx)”.",
)
TRACKED_CHANGES = Wording(
    uk="у шаблоні є записані зміни (рецензування). Прийміть або відхиліть їх.",
    en="the template holds tracked changes. Accept or reject them.",
)
COMMENTS = Wording(uk="у шаблоні є примітки рецензента. Вилучіть їх.", en="the template holds comments. Remove them.")
FOOTNOTES = Wording(
    uk="у шаблоні є виноски, яких звіт не переносить. Напишіть пояснення в тексті.",
    en="the template holds footnotes, which a report does not carry. Explain in the text.",
)
FOREIGN_CONTENT = Wording(
    uk="у шаблон вставлено інший документ зв’язком. Вставте його вміст.",
    en="another document is linked into the template. Insert its content.",
)
EMBEDDED_OBJECTS = Wording(
    uk="у шаблоні є вбудований об’єкт або елемент керування. Замініть його малюнком.",
    en="the template holds an embedded object or a control. Replace it by a picture.",
)
UNCARRIED_PART = Wording(
    uk="{part} містить те, чого звіт не переносить ({kind}). Приберіть це.",
    en="{part} holds what a report does not carry ({kind}). Remove it.",
)

# ── tags ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

UNCLOSED_TAG = Wording(
    uk="тег відкрито, але в цьому абзаці не закрито. Допишіть «}}}}» або «%}}».",
    en="a tag is opened and not closed in this paragraph. Add “}}}}” or “%}}”.",
)
NOTHING_BUT_TEXT = Wording(
    uk="тег «{tag}» вставляє не текст, а готовий фрагмент; шаблон звіту бачить лише дані. Напишіть {{{{ … }}}} без літери.",
    en="the tag “{tag}” inserts no text but a ready fragment; a template sees data only. Write {{{{ … }}}} without the letter.",
)
SIGN_IN_CONTAINER_TAG = Wording(
    uk="тег «{tag}» містить «%» або «}}»; у тегах {{%p, {{%tr, {{%tc, {{%r цих знаків бути не може.",
    en="the tag “{tag}” holds “%” or “}}”, which tags with {{%p, {{%tr, {{%tc, {{%r cannot.",
)
UNKNOWN_STATEMENT = Wording(
    uk="у тегу «{tag}» невідома вказівка «{keyword}».{hint}", en="the tag “{tag}” has an unknown statement “{keyword}”.{hint}"
)
NOTHING_FOLLOWS = Wording(uk="після «{keyword}» нічого не пишуть", en="nothing follows “{keyword}”")
NOT_UNDERSTOOD = Wording(uk="тег «{tag}» записано з помилкою ({reason}).", en="the tag “{tag}” is malformed ({reason}).")
NOT_ALLOWED = Wording(
    uk="у тегу «{tag}» є те, чого шаблон не може ({what}): лише дані, умови та цикли, без викликів і обчислень.",
    en="the tag “{tag}” holds what a template may not ({what}): data, conditions and loops only, no calls or arithmetic.",
)
A_CALL = Wording(uk="виклик", en="a call")
A_CALCULATION = Wording(uk="обчислення", en="a calculation")
A_NEW_LIST = Wording(uk="новий перелік", en="a new list")
A_NAMED_WORD = Wording(uk="слово з назвою", en="a named argument")
UNKNOWN_FILTER = Wording(
    uk="у тегу «{tag}» невідомий фільтр «{name}».{hint}", en="the tag “{tag}” has an unknown filter “{name}”.{hint}"
)
FILTER_WORDS = Wording(
    uk="у тегу «{tag}» фільтр «{name}» має в дужках не стільки слів, скільки потребує ({seen}); приклад є в описі фільтрів.",
    en="in the tag “{tag}” the filter “{name}” has another number of words in brackets ({seen}) than it takes; its description "
    "has an example.",
)
TOO_MANY_TAGS = Wording(
    uk="у шаблоні тегів {count}, а дозволено щонайбільше {most}. Покажіть те, що повторюється, циклом ({{% for … %}}).",
    en="the template has {count} tags; at most {most} are accepted. Show what repeats in a loop ({{% for … %}}).",
)
TAG_TOO_LONG = Wording(
    uk="тег «{tag}» має {seen} знаків, а дозволено щонайбільше {most}. Поділіть його, наприклад за допомогою {{% set %}}.",
    en="the tag “{tag}” has {seen} characters; at most {most} are accepted. Part it, with {{% set %}} say.",
)
NESTED_TOO_DEEP = Wording(
    uk="тег «{tag}» стоїть усередині {most} інших умов і циклів; глибше не можна. Спростіть шаблон.",
    en="the tag “{tag}” stands inside of {most} other conditions and loops, and deeper is not possible. Make the template simpler.",
)
UNKNOWN_TEST = Wording(
    uk="у тегу «{tag}» невідома перевірка «{name}».{hint}", en="the tag “{tag}” has an unknown test “{name}”.{hint}"
)
OUTSIDE_OF_TABLE = Wording(
    uk="тег «{tag}» стоїть поза таблицею. Поставте його в рядок таблиці або напишіть {{%p.",
    en="the tag “{tag}” stands outside of a table. Put it into a row of a table, or write {{%p.",
)
SHARES_ITS_CONTAINER = Wording(
    uk="поруч із тегом «{tag}» стоїть «{rest}», що зникло б разом із ним. Залиште тег у рядку, клітинці чи абзаці самого.",
    en="beside the tag “{tag}” stands “{rest}”, which would vanish with it. Leave the tag alone in its row, cell or paragraph.",
)
NOT_OPENED = Wording(
    uk="тег «{tag}» нічого не закриває і не ділить: перед ним немає відкритого «{wanted}».",
    en="the tag “{tag}” closes or divides nothing: no “{wanted}” is open before it.",
)
AFTER_ELSE = Wording(
    uk="тег «{tag}» стоїть після «else», а «else» – остання частина умови чи циклу. Приберіть зайвий або переставте «else» у кінець.",
    en="the tag “{tag}” stands behind “else”, which is the last part of a condition or loop. Take one out, or move the “else” to the end.",
)
NOT_CLOSED = Wording(
    uk="тег «{tag}» не закрито; бракує «{closing}».", en="the tag “{tag}” is not closed; “{closing}” is missing."
)
CLOSED_ELSEWHERE = Wording(
    uk="тег «{tag}» закриває «{opening}» ({place}) не там, де його відкрито: має бути той самий вид тегу в тому самому місці "
    "(абзаці, рядку, таблиці).",
    en="the tag “{tag}” closes “{opening}” ({place}) elsewhere than it was opened: the same kind of tag is needed in the same "
    "paragraph, row or table.",
)
TAG_OUTSIDE_OF_TEXT = Wording(
    uk="тег «{tag}» ({part}) стоїть не в тексті, а в полі, адресі чи описі. Перенесіть його в текст.",
    en="the tag “{tag}” ({part}) stands in a field, an address or a description. Move it into the text.",
)
OUTSIDE_OF_CELL = Wording(
    uk="тег «{tag}» змінює клітинку таблиці, а стоїть поза таблицею. Поставте його в клітинку або приберіть.",
    en="the tag “{tag}” changes a cell of a table and stands outside of tables. Put it into a cell, or remove it.",
)
TAKES_LOOP = Wording(
    uk="тег «{tag}» бере собі назву «loop», якою в переліках позначено порядковий номер («loop.index»). Візьміть іншу назву.",
    en="the tag “{tag}” takes the name “loop”, which stands for the number of a row in lists (“loop.index”). Take another name.",
)
TOO_MANY_BRANCHES = Wording(
    uk="тег «{tag}» – уже понад {most} «elif» однієї умови. Поділіть її на кілька умов.",
    en="with the tag “{tag}” a condition has more than {most} times “elif”. Part it into several conditions.",
)
TEST_WORDS = Wording(
    uk="у тегу «{tag}» після перевірки «{name}» стоїть щось у дужках, а вона нічого не бере. Приберіть дужки.",
    en="in the tag “{tag}” something in brackets follows the test “{name}”, which takes nothing. Remove the brackets.",
)
NOT_A_WHOLE_NUMBER = Wording(
    uk="у тегу «{tag}» є дробове число, а шаблон знає лише цілі. Покажіть показник із даних або напишіть число звичайним текстом.",
    en="the tag “{tag}” holds a number with a fraction, and a template knows whole numbers only. Show a figure of the data, or write the "
    "number as plain text.",
)
FORBIDDEN_IN_TAG = Wording(
    uk="у тегу «{tag}» записано знак {character}, якого документ не може мати. Приберіть його.",
    en="the tag “{tag}” holds the character {character}, which a document cannot carry. Remove it.",
)
TEMPLATE_BROKEN = Wording(uk="теги не складаються в шаблон ({reason}).", en="the tags do not make a template ({reason}).")

# ── values ───────────────────────────────────────────────────────────────────────────────────────────────────────────

NAME_MISSING_IN_TAG = Wording(
    uk="у тегу «{tag}» названо «{name}», а такого значення немає.{hint}",
    en="the tag “{tag}” names “{name}”, which does not exist.{hint}",
)
NOT_A_GROUP = Wording(
    uk="у тегу «{tag}» запитано «{name}» у того, що не має складових ({kind}).",
    en="the tag “{tag}” asks for “{name}” of what has no parts ({kind}).",
)
NOT_A_LIST = Wording(
    uk="тег «{tag}» перебирає те, що не є переліком ({kind}).", en="the tag “{tag}” loops over what is no list ({kind})."
)
NOT_PRINTABLE = Wording(
    uk="тег «{tag}» друкує те, що не є текстом чи показником ({kind}).",
    en="the tag “{tag}” prints what is neither text nor figure ({kind}).",
)
NOT_COMPARABLE = Wording(
    uk="у тегу «{tag}» порівнюється те, чого порівняти не можна ({left} і {right}). Порівнюйте текст із текстом, а число з числом.",
    en="the tag “{tag}” compares what cannot be compared ({left} and {right}). Compare a text with a text, and a number with a number.",
)
FILTER_DOES_NOT_FIT = Wording(
    uk="у тегу «{tag}» фільтр «{name}» не для цього значення ({kind}).",
    en="in the tag “{tag}” the filter “{name}” is not for this value ({kind}).",
)
FILTER_FAILED = Wording(
    uk="фільтр «{name}» розширення не впорався з «{seen}» ({reason}). Повідомте авторів розширення.",
    en="the filter “{name}” of a plugin failed on “{seen}” ({reason}). Tell the authors of the plugin.",
)
GAVE_CHARACTER = Wording(
    uk="його відповідь має знак {character}, якого документ не може мати",
    en="its answer holds the character {character}, which a document cannot carry",
)
NO_COLUMNS = Wording(
    uk="вказівка «colspan» потребує кількості стовпців від 1 до {most}, а значення – «{seen}».",
    en="“colspan” takes a number of columns from 1 to {most}, and the value is “{seen}”.",
)
GAP_IN_REPORT = Wording(
    uk="бракує значення: {what} Впишіть його у файл програми або складіть чернетку (--draft).",
    en="a value is missing: {what} Enter it in the program's file, or make a draft (--draft).",
)
GAP_IN_TAG = Wording(
    uk="для тегу «{tag}» бракує значення: {what} Впишіть його у файл програми або складіть чернетку (--draft).",
    en="the value for the tag “{tag}” is missing: {what} Enter it in the program's file, or make a draft (--draft).",
)
CHART_OUTSIDE_OF_TEXT = Wording(
    uk="діаграма «{title}» може стояти лише в тексті, а не в колонтитулі.",
    en="the chart “{title}” can stand in the text only, not in a header or footer.",
)
TOO_MANY_CHARTS = Wording(
    uk="шаблон вставляє понад {most} діаграм. Приберіть тег діаграми з циклу.",
    en="the template places more than {most} charts. Take the tag of the chart out of the loop.",
)
TOO_MANY_ROUNDS = Wording(
    uk="цикли шаблону роблять понад {most} обертів; останній – «{loop}». Приберіть цикл усередині циклу, що перебирає те саме.",
    en="the loops of the template go round more than {most} times, last in “{loop}”. Remove the loop inside of a loop over the same.",
)
TOO_SLOW = Wording(
    uk="шаблон працює довше за {most} секунд, зупинено в «{loop}». Приберіть зайві цикли та порівняння в них.",
    en="the template works longer than {most} seconds, stopped in “{loop}”. Remove needless loops and the comparisons in them.",
)
TOO_LONG = Wording(
    uk="з шаблону виходить понад {most} знаків. Приберіть цикл усередині циклу, що перебирає те саме.",
    en="the template gives more than {most} characters. Remove the loop inside of a loop over the same.",
)
FORGOTTEN = Wording(
    uk="шаблон не показує «{path}» (наприклад «{example}»), а форма це показує. Додайте тег із цим значенням.",
    en="the template does not show “{path}” (such as “{example}”), which the form shows. Add a tag with this value.",
)
TEXT_CHANGED = Wording(
    uk="готовий документ прочитано знову, і він каже не те, що дані розділу «{title}»: мало бути «{expected}», а вийшло «{seen}». "
    "Документ не записано. Повідомте авторів програми чи розширення, шаблон якого це зробив.",
    en="read back, the finished document does not say what the values of the section “{title}” say: “{expected}” was to stand there, "
    "and “{seen}” does. The document was not written. Tell the authors of the library, or of the plugin whose template did this.",
)
PART_CHANGED = Wording(
    uk="готовий документ прочитано знову, і його частина {part} не така, якою її складено. Документ не записано. Повторіть спробу; "
    "якщо не допоможе, перевірте пам’ять комп’ютера й повідомте авторів програми.",
    en="read back, the part {part} of the finished document is not as it was made. The document was not written. Try again; if that "
    "does not help, have the memory of the computer checked, and tell the authors of the library.",
)
NOT_RENDERED = Wording(uk="значення не лягають у шаблон ({reason}).", en="the values do not fit the template ({reason}).")
FORBIDDEN_CHARACTER = Wording(
    uk="значення «{path}» містить знак {character} на місці {at} (поруч «{text}»), якого документ не може мати. Вилучіть його.",
    en="the value “{path}” holds the character {character} at {at} (near “{text}”), which a document cannot carry. Remove it.",
)
NO_TIME_ZONE = Wording(
    uk="час створення документа не має часового поясу; додайте його, наприклад datetime.UTC.",
    en="the moment at which the document was made has no time zone; add one, datetime.UTC say.",
)
NOT_PLAIN = Wording(
    uk="значення «{path}» має вид «{kind}», а документ приймає лише текст, показники, переліки та групи.",
    en="the value “{path}” is a “{kind}”; a document takes text, facts, lists and groups only.",
)
TOO_DEEP = Wording(
    uk="значення «{path}» вкладене глибше за {most} рівнів.", en="the value “{path}” is nested more than {most} levels deep."
)

KIND_GAP = Wording(uk="місце для відсутнього значення", en="a gap")
KIND_CHART = Wording(uk="діаграма", en="a chart")
KIND_NUMBER = Wording(uk="число", en="a number")
KIND_FACT = Wording(uk="показник", en="a fact")
KIND_TEXT = Wording(uk="текст", en="text")
KIND_TRUTH = Wording(uk="так/ні", en="yes or no")
KIND_NOTHING = Wording(uk="порожнє значення", en="nothing")
KIND_MONEY = Wording(uk="гроші", en="money")
KIND_DATE = Wording(uk="дата", en="a date")
KIND_YEARS = Wording(uk="роки", en="years")
KIND_MARK = Wording(uk="номер", en="a number of a document")
KIND_FIGURE = Wording(uk="показник", en="a figure")
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
KIND_GROUP = Wording(uk="група значень", en="a group of values")
KIND_LIST = Wording(uk="перелік", en="a list")

# ── documents ────────────────────────────────────────────────────────────────────────────────────────────────────────

NO_SECTIONS = Wording(uk="у звіті немає жодного розділу.", en="the report has no section.")
PLACEHOLDER = Wording(uk="Розділ «{title}» не сформовано. {cause}", en="The section “{title}” could not be made. {cause}")
