"""The small document: generation, the size of the SDK, its compilation and its throughput."""
import subprocess

from measuring import CORPUS, ROOT, WORK, compilation, cost_of, emptied, lines_of, median_cost, row


def run(concord, arguments):
    print("\n-- generation (SDK, contract and README), median of 10")
    talkover = generation(concord, "Talkover", ROOT / "spec" / "talkover.yaml", 30, 40)
    if CORPUS.is_dir():
        generation(concord, "Museum", CORPUS / "museum-3.1.yaml")
        generation(concord, "Petstore", CORPUS / "swagger-petstore-3.0.yaml")
    else:
        print(f"skipped: museum and petstore, because {CORPUS} is not there")

    print("\n-- size of the Talkover SDK")
    sources = talkover / "Sources" / "Talkover"
    runtime = lines_of(sources / "Runtime")
    row("lines of generated Swift per operation", (lines_of(sources) - runtime) / 5, "", 250)
    row("lines of runtime", runtime, "", 4000)

    print("\n-- compiling it, runtime included, median of 3")
    compilation("Talkover", sources, "Talkover", "debug", (6, None), 3)
    compilation("Talkover", sources, "Talkover", "release", (10, None), 3)

    print("\n-- throughput")
    package = ["--package-path", "Benchmarks", "--scratch-path", str(WORK / "throughput"), "-c", "release"]
    cost_of(["swift", "build", *package])
    subprocess.run(["swift", "run", "--skip-build", *package, "SDKThroughput"], cwd=ROOT, check=True)


def generation(concord, name, document, milliseconds=None, megabytes=None):
    outputs = emptied(WORK / "out" / name)
    generate = [concord, "generate", "--spec", document, "--name", name, "--output"]
    cpu, memory = median_cost(lambda attempt: generate + [outputs / str(attempt)], 10)
    row(f"generate {name}: CPU", cpu * 1000, "ms", milliseconds)
    row(f"generate {name}: peak memory", memory, "MB", megabytes)
    return outputs / "0"
