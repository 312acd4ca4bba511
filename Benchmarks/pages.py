#!/usr/bin/env python3
"""Main text and dates of web pages beside trafilatura and htmldate, in one run.

    python3 -m venv VENV && VENV/bin/pip install trafilatura htmldate lxml_html_clean py3langid
    VENV/bin/python Benchmarks/pages.py --trafilatura CHECKOUT --htmldate CHECKOUT

CHECKOUT are checkouts of the two tools' sources, whose `tests` hold annotated pages: passages that the text of a page must
and must not have, and the day of its publication. Nothing of them belongs to this repository. Passages are looked for as
the tools' own evaluation does, with spaces collapsed; F1 is over passages. The pages are cut in two halves by a hash of
their names: errors were looked at in half A only. English is what py3langid takes for it.
"""

import argparse
import hashlib
import json
import os
import re
import resource
import subprocess
import time

import htmldate
import py3langid
import trafilatura


def half(name):
    return "AB"[int(hashlib.md5(name.encode()).hexdigest(), 16) % 2]


def found(tests, name, folders):
    for folder in folders:
        path = os.path.join(tests, folder, name)
        if os.path.isfile(path):
            return path
    raise SystemExit(f"no page {name} in {tests}")


def child_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def read(program, paths):
    """What `entente read` takes from pages, by the file's name, and the CPU seconds of it without the start."""
    command = [program, "read", "--files-from", "-", "--format", "jsonl", "--any-language", "--sections"]
    runs = []
    for wanted in (paths[:1], paths):
        before = child_seconds()
        run = subprocess.run(command, input="\0".join(wanted).encode() + b"\0", capture_output=True, check=False)
        runs.append((child_seconds() - before, run.stdout))
    rows = {}
    for line in runs[1][1].decode().strip().split("\n"):
        row = json.loads(line)
        rows[row["file"]] = row
    # Of pages with the same bytes, one is read.
    digests = {}
    for path in paths:
        with open(path, "rb") as file:
            digest = hashlib.md5(file.read()).hexdigest()
        name = os.path.basename(path)
        if name in rows:
            digests[digest] = rows[name]
        elif digest in digests:
            rows[name] = digests[digest]
    return rows, runs[1][0] - runs[0][0]


def collapsed(text):
    return re.sub(r"\s+", " ", text or "").strip()


def passages(items, texts):
    hits = extras = misses = 0
    for item in items:
        text = collapsed(texts.get(item["file"]))
        present = sum(collapsed(wanted) in text for wanted in item["with"])
        hits += present
        misses += len(item["with"]) - present
        extras += sum(collapsed(unwanted) in text for unwanted in item["without"])
    f1 = 2 * hits / max(1, 2 * hits + extras + misses)
    return f"{f1:.3f} (P {hits / max(1, hits + extras):.3f} R {hits / max(1, hits + misses):.3f})"


def groups(items, languages):
    yield "all", items
    yield "half A", [item for item in items if half(item["file"]) == "A"]
    yield "half B", [item for item in items if half(item["file"]) == "B"]
    english = [item for item in items if languages[item["file"]] == "en"]
    yield "English", english
    yield "English A", [item for item in english if half(item["file"]) == "A"]
    yield "English B", [item for item in english if half(item["file"]) == "B"]


def texts(checkout, program):
    tests = os.path.join(checkout, "tests")
    with open(os.path.join(tests, "evaldata.json"), encoding="utf-8") as file:
        items = list(json.load(file).values())
    paths = [found(tests, item["file"], ("cache", "eval")) for item in items]
    theirs = {}
    start = time.process_time()
    for item, path in zip(items, paths):
        with open(path, "rb") as file:
            page = file.read()
        try:
            theirs[item["file"]] = trafilatura.extract(
                page, include_comments=False, include_tables=True, include_formatting=False)
        except Exception:  # a crash is a page without text
            theirs[item["file"]] = None
    their_seconds = time.process_time() - start
    rows, our_seconds = read(program, paths)
    languages = {
        item["file"]: py3langid.classify(" ".join(item["with"]) + " " + (theirs[item["file"]] or ""))[0] for item in items
    }
    article = {name: row["text"] for name, row in rows.items()}
    titled = {name: (row["title"] or "") + "\n" + row["text"] for name, row in rows.items()}
    whole = {name: "\n".join(section["text"] for section in row["sections"]) for name, row in rows.items()}
    print(f"\nMain text, {len(items)} pages, trafilatura {trafilatura.__version__}\n")
    print("| pages | trafilatura | entente: article | with title | everything |\n|---|---|---|---|---|")
    for name, group in groups(items, languages):
        cells = [passages(group, texts) for texts in (theirs, article, titled, whole)]
        print(f"| {name} ({len(group)}) | " + " | ".join(cells) + " |")
    print(f"\nCPU: trafilatura {len(items) / their_seconds:.0f} pages a second, entente {len(items) / our_seconds:.0f}")


def dates(checkout, program):
    tests = os.path.join(checkout, "tests")
    pages = {}
    for name in ("eval_mediacloud_2020.json", "eval_default.json"):
        with open(os.path.join(tests, name), encoding="utf-8") as file:
            pages.update(json.load(file))
    items = list(pages.values())
    paths = [found(tests, item["file"], ("test_set", "cache", "eval")) for item in items]
    theirs = {}
    languages = {}
    seconds = 0
    for item, path in zip(items, paths):
        with open(path, "rb") as file:
            page = file.read()
        start = time.process_time()
        try:
            theirs[item["file"]] = htmldate.find_date(page, original_date=True, extensive_search=True)
        except Exception:
            theirs[item["file"]] = None
        seconds += time.process_time() - start
        try:
            text = trafilatura.extract(page) or ""
        except Exception:
            text = ""
        languages[item["file"]] = py3langid.classify(text)[0] if len(text) > 100 else "?"
    rows, _ = read(program, paths)
    ours = {name: row["date"] for name, row in rows.items()}
    print(f"\nExact day of publication, {len(items)} pages, htmldate {htmldate.__version__}\n")
    print("| pages | htmldate | entente | wrong | none |\n|---|---|---|---|---|")
    for name, group in groups(items, languages):
        right = sum(ours.get(item["file"]) == item["date"] for item in group)
        none = sum(ours.get(item["file"]) is None for item in group)
        their = sum(theirs[item["file"]] == item["date"] for item in group)
        count = len(group)
        print(
            f"| {name} ({count}) | {their / count:.3f} | {right / count:.3f} | {(count - right - none) / count:.3f} |"
            f" {none / count:.3f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trafilatura", metavar="CHECKOUT", help="trafilatura's sources, for the main text")
    parser.add_argument("--htmldate", metavar="CHECKOUT", help="htmldate's sources, for the dates")
    parser.add_argument("--program", default=".build/release/entente")
    options = parser.parse_args()
    if not options.trafilatura and not options.htmldate:
        parser.error("name a checkout to measure on")
    if options.trafilatura:
        texts(options.trafilatura, options.program)
    if options.htmldate:
        dates(options.htmldate, options.program)


if __name__ == "__main__":
    main()
