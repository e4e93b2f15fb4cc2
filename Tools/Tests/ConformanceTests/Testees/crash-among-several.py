"""Takes three runs at once and ends over one of them. Tried again, one at a time, it ends over that one only."""
import os
import pathlib
import sys
import testee

mark = pathlib.Path(sys.argv[1])
is_first = not mark.exists()
taken = []


def run(message):
    taken.append(message)
    if is_first and len(taken) == 3:
        mark.touch()
        os._exit(3)
    if not is_first:
        os._exit(3) if testee.is_second(message) else testee.answer(message)


testee.serve(run, concurrency=3)
