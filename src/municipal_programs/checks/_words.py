r"""The Ukrainian words that rules look for in narratives, with their forms; the one place where they stand.

Texts are compared by `comparison_key`: small letters, one apostrophe, single spaces. Each pattern names what it means, what it
must find and, in its tests, what it must leave alone. A word that negates stands before what it negates («не виконано в повному
обсязі»), so patterns look back for «не».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from municipal_programs.values.wording import comparison_key

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "claims_completeness",
    "gives_reason",
    "is_called_no_problem",
    "is_paid_by_another",
    "names_payer",
    "names_recipient",
    "sentences",
    "speaks_of_failure",
    "speaks_of_reallocation",
    "tells_of_payment",
    "tells_why",
]

_ACCOUNT = "(?:викона|реаліз|здійсн|провед|досяг)"
"""Stems of what a report says was done: виконано, виконані, реалізовано, здійснено, проведено, досягнуто."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_EVENT: Final = (
    "(?:ракетн|обстріл|бойов|бомбардув|мобілізац|відключен|знеструмлен|аварі|пожеж|повен|погодн|негод|посух|нестабільн|курс|"
    "відсутн|брак|нестач|недо|карантин|пандемі|епідемі|коронавірус|воєнн|війн|обмежен|заборон|зрив|затримк|"
    "перевищен|подорожч|зростан|збільшен|зменшен|скорочен|відмов|необхідн|велик|низьк|високу|зміну|перенес|пошкоджен|руйнув|"
    "зупин|припинен|несвоєчасн|невикон|порушен|блокув|розірван|звільнен|хворо|евакуац|окупац|агресі|вторгнен|тривог)"
)
"""What things are left undone because of: «ракетні обстріли», «мобілізацію», «відключення»; a network or a newspaper is none."""
_OBSTACLE: Final = (
    r"(?:процедур|тендер|торг(?!ів)|закупів|оскарженн|суд(?:ов|у|і)|експертиз|узгодженн|погодженн|підрядник|постачальник|виконавц|"
    r"реорганізаці|ліквідаці|хвороб|неявк|непостав|неподан|процесуальн|судов|строк|термін(?!ал)|банкрутств|борг|заборгован|"
    r"скарг|проєктн|землевідведенн|інфляц)\w*"
)
"""What takes longer than was planned, or stands in the way: «через тривалу тендерну процедуру», «через банкрутство підрядника»."""
_MEANS: Final = r"(?:\w+[- ])?(?:систем|електронн|мереж|торг(?:овельн|ів)|сайт|портал|платформ|майданчик)"
"""What things are done by: «через систему електронних закупівель»."""
_SHORT: Final = (
    r"(?:не (?!потреб)|брак|відсутн|нестач|недо|затрим|воєнн|війн|карантин|вартіст|цін|кошт|бюджет|фінанс|торг|тендер|закупів|"
    "підрядник|постачальник|виконав|договір|робот|подорожч|дешевш|економі|зростан|збільшен|зменшен)"
)
"""What a clause after «оскільки» has to speak of before it tells why money was left: money, bids, partners, or what was not."""
_SPENDING: Final = r"(?:вартіст|цін|сум|витрат|видатк|пропозиці)\w*"

_REASON: Final = _any(
    r"\b[ув] зв'язку (?:з|із|зі)\b",
    rf"\b(?:так як|тому,? що|оскільки|адже)\b[^.!?]*\b{_SHORT}",
    r"\b[ву]?наслідок\b|\bз причини?\b|\bпричин(?:а|ою|ами)\b",
    rf"\bчерез (?:те,? що|(?:\w+ )?{_EVENT}|(?!{_MEANS})(?:\w+[- ]){{0,2}}{_OBSTACLE})",
    r"\b(?:із|зі|з) (?:значним |великим )?запізненням\b|\bіз-за\b",
    r"\bза (?:браком|відсутност)\w*",
    r"\b(?:зумовлен|обумовлен|спричинен|пояснюється)\w*",
    r"(?<!на )(?<!про )(?<!щодо )(?<!підвищено )\b(?:економі(?:я|ї|ю|єю)|заощаджен\w*)(?! (?:електро|енерг|вод|газ|тепл))\b",
    r"\b(?:з|за)?економлен\w*|\bзаощаджено\b|\bздешев\w*|\bподорожч\w*|\bінфляц\w*",
    r"\bзбільшенн\w+ (?:вартост|цін|обсяг|кількост)\w*|\bзростанн\w+ (?:вартост|цін)\w*",
    rf"\b{_SPENDING}[^.!?]*\b(?:нижч|менш|вищ|більш|знижен|зменшен|зросл|підвищ|впал)\w*",
    rf"\b(?:знижен|зменшен|підвищен|нижч|менш|вищ|більш)\w* {_SPENDING}",
    r"\bперерозподіл\w*|\bперенаправлен\w*|\bпереспрямован\w*|\bспрямован\w* на інш\w+ (?:заход|завдан|цілі|потреб)\w*",
    r"\bпризупинен\w*|\bвідтермінован\w*|\bперенесен\w*|\bскасован\w*|\bповернут\w*|\bповернен[оаиі]\b"
    r"|\bповерненн\w+ (?:коштів|до бюджету)",
    r"\b(?:платежі|фінансування|видатки|роботи|постачання|закупівл[яюі]|захід|заходи|виконання|будівництво|ремонт)\b[^.,!?]*"
    r"\b(?:у?зупинен|припинен|заблокован)\w*",
    r"\b(?:договір|договори|угод[ау]|контракт\w*) (?:було )?(?:розірван|розторгнут|не )\w*|\b(?:розірван|розторгнут)\w* (?:договор|контракт|угод)\w*",
    r"\bпоруши(?:в|ла|ло|ли) (?:строк|термін|умов|договір)\w*|\bпорушенн\w+ (?:строк|термін|умов|договор)\w*",
    r"\bне (?:бу(?:в|ла|ло|ли) )?(?:прийнят|прийма|провод|провед|провів|провел|відбу|заплан|виділ|надійшл|надход|"
    r"уклад|затвердж|фінанс|профінанс|здійсн|викон|розпочат|почат|оплачен|оплати|сплачен|перерахован|поставлен|постав(?:ив|ил)|"
    r"вистач|освоєн|завершен|зареєстрован)\w*",
    r"\bкошт\w*[^.!?]* не (?:було )?(?:використ|потреб|знадоб|передбач)\w*|\bне (?:бу(?:в|ла|ло|ли) )?(?:використ|потреб|передбач)\w*"
    r" (?:\w+ )?(?:кошт|фінансув|асигнув|видатк|витрат|бюджет)\w*|\bпотреби не бул\w+",
    r"\bбез (?:залучення|використання|витрат)\w*",
    r"\bдодатково (?:виділен|передбачен)\w*",
)
"""Why money was left, or more was spent: «у зв'язку з», «вартість виявилася нижчою», «не проводився», «повернуті до бюджету»."""

_NO_REASON: Final = _any(
    r"[-–—.\s]*",
    r"(?:немає|нема|відсутні|не вказано|не зазначено)\.?",
    r".*\bпотребу(?:є|ють)\b.*\b(?:вивчення|аналізу|дослідження|з'ясування)\b.*",
    r".*\b(?:з'ясовуються|встановлюються|вивчаються|аналізуються)\b.*",
    r"(?:показник|план|завдання)? ?(?:значно )?(?:пере|не(?:до)?)?(?: ?)(?:викона|досягнут|перевищен)\w*\.?",
)
"""A whole sentence that stands where a reason ought to be and gives none: «-», «потребують детального вивчення»."""

_NO_PROBLEM: Final = _any(
    r"\bне потребу(?:є|ють) (?:виправлен|втручан|коригуван|корекц|покращен|поліпшен|вирішен|заходів)\w*",
    r"\b(?:виправлен|втручан|коригуван|корекц|покращен|поліпшен)\w* (?:\w+ )?не (?:потріб|потребує)\w*",
    r"\b(?:проблем|зауважень|відхилень) (?:немає|нема|не виявлено|не має)\b",
    r"\b(?:проблеми?|відхилення) відсутн\w+",
    r"\bпозитивн\w+ (?:динамік|тенденці)\w*",
    r"\bситуаці\w+ (?:задовільн|позитивн|стабільн)\w*",
)
"""Words that call a value no problem: «ситуація не потребує виправлення», «позитивна динаміка»."""

_FAILURE: Final = _any(
    rf"\bне (?:бу(?:в|ла|ло|ли) )?(?:{_ACCOUNT}|відбу|провод|вдал|запланован|прийнят)\w*",
    r"\b(?:недо|не)викон\w*|\b(?:знижен|зменшен|скорочен|зрив)\w*",
    r"\bне бу(?:ло|ла) (?:можливост|змог|кошт)\w*",
    r"\bне (?:бу(?:в|ла|ло|ли) )?(?:вистач|завершен|профінанс|фінанс|виділ|надійшл|оплачен|закуплен|придбан|розпочат)\w*",
    r"\b(?:брак|браком|нестач[аіуею]+|відсутн\w+|недостатн\w+|недофінансуванн\w+|дефіцит\w*) (?:\w+ )?"
    r"(?:кошт|фінансув|асигнув|бюджет|кадр|працівник|матеріал|виконав|підрядник|постачальник)\w*",
)
"""Words that tell of something that did not succeed: «не здійснено», «не вистачило коштів», «зниження»."""

_FULL: Final = r"(?:майже )?(?:[ув] повному обсязі|[ув] повній мірі|повністю|на (?:всі |усі )?100 ?(?:%|відсотків))"
_COMPLETE: Final = _any(
    rf"(?<!не )(?<!не було )\b{_ACCOUNT}\w*,? {_FULL}",
    rf"(?<!не )\b{_FULL} (?:бу(?:в|ла|ло|ли) )?{_ACCOUNT}\w*",
    r"\b(?:завдання|заходи?|програм[уа]|мет[уа]) (?:програми )?(?:в цілому |загалом )?(?:вважаємо |вважати |є |бу(?:в|ла|ло|ли) )*"
    rf"{_ACCOUNT}\w*",
    rf"\b[ву]?сі (?:інші )?(?:запланован\w+ )?(?:завдання|заходи)(?: програми)? (?:бу(?:в|ла|ло|ли) )?(?:успішно )?{_ACCOUNT}\w*",
)
"""Words of completeness: «виконано в повному обсязі», «завдання програми вважаємо виконаними», «усі заходи реалізовано»."""

_PARTIAL: Final = _any(
    r"\bчастково\b|\b[ув] частині\b|\bне [ув] повному обсязі\b|\bо?крім\b",
    r"\b[ув] основному\b|\bпереважно\b|\bздебільшого\b|\bбільшість\b",
    r"\bна (?!100\b)\d+(?:[,.]\d+)? ?(?:%|відс)",
)
"""Words that take completeness back in the same sentence."""

_REALLOCATION: Final = _any(
    r"\b(?:перерозподіл|перенаправл|переспрямов)\w*",
    r"\bспрямован\w* на інш\w+ (?:заход|завдан|цілі|потреб)\w*",
)
"""Money that goes to other measures: «перерозподілені на інші заходи», «перерозподіл коштів»."""

_RECIPIENT: Final = _any(
    r"\b(?:зах[оі]д\w*|завдан\w+|пункт\w*|рядо?к\w*) ?(?:№|n|номер)? ?\d",
    r"\bна «[^»]+»",
    r"\b(?:захід|заходи|завдання) «[^»]+»",
)
"""The measure that received the money, by its number or its title in quotes."""

_PAYMENT: Final = r"\b(?:оплач|сплач|профінансов|фінансу|видатк|кошт|витрат)\w*"
_ANOTHER: Final = r"інш(?:им|ого|ої|ою|ими|их) (?:структурн\w+ |виконавч\w+ )?(?:відділ|управлін|департамент|підрозділ|виконав|програм|установ|орган)\w*"
_PAID_BY_ANOTHER: Final = _any(
    rf"{_PAYMENT}[^.!?]*\b{_ANOTHER}",
    rf"\b{_ANOTHER}[^.!?]*{_PAYMENT}",
    r"\bінш(?:ий|а) (?:\w+ )?(?:відділ|управління|департамент|підрозділ|виконавець|програма|установа|орган)\b[^.!?]*"
    r"\b(?:про)?(?:оплатив|сплатив|фінансував)\w*",
)
"""Somebody else who paid: «оплачено іншим відділом», «за рахунок коштів іншої програми»."""
_PAID: Final = _any(
    r"(?<!не )(?<!не було )\b(?:оплачен|сплачен|профінансован)\w*|\b(?:оплат|фінансуванн)\w+ (?:було )?(?:здійсн|провед)\w*"
)
"""That something was paid: «оплачено», «фінансування здійснено»; by whom the sentence says."""

_PAYER: Final = _any(
    r"\b(?:коштом|за кошти|за рахунок(?: коштів)?) (?!(?:міськ|місцев|державн|обласн)\w+ (?:бюджет|цільов))(?!бюджет)\w+",
    r"\b(?:безоплатно|безкоштовно|волонтер\w*|благодійн\w*|спонсор\w*|меценат\w*)\b|\bвласними силами\b|\bна громадських засадах\b",
)
"""Who paid instead of the program, if anybody: «коштом благодійників», «безоплатно», «власними силами»."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+(?=[«\"(]?(?:[А-ЯЄІЇҐ]|[A-Z]))|[\r\n]+")


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of *text* as they are written; a line break ends one too, a full stop inside quotes does not."""
    sentence = ""
    for piece in _SENTENCE_END.split(text):
        sentence = f"{sentence} {piece}".strip()
        if sentence and sentence.count("«") <= sentence.count("»"):
            yield sentence
            sentence = ""
    if sentence:
        yield sentence


def gives_reason(text: str) -> bool:
    """Say whether a narrative gives any reason why money was left or exceeded."""
    return bool(_REASON.search(comparison_key(text)))


def tells_why(text: str) -> bool:
    """Say whether what stands in the place of a reason tells anything; a dash or «потребують вивчення» does not."""
    keys = [comparison_key(sentence) for sentence in sentences(text)]
    return any(not _NO_REASON.fullmatch(key) and not _NO_PROBLEM.search(key) for key in keys)


def is_called_no_problem(text: str) -> str:
    """Return the sentence that calls a value no problem, as it is written; empty if none does."""
    return _sentence_with(_NO_PROBLEM, text)


def speaks_of_failure(text: str) -> str:
    """Return the sentence that tells of something that did not succeed; empty if none does."""
    return _sentence_with(_FAILURE, text)


def claims_completeness(text: str) -> str:
    """Return the sentence that says that all was done, and takes nothing of it back; empty if none does."""
    return _sentence_with(_COMPLETE, text, unless=_PARTIAL)


def speaks_of_reallocation(text: str) -> str:
    """Return the sentence that tells of money going to other measures; empty if none does."""
    return _sentence_with(_REALLOCATION, text)


def names_payer(text: str) -> bool:
    """Say whether *text* tells that the work was paid by somebody else, or by nobody."""
    return bool(_PAYER.search(comparison_key(text)))


def is_paid_by_another(text: str) -> str:
    """Return the sentence that says that another department or program paid; empty if none does."""
    return _sentence_with(_PAID_BY_ANOTHER, text, unless=_REALLOCATION)


def tells_of_payment(text: str) -> str:
    """Return the sentence that says that something was paid; empty if none does."""
    return _sentence_with(_PAID, text, unless=_REALLOCATION)


def names_recipient(text: str) -> bool:
    """Say whether *text* names a measure by number or by title."""
    return bool(_RECIPIENT.search(comparison_key(text)))


def _sentence_with(pattern: re.Pattern[str], text: str, unless: re.Pattern[str] | None = None) -> str:
    for sentence in sentences(text):
        key = comparison_key(sentence)
        if pattern.search(key) and not (unless and unless.search(key)):
            return sentence
    return ""
