"""Word documents: sections rendered from templates of their own into one .docx, the same bytes for the same input."""

from municipal_programs.storage import PackageError
from municipal_programs.word.checking import check_template
from municipal_programs.word.document import Document, SectionFailure
from municipal_programs.word.errors import Place, RenderError, TemplateError, TemplateFault
from municipal_programs.word.facts.carriers import Carrier
from municipal_programs.word.facts.changing import changes, differing_parts
from municipal_programs.word.facts.differences import Difference, DifferenceKind, unproven
from municipal_programs.word.facts.errors import ManifestError, ManifestFault
from municipal_programs.word.facts.holding import differences_within, remarks_on
from municipal_programs.word.facts.manifest import Manifest, PlacedFact, Provenance
from municipal_programs.word.facts.reading import DocumentFacts, FoundFact, facts_in
from municipal_programs.word.facts.verification import Verification
from municipal_programs.word.properties import DocumentProperties
from municipal_programs.word.reading import document_text
from municipal_programs.word.render import render
from municipal_programs.word.variables import Variable, variables_of

__all__ = [
    "Carrier",
    "Difference",
    "DifferenceKind",
    "Document",
    "DocumentFacts",
    "DocumentProperties",
    "FoundFact",
    "Manifest",
    "ManifestError",
    "ManifestFault",
    "PackageError",
    "Place",
    "PlacedFact",
    "Provenance",
    "RenderError",
    "SectionFailure",
    "TemplateError",
    "TemplateFault",
    "Variable",
    "Verification",
    "changes",
    "check_template",
    "differences_within",
    "differing_parts",
    "document_text",
    "facts_in",
    "remarks_on",
    "render",
    "unproven",
    "variables_of",
]
