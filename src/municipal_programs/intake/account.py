"""What a part says around its tables: who, when, by which decision, what was stated and what was concluded."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from attrs import define, evolve, field

from municipal_programs.intake import _messages as say
from municipal_programs.intake.citations import Citation, citations_in, first_date
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.names import split_executors
from municipal_programs.intake.parts import Item, ItemRole, Part
from municipal_programs.intake.received import ReceivedParagraph
from municipal_programs.intake.totals import StatedTotal, totals_in
from municipal_programs.model import Requisites
from municipal_programs.values import FIRST_YEAR, LAST_YEAR, Origin, YearRange

__all__ = ["Account", "Letterhead", "account_of", "term_in", "years_in"]

_YEARS: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?(?!\d)")
_TERM: Final = re.compile(r"\bна\s+(?:період\s+)?(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d(?=\s*рок)")
_REGISTERED: Final = re.compile(r"№\s*(?P<number>[^\s,;]+)")
_PHONE: Final = re.compile(r"тел(?:ефон)?\.?(?:/факс)?:?\s*(?P<phone>[\d()+][\d()+\s-]{3,}\d)", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS: Final = re.compile(r"\b(?:вул|майдан|площа|пл|просп|проспект|пров|бульвар)\b", re.IGNORECASE)
_CODE: Final = re.compile(r"(?:єдрпоу|код)\D{0,20}(?P<code>\d{8})\b", re.IGNORECASE)
_PURPOSE: Final = re.compile(
    r"^\s*мет(?:ою|а)\s+(?:\S+\s+){0,4}?(?:програми\s+)?(?:(?:було|була|є|[-–—])\s+)?(?P<purpose>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)


@define(kw_only=True)
class Letterhead:
    """What stands above the title.

    Args:
        superior: The council.
        office: The department.
        requisites: Address, telephone and the like.
        date: The day of the report.
        date_origin: Where it stands.
        number: The outgoing number.
        addressee: Who receives it.
    """

    superior: str = ""
    office: str = ""
    requisites: Requisites = field(factory=Requisites)
    date: dt.date | None = None
    date_origin: Origin | None = None
    number: str = ""
    addressee: str = ""


@define(kw_only=True)
class Account:
    """What a part says around its tables.

    Args:
        letterhead: Its letterhead.
        executor: The responsible executor, as written; may be empty.
        term: The years of the program, if it says so.
        purpose: The purpose of the program; may be empty.
        purpose_origin: Where it stands.
        purpose_results: How far the purpose was reached.
        conclusion: The lines of its conclusion.
        approval: The decisions under the item of the approval.
        citations: All decisions that it cites outside of its tables and annexes.
        totals: The totals that it states.
        leftover: Paragraphs that belong to nothing known.
    """

    letterhead: Letterhead
    executor: str = ""
    executor_origin: Origin | None = None
    term: YearRange | None = None
    purpose: str = ""
    purpose_origin: Origin | None = None
    purpose_results: str = ""
    conclusion: list[ReceivedParagraph] = field(factory=list[ReceivedParagraph])
    approval: list[Citation] = field(factory=list[Citation])
    citations: list[Citation] = field(factory=list[Citation])
    totals: list[tuple[StatedTotal, str]] = field(factory=list[tuple[StatedTotal, str]])
    leftover: list[ReceivedParagraph] = field(factory=list["ReceivedParagraph"])


def account_of(part: Part) -> Account:
    """Return what *part* says around its tables; each paragraph ends up somewhere, if only among what is left over."""
    account = Account(letterhead=_letterhead(part.letterhead))
    tables = len(part.tables)
    captions = {id(line.origin) for _, line in part.tables if line is not None and not line.text.rstrip().endswith(".")}
    place = ""
    for item in part.items:
        if item.role is ItemRole.ANNEX and item.after_tables:
            account.leftover += [item.head] if item.head is not None else []
            break
        place = _place(item) or (place if item.head is not None else "")
        lines = [*([item.head] if item.head is not None else []), *item.paragraphs]
        for line in lines:
            account.citations += citations_in(line.text, line.origin, place or say.IN_TEXT().uk)
        totals = list(totals_in(lines))
        account.totals += [(total, place or say.IN_TEXT().uk) for total in totals]
        _take(
            account,
            item,
            told=captions | {id(total.origin) for total in totals},
            last=bool(tables) and item.after_tables == tables,
        )
    return account


def _place(item: Item) -> str:
    if item.number:
        return say.IN_ITEM(number=item.number).uk
    return say.IN_LABEL(label=item.label).uk if item.label and item.role is not ItemRole.FUNDING else ""


def _take(account: Account, item: Item, told: set[int], *, last: bool) -> None:
    rest = [line for line in item.paragraphs if id(line.origin) not in told]
    text = "\n".join(" ".join(line.text.split()) for line in rest)
    if item.role is ItemRole.CONCLUSION or (last and rest):
        inline = [evolve(item.head, text=item.inline)] if item.inline and item.head is not None else []
        account.conclusion += [*inline, *rest]
    elif item.role is ItemRole.APPROVAL:
        for line in [*([item.head] if item.head is not None else []), *item.paragraphs]:
            account.approval += citations_in(line.text, line.origin, _place(item))
    elif item.role is ItemRole.EXECUTOR and not account.executor:
        account.executor = (item.inline or text.partition("\n")[0]).strip(" .;")
        account.executor_origin = item.head.origin if item.head is not None else None
    elif item.role is ItemRole.TERM and account.term is None:
        account.term = years_in(item.inline or text or item.label)
    elif item.role is ItemRole.PURPOSE:
        _purpose(account, item, rest)
    elif item.role is ItemRole.OTHER or (rest and not account.purpose):
        account.leftover += rest
    else:
        account.purpose_results = "\n".join(filter(None, [account.purpose_results, text]))


def _purpose(account: Account, item: Item, rest: list[ReceivedParagraph]) -> None:
    """Take the purpose out of the first sentence, and how far it was reached out of the others."""
    if item.inline:
        account.purpose, account.purpose_origin = item.inline.rstrip("."), item.head.origin if item.head else None
        results = rest
    elif rest:
        found = _PURPOSE.match(rest[0].text.strip())
        sentence, _, more = (found["purpose"] if found else rest[0].text.strip()).partition(". ")
        account.purpose, account.purpose_origin = sentence.rstrip("."), rest[0].origin
        account.purpose_results = more
        results = rest[1:]
    else:
        return
    account.purpose_results = "\n".join(
        filter(None, [account.purpose_results, *(" ".join(line.text.split()) for line in results)])
    )


def term_in(text: str) -> YearRange | None:
    """Return the years of the program that a title names: «на 2021-2025 роки за 2022 рік» names the year of the report too."""
    named = _TERM.search(tidy(text))
    return years_in(named[0] if named else text)


def years_in(text: str) -> YearRange | None:
    """Return the last years that *text* names: «за 2018-2020 рік»."""
    found = [(int(first), int(last or first)) for first, last in _YEARS.findall(tidy(text))]
    first, last = found[-1] if found else (1, 0)
    return YearRange(first, last) if FIRST_YEAR <= first <= last <= LAST_YEAR else None


def _letterhead(lines: list[ReceivedParagraph]) -> Letterhead:
    head = Letterhead()
    texts = [(line, " ".join(tidy(part).split())) for line in lines for part in line.text.split("\n")]
    addressed: list[str] = []
    for line, text in texts:
        plain = folded(text)
        dated = first_date(text)
        if not text or plain == "україна":
            continue
        if dated and _REGISTERED.search(text) and head.date is None:
            number = _REGISTERED.search(text)
            head.date, head.date_origin, head.number = dated[0], line.origin, number["number"].rstrip(".") if number else ""
        elif _EMAIL.search(text) or _PHONE.search(text) or _ADDRESS.search(text) or _CODE.search(text):
            head.requisites = _requisites(text, head.requisites)
        elif not head.superior and re.search(r"\bрада$", plain):
            head.superior = text if not text.isupper() else text.capitalize()
        elif head.date is not None:
            addressed.append(text)
        elif not head.office and split_executors(text) and re.search(r"управлінн|відділ|департамент|комітет|служб|центр", plain):
            head.office = text if not text.isupper() else text.capitalize()
        else:
            addressed.append(text)
    head.addressee = " ".join(addressed)
    return head


def _requisites(text: str, known: Requisites) -> Requisites:
    phone, email, code = _PHONE.search(text), _EMAIL.search(text), _CODE.search(text)
    address = re.split(r",?\s*тел|e-?mail|єдрпоу|код", text, maxsplit=1, flags=re.IGNORECASE)[0].strip(" ,;")
    return Requisites(
        address=known.address or (address if _ADDRESS.search(text) else ""),
        phone=known.phone or (phone["phone"].strip() if phone else ""),
        email=known.email or (email[0] if email else ""),
        registry_code=known.registry_code or (code["code"] if code else ""),
    )
