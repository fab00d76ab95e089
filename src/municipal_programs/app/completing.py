"""The subject of a report as plugins are shown it: with the requisites that they bring themselves, and read-only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve

from municipal_programs.model import ActivityReport, TargetProgram
from municipal_programs.reports import Portfolio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from municipal_programs.model import Department
    from municipal_programs.reports import Subject

__all__ = ["completed"]


def completed(subject: Subject, known: Mapping[str, Department]) -> Subject:
    """Return *subject* with what its file leaves out of its departments, and with nothing that can be changed.

    Args:
        subject: What the report is about.
        known: The departments as plugins know them, by their identities; what the file says stands.
    """
    if isinstance(subject, Portfolio):
        return Portfolio(programs=tuple(_program(program, known) for program in subject.programs))
    return _program(subject, known) if isinstance(subject, TargetProgram) else _activity(subject, known)


def _program(program: TargetProgram, known: Mapping[str, Department]) -> TargetProgram:
    departments = tuple(_department(department, known) for department in program.departments)
    return evolve(program, departments=departments, written=MappingProxyType(dict(program.written)))


def _activity(report: ActivityReport, known: Mapping[str, Department]) -> ActivityReport:
    return evolve(report, department=_department(report.department, known), written=MappingProxyType(dict(report.written)))


def _department(stated: Department, known: Mapping[str, Department]) -> Department:
    other = known.get(stated.identity)
    if other is None:
        return stated
    requisites = evolve(
        stated.requisites,
        address=stated.requisites.address or other.requisites.address,
        phone=stated.requisites.phone or other.requisites.phone,
        email=stated.requisites.email or other.requisites.email,
        registry_code=stated.requisites.registry_code or other.requisites.registry_code,
    )
    return evolve(stated, superior=stated.superior or other.superior, head=stated.head or other.head, requisites=requisites)
