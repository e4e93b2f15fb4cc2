"""What came of the defects: a line for each, a summary, and a table in Markdown."""

BEGIN = "<!-- teeth: written by Scripts/teeth/run.py -->"
END = "<!-- end of teeth -->"


def line(defect, verdict):
    """One defect and its end, for the terminal."""
    return f"{verdict['verdict']:<9}{defect.id:<42}{detail(verdict)}"


def detail(verdict):
    """By what a defect was killed, or why it was not."""
    vectors = verdict.get("vectors") or []
    if not vectors:
        return verdict.get("reason", "")
    others = f" and {len(vectors) - 1} more" if len(vectors) > 1 else ""
    return vectors[0] + others


def summary(defects, results):
    """How many were killed, in one line; then what was not."""
    done = [d for d in defects if d.id in results]
    lines = [f"killed {count(done, results, 'killed')} of {len(done)}, "
             f"of those held back {count(held_back(done), results, 'killed')} of {len(held_back(done))}"]
    for defect in done:
        if results[defect.id]["verdict"] != "killed":
            lines.append(line(defect, results[defect.id]))
    return "\n".join(lines)


def table(defects, results):
    """The table for the documentation."""
    done = [d for d in defects if d.id in results]
    lines = [summary(done, results).splitlines()[0].capitalize() + ".", ""]
    lines += ["| defect | what is wrong | held back | killed by |", "| --- | --- | --- | --- |"]
    for defect in done:
        verdict = results[defect.id]
        end = detail(verdict) if verdict["verdict"] == "killed" else f"**{verdict['verdict']}**"
        held = "yes" if defect.side == "held-back" else ""
        lines.append(f"| `{defect.id}` | {cell(defect.wrong)} | {held} | {cell(end)} |")
    rest = [d for d in defects if d.inapplicable]
    if rest:
        lines += ["", "Not possible in this SDK:", ""]
        lines += [f"- `{d.id}`: {d.wrong} {d.inapplicable}" for d in rest]
    return "\n".join(lines)


def rewrite(path, defects, results):
    """Replaces what stands between the marks of a file."""
    text = path.read_text()
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{path} has no lines {BEGIN} and {END}")
    path.write_text(f"{before}{BEGIN}\n\n{table(defects, results)}\n\n{END}{after}")


def cell(text):
    """A text that stands in one cell of a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def held_back(defects):
    """Those that nobody who writes vectors has seen."""
    return [d for d in defects if d.side == "held-back"]


def count(defects, results, verdict):
    """How many ended so."""
    return sum(results[d.id]["verdict"] == verdict for d in defects)
