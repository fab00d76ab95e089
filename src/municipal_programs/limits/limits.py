"""The limits and what they are unless somebody changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, fields, frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.limits import _messages as say

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Limits"]

_MB = 1024 * 1024


def _positive(_: object, attribute: Attribute[Any], value: object) -> None:
    if type(value) is not int or value < 1:
        raise InvalidValueError(say.LIMIT_NOT_POSITIVE(name=attribute.name, seen=value))


def _at_most(most: int) -> Any:  # noqa: ANN401 - what `field` returns is told to be what it stands for
    return field(default=most, validator=_positive)


@frozen(kw_only=True)
class Limits:
    """How much is read, and how long is waited; honest files stay far below.

    What lies deeper than a program of Python can follow is refused whatever these say.

    Args:
        file_bytes: Bytes of a file of data (YAML, JSON, TOML).
        file_nodes: Texts, lists and mappings of such a file.
        yaml_nodes: The same of a file in YAML, which takes a dozen times as long to read as JSON.
        yaml_characters: Characters of a file in YAML.
        file_text: Characters of one text in such a file.
        package_parts: Parts of a document or a workbook.
        package_bytes: Bytes of all parts together, unpacked; also of a document that is made.
        template_parts: Parts of a template.
        template_bytes: Bytes of a template, packed, and of all its parts together, unpacked.
        template_tags: Tags of a template.
        template_rounds: Rounds of all loops of a section together.
        template_characters: Characters of the XML that a section gives.
        template_seconds: Seconds of the processor that filling a section takes.
        template_charts: Charts of a section.
        received_bytes: Bytes of a foreign document or text.
        received_cells: Cells of all tables of a foreign document.
        received_elements: Elements of its XML.
        received_rows: Rows of all tables of a foreign text.
        kit_bytes: Bytes of a workbook that came back, packed, and of all its parts together, unpacked.
        kit_parts: Parts of such a workbook.
        kit_cells: Filled cells of one of its sheets.
        plugin_warning_seconds: Seconds after which whoever waits for a plugin is told so.
        plugin_seconds: Seconds after which a plugin is no longer waited for.

    Raises:
        InvalidValueError: If one of them is no whole number greater than zero.
    """

    file_bytes: int = _at_most(20_000_000)
    file_nodes: int = _at_most(1_000_000)
    yaml_nodes: int = _at_most(100_000)
    yaml_characters: int = _at_most(3_000_000)
    file_text: int = _at_most(1_000_000)
    package_parts: int = _at_most(4096)
    package_bytes: int = _at_most(256 * _MB)
    template_parts: int = _at_most(1000)
    template_bytes: int = _at_most(32 * _MB)
    template_tags: int = _at_most(10_000)
    template_rounds: int = _at_most(1_000_000)
    template_characters: int = _at_most(64 * _MB)
    template_seconds: int = _at_most(60)
    template_charts: int = _at_most(100)
    received_bytes: int = _at_most(100_000_000)
    received_cells: int = _at_most(1_000_000)
    received_elements: int = _at_most(20_000_000)
    received_rows: int = _at_most(200_000)
    kit_bytes: int = _at_most(64 * _MB)
    kit_parts: int = _at_most(1024)
    kit_cells: int = _at_most(200_000)
    plugin_warning_seconds: int = _at_most(5)
    plugin_seconds: int = _at_most(30)

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of all limits, in their order."""
        return tuple(attribute.name for attribute in fields(cls))
