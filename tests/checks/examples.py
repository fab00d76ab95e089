"""For each rule, what breaks it: one change in a text in which everything agrees."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Example:
    """One change that breaks one rule.

    Args:
        code: The rule.
        old: What stands in the text that conforms, once.
        new: What stands in its place in the text that does not.
        subject: The figure that the finding has to be about.
        line: What stands on the line that the finding has to point at.
        with_: Codes of rules that the same change breaks too, because they look at the same figure.
    """

    code: str
    old: str
    new: str
    subject: str
    line: str
    with_: tuple[str, ...] = ()


OF_THE_FAIR = """\
        term: 2021–{last}
        planned:
          місцевий бюджет:
            2021: 100,0 тис. грн
            2022: 120,0 тис. грн
            2023: 90,0 тис. грн
        allocated:
          місцевий бюджет:
{more}"""
"""The first measure from its term to its allocated money."""

PROGRAM_EXAMPLES = (
    Example(
        code="MP101",
        old="text: 920,7 тис. грн",
        new="text: 920 700,0 тис. грн",
        subject="program.disbursed",
        line="920 700,0 тис. грн",
    ),
    Example(
        code="MP101",
        old="text: 310 700,00\n        unit: грн",
        new="text: 310 700,00\n        unit: тис. грн",
        subject="measure.culture.1.disbursed",
        line="310 700,00",
    ),
    Example(
        code="MP102",
        old="2023: 95,0 тис. грн",
        new="2023: 95000,0 тис. грн",
        subject="measure.culture.1.allocated.2023.community",
        line="2023: 95000,0",
    ),
    Example(
        code="MP201",
        old="2022: 320,0 тис. грн",
        new="2022: 350,0 тис. грн",
        subject="program.planned.2022",
        line="2022: 350,0",
    ),
    Example(
        code="MP202",
        old="text: 920,7 тис. грн",
        new="text: 870,7 тис. грн",
        subject="program.disbursed",
        line="870,7",
    ),
    Example(
        code="MP203",
        old="text: 10,5 тис. грн",
        new="text: 11,5 тис. грн",
        subject="program.allocated.state",
        line="30,0 тис. грн",
    ),
    Example(
        code="MP204",
        old="text: 310 700,00\n",
        new="text: 310 070,00\n",
        subject="measure.culture.1.disbursed",
        line="310 070,00",
    ),
    Example(
        code="MP205",
        old="text: 18,0 тис. грн",
        new="text: 17,0 тис. грн",
        subject="program.allocated.state",
        line="30,0 тис. грн",
    ),
    Example(
        code="MP206",
        old="sources: [місцевий бюджет, державний бюджет]",
        new="sources: [місцевий бюджет]",
        subject="measure.culture.2.planned.2021.state",
        line="2021: 50,0 тис. грн",
    ),
    Example(
        code="MP301",
        old="text: 920,7 тис. грн",
        new="text: 730,7 тис. грн",
        subject="measure.culture.3.disbursed",
        line="2021: 90,0",
        with_=("MP202",),
    ),
    Example(
        code="MP302",
        old="text: 100,1 %",
        new="text: 86,0 %",
        subject="department.culture.execution",
        line="86,0 %",
    ),
    Example(
        code="MP401",
        old="Відремонтовано дві бібліотеки, зокрема за рахунок перерозподілу із заходу 2.",
        new="Відремонтовано дві бібліотеки.",
        subject="measure.culture.3.disbursed",
        line="2021: 90,0",
        with_=("MP405",),
    ),
    Example(
        code="MP402",
        old="Змагання не проводилися у зв'язку з карантином.",
        new="Змагання готували.",
        subject="measure.sport.1.disbursed",
        line="2021: 0,0",
    ),
    Example(
        code="MP403",
        old="Змагання не проводилися у зв'язку з карантином.",
        new="Захід виконано в повному обсязі.",
        subject="measure.sport.1.disbursed",
        line="2021: 0,0",
    ),
    Example(
        code="MP404",
        old="кошти частково перерозподілені на захід 3",
        new="кошти частково перерозподілені на інші заходи",
        subject="measure.culture.2.disbursed",
        line="Видано 12 книг",
    ),
    Example(
        code="MP405",
        old="2021: 170,0 тис. грн",
        new="2021: 190,0 тис. грн",
        subject="program.disbursed",
        line="Видано 12 книг",
        with_=("MP202", "MP302"),
    ),
    Example(
        code="MP502",
        old="    unit: осіб\n",
        new="",
        subject="indicator.output.2.unit",
        line="Кількість відвідувачів",
    ),
    Example(
        code="MP503",
        old="2023: 5\n",
        new="2023: 9\n",
        subject="indicator.quality.1.actual.2023",
        line="2023: 9",
    ),
    Example(
        code="MP504",
        old="      end: 500\n",
        new="      end: 500,5\n",
        subject="indicator.output.2.actual",
        line="end: 500,5",
    ),
    Example(
        code="MP505",
        old="      2022: 6\n      2023: 5\n",
        new="      2022: 6\n      2023:\n        absence: ще не оприлюднено\n",
        subject="indicator.quality.1.actual.2022",
        line="2022: 6",
    ),
    Example(
        code="MP506",
        old="    explanation: Заходи не проводилися через карантин.\n",
        new="",
        subject="indicator.output.2.actual",
        line="end: 500",
    ),
    Example(
        code="MP507",
        old="      end: 500\n",
        new="      end: 900\n",
        subject="indicator.output.2.actual",
        line="end: 900",
    ),
    Example(
        code="MP508",
        old="    explanation: Оцінювання перейшло на іншу шкалу.\n",
        new="    explanation: Показник перевиконано.\n",
        subject="indicator.quality.2.actual",
        line="end: 8,0",
    ),
    Example(
        code="MP509",
        old="end: 310,7",
        new="end: 317,0",
        subject="indicator.input.1.actual",
        line="end: 317,0",
    ),
    Example(
        code="MP509",
        old="repeats: culture.1",
        new="repeats: culture.9",
        subject="indicator.input.1.repeats",
        line="Видатки на свята",
    ),
    Example(
        code="MP601",
        old="        title: Змагання школярів\n        executors: [sport]\n        term: 2021–2023",
        new="        title: Змагання школярів\n        executors: [sport]\n        term: 2021–2024",
        subject="measure.sport.1.term",
        line="2021–2024",
    ),
    Example(
        code="MP602",
        old="date: 01.03.2023\n    effect: призупиняє",
        new="date: 01.03.2022\n    effect: призупиняє",
        subject="measure.sport.1.planned",
        line="2021: 50,0",
    ),
    Example(
        code="MP603",
        old="        date: 15.06.2021\n        place: пункт 1",
        new="        date: 15.06.2022\n        place: пункт 1",
        subject="decision.200.date",
        line="date: 15.06.2022",
    ),
    Example(
        code="MP604",
        old="      - number: 200\n        date: 15.06.2021\n    conclusion: Програму",
        new="    conclusion: Програму",
        subject="decision.200.number",
        line="number: 100",
    ),
    Example(
        code="MP605",
        old="      - number: 310\n        date: 01.02.2023\n        place: пункт 1\n",
        new="",
        subject="decision.250.number",
        line="number: 250",
    ),
    Example(
        code="MP606",
        old=OF_THE_FAIR.format(last=2023, more=""),
        new=OF_THE_FAIR.format(last=2024, more="            2024: 80,0 тис. грн\n"),
        subject="measure.culture.1.allocated.2024.community",
        line="2024: 80,0",
        with_=("MP601",),
    ),
    Example(
        code="MP607",
        old="  - decision:\n      number: 250\n",
        new="  - decision:\n      number: 240\n      date: 20.12.2022\n    changes:\n      - exclude:\n          measure: culture.3\n"
        "  - decision:\n      number: 250\n",
        subject="measure.culture.3.disbursed.2023.community",
        line="2023: 50,0",
        with_=("MP604",),
    ),
    Example(
        code="MP701",
        old="text: 1.\n",
        new="text: ''\n",
        subject="measure.culture.1.number",
        line="text: ''",
    ),
    Example(
        code="MP702",
        old="text: 1.\n",
        new="text: 2.\n",
        subject="measure.culture.1.number",
        line="text: 2.",
    ),
    Example(
        code="MP702",
        old="  - number: 3\n        title: Ремонт бібліотек",
        new="  - number: 4\n        title: Ремонт бібліотек",
        subject="measure.culture.4.number",
        line="Ремонт бібліотек",
    ),
    Example(
        code="MP703",
        old="text: Видання книг\n",
        new="text: ''\n",
        subject="measure.culture.2.title",
        line="text: ''",
    ),
    Example(
        code="MP801",
        old="Проведено 3 свята",
        new="Проведено 4 свята",
        subject="measure.culture.1.narrative",
        line="Проведено 4 свята",
    ),
    Example(
        code="MP802",
        old="Програму виконано частково.",
        new="Програму виконано.",
        subject="execution.sport.conclusion",
        line="Програму виконано.",
    ),
    Example(
        code="MP803",
        old="5 + 7 = 12",
        new="5 + 7 = 13",
        subject="measure.culture.2.narrative",
        line="5 + 7 = 13",
    ),
)

ACTIVITY_EXAMPLES = (
    Example(
        code="MP901",
        old="number: 900",
        new="number: 901",
        subject="activity.letters.received",
        line="number: 1500",
    ),
    Example(
        code="MP902",
        old="number: 70",
        new="number: 71",
        subject="activity.drafts.adopted",
        line="number: 380",
        with_=("MP905",),
    ),
    Example(
        code="MP903",
        old="items: [етика, бюджет, право]",
        new="items: [етика, бюджет]",
        subject="activity.letters.trainings",
        line="number: 3",
    ),
    Example(
        code="MP903",
        old="items: [до школи, до лікарні]",
        new="items: [до школи, до лікарні, до музею]",
        subject="activity.letters.visits",
        line="number: 2",
    ),
    Example(
        code="MP904",
        old="text: 1500 листів",
        new="text: 1501 лист",
        subject="activity.letters.received",
        line="1501 лист",
    ),
    Example(
        code="MP905",
        old="Діяло 2 комісії",
        new="Діяло 3 комісії",
        subject="activity.drafts",
        line="number: 400",
    ),
)
