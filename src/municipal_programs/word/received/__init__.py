"""Documents of others: read within bounds into plain paragraphs and tables, and given back with remarks in the margin."""

from municipal_programs.word.received.annotating import Comment, annotate
from municipal_programs.word.received.reading import read_received

__all__ = ["Comment", "annotate", "read_received"]
