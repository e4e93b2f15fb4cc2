"""Synthetic documents of 1, 2, 4 and 8 times GitHub's size: the cost grows as the document does."""
import json

from measuring import WORK, emptied, median_cost, row

UNIT = 3_700_000
LARGEST_RATIO = 1.3


def run(concord, arguments):
    print("\n-- synthetic documents: sources without runtime and tests, median of 3")
    first = None
    for factor in (1, 2, 4, 8):
        folder = emptied(WORK / "scaling" / str(factor))
        size = (folder / "api.json").write_text(synthetic_document(factor * UNIT)) / 1e6
        cpu, memory = median_cost(lambda attempt: configured(concord, folder, attempt), 3)
        row(f"{factor} times, {size:.1f} MB: CPU", cpu, "s")
        row(f"{factor} times, {size:.1f} MB: peak memory", memory, "MB")
        per_byte = cpu / size
        first = first or per_byte
        row(f"{factor} times: CPU for each byte, against that of 1 times", per_byte / first, "", LARGEST_RATIO)


def configured(concord, folder, attempt):
    sdk = f"{{swift: {{output: SDK{attempt}, contents: sources}}}}"
    configuration = folder / f"concord{attempt}.yaml"
    configuration.write_text(f"apis: {{Synthetic: {{document: api.json, sdks: {sdk}}}}}\n")
    return [concord, "generate", "--config", configuration]


def synthetic_document(size):
    """A document of about `size` bytes: resources alike, each with four operations and as many schemas."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Synthetic", "version": "1"},
        "servers": [{"url": "https://synthetic.example.com"}],
        "paths": {},
        "components": {"schemas": {}},
    }
    one = len(json.dumps(resource(0)))
    for number in range(size // one):
        paths, schemas = resource(number)
        document["paths"].update(paths)
        document["components"]["schemas"].update(schemas)
    return json.dumps(document)


def resource(number):
    name = f"Thing{number}"
    answer = {"200": answer_with(name), "404": answer_with(f"{name}Failure")}
    identity = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    body = {"required": True, "content": {"application/json": {"schema": reference(f"{name}Input")}}}
    described = lambda verb: {
        "operationId": f"{verb}{name}",
        "tags": [name],
        "summary": f"{verb.capitalize()} a thing of kind {number}",
        "description": "What is said about an operation takes a line or two in documents of this size. " * 2,
        "responses": answer,
    }
    paths = {
        f"/things{number}": {"post": {**described("create"), "requestBody": body}},
        f"/things{number}/{{id}}": {
            "parameters": [identity],
            "get": described("get"),
            "put": {**described("replace"), "requestBody": body},
            "delete": described("delete"),
        },
    }
    state = {"type": "string", "description": "How it stands.", "enum": ["open", "closed", "gone", f"kind_{number}"]}
    neighbour = {"oneOf": [reference(f"{name}Input"), {"type": "string"}], "description": "Another one, or its name."}
    schemas = {
        name: record({"id": text(), "state": reference(f"{name}State"), "neighbour": neighbour}, members=14),
        f"{name}Input": record({"state": reference(f"{name}State")}, members=10),
        f"{name}Failure": record({"message": text()}, members=2),
        f"{name}State": state,
    }
    return paths, schemas


def record(first, members):
    kinds = [{"type": "string"}, {"type": "integer"}, {"type": ["string", "null"], "format": "date-time"}]
    others = {
        f"member_{index}": {**kinds[index % 3], "description": f"The member {index}, of which a sentence is said here."}
        for index in range(members)
    }
    return {"type": "object", "required": list(first), "properties": {**first, **others}}


def text():
    return {"type": "string", "description": "A text that is always there."}


def reference(name):
    return {"$ref": f"#/components/schemas/{name}"}


def answer_with(name):
    return {"description": "An answer", "content": {"application/json": {"schema": reference(name)}}}
