"""What publishing a site says, and what it calls the files that it offers."""

from __future__ import annotations

from municipal_programs.errors import Wording

INTO_THE_CITY = Wording(
    uk="{path} – тека самого міста: сторінки змішалися б з даними, з яких їх роблять. Назвіть іншу теку, наприклад {other}.",
    en="{path} is the folder of the city itself: pages would mix with the data that they are made of. Name another one, such as {other}.",
)
NO_DOCUMENTS = Wording(
    uk="Теки з документами {path} немає; вкажіть ту, в якій для кожної програми є тека з її назвою.",
    en="There is no folder of documents {path}; name one with a folder for each program.",
)
DOCUMENT_NOT_READ = Wording(
    uk="{path}: документ не прочитано ({reason}); закрийте його в інших програмах або перевірте дозволи.",
    en="{path}: the document could not be read ({reason}); close it in other programs or look at the permissions.",
)
NO_ADDRESS = Wording(
    uk="Назву {name} не можна записати в адресі: у ній знаки, яких не прочитати. Перейменуйте теку чи файл.",
    en="The name {name} cannot be written into an address: it holds characters that cannot be read. Rename the folder or the file.",
)
OF_NOBODY = Wording(
    uk="Документ не стосується ні міста, ні його програм, тому його не оприлюднено: {path}. Покладіть його в теку з назвою програми.",
    en="The document is about neither the city nor any of its programs, and was not published: {path}. Put it into a folder of the name "
    "of its program.",
)
KEPT_BACK = Wording(
    uk="Не оприлюднено зауважень, які стосуються не програм, а теки міста, погоджень чи розширень: {count}. Їх показує команда check.",
    en="Findings that are about the folder of the city, waivers or plugins and not about programs were not published: {count}. "
    "The command check shows them.",
)
LEFT_OVER = Wording(
    uk="Файл лишився від попереднього сайту, і цей на нього не посилається: {path}. Приберіть його, якщо він більше не потрібен.",
    en="The file is left from an earlier site, and this one has no link to it: {path}. Remove it if it is no longer needed.",
)
OF_THE_TERM = Wording(uk="за весь термін (складено за {period})", en="of the whole term (made for {period})")
FILES = {
    "program.json": Wording(uk="Програма повністю", en="The whole program"),
    "datapackage.json": Wording(
        uk="Опис таблиць (Frictionless Data Package)", en="Description of the tables (Frictionless Data Package)"
    ),
    "measures.csv": Wording(uk="Заходи", en="Measures"),
    "funding.csv": Wording(uk="Кошти", en="Funding"),
    "indicators.csv": Wording(uk="Показники", en="Indicators"),
    "observations.csv": Wording(uk="Значення показників", en="Values of indicators"),
    "decisions.csv": Wording(uk="Рішення", en="Decisions"),
    "programs.csv": Wording(uk="Перелік програм за постановою № 835", en="Programs, by resolution 835"),
    "amendments.csv": Wording(uk="Зміни до програм за постановою № 835", en="Amendments, by resolution 835"),
    "reports.csv": Wording(uk="Звіти за постановою № 835", en="Reports, by resolution 835"),
    "register.xlsx": Wording(uk="Усі три переліки однією книгою", en="All three in one workbook"),
}
"""What the files of open data are called for a person, by their names."""
