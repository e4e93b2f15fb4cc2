"""Loses the path of the base URL in one call."""
import testee


def run(message):
    if testee.is_second(message):
        message["baseURL"] = message["baseURL"].split("/v/")[0]
    testee.answer(message)


testee.serve(run)
