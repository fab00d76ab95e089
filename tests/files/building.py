"""Texts of files that the tests of `files` change a little."""

from __future__ import annotations

PROGRAM = """\
format: municipal-programs/program/1
title: Ефективна влада
term: 2018–2020
purpose: Підвищення рівня публічності місцевої влади
approved_by:
  number: 879
  date: 18.12.2017
passport:
  responsible_executor: public_relations
departments:
  - identity: public_relations
    name: Управління по зв'язках з громадськістю
tasks:
  - title: Публічність влади
    measures:
      - number: 1
        title: Прийом офіційних делегацій
        executors: [public_relations]
        term: 2018–2020
        planned:
          місцевий бюджет:
            2018: 180,0 тис. грн
            2019: 360 000,00 грн
        disbursed:
          місцевий бюджет: 162 331,35 грн
        narrative: |-
          Прийнято делегації.
          Укладено угоди.
"""
"""A program in the form that is written, with one measure."""

ACTIVITY = """\
format: municipal-programs/activity/1
title: Звіт про роботу відділу за 2017 рік
department:
  identity: council_support
  name: Відділ організаційного забезпечення
reporting_period: 2017
topics:
  - identity: drafts
    title: Проекти рішень
    counts:
      - identity: submitted
        number: 407
        title: передано проектів рішень
    content:
      - text: Передано {submitted} проектів рішень.
"""
"""An activity report in the form that is written, with one count."""
