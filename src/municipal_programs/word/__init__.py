"""Word documents: sections rendered from templates of their own into one .docx, the same bytes for the same input."""

from municipal_programs.word.document import Document, SectionFailure
from municipal_programs.word.errors import PackageError, Place, RenderError, TemplateError, TemplateFault
from municipal_programs.word.properties import DocumentProperties
from municipal_programs.word.reading import document_text
from municipal_programs.word.render import render

__all__ = [
    "Document",
    "DocumentProperties",
    "PackageError",
    "Place",
    "RenderError",
    "SectionFailure",
    "TemplateError",
    "TemplateFault",
    "document_text",
    "render",
]
