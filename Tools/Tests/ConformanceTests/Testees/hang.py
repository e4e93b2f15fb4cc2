"""Never answers one run."""
import time
import testee


def run(message):
    if testee.is_second(message):
        time.sleep(600)
    testee.answer(message)


testee.serve(run)
