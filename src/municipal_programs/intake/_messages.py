"""What `intake` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

# ── places in words ──────────────────────────────────────────────────────────────────────────────────────────────────

OF_MEASURES = Wording(uk="таблиця заходів", en="table of measures")
OF_INDICATORS = Wording(uk="таблиця показників", en="table of indicators")
IN_CELL = Wording(uk="{table}, рядок {row}, стовпець {column}", en="{table}, row {row}, column {column}")
IN_GROUP = Wording(uk="{table}, {group}, рядок {row}, стовпець {column}", en="{table}, {group}, row {row}, column {column}")
IN_ITEM = Wording(uk="пункт {number}", en="item {number}")
IN_LABEL = Wording(uk="«{label}»", en="“{label}”")
IN_TEXT = Wording(uk="текст звіту", en="the text of the report")
MEASURE = Wording(uk="захід {number}", en="measure {number}")
INDICATOR = Wording(uk="показник {number}", en="indicator {number}")

# ── why a figure is read otherwise than it is written ────────────────────────────────────────────────────────────────

UNIT_AGAINST_PLAN = Wording(
    uk="У зазначеній одиниці це у {times} разів більше за план заходу ({plan}); прочитано в {unit}.",
    en="In the unit stated it is {times} times the plan of the measure ({plan}); read in {unit}.",
)
UNIT_AGAINST_ROWS = Wording(
    uk="У зазначеній одиниці це у {times} разів більше за суму рядків ({rows}); прочитано в {unit}.",
    en="In the unit stated it is {times} times the sum of the rows ({rows}); read in {unit}.",
)
BLANK_NUMBER = Wording(uk="Номер порожній; прочитано «{proposed}».", en="The number is blank; read as “{proposed}”.")
BLANK_UNIT = Wording(uk="Одиниці виміру немає.", en="The unit is missing.")
BLANK_TITLE = Wording(
    uk="Зміст заходу порожній; назвою служить текст завдання.", en="The measure has no wording; the task's serves as its title."
)
STANDS_ELSEWHERE = Wording(
    uk="Стоїть у стовпці «{seen}», а належить стовпцю «{belongs}».", en="It stands under “{seen}” and belongs under “{belongs}”."
)

# ── what stands in for what a document does not say ──────────────────────────────────────────────────────────────────

NOT_STATED = Wording(uk="у звіті не зазначено", en="not stated in the report")
NO_NUMBER = Wording(uk="б/н", en="n/a")

# ── remarks on the shape of a document ───────────────────────────────────────────────────────────────────────────────

SHIFTED = Wording(
    uk="Рядок ({whose}) зсунуто: його клітинки стоять не під своїми заголовками. Пропонуємо читати так: {proposal}.",
    en="The row ({whose}) is shifted: its cells do not stand under their headings. Proposed reading: {proposal}.",
)
CELL_MOVED = Wording(uk="«{text}» – «{belongs}»", en="“{text}” – “{belongs}”")
TORN = Wording(
    uk="Рядок ({whose}) розірвано (частин: {count}), найімовірніше сторінкою; читаємо його як один рядок.",
    en="The row ({whose}) is torn into {count} pieces, probably by a page break; they are read as one row.",
)
SPILLED = Wording(
    uk="Текст «{text}» стоїть у рядку {seen}, а продовжує рядок {belongs} ({whose}). Пропонуємо повернути його туди.",
    en="The text “{text}” stands in row {seen} and goes on with row {belongs} ({whose}). It is proposed to bring it back.",
)
NO_HEADING = Wording(
    uk="У таблиці немає рядка заголовків; стовпці вгадано за вмістом: {columns}; суми прочитано в {unit}. Перевірте.",
    en="The table has no heading; its columns were guessed from their content: {columns}; amounts are read in {unit}. Check them.",
)
HEADING_OF_ABOVE = Wording(
    uk="Таблиця не має заголовків; її прочитано як продовження таблиці {number}.",
    en="The table has no heading; it is read as the continuation of table {number}.",
)
UNKNOWN_TABLE = Wording(
    uk="Таблицю не розпізнано: це не заходи й не показники. Перші слова: «{text}». Її вміст не введено.",
    en="The table is neither of measures nor of indicators. It begins: “{text}”. Its content is not taken in.",
)
UNKNOWN_COLUMN = Wording(
    uk="Стовпець {position} «{heading}» не розпізнано; його клітинки ({count}) не введено.",
    en="Column {position} “{heading}” is not recognised; its cells ({count}) are not taken in.",
)
CELLS_LEFT_OUT = Wording(
    uk="У рядку {row} більше клітинок, ніж стовпців, і де їм місце, не зрозуміло; не введено: {text}.",
    en="Row {row} has more cells than there are columns, and it is not clear where they belong; not taken in: {text}.",
)
NOT_UNDERSTOOD = Wording(
    uk="У стовпці «{column}» стоїть «{text}», чого не вдалося зрозуміти; значення не введено.",
    en="Under “{column}” stands “{text}”, which could not be understood; no value is taken in.",
)
MONEY_LEFT_OUT = Wording(
    uk="Суму «{stated}» ({whose}) не введено: {reason}", en="The amount “{stated}” ({whose}) is not taken in: {reason}"
)
FUNDS = Wording(
    uk="Стовпці {columns} ділять суми за фондами бюджету; фондів дані не розрізняють, тож введено лише суми поруч.",
    en="Columns {columns} part the amounts by funds of the budget; the data know no funds, so that only the whole amounts are taken in.",
)
FUND_TOTAL = Wording(
    uk="Підсумок «{text}» – лише одного фонду бюджету; фондів дані не розрізняють, тож його не звірено.",
    en="The total “{text}” is of one fund of the budget alone; the data know no funds, so that it is not checked.",
)
SOURCE_TOTAL = Wording(
    uk="Підсумок «{text}» – одного джерела коштів, а рядки заходів джерел не називають, тож його не звірено.",
    en="The total “{text}” is of one source of money, and no row of a measure names a source, so that it is not checked.",
)
UNNAMED_TOTAL = Wording(
    uk="Не зрозуміло, які рядки підсумовує «{stated}»; підсумок не звірено.",
    en="It is not clear which rows “{stated}” sums; the total is not checked.",
)
NUMBER_TWICE = Wording(
    uk="Номер «{seen}» стоїть двічі; другий рядок прочитано як «{proposed}».",
    en="The number “{seen}” stands twice; the second row is read as “{proposed}”.",
)
ORPHAN_NUMBER = Wording(
    uk="Номер «{seen}» стоїть у рядку, де більше нічого немає.", en="The number “{seen}” stands in a row that holds nothing else."
)
TRACKED = Wording(
    uk="Тут є зміни (рецензування), яких ніхто не прийняв; прочитано так, ніби їх прийнято.",
    en="There are tracked changes here that nobody accepted; they are read as if they were.",
)
NO_UNIT = Wording(
    uk="Ніде не сказано, в яких одиницях стовпець «{column}»; прочитано в {unit}. Перевірте.",
    en="Nothing says in which unit the column “{column}” is; read in {unit}. Check it.",
)
MISSING = Wording(
    uk="У звіті не знайдено: {what}. У даних стоїть «{placeholder}»; впишіть, як є.",
    en="Not found in the report: {what}. The data hold “{placeholder}”; enter what is right.",
)
APPROVAL = Wording(uk="рішення, яким затверджено програму", en="the decision that approved the program")
PURPOSE = Wording(uk="мета програми", en="the purpose of the program")
TERM = Wording(uk="термін програми", en="the term of the program")
TITLE = Wording(uk="назва програми", en="the title of the program")
EXECUTOR = Wording(uk="відповідальний виконавець", en="the responsible executor")
PERIOD = Wording(uk="звітний період", en="the reporting period")
NO_TABLES = Wording(
    uk="У документі немає жодної таблиці заходів чи показників, тож програму з нього не скласти.",
    en="The document has no table of measures or indicators, so that no program can be made out of it.",
)
ODD_SPELLING = Wording(
    uk="Число «{text}» написано незвично (літери замість цифр, зайві знаки); прочитано {value}.",
    en="The number “{text}” is spelled oddly (letters for digits, stray signs); read as {value}.",
)
TRUNCATED = Wording(
    uk="Документ задовгий, або в ньому забагато вкладених таблиць: прочитано до цього місця, решту – ні.",
    en="The document is too long, or its tables lie too deep inside of each other: it is read up to here, and no further.",
)
LINKED = Wording(
    uk="Документ посилається на файл поза собою ({detail}); його не відкрито.",
    en="The document refers to a file outside of itself ({detail}), which was not opened.",
)
ENCODING = Wording(
    uk="Файл не в UTF-8; прочитано як {detail}. Перевірте літери.",
    en="The file is not in UTF-8; read as {detail}. Check the letters.",
)
SEVERAL_PROGRAMS = Wording(
    uk="У файлі звіти про кілька програм; цю прочитано окремо: {title}.",
    en="The file holds reports of several programs; this one is read on its own: {title}.",
)
UNPLACED = Wording(
    uk="Абзац не належить жодному відомому пункту; у дані його не введено: «{text}».",
    en="The paragraph belongs to no known item and is not taken into the data: “{text}”.",
)
REFUSED = Wording(uk="Дані не складаються в програму: {reason}", en="The data do not make a program: {reason}")
OTHER_LANGUAGE = Wording(
    uk="Документ, схоже, не українською; розпізнаються лише українські заголовки.",
    en="The document does not seem to be in Ukrainian; only Ukrainian headings are recognised.",
)
NO_GROUPS = Wording(
    uk="Групи показників (затрат, продукту, ефективності, якості) не названо; показник віднесено за назвою: {group}.",
    en="The groups of indicators are not named; the indicator is placed by its title: {group}.",
)
UNNAMED_TASK = Wording(uk="Заходи програми", en="Measures of the program")
NEGATIVE = Wording(uk="обсяг не може бути від'ємним.", en="an amount cannot be negative.")
TOO_FINE = Wording(uk="вона дрібніша за копійку або завелика.", en="it is finer than a kopiyka, or too large.")
SECOND = Wording(
    uk="для цього року й джерела суму вже прочитано в іншому місці рядка.",
    en="the row already has an amount for this year and source.",
)
NOTHING_UNDERSTOOD = Wording(
    uk="Жодну таблицю документа не розпізнано як таблицю заходів чи показників, тож програму з нього не скласти.",
    en="No table of the document is recognised as one of measures or indicators, so that no program can be made out of it.",
)
NUMBER_SKIPPED = Wording(
    uk="Після номера «{last}» іде «{stated}»: пропущено номер або рядок.",
    en="The number “{last}” is followed by “{stated}”: a number, or a row, is missing.",
)
CHARACTERS = Wording(
    uk="У тексті є знаки, яких документ не може містити ({detail}); їх пропущено.",
    en="The text holds characters that no document can hold ({detail}); they are left out.",
)
