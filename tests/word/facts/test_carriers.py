from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from tests.word.building import unpacked
from tests.word.facts.habits import carried, with_parts

from municipal_programs.word import Carrier, ManifestError, ManifestFault, Provenance, facts_in
from municipal_programs.word.facts.carriers import CUSTOM_PROPERTIES, XML_PART, manifest_in, manifest_parts
from municipal_programs.word.facts.holding import remarks_on
from municipal_programs.word.facts.manifest import Manifest, PlacedFact
from municipal_programs.word.facts.manifest_xml import manifest_from

if TYPE_CHECKING:
    from collections.abc import Callable

MANIFEST = Manifest(
    provenance=Provenance(library="1.0", kind="final", documents=('{"title": "Програма «Місто»"}',)),
    templates={"city.report": "ab12"},
    facts=tuple(PlacedFact(identity=f"measure.{n}.planned", value=n, text=str(n), after="%") for n in range(1, 400)),
)
PARTS = manifest_parts(carried(MANIFEST))


def faults(**parts: bytes) -> ManifestFault:
    """Return what is wrong with the manifest of a package."""
    with pytest.raises(ManifestError) as caught:
        manifest_in({name.replace("__", "/") + ".xml": part for name, part in parts.items()})
    return caught.value.fault


def test_a_manifest_comes_back_as_it_was() -> None:
    """From XML, whatever it holds."""
    assert manifest_from(carried(MANIFEST)) == MANIFEST


def test_a_manifest_is_written_the_same_every_time() -> None:
    """No moment, no order of installation."""
    assert manifest_parts(carried(MANIFEST)) == PARTS


def test_a_character_that_xml_cannot_hold_harms_nothing_else() -> None:
    """The data are JSON, which has its own way to write it; of anything else a replacement is kept."""
    odd = evolve(MANIFEST, provenance=evolve(MANIFEST.provenance, revision="а\x0bб\ufffeв\rг"))

    assert manifest_from(carried(odd)).provenance.revision == "а\ufffdб\ufffdв\rг"


def test_both_carriers_say_the_same() -> None:
    """A document as it was made has both."""
    carried = manifest_in(PARTS)

    assert (carried.manifest, carried.carriers, carried.disagreeing) == (MANIFEST, (Carrier.XML_PART, Carrier.PROPERTIES), False)


@pytest.mark.parametrize("carrier", list(Carrier))
def test_either_carrier_is_enough(carrier: Carrier) -> None:
    """LibreOffice loses the one, a privacy filter the other."""
    lost = {Carrier.XML_PART: CUSTOM_PROPERTIES, Carrier.PROPERTIES: XML_PART}[carrier]
    carried = manifest_in({name: part for name, part in PARTS.items() if name != lost})

    assert (carried.manifest, carried.carriers) == (MANIFEST, (carrier,))


def test_no_property_is_longer_than_what_programs_keep() -> None:
    """Word cuts a value at 255 characters."""
    values = re.findall("<vt:lpwstr>([^<]*)</vt:lpwstr>", PARTS[CUSTOM_PROPERTIES].decode())

    assert len(values) > 3
    assert max(map(len, values)) == 250


def test_a_manifest_written_in_another_style_of_xml_is_the_same() -> None:
    """The digest is over what it says: a program that saves the document may choose other prefixes for nothing of it."""
    xml = PARTS[XML_PART].decode()
    restyled = xml.replace("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n", "").replace(
        "<period/>", "<period></period>"
    )

    assert manifest_from(restyled.encode()) == MANIFEST


def _changed(part: str, old: str, new: str) -> bytes:
    text = PARTS[part].decode()
    assert old in text
    return text.replace(old, new, 1).encode()


BROKEN: dict[str, tuple[ManifestFault, Callable[[], bytes]]] = {
    "a value changed": (ManifestFault.DAMAGED, lambda: _changed(XML_PART, "<value>1<", "<value>2<")),
    "cut off": (ManifestFault.DAMAGED, lambda: PARTS[XML_PART][:-20]),
    "no version": (ManifestFault.DAMAGED, lambda: _changed(XML_PART, "<version>1<", "<version>x<")),
    "a newer version": (ManifestFault.NEWER, lambda: _changed(XML_PART, "<version>1<", "<version>2<")),
    "something else": (ManifestFault.FOREIGN, lambda: b'<other xmlns="urn:municipal-programs:manifest"/>'),
    "of another program": (ManifestFault.MISSING, lambda: b"<b:Sources xmlns:b='urn:bibliography'/>"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_with_the_xml_part_is_told_apart(name: str) -> None:
    """Missing, damaged, foreign and newer ask for different things."""
    fault, part = BROKEN[name]

    assert faults(customXml__item1=part()) is fault


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("municipal-programs.manifest.000002", "somebody.else"),
        ("municipal-programs.digest", "somebody.else"),
        ('manifest.000001"><vt:lpwstr>e', 'manifest.000001"><vt:lpwstr>f'),
        ('manifest.000001"><vt:lpwstr>e', 'manifest.000001"><vt:lpwstr>!'),
    ],
)
def test_a_copy_in_the_properties_that_lost_a_piece_is_damaged(old: str, new: str) -> None:
    """Half a manifest is none."""
    assert faults(docProps__custom=_changed(CUSTOM_PROPERTIES, old, new)) is ManifestFault.DAMAGED


def test_a_copy_that_nobody_can_read_leaves_the_part_to_vouch_and_is_told() -> None:
    """Alone it is damage, and beside the part a carrier that cannot be relied on; other properties are nobody's copy."""
    cut = PARTS[CUSTOM_PROPERTIES][:-20]
    carried, beside_others = (manifest_in({**PARTS, CUSTOM_PROPERTIES: custom}) for custom in (cut, b"<Properties>"))

    assert faults(docProps__custom=cut) is ManifestFault.DAMAGED
    assert (carried.carriers, carried.spoiled) == ((Carrier.XML_PART,), True)
    assert (beside_others.carriers, beside_others.spoiled) == ((Carrier.XML_PART,), False)


def test_a_value_that_nobody_writes_so_is_damage_even_under_a_digest_that_is_right() -> None:
    """Who forges the one forges the other."""
    forged = _signed(PARTS[XML_PART].replace(b"<kind>count</kind>", b"<kind>colour</kind>"))

    assert _signed(PARTS[XML_PART]) == PARTS[XML_PART]
    assert faults(customXml__item1=forged) is ManifestFault.DAMAGED


def _signed(xml: bytes) -> bytes:
    """Return a part whose digest is that of what it says now."""
    (said,) = re.findall(rb"<content>.*</content>", xml)
    digest = sha256(said.replace(b"<content>", b'<content xmlns="urn:municipal-programs:manifest">', 1)).hexdigest()
    return re.sub(rb"<digest>[0-9a-f]{64}</digest><content>", b"<digest>%b</digest><content>" % digest.encode(), xml)


def test_the_part_is_found_whatever_a_program_calls_it(document: bytes) -> None:
    """Word numbers such parts anew."""
    xml = unpacked(document)[XML_PART]
    found = facts_in(with_parts(document, customXml__item1_xml=None, customXml__item7_xml=xml, docProps__custom_xml=None))

    assert found.carriers == (Carrier.XML_PART,)


def test_a_damaged_part_leaves_the_copy_to_vouch(document: bytes) -> None:
    """Whoever changes one carrier has changed one carrier."""
    xml = unpacked(document)[XML_PART].replace(b"<value>123456000<", b"<value>223456000<")
    found = facts_in(with_parts(document, customXml__item1_xml=xml))

    assert found.carriers == (Carrier.PROPERTIES,)
    (remark,) = remarks_on(found)
    assert "другий його примірник у документі пошкоджено або підмінено" in remark.uk
    assert found.manifest is not None
    assert str(found.manifest.facts[0].value) == "Money(kopiykas=123456000)"


def test_two_manifests_that_are_whole_and_differ_are_told() -> None:
    """One of them came from another document."""
    other = manifest_parts(carried(evolve(MANIFEST, facts=MANIFEST.facts[1:])))
    found = manifest_in({**PARTS, XML_PART: other[XML_PART]})

    assert found.disagreeing
