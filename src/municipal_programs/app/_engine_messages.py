"""What is said of those who do the work, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

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
    uk="Роботу на планувальнику {address} не закінчено: {cause}. Перевірте, чи він працює, чи є в нього виконавці й чи на кожному з них "
    "встановлено municipal-programs.",
    en="The work on the scheduler {address} was not finished: {cause}. See whether it runs, whether it has workers, and whether "
    "municipal-programs is installed on each of them.",
)
CONNECTION_LOST = Wording(uk="зв’язок із ним утрачено", en="the connection to it was lost")
NO_HANDS = Wording(
    uk="Планувальник {address} уже {seconds} с не має жодного виконавця; запустіть їх і повторіть команду.",
    en="The scheduler {address} has had no worker for {seconds} s; start some and repeat the command.",
)
OTHER_WORKER = Wording(
    uk="На виконавці {worker} встановлено не те саме, що тут, тож результат міг би бути інший. Тут: {here}. Там: {there}. Установіть там те "
    "саме і запустіть виконавця знову.",
    en="What is installed on the worker {worker} is not what is installed here, so that the result might differ. Here: {here}. There: "
    "{there}. Install the same there and start the worker again.",
)
OF_WORKER = Wording(uk="На виконавці {worker}: {message}", en="On the worker {worker}: {message}")
NOTHING_OF_IT = Wording(uk="нічого з цього", en="none of it")
