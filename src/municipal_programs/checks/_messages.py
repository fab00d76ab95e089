"""What `checks` says, in both languages; the requirements of the rules stand in `_requirements`."""

from __future__ import annotations

from municipal_programs.errors import Wording

# ── severities and outcomes ──────────────────────────────────────────────────────────────────────────────────────────

ERROR = Wording(uk="помилка", en="error")
WARNING = Wording(uk="попередження", en="warning")
NOTE = Wording(uk="примітка", en="note")
RIGHT = Wording(uk="перевірено, зауважень немає", en="checked and right")
WRONG = Wording(uk="перевірено, є зауваження", en="checked and wrong")
NOT_CHECKABLE = Wording(uk="перевірити не можна", en="not checkable")
FAILED = Wording(uk="правило не спрацювало", en="the rule failed")
SWITCHED_OFF = Wording(uk="вимкнено профілем громади", en="switched off by the council's profile")

# ── rules and plugins ────────────────────────────────────────────────────────────────────────────────────────────────

THE_LIBRARY = Wording(uk="бібліотека", en="the library")
BAD_CODE = Wording(
    uk="Код правила «{code}» має складатися з 2–8 великих латинських літер і трьох цифр, як-от «ZT101».",
    en="The code “{code}” of a rule must be 2–8 capital Latin letters and three digits, such as “ZT101”.",
)
RULE_WITHOUT_TEXT = Wording(
    uk="Правило {code} не каже, чого вимагає; додайте українську вимогу й англійський опис функції.",
    en="The rule {code} does not say what it demands; give it a Ukrainian requirement and an English docstring.",
)
UNKNOWN_NEED = Wording(
    uk="Правило {code} потребує «{need}», а таких даних немає; можна назвати: {known}.",
    en="The rule {code} needs “{need}”, which does not exist; it may name: {known}.",
)
CODE_TAKEN = Wording(
    uk="Правило {code} з розширення «{plugin}» не запущено: код уже зайнято ({owner}). Дайте йому власні літери й номер.",
    en="The rule {code} of the plugin “{plugin}” was not run: its code is taken ({owner}). Give it letters and a number of its own.",
)
RULE_FAILED = Wording(
    uk="Правило {code} ({plugin}) не змогло перевірити дані: {kind}: {words}. Решту правил перевірено; повідомте авторові правила.",
    en="The rule {code} ({plugin}) could not check the data: {kind}: {words}. The other rules were run; tell the author of the rule.",
)

# ── waivers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BLANK = Wording(uk="«{name}» не може бути порожнім; впишіть значення.", en="“{name}” cannot be blank; fill it in.")
WAIVER_EXPIRES_EARLY = Wording(
    uk="Строк погодження спливає {expires}, раніше, ніж його дано ({date}); виправте одну з дат.",
    en="The waiver expires on {expires}, before it was given ({date}); correct one of the dates.",
)
WAIVER_WITHOUT_FINDING = Wording(
    uk="Погодження «{fingerprint}» ({person}: {reason}) не стосується жодного зауваження; вилучіть його або виправте відбиток.",
    en="The waiver “{fingerprint}” ({person}: {reason}) matches no finding; remove it or correct the fingerprint.",
)
WAIVER_EXPIRED = Wording(
    uk="Строк погодження «{fingerprint}» ({person}: {reason}) сплив {expires}, тож зауваження знову відкрите.",
    en="The waiver “{fingerprint}” ({person}: {reason}) expired on {expires}, so the finding is open again.",
)
WAIVER_REPEATED = Wording(
    uk="Зауваження «{fingerprint}» погоджено {times} рази; діє найпізніше погодження ({person}: {reason}).",
    en="The finding “{fingerprint}” is waived {times} times; the latest waiver holds ({person}: {reason}).",
)

# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

MEASURE_NUMBER = Wording(uk="захід {number}", en="measure {number}")
MEASURE_OF = Wording(uk="захід {number} ({department})", en="measure {number} ({department})")
PART_OF = Wording(uk="частина підрозділу «{department}»", en="the part of “{department}”")
ROW_WITH_AMOUNT = Wording(uk="{row}: {amount}", en="{row}: {amount}")
WHOLE_PROGRAM = Wording(uk="програма", en="the program")
PLANNED = Wording(uk="планове фінансування", en="planned money")
ALLOCATED = Wording(uk="річний обсяг фінансування", en="allocated money")
DISBURSED = Wording(uk="фактичне фінансування", en="disbursed money")
FOR_YEAR = Wording(uk=" на {year} рік", en=" for {year}")
NOTHING = Wording(uk="", en="")

# ── explanations ─────────────────────────────────────────────────────────────────────────────────────────────────────

NOTHING_EXPLAINS = Wording(
    uk="Жоден із відомих недоглядів цієї різниці не пояснює; звірте рядки з первинними документами.",
    en="None of the slips that are known explains the difference; hold the rows against the source documents.",
)
SEARCH_GAVE_UP = Wording(
    uk="Рядків забагато, тож пошук пояснення зупинено, і пояснення лишилося невідомим.",
    en="There are too many rows, so the search was stopped and the explanation remains unknown.",
)
STATED_TOO_SMALL = Wording(
    uk="Одиницю сплутано: {stated} – це {computed}, записані у більшій одиниці.",
    en="The unit is mistaken: {stated} is {computed} written in a larger unit.",
)
STATED_TOO_LARGE = Wording(
    uk="Одиницю сплутано: {stated} – це {computed}, записані у меншій одиниці.",
    en="The unit is mistaken: {stated} is {computed} written in a smaller unit.",
)
STATED_TRANSPOSED = Wording(
    uk="У підсумку {stated} переставлено дві сусідні цифри; має бути {swapped}.",
    en="Two neighbouring digits of the total {stated} are exchanged; it ought to be {swapped}.",
)
ROWS_LEFT_OUT = Wording(uk="У підсумку не враховано: {rows}.", en="The total leaves out: {rows}.")
ROWS_TWICE = Wording(uk="У підсумку враховано двічі: {rows}.", en="The total counts twice: {rows}.")
ROWS_NEARLY = Wording(
    uk="Майже все пояснює те, що не враховано: {rows}; лишається {rest}, яких ніщо не пояснює.",
    en="Nearly all is explained by leaving out: {rows}; what remains, {rest}, nothing explains.",
)
ROW_TWICE = Wording(uk="У підсумку двічі враховано {row} ({amount}).", en="The total counts {row} twice ({amount}).")
ROW_SUBTRACTED = Wording(
    uk="У підсумку віднято, а не додано {row} ({amount}).", en="The total subtracts {row} ({amount}) instead of adding it."
)
ROW_TOO_LARGE = Wording(
    uk="У підсумку {row} взято в тисячу разів більшим: {taken} замість {amount}.",
    en="The total takes {row} a thousand times too large: {taken} instead of {amount}.",
)
ROW_TOO_SMALL = Wording(
    uk="У підсумку {row} взято в тисячу разів меншим: {taken} замість {amount}.",
    en="The total takes {row} a thousand times too small: {taken} instead of {amount}.",
)
ROW_EXCHANGED = Wording(
    uk="У підсумку сплутано план і факт: {row} взято як {taken} замість {amount}.",
    en="The total exchanges plan and fact: it takes {row} as {taken} instead of {amount}.",
)
ROW_TRANSPOSED = Wording(
    uk="Переставлено дві сусідні цифри: {row} враховано як {taken} замість {amount}.",
    en="Two neighbouring digits are exchanged: {row} counts as {taken} instead of {amount}.",
)
YEAR_TWICE = Wording(
    uk="Із рядка «{row}» двічі враховано {year} рік ({amount}).", en="The total counts the year {year} of {row} twice ({amount})."
)
YEAR_LEFT_OUT = Wording(
    uk="Із рядка «{row}» не враховано {year} рік ({amount}).", en="The total leaves out the year {year} of {row} ({amount})."
)

# ── sums ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

PASSPORT_AGAINST_MEASURES = Wording(
    uk="Паспорт обіцяє{period} {stated}, а заходи разом передбачають {computed}.",
    en="The passport promises {stated}{period}, but the measures together plan {computed}.",
)
