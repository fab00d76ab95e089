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
BLANK_ADDRESS = Wording(
    uk="Адресу планувальника не вказано. Вкажіть її так: tcp://10.0.0.1:8786.",
    en="No address of a scheduler is given. Give one like this: tcp://10.0.0.1:8786.",
)
NOT_AN_ADDRESS = Wording(
    uk="«{seen}» – не адреса планувальника. Вкажіть протокол, машину й порт (від 1 до 65535), як-от tcp://10.0.0.1:8786.",
    en="“{seen}” is no address of a scheduler. Give a protocol, a machine and a port (1 to 65535), such as tcp://10.0.0.1:8786.",
)
UNKNOWN_PROTOCOL = Wording(
    uk="Протоколом «{seen}» до планувальника не звертаються; можна: {known}. Наприклад, tcp://10.0.0.1:8786.",
    en="A scheduler is not spoken to by the protocol “{seen}”; known are {known}. For example, tcp://10.0.0.1:8786.",
)
NO_SCHEDULER = Wording(
    uk="Планувальник {address} не відповідає: {cause}; перевірте адресу і чи він працює.",
    en="The scheduler {address} does not answer: {cause}; look at the address and whether it runs.",
)
NO_SUCH_HOST = Wording(uk="машини «{host}» у мережі немає", en="there is no machine “{host}” on the network")
NOBODY_LISTENS = Wording(
    uk="машина є, але на її порту {port} ніхто не слухає", en="the machine is there, but nobody listens at its port {port}"
)
HOST_IS_SILENT = Wording(
    uk="машина «{host}» мовчить – її вимкнено або її закриває мережевий екран",
    en="the machine “{host}” is silent: it is switched off, or behind a firewall",
)
ANSWERS_OTHERWISE = Wording(
    uk="там працює щось інше, ніж планувальник Dask за протоколом {protocol}, або Dask зовсім іншої версії",
    en="something else runs there than a Dask scheduler that speaks {protocol}, or a Dask of quite another version",
)
NO_CERTIFICATES = Wording(
    uk="для протоколу {protocol} потрібні сертифікати, а в налаштуваннях Dask (distributed.comm.tls) їх немає",
    en="the protocol {protocol} takes certificates, and the settings of Dask (distributed.comm.tls) name none",
)
SCHEDULER_LOST = Wording(
    uk="Роботу на планувальнику {address} не закінчено: {cause}. Перевірте, чи він працює, чи є в нього виконавці й чи на кожному з них "
    "встановлено municipal-programs і ті самі версії Python та Dask.",
    en="The work on the scheduler {address} was not finished: {cause}. See whether it runs, whether it has workers, and whether "
    "each of them has municipal-programs and the same versions of Python and Dask.",
)
UNFORESEEN = Wording(uk="сталася помилка Dask або виконавця ({detail})", en="Dask or a worker failed ({detail})")
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
