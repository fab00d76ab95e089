"""Why a document cannot be vouched for."""

from __future__ import annotations

from enum import Enum

from municipal_programs.errors import Message, MunicipalProgramsError

__all__ = ["ManifestError", "ManifestFault"]


class ManifestFault(Enum):
    """What is wrong with the manifest of a document."""

    MISSING = "missing"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    NEWER = "newer"


class ManifestError(MunicipalProgramsError):
    """A document whose manifest cannot be read.

    Args:
        fault: What is wrong with it.
        message: The same in words, with what to do.
    """

    def __init__(self, fault: ManifestFault, message: Message) -> None:
        super().__init__(message)
        self.fault = fault
