"""What `model` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

NEGATIVE_DEADLINE = Wording(
    uk="строк для документа «{kind}» – {seen} днів після кінця періоду; звіт не може бути потрібен раніше",
    en="the deadline for “{kind}” is {seen} days after the end of the period; no report is due before that",
)
DUE_BEFORE_END = Wording(
    uk="дані за {period} мають надійти {seen:%d.%m.%Y}, а період закінчується {last:%d.%m.%Y}; виправте день або період",
    en="the figures for {period} are due on {seen:%d.%m.%Y}, but the period ends on {last:%d.%m.%Y}; correct the day or the period",
)
DUE_TOO_EARLY = Wording(
    uk="днів після кінця періоду має бути щонайменше один, а тут {seen}",
    en="there must be at least one day after the end of the period, but here it is {seen}",
)
PERIOD = Wording(uk="Період", en="The period")
WRONG_TYPE = Wording(
    uk="Поле «{name}» приймає {expected}, а йому передано {kind}: {seen}.",
    en="The field “{name}” takes {expected}, but was given {kind}: {seen}.",
)
BLANK = Wording(
    uk="«{name}» не може бути порожнім; впишіть значення.",
    en="“{name}” cannot be blank; fill it in.",
)
NOT_A_WEB_ADDRESS = Wording(
    uk="«{seen}» – не адреса сторінки: вона починається з http:// або https:// і не має пробілів.",
    en="“{seen}” is no address of a page: such a one begins with http:// or https:// and has no spaces.",
)
NOT_A_SLUG = Wording(
    uk="Позначення «{seen}» має складатися з малих латинських літер, цифр і знака «_» та починатися з літери.",
    en="The identity “{seen}” must be made of small Latin letters, digits and “_”, and begin with a letter.",
)
NOT_A_NUMBER_OF_AN_ITEM = Wording(
    uk="Номер «{seen}» має складатися з цифр або літер, розділених крапками, як-от «7» чи «2.1».",
    en="The number “{seen}” must be digits or letters parted by points, such as “7” or “2.1”.",
)
NEGATIVE_AMOUNT = Wording(
    uk="Обсяг фінансування не може бути від’ємним, а тут {seen}; приберіть мінус або виправте суму.",
    en="An amount of funding cannot be negative, but here it is {seen}; remove the minus or correct the amount.",
)
LINE_STANDS_TWICE = Wording(
    uk="Рядок фінансування за {period} з джерела «{source}» вказано двічі; об’єднайте їх або виправте рік чи джерело.",
    en="Funding for {period} from “{source}” is given twice; merge the lines, or correct the year or the source.",
)
WHOLE_TERM = Wording(uk="увесь термін", en="the whole term")
ONE_YEAR = Wording(uk="{year} рік", en="{year}")
TERM_AND_YEARS_MIXED = Wording(
    uk="Фінансування з джерела «{source}» вказано і за роками, і за весь термін; залиште щось одне, інакше суму пораховано двічі.",
    en="Funding from “{source}” is given both by year and for the whole term; keep one of the two, or it is counted twice.",
)
YEAR_OUTSIDE_TERM = Wording(
    uk="{year} рік поза терміном виконання {first}–{last}; виправте рік або термін.",
    en="The year {year} is outside the term {first}–{last}; correct the year or the term.",
)
NO_EXECUTOR = Wording(
    uk="У заходу «{title}» немає виконавця; назвіть щонайменше один підрозділ.",
    en="The measure “{title}” has no executor; name at least one department.",
)
NAMED_TWICE = Wording(
    uk="{what} «{seen}» вказано двічі; позначення мають бути різними.",
    en="{what} “{seen}” is given twice; each needs its own.",
)
MEASURE = Wording(uk="Захід", en="The measure")
INDICATOR = Wording(uk="Показник", en="The indicator")
DEPARTMENT = Wording(uk="Підрозділ", en="The department")
KIND = Wording(uk="Вид документа", en="The kind of document")
EXECUTION = Wording(uk="Звіт підрозділу", en="The report of the department")
TOPIC = Wording(uk="Тему", en="The topic")
COUNT = Wording(uk="Число", en="The count")
OBSERVATION = Wording(uk="Значення за", en="The value for")
UNKNOWN_DEPARTMENT = Wording(
    uk="Підрозділу «{seen}» немає серед підрозділів програми ({known}).{nearest}",
    en="The department “{seen}” is not among the program's departments ({known}).{nearest}",
)
NO_DEPARTMENTS = Wording(
    uk="Підрозділу «{seen}» немає, бо програма не називає жодного підрозділу; впишіть їх у «departments».",
    en="There is no department “{seen}”, since the program names no department at all; write them into “departments”.",
)
VALUE_OR_ABSENCE = Wording(
    uk="Вкажіть або значення показника, або причину його відсутності, але не обидва.",
    en="Give either the value of the indicator or the reason for its absence, not both and not neither.",
)
WRONG_KIND_OF_VALUE = Wording(
    uk="Показник виду «{kind}» не може мати значення «{seen}»: очікується {expected}.",
    en="An indicator of the kind “{kind}” cannot have the value “{seen}”: expected {expected}.",
)
_A_COUNT = Message(uk="число від нуля", en="a number from zero on")
_A_NUMBER = Message(uk="число", en="a number")
# What each kind of indicator takes, by its identifier.
VALUES = {
    "count": _A_COUNT,
    "amount": _A_NUMBER,
    "share": Message(uk="число від 0 до 100", en="a number from 0 to 100"),
    "index": _A_NUMBER,
    "rank": _A_COUNT,
    "yes_no": Message(uk="«так» або «ні»", en="“так” (yes) or “ні” (no)"),
    "qualitative": Message(uk="слова", en="words"),
}
YES = Wording(uk="так", en="yes")
NO = Wording(uk="ні", en="no")
COST_WITHOUT_OUTPUT = Wording(
    uk="Похідний показник ефективності ділить показник затрат на показник продукту; вкажіть обидва або жодного.",
    en="A derived efficiency indicator divides an input by an output; name both of them or neither.",
)
MIXED_UNITS = Wording(
    uk="В одному показнику змішано одиниці виміру: {seen}; зведіть значення до однієї.",
    en="One indicator mixes the units {seen}; bring its values to one.",
)
BASELINE_AFTER_TARGET = Wording(
    uk="Вихідні дані за {baseline} рік пізніші за планове значення на {target} рік; очікуються дані за {target} рік або раніші.",
    en="The baseline of {baseline} is later than the target for {target}; expected one of {target} or before.",
)
AMENDMENT_BEFORE_APPROVAL = Wording(
    uk="Зміни від {amendment} ухвалено раніше, ніж саму програму ({approval}).",
    en="The amendment of {amendment} is older than the program itself ({approval}).",
)
NOT_YET_APPROVED = Wording(
    uk="На {day} програми ще не було: її затверджено {approval}.",
    en="On {day} there was no program yet: it was approved on {approval}.",
)
UNKNOWN_MEASURE = Wording(
    uk="Заходу «{seen}» у програмі на цей час немає; перевірте номер або порядок змін.{nearest}",
    en="At this point the program has no measure “{seen}”; check the number, or the order of the changes.{nearest}",
)
MEASURE_OF_SEVERAL = Wording(
    uk="Захід «{seen}» мають кілька підрозділів; вкажіть, чий саме: {owners}.",
    en="Several departments have a measure “{seen}”; say whose it is: {owners}.",
)
UNKNOWN_COUNT = Wording(
    uk="Числа «{seen}» у звіті немає.{nearest}",
    en="The report has no count “{seen}”.{nearest}",
)
NO_COUNT = Wording(
    uk="Кількість не може бути від’ємною, а тут {seen}; приберіть мінус або виправте число.",
    en="A count cannot be negative, but here it is {seen}; remove the minus or correct the number.",
)
OPEN_BRACE = Wording(
    uk="У тексті «{seen}» фігурну дужку не закрито; місце числа позначають {{назвою}}, а саму дужку подвоюють.",
    en="A brace in the text “{seen}” is not closed; a count is placed with {{name}}, a brace of the text is doubled.",
)

# Periods.
WHOLE_YEAR = Wording(uk="{year}\u00a0рік", en="{year}")
QUARTER_1 = Wording(uk="I\u00a0квартал {year}\u00a0року", en="quarter 1 of {year}")
QUARTER_2 = Wording(uk="II\u00a0квартал {year}\u00a0року", en="quarter 2 of {year}")
QUARTER_3 = Wording(uk="III\u00a0квартал {year}\u00a0року", en="quarter 3 of {year}")
QUARTER_4 = Wording(uk="IV\u00a0квартал {year}\u00a0року", en="quarter 4 of {year}")
HALF_1 = Wording(uk="I\u00a0півріччя {year}\u00a0року", en="half 1 of {year}")
HALF_2 = Wording(uk="II\u00a0півріччя {year}\u00a0року", en="half 2 of {year}")
NOT_A_PERIOD = Wording(
    uk="Не вдалося прочитати період «{seen}»; напишіть рік, квартал або півріччя: 2019, 2019-Q2, 2019-H1.",
    en="The period “{seen}” cannot be read; write a year, a quarter or a half: 2019, 2019-Q2, 2019-H1.",
)

# Deliveries.
NOT_A_DIGEST = Wording(
    uk="«{seen}» – не відбиток файла: очікуються 64 шістнадцяткові цифри (SHA-256).",
    en="“{seen}” is no digest of a file: expected 64 hexadecimal digits (SHA-256).",
)
VALUE_WITHOUT_KIND = Wording(
    uk="Значення показника подано без його виду; впишіть «kind».",
    en="The value of the indicator is given without its kind; add “kind”.",
)
DELIVERED_WITHOUT_YEAR = Wording(
    uk="Кошти надано без року; впишіть рік звітного періоду – {year}.",
    en="Money is delivered without a year; write the year of the reporting period, {year}.",
)
OTHER_PROGRAM_DELIVERED = Wording(
    uk="Дані стосуються іншої програми: затвердженої рішенням № {seen}, а не № {expected}.",
    en="The delivery is for another program: approved by decision No. {seen}, not No. {expected}.",
)
DECISION_OF = Wording(uk="{number} від {date}", en="{number} of {date}")
NO_SUCH_ITEM = Wording(
    uk="{what}: у програмі такого немає. Можливо, захід вилучено або показник перенумеровано; зробіть нову книгу.",
    en="{what}: the program has no such thing. Perhaps it was excluded or renumbered; make a new kit.",
)
PROGRAM_SAYS_OTHERWISE = Wording(
    uk="{what}: програма вже каже «{stated}», а надано «{delivered}». Залишено те, що каже програма.",
    en="{what}: the program says “{stated}” already, while “{delivered}” was delivered. What the program says stands.",
)
DELIVERED_OTHERWISE = Wording(
    uk="{what}: надано різне – {values}. Нічого не взято; виправте одне з поданого.",
    en="{what}: different things were delivered: {values}. None was taken; correct one of them.",
)
DELIVERED_BEFORE = Wording(
    uk="{what}: тепер надано «{now}», а раніше – «{before}» ({place}). Залишено надане раніше; щоб узяти нове, додайте --replace.",
    en="{what}: now “{now}” is delivered, before it was “{before}” ({place}). The earlier stands; add --replace to take the new.",
)
DELIVERED_ANEW = Wording(
    uk="{what}: замінено – було «{before}» ({place}), стало «{now}».",
    en="{what}: replaced; it was “{before}” ({place}) and is “{now}” now.",
)
UNKNOWN_PLACE = Wording(uk="місце невідоме", en="the place is not known")
NOT_TO_BE_MERGED = Wording(
    uk="Ці дані не можна об’єднати: одні – {earlier}, інші – {later}.",
    en="These deliveries cannot be merged: one is {earlier}, the other {later}.",
)
DELIVERY_OF = Wording(
    uk="підрозділу {department} за {period}, програма за рішенням № {decision}",
    en="of {department} for {period}, program of decision No. {decision}",
)
CANNOT_BE_LAID = Wording(
    uk="{what}: «{delivered}» не можна внести до програми. {reason}",
    en="{what}: “{delivered}” cannot enter the program. {reason}",
)
OF_DEPARTMENT = Wording(uk="{department}: {message}", en="{department}: {message}")
CALLED_MEASURE = Wording(uk="захід {number}, {what}", en="measure {number}, {what}")
CALLED_INDICATOR = Wording(uk="показник {number}, {what}", en="indicator {number}, {what}")
CALLED_INDICATOR_OF = Wording(uk="показник {group} {number}, {what}", en="{group} indicator {number}, {what}")
CALLED_ACCOUNT = Wording(uk="звіт підрозділу, {what}", en="account of the department, {what}")
CALLED_OF_YEAR = Wording(uk="{what} за {year}\u00a0рік", en="{what} for {year}")
CALLED_FROM = Wording(uk="{what}, {source}", en="{what}, {source}")
CALLED_ROLES = {
    "allocated": Message(uk="затверджено в бюджеті", en="allocated"),
    "disbursed": Message(uk="фактично профінансовано", en="disbursed"),
    "narrative": Message(uk="інформація про виконання", en="how it was carried out"),
    "kind": Message(uk="вид показника", en="kind"),
    "actual": Message(uk="фактичне значення", en="actual value"),
    "explanation": Message(uk="причини невиконання", en="why the target was missed"),
    "corrective_action": Message(uk="що зроблено для виправлення", en="what was done about it"),
    "purpose_results": Message(uk="наскільки досягнуто мети", en="how far the purpose was reached"),
    "conclusion": Message(uk="висновок", en="conclusion"),
}

# The words of closed lists, by the name of the list and the identifier; files are written with the Ukrainian ones.
NAMES = {
    "FundingSource": {
        "state": Message(uk="державний бюджет", en="state budget"),
        "regional": Message(uk="обласний бюджет", en="regional budget"),
        "community": Message(uk="місцевий бюджет", en="local budget"),
        "other": Message(uk="інші джерела", en="other sources"),
    },
    "IndicatorGroup": {
        "input": Message(uk="затрат", en="input"),
        "output": Message(uk="продукту", en="output"),
        "efficiency": Message(uk="ефективності", en="efficiency"),
        "quality": Message(uk="якості", en="quality"),
    },
    "IndicatorKind": {
        "count": Message(uk="кількість", en="count"),
        "amount": Message(uk="обсяг", en="amount"),
        "share": Message(uk="частка", en="share"),
        "index": Message(uk="індекс", en="index"),
        "rank": Message(uk="місце", en="rank"),
        "yes_no": Message(uk="так чи ні", en="yes or no"),
        "qualitative": Message(uk="словесний", en="in words"),
    },
    "Direction": {
        "stimulator": Message(uk="стимулятор", en="stimulator"),
        "destimulator": Message(uk="дестимулятор", en="destimulator"),
        "neutral": Message(uk="нейтральний", en="neutral"),
    },
    "Accumulation": {
        "sum": Message(uk="сума", en="sum"),
        "last": Message(uk="останнє", en="last"),
        "average": Message(uk="середнє", en="average"),
        "maximum": Message(uk="найбільше", en="maximum"),
    },
    "Absence": {
        "not_set": Message(uk="не встановлено", en="not set"),
        "not_measured": Message(uk="не виміряно", en="not measured"),
        "study_not_conducted": Message(uk="дослідження не проводилося", en="study not conducted"),
        "not_yet_published": Message(uk="ще не оприлюднено", en="not yet published"),
    },
    "DecisionEffect": {
        "suspends": Message(uk="призупиняє", en="suspends"),
        "repeals": Message(uk="скасовує", en="repeals"),
        "succeeds": Message(uk="приймається на зміну", en="succeeds"),
    },
}
SHARE_OUT_OF_BOUNDS = Wording(
    uk="Поріг перевірки «{name}» має бути часткою, як-от 0.10 (десять відсотків), а тут {seen}.",
    en="The threshold “{name}” of the checks must be a share, such as 0.10 (ten per cent), but here it is {seen}.",
)
