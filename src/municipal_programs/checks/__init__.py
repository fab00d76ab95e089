"""What is wrong with a program or an activity report: rules, their findings, what would explain these, and what was covered."""

from municipal_programs.checks.across import ProgramOfCity, across
from municipal_programs.checks.catalogue import UnknownCodeError, entry_of, page, title_of
from municipal_programs.checks.coverage import Coverage, Outcome
from municipal_programs.checks.explanation import Explanation, ExplanationKind
from municipal_programs.checks.finding import Finding, Stated
from municipal_programs.checks.needs import NEEDS
from municipal_programs.checks.profiles import unknown_to_the_profile
from municipal_programs.checks.publishing import is_public
from municipal_programs.checks.registry import BUILT_IN
from municipal_programs.checks.rule import AnyRule, Rule, RuleError, activity_rule, rule
from municipal_programs.checks.running import Examination, check, examine
from municipal_programs.checks.severity import Severity
from municipal_programs.checks.text import coverage_text, findings_text, value_text
from municipal_programs.checks.waiver import Waiver
from municipal_programs.checks.waiving import waived

__all__ = [
    "BUILT_IN",
    "NEEDS",
    "AnyRule",
    "Coverage",
    "Examination",
    "Explanation",
    "ExplanationKind",
    "Finding",
    "Outcome",
    "ProgramOfCity",
    "Rule",
    "RuleError",
    "Severity",
    "Stated",
    "UnknownCodeError",
    "Waiver",
    "across",
    "activity_rule",
    "check",
    "coverage_text",
    "entry_of",
    "examine",
    "findings_text",
    "is_public",
    "page",
    "rule",
    "title_of",
    "unknown_to_the_profile",
    "value_text",
    "waived",
]
