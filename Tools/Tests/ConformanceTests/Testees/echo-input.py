"""Insists on the canonical form of a large integer."""
import testee


def run(message):
    assert message["input"] == {"count": {"$int": "9007199254740993"}}, message["input"]
    assert message["credentials"] == {"token": "t"}
    testee.answer(message)


testee.serve(run)
