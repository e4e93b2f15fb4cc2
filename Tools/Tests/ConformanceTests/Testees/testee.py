"""What the testees of these tests share: the protocol, and the one call that they make. Each does one thing wrong."""
import json
import sys
import urllib.request

OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def serve(run, **differences):
    """Introduces the testee and lets `run` deal with each run, until it is told to stop."""
    introduction = {"version": 1, "sdk": "ping", "language": "Python", "features": [], "operations": ["ping"]}
    for line in sys.stdin:
        message = json.loads(line)
        if message["cmd"] == "start":
            say(introduction | differences)
        elif message["cmd"] == "run":
            run(message)
        else:
            return


def call(message):
    """Makes the call, and gives what it returns."""
    with OPENER.open(message["baseURL"] + "/ping", timeout=20) as answer:
        return json.load(answer)


def answer(message):
    """Makes the call and tells what came of it, as all should."""
    reply(message, returned=call(message))


def reply(message, **outcome):
    say({"seq": message["seq"]} | outcome)


def say(value):
    print(json.dumps(value), flush=True)


def is_second(message):
    """Whether this is the run that goes wrong where only one does."""
    return message["baseURL"].endswith("/ping.two")
