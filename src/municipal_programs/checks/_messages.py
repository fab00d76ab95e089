"""What `checks` says, in both languages; the requirements of the rules stand in `_requirements`."""

from __future__ import annotations

from municipal_programs.errors import Wording
from municipal_programs.values.wording import Noun

TIMES = Noun("раз", "рази", "разів", "раза")

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
RULE_FAILED_BECAUSE = Wording(
    uk="Правило {code} ({plugin}) не змогло перевірити дані. {cause} Решту правил перевірено; повідомте авторові правила.",
    en="The rule {code} ({plugin}) could not check the data. {cause} The other rules were run; tell the author of the rule.",
)

# ── what rules need ───────────────────────────────────────────────────────────────────────────────────────────────────

NEEDED = {
    "activity.balances": Wording(uk="рух із залишком і результатом", en="flows with their results"),
    "activity.breakdowns": Wording(uk="розподіли на частини", en="breakdowns into parts"),
    "activity.lists": Wording(uk="переліки", en="lists"),
    "activity.texts": Wording(uk="абзаци тексту", en="paragraphs of text"),
    "amendments": Wording(uk="рішення про зміни до програми", en="amendments to the program"),
    "executions.citations": Wording(
        uk="рішення, на які посилаються звіти підрозділів", en="decisions that the departments' accounts cite"
    ),
    "executions.conclusion": Wording(uk="висновки підрозділів", en="conclusions of the departments"),
    "indicators": Wording(uk="показники", en="indicators"),
    "indicators.actual": Wording(uk="фактичні значення показників", en="actual values of indicators"),
    "indicators.repeats": Wording(uk="показники, що повторюють захід", en="indicators that repeat a measure"),
    "indicators.target": Wording(uk="планові значення показників", en="targets of indicators"),
    "measures": Wording(uk="заходи", en="measures"),
    "measures.allocated": Wording(uk="річний обсяг фінансування заходів", en="allocated money of measures"),
    "measures.by_year": Wording(uk="фінансування заходів за роками", en="money of measures by year"),
    "measures.disbursed": Wording(uk="фактичне фінансування заходів", en="disbursed money of measures"),
    "measures.disbursed_by_year": Wording(uk="фактичне фінансування заходів за роками", en="disbursed money of measures by year"),
    "measures.narrative": Wording(uk="інформація про виконання заходів", en="narratives of measures"),
    "measures.planned": Wording(uk="планове фінансування заходів", en="planned money of measures"),
    "program.planned": Wording(uk="обсяг фінансування в паспорті", en="the money that the passport promises"),
    "related_decisions": Wording(uk="рішення, що призупиняють або скасовують", en="decisions that suspend or repeal"),
    "statements.activity": Wording(uk="числа, як їх подано у звіті", en="counts as the report states them"),
    "statements.cells": Wording(
        uk="клітинки заходів, як їх подано в документі", en="cells of measures as the document states them"
    ),
    "statements.execution": Wording(
        uk="відсоток виконання, як його подано в документі", en="percentages of execution as the document states them"
    ),
    "statements.money": Wording(uk="суми, як їх подано в документі", en="amounts as the document states them"),
    "statements.numbers": Wording(uk="номери рядків, як їх подано в документі", en="numbers of rows as the document states them"),
    "statements.parts": Wording(
        uk="підсумки підрозділів або джерел, як їх подано в документі",
        en="totals of departments or sources as the document states them",
    ),
    "statements.rows": Wording(
        uk="суми окремих заходів, як їх подано в документі", en="amounts of single measures as the document states them"
    ),
    "statements.totals": Wording(uk="підсумки, як їх подано в документі", en="totals as the document states them"),
    "statements.years": Wording(
        uk="підсумки за роками, як їх подано в документі", en="totals of years as the document states them"
    ),
    "texts": Wording(uk="тексти підрозділів", en="texts of the departments"),
}
"""What a rule cannot be run without, in words, by the name of the need."""

# ── what a rule rests on ─────────────────────────────────────────────────────────────────────────────────────────────

LAW_ON_CHANGES = Wording(
    uk="Закон України «Про державні цільові програми» від 18.03.2004 № 1621-IV, стаття 12",
    en="Law of Ukraine No. 1621-IV of 18.03.2004 “On state target programs”, article 12",
)
CUSTOM_ON_REPEALS = Wording(
    uk="звичай діловодства: скасоване рішення не діє (відтворено з пам'яті; звірте з порядком громади, перш ніж посилатися)",
    en="custom of records: a repealed decision is not in force (recalled; hold it against the council's procedure before citing it)",
)
PROFILE = Wording(uk="профіль громади", en="the council's profile")
DEFAULTS = Wording(
    uk="типові пороги бібліотеки, бо профілю громади немає",
    en="the library's own thresholds, since there is no profile of a council",
)

PROFILE_UNKNOWN = Wording(
    uk="Профілю «{seen}» не встановлено, тож перевірено за типовими порогами бібліотеки; встановіть розширення громади або виправте назву.{nearest}",
    en="The profile “{seen}” is not installed, so the library's own thresholds were used; install the council's plugin or correct the "
    "name.{nearest}",
)
RULE_UNKNOWN_TO_PROFILE = Wording(
    uk="Профіль «{profile}» вимикає правило «{seen}», якого немає; нічого не вимкнено.{nearest}",
    en="The profile “{profile}” switches off the rule “{seen}”, which does not exist; nothing is switched off.{nearest}",
)

# ── waivers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

BLANK = Wording(uk="«{name}» не може бути порожнім; впишіть значення.", en="“{name}” cannot be blank; fill it in.")
WAIVER_BEGINS_LATER = Wording(
    uk="Погодження «{fingerprint}» ({person}: {reason}) датовано {date}, тобто ще не діє, тож зауваження лишається відкритим.",
    en="The waiver “{fingerprint}” ({person}: {reason}) is dated {date} and does not hold yet, so the finding stays open.",
)
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
    uk="Зауваження «{fingerprint}» погоджено не раз (погоджень: {times}); діє найпізніше погодження ({person}: {reason}).",
    en="The finding “{fingerprint}” is waived {times} times; the latest waiver holds ({person}: {reason}).",
)

# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

MEASURE_NUMBER = Wording(uk="захід {number}", en="measure {number}")
MEASURE_OF = Wording(uk="захід {number} ({department})", en="measure {number} ({department})")
PART_OF = Wording(uk="частина підрозділу «{department}»", en="the part of “{department}”")
PART_OF_TASK = Wording(uk="завдання {number} «{title}»", en="task {number} “{title}”")
ROW_WITH_AMOUNT = Wording(uk="{row}: {amount}", en="{row}: {amount}")
WHOLE_PROGRAM = Wording(uk="програма", en="the program")
PLANNED = Wording(uk="планове фінансування", en="planned money")
ALLOCATED = Wording(uk="річний обсяг фінансування", en="allocated money")
DISBURSED = Wording(uk="фактичне фінансування", en="disbursed money")
FOR_YEAR = Wording(uk=" на {year} рік", en=" for {year}")
FROM_SOURCE = Wording(uk=" ({source})", en=" ({source})")
MONEY_OF = Wording(uk="{whose}, {stage}{year}{source}", en="{whose}, {stage}{year}{source}")
NOTHING = Wording(uk="", en="")

# ── explanations ─────────────────────────────────────────────────────────────────────────────────────────────────────

NO_OTHER_SETS = Wording(
    uk="Жодні інші сукупності заходів такого відсотка не дають; звірте його з обома сумами.",
    en="No other sets of measures make such a percentage; hold it against both sums.",
)
NOTHING_EXPLAINS = Wording(
    uk="Жоден із відомих недоглядів цієї різниці не пояснює; звірте рядки з первинними документами.",
    en="None of the slips that are known explains the difference; hold the rows against the source documents.",
)
SEARCH_GAVE_UP = Wording(
    uk="Рядків забагато, тож пошук пояснення зупинено, і пояснення лишилося невідомим.",
    en="There are too many rows, so the search was stopped and the explanation remains unknown.",
)
MANY_FIT = Wording(
    uk="Пояснень, що підходять не гірше, багато; звірте рядки з документом, перш ніж вірити якомусь із них.",
    en="Many more explanations fit as well; hold the rows against the document before believing any of them.",
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
    uk="У числі {stated} переставлено дві сусідні цифри; має бути {swapped}.",
    en="Two neighbouring digits of {stated} are exchanged; it ought to be {swapped}.",
)
ROWS_LEFT_OUT = Wording(uk="У підсумку не враховано: {rows}.", en="The total leaves out: {rows}.")
ROWS_TWICE = Wording(uk="У підсумку враховано двічі: {rows}.", en="The total counts twice: {rows}.")
ROWS_NEARLY = Wording(
    uk="Майже все пояснює те, що не враховано: {rows}; лишається {rest}, яких ніщо не пояснює.",
    en="Nearly all is explained by leaving out: {rows}; what remains, {rest}, nothing explains.",
)
ROW_TWICE = Wording(uk="У підсумку враховано двічі: {row} ({amount}).", en="The total counts {row} twice ({amount}).")
ROW_LEFT_OUT = Wording(uk="Не враховано: {row} ({amount}).", en="{row} is left out ({amount}).")
ROW_SUBTRACTED = Wording(
    uk="У підсумку віднято, а не додано: {row} ({amount}).", en="The total subtracts {row} ({amount}) instead of adding it."
)
ROW_TOO_LARGE = Wording(
    uk="У підсумку взято в тисячу разів більше ({row}): {taken} замість {amount}.",
    en="The total takes {row} a thousand times too large: {taken} instead of {amount}.",
)
ROW_TOO_SMALL = Wording(
    uk="У підсумку взято в тисячу разів менше ({row}): {taken} замість {amount}.",
    en="The total takes {row} a thousand times too small: {taken} instead of {amount}.",
)
ROW_EXCHANGED = Wording(
    uk="У підсумку сплутано план і факт ({row}): взято {taken} замість {amount}.",
    en="The total exchanges plan and fact: it takes {row} as {taken} instead of {amount}.",
)
ROW_TRANSPOSED = Wording(
    uk="Переставлено дві сусідні цифри ({row}): враховано {taken} замість {amount}.",
    en="Two neighbouring digits are exchanged: {row} counts as {taken} instead of {amount}.",
)
YEAR_TOO_SMALL = Wording(
    uk="Із рядка «{row}» {year} рік узято в тисячу разів меншим: {taken} замість {amount}; можливо, помилка в самій клітинці.",
    en="The year {year} of {row} is taken a thousand times too small: {taken} instead of {amount}; the cell itself may be wrong.",
)
YEAR_TOO_LARGE = Wording(
    uk="Із рядка «{row}» {year} рік узято в тисячу разів більшим: {taken} замість {amount}; можливо, помилка в самій клітинці.",
    en="The year {year} of {row} is taken a thousand times too large: {taken} instead of {amount}; the cell itself may be wrong.",
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
STATED_AGAINST_ROWS = Wording(
    uk="{figure}: документ каже {stated}, а за рядками виходить {computed}.",
    en="{figure}: the document says {stated}, but the rows make {computed}.",
)
STATED_AGAINST_PASSPORT = Wording(
    uk="{figure}: документ каже {stated}, а паспорт обіцяє {computed}.",
    en="{figure}: the document says {stated}, but the passport promises {computed}.",
)
YEARS_AGAINST_TOTAL = Wording(
    uk="{figure}: за весь термін заявлено {stated}, а заявлені роки разом дають {computed}.",
    en="{figure}: {stated} is stated for the whole term, but the stated years make {computed}.",
)
SOURCES_AGAINST_TOTAL = Wording(
    uk="{figure}: усього заявлено {stated}, а заявлені джерела разом дають {computed}.",
    en="{figure}: {stated} is stated in total, but the stated sources make {computed}.",
)
DEPARTMENTS_AGAINST_TOTAL = Wording(
    uk="{figure}: усього заявлено {stated}, а заявлені частини підрозділів разом дають {computed}.",
    en="{figure}: {stated} is stated in total, but the stated parts of the departments make {computed}.",
)
STATED_AGAINST_CELL = Wording(
    uk="{figure}: документ каже {stated}, а у файлі стоїть {computed}; звірте з документом, що з двох правильне.",
    en="{figure}: the document says {stated}, but the file holds {computed}; look which of the two is right.",
)
SOURCE_OUTSIDE_PASSPORT = Wording(
    uk="{measure}: гроші з джерела «{source}», якого немає серед джерел паспорта ({known}).",
    en="{measure}: money from “{source}”, which is not among the sources of the passport ({known}).",
)
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
TARGET = Wording(uk="планове значення", en="target")
ACTUAL = Wording(uk="фактичне значення", en="actual value")
YEAR_NAME = Wording(uk="{year} рік", en="{year}")

# ── units ────────────────────────────────────────────────────────────────────────────────────────────────────────────

STATED_IN_ANOTHER_UNIT = Wording(
    uk="{figure}: написано «{text}» ({letter}), а йдеться про {reading}: одиницю вказано не ту.",
    en="{figure}: “{text}” is written ({letter}), but {reading} is meant: the unit is wrong.",
)
BY_THE_LETTER = Wording(
    uk="За буквою це у {times} більше, ніж {compared} ({amount}); прочитане як {reading}, воно становить {percent} %.",
    en="By the letter it is {times} {compared} ({amount}); read as {reading}, it is {percent} % of that.",
)
BY_THE_LETTER_LESS = Wording(
    uk="За буквою це у {times} менше, ніж {compared} ({amount}); прочитане як {reading}, воно становить {percent} %.",
    en="By the letter it is one in {times} of {compared} ({amount}); read as {reading}, it is {percent} % of that.",
)
ITS_PLAN = Wording(uk="план", en="its plan")
ITS_ROWS = Wording(uk="сума рядків", en="the sum of the rows")
ITS_FACT = Wording(uk="фактичне фінансування", en="the money disbursed")
CELL_TOO_LARGE = Wording(
    uk="{figure} становить {seen} – у {times} більше, ніж {compared} ({amount}); найімовірніше, йдеться про {proposed}.",
    en="{figure} is {seen}, {times} {compared} ({amount}); most likely {proposed} is meant.",
)
CELL_TOO_SMALL = Wording(
    uk="{figure} становить {seen} – у {times} менше, ніж {compared} ({amount}); найімовірніше, йдеться про {proposed}.",
    en="{figure} is {seen}, while {compared} is {times} as much ({amount}); most likely {proposed} is meant.",
)
YEAR_IN_ANOTHER_UNIT = Wording(
    uk="{figure} становить {seen}, рівно в тисячу разів більше, ніж за {other} рік; одиниці, вочевидь, різні.",
    en="{figure} is {seen}, exactly a thousand times that of {other}; their units evidently differ.",
)

# ── scope ────────────────────────────────────────────────────────────────────────────────────────────────────────────

ONLY_IN_PLAN = Wording(
    uk="{measure} враховано в заявленому плановому підсумку, а у фактичному – ні ({amount}), тож підсумки не можна порівнювати.",
    en="{measure} counts in the stated total of the plan and not in that of the money disbursed ({amount}): the two do not compare.",
)
ONLY_IN_FACT = Wording(
    uk="{measure} враховано в заявленому фактичному підсумку, а в плановому – ні ({amount}), тож підсумки не можна порівнювати.",
    en="{measure} counts in the stated total of the money disbursed and not in that of the plan ({amount}): the two do not compare.",
)
PERCENTAGE = Wording(
    uk="{figure}: заявлено {stated} %, а фактичне фінансування становить {computed} % планового.",
    en="{figure}: {stated} % is stated, but the money disbursed is {computed} % of the money planned.",
)
EXECUTION_OF = Wording(uk="{whose}, відсоток виконання", en="{whose}, percentage of execution")
OTHER_SETS = Wording(
    uk="Такий відсоток дають різні сукупності: чисельник – {done} ({done_amount}), знаменник – {plan} ({plan_amount}).",
    en="Such a percentage comes from different sets: {done} ({done_amount}) against {plan} ({plan_amount}).",
)
PASSPORT = Wording(uk="паспорт програми", en="the passport")
ONE_YEAR_BESIDE_TERM = Wording(
    uk="{part}: річний обсяг ({stated}) у кожному рядку рівно у {share} менший за план, тобто це гроші одного року, а план і факт "
    "подано за {years}; порівнювати факт із річним обсягом не можна.",
    en="{part}: in every row the plan is exactly {share} what was allocated ({stated}), which is therefore money of one year, while "
    "plan and money disbursed are for {years}; the two do not compare.",
)

# ── money against plan ───────────────────────────────────────────────────────────────────────────────────────────────

OVERSPENT = Wording(
    uk="{measure}: профінансовано {stated} за плану {computed} ({percent} %), а причину перевищення не названо.",
    en="{measure}: {stated} was disbursed against a plan of {computed} ({percent} %), and no reason for the excess is given.",
)
OVERSPENT_WITHOUT_PLAN = Wording(
    uk="{measure}: профінансовано {stated}, хоча грошей не заплановано, а причину не названо.",
    en="{measure}: {stated} was disbursed although nothing was planned, and no reason is given.",
)
UNDERSPENT = Wording(
    uk="{measure}: профінансовано {stated} за плану {computed} ({percent} %), а причину недофінансування не названо.",
    en="{measure}: {stated} was disbursed against a plan of {computed} ({percent} %), and no reason for the shortfall is given.",
)
NOTHING_SPENT_BUT_DONE = Wording(
    uk="{measure}: сказано «{words}», а не витрачено нічого з {computed}; поясніть, за які кошти захід виконано.",
    en="{measure}: the text says “{words}”, but nothing of {computed} was spent; say what the measure was paid with.",
)
NO_RECIPIENT = Wording(
    uk="{measure}: сказано «{words}», але не названо, який захід отримав ці {amount}.",
    en="{measure}: the text says “{words}” but not which measure received these {amount}.",
)
REALLOCATION_UNBALANCED = Wording(
    uk="Перерозподіл не сходиться: {given}, а понад план без іншої причини {received}.",
    en="The reallocation does not balance: {given}, but without another reason {received} beyond the plan.",
)
ONE_GAVE = Wording(uk="захід {measures} віддав {amount}", en="the measure {measures} gave {amount}")
SEVERAL_GAVE = Wording(uk="заходи {measures} віддали {amount}", en="the measures {measures} gave {amount}")
NUMBERS_OF = Wording(uk="{numbers} ({department})", en="{numbers} ({department})")
NOBODY_RECEIVED = Wording(uk="ніхто нічого не отримав", en="nobody received anything")
ONE_RECEIVED = Wording(uk="захід {measures} отримав {amount}", en="the measure {measures} received {amount}")
SEVERAL_RECEIVED = Wording(uk="заходи {measures} отримали {amount}", en="the measures {measures} received {amount}")

# ── indicators ───────────────────────────────────────────────────────────────────────────────────────────────────────

INDICATOR_NAME = Wording(uk="показник {number} «{title}»", en="the indicator {number} “{title}”")
GROUP_MISSING = Wording(
    uk="У програмі немає показників {group}, а профіль громади їх вимагає; додайте хоча б один.",
    en="The program has no indicators of the group “{group}”, which the council's profile demands; add at least one.",
)
WITHOUT_UNIT = Wording(
    uk="{indicator}: планове значення є, а одиниці виміру немає; впишіть одиницю.",
    en="{indicator} has a target but no unit; add the unit.",
)
CALLED_NO_PROBLEM = Wording(
    uk="{indicator}: {actual} – гірше за планове {target}, а сказано «{words}»; назвіть причину.",
    en="{indicator}: {actual} is worse than the target of {target}, yet the text says “{words}”; name the reason.",
)
FRACTION = Wording(
    uk="{indicator}: {seen} – не ціле число, а вид показника «{kind}» дробів не має{likely}.",
    en="{indicator}: {seen} is no whole number, but an indicator of the kind “{kind}” has no fractions{likely}.",
)
LIKELY_A_SCORE = Wording(
    uk="; найімовірніше, це бал або індекс, у якому більше – краще",
    en="; most likely it is a score or an index, of which more is better",
)
LIKELY_ANOTHER_KIND = Wording(uk="; виправте значення або вид показника", en="; correct the value, or the kind of the indicator")
RANK_ZERO = Wording(
    uk="{indicator}: місце не може бути нульовим; якщо значення невідоме, назвіть причину його відсутності.",
    en="{indicator}: a place cannot be zero; where the value is unknown, give the reason for its absence.",
)
ANOTHER_YEAR = Wording(
    uk="{indicator}: фактичне значення {actual} належить до {stated} року, а звітують за {computed} рік.",
    en="{indicator}: the actual value {actual} belongs to {stated}, but the account is of {computed}.",
)
MISSED_WITHOUT_REASON = Wording(
    uk="{indicator}: {actual} – гірше за планове {target}, а причини не названо.",
    en="{indicator}: {actual} is worse than the target of {target}, and no reason is given.",
)
NO_REASON_IN_WORDS = Wording(
    uk="{indicator}: {actual} – гірше за планове {target}, а замість причини сказано «{words}».",
    en="{indicator}: {actual} is worse than the target of {target}, and in the place of a reason stands “{words}”.",
)
MET_WITH_REASON = Wording(
    uk="{indicator}: планове {target} досягнуто ({actual}), а сказано «{words}»; звірте планове значення або текст.",
    en="{indicator}: the target of {target} is met ({actual}), yet the text says “{words}”; look at the target or at the text.",
)
FAR_EXCEEDED = Wording(
    uk="{indicator}: {actual} за планового {target} – виконано на {percent} %, а чому, не сказано.",
    en="{indicator}: {actual} against the target of {target} fulfils it by {percent} %, and nothing says why.",
)
REPEATS_OTHERWISE = Wording(
    uk="{indicator}, {role}: {stated}, а {measure} має {computed}.",
    en="{indicator}, {role}: {stated}, but {measure} has {computed}.",
)
REPEATS_UNKNOWN = Wording(
    uk="{indicator} повторює захід «{seen}», якого в програмі немає.",
    en="{indicator} repeats the measure “{seen}”, which the program does not have.",
)

# ── term and decisions ───────────────────────────────────────────────────────────────────────────────────────────────

MEASURE_OUTSIDE_TERM = Wording(
    uk="{measure} триває {stated}, а програма – {computed}.",
    en="{measure} runs {stated}, but the program {computed}.",
)
MONEY_OUTSIDE_TERM = Wording(
    uk="{figure}: {amount} поза терміном програми ({term}); виправте рік або термін.",
    en="{figure}: {amount} lies outside the term of the program ({term}); correct the year or the term.",
)
SPENT_THOUGH_EXCLUDED = Wording(
    uk="{figure}: витрачено {amount}, хоча захід виключено рішенням № {number} від {date}.",
    en="{figure}: {amount} was spent although the decision No. {number} of {date} excluded the measure.",
)
SPENT_THOUGH_SUSPENDED = Wording(
    uk="{figure}: витрачено {amount}, хоча захід призупинено рішенням № {number} від {date}.",
    en="{figure}: {amount} was spent although the decision No. {number} of {date} suspended the measure.",
)
SUSPENDED_AND_PLANNED = Wording(
    uk="{measure} призупинено рішенням № {number} від {date}, а на дальші роки досі заплановано гроші ({amount}, термін {term}).",
    en="{measure} was suspended by the decision No. {number} of {date}, and money is still planned for later years ({amount}, {term}).",
)
DECISION_UNDER_TWO_DATES = Wording(
    uk="Рішення № {number} {department} датує {stated} ({place}), а програма – {computed}.",
    en="{department} dates the decision No. {number} {stated} ({place}), but the program {computed}.",
)
DECISION_ELSEWHERE_DATED = Wording(
    uk="Рішення № {number} {department} датує {stated} ({place}), а в інших місцях стоїть {computed}.",
    en="{department} dates the decision No. {number} {stated} ({place}), but elsewhere it is dated {computed}.",
)
AMENDMENT_FORGOTTEN = Wording(
    uk="{department} називає рішення про програму, але не зміни № {number} від {date}.",
    en="{department} names the decisions about the program but not the amendment No. {number} of {date}.",
)
CITED_AS_IN_FORCE = Wording(
    uk="{department} згадує рішення № {number} як чинне ({places}), а його скасовано рішенням № {by} від {date}, якого звіт не називає.",
    en="{department} cites the decision No. {number} as in force ({places}), but the decision No. {by} of {date}, which the account does "
    "not name, has repealed it.",
)
SOMEWHERE = Wording(uk="без зазначення місця", en="no place given")

# ── numbering ────────────────────────────────────────────────────────────────────────────────────────────────────────

NUMBER_BLANK = Wording(
    uk="{row}: номер у документі порожній ({place}).",
    en="{row}: the number is blank in the document ({place}).",
)
NUMBER_OTHER = Wording(
    uk="{row}: у документі стоїть номер «{stated}», а за порядком має бути «{computed}» ({place}).",
    en="{row}: the document has the number “{stated}”, but in its order it is “{computed}” ({place}).",
)
NUMBERS_SKIPPED = Wording(
    uk="У нумерації ({where}) після номера {before} пропущено: {missing}.",
    en="In the numbering ({where}), after number {before} there is no {missing}.",
)
OF_MEASURES = Wording(uk="заходи", en="measures")
OF_MEASURES_OF = Wording(uk="заходи, {department}", en="measures of {department}")
OF_INDICATORS = Wording(uk="показники {group}, {department}", en="indicators, {group}, {department}")
CELL_BLANK = Wording(
    uk="{row}: у документі порожньо там, де має стояти {what} ({place}).",
    en="{row}: the document is blank where it ought to have the {what} ({place}).",
)
THE_TITLE = Wording(uk="зміст", en="title")
THE_NARRATIVE = Wording(uk="інформація про виконання", en="narrative")
THE_TERM = Wording(uk="термін виконання", en="term")

# ── narrative ────────────────────────────────────────────────────────────────────────────────────────────────────────

COUNT_AGAINST_LIST = Wording(
    uk="{where}: сказано «{words}», а в переліку {computed}.",
    en="{where}: the text says “{words}”, but the list has {computed}.",
)
COMPLETE_AGAINST_FIGURES = Wording(
    uk="{department}: сказано «{words}», а профінансовано {percent} % плану ({done} з {plan}){idle}.",
    en="{department}: the text says “{words}”, but {percent} % of the plan was disbursed ({done} of {plan}){idle}.",
)
IDLE_MEASURE = Wording(uk="; нічого не витрачено на захід {measures}", en="; nothing was spent on the measure {measures}")
IDLE_MEASURES = Wording(uk="; нічого не витрачено на заходи {measures}", en="; nothing was spent on the measures {measures}")
EQUATION_WRONG = Wording(
    uk="{where}: написано «{words}», а виходить {computed}.",
    en="{where}: the text says “{words}”, but it makes {computed}.",
)
PURPOSE_RESULTS = Wording(uk="{department}, результати досягнення мети", en="{department}, results")
CONCLUSION = Wording(uk="{department}, висновок", en="{department}, conclusion")

# ── activity report ──────────────────────────────────────────────────────────────────────────────────────────────────

BREAKDOWN_AGAINST_TOTAL = Wording(
    uk="«{title}»: {stated}, а частини разом дають {computed}.",
    en="“{title}”: {stated}, but the parts make {computed}.",
)
BALANCE_AGAINST_RESULT = Wording(
    uk="«{title}»: {stated}, а за рухом виходить {computed} ({proof}).",
    en="“{title}”: {stated}, but what came in and went out makes {computed} ({proof}).",
)
LIST_AGAINST_COUNT = Wording(
    uk="«{title}»: {stated}, а в переліку рядків – {computed}.",
    en="“{title}”: {stated}, but the list has {computed} items.",
)
STATED_AGAINST_COUNT = Wording(
    uk="«{title}»: документ каже «{text}», а в даних стоїть {computed}.",
    en="“{title}”: the document says “{text}”, but the data hold {computed}.",
)
TOPIC_NAME = Wording(uk="тема «{title}»", en="the topic “{title}”")

# ── in a terminal ────────────────────────────────────────────────────────────────────────────────────────────────────

PERCENTAGE_POINTS = Wording(uk="в. п.", en="pp")
SUMMARY = Wording(
    uk="Зауважень: {count} (помилок {errors}, попереджень {warnings}, приміток {notes}, погоджених {waived}).",
    en="Findings: {count} (errors {errors}, warnings {warnings}, notes {notes}, waived {waived}).",
)
WEIGHT = Wording(uk="{severity} · {subject} · {fingerprint}", en="{severity} · {subject} · {fingerprint}")
STATED = Wording(uk="заявлено:  {value}", en="stated:     {value}")
COMPUTED = Wording(uk="очікувано: {value}", en="computed:   {value}")
DIFFERENCE = Wording(uk="різниця:   {value}", en="difference: {value}")
EXPLAINED = Wording(uk="пояснення: {message}", en="explained:  {message}")
PROOF = Wording(uk="           {proof}", en="            {proof}")
BASIS = Wording(uk="підстава:  {basis}", en="basis:      {basis}")
WAIVED = Wording(uk="погоджено: {person}, {date}: {reason}", en="waived:     {person}, {date}: {reason}")
COVERED = Wording(uk="{code}  {outcome} ({count})  {title}", en="{code}  {outcome} ({count})  {title}")
COVERED_WITHOUT = Wording(
    uk="{code}  {outcome} ({count})  {title}\n       У файлі не всюди є {lacking} (немає: {missing}{more}).",
    en="{code}  {outcome} ({count})  {title}\n       The file has not everywhere: {lacking} (missing: {missing}{more}).",
)
NOT_COVERED = Wording(
    uk="{code}  {outcome}  {title}\n       У файлі немає даних: {lacking}.",
    en="{code}  {outcome}  {title}\n       The file has no data: {lacking}.",
)
AND_MORE = Wording(uk=" і ще {count}", en=" and {count} more")

# ── the page of rules ────────────────────────────────────────────────────────────────────────────────────────────────

PAGE = Wording(
    uk="Сторінку складено з описів правил; змінюйте їх, а не її.",
    en="This page is made of the rules' own descriptions; change those, not the page.",
)
UNKNOWN_CODE = Wording(
    uk="Правила «{code}» немає.{nearest} Усі коди: {known}.",
    en="There is no rule “{code}”.{nearest} All codes: {known}.",
)
PERHAPS = Wording(uk=" Можливо, «{code}»?", en=" Perhaps “{code}”?")
NEEDS = Wording(uk="Потрібно: {needs}", en="Needs: {needs}")
NEEDS_NOTHING = Wording(uk="Потрібно: нічого особливого", en="Needs: nothing in particular")
ABOUT_PROGRAMS = Wording(uk="програми", en="programs")
ABOUT_REPORTS = Wording(uk="звіти про роботу", en="activity reports")
OF_THE_RUN = {
    "MP001": Wording(
        uk="Правило спрацювало.\nЯкщо правило зазнало збою, його названо разом із розширенням, а решту правил перевірено.",
        en="A rule runs to its end.\nA rule that fails is named with its plugin, and the other rules are run.",
    ),
    "MP002": Wording(
        uk="Код правила з розширення не зайнято.\nРозширення має власні літери коду; зайнятий код не запускається.",
        en="The code of a plugin's rule is its own.\nA plugin has letters of its own; a rule whose code is taken is not run.",
    ),
    "MP003": Wording(
        uk="Погодження стосується наявного зауваження.\nЗайве погодження приховало б майбутнє зауваження.",
        en="A waiver matches a finding.\nOne that matches none would hide a finding to come.",
    ),
    "MP004": Wording(
        uk="Погодження вже діє, і його строк не сплив.\nПісля останнього дня погодження зауваження знову відкрите.",
        en="A waiver has not expired.\nAfter its last day the finding is open again.",
    ),
    "MP005": Wording(
        uk="Зауваження погоджено один раз.\nДіє найпізніше з погоджень.",
        en="A finding is waived once.\nThe latest waiver holds.",
    ),
    "MP007": Wording(
        uk="Профіль відомий, і правила, які він вимикає, існують.\nНевідомий профіль означає, що перевірено за типовими порогами бібліотеки; код правила з помилкою нічого не вимикає.",
        en="The profile is known, and so are the rules that it switches off.\nWith an unknown one the library's own thresholds are used; a misspelt code switches nothing off.",
    ),
    "MP006": Wording(
        uk="Розширення працює.\nЯкщо розширення не вдалося завантажити або запитати, його названо, а решту перевірено.",
        en="A plugin works.\nA plugin that cannot be imported or asked is named, and everything else is checked.",
    ),
}
OF_DOCUMENTS = {
    "MP851": Wording(
        uk="Кожна клітинка рядка стоїть під своїм заголовком.\nРядок, зсунутий на стовпець, прочитано так, ніби його поставлено на місце; зауваження називає клітинку.",
        en="Each cell of a row stands under its heading.\nA row that stands a column aside is read as if it were put right; the finding names the cell.",
    ),
    "MP852": Wording(
        uk="Рядок таблиці не розірвано.\nЧастини рядка, який розділив перехід на нову сторінку, прочитано як один рядок.",
        en="A row of a table is not torn.\nPieces of a row that a page break tore apart are read as one row.",
    ),
    "MP853": Wording(
        uk="Текст клітинки стоїть у своєму рядку.\nКінець тексту, що опинився в рядку нижче, повернуто туди, де речення почалося.",
        en="The text of a cell stands in its own row.\nThe end of a text that stands in the row below is brought back to where its sentence began.",
    ),
    "MP854": Wording(
        uk="Таблиця має заголовки стовпців.\nТаблиця без заголовків продовжує попередню, або значення її стовпців вгадано; звірте їх.",
        en="A table has headings.\nA table without them goes on with the one before, or the meaning of its columns is guessed; look at them.",
    ),
    "MP855": Wording(
        uk="Документ має таблицю заходів або показників.\nТаблицю, яка не є ні тією, ні тією, не прочитано; додайте заголовки, за якими її впізнають.",
        en="A document has a table of measures or of indicators.\nA table that is neither is not read; give it headings that it can be known by.",
    ),
    "MP856": Wording(
        uk="Заголовок кожного стовпця відомий.\nСтовпця з невідомим заголовком у дані не взято; перенесіть його вручну, якщо він потрібний.",
        en="The heading of every column is known.\nA column with an unknown heading is not taken in; enter it by hand if it is wanted.",
    ),
    "MP857": Wording(
        uk="Кожну клітинку можна зрозуміти.\nЧисла, якого не вдалося прочитати, або суми, якої не може бути, у дані не взято; впишіть її з документа.",
        en="Every cell can be understood.\nA number that could not be read, or an amount that cannot be, is not taken in; enter it from the document.",
    ),
    "MP858": Wording(
        uk="Рядки документа пронумеровано по порядку.\nНомер повторено, пропущено або він стоїть в окремому рядку.",
        en="The rows of a document are numbered in order.\nA number stands twice, is skipped, or stands in a row of its own.",
    ),
    "MP859": Wording(
        uk="У документі немає неприйнятих правок.\nДокумент прочитано так, ніби всі правки прийнято; прийміть або відхиліть їх.",
        en="A document has no tracked changes left open.\nIt is read as if all of them were accepted; accept or reject them.",
    ),
    "MP860": Wording(
        uk="Одиницю кожного стовпця з грошима названо.\nСтовпець без одиниці прочитано в тисячах гривень; звірте його.",
        en="The unit of every column of money is named.\nA column without one is read in thousands of hryvnias; look at it.",
    ),
    "MP861": Wording(
        uk="Документ називає все, без чого немає програми.\nРішення, мета, термін, назва, виконавець чи група показників не названі, і на їхньому місці стоїть заповнювач.",
        en="A document states everything that a program cannot be without.\nThe decision, purpose, term, title, executor or group is not stated, and a placeholder stands there.",
    ),
    "MP862": Wording(
        uk="Числа написано звичайним способом.\nЧисло написано дивно, як-от з літерою замість цифри; прочитано те єдине, що воно може означати.",
        en="Numbers are spelled as usual.\nA number is spelled oddly, such as with a letter for a digit; it is read as the only thing that it can mean.",
    ),
    "MP863": Wording(
        uk="Документ прочитано цілком.\nЧастину не прочитано: вона задовга, в іншому кодуванні, іншою мовою або лежить в окремому файлі.",
        en="All of a document was read.\nSome was not: it is too long, in another encoding or language, or in a file of its own.",
    ),
    "MP864": Wording(
        uk="У файлі одна програма.\nПрограм кілька, і прочитано одну з них; розділіть файл.",
        en="A file holds one program.\nThere are several, and one was read; part the file.",
    ),
    "MP865": Wording(
        uk="Кожен абзац належить до відомого пункту форми.\nАбзац, місця якого не знайдено, у дані не взято.",
        en="Every paragraph belongs to a known item of the form.\nA paragraph whose place was not found is not taken in.",
    ),
    "MP866": Wording(
        uk="Прочитане складається в програму.\nДані суперечать самі собі, тож програми з них не вийшло; зауваження каже, що саме не дає її скласти.",
        en="What was read makes a program.\nThe data contradict each other, so that they make no program; the finding says what prevents it.",
    ),
}
"""What the audit of a document demands of its shape, by the code of the finding that tells of a breach."""
OF_CITIES = {
    "MP871": Wording(
        uk="Кожен підрозділ програми є в city.toml.\nПідрозділу, якого місто не знає, не нагадають і не зведуть його даних.",
        en="Every department of a program is in city.toml.\nOne that the city does not know is neither reminded nor summed up.",
    ),
    "MP872": Wording(
        uk="Підрозділ має в усіх програмах ту саму назву й код ЄДРПОУ, що й у city.toml.\nНе вказаний код не порівнюється.",
        en="A department has the name and the code of city.toml in every program.\nA code that is not given is not compared.",
    ),
    "MP873": Wording(
        uk="Рішення має в усіх програмах одну дату.\nПорівнюються дати одного року, бо нумерація рад починається знову.",
        en="A decision has one date in all programs.\nDates of one year are compared, for councils begin to number anew.",
    ),
    "MP874": Wording(
        uk="Про одну подію та суму звітує хтось один.\nПорівнюються тексти від сорока знаків, однакові слово в слово, з однаковою ненульовою сумою.",
        en="An event and its sum are reported once.\nCompared are texts of forty characters and more that agree word for word, with the same sum above zero.",
    ),
    "MP875": Wording(
        uk="Програма, термін якої минув, має заключний звіт кожного підрозділу.\nЗвітом вважаються також дані, надані за останній рік.",
        en="A program whose term is over has a final account of each department.\nWhat was delivered for the last year counts as one.",
    ),
    "MP876": Wording(
        uk="Надані дані узгоджуються з програмою.\nДе файл програми каже інше, діє він; зауваження називає надане.",
        en="What was delivered agrees with the program.\nWhere the file of the program states otherwise, it holds; the finding names what was delivered.",
    ),
    "MP877": Wording(
        uk="За захід, який оплатив хтось інший, є чийсь видаток.\nЯкщо текст каже, що заплатив інший підрозділ чи інша програма, то в нього чи в ній має бути захід із витраченими коштами, "
        "у назві й тексті якого стоїть щонайменше половина слів цієї назви або та сама назва в лапках.",
        en="What somebody else paid for is somebody's expense.\nWhere a text says that another department or program paid, it has a measure with money spent whose title and text "
        "share at least half of the words of the title, or a title in quotes.",
    ),
    "MP879": Wording(
        uk="Програма лежить в одній теці.\nДві теки з програмою за одним рішенням рахувалися б двічі.",
        en="A program lies in one folder.\nTwo folders with a program of one decision would be counted twice.",
    ),
    "MP880": Wording(
        uk="Програма – того міста, у чиїй теці лежить.\nПорівнюються назви в territory програми і name у city.toml: жодне слово, яке називає місце, не може бути формою жодного з іншої "
        "назви. Де місця не названо, порівнювати нема чого.",
        en="A program is of the city in whose folder it lies.\nCompared are the names in territory of the program and name of city.toml: no word that names a place can be a form of any in "
        "the other. Where none names a place there is nothing to compare.",
    ),
    "MP878": Wording(
        uk="Підсумок підрозділу за всіма програмами – це сума його заходів у них.\nПорівнюється сума, яку називає його звіт про роботу (department.ПІДРОЗДІЛ.disbursed), за роки звіту або за названий рік, "
        "якщо всі заходи поділено за роками.",
        en="A department's total over all programs is the sum of its measures there.\nCompared is the sum that its activity report states (department.IDENTITY.disbursed), of the report's years or of the named one, "
        "where all measures are divided into years.",
    ),
}
"""What a city demands over all its programs, by the code of the finding that tells of a breach."""
FAMILIES = {
    "1": Wording(uk="Одиниці", en="Units"),
    "2": Wording(uk="Суми", en="Sums"),
    "3": Wording(uk="Сукупності", en="Scope"),
    "4": Wording(uk="Гроші проти плану", en="Money against plan"),
    "5": Wording(uk="Показники", en="Indicators"),
    "6": Wording(uk="Термін і рішення", en="Term and decisions"),
    "7": Wording(uk="Нумерація", en="Numbering"),
    "8": Wording(uk="Текст проти чисел", en="Narrative against figures"),
    "9": Wording(uk="Звіт про роботу", en="Activity report"),
}

# ── a whole city ─────────────────────────────────────────────────────────────────────────────────────────────────────

DEPARTMENT_UNKNOWN_TO_CITY = Wording(
    uk="Підрозділу «{name}» ({identity}) немає в city.toml; додайте його або виправте позначення.",
    en="The department “{name}” ({identity}) is not in city.toml; add it or correct the identity.",
)
OF_NAME = Wording(uk="назва", en="the name")
OF_CODE = Wording(uk="код ЄДРПОУ", en="the registry code")
DEPARTMENT_DIFFERS = Wording(
    uk="Підрозділ {identity}: {what} у програмі – «{stated}», а в city.toml – «{computed}».",
    en="Department {identity}: {what} is “{stated}” in the program, but “{computed}” in city.toml.",
)
NO_FINAL_REPORT = Wording(
    uk="{department} не має заключного звіту, хоча термін програми сплив {end} ({title}).",
    en="{department} has no final account, although the term of the program ended on {end} ({title}).",
)
DECISION_OF_TWO_PROGRAMS = Wording(
    uk="Рішення № {number} датовано {stated}, а в іншій програмі – {computed} ({source}).",
    en="Decision No. {number} is dated {stated}, but {computed} in another program ({source}).",
)
TOLD_TWICE = Wording(
    uk="Захід {number} ({department}) звітує тими самими словами й на ту саму суму {amount}, що й захід {other_number} "
    "({other}; {source}); перевірте, чий це видаток.",
    en="Measure {number} ({department}) reports in the same words and for the same sum {amount} as measure {other_number} "
    "({other}; {source}); find out whose expense it is.",
)
PAID_BY_NOBODY = Wording(
    uk="Захід {number} ({department}): «{words}» – але ніхто інший у місті коштів на такий захід не показує; з'ясуйте, чий це видаток.",
    en="Measure {number} ({department}): “{words}”, but nobody else in the city shows money for such a measure; find out whose "
    "expense it is.",
)
TOTAL_OF_DEPARTMENT = Wording(
    uk="{department} за {period}: у звіті про роботу – {stated}, а заходи в усіх програмах міста разом дають {computed}.",
    en="{department}, {period}: the activity report states {stated}, but the measures in all programs of the city make {computed}.",
)
PROGRAM_OF_ANOTHER_CITY = Wording(
    uk="Програму складено для «{stated}», а тека належить місту «{computed}» (name у city.toml): схоже, тут змішано файли двох міст. Перенесіть "
    "програму до теки її міста або виправте territory чи name.",
    en="The program is for “{stated}”, but the folder is that of “{computed}” (name in city.toml): it seems that files of two cities "
    "are mixed here. Move the program to the folder of its city, or correct territory or name.",
)
PROGRAM_TWICE = Wording(
    uk="Програма за рішенням № {number} від {date} лежить і в {source}; лишіть одну з двох.",
    en="The program of decision No. {number} of {date} lies in {source} too; keep one of the two.",
)
