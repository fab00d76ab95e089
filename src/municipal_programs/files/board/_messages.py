"""The headings of the workbook of a board, in both languages."""

from __future__ import annotations

from municipal_programs.errors import Message, Wording

SHEET = Message(uk="Стан подання", en="Deliveries")
TITLE = Wording(uk="{city}: дані за {period}, станом на {day}", en="{city}: figures for {period}, as of {day}")
HEADINGS = (
    (Message(uk="Програма", en="Program"), 50),
    (Message(uk="Підрозділ", en="Department"), 40),
    (Message(uk="Строк", en="Due"), 12),
    (Message(uk="Стан", en="State"), 24),
    (Message(uk="Надано", en="Delivered"), 12),
    (Message(uk="Відкритих зауважень за рік періоду або без року", en="Open findings of the period’s year or of none"), 20),
    (Message(uk="Електронна пошта", en="E-mail"), 30),
)
"""The columns, each with its width in characters."""
