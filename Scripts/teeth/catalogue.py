"""The list of defects: what a generated SDK could get wrong, and the edits that make it so."""

import dataclasses
import hashlib
import pathlib
import tomllib


@dataclasses.dataclass(frozen=True)
class Edit:
    """One text, which must occur exactly once among the files of a pattern, replaced by another."""

    files: str
    find: str
    replace: str

    def made(self, folder, texts):
        """The one file that holds the text, and its new text; `texts` are those that earlier edits have changed."""
        paths = sorted(folder.glob(self.files))
        found = [(path, texts.get(path) or path.read_text()) for path in paths if path.is_file()]
        found = [(path, text) for path, text in found if self.find in text]
        count = sum(text.count(self.find) for _, text in found)
        if count != 1:
            raise ValueError(f"found {count} times instead of once in {self.files}:\n{self.find}")
        path, text = found[0]
        return path, text.replace(self.find, self.replace)


@dataclasses.dataclass(frozen=True)
class Defect:
    """One mistake, with all edits that it takes."""

    id: str
    wrong: str
    operations: list
    side: str
    edits: list
    inapplicable: str

    @property
    def group(self):
        """What the defect is about."""
        return self.id.split(".")[0]

    def changed(self, folder):
        """The files that differ with the defect, with their new text. Later edits see what earlier ones did."""
        texts = {}
        for edit in self.edits:
            path, text = edit.made(folder, texts)
            texts[path] = text
        return texts


def side(identifier):
    """A defect is held back if the last byte of the SHA-256 of its id is odd."""
    return "held-back" if hashlib.sha256(identifier.encode()).digest()[-1] % 2 else "open"


def load(folder):
    """All defects, in the order of the files; raises ValueError where an id is twice or on the wrong side."""
    defects = []
    for path in sorted(pathlib.Path(folder).glob("*/*.toml")):
        for entry in tomllib.loads(path.read_text())["defect"]:
            defects.append(defect(entry, path))
    ids = [d.id for d in defects]
    if len(set(ids)) != len(ids):
        raise ValueError(f"ids that occur twice: {sorted(i for i in set(ids) if ids.count(i) > 1)}")
    return defects


def defect(entry, path):
    """One defect from its entry in a file."""
    where = path.parent.name
    if side(entry["id"]) != where or entry["id"].split(".")[0] != path.stem:
        raise ValueError(f"{entry['id']} does not belong into {path}")
    edits = [Edit(e["files"], e["find"].rstrip("\n"), e["replace"].rstrip("\n")) for e in entry.get("edit", [])]
    return Defect(entry["id"], entry["wrong"], entry["operations"], where, edits, entry.get("inapplicable", ""))
