"""What a process does that makes units for another one."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from municipal_programs.app.building.making import Maker
from municipal_programs.app.building.reading import read_unit
from municipal_programs.app.processes import leave_with_the_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from municipal_programs.app.building.making import BuildOrder

__all__ = ["serve"]


def serve(connection: Connection, order: BuildOrder) -> None:
    """Make what comes, until whoever sends it is gone. Leaves at once, for a plugin may have left threads that nobody can end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=leave_with_the_parent, daemon=True).start()
    maker = Maker(order)
    threads = threading.active_count()
    with suppress(EOFError, OSError):
        connection.send(None)
        while True:
            made = maker.make(read_unit(connection.recv(), order))
            is_spent = threading.active_count() > threads
            connection.send((made, is_spent))
            if is_spent:  # pragma: no cover - whoever hears of it ends this process, often before it comes here
                break
    os._exit(0)  # pragma: no cover - the same, or nobody is left to hear
