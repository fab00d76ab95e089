"""What is said of a document that is read back, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

AT_FILE = Wording(uk="{path}: {message}", en="{path}: {message}")
UNREADABLE = Wording(uk="файл не читається ({reason}).", en="the file cannot be read ({reason}).")
CARRIES_NO_DATA = Wording(
    uk="{path}: документ несе перелік показників, але не дані, з яких його складено; завантажте файл даних.",
    en="{path}: the document carries a manifest of its figures, but not the data that it was made from; load the file of data.",
)
CARRIES_SEVERAL = Wording(
    uk="{path}: документ складено з кількох файлів ({count}); завантажити можна документ, складений з одного.",
    en="{path}: the document was made from several files ({count}); only one made from a single file can be loaded.",
)
CARRIES_ANOTHER = Wording(
    uk="{path}: документ складено не з програми чи звіту, якого ви очікуєте, а з «{title}».",
    en="{path}: the document was not made from what is expected of it, but from “{title}”.",
)
ANOTHER_SUBJECT = Wording(
    uk="документ складено з інших даних: «{made}», а звіряють із «{given}».",
    en="the document was made from other data: “{made}”, and is compared with “{given}”.",
)
NOT_COMPARED = Wording(
    uk="з даними документ не звірено: скласти його ще раз не вдалося. {cause}",
    en="the document was not compared with the data: it could not be made again. {cause}",
)
SECTION_NOT_COMPARED = Wording(
    uk="Частину документа не вдалося скласти ще раз, тож її цифри з даними не звірено. {cause}",
    en="A part of the document could not be made again, so its figures were not compared with the data. {cause}",
)
NO_DATA_CARRIED = Wording(
    uk="Документ не несе даних, з яких його складено, тож невідомо, чи їх відтоді змінено.",
    en="The document does not carry the data that it was made from, so nobody knows whether they changed since.",
)
DATA_DIFFER = Wording(
    uk="Дані змінено після складання документа, але жодного його показника це не стосується.",
    en="The data changed since the document was made, but none of its figures did.",
)
OTHER_TEMPLATES = Wording(
    uk="Документ складено за іншими шаблонами або з інших розділів, ніж дають встановлені тепер розширення.",
    en="The document was made with other templates, or of other sections, than the plugins that are installed now give.",
)
OTHER_LIBRARY = Wording(
    uk="Документ складено версією бібліотеки {made}, а тепер встановлено {now}.",
    en="The document was made by version {made} of the library; {now} is installed.",
)
NO_CITY_HERE = Wording(
    uk="«{path}» – не тека міста з city.toml і не тека програми в ньому (programs/НАЗВА). Назвіть таку теку або файл даних.",
    en="“{path}” is neither the folder of a city with a city.toml nor that of a program in it (programs/NAME). Name one of these, or a file "
    "of data.",
)
MADE_OF_WHAT = Wording(
    uk="{path}: документ не каже, з чого в місті {city} його складено; назвіть замість міста теку програми або файл даних.",
    en="{path}: the document does not say of what in the city {city} it was made; name the folder of a program or a file of data instead.",
)
NOT_IN_CITY = Wording(
    uk="{path}: у місті {city} немає того, з чого складено документ, або його не вдалося прочитати: {what}.",
    en="{path}: the city {city} does not have what the document was made from, or it cannot be read: {what}.",
)
