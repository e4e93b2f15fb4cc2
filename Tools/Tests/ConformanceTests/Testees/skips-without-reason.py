"""Skips one run without saying why."""
import testee


def run(message):
    if testee.is_second(message):
        testee.reply(message, skipped={"reason": ""})
    else:
        testee.answer(message)


testee.serve(run)
