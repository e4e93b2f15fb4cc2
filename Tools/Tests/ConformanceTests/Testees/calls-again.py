"""Makes one call twice, and tells of it once."""
import testee


def run(message):
    if testee.is_second(message):
        testee.call(message)
        try:
            testee.call(message)
        except OSError:
            pass
        testee.reply(message, returned={"name": "two"})
    else:
        testee.answer(message)


testee.serve(run)
