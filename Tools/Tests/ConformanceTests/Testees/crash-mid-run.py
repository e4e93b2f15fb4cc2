"""Ends in the middle of one run."""
import os
import testee


def run(message):
    if testee.is_second(message):
        os._exit(3)
    testee.answer(message)


testee.serve(run)
