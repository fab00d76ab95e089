"""What a plugin did wrong, told so that its author finds it and nobody else's section suffers."""

from __future__ import annotations

import sysconfig
import traceback
from pathlib import Path, PurePath
from typing import Final

from attrs import frozen
from attrs.exceptions import FrozenError

from municipal_programs.checks import Finding, Severity
from municipal_programs.errors import Message, MunicipalProgramsError
from municipal_programs.hooks import _messages as say

__all__ = ["PluginAnswerError", "PluginFailedError", "PluginFailure"]

_CODE: Final = "MP006"
"""The code of the finding that a plugin failed."""

_LIBRARY: Final = Path(__file__).parents[1]
_STANDARD: Final = Path(sysconfig.get_path("stdlib"))
_INSTALLED: Final = frozenset({"site-packages", "dist-packages"})


@frozen(kw_only=True)
class PluginFailure:
    """A plugin that could not be imported, or a hook of it that failed.

    Args:
        plugin: Name of the plugin.
        hook: Name of the hook; empty where the plugin as a whole failed.
        cause: What happened.
        place: File and line in the plugin's own code where it happened; empty if unknown.
        section: Identity of the section that it is about; empty where it is about none alone.
    """

    plugin: str
    hook: str
    cause: Message
    place: str = ""
    section: str = ""

    @classmethod
    def of(cls, plugin: str, hook: str, error: BaseException) -> PluginFailure:
        """Return the failure that *error*, which left the plugin, amounts to."""
        return cls(plugin=plugin, hook=hook, cause=_told(error), place=_place(error))

    @property
    def message(self) -> Message:
        """The failure as one sentence."""
        wording = say.SECTION_FAILED if self.section else say.HOOK_FAILED if self.hook else say.PLUGIN_FAILED
        cause = Message(uk=self.cause.uk.rstrip("."), en=self.cause.en.rstrip("."))
        where = f" ({self.place})" if self.place else ""
        stop = "" if cause.uk.endswith("?") and not where else "."
        return wording(plugin=self.plugin, hook=self.hook, section=self.section, cause=cause, where=where, stop=stop)

    @property
    def finding(self) -> Finding:
        """The failure as a finding among others."""
        subject = ".".join(word for word in ("plugin", self.plugin, self.hook) if word)
        return Finding(subject=subject, message=self.message, code=_CODE, severity=Severity.ERROR, anchor=self.plugin)


class PluginAnswerError(MunicipalProgramsError):
    """An answer that is none: of another sort, or without an end."""


class PluginFailedError(MunicipalProgramsError, ValueError):
    """Something that a plugin brought, and that is used later than it was asked for, failed.

    Args:
        failure: What happened.
    """

    def __init__(self, failure: PluginFailure) -> None:
        super().__init__(failure.message)
        self.failure = failure


def _told(error: BaseException) -> Message:
    if isinstance(error, MunicipalProgramsError):
        return error.message
    if isinstance(error, FrozenError):
        return say.CHANGES_THE_FROZEN()
    text = ": ".join(filter(None, (type(error).__name__, _words_of(error))))
    return Message(uk=text, en=text)


def _words_of(error: BaseException) -> str:
    try:
        return str(error)
    except (Exception, SystemExit):  # noqa: BLE001 - it is the plugin's own code that says what went wrong, and it may end the command too
        return ""


def _place(error: BaseException) -> str:
    """Return the innermost line of *error* that is the plugin's own, for that is the one its author can change.

    The first that is neither the library's nor Python's is the plugin's; libraries that it uses lie in other folders.
    """
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_foreign(frame.filename)]
    if not frames:
        return ""
    folder = PurePath(frames[0].filename).parent
    own = [frame for frame in frames if PurePath(frame.filename).is_relative_to(folder)]
    return f"{PurePath(own[-1].filename).name}:{own[-1].lineno}"


def _is_foreign(file: str) -> bool:
    path = PurePath(file)
    standard = path.is_relative_to(_STANDARD) and _INSTALLED.isdisjoint(path.parts)
    return not file.startswith("<") and not standard and not path.is_relative_to(_LIBRARY)
