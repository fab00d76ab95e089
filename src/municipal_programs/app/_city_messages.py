"""What is said of the folder of a city, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

NO_PROGRAM_HERE = Wording(
    uk="у теці програми немає файлу {name}; додайте його або приберіть теку.",
    en="the folder of a program has no file {name}; add it or remove the folder.",
)
LEADS_NOWHERE = Wording(
    uk="це посилання нікуди не веде: там, куди воно вказує («{target}»), теки немає; покладіть сюди саму теку або виправте посилання.",
    en="this link leads nowhere: where it points (“{target}”) there is no folder; put the folder itself here, or correct the link.",
)
OTHER_DEPARTMENT = Wording(
    uk="звіт підрозділу «{seen}» лежить у файлі {name}; перейменуйте файл або виправте підрозділ.",
    en="the report of the department “{seen}” lies in {name}; rename the file or correct the department.",
)
OTHER_PERIOD = Wording(
    uk="звіт за {seen} лежить у теці «{folder}»; перенесіть файл або виправте період.",
    en="the report for {seen} lies in the folder “{folder}”; move the file or correct the period.",
)
OTHER_PROGRAM = Wording(
    uk="надані дані стосуються програми, затвердженої рішенням № {seen} від {seen_date:%d.%m.%Y}, а в цій теці – програма за рішенням "
    "№ {number} від {date:%d.%m.%Y}; перенесіть файл до своєї програми.",
    en="the delivery is for the program approved by decision No. {seen} of {seen_date:%d.%m.%Y}, but this folder holds that of decision "
    "No. {number} of {date:%d.%m.%Y}; move the file to its own program.",
)
ELSEWHERE = Wording(
    uk="за підрозділом і періодом у самому файлі він мав би лежати як {expected}; перенесіть його або виправте.",
    en="by the department and the period in it, the file belongs at {expected}; move it or correct it.",
)
UNKNOWN_TO_CITY = Wording(
    uk="підрозділу «{seen}» немає в city.toml; додайте його або виправте позначення.{nearest}",
    en="the department “{seen}” is not in city.toml; add it or correct the identity.{nearest}",
)
NOT_TAKEN = Wording(
    uk="надане підрозділами, що суперечить програмі або іншому наданому, до документів не ввійшло ({count}); перелік покаже "
    "municipal-programs check {folder}",
    en="what departments delivered and the program or another delivery contradicts is not in the documents ({count}); "
    "municipal-programs check {folder} lists it",
)
