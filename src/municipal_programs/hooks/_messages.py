"""What `hooks` says, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

ONE_NAME_TWICE = Wording(
    uk="кілька встановлених розширень мають одну назву «{name}» ({values}); залиште одне з них",
    en="several installed plugins share the name “{name}” ({values}); keep one of them",
)
PLUGIN_FAILED = Wording(
    uk="Розширення «{plugin}» не працює: {cause}{where}.",
    en="The plugin “{plugin}” does not work: {cause}{where}.",
)
HOOK_FAILED = Wording(
    uk="Розширення «{plugin}» не відповіло на «{hook}»: {cause}{where}.",
    en="The plugin “{plugin}” failed in “{hook}”: {cause}{where}.",
)
UNANSWERABLE = Wording(
    uk="воно відповідає на запитання, якого бібліотека не ставить; перевірте назву та параметри функції ({cause})",
    en="it answers a question that the library does not ask; check the name and parameters of the function ({cause})",
)
WRONG_ANSWER = Wording(
    uk="очікувався перелік об’єктів {expected}, а трапився {seen}",
    en="expected an iterable of {expected}, but met {seen}",
)
PROFILE_TWICE = Wording(
    uk="профіль «{profile}» уже пропонує розширення «{other}»",
    en="the profile “{profile}” is already offered by the plugin “{other}”",
)
