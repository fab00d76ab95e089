"""XML of a part: parsed strictly, or not at all."""

from __future__ import annotations

import re

import pytest

from municipal_programs.storage.xml import MalformedXmlError, parsed, told_of_xml


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "тут має починатися XML, а його немає, рядок 1"),
        (b"text", "тут має починатися XML, а його немає, рядок 1"),
        (b"<a>\n<b>", "текст обривається, елемент не закрито, рядок 2"),
        (b"<a", "текст обривається, елемент не закрито, рядок 1"),
        (b"<!-- <a/>", "текст обривається, елемент не закрито, рядок 1"),
        (b"<a>\n</b>", "закрито не той елемент, який відкрито, рядок 2"),
        (b"<a/><b/>", "після кінця стоїть зайве, рядок 1"),
        (b"<a>\x01</a>", "тут знак, якого документ не може мати, рядок 1"),
        (b"<a>&x;</a>", "незрозуміле позначення після знака «&», рядок 1"),
        (b"<a>&</a>", "незрозуміле позначення після знака «&», рядок 1"),
        (b"<a>\xff</a>", "знаки записано не в тому кодуванні, рядок 1"),
        (b"<?xml version='1.0' encoding='zz'?><a/>", "знаки записано не в тому кодуванні, рядок 1"),
        (b"<a b/>", "неправильно записано атрибут, рядок 1"),
        (b"<a b=1/>", "неправильно записано атрибут, рядок 1"),
        (b"<a b='<'/>", "неправильно записано атрибут, рядок 1"),
        (b"<a b='' b=''/>", "той самий атрибут стоїть двічі, рядок 1"),
        (b"<a:b/>", "префікс назви не оголошено, рядок 1"),
        (b"<!DOCTYPE a><a/>", "оголошено тип документа, DOCTYPE"),
    ],
)
def test_what_is_no_xml_is_told_in_words_with_its_place(content: bytes, said: str) -> None:
    """None of them are English."""
    with pytest.raises(MalformedXmlError) as refused:
        parsed(content)

    assert refused.value.message.uk == told_of_xml(refused.value).uk
    assert re.fullmatch(f"{re.escape(said)}(, знак [0-9]+)?", refused.value.message.uk)
    assert not re.search("[а-яіїєґ]", refused.value.message.en)


def test_the_words_of_the_parser_stand_only_where_there_are_no_better_ones() -> None:
    """With their place all the same."""
    with pytest.raises(MalformedXmlError) as refused:
        parsed(b"<a>]]></a>")

    assert refused.value.message.uk == "порушено будову XML, «Sequence ']]>' not allowed in content», рядок 1, знак 4"
    assert told_of_xml(ValueError("x" * 999)).uk == f"порушено будову XML, «{'x' * 120}»"
