"""What `storage` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

NO_FOLDER = Wording(
    uk="Теки «{folder}» немає, тож файл «{name}» записати нікуди. Створіть теку або вкажіть іншу.",
    en="The folder “{folder}” does not exist, so “{name}” has nowhere to go. Create it or choose another one.",
)
FOLDER_IS_A_FILE = Wording(
    uk="«{folder}» – це файл, а не тека, тож записати в нього «{name}» не можна. Вкажіть теку.",
    en="“{folder}” is a file, not a folder, so “{name}” cannot be written into it. Name a folder.",
)
TARGET_IS_A_FOLDER = Wording(
    uk="«{path}» – це тека, а потрібен файл. Додайте до шляху назву файла.",
    en="“{path}” is a folder where a file is needed. Add the name of a file to the path.",
)
TARGET_IS_NO_FILE = Wording(
    uk="«{path}» – не звичайний файл (а, наприклад, пристрій), тож замінити його не можна. Вкажіть звичайний файл.",
    en="“{path}” is no ordinary file (but a device, say) and cannot be replaced. Name an ordinary file.",
)
NOT_REMOVED = Wording(
    uk="Файл «{path}» не вдалося вилучити: {reason}. Вилучіть його самі й повторіть.",
    en="The file “{path}” could not be removed: {reason}. Remove it yourself and try again.",
)
READ_ONLY = Wording(
    uk="Файл «{path}» захищено від запису, тож його не замінено. Зніміть захист або вкажіть іншу назву.",
    en="The file “{path}” is marked read-only and was not replaced. Remove the mark or choose another name.",
)
NOT_WRITABLE = Wording(
    uk="У теку «{folder}» не дозволено записувати. Змініть права доступу або вкажіть іншу теку.",
    en="Writing into the folder “{folder}” is not permitted. Change the permissions or choose another folder.",
)
DISK_FULL = Wording(
    uk="На диску з текою «{folder}» бракує місця для «{name}» (потрібно {size} Б). Звільніть місце й повторіть.",
    en="The disk that holds “{folder}” has no room for “{name}” ({size} bytes are needed). Free some space and try again.",
)
NAME_TOO_LONG = Wording(
    uk="Назва файла «{name}» задовга: {size} байтів, а диск приймає щонайбільше {most} (кирилична літера займає два). Скоротіть її.",
    en="The file name “{name}” is too long: {size} bytes, and a disk takes at most {most} (a Cyrillic letter takes two). Shorten it.",
)
NAME_IMPOSSIBLE = Wording(
    uk="Назва файла {name} містить знак, якого назви файлів не приймають. Змініть назву.",
    en="The file name {name} contains a character that file names do not accept. Change the name.",
)
NAME_WITH_FOREIGN_CHARACTER = Wording(
    uk="У назві «{name}» є знак {character}, якого не приймає Windows, тож там файл не відкрити. Змініть назву.",
    en="The name “{name}” has the character {character}, which Windows does not accept, so that the file could not be opened there. "
    "Change the name.",
)
NAME_ENDS_BADLY = Wording(
    uk="Назва «{name}» закінчується крапкою або пробілом, чого не приймає Windows, тож там файл не відкрити. Змініть назву.",
    en="The name “{name}” ends with a point or a space, which Windows does not accept, so that the file could not be opened there. "
    "Change the name.",
)
NAME_OF_A_DEVICE = Wording(
    uk="Назвою «{name}» Windows зве пристрій, тож там файл не відкрити. Змініть назву.",
    en="“{name}” is what Windows calls a device, so that the file could not be opened there. Change the name.",
)
NOT_WRITTEN = Wording(
    uk="Файл «{path}» не записано: {reason}.",
    en="The file “{path}” was not written: {reason}.",
)
NOT_A_FOLDER = Wording(
    uk="«{path}» – це файл, а потрібна тека. Вкажіть іншу назву теки.",
    en="“{path}” is a file where a folder is needed. Choose another name for the folder.",
)
NO_NEW_FOLDER = Wording(
    uk="Теку «{path}» не створено: {reason}. Вкажіть іншу.",
    en="The folder “{path}” was not made: {reason}. Choose another one.",
)
LOCKED = Wording(
    uk="У теці «{folder}» уже працює інший запуск: {holder}. Дочекайтеся, доки він завершиться, або вкажіть іншу теку.",
    en="Another run is at work in the folder “{folder}”: {holder}. Wait until it ends, or choose another folder.",
)
SOMEBODY = Wording(uk="хто саме, не записано", en="nobody noted which")

# Packages.
OLD_OR_ENCRYPTED = Wording(
    uk="файл захищено паролем або збережено у старому форматі {old}. Збережіть його без пароля як {ending}.",
    en="the file is protected by a password or is an old {old}. Save it as {ending} without a password.",
)
NOT_A_PACKAGE = Wording(
    uk="це не документ {ending}, або файл пошкоджено. Збережіть його ще раз у Word чи LibreOffice як {ending}.",
    en="this is no {ending} document, or it is damaged. Save it once more as {ending} in Word or LibreOffice.",
)
NOT_A_WORKBOOK = Wording(
    uk="це не книга {ending}, або файл пошкоджено. Збережіть її ще раз в Excel чи LibreOffice як {ending}.",
    en="this is no {ending} workbook, or it is damaged. Save it once more as {ending} in Excel or LibreOffice.",
)
TOO_MANY_PARTS = Wording(
    uk="у файлі {count} частин, а дозволено щонайбільше {most}.",
    en="the file has {count} parts; at most {most} are accepted.",
)
TOO_LARGE = Wording(
    uk="розпакований файл більший за {most} МБ; так великі файли не відкриваються.",
    en="unpacked, the file is larger than {most} MB; such files are not opened.",
)
BAD_PART_NAME = Wording(
    uk="частина файла «{name}» без назви, повторюється або виходить за межі файла; такий файл не відкривається.",
    en="the part “{name}” has no name, is repeated or leads outside of the file; such a file is not opened.",
)
NOT_XML = Wording(uk="{problem}, рядок {line}, знак {column}", en="{problem}, line {line}, column {column}")
UNCLEAR_XML = Wording(uk="порушено будову XML, «{detail}»", en="it is no XML, “{detail}”")
DOCUMENT_TYPE = Wording(uk="оголошено тип документа, DOCTYPE", en="it declares a document type, DOCTYPE")
_CUT_OFF = Message(uk="текст обривається, елемент не закрито", en="it breaks off, an element is not closed")
_UNKNOWN_ENTITY = Message(uk="незрозуміле позначення після знака «&»", en="what follows the sign “&” is unknown")
_WRONG_ENCODING = Message(uk="знаки записано не в тому кодуванні", en="the characters are in another encoding")
_WRONG_ATTRIBUTE = Message(uk="неправильно записано атрибут", en="an attribute is written wrongly")
# What libxml2 complains of, by the number of its error, and how we say it.
XML_PROBLEMS = {
    4: Message(uk="тут має починатися XML, а його немає", en="XML should begin here and does not"),
    5: Message(uk="після кінця стоїть зайве", en="something stands behind the end"),
    9: Message(uk="тут знак, якого документ не може мати", en="a character that a document cannot hold"),
    26: _UNKNOWN_ENTITY,
    32: _WRONG_ENCODING,
    38: _WRONG_ATTRIBUTE,
    39: _WRONG_ATTRIBUTE,
    41: _WRONG_ATTRIBUTE,
    42: Message(uk="той самий атрибут стоїть двічі", en="an attribute stands there twice"),
    45: _CUT_OFF,
    68: _UNKNOWN_ENTITY,
    73: _CUT_OFF,
    76: Message(uk="закрито не той елемент, який відкрито", en="the element that is closed is not the one that is open"),
    77: _CUT_OFF,
    81: _WRONG_ENCODING,
    201: Message(uk="префікс назви не оголошено", en="the prefix of a name is not declared"),
}
