"""What `files.kits` says, in both languages, and the fixed words of the workbooks."""

from __future__ import annotations

from municipal_programs.errors import Wording

# ── the workbook ─────────────────────────────────────────────────────────────────────────────────────────────────────

SHEET_OF_ACCOUNT = Wording(uk="Звіт", en="Account")
SHEET_OF_MEASURES = Wording(uk="Заходи", en="Measures")
SHEET_OF_INDICATORS = Wording(uk="Показники", en="Indicators")
FOR_WHOM = Wording(uk="{department} · за {period}", en="{department} · for {period}")
HOW_TO_FILL = Wording(
    uk="Заповніть жовті клітинки; сірі вже відомі й захищені. Рядки можна сортувати та фільтрувати, але не додавати й не вилучати.",
    en="Fill the yellow cells; the grey ones are known and locked. Rows may be sorted and filtered, but not added or removed.",
)
WHAT = Wording(uk="Про що", en="What")
ANSWER = Wording(uk="Відповідь підрозділу", en="The department's answer")
PURPOSE_RESULTS = Wording(
    uk="Наскільки за період досягнуто мети програми: {purpose}", en="How far the purpose was reached: {purpose}"
)
CONCLUSION = Wording(uk="Висновок підрозділу про виконання програми", en="The department's conclusion")
NUMBER = Wording(uk="№", en="No.")
MEASURE = Wording(uk="Захід", en="Measure")
TERM = Wording(uk="Термін", en="Term")
PLANNED_FOR_TERM = Wording(uk="Заплановано на весь термін, грн", en="Planned for the term, UAH")
PLANNED = Wording(uk="Заплановано на {year}\u00a0рік: {source}, грн", en="Planned for {year}: {source}, UAH")
ALLOCATED = Wording(
    uk="Затверджено в бюджеті зі змінами на {year}\u00a0рік: {source}, грн", en="Allocated for {year}: {source}, UAH"
)
DISBURSED = Wording(uk="Фактично профінансовано за {period}: {source}, грн", en="Disbursed for {period}: {source}, UAH")
NARRATIVE = Wording(uk="Інформація про виконання або причини невиконання", en="How it was carried out, or why not")
INDICATOR = Wording(uk="Показник", en="Indicator")
GROUP = Wording(uk="Група", en="Group")
UNIT = Wording(uk="Одиниця виміру", en="Unit")
BASELINE = Wording(uk="Вихідні дані", en="Baseline")
TARGET = Wording(uk="Планове значення", en="Target")
ACTUAL = Wording(uk="Фактичне значення за {period}", en="Actual value for {period}")
ABSENCE = Wording(uk="Якщо значення немає: чому", en="If there is no value: why")
NOTE = Wording(uk="Примітка до значення", en="Note on the value")
EXPLANATION = Wording(uk="Причини невиконання", en="Why the target was missed")
CORRECTIVE_ACTION = Wording(uk="Що зроблено для виправлення", en="What was done about it")
FOR_WHOLE_TERM = Wording(uk="{amount} (за весь термін)", en="{amount} (for the whole term)")
AT_THE_END = Wording(uk="{value} (на кінець програми)", en="{value} (at the end of the program)")
OF_YEAR = Wording(uk="{value} ({year}\u00a0рік)", en="{value} ({year})")
CUT_SHORT = Wording(uk="… (далі – у програмі)", en="… (more in the program)")
PAGE = Wording(uk="Аркуш «&A», сторінка &P з &N", en="Sheet “&A”, page &P of &N")
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
TITLE_OF_HINT = Wording(uk="Що вписати", en="What to enter")
NOT_ACCEPTED = Wording(uk="Не підходить", en="Not accepted")
HINT_MONEY = Wording(
    uk="Сума в гривнях із копійками, наростаючим підсумком від початку року. Якщо коштів не було – 0. Без тисяч і слова «грн».",
    en="Hryvnias with kopiykas, from the first of January on. If there was no money: 0. Not in thousands, without “грн”.",
)
HINT_NUMBER = Wording(uk="Число без одиниці виміру ({unit}).", en="A number without its unit ({unit}).")
HINT_PLAIN_NUMBER = Wording(uk="Число.", en="A number.")
HINT_SHARE = Wording(uk="Відсотки числом від 0 до 100, без знака %.", en="Per cent as a number from 0 to 100, without the sign.")
HINT_YES_NO = Wording(uk="Виберіть «так» або «ні».", en="Choose “так” (yes) or “ні” (no).")
HINT_WORDS = Wording(uk="Значення словами.", en="The value in words.")
HINT_ABSENCE = Wording(
    uk="Лише якщо значення немає: виберіть причину зі списку.", en="Only if there is no value: choose the reason."
)
HINT_NOTE = Wording(uk="Наприклад, за який рік це значення. Можна не заповнювати.", en="Such as its year. May stay empty.")
HINT_NARRATIVE = Wording(
    uk="Що зроблено за період, або чому не зроблено. Новий абзац – Alt+Enter.",
    en="What was done in the period, or why not. A new paragraph: Alt+Enter.",
)
HINT_TEXT = Wording(
    uk="Текст. Новий абзац – Alt+Enter. Можна не заповнювати.", en="Text. Alt+Enter parts paragraphs. May stay empty."
)

# ── a workbook as a whole ────────────────────────────────────────────────────────────────────────────────────────────

AT_CELL = Wording(uk="{origin}: {message}", en="{origin}: {message}")
NO_KIT = Wording(
    uk="Це не книга виконавця: у ній немає прихованого аркуша з позначками. Поверніть книгу, яку надіслано, не копіюючи її аркушів до іншої.",
    en="This is no kit: the hidden sheet with its marks is missing. Return the workbook that was sent, not a copy of its sheets.",
)
NEWER_KIT = Wording(
    uk="Книгу зроблено новішою версією («{seen}»), а ця читає «{expected}». Оновіть municipal-programs.",
    en="The kit was made by a newer version (“{seen}”), while this one reads “{expected}”. Update municipal-programs.",
)
OTHER_PROGRAM = Wording(
    uk="Це книга іншої програми: «{title}», затвердженої рішенням № {seen}; тут збирають дані програми за рішенням № {expected}.",
    en="This is a kit of another program: “{title}”, approved by decision No. {seen}; here is that of decision No. {expected}.",
)
DECISION_OF = Wording(uk="{number} від {date}", en="{number} of {date}")
OTHER_PERIOD = Wording(
    uk="Це книга за інший період: {seen}, а збирають дані за {expected}.",
    en="This kit is for another period: {seen}, while {expected} is being collected.",
)
UNKNOWN_DEPARTMENT = Wording(
    uk="Книга належить підрозділу «{seen}», якого в програмі немає; є: {known}.",
    en="The kit belongs to “{seen}”, which the program does not have; it has: {known}.",
)
NO_PERIOD = Wording(uk="Період у книзі не прочитано: «{seen}».", en="The period in the kit cannot be read: “{seen}”.")
OTHER_KIT = Wording(
    uk="Програма змінилася після того, як зроблено цю книгу. Взято те, що ще належить до програми; про решту сказано нижче.",
    en="The program has changed since this kit was made. What still belongs to it was taken; the rest is told below.",
)
NOT_READ = Wording(uk="{name}: {reason}", en="{name}: {reason}")
BROKEN = Wording(
    uk="Вміст книги пошкоджено (частина «{part}»). Збережіть її ще раз.",
    en="The workbook is damaged (part “{part}”). Save it again.",
)
MACROS = Wording(
    uk="У книзі є макроси; такі книги не приймаються. Збережіть її як .xlsx без макросів.",
    en="The workbook holds macros and is not accepted. Save it as .xlsx without them.",
)
NO_WORKBOOK = Wording(
    uk="У файлі немає книги .xlsx: мабуть, це документ іншого виду (Word, OpenDocument). Збережіть книгу як .xlsx або поверніть надіслану.",
    en="There is no .xlsx workbook in the file: perhaps it is of another kind (Word, OpenDocument). Save the workbook as .xlsx, or return "
    "the one that was sent.",
)
TOO_MANY_CELLS = Wording(
    uk="На аркуші «{sheet}» понад {most} заповнених клітинок; у книзі виконавця стільки не буває.",
    en="The sheet “{sheet}” has more than {most} cells; no kit has so many.",
)
NO_COPY = Wording(uk="{name}: копії із зауваженнями не зроблено: {reason}", en="{name}: no copy with remarks was made: {reason}")
NOT_COPIED = Wording(
    uk="книгу збережено незвично. Відкрийте її в Excel чи LibreOffice і збережіть ще раз.",
    en="the workbook is stored in an unusual way. Open and save it in Excel or LibreOffice.",
)
CANNOT_BE_COPIED = Wording(
    uk="аркуш «{sheet}» має величезні об’єднані ділянки або клітинки дуже далеко. Поверніть книгу, яку надіслано.",
    en="the sheet “{sheet}” has giant merged ranges or cells far away. Return the workbook that was sent.",
)
SHEET_MISSING = Wording(
    uk="Аркуша «{sheet}» немає. Поверніть його з надісланої книги.", en="The sheet “{sheet}” is missing. Restore it from the kit."
)
SHEET_RENAMED = Wording(
    uk="Аркуш «{sheet}» перейменовано на «{seen}»; його прочитано.", en="The sheet “{sheet}” is now called “{seen}”; it was read."
)
SHEET_COPIED = Wording(
    uk="Це ще один аркуш із тими самими позначками, що й «{sheet}»; прочитано лише «{sheet}». Перенесіть дані туди, а цей вилучіть.",
    en="This is another sheet with the marks of “{sheet}”; only “{sheet}” was read. Move the data there and remove this one.",
)
SHEET_ADDED = Wording(
    uk="Цього аркуша в книзі не було; його не прочитано.", en="This sheet was added to the workbook; it was not read."
)
NO_HEADINGS = Wording(
    uk="На аркуші «{sheet}» немає прихованого рядка з позначками стовпців, тож їх не впізнати. Вставте дані до надісланої книги.",
    en="The sheet “{sheet}” has lost its hidden row of marks, so that nobody can tell the columns. Paste the data into the kit.",
)
COLUMN_MISSING = Wording(
    uk="Стовпця «{heading}» немає; того, що в ньому, не зібрано.",
    en="The column “{heading}” is missing; nothing of it was collected.",
)
COLUMN_TWICE = Wording(
    uk="Стовпець «{heading}» стоїть двічі; взято лівий.", en="The column “{heading}” stands twice; the left one was taken."
)
HEADING_CHANGED = Wording(
    uk="Заголовок змінено: було «{expected}», стало «{seen}». Стовпець прочитано як раніше.",
    en="The heading was changed from “{expected}” to “{seen}”. The column was read as before.",
)
FIGURES_UNDER_CHANGED_HEADING = Wording(
    uk="Заголовок над даними змінено: було «{expected}», стало «{seen}». Невідомо, в яких вони тепер одиницях, за який рік і чиї; "
    "нічого з цього стовпця не взято. Поверніть заголовок і впишіть дані так, як він каже.",
    en="The heading above figures was changed from “{expected}” to “{seen}”. Nobody can tell their unit, year and source now; nothing of "
    "this column was taken. Restore the heading and enter the figures as it says.",
)
UNIT_CHANGED = Wording(
    uk="Одиниця виміру тут «{seen}», а в програмі – «{expected}». Значення цього показника не взято; поверніть одиницю програми і впишіть "
    "його в ній.",
    en="The unit is “{seen}” here and “{expected}” in the program. The value of this indicator was not taken; restore the unit of the "
    "program and give it in that.",
)
COLUMN_MOVED = Wording(
    uk="Стовпець «{heading}» пересунуто; його прочитано на новому місці.",
    en="The column “{heading}” was moved; it was read in its new place.",
)
ROW_MISSING = Wording(
    uk="Рядка «{title}» немає; даних про нього не зібрано.", en="The row “{title}” is missing; nothing was collected."
)
ROW_ADDED = Wording(
    uk="Цей рядок додано, у книзі його не було; його не взято. Нові заходи й показники ухвалює рада.",
    en="This row was added to the kit; it was not taken. New measures and indicators are for the council.",
)
ROW_UNKNOWN = Wording(
    uk="Рядок має позначку «{seen}», якої в програмі немає (можливо, захід вилучено); його не взято.",
    en="The row carries the mark “{seen}”, which the program does not have (perhaps it was excluded); it was not taken.",
)
ROW_TWICE = Wording(
    uk="Цей рядок стоїть двічі (ще в рядку {other}), і в ньому інше; не взято жодного.",
    en="This row stands twice (also in row {other}) with different content; neither was taken.",
)
ROW_TWICE_ALIKE = Wording(
    uk="Цей рядок стоїть двічі (ще в рядку {other}) з тим самим вмістом; взято один раз.",
    en="This row stands twice (also in row {other}) with the same content; it was taken once.",
)
ROW_MIXED_UP = Wording(
    uk="Рядок переплутано: за позначкою тут має бути «{expected}», а стоїть «{seen}». Схоже, відсортовано лише частину стовпців; рядок не взято.",
    en="The row is mixed up: its mark says “{expected}”, but here is “{seen}”. Perhaps only some columns were sorted; it was not taken.",
)
TITLE_CHANGED = Wording(
    uk="Назву рядка змінено: було «{expected}», стало «{seen}». Невідомо, про що тепер дані; рядок не взято. Поверніть назву, а про "
    "помилку в програмі повідомте окремо.",
    en="The title of the row was changed from “{expected}” to “{seen}”. Nobody can tell what its answers are about; it was not taken. "
    "Restore the title, and tell of a mistake in the program apart.",
)
KNOWN_CHANGED = Wording(
    uk="Відоме змінено: було «{expected}», стало «{seen}». Книга цього не змінює; виправляють програму.",
    en="What is known was changed from “{expected}” to “{seen}”. A kit cannot change it; the program has to be corrected.",
)
HIDDEN_ROW = Wording(uk="Рядок приховано, але його прочитано.", en="The row is hidden, but it was read.")
HIDDEN_COLUMN = Wording(
    uk="Стовпець «{heading}» приховано, але його прочитано.", en="The column “{heading}” is hidden, but it was read."
)
MERGED = Wording(
    uk="Клітинки {cells} об’єднано, тож невідомо, до якої належить вміст; його не взято. Роз’єднайте їх.",
    en="The cells {cells} are merged, so that nobody can tell to which the content belongs; it was not taken. Split them.",
)
OUTSIDE = Wording(
    uk="Поза таблицею є заповнені клітинки (перша – тут); їх не прочитано.",
    en="There are cells outside of the table (this is the first); they were not read.",
)

# ── a cell ───────────────────────────────────────────────────────────────────────────────────────────────────────────

FORMULA = Wording(
    uk="Тут формула; взято її останній результат – {seen}. Краще вставте значення.",
    en="Here is a formula; its last result, {seen}, was taken. Better paste the value.",
)
FORMULA_WITHOUT_RESULT = Wording(
    uk="Тут формула без збереженого результату; не взято. Відкрийте книгу в Excel, збережіть її або впишіть значення.",
    en="Here is a formula without a stored result; it was not taken. Open and save the workbook in Excel, or enter the value.",
)
ERROR_IN_CELL = Wording(
    uk="У клітинці помилка {seen}; не взято. Впишіть значення.", en="The cell holds the error {seen}; enter the value."
)
DATE_FOR_NUMBER = Wording(
    uk="Тут дата ({seen}), а потрібно: {expected}. Таблиця могла перетворити число на дату; впишіть його ще раз. Не взято.",
    en="Here is a date ({seen}), but {expected} is needed. The program may have made it of a number; enter it again. Not taken.",
)
PERCENT_FORMAT = Wording(
    uk="Клітинка показує відсотки: {seen}; прочитано як {value}.", en="The cell shows per cent: {seen}; it was read as {value}."
)
PERCENT_FOR_OTHER = Wording(
    uk="Клітинка показує відсотки ({seen}), а потрібно: {expected}. Не взято.",
    en="The cell shows per cent ({seen}), but {expected} is needed. Not taken.",
)
NO_AMOUNT = Wording(
    uk="Тут «{seen}», а потрібна сума в гривнях; якщо коштів не було, впишіть 0. Не взято.",
    en="Here is “{seen}”, but an amount in hryvnias is needed; if there was no money, enter 0. Not taken.",
)
NO_NUMBER = Wording(
    uk="Тут «{seen}», а потрібне число; якщо значення немає, залиште клітинку порожньою й виберіть причину поруч. Не взято.",
    en="Here is “{seen}”, but a number is needed; if there is no value, leave the cell empty and choose the reason beside it. Not taken.",
)
TRUTH_FOR_OTHER = Wording(
    uk="Тут {seen}, а потрібно: {expected}. Не взято.", en="Here is {seen}, but {expected} is needed. Not taken."
)
NUMBER_AS_TEXT = Wording(
    uk="Число введено текстом «{seen}»; зрозуміло як {value}. Перевірте.",
    en="A number is entered as the text “{seen}”; it was read as {value}. Please check.",
)
TOO_EXACT = Wording(
    uk="Число {seen} має більше ніж 15 значущих цифр, а таблиця стільки не зберігає; не взято. Впишіть точне значення.",
    en="The number {seen} has more than 15 significant digits, which no spreadsheet keeps; not taken. Enter the exact value.",
)
NOT_TAKEN = Wording(uk="{reason} Не взято.", en="{reason} Not taken.")
NUMBER_FOR_WORD = Wording(
    uk="Тут {seen}, а потрібно: {expected}. Не взято.", en="Here is {seen}, but {expected} is needed. Not taken."
)
NUMBER_FOR_TEXT = Wording(
    uk="Тут число {seen}, хоча очікується текст; взято як текст.",
    en="Here is the number {seen} where a text is expected; taken as text.",
)
NEGATIVE = Wording(uk="Сума від’ємна ({seen}).", en="The amount is negative ({seen}).")
TOO_LONG = Wording(uk="Текст довший за {most} символів.", en="The text is longer than {most} characters.")
VALUE_AND_ABSENCE = Wording(
    uk="Вписано і значення, і причину його відсутності; не взято нічого. Залиште щось одне.",
    en="Both a value and the reason for its absence are given; neither was taken. Keep one.",
)
NOTE_ALONE = Wording(
    uk="Примітка є, а значення чи причини його відсутності немає; не взято.",
    en="There is a note, but neither a value nor the reason for its absence; not taken.",
)
NOT_FILLED = Wording(uk="Не заповнено: {heading}.", en="Not filled: {heading}.")
THE_TRUTH = Wording(uk="логічне значення {seen}", en="the truth value {seen}")
AN_AMOUNT = Wording(uk="сума в гривнях", en="an amount in hryvnias")
A_NUMBER = Wording(uk="число", en="a number")
A_YES_OR_NO = Wording(uk="«так» або «ні»", en="“так” (yes) or “ні” (no)")
A_REASON = Wording(uk="причина зі списку", en="a reason of the list")
A_TEXT = Wording(uk="текст", en="a text")
