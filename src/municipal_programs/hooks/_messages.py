"""What `hooks` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

PLUGIN_FAILED = Wording(
    uk="Розширення «{plugin}» не працює: {cause}{where}{stop}",
    en="The plugin “{plugin}” does not work: {cause}{where}{stop}",
)
HOOK_FAILED = Wording(
    uk="Розширення «{plugin}» схибило на запитанні «{hook}»: {cause}{where}{stop}",
    en="The plugin “{plugin}” failed in “{hook}”: {cause}{where}{stop}",
)
SECTION_FAILED = Wording(
    uk="Розділ «{section}» розширення «{plugin}» («{hook}») не складено: {cause}{where}{stop}",
    en="The section “{section}” of the plugin “{plugin}” (“{hook}”) was not made: {cause}{where}{stop}",
)
ONE_NAME_TWICE = Wording(
    uk="кілька встановлених розширень мають одну назву «{name}» ({origins}); залиште одне з них",
    en="several installed plugins share the name “{name}” ({origins}); keep one of them",
)
NO_VERSION = Wording(
    uk="воно не каже, для якої версії запитань його написано; додайте до модуля рядок «{constant} = {version}»",
    en="it does not state the hook version that it was written for; add the line “{constant} = {version}” to its module",
)
WRITTEN_FOR_NEWER = Wording(
    uk="його написано для версії запитань {seen}, а встановлена бібліотека знає версію {version}; оновіть бібліотеку",
    en="it was written for hook version {seen}, but the installed library knows version {version}; update the library",
)
WRITTEN_FOR_OLDER = Wording(
    uk="його написано для версії запитань {seen}, а встановлена бібліотека знає версію {version}; оновіть розширення",
    en="it was written for hook version {seen}, but the installed library knows version {version}; update the plugin",
)
UNKNOWN_HOOK = Wording(
    uk="функція «{seen}» відповідає на запитання, якого бібліотека не ставить.{nearest}",
    en="the function “{seen}” answers a question that the library does not ask.{nearest}",
)
NOT_MARKED = Wording(
    uk="функцію «{seen}» не позначено @hookimpl, тому її ніхто не викличе",
    en="the function “{seen}” is not marked @hookimpl, so that nobody would call it",
)
UNANSWERABLE = Wording(
    uk="«{hook}» просить параметри {seen}, а бібліотека дає: {known}",
    en="“{hook}” asks for the parameters {seen}, but the library gives: {known}",
)
NOTHING_GIVEN = Wording(uk="жодного", en="none")
WRONG_ANSWER = Wording(
    uk="очікувався перелік об’єктів {expected}, а трапився {seen}",
    en="expected an iterable of {expected}, but met {seen}",
)
NOT_A_LIST = Wording(
    uk="очікувався перелік об’єктів {expected}, а повернуто {seen}",
    en="expected an iterable of {expected}, but {seen} was returned",
)
TOO_MANY = Wording(
    uk="у відповіді більше ніж {most} об’єктів; можливо, вона ніколи не закінчується",
    en="the answer has more than {most} things; perhaps it never ends",
)
ALREADY_THERE = Wording(
    uk="«{identity}» уже є в розширенні «{other}»; назвіть інакше",
    en="“{identity}” is already brought by the plugin “{other}”; call it otherwise",
)
ALREADY_OURS = Wording(
    uk="«{identity}» уже є в самій бібліотеці; назвіть інакше",
    en="“{identity}” is already in the library itself; call it otherwise",
)
SLOW = Wording(
    uk="Розширення «{plugin}» («{hook}») працює довше ніж {seconds} с; після {most} с на нього не чекатимуть.",
    en="The plugin “{plugin}” (“{hook}”) has been working for {seconds} s; after {most} s it will not be waited for.",
)
TOO_SLOW = Wording(uk="воно не відповіло за {seconds} с", en="it did not answer in {seconds} s")
PRINTED = Wording(
    uk="воно друкує на екран («{text}»), хоча вивід належить команді; приберіть print()",
    en="it prints (“{text}”), although the output belongs to the command; remove print()",
)
LEFT_THREADS = Wording(
    uk="воно лишило по собі потоки, що не закінчилися ({count}, «{name}»); дочекайтеся їх, поки не повернули відповідь",
    en="it left threads that have not ended ({count}, “{name}”); wait for them before you return an answer",
)
CHANGED_FOLDER = Wording(
    uk="воно змінило поточну теку; її повернуто",
    en="it changed the current folder; that was put back",
)
CHANGED_LOCALE = Wording(uk="воно змінило локаль; її повернуто", en="it changed the locale; that was put back")
CHANGED_ENVIRONMENT = Wording(
    uk="воно змінило змінні середовища; їх повернуто",
    en="it changed the environment variables; they were put back",
)
CHANGED_MASK = Wording(
    uk="воно змінило права, з якими створюються файли (os.umask); їх повернуто",
    en="it changed the permissions with which files are made (os.umask); they were put back",
)
CHANGED_DEPTH = Wording(
    uk="воно змінило межу вкладеності викликів (sys.setrecursionlimit); її повернуто",
    en="it changed the limit of nested calls (sys.setrecursionlimit); that was put back",
)
CHANGED_ARITHMETIC = Wording(
    uk="воно змінило спільну точність обчислень (decimal.DefaultContext); її повернуто",
    en="it changed the precision that all share (decimal.DefaultContext); that was put back",
)
CHANGES_THE_FROZEN = Wording(
    uk="воно намагається змінити незмінний об’єкт; зробіть змінену копію через attrs.evolve",
    en="it tries to change an object that is frozen; make a changed copy with attrs.evolve",
)
UNKNOWN_PLUGIN = Wording(
    uk="Розширення «{seen}» немає серед встановлених ({known}).{nearest}",
    en="The plugin “{seen}” is not among those installed ({known}).{nearest}",
)
BAD_SUFFIX = Wording(
    uk="Закінчення назви файлу «{seen}» не годиться; потрібна крапка й малі латинські літери чи цифри, як у «.toml».",
    en="The suffix “{seen}” will not do; it takes a dot and small Latin letters or digits, as in “.toml”.",
)
REPLACED = Wording(
    uk="Розширення «{plugin}» відповідає на «{hook}», який замінено на «{replacement}» у версії {since}; "
    "у версії {removed} його не буде.",
    en="The plugin “{plugin}” implements “{hook}”, replaced by “{replacement}” in version {since}; "
    "it will be gone in version {removed}.",
)
