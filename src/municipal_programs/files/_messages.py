"""What `files` says, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.errors import Message, Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOTHING = Message(uk="", en="")


def listed(messages: Iterable[Message]) -> Message:
    """Join *messages* with commas."""
    several = list(messages)
    return Message(uk=", ".join(message.uk for message in several), en=", ".join(message.en for message in several))


def lines(messages: Iterable[Message]) -> Message:
    """Join *messages*, each on a line of its own."""
    several = list(messages)
    return Message(uk="\n".join(message.uk for message in several), en="\n".join(message.en for message in several))


AT_PLACE = Wording(uk="{origin}: {message}", en="{origin}: {message}")

# The file itself.
NO_SUCH_FILE = Wording(
    uk="Файлу немає.{nearest} Перевірте назву та теку.",
    en="There is no such file.{nearest} Check the name and the folder.",
)
LEADS_NOWHERE = Wording(
    uk="Це посилання нікуди не веде: там, куди воно вказує («{target}»), файлу немає. Покладіть сюди сам файл або виправте посилання.",
    en="This link leads nowhere: where it points (“{target}”) there is no file. Put the file itself here, or correct the link.",
)
PERHAPS = Wording(uk=" Можливо, «{name}»?", en=" Perhaps “{name}”?")
IS_A_FOLDER = Wording(
    uk="Це тека, а не файл. Вкажіть файл у ній, наприклад «{example}».",
    en="This is a folder, not a file. Name a file in it, for example “{example}”.",
)
NOT_A_FILE = Wording(
    uk="Це не звичайний файл. Вкажіть файл YAML або JSON.",
    en="This is not a regular file. Name a YAML or JSON file.",
)
UNREADABLE = Wording(
    uk="Файл не вдалося прочитати: {cause}. Перевірте, чи маєте право його читати.",
    en="The file could not be read: {cause}. Check that you may read it.",
)
TOO_LARGE = Wording(
    uk="Файл більший за {most} МБ. Файл програми – це текст, він значно менший; перевірте, чи той це файл.",
    en="The file is larger than {most} MB. The file of a program is text and far smaller; check that it is the right one.",
)
EMPTY = Wording(
    uk="Файл порожній. Першим рядком файлу має бути «format: {format}».",
    en="The file is empty. Its first line must be “format: {format}”.",
)
WORD_OR_EXCEL = Wording(
    uk="Це документ Word, книга Excel або архів, а не текст. Потрібен файл YAML або JSON.",
    en="This is a Word document, an Excel workbook or an archive, not text. A YAML or JSON file is needed.",
)
BINARY = Wording(
    uk="Файл не є текстом: у ньому байт {code}. Потрібен текст (YAML, JSON чи TOML) у кодуванні UTF-8.",
    en="The file is not text: it holds the byte {code}. A text (YAML, JSON or TOML) in UTF-8 is needed.",
)
NOT_UTF_8 = Wording(
    uk="Текст не в кодуванні UTF-8.{likely} Відкрийте файл у редакторі та збережіть його в кодуванні UTF-8.",
    en="The text is not in UTF-8.{likely} Open the file in an editor and save it in UTF-8.",
)
LIKELY_ENCODING = Wording(uk=" Схоже, це {encoding}.", en=" It seems to be {encoding}.")
NO_FIELDS = Wording(
    uk="Це не файл програми чи звіту: у ньому немає полів «назва: значення». Першим рядком має бути «format: {format}».",
    en="This is not the file of a program or a report: it has no fields “name: value”. The first line must be “format: {format}”.",
)
FORBIDDEN_CHARACTER = Wording(
    uk="Тут невидимий символ {character}, якого документ не може містити. Вилучіть його.",
    en="Here is the invisible character {character}, which no document can hold. Remove it.",
)
RAW_CHARACTER = Wording(
    uk="Тут невидимий символ {character}, який YAML розуміє по-своєму. Вилучіть його або візьміть текст у подвійні лапки "
    "та напишіть на його місці {escape}.",
    en="Here is the invisible character {character}, which YAML takes in its own way. Remove it, or put the text into double "
    "quotes and write {escape} in its place.",
)
TOO_LONG = Wording(
    uk="Текст довший за {most} символів. Перевірте, чи не пропущено лапки або відступ.",
    en="The text is longer than {most} characters. Check for a missing quote or indentation.",
)
TOO_DEEP = Wording(
    uk="Глибина вкладеності більша за {most}. Файл програми такої глибини не має.",
    en="More than {most} levels of nesting. The file of a program is never that deep.",
)
TOO_MANY = Wording(
    uk="У файлі понад {most} значень. Перевірте, чи той це файл; якщо той, збільште межу {limit}.",
    en="The file holds more than {most} values. Check that it is the right one; if it is, raise the limit {limit}.",
)
TOO_LONG_FOR_YAML = Wording(
    uk="У файлі YAML понад {most} символів. Перевірте, чи той це файл; якщо той, збільште межу yaml_characters або запишіть його як JSON.",
    en="The YAML file has more than {most} characters. Check that it is the right one; if it is, raise the limit yaml_characters or "
    "write it as JSON.",
)

# YAML and JSON.
DUPLICATE_KEY = Wording(
    uk="«{key}» уже є в рядку {first}. Двох однакових полів бути не може: залиште одне.",
    en="“{key}” already stands in line {first}. A field cannot stand twice: keep one.",
)
ANCHOR = Wording(
    uk="Якір «&{name}» не підтримується. Напишіть значення повністю там, де воно потрібне; якщо це текст, візьміть його в лапки.",
    en="The anchor “&{name}” is not supported. Write the value out where it is needed; if it is text, put it into quotes.",
)
ALIAS = Wording(
    uk="Посилання «*{name}» не підтримується. Напишіть значення повністю; якщо це текст, візьміть його в лапки.",
    en="The alias “*{name}” is not supported. Write the value out; if it is text, put it into quotes.",
)
TAG = Wording(
    uk="Мітка «{name}» не підтримується. Приберіть її; якщо це текст, візьміть його в лапки.",
    en="The tag “{name}” is not supported. Remove it; if it is text, put it into quotes.",
)
MERGE = Wording(
    uk="Злиття «<<» не підтримується. Напишіть усі поля повністю.",
    en="The merge “<<” is not supported. Write all the fields out.",
)
SECOND_DOCUMENT = Wording(
    uk="Тут починається другий документ («---»). В одному файлі має бути одна програма або один звіт.",
    en="Here a second document begins (“---”). One file holds one program or one report.",
)
DIRECTIVE = Wording(
    uk="Рядки «%YAML» і «%TAG» не підтримуються. Приберіть їх.",
    en="Lines “%YAML” and “%TAG” are not supported. Remove them.",
)
KEY_IS_NO_TEXT = Wording(
    uk="Назва поля має бути текстом, а не списком чи таблицею.",
    en="The name of a field must be text, not a list or a mapping.",
)
HIDDEN_BY_HASH = Wording(
    uk="Від «{seen}» до кінця рядка – коментар, і він пропаде. Якщо це частина тексту, візьміть увесь текст у лапки; "
    "якщо справді коментар, поставте пробіл після «#».",
    en="From “{seen}” to the end of the line is a comment and would be lost. If it belongs to the text, put the whole text into "
    "quotes; if it is a comment indeed, put a space after “#”.",
)
PARTED_BY_COMMA = Wording(
    uk="Кома між дужками розділяє значення, тож «{seen}» розпалося надвоє. Візьміть число в лапки або напишіть його з нового рядка "
    "без дужок.",
    en="Between brackets a comma parts values, so that “{seen}” fell in two. Put the number into quotes, or write it on a line of "
    "its own without brackets.",
)
NOT_YAML = Wording(
    uk="Файл не вдалося прочитати як YAML: {problem}",
    en="The file could not be read as YAML: {problem}",
)
NOT_JSON = Wording(
    uk="Файл не вдалося прочитати як JSON: {problem}",
    en="The file could not be read as JSON: {problem}",
)
NOT_A_JSON_NUMBER = Wording(
    uk="«{seen}» не є числом. Напишіть число цифрами або приберіть поле.",
    en="“{seen}” is no number. Write the number in digits, or remove the field.",
)
UNCLEAR = Wording(uk="порушено будову файлу ({problem}).", en="{problem}.")

_WRONG_BEGINNING = Message(
    uk="текст не може починатися цим символом. Візьміть увесь текст у лапки.",
    en="a text cannot begin with this character. Put the whole text into quotes.",
)
_WRONG_BRACKETS = Message(
    uk="квадратну або фігурну дужку не закрито, не відкрито, або пропущено кому. Якщо дужка належить до тексту, візьміть текст у лапки.",
    en="a square or curly bracket is not closed or not opened, or a comma is missing. If it belongs to the text, put it into quotes.",
)
# What a parser complains of (a part of its English sentence), and how we say it.
YAML_PROBLEMS = {
    "mapping values are not allowed": Message(
        uk="зайва двокрапка або неправильний відступ. Якщо двокрапка належить до тексту, візьміть увесь текст у лапки.",
        en="a colon too many, or a wrong indentation. If the colon belongs to the text, put the whole text into quotes.",
    ),
    "'\\t'": Message(
        uk="відступ зроблено табуляцією. Зробіть його пробілами.",
        en="a tab is used to indent. Use spaces.",
    ),
    "cannot start any token": _WRONG_BEGINNING,
    "an tag": _WRONG_BEGINNING,  # the parser's own spelling
    "an alias": _WRONG_BEGINNING,
    "an anchor": _WRONG_BEGINNING,
    "found '<scalar>'": Message(
        uk="після закритих лапок або між полями стоїть зайвий текст. Якщо лапки належать до тексту, візьміть його весь в інші лапки.",
        en="text stands after closed quotes or between fields. If the quotes belong to the text, put all of it into other quotes.",
    ),
    "expected <block end>": Message(
        uk="рядок не відповідає відступам попередніх. Вирівняйте його з полями або пунктами, до яких він належить.",
        en="the line does not fit the indentation above. Align it with the fields or items that it belongs to.",
    ),
    "could not find expected ':'": Message(
        uk="рядок не схожий на поле: бракує двокрапки після назви або відступу перед текстом.",
        en="the line does not look like a field: a colon after the name, or indentation before the text, is missing.",
    ),
    "unexpected end of stream": Message(
        uk="лапки відкрито, але не закрито.",
        en="quotes are opened but not closed.",
    ),
    "unknown escape character": Message(
        uk="у подвійних лапках зворотна риска має особливе значення. Подвойте її або візьміть текст в одинарні лапки.",
        en="a backslash has a meaning in double quotes. Double it, or use single quotes.",
    ),
    "block scalar": Message(
        uk="після «|» або «>» текст починають з нового рядка. Якщо цей знак належить до тексту, візьміть увесь текст у лапки.",
        en="after “|” or “>” the text begins on a new line. If the sign belongs to the text, put the whole text into quotes.",
    ),
    "flow": _WRONG_BRACKETS,
    "node content": _WRONG_BRACKETS,
}
JSON_PROBLEMS = {
    "delimiter": Message(uk="пропущено кому або двокрапку.", en="a comma or a colon is missing."),
    "Expecting value": Message(uk="тут бракує значення.", en="a value is missing here."),
    "Illegal trailing comma": Message(uk="зайва кома перед дужкою.", en="a comma too many before a bracket."),
    "property name": Message(
        uk="тут має бути назва поля у подвійних лапках; можливо, перед дужкою зайва кома.",
        en="the name of a field in double quotes is expected; perhaps there is a comma too many before the bracket.",
    ),
    "Extra data": Message(uk="після кінця даних стоїть зайвий текст.", en="text stands after the end."),
    "Unterminated string": Message(uk="лапки відкрито, але не закрито.", en="quotes are opened but not closed."),
    "Invalid control character": Message(
        uk="перенос рядка чи табуляція всередині лапок; напишіть \\n або \\t.",
        en="a line break or a tab inside quotes; write \\n or \\t.",
    ),
    "escape": Message(uk="після зворотної риски стоїть незрозумілий знак.", en="the character after a backslash is unknown."),
}

# What the file is.
NO_FORMAT = Wording(
    uk="Немає поля «format», яке каже, що це за файл. Додайте першим рядком «format: {format}».",
    en="There is no field “format”, which says what the file is. Add a first line “format: {format}”.",
)
OTHER_FORMAT = Wording(
    uk="Це {seen}, а тут потрібен {expected}. Вкажіть інший файл.",
    en="This is {seen}, but {expected} is needed here. Name another file.",
)
NEWER_FORMAT = Wording(
    uk="Файл записано за новішою версією формату («{seen}»), а ця версія програми читає «{format}». Оновіть municipal-programs.",
    en="The file is of a newer version of the format (“{seen}”), while this version reads “{format}”. Update municipal-programs.",
)
UNKNOWN_FORMAT = Wording(
    uk="Вид файлу «{seen}» невідомий. Тут очікується «{format}».",
    en="The format “{seen}” is unknown. Expected “{format}”.",
)
PROGRAM = Message(uk="файл програми", en="the file of a program")
NO_CITY = Wording(
    uk='Це не файл громади: першим рядком має бути «format = "{format}"».',
    en='This is not the file of a city: its first line must be “format = "{format}"”.',
)
OTHER_CITY = Wording(
    uk="Це не файл громади; має бути «{format}».",
    en="This is no file of a city; it must be “{format}”.",
)
NO_JOURNAL = Wording(
    uk="Це не журнал складання «{format}», або його пошкоджено.", en="This is no journal of a build “{format}”, or it is damaged."
)
OTHER_JOURNAL = Wording(
    uk="Це журнал іншої версії; потрібен «{format}».", en="This journal is of another version; “{format}” is needed."
)
NUMBER_TOO_LONG = Wording(
    uk="Тут число з {count} цифр; стільки не має жодне. Впишіть потрібне.",
    en="Here is a number of {count} digits; none has so many. Type the one that is meant.",
)
NOT_TOML = Wording(uk="Звідси це не TOML: {problem}", en="From here on, this is no TOML: {problem}")
_AFTER_THE_NAME = Message(
    uk="після назви поля має стояти «=», а за ним значення.", en="the name of a field must be followed by “=” and a value."
)
TOML_TWICE = Wording(
    uk="Ця назва стоїть тут удруге; залиште одну.",
    en="This name stands here a second time; keep one of the two.",
)
_OPEN_BRACKET = Message(
    uk="дужку відкрито, але не закрито, або між значеннями пропущено кому.",
    en="a bracket is opened but not closed, or a comma is missing between values.",
)
_OPEN_QUOTES = Message(uk="лапки відкрито, але не закрито.", en="quotes are opened but not closed.")
_WRONG_ESCAPE = Message(
    uk="після зворотної риски стоїть незрозумілий знак; напишіть риску двічі або візьміть текст в одинарні лапки.",
    en="the character after a backslash is unknown; write the backslash twice, or put the text into single quotes.",
)
_END_OF_HEADER = Message(
    uk="назву розділу не закрито дужкою «]» або «]]».", en="the name of a section is not closed by “]” or “]]”."
)
# What the parser of TOML complains of (a part of its English sentence), and how we say it.
TOML_PROBLEMS = {
    "Invalid value": Message(
        uk="тут бракує значення або текст не взято в лапки.", en="a value is missing here, or a text does not stand in quotes."
    ),
    "'=' after a key": _AFTER_THE_NAME,
    "Invalid statement": Message(
        uk="тут має починатися назва поля чи розділу; назву не латинськими літерами візьміть у лапки.",
        en="the name of a field or a section is expected; put one in other than Latin letters into quotes.",
    ),
    "Invalid initial character for a key": Message(
        uk="тут має стояти назва поля; назву не латинськими літерами візьміть у лапки.",
        en="the name of a field is expected; put one in other than Latin letters into quotes.",
    ),
    "Expected newline": Message(
        uk="після значення стоїть зайвий текст; кожне поле пишіть з нового рядка, а текст – цілком у лапках.",
        en="text stands behind a value; begin each field on a line of its own, and put all of a text into quotes.",
    ),
    "']' at the end": _END_OF_HEADER,
    "']]' at the end": _END_OF_HEADER,
    "Unclosed": _OPEN_BRACKET,
    "Unterminated string": _OPEN_QUOTES,
    'Expected "': _OPEN_QUOTES,
    "Illegal character": Message(
        uk="перенос рядка чи інший недозволений знак усередині тексту; закрийте лапки або візьміть текст у потрійні.",
        en="a line break or another forbidden character inside a text; close the quotes or use three of them.",
    ),
    "Found invalid character": Message(uk="недозволений знак у примітці.", en="a forbidden character in a comment."),
    "Unescaped": _WRONG_ESCAPE,
    "Invalid hex value": _WRONG_ESCAPE,
    "Escaped character": _WRONG_ESCAPE,
    "Invalid date": Message(
        uk="такої дати чи такого часу немає; дату пишуть 2026-01-31.",
        en="there is no such date or time; a date is written 2026-01-31.",
    ),
}
ACTIVITY = Message(uk="звіт про роботу", en="an activity report")
DELIVERY = Message(uk="файл наданих даних", en="the file of a delivery")

# Fields and values.
WRITTEN_IN_FIELD = Wording(
    uk="Поле «{name}» ({term}): «{seen}». {message}", en="The field “{name}” ({term}): “{seen}”. {message}"
)
FIRST_IN_LINE = Wording(uk="{message} Вперше – у рядку {line}.", en="{message} First in line {line}.")
IN_FIELD = Wording(uk="Поле «{name}» ({term}). {message}", en="The field “{name}” ({term}). {message}")
UNKNOWN_FIELD = Wording(
    uk="Поле «{name}» тут невідоме.{nearest}",
    en="The field “{name}” is unknown here.{nearest}",
)
PERHAPS_FIELD = Wording(uk=" Можливо, «{name}» ({term})?", en=" Perhaps “{name}” ({term})?")
KNOWN_FIELDS = Wording(uk=" Тут можуть бути: {names}.", en=" Known here are: {names}.")
MISSING_FIELD = Wording(
    uk="Бракує обов’язкового поля «{name}» ({term}). Додайте його.",
    en="The required field “{name}” ({term}) is missing. Add it.",
)
BLANK = Wording(
    uk="Значення порожнє, а воно обов’язкове; впишіть його.",
    en="The value is blank but required; fill it in.",
)
WRONG_SHAPE = Wording(
    uk="Тут очікується {expected}, а стоїть {seen}.",
    en="Expected {expected}, but here is {seen}.",
)
A_TEXT = Message(uk="текст", en="a text")
THE_TEXT = Wording(uk="текст «{seen}»", en="the text “{seen}”")
THE_LITERAL = Wording(uk="{seen} без лапок", en="{seen} without quotes")
A_NUMBER = Message(uk="число", en="a number")
A_SUM = Message(uk="сума, наприклад «540,0 тис. грн»", en="an amount, such as “540,0 тис. грн”")
A_DATE = Message(uk="дата, наприклад «18.12.2017»", en="a date, such as “18.12.2017”")
YEARS = Message(uk="рік або роки, наприклад «2018–2020»", en="a year or years, such as “2018–2020”")
A_PERIOD = Message(uk="період, наприклад «2020» або «2020-Q2»", en="a period, such as “2020” or “2020-Q2”")
YES_OR_NO = Message(uk="«так» або «ні»", en="“так” (yes) or “ні” (no)")
A_BLANK = Message(uk="порожнє місце", en="nothing")
A_LIST = Message(uk="список", en="a list")
A_LIST_OF_ITEMS = Message(uk="список (кожен пункт з нового рядка після «- »)", en="a list (each item on its own line after “- ”)")
A_TABLE = Message(uk="набір полів", en="a set of fields")
A_TABLE_OF_FIELDS = Message(uk="набір полів «назва: значення»", en="a set of fields “name: value”")
FUNDING_TABLE = Message(
    uk="таблиця «джерело: сума» або «джерело: рік: сума», наприклад «місцевий бюджет: 540,0 тис. грн»",
    en="a table “source: amount” or “source: year: amount”, such as “місцевий бюджет: 540,0 тис. грн”",
)
OBSERVATION_TABLE = Message(
    uk="таблиця «рік: значення» або «end: значення», наприклад «end: 45»",
    en="a table “year: value” or “end: value”, such as “end: 45”",
)
NOT_WHOLE = Wording(
    uk="«{seen}» не є цілим числом.",
    en="“{seen}” is not a whole number.",
)
NOT_A_YEAR = Wording(
    uk="Рік «{seen}» не зрозумілий: очікуються чотири цифри, як-от «2019».",
    en="The year “{seen}” is not understood: expected four digits, such as “2019”.",
)
NOT_A_YEAR_NOR_END = Wording(
    uk="Рік «{seen}» не зрозумілий: очікуються чотири цифри, як-от «2019», або «end» – кінець програми.",
    en="The year “{seen}” is not understood: expected four digits, such as “2019”, or “end”, the end of the program.",
)
YEAR_TWICE = Wording(
    uk="Рік уже вказано перед двокрапкою («{seen}»); приберіть це поле.",
    en="The year already stands before the colon (“{seen}”); remove this field.",
)
NOT_A_TRUTH = Wording(
    uk="«{seen}» не зрозуміло: очікується «так» або «ні».",
    en="“{seen}” is not understood: expected “так” (yes) or “ні” (no).",
)
UNKNOWN_WORD = Wording(
    uk="Слово «{seen}» невідоме.{nearest} Можна написати: {known}.",
    en="The word “{seen}” is unknown.{nearest} It may be: {known}.",
)
ONE_CHANGE = Wording(
    uk="Кожна зміна має рівно одне з полів: {known}.",
    en="Each change has exactly one of the fields: {known}.",
)
ONE_BLOCK = Wording(
    uk="Кожен блок змісту має рівно одне з полів: {known}.",
    en="Each block of the content has exactly one of the fields: {known}.",
)

# The fields of the files: how a person calls them.
FIELDS = {
    "absence": Message(uk="причина відсутності", en="reason for the absence"),
    "accumulation": Message(uk="накопичення за роками", en="accumulation over years"),
    "actual": Message(uk="фактичне значення", en="actual value"),
    "actuals": Message(uk="фактичні значення", en="actual values"),
    "add": Message(uk="додати захід", en="add a measure"),
    "address": Message(uk="адреса", en="address"),
    "addressee": Message(uk="адресат", en="addressee"),
    "adjust": Message(uk="змінити захід", en="adjust a measure"),
    "allocated": Message(uk="затверджено в бюджеті", en="allocated by the budget"),
    "amendments": Message(uk="зміни до програми", en="amendments"),
    "annual_days": Message(uk="днів після року", en="days after a year"),
    "approved_by": Message(uk="рішення про затвердження", en="approving decision"),
    "balances": Message(uk="баланси", en="balances"),
    "baseline": Message(uk="вихідні дані", en="baseline"),
    "book": Message(uk="книга", en="workbook"),
    "books": Message(uk="книги", en="workbooks"),
    "calendar": Message(uk="календар звітності", en="reporting calendar"),
    "cell": Message(uk="клітинка", en="cell"),
    "changes": Message(uk="зміни", en="changes"),
    "citations": Message(uk="згадані рішення", en="cited decisions"),
    "co_developers": Message(uk="співрозробники", en="co-developers"),
    "co_executors": Message(uk="співвиконавці", en="co-executors"),
    "conclusion": Message(uk="висновок", en="conclusion"),
    "content": Message(uk="зміст", en="content"),
    "corrective_action": Message(uk="що зроблено для виправлення", en="corrective action"),
    "cost": Message(uk="показник затрат", en="input indicator"),
    "count": Message(uk="кількість", en="count"),
    "counts": Message(uk="кількості", en="counts"),
    "date": Message(uk="дата", en="date"),
    "decision": Message(uk="рішення", en="decision"),
    "delivered_on": Message(uk="дата надання", en="day of the delivery"),
    "department": Message(uk="підрозділ", en="department"),
    "departments": Message(uk="підрозділи", en="departments"),
    "developer": Message(uk="розробник", en="developer"),
    "digest": Message(uk="відбиток файла", en="digest of the file"),
    "direction": Message(uk="напрям показника", en="direction"),
    "disbursed": Message(uk="фактично профінансовано", en="disbursed"),
    "due": Message(uk="названі строки", en="named days"),
    "effect": Message(uk="дія рішення", en="effect"),
    "email": Message(uk="електронна пошта", en="electronic mail"),
    "exclude": Message(uk="вилучити захід", en="exclude a measure"),
    "executions": Message(uk="звіти підрозділів", en="accounts of the departments"),
    "executors": Message(uk="виконавці", en="executors"),
    "expected_result": Message(uk="очікуваний результат", en="expected result"),
    "expires": Message(uk="діє до", en="holds until"),
    "explanation": Message(uk="причини невиконання", en="explanation"),
    "figure": Message(uk="позначення показу", en="identity of the figure"),
    "fingerprint": Message(uk="відбиток зауваження", en="fingerprint"),
    "format": Message(uk="вид файлу", en="kind of the file"),
    "group": Message(uk="група показників", en="group"),
    "half_year_days": Message(uk="днів після півріччя", en="days after a half of a year"),
    "head": Message(uk="керівник", en="head"),
    "heading": Message(uk="заголовок", en="heading"),
    "identity": Message(uk="позначення", en="identity"),
    "indicator": Message(uk="показник", en="indicator"),
    "indicators": Message(uk="показники", en="indicators"),
    "initiator": Message(uk="ініціатор", en="initiator"),
    "items": Message(uk="пункти списку", en="items"),
    "kind": Message(uk="вид показника", en="kind"),
    "measure": Message(uk="захід", en="measure"),
    "measures": Message(uk="заходи", en="measures"),
    "minus": Message(uk="мінус", en="minus"),
    "name": Message(uk="найменування", en="name"),
    "narrative": Message(uk="інформація про виконання", en="narrative"),
    "note": Message(uk="примітка", en="note"),
    "number": Message(uk="номер", en="number"),
    "numbered": Message(uk="чи нумерувати", en="numbered"),
    "ordered_by": Message(uk="розпорядження про розроблення", en="order to develop"),
    "output": Message(uk="показник продукту", en="output indicator"),
    "participants": Message(uk="учасники", en="participants"),
    "parts": Message(uk="частини", en="parts"),
    "passport": Message(uk="паспорт програми", en="passport"),
    "period": Message(uk="період", en="period"),
    "person": Message(uk="хто погодив", en="who waived it"),
    "phone": Message(uk="телефон", en="phone"),
    "place": Message(uk="місце в документі", en="place in the document"),
    "planned": Message(uk="плановий обсяг", en="planned money"),
    "plus": Message(uk="плюс", en="plus"),
    "position": Message(uk="посада", en="position"),
    "profile": Message(uk="профіль громади", en="profile of the community"),
    "purpose": Message(uk="мета програми", en="purpose"),
    "purpose_results": Message(uk="досягнення мети", en="results for the purpose"),
    "quarterly_days": Message(uk="днів після кварталу", en="days after a quarter"),
    "reading": Message(uk="як розуміти", en="reading"),
    "reason": Message(uk="підстава", en="reason"),
    "registration_number": Message(uk="реєстраційний номер", en="registration number"),
    "registry_code": Message(uk="код ЄДРПОУ", en="registry code"),
    "related_decisions": Message(uk="пов’язані рішення", en="related decisions"),
    "repeats": Message(uk="повторює захід", en="repeats the measure"),
    "reporting_period": Message(uk="звітний період", en="reporting period"),
    "requisites": Message(uk="реквізити", en="requisites"),
    "responsible_executor": Message(uk="відповідальний виконавець", en="responsible executor"),
    "result": Message(uk="результат", en="result"),
    "sheet": Message(uk="аркуш", en="sheet"),
    "signatory": Message(uk="підписант", en="signatory"),
    "sources": Message(uk="джерела фінансування", en="sources of funding"),
    "stages": Message(uk="етапи", en="stages"),
    "statements": Message(uk="твердження документа", en="statements"),
    "subject": Message(uk="предмет рішення", en="subject"),
    "superior": Message(uk="вищий орган", en="superior body"),
    "targets": Message(uk="планові значення", en="targets"),
    "task": Message(uk="завдання", en="task"),
    "tasks": Message(uk="пріоритетні завдання", en="priority tasks"),
    "term": Message(uk="термін виконання", en="term"),
    "territory": Message(uk="територія", en="territory"),
    "text": Message(uk="текст", en="text"),
    "texts": Message(uk="тексти клітинок", en="texts of cells"),
    "title": Message(uk="назва", en="title"),
    "topics": Message(uk="теми", en="topics"),
    "total": Message(uk="разом", en="total"),
    "unit": Message(uk="одиниця виміру", en="unit"),
    "url": Message(uk="адреса оприлюднення", en="address of publication"),
    "value": Message(uk="значення", en="value"),
    "waivers": Message(uk="погодження", en="waivers"),
    "year": Message(uk="рік", en="year"),
}

# What a field is called inside of another one, where it has a meaning of its own.
FIELDS_INSIDE = {("counts", "number"): Message(uk="кількість", en="count")}


def term_of(name: str, path: Sequence[str | int] = ()) -> Message:
    """Return how a person calls the field *name* of what *path* leads to."""
    holder = next((step for step in reversed(path) if isinstance(step, str) and step != name), "")
    return FIELDS_INSIDE.get((holder, name), FIELDS[name])
