"""What check-vectors.py knows of XML: read by Python's own parser, which shares nothing with what wrote it."""

import json
import re
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree

NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
SPELLINGS = ["pretty", "cdata", "references", "prefixes", "comments"]
# What Python's parser accepts and the rules do not.
REFUSED = ["<!DOCTYPE"]


def is_xml(headers):
    mediatype = {name.lower(): value for name, value in headers.items()}.get("content-type", "").lower()
    return bool(re.match(r"[^;]*[/+]xml\b", mediatype))


def tree(text):
    """The element of a document: name, attributes, texts and elements; blanks between elements do not count."""
    return plain(ElementTree.fromstring(text.encode()))


def plain(element):
    texts = [element.text or ""] + [child.tail or "" for child in element]
    if len(element):
        texts = [text for text in texts if text.strip()]
    return element.tag, sorted(element.attrib.items()), texts, [plain(child) for child in element]


def scalars(node):
    """The texts of a document, sorted: those of its attributes and of its innermost elements."""
    _, attributes, texts, children = node
    found = [value for name, value in attributes if name != NIL] + texts
    for child in children:
        found += scalars(child)
    return sorted(filter(None, found))


def texts(value):
    """The texts that a canonical value should be in XML, sorted."""
    return sorted(filter(None, written(value)))


def written(value):
    if isinstance(value, dict) and len(value) <= 2 and next(iter(value), "").startswith("$"):
        key = next(iter(value))
        return written(value["value"]) if key == "$case" else written(value[key])
    if isinstance(value, dict):
        return [text for member in value.values() for text in written(member)]
    if isinstance(value, list):
        return [text for item in value for text in written(item)]
    if value is None:
        return []
    return [value if isinstance(value, str) else json.dumps(value)]


def same(found, expected):
    """Whether the texts are the same; numbers by their value."""
    return sorted(map(number, found)) == sorted(map(number, expected))


def number(text):
    try:
        return str(Decimal(text).normalize()) if re.fullmatch(r"-?[0-9.eE+-]+", text) else text
    except InvalidOperation:
        return text


def check_sent(vector, need):
    """A body that is sent: well-formed, with a declaration and no blanks of its own, and holding what was given."""
    for exchange in vector["exchanges"]:
        body = exchange["request"]["body"] or {}
        if not is_xml(exchange["request"]["headers"]) or "text" not in body or "xml" not in vector["features"]:
            continue
        text = body["text"]
        need(text.startswith('<?xml version="1.0" encoding="UTF-8"?><'), f"{vector['id']}: no declaration")
        try:
            found = scalars(tree(text))
        except ElementTree.ParseError as error:
            need(False, f"{vector['id']}: what is sent is no XML: {error}")
            continue
        given = texts(vector["input"].get("body"))
        need(same(found, given), f"{vector['id']}: sends {found}, and is given {given}")


def check_received(vector, plains, need):
    """A body that is received: XML where it is read, and what is broken is no XML to Python either."""
    response = vector["exchanges"][-1]["response"] if vector["exchanges"] else None
    text = ((response or {}).get("body") or {}).get("text")
    if text is None or not is_xml(response["headers"]) or "xml" not in vector["features"]:
        return
    name = vector["id"].split(".", 2)[-1]
    try:
        found = tree(text)
    except (ElementTree.ParseError, ValueError):
        return need("returned" not in vector["expect"], f"{vector['id']}: what is read is no XML")
    threw = vector["expect"].get("threw", {})
    if name.startswith("body."):
        need(any(mark in text for mark in REFUSED), f"{vector['id']}: this is XML")
    if vector["group"] == "decode" and "returned" in vector["expect"]:
        need(not any(mark in text for mark in REFUSED), f"{vector['id']}: a document type is read")
        if name in ["maximal", "minimal"] or name.startswith("spelling."):
            returned = vector["expect"]["returned"].get("json")
            need(same(scalars(found), texts(returned)), f"{vector['id']}: returns other texts than it holds")
        if name == "maximal":
            plains[vector["operation"]] = found
        if name.startswith("spelling."):
            need(found == plains.get(vector["operation"]), f"{vector['id']}: says something else than the maximal body")
    need(threw.get("kind") != "undecodable" or "path" in threw, f"{vector['id']}: says no place")


def check(contract, need):
    """All rules about XML: they hold for each vector, and what one type of answers shows, one operation shows it all."""
    plains, shown = {}, {}
    for vector in contract["vectors"]:
        check_sent(vector, need)
        check_received(vector, plains, need)
        match = re.search(r"\.decode\.spelling\.(\w+)$", vector["id"])
        if match and "xml" in vector["features"]:
            shown.setdefault(vector["operation"], set()).add(match.group(1))
    for operation, spellings in shown.items():
        for spelling in SPELLINGS:
            need(spelling in spellings, f"{operation}: no answer is spelled with {spelling}")
    broken = [v["id"].rsplit(".", 1)[-1] for v in contract["vectors"] if ".decode.body." in v["id"] and "xml" in v["features"]]
    if plains:
        need(shown, "no answer in XML is spelled in another way")
        for name in ["doctype", "entity", "truncated", "unknown-prefix"]:
            need(name in broken, f"no answer in XML is broken by {name}")
