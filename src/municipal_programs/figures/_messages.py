"""What `figures` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

# The names of sets of money.
PLANNED = Message(uk="заплановано", en="planned")
ALLOCATED = Message(uk="затверджено в бюджеті", en="allocated")
DISBURSED = Message(uk="фактично профінансовано", en="disbursed")
ALL_MEASURES = Message(uk="усі заходи програми", en="all measures of the program")
OF_DEPARTMENT = Wording(uk="підрозділ {identity}", en="department {identity}")
OF_TASK = Wording(uk="завдання {number}", en="task {number}")
OF_MEASURE = Wording(uk="захід {key}", en="measure {key}")

# Why there is no figure.
NOT_GIVEN = Wording(
    uk="Не вказано жодної суми: {about}.",
    en="No amount is given: {about}.",
)
ONLY_FOR_THE_TERM = Wording(
    uk="За роками не розподілено: {about}; вказано лише суму за довший термін.",
    en="Not divided by year: {about}; only the amount for a longer term is given.",
)
NOTHING_PLANNED = Wording(
    uk="Ділити нема на що: {about} – 0 грн.",
    en="There is nothing to divide by: {about} is 0 UAH.",
)
NOTHING_TO_SHARE = Wording(
    uk="Частки не порахувати: усе разом – нуль.",
    en="There are no shares: the whole is zero.",
)
NOTHING_WANTED = Wording(
    uk="Тут немає жодного показника.",
    en="There is no indicator here.",
)
NEGATIVE_PART = Wording(
    uk="Частина цілого не може бути від’ємною, а тут {seen}.",
    en="A part of a whole cannot be negative, but here it is {seen}.",
)
PART_NOT_EXACT = Wording(
    uk="Частина {place} цілого – «{seen}», а має бути ціле число чи точний дріб; гроші подайте в копійках.",
    en="Part {place} of a whole is “{seen}”, but has to be a whole number or an exact fraction; give money in kopiykas.",
)
PLAN_OF = Wording(uk="план заходу {number} «{title}»", en="the plan of measure {number} “{title}”")

# What an amendment does to a measure.
ADDED = Message(uk="доповнено", en="added")
ADJUSTED = Message(uk="змінено", en="adjusted")
EXCLUDED = Message(uk="виключено", en="excluded")

# Why an indicator has no value, no ratio, no comparison.
TARGET_NOT_SET = Wording(
    uk="Планове значення ({period}) не встановлено.",
    en="No target is set ({period}).",
)
ACTUAL_NOT_GIVEN = Wording(
    uk="Фактичне значення ({period}) не вказано.",
    en="No actual value is given ({period}).",
)
NOT_MEASURED = Wording(
    uk="Показник ({period}) не виміряно.",
    en="The indicator was not measured ({period}).",
)
STUDY_NOT_CONDUCTED = Wording(
    uk="Дослідження ({period}) не проводилося.",
    en="The study was not conducted ({period}).",
)
NOT_YET_PUBLISHED = Wording(
    uk="Дані ({period}) ще не оприлюднено.",
    en="The data are not yet published ({period}).",
)
VALUE_OF_ANOTHER_YEAR = Wording(
    uk="Значення ({period}) не вказано; є лише за інший рік: {years}.",
    en="No value is given ({period}); there is one of another year only: {years}.",
)
ACCUMULATION_NOT_SAID = Wording(
    uk="Не вказано, як роки складаються у значення за весь термін: сума, останнє, середнє чи найбільше.",
    en="It is not said how years make the value of the term: sum, last, average or maximum.",
)
NOT_ACCUMULATED_SO = Wording(
    uk="Показник виду «{kind}» не може накопичуватися як «{accumulation}».",
    en="An indicator of the kind “{kind}” cannot accumulate as “{accumulation}”.",
)
TARGET_IS_ZERO = Wording(
    uk="Планове значення – нуль, тому відношення не має змісту.",
    en="The target is zero, so a ratio has no meaning.",
)
ACTUAL_IS_ZERO = Wording(
    uk="Фактичне значення дестимулятора – нуль, ділити нема на що.",
    en="The actual value of a destimulator is zero, so there is nothing to divide by.",
)
NEGATIVE_VALUE = Wording(
    uk="Значення від’ємне, тому відношення не має змісту.",
    en="A value is negative, so a ratio has no meaning.",
)
RANK_NOT_DIVIDED = Wording(
    uk="Місце в рейтингу порівнюють, а не ділять.",
    en="A rank is compared, not divided.",
)
YES_NO_NOT_DIVIDED = Wording(
    uk="Відповідь «так» чи «ні» порівнюють, а не ділять.",
    en="A yes or no is compared, not divided.",
)
WORDS_NOT_DIVIDED = Wording(
    uk="Словесне значення не ділять.",
    en="A value in words is not divided.",
)
WORDS_NOT_COMPARED = Wording(
    uk="Словесні значення різні, і чи це краще, має сказати людина.",
    en="The values in words differ, and a person has to say whether that is better.",
)
DIRECTION_NOT_SAID = Wording(
    uk="Не вказано, стимулятор це чи дестимулятор.",
    en="It is not said whether more or less is better.",
)
DIRECTION_NEUTRAL = Wording(
    uk="Показник нейтральний: ані більше, ані менше не є кращим.",
    en="The indicator is neutral: neither more nor less is better.",
)
BASELINE_NOT_SET = Wording(
    uk="Вихідних даних не вказано.",
    en="No baseline is given.",
)
TARGET_EQUALS_BASELINE = Wording(
    uk="Планове значення дорівнює вихідному, тож пройденого шляху немає.",
    en="The target equals the baseline, so there is no way to go.",
)
NOT_DERIVED = Wording(
    uk="Показник не пов’язано з показниками затрат і продукту.",
    en="The indicator is not tied to an input and an output.",
)
UNKNOWN_OPERAND = Wording(
    uk="Показника «{key}», з якого це обчислюється, у підрозділу немає.",
    en="The department has no indicator “{key}”, which this is computed from.",
)
NOT_A_NUMBER = Wording(
    uk="Значення показника «{key}» не число, тому його не ділять.",
    en="The value of the indicator “{key}” is no number, so it is not divided.",
)
OUTPUT_IS_ZERO = Wording(
    uk="Показник продукту «{key}» – нуль, ділити нема на що.",
    en="The output “{key}” is zero, so there is nothing to divide by.",
)
AT_THE_END = Message(uk="на кінець дії програми", en="at the end of the program")
IN_YEAR = Wording(uk="{year} рік", en="{year}")

# How an actual value stands to its target.
BETTER = Message(uk="краще, ніж заплановано", en="better than planned")
EQUAL = Message(uk="як заплановано", en="as planned")
WORSE = Message(uk="гірше, ніж заплановано", en="worse than planned")

# Effectiveness.
READ = Message(uk="за текстом джерела", en="read in its source")
RECALLED = Message(
    uk="відтворено з пам’яті, без тексту перед очима: звірте з джерелом, перш ніж посилатися",
    en="recalled without the text at hand: compare with the source before citing it",
)
OWN = Message(uk="власний вибір громади", en="the community's own choice")
HIGH = Message(uk="висока ефективність", en="high effectiveness")
MEDIUM = Message(uk="середня ефективність", en="medium effectiveness")
LOW = Message(uk="низька ефективність", en="low effectiveness")
COMPARATIVE_TITLE = Message(
    uk="Порівняльний аналіз ефективності бюджетних програм (Мінфін)",
    en="Comparative analysis of budget programs (Ministry of Finance)",
)
COMPARATIVE_FORMULA = Message(
    uk="Середнє виконання показників ефективності у відсотках плюс середнє виконання показників якості у відсотках, "
    "плюс бали за динаміку: 25, якщо середнє виконання показників ефективності не менше за торішнє, 15, якщо не менше ніж "
    "0,85 торішнього, інакше 0. Від 215 – висока ефективність, від 190 – середня, менше – низька; якщо попереднього року "
    "немає, то без балів, від 190 і від 165.",
    en="The mean fulfilment of efficiency indicators in percent, plus that of quality indicators in percent, plus points for "
    "change: 25 if the mean fulfilment of efficiency is no less than a year before, 15 if no less than 0.85 of it, else 0. From "
    "215 high, from 190 medium, below low; without a year before there are no points, and the scale is 190 and 165.",
)
COMPARATIVE_REFERENCE = Message(
    uk="Лист Міністерства фінансів України від 19.09.2013 № 31-05110-14-5/27486",
    en="Letter of the Ministry of Finance of Ukraine of 19.09.2013 No. 31-05110-14-5/27486",
)
MEAN_FORMULA = Message(
    uk="Середнє арифметичне виконання показників у відсотках.",
    en="The arithmetic mean of the fulfilment of the indicators, in percent.",
)
MEAN_FULFILMENT = Message(uk="середнє виконання показників, %", en="mean fulfilment of the indicators, %")
MEAN_EFFICIENCY = Message(uk="середнє виконання показників ефективності, %", en="mean fulfilment of efficiency, %")
MEAN_QUALITY = Message(uk="середнє виконання показників якості, %", en="mean fulfilment of quality, %")
MEAN_EFFICIENCY_BEFORE = Message(
    uk="середнє виконання показників ефективності попереднього року, %", en="mean fulfilment of efficiency a year before, %"
)
CHANGE_OF_EFFICIENCY = Message(uk="відношення до попереднього року", en="ratio to the year before")
POINTS = Message(uk="бали за динаміку", en="points for change")
NOTHING_TO_AVERAGE = Wording(
    uk="Середнього немає: жоден показник (усього {wanted}) не має відношення факту до плану.",
    en="There is no mean: no indicator (of {wanted}) has a ratio.",
)
TOO_MUCH_MISSING = Wording(
    uk="Даних замало для оцінки: відомих показників {available} із {wanted}.",
    en="There are too few data for a score: known indicators, {available} of {wanted}.",
)
NO_YEAR_BEFORE = Wording(
    uk="Попереднього року в межах програми немає.",
    en="The program has no year before.",
)
EFFICIENCY_BEFORE_IS_ZERO = Wording(
    uk="Торішнє виконання показників ефективності – нуль, ділити нема на що.",
    en="The fulfilment of efficiency a year before is zero, so there is nothing to divide by.",
)
SCALE_DOES_NOT_DESCEND = Wording(
    uk="Рівні шкали мають іти від найвищого до найнижчого.",
    en="The steps of a scale go from the highest to the lowest.",
)

# How figures came about.
SUM_OF_MEASURES = Message(uk="сума за заходами", en="the sum over measures")
SUM_OF_LINES = Message(uk="сума рядків фінансування", en="the sum of the lines of funding")
PROMISE = Wording(uk="паспорт: {text}", en="passport: {text}")
EXECUTION_OF = Wording(uk="виконання: {done} / {plan}", en="execution: {done} / {plan}")
DONE_BY_PLAN = Message(uk="перше поділити на друге", en="the first divided by the second")
ROUNDED_IN_PRINT = Message(
    uk="точний дріб; заокруглюється лише під час друку, половина – вгору",
    en="an exact fraction; rounded only when it is printed, half up",
)
TARGET = Wording(uk="планове значення, {period}: {title}", en="target, {period}: {title}")
ACTUAL = Wording(uk="фактичне значення, {period}: {title}", en="actual, {period}: {title}")
BASELINE = Wording(uk="вихідні дані: {title}", en="baseline: {title}")
FULFILMENT = Wording(uk="виконання показника, {period}: {title}", en="fulfilment, {period}: {title}")
ACCUMULATED = Wording(uk="за роками: {accumulation}", en="over the years: {accumulation}")
COST_BY_OUTPUT = Message(uk="показник затрат поділити на показник продукту", en="the input divided by the output")
ACTUAL_BY_TARGET = Message(uk="фактичне значення поділити на планове", en="the actual value divided by the target")
TARGET_BY_ACTUAL = Message(uk="планове значення поділити на фактичне", en="the target divided by the actual value")
COMPARED_AS = Wording(uk="порівняння: {comparison}", en="compared: {comparison}")
VERBATIM = Wording(uk="{text}", en="{text}")
DECISION_NUMBER = Message(uk="номер рішення", en="number of the decision")
DECISION_DATE = Message(uk="дата рішення", en="date of the decision")
EFFECTIVENESS = Wording(uk="ефективність програми, {period}: {method}", en="effectiveness, {period}: {method}")
REVISION = Wording(uk="редакція за рішенням від {date} № {number}", en="as worded by decision No. {number} of {date}")
UNKNOWN_FIGURE = Wording(
    uk="Показника «{seen}» у цих даних немає; перевірте його позначення.{nearest}",
    en="These data hold no figure “{seen}”; check its identity.{nearest}",
)
