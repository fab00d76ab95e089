"""From the records of a table of indicators to indicators with their targets and actual values."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import evolve

from municipal_programs.intake import _messages as say
from municipal_programs.intake.alignment import ABSENT, OF_YEAR
from municipal_programs.intake.amounts import amounts_in, is_nothing, number_in
from municipal_programs.intake.confidence import Confidence
from municipal_programs.intake.drafts import Context, IndicatorDraft, Said
from municipal_programs.intake.folding import folded, tidy
from municipal_programs.intake.remark import RemarkKind
from municipal_programs.intake.roles import VALUES, Role, money_unit_in, year_in
from municipal_programs.intake.rows import Record, RowKind
from municipal_programs.intake.spilling import joined, text_of
from municipal_programs.model import Absence, Direction, IndicatorGroup, IndicatorKind, Observation, Statement
from municipal_programs.values import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from municipal_programs.intake.columns import Column, Heading
    from municipal_programs.intake.rows import Piece

__all__ = ["direction_of", "indicators_of", "kind_of"]

_GROUPS: Final = (
    (IndicatorGroup.INPUT, re.compile(r"затрат|витрат|ресурс")),
    (IndicatorGroup.OUTPUT, re.compile(r"продукт")),
    (IndicatorGroup.EFFICIENCY, re.compile(r"ефективн")),
    (IndicatorGroup.QUALITY, re.compile(r"якост|якісн|результативн")),
)
_TITLES: Final = (
    (IndicatorGroup.INPUT, re.compile(r"обсяг\w*\s+(?:видатк|фінанс|кошт|витрат)|видатк|витрат")),
    (IndicatorGroup.EFFICIENCY, re.compile(r"середн|на одн|вартість одн|на 1 ")),
    (IndicatorGroup.QUALITY, re.compile(r"відсот|частк|питом|рівень|місце|рейтинг|індекс|динамік|темп|задовол|%")),
)
_KINDS: Final = (
    (IndicatorKind.COUNT, re.compile(r"кількіст|чисельніст|число")),
    (IndicatorKind.RANK, re.compile(r"місце|рейтинг")),
    (IndicatorKind.INDEX, re.compile(r"індекс|коефіцієнт|бал")),
    (IndicatorKind.SHARE, re.compile(r"частк|відсот|питом|рівень|ступінь|охоплен")),
    (IndicatorKind.AMOUNT, re.compile(r"обсяг|сума|вартіст|видатк|витрат|площ|довжин|протяжн|середн")),
)
_DECLINE: Final = re.compile(r"знижен|погіршен|зменшен|спад")
_HARM: Final = re.compile(
    r"середн\w*\s+(?:витрат|видатк|вартіст|собіварт)|вартіст\w*\s+(?:одн|утриман|обслугов)|(?:витрат|видатк)\w*\s+на\s+(?:одн|1\b)|собівартіст|"
    r"скарг|злочин|правопоруш|аварі|захворюван|смертн|безробіт|заборгован|травмат|загибл|втрат\w*\s+(?:вод|тепл|енерг)"
)
"""What is better the smaller."""
_LONGEST_MONEY_UNIT: Final = 13
"""Characters of «тис. гривень»; «грн на одного мешканця» is another unit."""
_LONGEST_UNIT: Final = 20
"""Characters of a unit that stands beside a value, such as «місце»; more is a note."""
_WHOLE: Final = 100
_NUMBER: Final = re.compile(r"\w+(?:\.\w+)*")
_LINES: Final = re.compile(rf"\n|[;,]?(?<![-–—])(?<!\b[ув])(?<!\bза)\s+(?={OF_YEAR.pattern})", re.IGNORECASE)
"""Where the next value of a cell begins: on a line of its own, or with its year."""
_FOR_YEAR: Final = re.compile(r"\bза\s+(?:19|20)\d\d(?!\s*[-–—]\s*\d)")
_NOTE: Final = re.compile(r"\((?P<note>[^)]*)\)")


def indicators_of(records: Sequence[Record], heading: Heading, context: Context) -> list[IndicatorDraft]:
    """Return the indicators that *records* tell of, in order, numbered anew where their numbers are blank or lost."""
    drafts: list[IndicatorDraft] = []
    rows: dict[str, Record] = {}
    group: IndicatorGroup | None = None
    for record in records:
        if record.kind is RowKind.RECORD and text_of(record.of(heading.column(Role.INDICATOR)), title=True):
            group = _group_named(text_of(record.of(heading.column(Role.GROUP)))) or group
            draft = _draft(record, heading, group or _group_named(record.group), context)
            rows[draft.mark] = record
            drafts.append(draft)
    for group in IndicatorGroup:
        orphans = [r for r in records if r.kind is RowKind.ORPHAN and _group_named(r.group) is group]
        _number([draft for draft in drafts if draft.group is group], rows, heading, context, orphaned=bool(orphans))
    return drafts


def _draft(record: Record, heading: Heading, group: IndicatorGroup | None, context: Context) -> IndicatorDraft:
    mark = context.mark()
    title = text_of(record.of(heading.column(Role.INDICATOR)), title=True)
    if group is None:
        group = next((known for known, sign in _TITLES if sign.search(folded(title))), IndicatorGroup.OUTPUT)
        context.notes.remark(
            RemarkKind.MISSING, say.NO_GROUPS, f"{mark}.group", record.origin, proposed=group.message.uk, group=group.message
        )
    draft = IndicatorDraft(
        mark=mark, department=context.department, number="", title=title, origin=record.origin, group=group,
        unit=_unit(text_of(record.of(heading.column(Role.UNIT)), title=True)),
        explanation=_prose(record, heading, Role.EXPLANATION),
        corrective_action=_prose(record, heading, Role.CORRECTIVE),
    )  # fmt: skip
    for name, role in {"title": Role.INDICATOR, "explanation": Role.EXPLANATION, "corrective_action": Role.CORRECTIVE}.items():
        pieces = record.of(heading.column(role))
        if pieces:
            draft.written[name] = Written(text=text_of(pieces), origin=pieces[0].origin)
    _values(record, heading, draft, context)
    unit = heading.column(Role.UNIT)
    if unit is not None and not draft.unit and not record.of(unit):
        _state(draft, "unit", "", record, unit, note=say.BLANK_UNIT().uk)
    return draft


def _prose(record: Record, heading: Heading, role: Role) -> str:
    text = text_of(record.of(heading.column(role)))
    return "" if is_nothing(text) else text


def _group_named(title: str) -> IndicatorGroup | None:
    return next((group for group, sign in _GROUPS if sign.search(folded(title))), None)


def _unit(text: str) -> str:
    if is_nothing(text):
        return ""
    money = money_unit_in(text)
    if money is not None and len(folded(text)) <= _LONGEST_MONEY_UNIT:
        return money.message.uk
    plain = " ".join(tidy(text).split())
    return plain[:1].lower() + plain[1:] if plain[1:2].islower() else plain


def _values(record: Record, heading: Heading, draft: IndicatorDraft, context: Context) -> None:
    columns = [column for column in heading.columns if column.role in VALUES]
    read = {column: [pair for piece in record.of(column) for pair in _observations(piece, column)] for column in columns}
    sort = _sort_of(observation for pairs in read.values() for observation, _ in pairs)
    for column in columns:
        pieces = record.of(column)
        found = [pair for pair in read[column] if pair[0].value is None or isinstance(pair[0].value, sort)]
        known = {Role.TARGET: draft.targets, Role.ACTUAL: draft.actuals}.get(column.role)
        for observation, piece in found:
            if known is None:
                draft.baseline = observation
            elif all(observation.year != other.year for other in known):
                known.append(observation)
            role = ".".join(str(word) for word in (column.role, observation.year) if word is not None)
            _keep(draft, role, observation, piece=piece, column=column, context=context)
            if piece.moved:
                above = next((other.heading for other in heading.columns if other.position == piece.column), str(piece.column))
                note = say.STANDS_ELSEWHERE(seen=above, belongs=column.heading).uk
                _state(draft, role, piece.text, record, column, note=note, position=piece.column, piece=piece)
        _unread(found, pieces, column, draft, context)
        if column.role is Role.ACTUAL and not pieces and not column.year:
            _state(draft, "actual", "", record, column)


def _sort_of(observations: Iterable[Observation]) -> type:
    """Return the sort that all values of an indicator must have: numbers where there is one, then yes and no, then words."""
    sorts = {type(observation.value) for observation in observations}
    return next((sort for sort in (Decimal, bool) if sort in sorts), str)


def _unread(
    found: Sequence[tuple[Observation, Piece]], pieces: Sequence[Piece], column: Column, draft: IndicatorDraft, context: Context
) -> None:
    for piece in pieces:
        if not is_nothing(piece.text) and all(piece is not read for _, read in found):
            context.notes.remark(
                RemarkKind.NOT_UNDERSTOOD, say.NOT_UNDERSTOOD, f"{draft.mark}.{column.role}", piece.origin, stated=piece.text,
                column=column.heading, text=piece.text,
            )  # fmt: skip


def _keep(draft: IndicatorDraft, role: str, observation: Observation, *, piece: Piece, column: Column, context: Context) -> None:
    draft.written[role] = Written(text=piece.text, origin=piece.origin)
    confidence = Confidence.LIKELY if piece.moved else column.confidence
    value = str(observation.value if observation.value is not None else observation.absence)
    context.notes.reading(f"{draft.mark}.{role}", piece.text, value, piece.origin, confidence)


def _observations(piece: Piece, column: Column) -> Iterator[tuple[Observation, Piece]]:
    if is_nothing(piece.text):
        return
    lines = [" ".join(tidy(line).split()) for line in _LINES.split(joined([piece.text]))]
    several = [_of_year(line) if OF_YEAR.match(line) else _observation(line, column) for line in lines]
    values = [found for found in several if found is not None and not isinstance(found.value, str)]
    if len(values) == len(lines) > 1:
        yield from ((found, piece) for found in values)
        return
    numbers = [found for found in values if found.value is not None]
    if len(numbers) == 1 and len(lines) > 1:  # a number, and a sentence about it
        said = " ".join(line for line, found in zip(lines, several, strict=True) if found is not numbers[0])
        yield evolve(numbers[0], note=" ".join(filter(None, [numbers[0].note, said]))), piece
        return
    observation = several[0] if len(several) == 1 else _observation(" ".join(lines), column)
    if observation is not None:
        yield observation, piece


def _of_year(line: str) -> Observation | None:
    """Return the value of a line that begins with its year, as cells stack them: «2021 – 40»."""
    amounts = amounts_in(line) if year_in(line) is not None else ()
    return next((Observation(year=amount.year, value=amount.number) for amount in amounts if amount.year), None)


def _observation(text: str, column: Column) -> Observation | None:
    plain = folded(text).rstrip(".")
    if ABSENT.search(text) and not text[:1].isdigit():
        return Observation(year=_year_of(text) or column.year, absence=_absence(plain), note=text)
    answer = _NOTE.sub("", plain).strip()
    if answer in {"так", "ні"}:
        return Observation(year=year_in(plain) or column.year, value=answer == "так")
    number = number_in(text)
    if number is None or not text.lstrip("-–− <>≤≥≈~")[:1].isdigit():
        return Observation(year=column.year, value=text) if len(text.split()) > 1 or text.isalpha() else None
    noted = _NOTE.search(number.rest)
    rest = _NOTE.sub("", number.rest).strip(" ,.;:()")
    note = noted["note"].strip() if noted else ""
    is_unit = bool(rest) and len(rest) <= _LONGEST_UNIT and not re.search(r"\d", rest)
    return Observation(
        year=year_in(note) or column.year,
        value=number.value,
        unit=_unit(rest) if is_unit else "",
        note=note if is_unit or not rest else f"{rest} {note}".strip(),
    )


def _year_of(text: str) -> int | None:
    """Return the year that a sentence without a value is about: the first one, for «Дані за 2020 рік будуть у 2021 році»."""
    found = _FOR_YEAR.search(text)
    return year_in(found[0]) if found else None


def _absence(plain: str) -> Absence:
    if "дослідженн" in plain:
        return Absence.STUDY_NOT_CONDUCTED
    if re.search(r"буд\w+ оприлюд|не оприлюд|буд\w+ відом", plain):
        return Absence.NOT_YET_PUBLISHED
    return Absence.NOT_SET if "встановл" in plain else Absence.NOT_MEASURED


def _number(
    drafts: Sequence[IndicatorDraft], rows: dict[str, Record], heading: Heading, context: Context, *, orphaned: bool
) -> None:
    """Number the indicators of a group as written, or by their order where a number is blank, doubled or lost."""
    column = heading.column(Role.NUMBER)
    written = [tidy(text_of(rows[draft.mark].of(column), title=True)) for draft in drafts]
    numbers = [text.rstrip(".) ") for text in written]
    sound = all(map(_NUMBER.fullmatch, numbers)) and len(set(numbers)) == len(numbers) and not orphaned
    for place, (draft, text) in enumerate(zip(drafts, written, strict=True)):
        draft.number = numbers[place] if sound else str(place + 1)
        if column is not None and not sound and numbers[place] != draft.number:
            note = say.BLANK_NUMBER(proposed=draft.number).uk if not text else ""
            _state(draft, "number", text, rows[draft.mark], column, note=note)
            if numbers.count(numbers[place]) > 1 and text:
                context.notes.remark(
                    RemarkKind.NUMBERING, say.NUMBER_TWICE, f"{draft.mark}.number", draft.origin, stated=text,
                    proposed=draft.number, seen=text,
                )  # fmt: skip


def _state(
    draft: IndicatorDraft, role: str, text: str, record: Record, column: Column, *, note: str = "", position: int = 0,
    piece: Piece | None = None,
) -> None:  # fmt: skip
    group = record.group.strip().casefold() or draft.group.message.uk
    place = say.IN_GROUP(table=say.OF_INDICATORS(), group=group, row=record.row, column=position or column.position).uk
    statement = Statement(figure=f"{draft.mark}.{role}", text=text, place=place, note=note)
    draft.said.append(Said(statement=statement, origin=piece.origin if piece is not None else record.origin))


def kind_of(draft: IndicatorDraft) -> IndicatorKind:
    """Return what sort of values an indicator has, by its values, its unit and the first telling word of its title."""
    values = [
        seen.value for seen in (*draft.targets, *draft.actuals, draft.baseline) if seen is not None and seen.value is not None
    ]
    if any(isinstance(value, bool) for value in values):
        return IndicatorKind.YES_NO
    if any(isinstance(value, str) for value in values):
        return IndicatorKind.QUALITATIVE
    numbers = [value for value in values if isinstance(value, Decimal)]
    told = [(found.start(), kind) for kind, sign in _KINDS for found in [sign.search(folded(draft.title))] if found]
    kind = min(told, key=lambda pair: pair[0])[1] if told else IndicatorKind.AMOUNT
    if draft.unit in {"%", "відсоток", "відсотків", "відсотки"}:
        kind = IndicatorKind.SHARE
    if kind is IndicatorKind.SHARE and not all(0 <= number <= _WHOLE for number in numbers):
        return IndicatorKind.INDEX
    if kind in {IndicatorKind.COUNT, IndicatorKind.RANK} and any(number < 0 for number in numbers):
        return IndicatorKind.AMOUNT
    return kind


def direction_of(draft: IndicatorDraft, kind: IndicatorKind) -> Direction | None:
    """Return whether more is better: a place is better the smaller, unless the text calls a smaller one a decline; so is harm.

    What one of something costs, and what nobody wants (complaints, accidents, debts), is better the smaller, unless the title counts by how
    much it fell.
    """
    if draft.group is IndicatorGroup.INPUT:
        return Direction.NEUTRAL
    targets = [seen.value for seen in draft.targets if isinstance(seen.value, Decimal)]
    actuals = [seen.value for seen in draft.actuals if isinstance(seen.value, Decimal)]
    declined = _DECLINE.search(folded(f"{draft.explanation} {draft.corrective_action}"))
    if kind is IndicatorKind.RANK:
        smaller = bool(targets and actuals and actuals[0] < targets[0])
        return Direction.STIMULATOR if declined and smaller else Direction.DESTIMULATOR
    if kind in {IndicatorKind.QUALITATIVE, IndicatorKind.YES_NO}:
        return None
    title = folded(draft.title)
    return Direction.DESTIMULATOR if _HARM.search(title) and not _DECLINE.search(title) else Direction.STIMULATOR
