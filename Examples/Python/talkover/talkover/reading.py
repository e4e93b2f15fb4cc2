"""Reads answers: each value is what is documented, or the reading fails and says where."""
import json
import re
from decimal import Decimal

from .instant import Instant

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


class Mismatch(Exception):
    """A value is not what is documented."""

    def __init__(self, path, reason):
        super().__init__(reason)
        self.path = path
        self.reason = reason


class OpenEnumeration(str):
    """A text of which some values are documented; others are kept as they are."""
    documented = frozenset()

    @property
    def is_documented(self):
        """Whether the value is one of the documented ones."""
        return self in self.documented


class Unknown:
    """A value of a kind that is not documented."""

    def __init__(self, value):
        self.value = value


class Reader:
    """A value of an answer and its place."""

    def __init__(self, value, path="$", strict=False):
        self.value = value
        self.path = path
        self.strict = strict

    @classmethod
    def of(cls, body, strict):
        """The value that the bytes of a body hold."""
        if not body:
            raise Mismatch("$", "is empty")
        try:
            return cls(json.loads(body.decode(), parse_float=Decimal, parse_constant=refuse), strict=strict)
        except (ValueError, RecursionError) as error:
            raise Mismatch(None, f"is no JSON: {error}") from error

    def text(self):
        if not isinstance(self.value, str):
            raise self.mismatch("a text")
        return self.value

    def boolean(self):
        if not isinstance(self.value, bool):
            raise self.mismatch("true or false")
        return self.value

    def integer(self):
        """An integer of 64 bits; 12.0 is one."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, Decimal)):
            raise self.mismatch("an integer")
        if not -2**63 <= self.value < 2**63 or self.value != int(self.value):
            raise self.mismatch("an integer of 64 bits")
        return int(self.value)

    def instant(self):
        try:
            return Instant.parse(self.text())
        except (ValueError, OverflowError) as error:
            raise self.mismatch("a date-time") from error

    def anything(self):
        return plain(self.value)

    def open_enumeration(self, kind):
        value = kind(self.text())
        if self.strict and not value.is_documented:
            raise self.mismatch("a documented value")
        return value

    def list(self, read):
        """A list, each item of which is read by a function."""
        if not isinstance(self.value, list):
            raise self.mismatch("a list")
        return [read(self.at(item, f"[{index}]")) for index, item in enumerate(self.value)]

    def map(self, read):
        """An object with any keys, each value of which is read by a function."""
        return {key: read(self.member(key)) for key in self.object()}

    def record(self, kind, **members):
        """A record: each member by its wire name, with the function that reads it. Others are refused if strict."""
        wire_names = {name.rstrip("_") for name in members}
        for key in self.object():
            if self.strict and key not in wire_names:
                raise self.member(key).mismatch("no member that is not documented")
        return kind(**{name: read(self, name.rstrip("_")) for name, read in members.items()})

    def object(self):
        if not isinstance(self.value, dict):
            raise self.mismatch("an object")
        return self.value

    def member(self, key):
        return self.at(self.value.get(key), f".{key}" if NAME.fullmatch(key) else f"[{json.dumps(key)}]")

    def at(self, value, step):
        return Reader(value, self.path + step, self.strict)

    def mismatch(self, expected):
        return Mismatch(self.path, f"is not {expected}")


def required(read):
    """A member that is there and not null."""
    return lambda record, key: read(present(record, key))


def nullable(read):
    """A member that is there and may be null."""
    return lambda record, key: None if present(record, key).value is None else read(record.member(key))


def optional(read):
    """A member that may be absent. Null is not documented, and counts as absent unless the client is strict."""
    def member(record, key):
        is_absent = key not in record.value or (record.value[key] is None and not record.strict)
        return None if is_absent else read(record.member(key))
    return member


def present(record, key):
    if key not in record.value:
        raise record.member(key).mismatch("there")
    return record.member(key)


def plain(value):
    """JSON as Python has it."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else value


def refuse(name):
    raise ValueError(f"{name} is no JSON")
