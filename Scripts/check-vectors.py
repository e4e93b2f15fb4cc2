#!/usr/bin/env python3
"""Checks a contract from its files alone: the form of vectors.json, and the rules of docs/contract.md.

    check-vectors.py FOLDER/vectors.json

Expects surface.json in the same folder, and vectors.schema.json there or with the sources. Shares nothing with what
wrote the files: what must be there is worked out from the surface, and what must be sent with Python's own library.
Prints how many vectors each operation has in each group; exits with 1 if a rule is broken.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import quote

import xml_vectors

GROUPS = ["request", "decode", "failure", "status", "retry", "pagination", "transport"]
SOURCES = Path(__file__).resolve().parent.parent / "Sources" / "Contract" / "vectors.schema.json"
ABSENT = object()
# An API with more members than this shows the leading members of each type in every way, each further one in one way.
MANY_MEMBERS, LEADING_MEMBERS = 2000, 12
FORM = "application/x-www-form-urlencoded"
SPELLINGS = [
    r'\"', r"\\", r"\/", r"\b", r"\f", r"\n", r"\r", r"\t", r"\u0000", r"\u00e9", r"\u00E9", r"\ud83d\ude00",
    "\u00e9", "\u20ac", "\U0001f600", "\u2028",
]


# The form: as much of JSON Schema as vectors.schema.json uses.

TYPES = {
    "object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int, "number": (int, float),
}


def is_type(value, name):
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name])


def mismatch(value, schema, root, place):
    """The first thing that is wrong, or None."""
    if "$ref" in schema:
        return mismatch(value, pointed(root, schema["$ref"][1:]), root, place)
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_type(value, name) for name in names):
        return f"{place}: {value!r} is no {' or '.join(names)}"
    if "const" in schema and value != schema["const"]:
        return f"{place}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{place}: {value!r} is none of {schema['enum']}"
    if "anyOf" in schema:
        problems = [mismatch(value, choice, root, place) for choice in schema["anyOf"]]
        if all(problems):
            return " / ".join(problems)
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        return f"{place}: {value!r} does not match {schema['pattern']}"
    if isinstance(value, int) and not isinstance(value, bool) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        return f"{place}: {value} is out of bounds"
    if isinstance(value, list) and "items" in schema:
        return first(mismatch(item, schema["items"], root, f"{place}[{index}]") for index, item in enumerate(value))
    if isinstance(value, dict):
        return object_mismatch(value, schema, root, place)
    return None


def object_mismatch(value, schema, root, place):
    for key in schema.get("required", []):
        if key not in value:
            return f"{place}: lacks {key}"
    if not schema.get("minProperties", 0) <= len(value) <= schema.get("maxProperties", len(value)):
        return f"{place}: has {len(value)} members"
    others = schema.get("additionalProperties", True)
    for key, member in value.items():
        part = schema.get("properties", {}).get(key, others)
        if part is False:
            return f"{place}: has a member {key}"
        if part is not True:
            problem = mismatch(member, part, root, f"{place}.{key}")
            if problem:
                return problem
    return None


def first(problems):
    return next((problem for problem in problems if problem), None)


# What is left out.

USUAL_OPTIONS = {"retries": 0, "timeoutMs": 60000, "cancelAfterMs": None, "basePath": ""}
USUAL_REQUEST = {"query": [], "headers": {}, "forbidHeaders": [], "requireHeaders": [], "body": None}
USUAL_RESPONSE = {"headers": {}, "body": None, "chunks": None, "delayMs": 0, "truncateBy": 0, "reset": False}
USUAL = {"level": "required", "features": [], "tags": [], "mode": "tolerant", "call": "single"}


def complete(contract):
    """The contract with everything that is left out, and with the calls that vectors share."""
    calls = contract["calls"]
    contract["values"] = {**contract["bodies"], **contract["values"]}
    for vector in contract["vectors"]:
        vector.update({**USUAL, **vector})
        vector["options"] = {**USUAL_OPTIONS, **vector.get("options", {})}
        call = calls[vector["input"]] if isinstance(vector["input"], str) else None
        if call:
            vector["input"] = call["input"]
        for exchange in vector["exchanges"]:
            request = exchange.get("request") or call["request"]
            exchange["request"] = {**USUAL_REQUEST, **request}
            exchange["response"] = {**USUAL_RESPONSE, **exchange["response"]}
        for table, payload in payloads(vector):
            if "ref" in payload:
                payload.setdefault("patch", [])


# JSON pointers and patches.

def steps(pointer):
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def pointed(value, pointer):
    for step in steps(pointer):
        if isinstance(value, list):
            value = value[int(step)] if int(step) < len(value) else ABSENT
        elif isinstance(value, dict):
            value = value.get(step, ABSENT)
        else:
            return ABSENT
    return value


def patched(value, patch):
    value = json.loads(json.dumps(value))
    for step in patch:
        if step["path"] == "":
            value = step["value"]
            continue
        parent, _, _ = step["path"].rpartition("/")
        holder, key = pointed(value, parent), steps(step["path"])[-1]
        key = int(key) if isinstance(holder, list) else key
        if step["op"] != "add":
            holder[key]  # must be there
        if step["op"] == "remove":
            del holder[key]
        else:
            holder[key] = step["value"]
    return value


def error_path(pointer, value):
    """The pointer as errors name it; indices are told from keys by `value`."""
    path = "$"
    for step in steps(pointer):
        if isinstance(value, list):
            path, value = f"{path}[{step}]", value[int(step)]
        else:
            plain = re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", step)
            path += f".{step}" if plain else f"[{json.dumps(step, ensure_ascii=False)}]"
            value = value.get(step) if isinstance(value, dict) else None
    return path


# Types as the surface spells them.

class Types:
    def __init__(self, surface):
        self.named = {definition["name"]: definition for definition in surface["types"]}

    def nullable(self, words):
        return words == "any JSON" or (words not in self.named and words.endswith(" or null"))

    def inner(self, words):
        if words in self.named or not words.endswith(" or null"):
            return words
        words = words[: -len(" or null")]
        return words[1:-1] if words.startswith("(") else words

    def kind(self, words):
        words = self.inner(words)
        if words in self.named:
            return self.named[words]["kind"]
        return words.split(" ")[0]  # text, integer, number, boolean, any, bytes, list, map

    def part(self, words):
        words = self.inner(words).split(" ", 2)[2]
        return words[1:-1] if words.startswith("(") else words

    def sites(self, words, value, pointer="", owner=None, last=True):
        """Every place of a value: (pointer, words, value, owner); of lists and maps the last item, or all.

        An owner is the name of the record with the place of the member in it. What lies within unions is left out.
        """
        yield pointer, words, value, owner
        kind = self.kind(words)
        if value is None or kind == "any":
            return
        if kind == "list":
            chosen = list(enumerate(value))[-1:] if last else list(enumerate(value))
            for index, item in chosen:
                yield from self.sites(self.part(words), item, f"{pointer}/{index}", None, last)
        elif kind == "map":
            for key in list(value)[-1:] if last else list(value):
                yield from self.sites(self.part(words), value[key], pointer + step_of(key), None, last)
        elif kind == "record":
            name = self.inner(words)
            for place, part in enumerate(self.named[name]["members"]):
                if part["key"] in value:
                    pointer_of_part = pointer + step_of(part["key"])
                    yield from self.sites(part["type"], value[part["key"]], pointer_of_part, (name, place), last)

    def site(self, words, value, canonical, pointer):
        """The place that a pointer leads to: (words, value, owner, whether a union is on the way); or None."""
        owner, within, way = None, False, steps(pointer)
        for step in way + [None]:
            while self.kind(words) == "union" and step is not None:
                case = canonical.get("$case") if isinstance(canonical, dict) else None
                cases = {c["name"]: c["type"] for c in self.named[self.inner(words)]["cases"]}
                if case not in cases:
                    return None
                words, canonical, within = cases[case], canonical["value"], True
            if step is None:
                return words, value, owner, within
            kind = self.kind(words)
            owner = None
            if kind == "list":
                words = self.part(words)
            elif kind == "map":
                words = self.part(words)
            elif kind == "record":
                name = self.inner(words)
                keys = [member["key"] for member in self.named[name]["members"]]
                if step not in keys:
                    return None
                owner = (name, keys.index(step))
                words = self.named[name]["members"][keys.index(step)]["type"]
            else:
                return None
            value, canonical = pointed(value, step_of(step)), pointed(canonical, step_of(step))
            if value is ABSENT:
                return None
        return None


def step_of(key):
    return "/" + key.replace("~", "~0").replace("/", "~1")


# The rules.

class Check:
    def __init__(self, contract, surface):
        self.contract, self.surface, self.types = contract, surface, Types(surface)
        self.problems = []
        self.of = {operation["id"]: [] for operation in surface["operations"]}
        members = sum(len(definition.get("members", [])) for definition in surface["types"])
        self.is_thorough = members <= MANY_MEMBERS
        self.sent = {}
        self.built = self.built_errors()

    def complain(self, text):
        self.problems.append(text)

    def need(self, condition, text):
        if not condition:
            self.complain(text)

    def run(self):
        self.check_references()
        ids = Counter(vector["id"] for vector in self.contract["vectors"])
        for name, count in ids.items():
            self.need(count == 1, f"the id {name} occurs {count} times")
        for vector in self.contract["vectors"]:
            self.need(vector["operation"] in self.of, f"{vector['id']}: no operation {vector['operation']}")
            self.of.setdefault(vector["operation"], []).append(vector)
            if "stream" in vector["features"] and vector["group"] == "decode":
                self.check_stream(vector)
        self.need(self.contract["vectors"], "there is no vector at all")
        for operation in self.surface["operations"]:
            self.check_operation(operation, self.of[operation["id"]])
        self.check_types()
        self.check_arguments()
        self.check_errors()
        self.check_texts()
        xml_vectors.check(self.contract, self.need)

    def check_references(self):
        for vector in self.contract["vectors"]:
            for table, payload in payloads(vector):
                if "ref" not in payload:
                    continue
                try:
                    patched(self.contract[table][payload["ref"]], payload["patch"])
                except (KeyError, IndexError, TypeError) as error:
                    self.complain(f"{vector['id']}: a patch of {payload['ref']} in {table} does not apply: {error!r}")

    def check_operation(self, operation, vectors):
        name = operation["id"]
        self.need(vectors, f"{name} has no vector")
        self.check_statuses(operation, vectors)
        groups = ["request", "status"] + (["decode", "retry", "transport"] if self.is_answered(operation) else [])
        for group in groups:
            self.need(any(v["group"] == group for v in vectors), f"{name} has no vector in {group}")
        if self.is_answered(operation):
            self.need(any("returned" in v["expect"] for v in vectors), f"{name} never returns")
        self.check_parameters(operation, vectors)
        for vector in vectors:
            self.check_request(operation, vector)
            self.check_accept(operation, vector)

    def built_errors(self):
        """The types of errors of which there is a body."""
        words = set()
        for operation in self.surface["operations"]:
            words |= {e["type"] for e in operation["errors"] if e["type"] and "json" in (e["mediaType"] or "")}
        return words

    def is_answered(self, operation):
        """Whether an answer of success can be given: not where no value of its type exists."""
        return operation["returns"] is not None

    # Rules 1, 2 and 4: all operations share the types.
    def check_types(self):
        returns = {o["id"]: o["returns"] for o in self.surface["operations"] if o["returns"] and o["returns"]["type"]}
        changes, bases = self.changes(returns)
        seen = set()
        for name, words in sorted(bases):
            body = self.contract["bodies"][name]
            self.check_distinct(name, words, body)
            for pointer, part, value, owner in self.types.sites(words, body):
                if owner is None or owner in seen or value is None:
                    continue
                seen.add(owner)
                self.check_member(owner, part, value, changes.get(owner, []))
        self.check_enumerations(changes)

    def changes(self, returns):
        """What is changed of each member, and the bodies with their types: {owner: [(step, vector, path, ...)]}."""
        found, bases = {}, set()
        for vector in self.contract["vectors"]:
            if vector["group"] not in ["decode", "failure"] or vector["operation"] not in returns:
                continue
            words = returns[vector["operation"]]["type"]
            if self.returned_type(returns[vector["operation"]], vector) != words:
                continue  # the main answer is the one that is tried out
            for exchange in vector["exchanges"]:
                body = exchange["response"]["body"] or {}
                if "ref" not in body or "example" in vector["tags"]:
                    continue
                name = body["ref"]
                if not body["patch"] and kind(vector) is None:
                    bases.add((name, words))
                if len(body["patch"]) != 1 or len(vector["exchanges"]) != 1:
                    continue
                step = body["patch"][0]
                whole = self.contract["bodies"][name]
                site = self.types.site(words, whole, self.contract["values"][name], step["path"])
                if site is None:
                    continue
                part, value, owner, within = site
                change = {
                    "step": step, "vector": vector, "words": part, "old": value, "within": within,
                    "path": error_path(step["path"], whole),
                }
                found.setdefault(owner, []).append(change)
        return found, bases

    # Rule 1
    def check_distinct(self, name, words, body):
        seen = Counter()
        for pointer, part, value, _ in self.types.sites(words, body, last=False):
            if self.types.kind(part) in ["text", "integer", "number", "bytes"] and value is not None:
                seen[(type(value).__name__, value)] += 1
        for (_, value), count in seen.items():
            has_room = len(str(value)) > 1
            self.need(count == 1 or not has_room, f"{name}: {value!r} stands {count} times in one body")

    # Rule 4
    def check_member(self, owner, words, value, changes):
        record, place = owner
        member = self.types.named[record]["members"][place]
        label = f"{record}.{member['key']}"
        demanded = member["required"] and "only" not in member
        gone = [c for c in changes if c["step"]["op"] == "remove"]
        nulls = [c for c in changes if c["step"]["op"] == "replace" and c["step"]["value"] is None]
        wrong = [c for c in changes if c["step"]["op"] == "replace" and c["step"]["value"] is not None
                 and not same_kind(c["step"]["value"], c["old"])]
        tolerated = self.types.nullable(words) or not demanded
        self.expect(gone, f"{label} missing", demanded)
        self.expect([c for c in nulls if c["vector"]["mode"] == "tolerant"], f"{label} null", not tolerated)
        kind = self.types.kind(words)
        if kind not in ["any", "union"]:
            self.expect(wrong, f"{label} of a wrong type", True)
        if not self.is_thorough and place >= LEADING_MEMBERS:
            self.need(changes or kind == "any", f"{label} is never changed")
            return
        self.need(gone, f"{label} is never missing")
        if kind != "any":
            self.need(nulls, f"{label} is never null")
        if kind not in ["any", "union"]:
            self.need(wrong, f"{label} is never of a wrong type")

    # Rule 2
    def check_enumerations(self, changes):
        shown = {}
        for change in (c for list in changes.values() for c in list):
            if self.types.kind(change["words"]) == "enumeration" and change["step"]["op"] == "replace":
                shown.setdefault(self.types.inner(change["words"]), []).append(change)
        for name, list in shown.items():
            definition = self.types.named[name]
            if not any(c["step"]["value"] in definition["values"] for c in list):
                continue  # a member of a type with many, whose values are shown elsewhere
            returned = [c["step"]["value"] for c in list if not threw(c["vector"])] + [c["old"] for c in list]
            for wire in definition["values"]:
                self.need(wire in returned, f"{name} is never {wire!r}")
            unknown = [c for c in list if c["step"]["value"] is not None and c["step"]["value"] not in definition["values"]
                       and same_kind(c["step"]["value"], c["old"])]
            for mode in ["tolerant", "strict"]:
                tried = any(c["vector"]["mode"] == mode for c in unknown)
                self.need(tried, f"{name} has no undocumented value ({mode})")
            strict = [c for c in unknown if c["vector"]["mode"] == "strict"]
            self.expect(strict, f"{name} undocumented (strict)", "documentsOthers" not in definition)
            if definition["open"]:
                tolerant = [c for c in unknown if c["vector"]["mode"] == "tolerant"]
                self.expect(tolerant, f"{name} undocumented", False)

    def expect(self, changes, what, fails):
        for change in changes:
            if change["within"]:
                continue  # the whole may be of another case then
            found = change["vector"]["expect"].get("threw", {}).get("path")
            path = change["path"] if fails else None
            self.need(found == path, f"{change['vector']['id']}: {what}: {found} is expected, and should be {path}")

    # Rule 3
    def check_statuses(self, operation, vectors):
        name = operation["id"]
        rejected = [v for v in vectors if v["group"] == "status" and kind(v) == "rejected"]
        tried = {error["status"] for error in operation["errors"]}
        for error in operation["errors"]:
            if error["status"] == "default" and {"4XX", "5XX"} <= tried:
                continue  # no status of an error is left for it
            mine = [v for v in rejected if belongs(v["expect"]["threw"]["status"], error["status"], operation)]
            self.need(mine, f"{name}: no vector for the status {error['status']}")
            bodies = [v["exchanges"][0]["response"] for v in mine]
            self.need(any(b["body"] is None for b in bodies), f"{name}: {error['status']} is not tried without a body")
            if error["type"] and error["type"] in self.built:
                known = any(v["expect"]["threw"]["body"] is not None for v in mine)
                self.need(known, f"{name}: {error['status']} never has a body that decodes")
            for code in error["codes"]:
                if len(error["codes"]) > 1 and code["message"] is None:
                    continue  # nothing tells it from the others
                told = any(v["expect"]["threw"]["code"] == code["code"] for v in mine)
                self.need(told, f"{name}: the code {code['code']} of {error['status']} is never expected")
        if not any(error["status"] == "default" for error in operation["errors"]):
            undeclared = [v["expect"]["threw"]["status"] // 100 for v in vectors if kind(v) == "undeclaredStatus"]
            for hundred in [2, 3, 4, 5] if operation["returns"] else [3, 4, 5]:
                if f"{hundred}XX" not in self.declared(operation):
                    self.need(hundred in undeclared, f"{name}: no undeclared status {hundred}xx")

    @staticmethod
    def declared(operation):
        """The statuses that are declared, as the document writes them."""
        return (operation["returns"] or {}).get("statuses", []) + [error["status"] for error in operation["errors"]]

    # Rule 3: the first error of each type shows that no body masks the status.
    def check_errors(self):
        tried = {}
        for operation in self.surface["operations"]:
            rejected = [v for v in self.of[operation["id"]] if v["group"] == "status" and kind(v) == "rejected"]
            for error in operation["errors"]:
                mine = [v for v in rejected if belongs(v["expect"]["threw"]["status"], error["status"], operation)]
                if mine:
                    tried.setdefault(error["type"], []).extend(mine)
        for words, vectors in tried.items():
            responses = [v["exchanges"][0]["response"] for v in vectors]
            types = " ".join(response["headers"].get("Content-Type", "") for response in responses)
            self.need("text/html" in types, f"errors of {words} are not tried with another type of content")
            if words not in self.built:
                continue
            shape = any(v["expect"]["threw"]["body"] is None and "json" in (r["body"] or {})
                        and r["headers"].get("Content-Type") != "text/html" for v, r in zip(vectors, responses))
            self.need(shape or self.types.kind(words) in ["any", "union", "map", "list"],
                      f"errors of {words} are not tried with a body of another shape")

    # Rule 7
    def check_texts(self):
        free, named, shown, keys = False, False, set(), False
        returns = {o["id"]: o["returns"] for o in self.surface["operations"] if o["returns"] and o["returns"]["type"]}
        for vector in self.contract["vectors"]:
            words = self.returned_type(returns.get(vector["operation"], {}), vector)
            text = self.answered_text(vector)
            if words is None:
                continue
            for exchange in vector["exchanges"][:1]:
                name = (exchange["response"]["body"] or {}).get("ref")
                if name and vector["id"].endswith(".decode.maximal"):
                    sites = self.types.sites(words, self.contract["bodies"][name])
                    for _, part, value, owner in sites:
                        free = free or part in ["text", "text or null"] and isinstance(value, str)
                        named = named or owner is not None
            if text is None:
                continue
            keys = keys or re.search(r'\{"\\u', text)
            shown |= set(re.findall(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|[\x80-\U0010ffff]", text))
            returned = self.content("values", vector["expect"]["returned"])
            for pointer, part, value, _ in self.types.sites(words, json.loads(text), last=False):
                if part in ["text", "text or null"] and pointed(returned, pointer) != value:
                    self.complain(f"{vector['id']}: {pointer} is {value!r}, and not what is expected")
        if free:
            self.need(keys or not named, "no key of an answer is spelled with an escape")
            for spelling in SPELLINGS:
                self.need(spelling in shown, f"no text of an answer is spelled with {ascii(spelling)}")

    @staticmethod
    def returned_type(returns, vector):
        """The type of what a vector returns: of several answers, that of its status."""
        for answer in returns.get("alternatives", []):
            if answer["status"] == vector["expect"].get("answer"):
                return answer["type"]
        return returns.get("type")

    def answered_text(self, vector):
        """The body of the answer if it is a text of JSON that decodes."""
        if vector["group"] != "decode" or vector["call"] != "single" or "returned" not in vector["expect"]:
            return None
        response = vector["exchanges"][0]["response"]
        if "stream" in vector["features"] or "json" not in response["headers"].get("Content-Type", "").lower():
            return None
        return (response["body"] or {}).get("text")

    def check_stream(self, vector):
        """What the items of a stream are, by Python's own reading of it."""
        response = vector["exchanges"][0]["response"]
        text = (response["body"] or {}).get("text")
        if text is None or "returned" not in vector["expect"]:
            return
        returned = self.content("values", vector["expect"]["returned"])
        if "event-stream" not in response["headers"].get("Content-Type", ""):
            separator = "\x1e" if "seq" in response["headers"].get("Content-Type", "") else "\n"
            records = [json.loads(record) for record in text.split(separator) if record.strip()]
            same = len(records) == len(returned) and all(same_texts(*pair) for pair in zip(returned, records))
            return self.need(same, f"{vector['id']}: the items are others than those of the stream")
        blocks = re.split("\n\n", re.sub("\r\n|\r", "\n", text.removeprefix("\ufeff")))
        events = [[line for line in block.split("\n") if line.startswith("data")] for block in blocks]
        data = ["\n".join(re.sub("^data: ?", "", line) for line in lines) for lines in events if lines]
        self.need(len(data) == len(returned), f"{vector['id']}: {len(data)} events, {len(returned)} items")
        for item, found in zip(returned, data):
            value = (item["value"] if "$case" in item else item).get("data")
            is_text = isinstance(value, str) or (isinstance(value, dict) and set(value) & {"$time", "$unknown"})
            same = same_texts(value, found if is_text else json.loads(found))
            self.need(same, f"{vector['id']}: the data of an event is another")

    def content(self, table, payload):
        return payload["json"] if "json" in payload else patched(self.contract[table][payload["ref"]], payload["patch"])

    # Rule 5
    def check_parameters(self, operation, vectors):
        name, requests = operation["id"], [v for v in vectors if v["group"] == "request" and v["exchanges"]]
        keys = {parameter["key"] for parameter in operation["parameters"]}
        required = {parameter["key"] for parameter in operation["parameters"] if parameter["required"]}
        given = [set(v["input"]) & keys for v in requests]
        self.need(keys in given, f"{name}: never called with all parameters")
        self.need(required in given, f"{name}: never called with the required parameters only")
        for parameter in operation["parameters"]:
            key = parameter["key"]
            self.need(required | {key} in given, f"{name}: {key} is never given alone")
            values = [v["input"][key] for v in requests if key in v["input"]]
            if self.types.kind(parameter["type"]) == "enumeration":
                self.sent.setdefault((parameter["in"], parameter["type"]), []).extend(values)
            if parameter["type"] == "text" and parameter["in"] in ["path", "query"]:
                texts = any("text" in v["tags"] and v["input"].get(key) not in [None, f"{key}-1"] for v in requests)
                self.need(texts, f"{name}: {key} is never given a text that breaks clients")
                if parameter["in"] == "path":
                    refused = any(v["input"].get(key) == "" and kind(v) == "invalidArgument" for v in vectors)
                    self.need(refused, f"{name}: an empty {key} is never refused")

    # Rule 2, of arguments
    def check_arguments(self):
        for (place, words), values in self.sent.items():
            for wire in self.types.named[self.types.inner(words)]["values"]:
                self.need(wire in values, f"{words} is never sent as {wire!r} ({place})")

    # Rule 8
    def check_accept(self, operation, vector):
        read = list(operation["returns"]["mediaTypes"]) if operation["returns"] else []
        read += [error["mediaType"] for error in operation["errors"] if is_read(error)]
        accept = ", ".join(dict.fromkeys(read)) or "*/*"
        for exchange in vector["exchanges"]:
            found = exchange["request"]["headers"].get("Accept")
            self.need(found == accept, f"{vector['id']}: Accept is {found}, not {accept}")

    def check_request(self, operation, vector):
        """What plain parameters must look like on the wire, by Python's own percent-encoding."""
        for exchange in vector["exchanges"]:
            sent = (exchange["request"]["body"] or {}).get("json", ABSENT)
            if sent is not ABSENT:
                same = same_texts(vector["input"].get("body"), sent)
                self.need(same, f"{vector['id']}: the body has other texts than the argument")
            parts = (exchange["request"]["body"] or {}).get("parts")
            if parts is not None:
                self.check_parts(vector, parts)
            path, _, query = target(operation["path"]).partition("?")
            request, items, plain = exchange["request"], [item for item in query.split("&") if item], True
            for parameter in operation["parameters"]:
                value = vector["input"].get(parameter["key"])
                if isinstance(value, dict) and set(value) & {"$unknown", "$int", "$time"}:
                    value = next(iter(value.values()))
                if isinstance(value, (dict, list)):
                    plain = False
                elif parameter["in"] == "path":
                    path = path.replace("{" + parameter["key"] + "}", encoded(value))
                elif parameter["in"] == "query" and value is not None:
                    items.append(quote(parameter["key"], safe="") + "=" + encoded(value))
            if not plain or vector["call"] != "single" or any("key in query" in c["kind"] for c in self.surface["credentials"]):
                continue
            if ":" in "".join(p["key"] for p in operation["parameters"]) or "{" in path:
                continue
            base = vector["options"]["basePath"].rstrip("/")
            self.need(request["path"] == base + path, f"{vector['id']}: the path is {request['path']}, not {base + path}")
            same = sorted(request["query"]) == sorted(items)
            self.need(same, f"{vector['id']}: the query is {request['query']}, not {items}")


    def check_parts(self, vector, parts):
        """Each member of the body is a part, each value of a list one of its own, and files have their bytes."""
        body = vector["input"].get("body")
        body = body["value"] if "$case" in body else body
        names, rest = [part["name"] for part in parts], parts
        for name, value in body.items():
            found = next((way for way in ways(name, value) if agree(way, rest)), None)
            self.need(found is not None, f"{vector['id']}: {name} is not as it should be in the parts {names}")
            rest = rest[len(found or []):]
        self.need(not rest, f"{vector['id']}: the parts are {names}")


def ways(name, value):
    """The parts that a member may be: one for each value, or by one of the styles of a query (OpenAPI 3.1.2)."""
    yield [(name, single) for single in (value if isinstance(value, list) else [value]) if single is not None]
    texts = None
    if isinstance(value, list):
        yield [(name, value)]
        texts = [plain_text(item) for item in value if item is not None]
    elif isinstance(value, dict) and not any(key.startswith("$") for key in value):
        members = [(key, member) for key, member in value.items() if member is not None]
        yield [(f"{name}[{key}]", member) for key, member in members]
        yield members
        texts = [plain_text(text) for member in members for text in member]
    if texts:
        yield from ([(name, delimiter.join(texts))] for delimiter in ", |")


def agree(way, parts):
    """Whether parts begin as they should."""
    return len(way) <= len(parts) and all(
        part["name"] == name and is_part(value, part) for (name, value), part in zip(way, parts)
    )


def is_part(value, part):
    """Whether a part holds a value: files their bytes, texts themselves, what has a structure JSON or a text."""
    if isinstance(value, dict) and "$base64" in value:
        return part["body"] == ({"base64": value["$base64"]} if part.get("filename") else {"text": value["$base64"]})
    if isinstance(value, str):
        return part["body"] in [{"text": value}, {"json": value}]
    if isinstance(value, list):
        return isinstance(part["body"].get("json"), list)
    return True


def plain_text(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def target(path):
    """A path of the document as it stands in a URL: what may not stand there is escaped, unless it is an escape."""
    pieces = re.split(r"(\{[^{}]*\})", path)
    pieces[::2] = [
        quote(re.sub("%(?![0-9A-Fa-f]{2})", "%25", piece), safe="/?:@!$&'()*+,;=~%") for piece in pieces[::2]
    ]
    return "".join(pieces)


def is_read(error):
    """Whether the body of an error becomes a value."""
    return error["mediaType"] and error["type"] != "bytes" and not error["mediaType"].startswith(FORM)


def same_texts(value, wire):
    """Whether the texts of a canonical value are those of the wire, scalar by scalar."""
    if isinstance(value, str):
        return value == wire
    if isinstance(value, list) and isinstance(wire, list):
        return all(same_texts(*pair) for pair in zip(value, wire))
    if isinstance(value, dict) and isinstance(wire, dict):
        return all(same_texts(part, wire.get(key)) for key, part in value.items() if not key.startswith("$"))
    return True


def encoded(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return quote("" if value is None else str(value), safe="")


def payloads(vector):
    for exchange in vector["exchanges"]:
        if exchange["response"]["body"]:
            yield "bodies", exchange["response"]["body"]
    expect = vector["expect"]
    if "returned" in expect:
        yield "values", expect["returned"]
    for item in expect.get("items", []):
        yield "values", item
    if expect.get("threw", {}).get("body"):
        yield "values", expect["threw"]["body"]


def kind(vector):
    return vector["expect"].get("threw", {}).get("kind")


def threw(vector):
    return "threw" in vector["expect"]


def same_kind(left, right):
    def name(value):
        if isinstance(value, float) and not value.is_integer():
            return "fraction"
        return "number" if isinstance(value, (int, float)) and not isinstance(value, bool) else type(value).__name__

    numbers = {"fraction", "number"}
    return name(left) == name(right) or (isinstance(right, float) and {name(left), name(right)} <= numbers)


def belongs(status, declared, operation):
    exact = {error["status"] for error in operation["errors"]}
    if declared == "default":
        return str(status) not in exact and f"{status // 100}XX" not in exact
    if declared.endswith("XX"):
        return str(status) not in exact and str(status)[0] == declared[0]
    return str(status) == declared


def table(contract):
    counts = Counter((v["operation"], v["group"]) for v in contract["vectors"])
    names = list(dict.fromkeys(v["operation"] for v in contract["vectors"]))
    width = max([len(name) for name in names] + [9])
    print(" ".join(["operation".ljust(width)] + [g.rjust(10) for g in GROUPS] + ["all".rjust(7)]))
    for name in names:
        row = [counts[name, group] for group in GROUPS]
        print(" ".join([name.ljust(width)] + [str(n).rjust(10) for n in row] + [str(sum(row)).rjust(7)]))
    sums = [sum(counts[name, group] for name in names) for group in GROUPS]
    print(" ".join(["all".ljust(width)] + [str(n).rjust(10) for n in sums] + [str(sum(sums)).rjust(7)]))


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    path = Path(arguments[0])
    contract = json.loads(path.read_text(encoding="utf-8"))
    surface = json.loads((path.parent / "surface.json").read_text(encoding="utf-8"))
    beside = path.parent / "vectors.schema.json"
    schema = json.loads((beside if beside.exists() else SOURCES).read_text(encoding="utf-8"))
    problem = mismatch(contract, schema, schema, "$")
    if problem:
        print(f"{path}: {problem}")
        return 1
    complete(contract)
    check = Check(contract, surface)
    check.run()
    table(contract)
    for text in check.problems:
        print(text)
    print(f"{path}: {len(contract['vectors'])} vectors, {len(check.problems)} rules broken")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
