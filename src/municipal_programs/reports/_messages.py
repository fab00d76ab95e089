"""What `reports` says, in both languages, and the fixed words that it puts into documents."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

ORDER_IN_A_CIRCLE = Wording(
    uk="Розділ «{section}» не можна поставити, як він просить: прохання йдуть по колу ({circle}). Приберіть одне з «after» і «before».",
    en="The section “{section}” cannot stand where it wishes: the wishes lead in a circle ({circle}). Remove an “after” or “before”.",
)
ORDER_IMPOSSIBLE = Wording(
    uk="Розділ «{section}» не можна поставити, як він просить: його «after» і «before» ({wishes}) суперечать одне одному.",
    en="The section “{section}” cannot stand where it wishes: its “after” and “before” ({wishes}) contradict each other.",
)
ORDER_NAMES_NOBODY = Wording(
    uk="Розділ «{section}» просить місця біля розділів, яких у цьому документі немає: {names}.{nearest}",
    en="The section “{section}” wishes to stand beside sections that are not in this document: {names}.{nearest}",
)
BAD_FILTER_NAME = Wording(
    uk="Назва фільтра «{seen}» не годиться; потрібні малі латинські літери, цифри й підкреслення, спершу літера.",
    en="The name of the filter “{seen}” will not do; it takes small Latin letters, digits and underscores, a letter first.",
)
FINAL_REPORT = Wording(uk="Заключний звіт", en="Final report")
ACTIVITY_REPORT = Wording(uk="Звіт про роботу", en="Activity report")
PASSPORT = Wording(uk="Паспорт програми", en="Passport of the program")
MEASURES = Wording(uk="Заходи програми", en="Measures of the program")
ANNUAL_REPORT = Wording(uk="Звіт за період", en="Report for a period")
COMPARATIVE_TABLE = Wording(uk="Порівняльна таблиця", en="Comparative table")
SUMMARY_REPORT = Wording(uk="Зведений звіт про виконання програм", en="Summary report on programs")
LACKING = Wording(uk="[бракує: {what}]", en="[missing: {what}]")

# What a draft says in the places of what nobody has entered.
NO_PLAN = Wording(uk="Планового обсягу не вказано.", en="No planned amount is given.")
NO_ALLOCATION = Wording(uk="Обсягу, затвердженого в бюджеті, не вказано.", en="No allocated amount is given.")
NO_DISBURSEMENT = Wording(uk="Не вказано, скільки профінансовано.", en="What was disbursed is not given.")
NO_MONEY_OF_MEASURE = Wording(uk="Джерел і обсягів фінансування не вказано.", en="No sources and amounts of funding are given.")
NO_NARRATIVE = Wording(uk="Виконання заходу не описано.", en="The execution of the measure is not described.")
NO_RESULT = Wording(uk="Очікуваного результату не вказано.", en="No expected result is given.")
NO_UNIT = Wording(uk="Одиниці виміру не вказано.", en="No unit is given.")
NO_EXPLANATION = Wording(uk="Причин невиконання не вказано.", en="It is not said why the target was missed.")
NO_CORRECTIVE_ACTION = Wording(
    uk="Не вказано, що зроблено для виправлення ситуації.", en="It is not said what was done to put it right."
)
NO_INITIATOR = Wording(uk="Ініціатора розроблення не вказано.", en="No initiator is given.")
NO_ORDER = Wording(uk="Розпорядчого документа не вказано.", en="No order to develop the program is given.")
NO_DEVELOPER = Wording(uk="Розробника не вказано.", en="No developer is given.")
NO_SOURCES = Wording(uk="Переліку бюджетів не вказано.", en="No sources are given.")
NO_RESOURCES = Wording(uk="Загального обсягу ресурсів не вказано.", en="The passport promises no resources.")
NO_REASON = Wording(uk="Обґрунтування зміни не наведено.", en="No reason for the change is given.")
EMPTY_CHART = Wording(
    uk="У діаграмі «{title}» нема чого малювати: потрібна хоча б одна категорія і хоча б один ряд.",
    en="The chart “{title}” has nothing to draw: it takes at least one category and one series.",
)
UNEVEN_SERIES = Wording(
    uk="У діаграмі «{title}» ряд «{name}» має {seen} значень, а категорій {expected}; для відсутнього дайте None.",
    en="In the chart “{title}” the series “{name}” has {seen} values, and there are {expected} categories; give None for none.",
)
NO_FIGURE = Wording(uk="немає", en="none")
PLANNED_MONEY = Wording(uk="Заплановано", en="Planned")
DISBURSED_MONEY = Wording(uk="Фактично профінансовано", en="Disbursed")
PLAN_AND_FACT = Wording(uk="План і фактичне фінансування за роками", en="Planned and disbursed by year")
FULFILMENT = Wording(uk="Виконання", en="Fulfilment")
FULFILMENT_OF_INDICATORS = Wording(uk="Виконання показників", en="Fulfilment of indicators")
LEFT_OUT = Wording(
    uk="Показників, для яких виконання не обчислюється: {count}.", en="Indicators without a computed fulfilment: {count}."
)
NO_PROGRAMS = Wording(
    uk="Зведений звіт складають щонайменше з однієї програми; вкажіть файл.",
    en="A summary report is made of at least one program; give a file.",
)
PROGRAM_TWICE = Wording(
    uk="«{one}» і «{other}» затверджено одним рішенням № {number}: схоже, ту саму програму вказано двічі.",
    en="“{one}” and “{other}” were approved by one decision No. {number}: it seems that a program is given twice.",
)
STATED_NOTHING = Wording(uk="не зазначено", en="not stated")
READ_AS_STATED = Wording(uk="так само", en="as stated")
GROUP_TITLE = Wording(uk="Показники {group}", en="Indicators: {group}")
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
TARGET_YEAR = Wording(uk="на\u00a0{year}\u00a0рік", en="for {year}")
ACTUAL_YEAR = Wording(uk="за\u00a0{year}\u00a0рік", en="in {year}")
# A range of years may not part at its dash, and a no-break hyphen is another character: the line ends before it.
SUM_OF_YEARS = Wording(uk="разом за\n{years}", en="in all, {years}")
AVERAGE_OF_YEARS = Wording(uk="у\u00a0середньому за\n{years}", en="on average, {years}")
MOST_OF_YEARS = Wording(uk="найбільше за\n{years}", en="at most, {years}")
MEASURES_OF = Wording(uk="Виконання заходів: {department}", en="Measures: {department}")
INDICATORS_OF = Wording(uk="Показники: {department}", en="Indicators: {department}")
TOTAL = Wording(uk="Усього", en="Total")
NOT_DIVIDED = Wording(uk="без розподілу за роками", en="not divided by years")
NO_MEASURE = Wording(uk="Захід відсутній.", en="There is no such measure.")
MEASURE_EXCLUDED = Wording(uk="Захід виключити.", en="The measure is excluded.")
ADDED_TO_TASK = Wording(uk="Завдання «{task}» доповнити заходом:", en="The task “{task}” receives a measure:")
MEASURE_NUMBERED = Wording(uk="{number}. {title}", en="{number}. {title}")
EXECUTORS_ARE = Wording(uk="Виконавці: {names}", en="Executors: {names}")
TERM_IS = Wording(uk="Термін виконання: ", en="Term: ")
MONEY_IS = Wording(uk="Обсяги фінансування:", en="Funding:")

# ── the board ────────────────────────────────────────────────────────────────────────────────────────────────────────

DELIVERY_STATES = {
    "delivered": Message(uk="надано", en="delivered"),
    "late": Message(uk="надано із запізненням", en="late"),
    "expected": Message(uk="очікується", en="expected"),
    "missing": Message(uk="не надано", en="missing"),
    "unread": Message(uk="надійшло, але не прочитано", en="came, but cannot be read"),
}
REMINDED_PROGRAM = Wording(
    uk="– {title} (період закінчився {end}; строку подання не встановлено)",
    en="– {title} (the period ended on {end}; no due date is set)",
)
REMINDED_PROGRAM_DUE = Wording(uk="– {title} (строк минув {due})", en="– {title} (it was due on {due})")
REMINDER = Wording(
    uk="{department}\n\nШановні колеги!\n\nСтаном на {day} від вас не надійшли дані за {period} про виконання:\n{owed}\n\n"
    "Просимо надати їх якнайшвидше: без них зведений звіт скласти неможливо. Якщо дані вже надіслано, повідомте, коли і куди.",
    en="{department}\n\nDear colleagues,\n\nby {day} we have not received your figures for {period} on:\n{owed}\n\n"
    "Please deliver them as soon as you can: the joint report cannot be made without them. If you have sent them, tell us when and where.",
)
