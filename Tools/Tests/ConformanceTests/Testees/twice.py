"""Answers one run twice."""
import testee


def run(message):
    testee.answer(message)
    if testee.is_second(message):
        testee.reply(message, returned={"name": "two"})


testee.serve(run)
