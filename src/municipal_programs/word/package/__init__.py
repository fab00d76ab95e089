"""The package that a .docx is: its parts, relationships and XML."""
