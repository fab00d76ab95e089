from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.files._growth import Growth
from municipal_programs.files._json import tree_of_json
from municipal_programs.files._slips import Misread
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table
from municipal_programs.files._yaml import tree_of_yaml


def said(text: str) -> list[str]:
    """Return what is said of a broken text, each with its line and column."""
    watched = Growth()
    try:
        tree_of_json(text, watched)
    except Misread as cause:
        watched.slips += cause.slips
    return [f"{slip.place.line}:{slip.place.column} {slip.message.uk}" for slip in watched.slips]


def placed(node: object) -> object:
    """Return what a tree says, with the path to each node but without lines."""
    match node:
        case Table():
            return node.place.path, {name: placed(value) for name, value in node.items()}
        case Items():
            return node.place.path, [placed(item) for item in node]
        case Scalar():
            return node.place.path, node.text
        case _:
            raise AssertionError(node)


@pytest.mark.parametrize(
    ("literal", "text", "kind"),
    [
        ('"так"', "так", ScalarKind.TEXT),
        ("1.10", "1.10", ScalarKind.NUMBER),
        ("123456789012345678901234567890", "123456789012345678901234567890", ScalarKind.NUMBER),
        ("1e1000000", "1e1000000", ScalarKind.NUMBER),
        pytest.param("9" * 5000, "9" * 5000, ScalarKind.NUMBER, id="more digits than Python would print"),
        ("true", "true", ScalarKind.TRUTH),
        ("null", "", ScalarKind.BLANK),
        (r'"\ud83d\ude00"', "😀", ScalarKind.TEXT),
        ('"a\u2028b\u0085"', "a\u2028b\u0085", ScalarKind.TEXT),
        (r'"\"{[,:]}\\"', '"{[,:]}\\', ScalarKind.TEXT),
    ],
)
def test_a_literal_is_its_characters(literal: str, text: str, kind: ScalarKind) -> None:
    """Numbers keep every digit, pairs of surrogates are one character, and a truth is neither text nor number."""
    tree = tree_of_json(f'{{\n  "value": {literal}\n}}', Growth())

    assert isinstance(tree, Table)
    assert tree["value"] == Scalar(text, Place(2, 12, ("value",)), kind)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1,}', "JSON"),
        ("{'a': 1}", "1:2 Файл не вдалося прочитати як JSON: тут має бути назва поля у подвійних лапках"),
        ('{"a" 1}', "1:6 Файл не вдалося прочитати як JSON: пропущено кому або двокрапку."),
        ('{"a": }', "1:7 Файл не вдалося прочитати як JSON: тут бракує значення."),
        ('{"a": 1} {', "1:10 Файл не вдалося прочитати як JSON: після кінця даних стоїть зайвий текст."),
        ('{"a": "b}', "1:7 Файл не вдалося прочитати як JSON: лапки відкрито, але не закрито."),
        ('{"a": "b\nc"}', "1:9 Файл не вдалося прочитати як JSON: перенос рядка чи табуляція всередині лапок"),
        (r'{"a": "\q"}', "1:8 Файл не вдалося прочитати як JSON: після зворотної риски стоїть незрозумілий знак."),
        ('{"a": Infinity}', "1:7 «Infinity» не є числом."),
        ('{"a": -Infinity}', "1:7 «-Infinity» не є числом."),
        ('{\n"a": 1, "b": {"c": 2, "c": 3}}', "2:23 «c» уже є в рядку 2."),
        ('{"a": "\\ud83d"}', "1:7 Тут невидимий символ U+D83D"),
        ('{"\\u0001": 1}', "1:2 Тут невидимий символ U+0001"),
        ("[" * 40 + "]" * 40, "1:34 Глибина вкладеності більша за 32."),
        ("[" * 100_000, "1:1 Глибина вкладеності більша за 32."),
    ],
)
def test_what_is_no_strict_json_is_told_with_its_place(text: str, message: str) -> None:
    """Duplicate keys, infinities and half characters pass many readers in silence; not this one."""
    (found,) = said(text)

    assert message in found


values = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u2028\u2029"), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z\u0439]{1,4}", fullmatch=True), inner, max_size=3)
    ),
)


@given(values, st.sampled_from([None, 2]))
def test_yaml_and_json_give_the_same_tree(value: object, indent: int | None) -> None:
    """JSON is YAML too, so both readers can be held against each other."""
    text = json.dumps({"root": value}, ensure_ascii=False, indent=indent)

    assert placed(tree_of_json(text, Growth())) == placed(tree_of_yaml(text, Growth()))
