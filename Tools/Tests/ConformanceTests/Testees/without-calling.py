"""Knows what is expected, and calls nobody."""
import testee


def run(message):
    testee.reply(message, returned={"name": message["baseURL"].rsplit(".")[-1]})


testee.serve(run)
