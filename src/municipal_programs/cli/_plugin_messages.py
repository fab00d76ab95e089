"""What the command says about plugins, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Wording

SKIP_HELP = Wording(
    uk="Пропустити розширення NAME; документ скаже, що його немає. Можна повторювати.",
    en="Leave out the plugin NAME; the document says that it is not there. May be repeated.",
)
GROUP_HELP = Wording(uk="Розширення підрозділів і громад.", en="Plugins of departments and councils.")
LIST_HELP = Wording(
    uk="Показати встановлені розширення, звідки вони, на що відповідають, і розділи кожного документа в їхньому порядку.",
    en="List the installed plugins, where they come from, what they answer, and the sections of each document in order.",
)
CHECK_HELP = Wording(
    uk="Випробувати розширення NAME на зразках і показати все, що в ньому не так.",
    en="Try the plugin NAME on samples and show everything that is wrong with it.",
)
NEW_HELP = Wording(
    uk="Створити теку NAME з новим розширенням підрозділу: розділ, шаблон, правило, тести.",
    en="Create the folder NAME with a new plugin of a department: section, template, rule, tests.",
)
DEPARTMENT_HELP = Wording(
    uk="Позначення підрозділу у файлах програм, як-от parks (типово – за назвою NAME).",
    en="Identity of the department in program files, such as parks (made of NAME unless given).",
)
TITLE_HELP = Wording(uk="Офіційна назва підрозділу.", en="Official name of the department.")
NO_PLUGINS = Wording(uk="Розширень не встановлено.", en="No plugins are installed.")
HEADINGS = (
    Wording(uk="Розширення", en="Plugin"),
    Wording(uk="Версія", en="Version"),
    Wording(uk="Пакунок", en="Distribution"),
    Wording(uk="Звідки", en="Origin"),
    Wording(uk="Відповідає на", en="Hooks"),
)
ORDER_OF = Wording(uk="{kind} ({identity}), розділи за порядком:", en="{kind} ({identity}), sections in order:")
SOUND = Wording(uk="Розширення «{plugin}» справне.", en="The plugin “{plugin}” is sound.")
FAULTY = Wording(uk="Розширення «{plugin}»: знайдено недоліків: {count}.", en="The plugin “{plugin}”: {count} faults found.")
CREATED = Wording(uk="Створено {path}", en="Created {path}")
NEXT = Wording(
    uk="Далі: python -m pip install --editable {folder}, потім municipal-programs plugin check {plugin}",
    en="Next: python -m pip install --editable {folder}, then municipal-programs plugin check {plugin}",
)
ASKING = Wording(uk="Опитування розширень", en="Asking the plugins")
