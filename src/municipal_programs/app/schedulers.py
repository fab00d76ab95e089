"""Addresses of schedulers: what is one, and why nobody answers there."""

from __future__ import annotations

import re
import socket
from typing import TYPE_CHECKING, Final

from municipal_programs.app import _engine_messages as say
from municipal_programs.errors import InvalidValueError, told_by_system

if TYPE_CHECKING:
    from municipal_programs.errors import Message

__all__ = ["refuse_no_address", "why_no_answer"]

_ADDRESS: Final = re.compile(
    r"(?:(?P<protocol>[^\s/:]+)://)?(?:\[(?P<numbers>[^\s/\[\]]+)\]|(?P<host>[^\s/:\[\]]+)):(?P<port>[0-9]{1,5})"
)
_PROTOCOLS: Final = ("tcp", "tls", "ws", "wss")
_LAST_PORT: Final = 65_535
_TO_REACH: Final = 3
"""Seconds within which a machine says whether anybody listens there."""


def refuse_no_address(address: str) -> None:
    """Refuse what cannot be the address of a scheduler.

    Args:
        address: What somebody gave as one.

    Raises:
        InvalidValueError: If it is none.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or not 1 <= int(found["port"]) <= _LAST_PORT:
        raise InvalidValueError(say.NOT_AN_ADDRESS(seen=address) if address.strip() else say.BLANK_ADDRESS())
    if found["protocol"] is not None and found["protocol"] not in _PROTOCOLS:
        raise InvalidValueError(say.UNKNOWN_PROTOCOL(seen=found["protocol"], known=", ".join(_PROTOCOLS)))


def why_no_answer(address: str) -> Message:
    """Knock at *address*, which is one and where no scheduler answered, and tell what may be the reason."""
    found = _ADDRESS.fullmatch(address)
    assert found is not None, "what is no address is refused before"
    host, port = found["numbers"] or found["host"], int(found["port"])
    try:
        socket.create_connection((host, port), timeout=_TO_REACH).close()
    except (socket.gaierror, UnicodeError):
        return say.NO_SUCH_HOST(host=host)
    except ConnectionRefusedError:
        return say.NOBODY_LISTENS(port=port)
    except TimeoutError:
        return say.HOST_IS_SILENT(host=host)
    except OSError as error:
        return told_by_system(error)
    return say.ANSWERS_OTHERWISE(protocol=found["protocol"] or "tcp")
