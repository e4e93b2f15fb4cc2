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

GROUPS = ["request", "decode", "failure", "status", "retry", "pagination", "transport"]
SOURCES = Path(__file__).resolve().parent.parent / "Sources" / "Contract" / "vectors.schema.json"
ABSENT = object()
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
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
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

    def sites(self, words, value, pointer="", member=None, last=True):
        """Every place of a value: (pointer, words, value, member); of lists and maps the last item, or all."""
        yield pointer, words, value, member
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
            for part in self.named[self.inner(words)]["members"]:
                if part["key"] in value:
                    place = pointer + step_of(part["key"])
                    yield from self.sites(part["type"], value[part["key"]], place, part, last)


def step_of(key):
    return "/" + key.replace("~", "~0").replace("/", "~1")


# The rules.

class Check:
    def __init__(self, contract, surface):
        self.contract, self.surface, self.types = contract, surface, Types(surface)
        self.problems = []
        self.of = {operation["id"]: [] for operation in surface["operations"]}

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
        self.need(self.contract["vectors"], "there is no vector at all")
        for operation in self.surface["operations"]:
            self.check_operation(operation, self.of[operation["id"]])

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
        groups = ["request", "status"] + (["decode", "retry", "transport"] if operation["returns"] else [])
        for group in groups:
            self.need(any(v["group"] == group for v in vectors), f"{name} has no vector in {group}")
        self.check_parameters(operation, vectors)
        for vector in vectors:
            self.check_request(operation, vector)
            self.check_accept(operation, vector)
        if not operation["returns"]:
            return
        maximal = self.contract["bodies"].get(f"{name}.maximal")
        if operation["returns"]["type"] and maximal is not None:
            self.check_distinct(name, operation["returns"]["type"], maximal)
            self.check_places(name, operation["returns"], maximal, vectors)
            self.check_texts(name, operation["returns"]["type"], maximal, vectors)
            if isinstance(maximal, dict):
                keys = any(re.match(r'\{"\\u', self.answered_text(v) or "") for v in vectors)
                self.need(keys, f"{name}: no key of an answer is spelled with an escape")

    # Rule 1
    def check_distinct(self, name, words, body):
        seen = Counter()
        for pointer, part, value, _ in self.types.sites(words, body, last=False):
            if self.types.kind(part) in ["text", "integer", "number", "bytes"] and value is not None:
                seen[(type(value).__name__, value)] += 1
        for (_, value), count in seen.items():
            self.need(count == 1, f"{name}: {value!r} stands {count} times in one body")

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
            types = " ".join(body["headers"].get("Content-Type", "") for body in bodies)
            self.need("text/html" in types, f"{name}: {error['status']} is not tried with another type of content")
            self.need(any(b["body"] is None for b in bodies), f"{name}: {error['status']} is not tried without a body")
            if error["type"]:
                known = any(v["expect"]["threw"]["body"] is not None for v in mine)
                self.need(known, f"{name}: {error['status']} never has a body that decodes")
                shape = any(v["expect"]["threw"]["body"] is None and "json" in (b["body"] or {})
                            and b["headers"].get("Content-Type") != "text/html" for v, b in zip(mine, bodies))
                self.need(shape, f"{name}: {error['status']} is not tried with a body of another shape")
            for code in error["codes"]:
                if len(error["codes"]) > 1 and code["message"] is None:
                    continue  # nothing tells it from the others
                told = any(v["expect"]["threw"]["code"] == code["code"] for v in mine)
                self.need(told, f"{name}: the code {code['code']} of {error['status']} is never expected")
        if not any(error["status"] == "default" for error in operation["errors"]):
            undeclared = [v["expect"]["threw"]["status"] // 100 for v in vectors if kind(v) == "undeclaredStatus"]
            for hundred in [2, 3, 4, 5] if operation["returns"] else [3, 4, 5]:
                if not any(error["status"] == f"{hundred}XX" for error in operation["errors"]):
                    self.need(hundred in undeclared, f"{name}: no undeclared status {hundred}xx")

    # Rules 2 and 4
    def check_places(self, name, returns, body, vectors):
        changes = [c for c in (change(v, f"{name}.maximal") for v in vectors) if c]
        for pointer, words, value, member in self.types.sites(returns["type"], body):
            here = [(step, v) for step, v in changes if step["path"] == pointer]
            path = error_path(pointer, body)
            demanded = member is not None and member["required"] and "only" not in member
            if member is not None and not self.is_entry(pointer):
                gone = [v for step, v in here if step["op"] == "remove"]
                self.need(gone, f"{name}: {path} is never missing")
                self.expect(gone, f"{name}: {path} missing", path if demanded else None)
            if self.types.kind(words) == "any":
                continue
            nulls = [v for step, v in here if step["op"] == "replace" and step["value"] is None]
            if value is not None:
                self.need(nulls, f"{name}: {path} is never null")
            tolerated = self.types.nullable(words) or (member is not None and not demanded)
            self.expect([v for v in nulls if v["mode"] == "tolerant"], f"{name}: {path} null", None if tolerated else path)
            self.check_values(name, pointer, path, words, value, here)

    def check_values(self, name, pointer, path, words, value, here):
        what = self.types.kind(words)
        given = [(step["value"], v) for step, v in here if step["op"] == "replace" and step["value"] is not None]
        if what == "enumeration":
            definition = self.types.named[self.types.inner(words)]
            shown = [g for g, v in given if not threw(v)] + [value]
            for wire in definition["values"]:
                self.need(wire in shown, f"{name}: {path} is never {wire!r}")
            unknown = [v for g, v in given if g not in definition["values"] and same_kind(g, value)]
            for mode in ["tolerant", "strict"]:
                tried = any(v["mode"] == mode for v in unknown)
                self.need(tried, f"{name}: {path} has no undocumented value ({mode})")
            strict = [v for v in unknown if v["mode"] == "strict"]
            right = "documentsOthers" in definition
            self.expect(strict, f"{name}: {path} undocumented (strict)", None if right else path)
            if definition["open"]:
                tolerant = [v for v in unknown if v["mode"] == "tolerant"]
                self.expect(tolerant, f"{name}: {path} undocumented", None)
        if what != "union":
            wrong = [v for g, v in given if not same_kind(g, value)]
            if value is not None:
                self.need(wrong, f"{name}: {path} is never of a wrong type")
            self.expect(wrong, f"{name}: {path} of a wrong type", path)

    def expect(self, vectors, what, path):
        for vector in vectors:
            found = vector["expect"].get("threw", {}).get("path")
            self.need(found == path, f"{vector['id']}: {what}: {found} is expected, and should be {path}")

    # Rule 7
    def check_texts(self, name, words, body, vectors):
        if not any(part in ["text", "text or null"] and isinstance(value, str)
                   for _, part, value, _ in self.types.sites(words, body)):
            return
        shown = set()
        for vector in vectors:
            text = self.answered_text(vector)
            if text is None:
                continue
            shown |= set(re.findall(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|[\x80-\U0010ffff]", text))
            returned = self.content("values", vector["expect"]["returned"])
            for pointer, part, value, _ in self.types.sites(words, json.loads(text), last=False):
                if part in ["text", "text or null"] and pointed(returned, pointer) != value:
                    self.complain(f"{vector['id']}: {pointer} is {value!r}, and not what is expected")
        for spelling in SPELLINGS:
            self.need(spelling in shown, f"{name}: no text of an answer is spelled with {ascii(spelling)}")

    def answered_text(self, vector):
        """The body of the answer if it is a text of JSON that decodes."""
        if vector["group"] != "decode" or vector["call"] != "single" or "returned" not in vector["expect"]:
            return None
        return (vector["exchanges"][0]["response"]["body"] or {}).get("text")

    def content(self, table, payload):
        return payload["json"] if "json" in payload else patched(self.contract[table][payload["ref"]], payload["patch"])

    @staticmethod
    def is_entry(pointer):
        return bool(re.fullmatch(r"(key|extra)-\d+", steps(pointer)[-1])) if pointer else False

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
                for wire in self.types.named[self.types.inner(parameter["type"])]["values"]:
                    self.need(wire in values, f"{name}: {key} is never {wire!r}")
            if parameter["type"] == "text" and parameter["in"] in ["path", "query"]:
                texts = any("text" in v["tags"] and v["input"].get(key) not in [None, f"{key}-1"] for v in requests)
                self.need(texts, f"{name}: {key} is never given a text that breaks clients")
                if parameter["in"] == "path":
                    refused = any(v["input"].get(key) == "" and kind(v) == "invalidArgument" for v in vectors)
                    self.need(refused, f"{name}: an empty {key} is never refused")

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
            request, path, items, plain = exchange["request"], operation["path"], [], True
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


def change(vector, name):
    """The one change that an answer makes to the body `name`; the type of content must be the documented one."""
    if vector["group"] not in ["decode", "failure"] or len(vector["exchanges"]) != 1:
        return None
    body = vector["exchanges"][0]["response"]["body"] or {}
    if body.get("ref") != name or len(body["patch"]) != 1 or kind(vector) == "contentType":
        return None
    return body["patch"][0], vector


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
    check = Check(contract, surface)
    check.run()
    table(contract)
    for text in check.problems:
        print(text)
    print(f"{path}: {len(contract['vectors'])} vectors, {len(check.problems)} rules broken")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
