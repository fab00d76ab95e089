from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.files._growth import Growth
from municipal_programs.files._json import tree_of_json
from municipal_programs.files._slips import Misread
from municipal_programs.files._tree import Items, Place, Scalar, ScalarKind, Table
from municipal_programs.files._yaml import tree_of_yaml
from municipal_programs.files._yaml_text import yaml_text
from municipal_programs.limits import Limits, limited

if TYPE_CHECKING:
    from municipal_programs.files._plain import Saying


def read(text: str) -> Table:
    """Return the tree of a text without faults."""
    watched = Growth()
    tree = tree_of_yaml(text, watched)
    assert watched.slips == []
    assert isinstance(tree, Table)
    return tree


def said(text: str) -> list[str]:
    """Return what is said of a broken text, each with its line and column."""
    watched = Growth()
    try:
        tree_of_yaml(text, watched)
    except Misread as cause:
        watched.slips += cause.slips
    return [f"{slip.place.line}:{slip.place.column} {slip.message.uk}" for slip in watched.slips]


@pytest.mark.parametrize(
    "text", ["0611010", "1:30", "no", "~", "null", "1.10", "2017-12-18", "0x1F", "1e3", ".inf", "12_000", "="]
)
def test_a_scalar_is_its_characters(text: str) -> None:
    """Codes keep their zeros, times stay times, and «no» is a word."""
    assert read(f"code: {text}\n")["code"] == Scalar(text, Place(1, 7, ("code",)))


def test_nothing_is_blank_but_quotes_are_a_text() -> None:
    """Two quotes say that the document itself left the place empty."""
    tree = read("left: \nsaid: ''\n")

    assert [(node.text, node.kind) for node in tree.values() if isinstance(node, Scalar)] == [
        ("", ScalarKind.BLANK),
        ("", ScalarKind.TEXT),
    ]


def test_every_node_knows_its_place_and_the_way_to_it() -> None:
    """Lines and columns are counted from one, items from zero."""
    measures = read("tasks:\n  - measures:\n      - number: 1\n      - number: 2\n")["tasks"]

    assert isinstance(measures, Items)
    task = measures[0]
    assert isinstance(task, Table)
    assert task.keys_written["measures"].place == Place(2, 5, ("tasks", 0, "measures"))
    items = task["measures"]
    assert isinstance(items, Items)
    assert items[1].place == Place(4, 9, ("tasks", 0, "measures", 1))


def test_a_comment_is_a_comment() -> None:
    """It begins with a hash and a space, on a line of its own or behind a value."""
    assert list(read("# Програма\ntitle: Назва  # з рішення\n").values()) == [Scalar("Назва", Place(2, 8, ("title",)))]


@pytest.mark.parametrize("text", ["title: буд. #5\n", "- кв. #5\n", "title:\n  - буд. #5\n"])
def test_a_text_that_a_hash_would_cut_off_is_refused(text: str) -> None:
    """YAML would lose the number of the house in silence."""
    (message,) = said(text)

    assert "Від «#5» до кінця рядка – коментар" in message


def test_a_key_that_stands_twice_names_both_lines() -> None:
    """The first one is kept for what follows, the second one is the fault."""
    assert said("title: a\nterm: b\ntitle: c\n") == [
        "3:1 «title» уже є в рядку 1. Двох однакових полів бути не може: залиште одне."
    ]


def test_one_word_in_two_compositions_is_one_key() -> None:
    """The letter «й» may be one character or two; a person sees the same."""
    assert said("місцевии\u0306: a\nмісцевий: b\n") == [
        "2:1 «місцевий» уже є в рядку 1. Двох однакових полів бути не може: залиште одне."
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\n", "Якір «&x»"),
        ("a: *x\n", "Посилання «*x»"),
        ("&x a: 1\n", "Якір «&x»"),
        ("a: !!int 1\n", "Мітка «!!int»"),
        ("a: !tag 1\n", "Мітка «!tag»"),
        ("a: !!python/object:os.system [id]\n", "Мітка «!!python/object:os.system»"),
        ("<<: {a: 1}\n", "Злиття «<<»"),
        ("? [a]\n: b\n", "Назва поля має бути текстом"),
        ("%YAML 1.1\n---\na: b\n", "Рядки «%YAML» і «%TAG»"),
        ("a: b\n---\na: b\n", "другий документ"),
    ],
)
def test_what_lets_one_place_change_another_is_refused(text: str, message: str) -> None:
    """A clerk never needs it, and an attacker would."""
    (found,) = said(text)

    assert message in found


def test_all_faults_of_a_text_are_found_at_once() -> None:
    """Reading goes on behind each of them."""
    assert [line.split(maxsplit=1)[0] for line in said("a: &x 1\nb: !t 2\na: 3\nc: *x\n")] == ["1:4", "2:4", "3:1", "4:4"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("a: b\x07", "U+0007 (ALERT)"), ("a: \ufffe", "U+FFFE"), ('a: "\\0"', "U+0000 (NULL)"), ('a: "\\ud800"', "U+D800")],
)
def test_a_character_that_no_document_holds_is_named(text: str, code: str) -> None:
    """It makes no difference whether it stands there itself or as an escape."""
    (message,) = said(text)

    assert f"невидимий символ {code}, якого документ не може містити" in message


@pytest.mark.parametrize("character", ["\x7f", "\x85", "\u2028", "\u2029", "\x9f"])
def test_a_character_that_yaml_takes_otherwise_survives_as_an_escape_only(character: str) -> None:
    """As it stands, it would become a space or a new line in silence."""
    escape = f"\\u{ord(character):04x}"

    assert said(f"a: b{character}c\n")[0].endswith(f"напишіть на його місці {escape}.")
    assert read(f'a: "b{escape}c"\n')["a"] == Scalar(f"b{character}c", Place(1, 4, ("a",)))


@pytest.mark.parametrize("bomb", ["a: " + "[" * 100_000, "a: " + "{b: " * 100_000, "- " * 100_000])
def test_what_is_nested_too_deep_is_refused_at_once(bomb: str) -> None:
    """Neither the stack nor the patience of anybody overflows."""
    (message,) = said(bomb)

    assert "Глибина вкладеності більша за 32." in message


def test_a_text_without_an_end_and_a_list_without_an_end_are_refused() -> None:
    """No program is that large."""
    with limited(Limits(file_text=10, file_nodes=10)):
        assert said("a: 12345678901\n") == ["1:4 Текст довший за 10 символів. Перевірте, чи не пропущено лапки або відступ."]
        assert said("- 1\n" * 10) == [
            "10:3 У файлі понад 10 значень. Перевірте, чи той це файл; якщо той, збільште межу file_nodes."
        ]


def test_a_yaml_file_is_bounded_closer_than_others() -> None:
    """Its scanner takes its time for every character and every value, so that a large one is refused before anybody waits."""
    with limited(Limits(yaml_nodes=10, yaml_characters=50)):
        assert said("- 1\n" * 9) == []
        assert said("- 1\n" * 10) == [
            "10:3 У файлі понад 10 значень. Перевірте, чи той це файл; якщо той, збільште межу yaml_nodes."
        ]
        assert said("#" * 50) == []
        (message,) = said("#" * 51)
        assert message.startswith("1:1 У файлі YAML понад 50 символів.")
        assert "yaml_characters або запишіть його як JSON" in message
        assert isinstance(tree_of_json(f"[{'1, ' * 20}1]", Growth()), Items)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", "1:5"),
        ("\ta: 1\n", "1:1"),
        ("a: 'x\nb: y\n", "1:4"),
        ('a: "x" y\n', "1:8"),
        ("a: [1, 2\nb: 3\n", "1:4"),
        ("a: 1\n b: 2\n", "2:3"),
        ("a: @x\n", "1:4"),
        ("a: !важливо\n", "1:5"),
        ("a: * важливо\n", "1:5"),
        ('a: "\\q"\n', "1:6"),
        ("a: 1\n- b\n", "2:1"),
        ("a: 1\nb\n", "3:1"),
        ("a: >3x\n y\n", "1:6"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_place(text: str, place: str) -> None:
    """The message is Ukrainian, and for what clerks do most it says what to do."""
    (message,) = said(text)

    assert message.startswith(f"{place} Файл не вдалося прочитати як YAML: ")


characters = st.characters(exclude_categories=["Cs"]).filter(lambda char: char >= " " and char not in "\ufffe\uffff")
texts = st.text(characters | st.sampled_from("\n\t :#-'\"[]{}|>&*!%@,?"), max_size=40)
names = texts.map(lambda text: normalize("NFC", text)).filter(lambda name: name != "<<")
sayings = st.recursive(texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3), max_leaves=8)


def plain(node: object) -> object:
    """Return what a tree says, without places."""
    match node:
        case Table():
            return {name: plain(value) for name, value in node.items()}
        case Items():
            return [plain(item) for item in node]
        case Scalar():
            return node.text
        case _:
            raise AssertionError(node)


@given(st.dictionaries(st.from_regex("[a-z]{1,5}", fullmatch=True), sayings, min_size=1, max_size=4))
def test_whatever_is_written_is_read_back(fields: dict[str, Saying]) -> None:
    """Any text survives: colons, hashes, quotes, brackets, indentation, line breaks and invisible characters."""
    text = yaml_text(fields)

    assert plain(read(text)) == fields
    assert yaml_text(fields) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [("a: {2022: 0,5 млн грн}\n", "0,5 млн грн"), ("a: {end: 12 345,6}\n", "12 345,6"), ("a: {x: 1, y: 2,8}\n", "2,8")],
)
def test_a_number_that_fell_in_two_between_brackets_is_told_as_it_was_meant(text: str, number: str) -> None:
    """A clerk who writes on one line does not know that a comma means something there."""
    assert any(f"«{number}» розпалося надвоє" in message for message in said(text))


@pytest.mark.parametrize("text", ["a: {2018: 40,2019: 45}\n", "a: [1,2]\n", "a: {x: 'так',2: ні}\n", "a: 0,5\n"])
def test_a_comma_that_parts_what_it_should_is_no_fault(text: str) -> None:
    """Whether a space follows it or not."""
    assert said(text) == []
