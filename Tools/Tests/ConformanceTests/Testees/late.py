"""Sends another request when it has already told of the call."""
import testee


def run(message):
    testee.answer(message)
    if testee.is_second(message):
        try:
            testee.call(message)
        except OSError:
            pass


testee.serve(run)
