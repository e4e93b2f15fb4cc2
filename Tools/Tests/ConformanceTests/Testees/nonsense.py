"""Answers one run with what is no JSON."""
import testee


def run(message):
    if testee.is_second(message):
        print("Listening on port 80", flush=True)
    else:
        testee.answer(message)


testee.serve(run)
