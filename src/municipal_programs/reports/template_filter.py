"""A way to put a text that templates may ask for by name."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from municipal_programs.errors import InvalidValueError
from municipal_programs.reports import _messages as say

__all__ = ["TemplateFilter"]

_NAME = re.compile(r"[a-z][a-z0-9_]*")


@frozen(kw_only=True)
class TemplateFilter:
    """A filter for templates (фільтр шаблону), as in ``{{ title|genitive }}``.

    It is for words. A figure never passes through a filter, so that it looks the same wherever it stands.

    Args:
        name: Its name in templates: small Latin letters, digits and underscores, beginning with a letter.
        apply: Takes the text and returns what stands in the document.

    Raises:
        InvalidValueError: If the name has another form.
    """

    name: str
    apply: Callable[[str], str]

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise InvalidValueError(say.BAD_FILTER_NAME(seen=self.name), ("name",))
