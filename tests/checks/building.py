"""A program and an activity report in which everything agrees, and which the examples of the rules change in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from municipal_programs.files import activity_from, program_from

if TYPE_CHECKING:
    from municipal_programs.model import ActivityReport, TargetProgram

PROGRAM = """\
format: municipal-programs/program/1
title: Програма розвитку культури
term: 2021–2023
purpose: Підтримка культури громади
approved_by:
  number: 100
  date: 10.12.2020
passport:
  responsible_executor: culture
  co_executors: [sport]
  sources: [місцевий бюджет, державний бюджет]
  planned:
    місцевий бюджет:
      2021: 410,0 тис. грн
      2022: 320,0 тис. грн
      2023: 290,0 тис. грн
    державний бюджет:
      2021: 50,0 тис. грн
departments:
  - identity: culture
    name: Управління культури
  - identity: sport
    name: Відділ спорту
tasks:
  - title: Розвиток культури
    measures:
      - number: 1
        title: Проведення свят
        executors: [culture]
        term: 2021–2023
        planned:
          місцевий бюджет:
            2021: 100,0 тис. грн
            2022: 120,0 тис. грн
            2023: 90,0 тис. грн
        allocated:
          місцевий бюджет:
            2021: 100,0 тис. грн
            2022: 120,0 тис. грн
            2023: 95,0 тис. грн
        disbursed:
          місцевий бюджет:
            2021: 100,0 тис. грн
            2022: 119,5 тис. грн
            2023: 91,2 тис. грн
        narrative: 'Проведено 3 свята на такі теми: «Весна», «Літо», «Осінь».'
      - number: 2
        title: Видання книг
        executors: [culture]
        term: 2021–2023
        planned:
          місцевий бюджет:
            2021: 200,0 тис. грн
            2022: 100,0 тис. грн
            2023: 100,0 тис. грн
          державний бюджет:
            2021: 50,0 тис. грн
        disbursed:
          місцевий бюджет:
            2021: 170,0 тис. грн
            2022: 100,0 тис. грн
            2023: 100,0 тис. грн
          державний бюджет:
            2021: 50,0 тис. грн
        narrative: Видано 12 книг, кошти частково перерозподілені на захід 3. Разом 5 + 7 = 12 назв.
      - number: 3
        title: Ремонт бібліотек
        executors: [culture]
        term: 2021–2023
        planned:
          місцевий бюджет:
            2021: 60,0 тис. грн
            2022: 50,0 тис. грн
            2023: 50,0 тис. грн
        disbursed:
          місцевий бюджет:
            2021: 90,0 тис. грн
            2022: 50,0 тис. грн
            2023: 50,0 тис. грн
        narrative: Відремонтовано дві бібліотеки, зокрема за рахунок перерозподілу із заходу 2.
  - title: Розвиток спорту
    measures:
      - number: 1
        title: Змагання школярів
        executors: [sport]
        term: 2021–2023
        planned:
          місцевий бюджет:
            2021: 50,0 тис. грн
            2022: 50,0 тис. грн
            2023: 50,0 тис. грн
        allocated:
          місцевий бюджет:
            2021: 50,0 тис. грн
            2022: 50,0 тис. грн
            2023: 50,0 тис. грн
        disbursed:
          місцевий бюджет:
            2021: 0,0 тис. грн
            2022: 0,0 тис. грн
            2023: 0,0 тис. грн
        narrative: Змагання не проводилися у зв'язку з карантином.
indicators:
  - number: 1
    title: Видатки на свята
    group: затрат
    kind: обсяг
    department: culture
    unit: тис. грн
    direction: стимулятор
    targets:
      end: 310,0
    actuals:
      end: 310,7
    repeats: culture.1
  - number: 1
    title: Кількість виданих книг
    group: продукту
    kind: кількість
    department: culture
    unit: одиниць
    direction: стимулятор
    targets:
      end: 12
    actuals:
      end: 12
  - number: 2
    title: Кількість відвідувачів
    group: продукту
    kind: кількість
    department: culture
    unit: осіб
    direction: стимулятор
    targets:
      end: 900
    actuals:
      end: 500
    explanation: Заходи не проводилися через карантин.
  - number: 1
    title: Місце в рейтингу громад
    group: якості
    kind: місце
    department: culture
    unit: місце
    direction: дестимулятор
    targets:
      end: 7
    actuals:
      2022: 6
      2023: 5
    corrective_action: Ситуація не потребує виправлення.
  - number: 2
    title: Рівень задоволеності
    group: якості
    kind: індекс
    department: culture
    unit: балів
    direction: стимулятор
    targets:
      end: 4,0
    actuals:
      end: 8,0
    explanation: Оцінювання перейшло на іншу шкалу.
amendments:
  - decision:
      number: 200
      date: 15.06.2021
  - decision:
      number: 250
      date: 20.12.2021
related_decisions:
  - decision:
      number: 300
      date: 01.03.2023
    effect: призупиняє
    subject: measure.sport.1
  - decision:
      number: 310
      date: 01.02.2023
    effect: скасовує
    subject: 250
executions:
  - department: culture
    reporting_period: 2021–2023
    date: 20.01.2024
    citations:
      - number: 100
        date: 10.12.2020
        place: пункт 1
      - number: 200
        date: 15.06.2021
        place: пункт 1
      - number: 250
        date: 20.12.2021
        place: пункт 1
      - number: 310
        date: 01.02.2023
        place: пункт 1
    conclusion: Завдання програми виконано.
    statements:
      - figure: program.planned
        text: 1 070,0
        unit: тис. грн
        place: пункт 5
      - figure: program.planned.2021
        text: 460,0
        unit: тис. грн
      - figure: program.planned.2022
        text: 320,0
        unit: тис. грн
      - figure: program.planned.2023
        text: 290,0
        unit: тис. грн
      - figure: program.planned.community
        text: 1 020,0 тис. грн
      - figure: program.planned.state
        text: 50,0 тис. грн
      - figure: department.culture.planned
        text: 920,0 тис. грн
      - figure: department.sport.planned
        text: 150,0 тис. грн
      - figure: program.disbursed
        text: 920,7 тис. грн
      - figure: department.culture.execution
        text: 100,1 %
      - figure: measure.culture.1.disbursed
        text: 310 700,00
        unit: грн
      - figure: measure.culture.1.number
        text: 1.
        place: рядок 1
      - figure: measure.culture.2.title
        text: Видання книг
        place: рядок 2
  - department: sport
    reporting_period: 2021–2023
    citations:
      - number: 100
        date: 10.12.2020
      - number: 200
        date: 15.06.2021
    conclusion: Програму виконано частково.
    statements:
      - figure: program.allocated.state
        text: 30,0 тис. грн
      - figure: program.allocated.2021.state
        text: 10,0 тис. грн
      - figure: program.allocated.2022.state
        text: 10,5 тис. грн
      - figure: program.allocated.2023.state
        text: 9,5 тис. грн
      - figure: department.culture.allocated.state
        text: 18,0 тис. грн
      - figure: department.sport.allocated.state
        text: 12,0 тис. грн
"""
"""A program about which every rule can be checked and none finds anything."""

ACTIVITY = """\
format: municipal-programs/activity/1
title: Звіт про роботу відділу за 2023 рік
department:
  identity: council
  name: Відділ ради
reporting_period: 2023
topics:
  - identity: drafts
    title: Проєкти рішень
    counts:
      - identity: submitted
        number: 400
        title: передано проєктів
      - identity: withdrawn
        number: 70
        title: знято проєктів
      - identity: added
        number: 50
        title: додано питань
      - identity: adopted
        number: 380
        title: прийнято рішень
    content:
      - text: 'Рух проєктів рішень: {submitted} - {withdrawn} + {added} = {adopted}. Діяло 2 комісії: «Бюджетна», «Земельна».'
  - identity: letters
    title: Листи
    counts:
      - identity: received
        number: 1500
        title: надійшло листів
      - identity: citizens
        number: 900
        title: від громадян
      - identity: firms
        number: 600
        title: від юридичних осіб
      - identity: trainings
        number: 3
        title: проведено навчань
      - identity: visits
        number: 2
        title: проведено виїздів
    content:
      - text: 'Надійшло {received} листів.'
      - total: received
        parts:
          - count: citizens
            title: від громадян
          - count: firms
            title: від юридичних осіб
      - text: 'Проведено {trainings} навчання на такі теми:'
      - items: [етика, бюджет, право]
        counts: trainings
      - text: 'Було проведено {visits} такі виїзди:'
      - items: [до школи, до лікарні]
balances:
  - result: drafts.adopted
    plus: [drafts.submitted, drafts.added]
    minus: [drafts.withdrawn]
statements:
  - figure: activity.letters.received
    text: 1500 листів
"""
"""An activity report about which every rule can be checked and none finds anything."""

SOURCE = "program.yaml"


def program(text: str = PROGRAM) -> TargetProgram:
    """Read a program from *text*, with the places of its figures."""
    return program_from(text, source=SOURCE)


def activity(text: str = ACTIVITY) -> ActivityReport:
    """Read an activity report from *text*, with the places of its figures."""
    return activity_from(text, source=SOURCE)


def changed(text: str, old: str, new: str) -> str:
    """Return *text* with *old*, which stands in it once, replaced by *new*."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)
