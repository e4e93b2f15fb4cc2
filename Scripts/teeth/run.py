#!/usr/bin/env python3
"""Seeds one defect at a time into a copy of a generated Swift SDK and expects its contract tests to fail.

    run.py [--sdk FOLDER] [--side open|held-back|all] [--only TEXT ...] [--check] [--table FILE] [--results FILE]

Exits with 0 if every defect was killed, 1 if one survived, 2 if the list or the SDK itself is at fault.
"""

import argparse
import concurrent.futures
import json
import pathlib
import queue
import shutil
import sys
import tempfile

import catalogue
import report
from mutant import Copy, Fault

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sdk", type=pathlib.Path, default=ROOT / "Generated/Swift/Talkover", help="the SDK's package")
    parser.add_argument("--defects", type=pathlib.Path, default=pathlib.Path(__file__).parent / "defects")
    parser.add_argument("--side", choices=["open", "held-back", "all"], default="all")
    parser.add_argument("--only", nargs="+", default=[], metavar="TEXT", help="defects whose id contains one of these")
    parser.add_argument("--check", action="store_true", help="only look whether each edit finds its text")
    parser.add_argument("--jobs", type=int, default=1, help="how many copies are built side by side")
    parser.add_argument("--timeout", type=float, default=300, help="seconds that one mutant may take")
    parser.add_argument("--scratch", type=pathlib.Path, help="where the copies are built; kept afterwards if given")
    parser.add_argument("--results", type=pathlib.Path, help="JSON file to continue from and to write to")
    parser.add_argument("--table", type=pathlib.Path, help="Markdown file whose part between the teeth marks is rewritten")
    return parser.parse_args()


def chosen(defects, options):
    """The defects that the options ask for."""
    sides = [d for d in defects if options.side == "all" or d.side == options.side]
    return [d for d in sides if not options.only or any(text in d.id for text in options.only)]


def faults(defects, sdk):
    """What is wrong with the list itself: an edit that finds nothing, or a defect without one."""
    found = []
    for defect in defects:
        if not defect.edits and not defect.inapplicable:
            found.append(f"{defect.id}: has no edit")
        try:
            defect.changed(sdk)
        except ValueError as problem:
            found.append(f"{defect.id}: {problem}")
    return found


def run(defects, options, scratch, results):
    """Runs the defects on copies of the SDK, and notes each result as it comes."""
    copies = queue.Queue()
    for number in range(max(1, options.jobs)):
        copies.put(Copy(options.sdk, scratch / f"copy-{number}", options.timeout))

    def judge(defect):
        copy = copies.get()
        try:
            return defect, copy.judge(defect)
        finally:
            copies.put(copy)

    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        for done in concurrent.futures.as_completed([pool.submit(judge, defect) for defect in defects]):
            defect, verdict = done.result()
            results[defect.id] = verdict
            print(report.line(defect, verdict), flush=True)
            if options.results:
                options.results.write_text(json.dumps(results, indent=1, sort_keys=True))


def main():
    options = arguments()
    everything = catalogue.load(options.defects)
    defects = chosen(everything, options)
    mistakes = faults(defects, options.sdk)
    if mistakes or not defects:
        print("\n".join(mistakes or ["no defect is chosen"]), file=sys.stderr)
        return 2
    if options.check:
        print(f"{len(defects)} defects, each with edits that fit")
        return 0
    results = {}
    if options.results and options.results.exists():
        results = json.loads(options.results.read_text())
    applicable = [d for d in defects if not d.inapplicable]
    scratch = options.scratch or pathlib.Path(tempfile.mkdtemp(prefix="teeth-"))
    try:
        run([d for d in applicable if d.id not in results], options, scratch, results)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 2
    finally:
        if not options.scratch:
            shutil.rmtree(scratch, ignore_errors=True)
    print(report.summary(applicable, results))
    if options.table:
        report.rewrite(options.table, defects, results)
    verdicts = [results[d.id]["verdict"] for d in applicable]
    return 2 if "invalid" in verdicts else 1 if "survived" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main())
