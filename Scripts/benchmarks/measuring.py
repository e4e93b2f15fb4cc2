"""Runs commands, measures what they cost, and prints a row for each figure."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORK = ROOT / ".build" / "bench"
CORPUS = ROOT.parent / "shared" / "corpus" / "real"
shortfalls = []


def cost_of(command, **options):
    """Runs a command; returns its CPU seconds, children included, and the peak memory of its largest process in MB."""
    process = subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **{"cwd": ROOT, **options}
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"benchmarks: {' '.join(map(str, command))} failed\n{errors[-3000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median_cost(command, attempts):
    """The median of the CPU seconds and the highest memory of several runs; the first run only warms up.

    `command` is asked for the command of each attempt by its number: who writes, writes to a folder of its own each time,
    since a file system is slow where files have just been removed.
    """
    figures = [cost_of(command(attempt)) for attempt in range(attempts + 1)][1:]
    return statistics.median(cpu for cpu, _ in figures), max(memory for _, memory in figures)


def row(name, value, unit, limit=None):
    """Prints a figure, and whether it reaches what it has to."""
    verdict = ""
    if limit is not None:
        reached = value <= limit
        verdict = f"   to reach: at most {limit:g}   {'reached' if reached else 'MISSED'}"
        if not reached:
            shortfalls.append(name)
    print(f"{name:<62}{value:>12,.3f} {unit}{verdict}", flush=True)


def print_summary():
    print(f"\n{len(shortfalls)} figures fell short: {', '.join(shortfalls) or 'none'}")


def built_generator():
    """The release binary, with the standard library within it: it starts faster."""
    WORK.mkdir(parents=True, exist_ok=True)
    print("building the generator, release")
    options = ["-c", "release", "--static-swift-stdlib", "--scratch-path", WORK / "generator"]
    cost_of(["swift", "build", "--product", "concord", *options])
    shown = subprocess.run(
        ["swift", "build", *map(str, options), "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return pathlib.Path(shown.stdout.strip()) / "concord"


def lines_of(folder):
    return sum(len(path.read_text().splitlines()) for path in sorted(folder.rglob("*.swift")))


def emptied(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def compilation(name, sources, module, configuration, limits, attempts):
    """Compiles a module alone, as SwiftPM calls the compiler for one; `limits` are for CPU seconds and memory."""
    flags = ["-Onone", "-enable-batch-mode", "-j2"] if configuration == "debug" else ["-O", "-whole-module-optimization"]
    files = sorted(sources.rglob("*.swift"))
    build = emptied(WORK / "compile" / configuration)
    command = ["swiftc", "-swift-version", "6", "-parse-as-library", "-module-name", module, "-emit-module", "-c"]
    figures = [cost_of(command + flags + files, cwd=build) for _ in range(attempts)]
    row(f"compile {name}, {configuration}: CPU", statistics.median(f[0] for f in figures), "s", limits[0])
    row(f"compile {name}, {configuration}: largest process", max(f[1] for f in figures), "MB", limits[1])
