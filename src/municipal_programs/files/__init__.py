"""Programs, activity reports and deliveries in files: YAML and JSON, read with every fault in its place, written back as they were."""

from municipal_programs.files.city import CITY_FILE, CITY_FORMAT, city_from, read_city
from municipal_programs.files.faults import FileFault, LoadError
from municipal_programs.files.reading import (
    Syntax,
    activity_from,
    delivery_from,
    file_from,
    program_from,
    read_activity,
    read_delivery,
    read_file,
    read_program,
)
from municipal_programs.files.writing import write_activity, write_delivery, write_program

__all__ = [
    "CITY_FILE",
    "CITY_FORMAT",
    "FileFault",
    "LoadError",
    "Syntax",
    "activity_from",
    "city_from",
    "delivery_from",
    "file_from",
    "program_from",
    "read_activity",
    "read_city",
    "read_delivery",
    "read_file",
    "read_program",
    "write_activity",
    "write_delivery",
    "write_program",
]
