"""What the summary of many communities says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNKNOWN_METHOD = Wording(
    uk="Методики «{seen}» немає; є: {known}.{nearest}",
    en="There is no method “{seen}”; there are: {known}.{nearest}",
)
NO_JOBS = Wording(uk="Процесів має бути щонайменше один, а не {seen}.", en="There has to be at least one process, not {seen}.")
