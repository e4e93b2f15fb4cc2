"""Answers one run under a number that nobody asked for."""
import testee


def run(message):
    testee.reply(message | {"seq": 99} if testee.is_second(message) else message, returned=testee.call(message))


testee.serve(run)
