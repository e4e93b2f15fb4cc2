"""Takes three runs at once and answers the last one first."""
import testee

taken = []


def run(message):
    taken.append(message)
    if len(taken) == 3:
        for message in reversed(taken):
            testee.answer(message)


testee.serve(run, concurrency=3)
