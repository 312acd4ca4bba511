#!/usr/bin/env python3
"""Draws triples of the asserted view at random, to be read against their texts.

    asserted_sample.py PROGRAM TEXTS... [--count 100] [--seed 17] [--verdicts FILE]

Annotates the texts with PROGRAM, takes the claims that leave a plain triple (the author's, asserted, positive, not ahead,
unconditional, of confidence 0.55 and more, outside teasers and boilerplate), draws COUNT of them by lot (SEED), most of them the
same after a change of the program, and writes a table: verdict, document, subject, relation, object, rule, confidence, sentence.
A FILE of an earlier reading gives the verdicts of triples that stand in it, by document, subject, relation and object; the others
get `?`. Whoever reads writes `right` or what is wrong instead. How many of the read ones are right is printed at the end, on standard error.
"""
import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

COLUMNS = ["verdict", "document", "subject", "relation", "object", "rule", "confidence", "sentence"]
KEY = slice(1, 5)
QUARANTINED = {"teaser", "boilerplate"}
# The confidence that a claim needs for a plain triple, in thousandths: `ClaimStance.leastConfidence`.
LEAST_CONFIDENCE = 550


def name(value, entities):
    if isinstance(value, str):
        return entities.get(value, value)
    return " ".join(str(part) for part in value.values() if isinstance(part, (str, int))) if value else ""


def is_asserted(claim):
    holder = str(claim.get("holder") or "doc:")
    return (holder.startswith("doc:") and claim.get("modality") == "asserted" and claim.get("polarity") == "positive"
            and claim.get("tense") != "future" and not claim.get("condition") and claim.get("object_kind") != "none"
            and "unknown-polarity" not in claim.get("flags", []) and claim.get("section") not in QUARANTINED
            and claim.get("confidence", 1000) >= LEAST_CONFIDENCE)


def triples(folder, texts):
    """The rows of all asserted claims, in the order of documents and claims, each with its sentence as it stands in the text."""
    files = [file for path in map(Path, texts) for file in (path.rglob("*.txt") if path.is_dir() else [path])]
    text = {file.stem: file.read_text(encoding="utf-8") for file in files}
    rows, entities = [], {}
    files = sorted(Path(folder).rglob("*.jsonl"))
    records = [[json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line] for file in files]
    for lines in records:
        entities.update({line["id"]: line["label"] for line in lines if line["kind"] == "entity"})
    for lines in records:
        document = next((line["doc"] for line in lines if line["kind"] == "document"), "")
        for claim in (line for line in lines if line["kind"] == "claim" and is_asserted(line)):
            sentence = text.get(document, "")[claim["sentence"]["begin"]:claim["sentence"]["end"]]
            rows.append([document, name(claim["subject"], entities), claim["relation"], name(claim.get("object"), entities),
                         claim.get("rule", ""), str(claim.get("confidence", "")), " ".join((sentence or claim["evidence"]["text"]).split())])
    return rows


def lot(row, seed):
    """A triple's place in the order of drawing; the same whatever other triples there are."""
    return hashlib.sha256("\t".join([str(seed), *row[:4]]).encode()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description="Draws triples of the asserted view at random.")
    parser.add_argument("program", metavar="PROGRAM")
    parser.add_argument("texts", nargs="+", metavar="TEXTS")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--verdicts", metavar="FILE")
    options = parser.parse_args()
    known = {}
    if options.verdicts:
        for line in Path(options.verdicts).read_text(encoding="utf-8").splitlines()[1:]:
            cells = line.split("\t")
            known[tuple(cells[KEY])] = cells[0]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([options.program, "annotate", *options.texts, "--output", folder], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"asserted_sample.py: {options.program} ended with {done.returncode}: {done.stderr.strip()[-300:]}")
        rows = triples(folder, options.texts)
    drawn = sorted(rows, key=lambda row: lot(row, options.seed))[:options.count]
    print("\t".join(COLUMNS))
    verdicts = Counter()
    for row in sorted(drawn):
        verdict = known.get(tuple(row[:4]), "?")
        verdicts[verdict] += 1
        print("\t".join([verdict, *row]))
    read = sum(verdicts.values()) - verdicts["?"]
    print(f"{len(rows)} triples, {len(drawn)} drawn, {read} read, {verdicts['right']} right", file=sys.stderr)


if __name__ == "__main__":
    main()
