"""The catalogue of rules: each rule's entry, and the page of the documentation that holds them all."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from municipal_programs.checks import _messages as say
from municipal_programs.checks.registry import BUILT_IN
from municipal_programs.errors import Language, Message, MunicipalProgramsError
from municipal_programs.model import TargetProgram

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from municipal_programs.checks.rule import AnyRule
    from municipal_programs.errors import Wording

__all__ = ["UnknownCodeError", "entry_of", "page", "title_of"]


_WITHOUT_RULE: Final = {**say.OF_THE_RUN, **say.OF_DOCUMENTS, **say.OF_CITIES}
"""What the run itself, the audit of a document and a whole city demand, none of which is a rule, by code."""


_LATIN: Final = str.maketrans("АВСЕНІКМОРТХ", "ABCEHIKMOPTX")
"""Cyrillic letters that look like Latin ones, as a person types «МР201» from a page."""


class UnknownCodeError(MunicipalProgramsError, LookupError):
    """A code that no finding can have."""


def entry_of(code: str, language: Language = Language.UKRAINIAN, *, rules: Iterable[AnyRule] = BUILT_IN) -> str:
    """Return the entry of a code: of a rule its severity, requirement and needs, of any other what it demands.

    Args:
        code: The code, in either case.
        language: Of the entry.
        rules: The rules to look among, those of plugins included.

    Raises:
        UnknownCodeError: If no finding can have the code, with the nearest that one can.
    """
    by_code = {rule.code: rule for rule in rules}
    wanted = code.strip().upper().translate(_LATIN)
    if wanted in by_code:
        return "\n".join(_entry(by_code[wanted], language))
    if wanted in _WITHOUT_RULE:
        return f"{wanted}\n{_WITHOUT_RULE[wanted]().text(language)}"
    known = sorted({*by_code, *_WITHOUT_RULE})
    close = get_close_matches(wanted, known, n=1)
    nearest = say.PERHAPS(code=close[0]) if close else say.NOTHING()
    raise UnknownCodeError(say.UNKNOWN_CODE(code=code, nearest=nearest, known=", ".join(known)))


def title_of(code: str, rules: Iterable[AnyRule] = BUILT_IN) -> Message:
    """Return what the rule of that *code* demands, in one sentence; empty for a code of none of *rules*."""
    titles = {rule.code: rule.title for rule in rules}
    if code in _WITHOUT_RULE:
        whole = _WITHOUT_RULE[code]()
        return Message(uk=whole.uk.partition("\n")[0], en=whole.en.partition("\n")[0])
    return titles.get(code, say.NOTHING())


def page() -> str:
    """Return the page of the documentation that holds every rule, in both languages."""
    lines = ["# Перевірки · Checks", "", say.PAGE().uk, "", say.PAGE().en, ""]
    lines += _entries("Перебіг перевірки · The run itself", say.OF_THE_RUN)
    for family, rules in _families():
        lines += [f"## {family}", ""]
        for rule in rules:
            lines += [f"### {rule.code}", "", *_both(rule), ""]
    lines += _entries("Вигляд документа · The shape of a document", say.OF_DOCUMENTS)
    lines += _entries("Ціле місто · A whole city", say.OF_CITIES)
    return "\n".join(lines).rstrip() + "\n"


def _entries(heading: str, demands: Mapping[str, Wording]) -> Iterator[str]:
    yield from (f"## {heading}", "")
    for code, demand in sorted(demands.items()):
        yield from (f"### {code}", "", *_paragraphs(demand().uk), "", *_paragraphs(demand().en), "")


def _families() -> Iterator[tuple[str, list[AnyRule]]]:
    for hundred, family in say.FAMILIES.items():
        name = family()
        rules = [rule for rule in BUILT_IN if rule.code[2] == hundred]
        yield f"{name.uk} · {name.en}", sorted(rules, key=lambda rule: rule.code)


def _both(rule: AnyRule) -> Iterator[str]:
    weight = rule.severity.message
    about = (say.ABOUT_PROGRAMS if rule.subject is TargetProgram else say.ABOUT_REPORTS)()
    yield f"*{weight.uk} · {weight.en} · {about.uk} · {about.en}*"
    yield ""
    yield from _paragraphs(rule.requirement.uk)
    yield ""
    yield from _paragraphs(rule.requirement.en)
    if rule.needs:
        yield ""
        yield "; ".join(f"`{need}` – {say.NEEDED[need]().uk} · {say.NEEDED[need]().en}" for need in rule.needs)
    if rule.basis is not None:
        yield ""
        yield f"*{rule.basis.uk} · {rule.basis.en}*"


def _paragraphs(text: str) -> Iterator[str]:
    yield from text.strip().split("\n")


def _entry(rule: AnyRule, language: Language) -> Iterator[str]:
    yield f"{rule.code} · {rule.severity.message.text(language)}"
    yield rule.requirement.text(language).strip()
    needs = ", ".join(say.NEEDED[need]().text(language) for need in rule.needs)
    yield (say.NEEDS(needs=needs) if needs else say.NEEDS_NOTHING()).text(language)
    if rule.basis is not None:
        yield say.BASIS(basis=rule.basis).text(language)
