"""XML of a part: parsed strictly, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from municipal_programs.storage import _messages as say

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["Element", "MalformedXmlError", "parsed", "told_of_xml"]

_LONGEST = 120
"""Characters of a sentence that nobody has put into other words."""

Element: TypeAlias = etree._Element  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - lxml's own name for it


class MalformedXmlError(ValueError):
    """What should be XML is none, or none that a document may hold.

    Args:
        message: What is wrong with it, and where.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message.uk)
        self.message = message

    @classmethod
    def of(cls, error: etree.XMLSyntaxError) -> MalformedXmlError:
        """Return it for what lxml says in English; its words only where there are no better ones."""
        problem = say.XML_PROBLEMS.get(error.code) or say.UNCLEAR_XML(detail=str(error.msg).partition(", line")[0])
        return cls(say.NOT_XML(problem=problem, line=error.lineno or 1, column=(error.offset or 0) + 1))

    @classmethod
    def of_document_type(cls) -> MalformedXmlError:
        """Return it for XML that declares a document type, whatever that declares."""
        return cls(say.DOCUMENT_TYPE())


def told_of_xml(error: ValueError) -> Message:
    """Return what *error* says, which came up while XML was read, in the language of the reader where that is known."""
    return error.message if isinstance(error, MalformedXmlError) else say.UNCLEAR_XML(detail=str(error)[:_LONGEST])


def parsed(content: bytes | str) -> Element:
    """Parse XML strictly: no recovery, no entities of its own, no network; comments and instructions are left out.

    Raises:
        MalformedXmlError: If it is not well-formed, or brings a document type.
    """
    # A parser for each call: one that is shared keeps its state, and threads may render at once.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content.encode() if isinstance(content, str) else content, parser)
    except etree.XMLSyntaxError as error:
        raise MalformedXmlError.of(error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise MalformedXmlError.of_document_type()
    return root
