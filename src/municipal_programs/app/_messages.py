"""What `app` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

UNKNOWN_KIND = Wording(
    uk="Бібліотека не вміє складати документ «{seen}»; вона складає: {known}.{nearest}",
    en="The library cannot make the document “{seen}”; it makes: {known}.{nearest}",
)
WRONG_SUBJECT = Wording(
    uk="Документ «{kind}» складають з іншого файлу: потрібно {expected}, а це {seen}.",
    en="The document “{kind}” is made from another file: it takes {expected}, and this is {seen}.",
)
PROGRAM = Wording(uk="файл програми", en="a program file")
ACTIVITY = Wording(uk="файл звіту про роботу", en="an activity report file")
NO_PROFILE_NAMED = Wording(
    uk="Файл не називає профілю громади, тому форма документа «{kind}» невідома. Впишіть «profile:» (встановлено: {known}).",
    en="The file names no council's profile, so the form of the document “{kind}” is unknown. Add “profile:” (installed: {known}).",
)
UNKNOWN_PROFILE = Wording(
    uk="Профілю громади «{seen}» немає серед встановлених ({known}).{nearest} Встановіть розширення з цим профілем.",
    en="The council's profile “{seen}” is not installed ({known}).{nearest} Install the plugin that brings it.",
)
PROGRAMS = Wording(uk="файли програм", en="program files")
ONE_FILE = Wording(
    uk="Документ «{kind}» складають з одного файлу, а їх {seen}; кілька файлів – для зведеного звіту (summary).",
    en="The document “{kind}” is made of one file, and there are {seen}; several files are for a summary.",
)
NO_PERIOD = Wording(
    uk="Документ «{kind}» складають за період: додайте --period, як-от --period {example}.",
    en="The document “{kind}” is for a period: add --period, such as --period {example}.",
)
PERIOD_OUTSIDE_TERM = Wording(
    uk="{year} рік поза терміном програми ({first}–{last}); звіту за нього немає з чого скласти.",
    en="The year {year} is outside the term of the program ({first}–{last}); there is nothing to report for it.",
)
NO_AMENDMENTS = Wording(
    uk="Програма не має змін (amendments), тож порівнювати немає чого.",
    en="The program has no amendments, so there is nothing to compare.",
)
UNKNOWN_AMENDMENT = Wording(
    uk="Змін рішенням № {seen} у програмі немає; є: {known}.{nearest}",
    en="The program has no amendment by decision No. {seen}; there are: {known}.{nearest}",
)
NOT_OF_THIS_KIND = Wording(
    uk="Документ «{kind}» не знає {option}: цей параметр – для документів {kinds}.",
    en="The document “{kind}” does not know {option}, which is for {kinds}.",
)
NONE = Wording(uk="жодного", en="none")
NO_PLUGIN = Wording(
    uk="Немає розширення для підрозділів, що відповідають за заходи: {departments}. "
    "Встановіть їхні розширення або змініть виконавців у файлі (розширення є для: {served}).",
    en="No plugin serves the departments that answer for measures: {departments}. "
    "Install their plugins or change the executors in the file (plugins serve: {served}).",
)
SECTION_OF = Wording(uk="Розділ: {department}", en="Section: {department}")
PLUGIN_BROUGHT_NOTHING = Wording(
    uk="Розширення «{plugin}» обслуговує підрозділ «{department}», але не дало жодного розділу до цього документа.",
    en="The plugin “{plugin}” serves the department “{department}” but contributed no section to this document.",
)
SERVED_BY_SKIPPED = Wording(
    uk="Підрозділ «{department}» не має розділу: розширення пропущено на вимогу (--skip-plugin {plugins}).",
    en="The department “{department}” has no section: plugins were left out on demand (--skip-plugin {plugins}).",
)
SERVED_BY_NOBODY_LEFT = Wording(
    uk="Підрозділ «{department}» не має розділу; його могло дати одне з розширень, що не працюють: {plugins}.",
    en="The department “{department}” has no section; one of the plugins that do not work may have brought it: {plugins}.",
)
PLUGIN_CALLED = Wording(uk="Розширення «{plugin}»", en="Plugin “{plugin}”")
SKIPPED = Wording(
    uk="Розділів розширення «{plugin}» тут немає: його пропущено на вимогу (--skip-plugin).",
    en="The sections of the plugin “{plugin}” are not here: it was left out on demand (--skip-plugin).",
)
IDENTITY_TAKEN = Wording(
    uk="позначення «{section}» уже має розділ розширення «{owner}»; почніть своє з назви власного розширення",
    en="the identity “{section}” is that of a section of “{owner}”; begin yours with the name of your own plugin",
)
UNKNOWN_METHOD = Wording(
    uk="профіль «{profile}» називає метод «{seen}», якого немає серед встановлених ({known}).{nearest}",
    en="the profile “{profile}” names the method “{seen}”, which is not installed ({known}).{nearest}",
)
NO_EXAMPLE = Wording(
    uk="Бібліотеку встановлено без прикладу; візьміть його з документації (docs/examples).",
    en="The library is installed without its example; take it from the documentation (docs/examples).",
)
