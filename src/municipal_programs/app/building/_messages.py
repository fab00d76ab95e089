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
WORKERS_ENDED = Wording(
    uk="виконавці планувальника один за одним раптово завершилися, складаючи ці документи; решту складено. Перевірте розширення і пам’ять.",
    en="one worker of the scheduler after the other ended all of a sudden while it made these documents; the rest was made. Look at plugins "
    "and memory.",
)
NO_WORKERS = Wording(
    uk="Процеси для складання не запускаються (код {code}). Якщо складання викликає ваша програма, викликайте його під "
    '«if __name__ == "__main__":».',
    en="The processes of a build do not start (code {code}). If a program of your own calls it, let it do so below "
    '“if __name__ == "__main__":”.',
)
EDITED = Wording(
    uk="файл на цьому місці змінено після складання, або про те, як його складено, нічого не відомо, тож його не замінено. Заберіть його "
    "звідси або додайте --overwrite.",
    en="the file in this place was changed after it was made, or nothing is known of how it was made, so that it was not replaced. Move it "
    "away, or add --overwrite.",
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
NOTHING_KNOWN = Wording(
    uk="{reason}, тож про попереднє складання нічого не відомо: усе складено ще раз. Документи, які вже були такими, як треба, лишилися; "
    "інші файли з тими самими назвами без --overwrite не замінюються.",
    en="{reason}, so that nothing is known of an earlier build: everything was made again. Documents that were already as they should be "
    "stayed; other files of the same names are not replaced without --overwrite.",
)
NO_JOURNAL = Wording(
    uk="документи тут уже є, а журналу складання {name} немає", en="there are documents here, but no journal {name} of a build"
)
BAD_JOURNAL = Wording(
    uk="журнал складання {name} не прочитано ({reason})", en="the journal {name} of the build cannot be read ({reason})"
)
NO_PROFILE = Wording(
    uk="профіль громади не названо, тож форми документів невідомі. Впишіть profile у city.toml – раз для всіх програм міста (встановлено: "
    "{known}).",
    en="no council's profile is named, so that the forms of documents are unknown. Add profile to city.toml, once for all programs of the "
    "city (installed: {known}).",
)
FORM_UNKNOWN = Wording(
    uk="профіль громади не названо (profile у city.toml)", en="no council's profile is named (profile in city.toml)"
)
INSIDE_CITY = Wording(
    uk="Тека «{folder}» лежить серед даних міста (programs, activity, templates), тож складене там сприймалося б як його дані. Вкажіть іншу, "
    "наприклад «{other}».",
    en="The folder “{folder}” lies among the data of the city (programs, activity, templates), so that what is made there would pass for its "
    "data. Choose another one, such as “{other}”.",
)
NO_JOBS = Wording(uk="Процесів має бути щонайменше один, а не {seen}.", en="There must be one process at least, not {seen}.")
