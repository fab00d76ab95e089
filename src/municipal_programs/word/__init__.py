"""Word documents: sections rendered from templates of their own into one .docx, the same bytes for the same input."""

from municipal_programs.word.document import Document, SectionFailure
from municipal_programs.word.errors import Fault, PackageError, Place, RenderError, TemplateError
from municipal_programs.word.properties import DocumentProperties
from municipal_programs.word.reading import document_text
from municipal_programs.word.render import render

__all__ = [
    "Document",
    "DocumentProperties",
    "Fault",
    "PackageError",
    "Place",
    "RenderError",
    "SectionFailure",
    "TemplateError",
    "document_text",
    "render",
]
