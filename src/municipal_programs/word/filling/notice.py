"""What stands in the place of a section that could not be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from municipal_programs.word import _messages as say
from municipal_programs.word.package.xml import FORBIDDEN
from municipal_programs.word.template.placing import text_xml

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["notice", "notice_xml"]

_SIDES: Final = "".join(
    f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="C00000"/>' for side in ("top", "left", "bottom", "right")
)
_PARAGRAPH: Final = (
    f'<w:p><w:pPr><w:pBdr>{_SIDES}</w:pBdr><w:spacing w:before="120" w:after="120"/><w:ind w:left="113" w:right="113" '
    'w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
)


def notice(title: str, cause: Message) -> str:
    """Return what tells the reader of the report which section is missing, and why."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", say.PLACEHOLDER(title=title, cause=cause).uk)


def notice_xml(text: str) -> str:
    """Return a framed paragraph that says *text*."""
    return _PARAGRAPH.replace("{text}", text_xml(text))
