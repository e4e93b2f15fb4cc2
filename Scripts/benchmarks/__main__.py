"""What Concord and its output cost: CPU seconds (user and system), peak memory, lines, throughput.

    python3 Scripts/benchmarks [talkover] [large] [scaling] [mock] [--compile]

All unless some are named; --compile also compiles the large SDKs, which takes minutes. CPU seconds and ratios,
never wall-clock: machines are shared. Needs Python's standard library only; writes nothing outside .build. Every figure
stands beside what it has to reach, if anything; the last line says how many fell short.
"""
import argparse

import large
import mock
import scaling
import talkover
from measuring import built_generator, print_summary

SUITES = {"talkover": talkover.run, "large": large.run, "scaling": scaling.run, "mock": mock.run}


def main():
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("suites", nargs="*", metavar="suite", help=f"of {', '.join(SUITES)}; all unless some are named")
    parser.add_argument("--compile", action="store_true", help="compile the large SDKs, too")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.suites if name not in SUITES]
    if unknown:
        parser.error(f"there is no suite {', '.join(unknown)}")
    concord = built_generator()
    for name in arguments.suites or SUITES:
        SUITES[name](concord, arguments)
    print_summary()


main()
