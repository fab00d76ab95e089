"""What a build says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

DOCUMENT_STATES = {
    "made": Message(uk="складено", en="made"),
    "unchanged": Message(uk="без змін", en="unchanged"),
    "incomplete": Message(uk="неповний", en="incomplete"),
    "kept": Message(uk="не зачеплено", en="left alone"),
    "failed": Message(uk="не складено", en="not made"),
    "leftover": Message(uk="залишок", en="left over"),
}
AT_PLACE = Wording(uk="{place}: {message}", en="{place}: {message}")
KIND_OF_NOBODY = Wording(
    uk="профіль вимагає документ «{kind}», якого не вміють ні бібліотека, ні встановлені розширення; встановіть те, що його складає",
    en="the profile demands the document “{kind}”, which neither the library nor an installed plugin can make; install the one that does",
)
WITHOUT_PROGRAMS = Wording(
    uk="документи про все місто складено без програм, яких не вдалося прочитати: {programs}",
    en="the documents about the whole city were made without the programs that cannot be read: {programs}",
)
UNEXPECTED = Wording(
    uk="несподівана помилка {kind}: {text}. Решту складено; повідомте про неї разом із цим файлом.",
    en="an unexpected error {kind}: {text}. The rest was made; report it together with this file.",
)
TOO_LONG = Wording(
    uk="складання тривало понад {seconds} с і його припинено; решту складено. Перевірте розширення підрозділів цієї програми.",
    en="it took more than {seconds} s and was given up; the rest was made. Look at the plugins of its departments.",
)
ENDED = Wording(
    uk="процес, що складав ці документи, раптово завершився (код {code}); решту складено. Перевірте розширення і пам’ять.",
    en="the process that made these documents ended all of a sudden (code {code}); the rest was made. Look at plugins and memory.",
)
NO_WORKERS = Wording(
    uk="Процеси для складання не запускаються (код {code}). Якщо складання викликає ваша програма, викликайте його під "
    '«if __name__ == "__main__":».',
    en="The processes of a build do not start (code {code}). If a program of your own calls it, let it do so below "
    '“if __name__ == "__main__":”.',
)
EDITED = Wording(
    uk="файл змінено після складання, тож його не замінено. Заберіть його звідси або додайте --overwrite.",
    en="the file was changed after it was made, so that it was not replaced. Move it away, or add --overwrite.",
)
OLD_STANDS = Wording(
    uk="на цьому місці стоїть документ попереднього складання; не плутайте його з новим",
    en="a document of an earlier build stands in this place; do not take it for a new one",
)
NOBODY_DEMANDS = Wording(
    uk="документ попереднього складання, якого тепер ніщо не вимагає; якщо він зайвий, вилучіть його",
    en="a document of an earlier build that nothing demands any more; remove it if it is not wanted",
)
OTHER_CITY = Wording(
    uk="У теці «{folder}» документи іншого міста або періоду: {seen}. Вкажіть іншу теку.",
    en="The folder “{folder}” holds the documents of another city or period: {seen}. Choose another folder.",
)
NEW_JOURNAL = Wording(
    uk="журнал «{path}» не прочитано ({reason}); усе складено наново, а чужі файли з тими самими назвами не зачеплено",
    en="the journal “{path}” cannot be read ({reason}); everything was made anew, and files of the same names that are not ours were left alone",
)
INSIDE_CITY = Wording(
    uk="Тека «{folder}» лежить серед даних міста; документи стали б його програмами. Вкажіть іншу.",
    en="The folder “{folder}” lies among the data of the city; the documents would pass for its programs. Choose another one.",
)
NO_JOBS = Wording(uk="Процесів має бути щонайменше один, а не {seen}.", en="There must be one process at least, not {seen}.")
