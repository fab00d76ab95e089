from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import frictionless
from hypothesis import given

from municipal_programs.figures import Funding, FundingStage
from municipal_programs.files import Syntax, program_from
from municipal_programs.files.open_data import PACKAGE, package_files
from municipal_programs.testing.strategies import programs
from municipal_programs.values import Money

if TYPE_CHECKING:
    from pathlib import Path

    from municipal_programs.model import TargetProgram


def test_the_package_is_valid_by_its_own_library(sample: TargetProgram, tmp_path: Path) -> None:
    """Every table fits the schema that the package gives it."""
    for name, text in package_files(sample).items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")

    report = frictionless.validate(str(tmp_path / PACKAGE))

    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


@given(programs())
def test_a_program_is_read_from_its_package_as_it_was(program: TargetProgram) -> None:
    """Nothing is lost: the program's own file is a part of the package."""
    assert program_from(package_files(program)["program.json"], syntax=Syntax.JSON) == program


@given(programs())
def test_amounts_of_the_table_add_up_to_the_totals_of_the_program(program: TargetProgram) -> None:
    """To the kopiyka, whatever their unit was."""
    rows = list(csv.DictReader(io.StringIO(package_files(program)["funding.csv"], newline="")))
    for stage in FundingStage:
        given_ = [Decimal(row["amount"]) for row in rows if row["stage"] == stage.value]
        total = Funding.of(program).total(stage)
        assert not given_ or not isinstance(total, Money) or Money.total(map(Money.of, given_)) == total
