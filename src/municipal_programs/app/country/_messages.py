"""What the summary of many communities says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNKNOWN_METHOD = Wording(
    uk="Методики «{seen}» немає; є: {known}.{nearest}",
    en="There is no method “{seen}”; there are: {known}.{nearest}",
)
NO_JOBS = Wording(uk="Процесів має бути щонайменше один, а не {seen}.", en="There has to be at least one process, not {seen}.")
WORKER_ENDED = Wording(
    uk="Робочий процес завершився, не закінчивши роботи (можливо, забракло пам'яті); повторіть із меншою кількістю процесів.",
    en="A process ended before its work was done (perhaps there was too little memory); try again with fewer processes.",
)
NO_DASK = Wording(
    uk="Для роботи з планувальником потрібен Dask; установіть його: pip install 'municipal-programs[dask]'.",
    en="A scheduler takes Dask; install it: pip install 'municipal-programs[dask]'.",
)
NO_SCHEDULER = Wording(
    uk="Планувальник {address} не відповідає: {cause}; перевірте адресу і чи він працює.",
    en="The scheduler {address} does not answer: {cause}; look at the address and whether it runs.",
)
SCHEDULER_LOST = Wording(
    uk="Роботу на планувальнику {address} не закінчено: {cause}. На кожному виконавці має бути та сама версія municipal-programs.",
    en="The work on the scheduler {address} was not finished: {cause}. Each worker needs the same version of municipal-programs.",
)
