"""The offices of a city that own measures and sign reports."""

from __future__ import annotations

from attrs import field, frozen

from municipal_programs.model import _valid
from municipal_programs.model._typed import typed

__all__ = ["Department", "Requisites", "Signatory"]


@frozen(kw_only=True, field_transformer=typed)
class Signatory:
    """Who signs.

    Args:
        position: The office held, such as «Начальник управління».
        name: The name as the document writes it, such as «О.В. Стежко» or «Олена СТЕЖКО».

    Raises:
        InvalidValueError: If either is blank.
    """

    position: str
    name: str

    def __attrs_post_init__(self) -> None:
        _valid.refuse(_valid.blanks(self, "position", "name"))


@frozen(kw_only=True, field_transformer=typed)
class Requisites:
    """What a letterhead says of an office; each may be empty.

    Args:
        address: Street, house, city and postal index.
        phone: Telephone, as printed.
        email: Address of electronic mail.
        registry_code: Code in the state register of legal entities (ЄДРПОУ), eight digits kept as text.
    """

    address: str = ""
    phone: str = ""
    email: str = ""
    registry_code: str = ""


@frozen(kw_only=True, field_transformer=typed)
class Department:
    """An executive body or structural unit of the council (департамент, управління, відділ).

    Args:
        identity: Short Latin name, such as ``public_relations``; part of the identity of its figures.
        name: Official name, in the nominative.
        superior: The body that it belongs to, as its letterhead says; may be empty.
        requisites: Address and codes.
        head: Who signs for it, if known.

    Raises:
        InvalidValueError: If the identity is not a slug or the name is blank.
    """

    identity: str
    name: str
    superior: str = ""
    requisites: Requisites = field(factory=Requisites)
    head: Signatory | None = None

    def __attrs_post_init__(self) -> None:
        _valid.refuse((*_valid.slug(self.identity), *_valid.blanks(self, "name")))
