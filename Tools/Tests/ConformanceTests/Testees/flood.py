"""Answers one run with a line that never ends."""
import sys
import testee


def run(message):
    while testee.is_second(message):
        sys.stdout.write("x" * 65536)
    testee.answer(message)


testee.serve(run)
