from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from municipal_programs.storage import PackageError, changed_part, packed_part, read_package, write_package


def test_what_was_written_is_read_back() -> None:
    """A package is its parts in their order, and nothing of the moment."""
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": "ціле".encode(), "a.bin": bytes(range(256))}

    content = write_package(parts)

    assert list(read_package(content).items()) == list(parts.items())
    assert content == write_package(parts)


@given(
    parts=st.dictionaries(
        st.text(st.sampled_from("ab/ц.ї_-"), min_size=1, max_size=12), st.binary(max_size=3000).map(lambda b: b * 3), max_size=6
    ),
    known=st.sets(st.integers(0, 5)),
)
def test_a_package_is_to_the_byte_what_the_library_of_packages_writes(parts: dict[str, bytes], known: set[int]) -> None:
    """Ours takes in what is packed already; whoever reads packages finds nothing else that is new."""
    packed = {name: packed_part(content) for at, (name, content) in enumerate(parts.items()) if at in known}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED if len(content) > 512 else zipfile.ZIP_STORED
            entry.create_system = 0
            package.writestr(entry, content, compresslevel=3)

    assert write_package(parts, packed) == target.getvalue()


@pytest.mark.parametrize("most", ["_MOST_BYTES", "_MOST_PARTS"])
def test_a_package_larger_than_one_can_be_is_not_written(monkeypatch: pytest.MonkeyPatch, most: str) -> None:
    """Beyond four thousand million bytes the numbers of its directory would lie."""
    monkeypatch.setattr(f"municipal_programs.storage.packing.{most}", 2)

    with pytest.raises(PackageError, match="більший"):
        write_package({f"{name}.xml": b"abc" for name in "abc"})


def test_a_part_that_was_packed_before_is_found_byte_for_byte() -> None:
    """It was unpacked then; one that stands in the package otherwise is unpacked, and told."""
    old, new = {"a.xml": b"a" * 600, "b.xml": b"b" * 600}, {"a.xml": b"c" * 600, "b.xml": b"b" * 600}
    packed = {name: packed_part(content) for name, content in old.items()}
    content = write_package(old, packed)
    turned = content.replace(packed["b.xml"].data, packed_part(b"d" * 600).data)

    assert changed_part(content, old, packed) is None
    assert changed_part(content, new, packed) == "a.xml"
    assert changed_part(write_package(new, packed), new, packed) is None
    with pytest.raises(PackageError):
        changed_part(turned, old, packed)
