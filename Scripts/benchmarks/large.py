"""The large documents: the SDK's sources alone, the contract, runs with nothing changed, and compilation."""
from typing import NamedTuple

from measuring import CORPUS, WORK, compilation, cost_of, emptied, lines_of, median_cost, row


class Work(NamedTuple):
    """A document with what its figures have to reach; None: nothing."""

    name: str
    file: str
    seconds: float | None = None
    megabytes: float | None = None
    lines: float | None = None
    contract_seconds: float | None = None
    contract_megabytes: float | None = None
    debug: tuple = (None, None)
    release: tuple = (None, None)


WORKS = [
    Work("GitHub", "github-api.github.com.json", 0.6, 250, 140_000, 2, 30, debug=(90, 1024)),
    Work("Discord", "discord-3.1.json", 0.25, None, 70_000, debug=(40, 1024), release=(90, 1024)),
]


def run(concord, arguments):
    if not CORPUS.is_dir():
        print(f"\nskipped: large documents, because {CORPUS} is not there")
        return
    for work in WORKS:
        print(f"\n-- {work.name}: sources without runtime and tests, median of 5")
        sources = generation(concord, work)
        contract(concord, work)
        if arguments.compile:
            print(f"\n-- compiling the SDK of {work.name}, runtime included: a file for each type, then shards")
            compilation(f"{work.name} in files", sources, work.name, "debug", work.debug, 1)
            shards = in_shards(concord, work)
            compilation(f"{work.name} in shards", shards, work.name, "debug", work.debug, 1)
            compilation(f"{work.name} in shards", shards, work.name, "release", work.release, 1)


def generation(concord, work):
    folder = emptied(WORK / "large" / work.name)
    command = lambda attempt: configured(
        concord, work, folder / str(attempt), "sdks: {swift: {output: SDK, contents: sources}}"
    )
    cpu, memory = median_cost(command, 5)
    row(f"generate {work.name}: CPU", cpu, "s", work.seconds)
    row(f"generate {work.name}: peak memory", memory, "MB", work.megabytes)
    sdk = folder / "0" / "SDK"
    row(f"generate {work.name}: lines without runtime", lines_of(sdk) - lines_of(sdk / "Runtime"), "", work.lines)
    before = stamps(sdk)
    again, _ = median_cost(lambda attempt: command(0), 5)
    row(f"generate {work.name} with nothing changed: part of the first run", again / cpu, "", 0.5)
    row(f"generate {work.name} with nothing changed: files touched", float(stamps(sdk) != before), "", 0)
    return sdk


def in_shards(concord, work):
    """The SDK in a fixed number of files: the compiler starts anew for each 25 of them."""
    folder = emptied(WORK / "shards" / work.name)
    cost_of(configured(concord, work, folder, "sdks: {swift: {output: SDK, contents: sources, layout: shards}}"))
    return folder / "SDK"


def contract(concord, work):
    folder = emptied(WORK / "contract" / work.name)
    cpu, memory = median_cost(
        lambda attempt: configured(concord, work, folder / str(attempt), "contract: Contract"), 3
    )
    size = (folder / "0" / "Contract" / "vectors.json").stat().st_size / 1e6
    row(f"contract of {work.name}, reading included: CPU", cpu, "s", work.contract_seconds)
    row(f"contract of {work.name}: peak memory", memory, "MB")
    row(f"contract of {work.name}: vectors", size, "MB", work.contract_megabytes)


def configured(concord, work, folder, wanted):
    folder.mkdir(exist_ok=True)
    configuration = folder / "concord.yaml"
    configuration.write_text(f"apis:\n  {work.name}:\n    document: {CORPUS / work.file}\n    {wanted}\n")
    return [concord, "generate", "--config", configuration]


def stamps(folder):
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
