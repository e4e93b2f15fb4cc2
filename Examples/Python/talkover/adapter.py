#!/usr/bin/env python3
"""Lets `concord conform` hold the Python client of Talkover to the contract.

It reads a JSON value for each line, makes the call that it asks for with the client, and writes what the caller saw.
"""
import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import MISSING, fields, is_dataclass

import talkover

INTRODUCTION = {
    "version": 1,
    "sdk": "talkover",
    "language": "Python",
    "features": ["pagination", "retries", "strict"],
    "operations": ["listTrainings", "saveTraining", "deleteTraining", "listActions", "listAgentCalls"],
    "concurrency": 8,
}

# How each operation is called, by its id and the form of the call.
CALLS = {
    ("listTrainings", "single"): lambda client, given: client.trainings.list(**given),
    ("saveTraining", "single"): lambda client, given: client.trainings.save(
        given["agent_id"], talkover.TrainingInput(**given["body"])),
    ("deleteTraining", "single"): lambda client, given: client.trainings.delete(**given),
    ("listActions", "single"): lambda client, given: client.actions.list(**given),
    ("listAgentCalls", "single"): lambda client, given: client.calls.list(**given),
    ("listAgentCalls", "pages"): lambda client, given: client.calls.pages(**given),
    ("listAgentCalls", "all"): lambda client, given: client.calls.all(**given),
}

# What the contract calls each error, and which of its attributes it compares.
ERRORS = {
    talkover.InvalidArgument: ("invalidArgument", ["argument"]),
    talkover.TransportFailed: ("transport", []),
    talkover.TimedOut: ("timedOut", []),
    talkover.Cancelled: ("cancelled", []),
    talkover.UnexpectedContentType: ("contentType", ["status"]),
    talkover.Undecodable: ("undecodable", ["status", "path"]),
    talkover.Rejected: ("rejected", ["status", "code", "message", "body"]),
    talkover.UndeclaredStatus: ("undeclaredStatus", ["status"]),
}


def outcome(message):
    """Makes a call, and tells what its caller saw."""
    client = talkover.Talkover(
        message["credentials"]["environmentToken"], message["baseURL"], timeout=message["timeoutMs"] / 1000,
        retries=message["retries"], strict=message["mode"] == "strict")
    if "cancelAfterMs" in message:
        threading.Timer(message["cancelAfterMs"] / 1000, client.close).start()
    make = CALLS[message["operation"], message["call"]]
    if message["call"] == "single":
        return ending(lambda: {"returned": canonical(make(client, given(message["input"])))})
    items = []
    end = ending(lambda: items.extend(map(canonical, make(client, given(message["input"])))) or {})
    return {"items": items} | end


def ending(call):
    try:
        return call()
    except talkover.TalkoverError as error:
        kind, attributes = ERRORS[type(error)]
        return {"threw": {"kind": kind} | {name: canonical(getattr(error, name)) for name in attributes}}
    except Exception as error:  # what no caller should ever see
        return {"failed": {"message": repr(error)}}


def given(value):
    """An argument from its canonical form."""
    if isinstance(value, dict):
        if "$int" in value:
            return int(value["$int"])
        return value["$unknown"] if "$unknown" in value else {key: given(item) for key, item in value.items()}
    return [given(item) for item in value] if isinstance(value, list) else value


def canonical(value):
    """The canonical form of what a call returned, from what its caller can see."""
    if isinstance(value, talkover.ActionInput):
        return members(value) | ({} if value.value is None else {"value": union(value.value)})
    if is_dataclass(value) and not isinstance(value, talkover.Instant):
        return members(value)
    if isinstance(value, talkover.Instant):
        fraction = f".{value.nanoseconds:09}".rstrip("0") if value.nanoseconds else ""
        return {"$time": f"{value.second:%Y-%m-%dT%H:%M:%S}{fraction}Z"}
    if isinstance(value, talkover.OpenEnumeration):
        return str(value) if value.is_documented else {"$unknown": str(value)}
    if isinstance(value, dict):
        return {key: canonical(item) for key, item in value.items()}
    if isinstance(value, list):
        return [canonical(item) for item in value]
    is_large = isinstance(value, int) and abs(value) > 2**53
    return {"$int": str(value)} if is_large else value


def members(record):
    """A record by its wire names: what has a default may be absent, everything else is null."""
    pairs = [(field, getattr(record, field.name)) for field in fields(record)]
    return {
        field.name.rstrip("_"): canonical(value)
        for field, value in pairs if value is not None or field.default is MISSING
    }


def union(value):
    if isinstance(value, talkover.Unknown):
        return {"$unknown": value.value}
    return {"$case": "string" if isinstance(value, str) else "number", "value": value}


def main():
    lock = threading.Lock()

    def say(value):
        with lock:
            print(json.dumps(value), flush=True)

    with ThreadPoolExecutor(INTRODUCTION["concurrency"]) as pool:
        for line in sys.stdin:
            message = json.loads(line)
            if message["cmd"] == "start":
                say(INTRODUCTION)
            elif message["cmd"] == "run":
                pool.submit(lambda message=message: say({"seq": message["seq"]} | outcome(message)))
            else:
                break


if __name__ == "__main__":
    main()
