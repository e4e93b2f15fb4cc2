"""The mock: CPU time of a request that is checked, beside a server of the same kind that looks at nothing; 30 s of load."""
import os
import re
import shutil
import socket
import subprocess
import time

from measuring import ROOT, row

TOOLS = ROOT / "Tools"
PROGRAM = TOOLS / ".build" / "release" / "mock-benchmark"
TARGET = "/api/v1/agents/agent-uuid-1/calls?page=2&per_page=10&status=completed&date_from=2024-01-01"
LOAD = 30
TICKS = os.sysconf("SC_CLK_TCK")


def run(concord, arguments):
    print("\n-- the mock: CPU of a request, checked and answered")
    for product in ["mock-benchmark", "concord-mock"]:
        build = ["swift", "build", "-c", "release", "--package-path", TOOLS, "--product", product]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL, timeout=1800)
    document = ROOT / "spec" / "talkover.yaml"
    figures = subprocess.run([PROGRAM, document], check=True, stdout=subprocess.PIPE, text=True, timeout=300).stdout
    for line in figures.splitlines():
        name, value = line.split()
        row(f"mock: {name}", float(value), "µs", 100)
    if shutil.which("wrk") is None:
        print("skipped: load over sockets, because wrk is not there")
        return
    bare = load([PROGRAM, "--bare"])
    mock = load([PROGRAM.parent / "concord-mock", document, "--port"])
    row("mock: CPU of a request over a socket", mock["cpu"], "µs")
    row("mock: the same, in those of a bare server", mock["cpu"] / bare["cpu"], "×")
    row("mock: requests in a second", mock["requests"] / LOAD, "/s")
    row(f"mock: errors in {LOAD} s of load", mock["errors"], "", 0)
    row("mock: growth of memory in the last two thirds", mock["growth"], "MB", 4)


def load(command):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([*map(str, command), str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1)
        before = cpu_seconds(server.pid)
        wrk = ["wrk", "-t1", "-c16", f"-d{LOAD}s", "-H", "Authorization: Bearer t", f"http://127.0.0.1:{port}{TARGET}"]
        client = subprocess.Popen(wrk, stdout=subprocess.PIPE, text=True)
        time.sleep(LOAD / 3)
        warm = megabytes(server.pid)
        text = client.communicate(timeout=LOAD * 3)[0]
        growth = megabytes(server.pid) - warm
        seconds = cpu_seconds(server.pid) - before
    finally:
        server.terminate()
        server.wait(timeout=10)
    requests = int(re.search(r"(\d+) requests in", text)[1])
    failures = re.findall(r"Socket errors: (.*)|Non-2xx or 3xx responses: (.*)", text)
    errors = sum(int(count) for line in failures for count in re.findall(r"\d+", " ".join(line)))
    return {"cpu": seconds / requests * 1e6, "requests": requests, "errors": errors, "growth": growth}


def cpu_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def megabytes(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{pid}/status").read())[1]) / 1024
