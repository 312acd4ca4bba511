#!/usr/bin/env python3
"""Further figures of claims beside the shared scorer's headline, as `entente evaluate` prints them.

    score_further.py GOLD PREDICTED      # ENTENTE_SHARED, or ../shared, holds eval/score.py

  links    of the sides of matched claims that have a key of the knowledge base in both annotations: how many have the same
  family   claims, with neighbours in the catalogue and hasAttribute, hasStatus, hasEffect, hasCapability as one family
  denials  `denies`, by who denies and in which sentence, whatever is denied

The scorer is run, not copied: its alignment of claims is read out while it scores.
"""
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ENTENTE_SHARED", ROOT.parent / "shared"))
FAMILY = {"hasAttribute", "hasStatus", "hasEffect", "hasCapability"}
NO_ENTITIES = {"relations.tsv", "classes.tsv"}
MATCH = '            attributes["holder"][0] += ok;'


def scorer():
    source = (SHARED / "eval/score.py").read_text(encoding="utf-8")
    if MATCH not in source:
        sys.exit("score.py no longer counts holders as this script expects")
    source = source.replace(MATCH, "            MATCHED.append((a, b, equal))\n" + MATCH)
    source = source.replace('        missed += [(doc, c)', '        count_denials(gc, pc, argument, candidate, DENIALS)\n        missed += [(doc, c)')
    space = {"__name__": "scorer", "__file__": str(SHARED / "eval/score.py"), "MATCHED": [], "DENIALS": [0, 0, 0], "count_denials": count_denials}
    exec(compile(source, "score.py", "exec"), space)
    return space


def count_denials(gold, claims, argument, candidate, counts):
    """Adds a document's denials that agree, those that were found, and those that are expected; called while the document is scored."""
    wanted = [c for c in gold if c["relation"] == "denies"]
    left = [c for c in claims if c["relation"] == "denies"]
    counts[1] += len(left)
    counts[2] += len(wanted)
    for denial in wanted:
        same = next((c for c in left if candidate(denial, c) and argument(denial, c, "subject")), None)
        if same is not None:
            left.remove(same)
            counts[0] += 1


def keys():
    found = set()
    for table in (ROOT / "Sources/CEmbeddedData/knowledge").glob("*.tsv"):
        if table.name not in NO_ENTITIES:
            found |= {line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines()[1:]}
    return found


def run(gold, predicted, near):
    space = scorer()
    (g, ge), (p, pe) = space["read"](gold), space["read"](predicted)
    neighbours = space["Neighbours"](str(SHARED / "eval/relations.tsv"))
    plain = neighbours.near
    neighbours.near = lambda a, b: plain(a, b) or near(a, b)
    result = space["score"](g, ge, p, pe, neighbours, 0)
    return space, result


def line(name, matched, found, expected):
    precision, recall = matched / found if found else 0, matched / expected if expected else 0
    f1 = 2 * precision * recall / (precision + recall) if matched else 0
    print(f"{name:10} {precision:.3f} precision  {recall:.3f} recall  {f1:.3f} F1")


def main():
    if len(sys.argv) != 3:
        sys.exit(re.sub(r"\n\n.*", "", __doc__, flags=re.S) + "\nusage: score_further.py GOLD PREDICTED")
    space, _ = run(sys.argv[1], sys.argv[2], lambda a, b: False)
    known, right, total = keys(), 0, 0
    for gold, claim, _ in space["MATCHED"]:
        sides = [("subject", "subject"), ("object", "object")]
        turned = [("subject", "object"), ("object", "subject")]
        straight = sum(gold.get(a) == claim.get(b) for a, b in sides)
        # Of relations that hold both ways, the way round that agrees more.
        for a, b in sides if straight >= sum(gold.get(a) == claim.get(b) for a, b in turned) else turned:
            if str(gold.get(a)) in known and str(claim.get(b)) in known:
                total += 1
                right += gold[a] == claim[b]
    print(f"links      {right / total if total else 0:.3f} of {total}")
    _, result = run(sys.argv[1], sys.argv[2], lambda a, b: {a, b} <= FAMILY)
    family = result["claims.related"]
    line("family", round(family["p"] * family["predicted"]), family["predicted"], family["gold"])
    matched, found, expected = space["DENIALS"]
    line("denials", matched, found, expected)


if __name__ == "__main__":
    main()
