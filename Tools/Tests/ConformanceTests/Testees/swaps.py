"""Takes two runs at once and tells of each under the number of the other."""
import testee

taken = []


def run(message):
    taken.append(message)
    if len(taken) == 3:
        results = [testee.call(message) for message in taken]
        for message, result in zip(taken, results[1:] + results[:1]):
            testee.reply(message, returned=result)


testee.serve(run, concurrency=3)
