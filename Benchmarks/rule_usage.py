#!/usr/bin/env python3
"""Says which rules of times, mentions and identity were used in annotations, and which were not.

usage: rule_usage.py ANNOTATIONS... (folders that `entente annotate --output` wrote), from the root of the repository.

A rule that no annotated document uses is not wrong: its example runs as a test. But nothing measured speaks for it.
"""
import json
import re
import sys
from collections import Counter
from pathlib import Path

DATA = Path("Sources/CEmbeddedData")
SIEVES = Path("Sources/EntityResolution/Sieves")


def rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def mentions(folders):
    for folder in folders:
        for file in sorted(Path(folder).glob("*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                if record.get("kind") == "mention":
                    yield record


def show(title, names, used):
    unused = [name for name in names if not used[name]]
    print(f"{title}: {len(names) - len(unused)} of {len(names)} used; not used:")
    print("  " + (", ".join(unused) or "none"))


def main():
    folders = sys.argv[1:]
    if not folders:
        sys.exit(__doc__)
    reasons, words = Counter(), Counter()
    for mention in mentions(folders):
        for reason in (mention.get("reason") or "").split("; "):
            reasons[reason] += 1
            reasons[reason.split("/")[0]] += 1
        words.update(re.findall(r"[a-z-]+", mention["surface"].lower()))
    for table in sorted((DATA / "times").glob("[0-9]-*.tsv")) + [DATA / "times" / "quantities.tsv"]:
        # Rules of context and of parts leave no expression of their own.
        own = [row["id"] for row in rows(table) if row["meaning"].split(" ")[0] not in ("none", "relation")]
        show(f"times/{table.name}", own, reasons)
    names = re.findall(r'let name = "([^"]+)"', "".join(f.read_text() for f in sorted(SIEVES.glob("*.swift"))))
    show("sieves", sorted(set(names)), reasons)
    for table, column in (("nouns", "lemma"), ("words", "words")):
        lemmas = [lemma for row in rows(DATA / "entities" / f"{table}.tsv") for lemma in row[column].split("|")]
        plural = Counter({lemma: words[lemma] + words[lemma + "s"] + words[lemma[:-1] + "ies"] for lemma in lemmas})
        if table == "nouns":
            show("entities/nouns.tsv, lemmas", lemmas, plural)
        else:
            pronouns = [lemma for row in rows(DATA / "entities" / "words.tsv") if "pronoun" in row["class"] for lemma in row["words"].split("|")]
            show("entities/words.tsv, pronouns", pronouns, plural)


if __name__ == "__main__":
    main()
