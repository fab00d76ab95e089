"""A new plugin: the library's own sample of one, under another name."""

from __future__ import annotations

import os
import re
from importlib.util import find_spec
from keyword import iskeyword
from pathlib import Path
from typing import Final

from attrs import frozen

from municipal_programs import __file__ as package_file
from municipal_programs.app import _messages as say
from municipal_programs.errors import MunicipalProgramsError
from municipal_programs.storage import write_files

__all__ = ["NewPlugin", "ScaffoldError"]

_FOLDERS: Final = (Path(package_file).parent / "scaffold", Path(package_file).parents[2] / "scaffold")
"""Where the sample lies once installed, and in a checkout, where it is tested like any plugin."""

_TEXTS: Final = frozenset({".md", ".py", ".toml", ".yaml"})
_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_IDENTITY: Final = re.compile(r"[a-z][a-z0-9_]*")
_LONGEST_PREFIX: Final = 8


class ScaffoldError(MunicipalProgramsError):
    """A plugin that cannot be written as it was asked for."""


@frozen(kw_only=True)
class NewPlugin:
    """The names of a plugin that is to be.

    Args:
        name: What its folder is called, such as ``parks-office``.
        package: Its package, which is the name of the plugin too, such as ``parks_office``.
        department: Identity of its department.
        title: Official name of its department.
    """

    name: str
    package: str
    department: str
    title: str

    @classmethod
    def called(cls, name: str, *, department: str = "", title: str = "") -> NewPlugin:
        """Return the plugin called *name*.

        Args:
            name: Small Latin letters, digits and hyphens.
            department: Identity of its department; made of the name unless given.
            title: Official name of its department; made of the identity unless given.

        Raises:
            ScaffoldError: If a name will not do, or is that of a package which is there already.
        """
        package = name.replace("-", "_")
        if not _NAME.fullmatch(name) or iskeyword(package):
            raise ScaffoldError(say.BAD_PLUGIN_NAME(seen=name))
        if find_spec(package) is not None:
            raise ScaffoldError(say.PACKAGE_EXISTS(package=package))
        chosen = department or package
        if not _IDENTITY.fullmatch(chosen):
            raise ScaffoldError(say.BAD_DEPARTMENT(seen=chosen))
        if any(sign in title for sign in '"\\\n'):
            raise ScaffoldError(say.BAD_TITLE(seen=title))
        return cls(name=name, package=package, department=chosen, title=title or say.DEPARTMENT_CALLED(identity=chosen).uk)

    @property
    def prefix(self) -> str:
        """The letters with which the codes of its rules begin."""
        letters = "".join(sign for sign in self.package.upper() if sign.isalpha())[:_LONGEST_PREFIX]
        return letters if len(letters) > 1 and letters != "MP" else f"{letters}X"

    def write(self, folder: Path) -> tuple[Path, ...]:
        """Write the plugin into *folder* and return each file that was written; what an interrupted run left of it is completed.

        Raises:
            ScaffoldError: If something else stands there already, or this installation came without the sample.
            StorageError: If it cannot be written.
        """
        files = self._files()
        standing = folder.rglob("*") if os.path.isdir(folder) else ()  # noqa: PTH112 - that of Path raises
        if any(files.get(path.relative_to(folder).as_posix()) != path.read_bytes() for path in standing if path.is_file()):
            raise ScaffoldError(say.FOLDER_TAKEN(path=folder))
        return write_files(folder, files)

    def _files(self) -> dict[str, bytes]:
        """Return the files of the plugin by their paths."""
        sample = _sample()
        sources = {path.relative_to(sample).as_posix(): path for path in sorted(sample.rglob("*")) if path.is_file()}
        ours = {name: source for name, source in sources.items() if not _is_left_over(Path(name))}
        return {self._renamed(name): self._content(source) for name, source in ours.items()}

    def _content(self, source: Path) -> bytes:
        content = source.read_bytes()
        return self._renamed(content.decode("utf-8")).encode("utf-8") if source.suffix in _TEXTS else content

    def _renamed(self, text: str) -> str:
        for ours, theirs in (
            ("sample-office", self.name),
            ("sample_office", self.package),
            ("sample_department", self.department),
            ("SAMPLE0", f"{self.prefix}0"),
            ("Зразковий відділ", self.title),
        ):
            text = text.replace(ours, theirs)
        return text


def _is_left_over(path: Path) -> bool:
    """Tell whether some tool left *path* in the sample, as they do in a checkout."""
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def _sample() -> Path:
    for folder in _FOLDERS:
        if (folder / "pyproject.toml").is_file():
            return folder
    raise ScaffoldError(say.NO_SCAFFOLD())
