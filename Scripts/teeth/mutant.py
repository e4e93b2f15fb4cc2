"""A copy of the SDK in which defects are made and undone, one after another, in one build folder."""

import os
import re
import shutil
import signal
import subprocess

# The line with which the contract suite begins what it says of a vector: its id, and the place in the document.
VECTOR = re.compile(r"^\s*(?:↳ )?([A-Za-z0-9._-]+) \(#.*\)$", re.MULTILINE)
CASES = re.compile(r"with (\d+) test cases? passed")


class Fault(Exception):
    """The SDK cannot be tested at all."""


class Copy:
    """One copy, built once without a defect."""

    def __init__(self, sdk, folder, timeout):
        self.folder = folder
        self.timeout = timeout
        if not folder.exists():
            shutil.copytree(sdk, folder, ignore=shutil.ignore_patterns(".build", ".swiftpm"))
        self.assure()

    def assure(self):
        """Without a defect, the tests must pass, and must have run vectors."""
        built, output = self.swift("build", "--build-tests", timeout=3600)
        if built != 0:
            raise Fault(f"the SDK does not compile:\n{output[-4000:]}")
        passed, output = self.swift("test", "--skip-build", "--parallel")
        if passed != 0 or sum(map(int, CASES.findall(output))) == 0:
            lines = [line for line in output.splitlines() if not line.endswith("started.")]
            raise Fault("the SDK does not pass its own contract, or no vector was run:\n" + "\n".join(lines[-40:]))

    def judge(self, defect):
        """Whether the tests notice a defect: killed (with the vectors that fail), survived or invalid."""
        originals = {}
        try:
            for path, text in defect.changed(self.folder).items():
                originals[path] = path.read_text()
                path.write_text(text)
            return self.verdict()
        finally:
            for path, text in originals.items():
                path.write_text(text)

    def verdict(self):
        built, output = self.swift("build", "--build-tests")
        if built is None:
            return {"verdict": "invalid", "reason": "the compiler took too long"}
        if built != 0:
            errors = sorted(set(re.findall(r"^/.*/([^/]+:\d+:\d+: error: .*)$", output, re.MULTILINE)))
            return {"verdict": "invalid", "reason": "it does not compile: " + "; ".join(errors[:3])}
        passed, output = self.swift("test", "--skip-build", "--parallel")
        vectors = sorted(set(VECTOR.findall(output)))
        if passed is None:
            return {"verdict": "killed", "vectors": vectors, "reason": "the tests did not end in time"}
        if passed == 0:
            return {"verdict": "survived"}
        return {"verdict": "killed", "vectors": vectors, "reason": "" if vectors else failure(output)}

    def swift(self, *arguments, timeout=None):
        """Runs the tool in the copy; its exit status (None if it was ended for taking too long) and all it printed."""
        process = subprocess.Popen(
            ["swift", *arguments], cwd=self.folder, text=True, errors="replace",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        try:
            output, _ = process.communicate(timeout=timeout or self.timeout)
            return process.returncode, output
        except subprocess.TimeoutExpired:
            end(process.pid)
            output, _ = process.communicate()
            return None, output


def end(pid):
    """Ends a process and all that it started, each by its own id."""
    listing = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, row.split())) for row in listing.splitlines()]
    family = [pid]
    for member in family:
        family += [child for child, parent in parents if parent == member]
    for member in family:
        try:
            os.kill(member, signal.SIGKILL)
        except ProcessLookupError:
            pass


def failure(output):
    """Why the tests failed, where no vector is named."""
    lines = [line.strip() for line in output.splitlines() if "✘" in line or "Fatal error" in line or "signal" in line]
    return lines[0][:200] if lines else "the tests failed without a word"
