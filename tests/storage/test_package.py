from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.word.building import TemplateParts, packed, paragraph, unpacked

from municipal_programs.reports import Section
from municipal_programs.storage import Bounds, changed_part, read_package, write_package
from municipal_programs.word import PackageError, TemplateError, document_text, render

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = TemplateParts(body=paragraph("ціле")).content()


def refusal(folder: Path, content: bytes) -> str:
    """Return why a template with *content* is refused."""
    template = folder / "t.docx"
    template.write_bytes(content)
    section = Section(identity="office.part", title="Розділ", position=1, template=template)
    with pytest.raises(TemplateError) as caught:
        render([section], strict=True)
    return caught.value.message.uk


def changed(name: str, old: str, new: str) -> bytes:
    """Return the whole template with one part changed."""
    parts = unpacked(WHOLE)
    assert old in parts[name].decode()
    return packed({**parts, name: parts[name].decode().replace(old, new).encode()})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "це не документ .docx"),
        (b"PK\x03\x04 truncated", "це не документ .docx"),
        (WHOLE[: len(WHOLE) // 2], "це не документ .docx"),
        (b"\xd0\xcf\x11\xe0 old", "захищено паролем або збережено у старому форматі"),
        (packed({"x.txt": b"x"}), "це не звичайний документ Word"),
        (changed("[Content_Types].xml", "document.main", "template.main"), "це не звичайний документ Word"),
        (changed("[Content_Types].xml", "wordprocessingml.document.main+xml", "macroEnabled.main+xml"), "макроси"),
        (packed({**unpacked(WHOLE), "word/vbaProject.bin": b"x"}), "макроси"),
        (packed({**unpacked(WHOLE), "../evil.xml": b"x"}), "виходить за межі"),
        (packed({**unpacked(WHOLE), "C:/evil.xml": b"x"}), "виходить за межі"),
        (packed({**unpacked(WHOLE), "word/./document.xml": b"x"}), "виходить за межі"),
        (packed({**unpacked(WHOLE), "word//document.xml": b"x"}), "виходить за межі"),
        (packed({**unpacked(WHOLE), **{f"{number}/": b"" for number in range(5000)}}), "частин, а дозволено"),
        (b"MZ\x90\x00" + WHOLE, "це не документ .docx"),
        (WHOLE + WHOLE, "це не документ .docx"),
        (changed("word/document.xml", "</w:body>", ""), "частину word/document.xml пошкоджено"),
        (changed("word/document.xml", "<w:document", '<!DOCTYPE x [<!ENTITY e "x">]><w:document'), "пошкоджено"),
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    """An old, encrypted, broken, foreign or dangerous file is told apart, not opened halfway."""
    assert words in refusal(tmp_path, content)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (TemplateParts(body="<w:p><w:ins w:id='1' w:author='x'><w:r><w:t>x</w:t></w:r></w:ins></w:p>"), "рецензування"),
        (TemplateParts(body="<w:p><w:r><w:commentReference w:id='1'/></w:r></w:p>"), "примітки"),
        (TemplateParts(body="<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>"), "виноски"),
        (TemplateParts(body="<w:altChunk r:id='x'/>", links={"x": ("aFChunk", "http://x/")}), "інший документ"),
        (TemplateParts(body="<w:p/>", links={"x": ("attachedTemplate", "http://x/y.dotm")}), "посилається на «http://x/y.dotm»"),
        (TemplateParts(body="<w:p><w:r><w:object/></w:r></w:p>"), "вбудований об’єкт"),
        (TemplateParts(body="<w:p><w:hyperlink r:id='nobody'/></w:p>"), "чого звіт не переносить (nobody)"),
    ],
)
def test_what_a_report_cannot_carry_is_refused(tmp_path: Path, template: TemplateParts, words: str) -> None:
    """What would get lost or lead outside is said, so that the author can take it out."""
    assert words in refusal(tmp_path, template.content())


def test_a_folder_is_no_template(tmp_path: Path) -> None:
    """A path to a folder is told like any file that cannot be read."""
    section = Section(identity="office.part", title="Розділ", position=1, template=tmp_path)

    with pytest.raises(TemplateError, match="не файл"):
        render([section])


def test_a_bomb_is_not_inflated() -> None:
    """Reading stops at the bound, whatever the header promises."""
    bomb = packed({"word/document.xml": bytes(50_000_000)})

    with pytest.raises(PackageError, match="більший за 1 МБ"):
        read_package(bomb, bounds=Bounds(size=1024 * 1024))


def test_a_part_that_is_larger_than_it_says_ends_the_reading() -> None:
    """What the list of contents promises is not taken for what is in it."""
    content = bytearray(packed({"word/document.xml": bytes(3_000_000)}))
    told = content.index(b"PK\x01\x02") + 24  # where the list says how large the part is
    content[told : told + 4] = (100).to_bytes(4, "little")

    with pytest.raises(PackageError, match="не документ"):
        read_package(bytes(content), bounds=Bounds(size=1024 * 1024))


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_part_that_is_packed_as_no_document_is_refused_unread(way: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few hundred bytes of these unpack to as much as there is memory, all at once."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", way) as package:
        package.writestr("word/document.xml", bytes(1000))
    monkeypatch.delattr(zipfile.ZipFile, "open")

    with pytest.raises(PackageError, match="не документ"):
        read_package(target.getvalue())


def test_parts_that_lie_over_each_other_are_refused() -> None:
    """A bomb is built so: a thousand parts of the same bytes."""
    content = bytearray(packed({"a.xml": bytes(range(200)), "b.xml": b"b"}))
    second = content.rindex(b"PK\x01\x02") + 42  # where the list says that the second part begins
    content[second : second + 4] = (10).to_bytes(4, "little")

    with pytest.raises(PackageError, match="не документ"):
        read_package(bytes(content))


def test_too_many_parts_are_not_read() -> None:
    """A million tiny parts are a bomb too."""
    with pytest.raises(PackageError, match="11 частин"):
        read_package(packed({f"{n}.xml": b"" for n in range(11)}), bounds=Bounds(parts=10))


def test_a_part_that_stands_twice_is_refused() -> None:
    """Which of two bodies is the document's is not for us to guess."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("word/document.xml", "a")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("word/document.xml", "b")

    with pytest.raises(PackageError, match="повторюється"):
        read_package(target.getvalue())


def test_an_encrypted_part_is_refused() -> None:
    """A zip with a password is told like a document with one."""
    content = bytearray(packed({"a.xml": b"a"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1

    with pytest.raises(PackageError, match="захищено паролем"):
        read_package(bytes(content))


def test_the_text_of_what_is_no_document_is_refused() -> None:
    """Reading says the same as rendering."""
    with pytest.raises(PackageError, match="не документ"):
        document_text(b"not a document")


@pytest.mark.parametrize("size", [0, 5, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])
def test_a_part_is_held_against_what_comes_out_to_its_last_byte(size: int) -> None:
    """Whatever the size of the blocks that are read."""
    parts = {"a.xml": b"a", "b.xml": b"\xd0" * size}

    assert changed_part(write_package(parts), parts) is None
    assert changed_part(write_package(parts), {**parts, "b.xml": parts["b.xml"] + b"x"}) == "b.xml"
    assert changed_part(write_package({**parts, "b.xml": parts["b.xml"] + b"x"}), parts) == "b.xml"
    assert changed_part(write_package(parts), {**parts, "c.xml": b""}) == "c.xml"
