"""End to end: a program's mentions and rule claims, joined by the reader's claims, scored by the shared `eval/score.py`.

`python -m claims.evaluate work/reader/checkpoint.pt --parses DIR --annotations DIR` with what `entente parse` and `entente annotate` wrote
for the texts of `check/`; the latter in the folders of `gold`. With `--gold-mentions` the annotations' own mentions and no rules.
"""

import argparse
import importlib.util
import json
import shutil
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import torch

from claims import documents, encoder, heads, pairs, phrases, scores
from claims.pairs import MODALITIES
from claims.reader import Reader
from claims.train import predicted


def load(path, model):
    """(network, tables, calibration) of a checkpoint."""
    saved = torch.load(path, weights_only=False)
    frozen = encoder.Encoder(model)
    tables = pairs.Tables(pairs.Catalogue(saved["relations"], set(saved["symmetric"])), frozen.entries["labels.relations"], saved["labels"])
    network = Reader(frozen, saved["branch"], len(saved["relations"]), len(tables.tree), len(saved["labels"]))
    network.load_state_dict(saved["network"])
    return network, tables, saved.get("calibration", (1.0, 0.0))


def with_own_literals(network, sentences, vectors, tables, likely=0.15):
    """Examples whose literals are those that the network itself finds likely."""
    bare = [pairs.Example(index, sentence, len(vectors.first[index]), tables, gold=False) for index, sentence in enumerate(sentences)]
    marks = [result.marks for result in predicted(network, bare, vectors)]
    return [pairs.Example(index, sentence, len(vectors.first[index]), tables,
                          [word for word, row in enumerate(marks[index]) if float(row[0]) >= likely], False)
            for index, sentence in enumerate(sentences)]


def argument(row, role, node, sentence):
    """Writes a node as an argument in the form of the annotations."""
    row[role + "_mentions"] = []
    if node.type == "Literal":
        first, end = phrases.phrase(sentence.words, node.head)
        row[role], row[role + "_kind"] = " ".join(word.text for word in sentence.words[first:end]), "literal"
        return
    mention = next(mention for mention in sentence.mentions if (mention.begin, mention.end, mention.type) == (node.begin, node.stop, node.type)).row
    row[role + "_mentions"] = [mention["id"]]
    if node.type == "Date":
        time = mention.get("time")
        row[role], row[role + "_kind"] = time.get("value") if isinstance(time, dict) else time, "date"
    elif node.type == "Quantity":
        row[role], row[role + "_kind"] = mention.get("quantity"), "quantity"
    else:
        row[role], row[role + "_kind"] = mention.get("entity"), "entity"


def claims_of(example, result, tables, threshold):
    """The reader's claims of a sentence as rows."""
    sentence, found = example.sentence, []
    for (relation, _, _), (probability, pair, _) in scores.decided(example, result.relations, tables.catalogue, threshold).items():
        subject, object = (example.nodes[end] for end in example.pairs[pair])
        stance = result.stances[pair]
        holder = scores.holder(example, result, stance)
        row = {"kind": "claim", "doc": sentence.document, "relation": relation, "section": sentence.section, "tier": 1, "time": None,
               "holder": f"doc:{sentence.document}" if holder == "author" else holder, "rule": "reader", "confidence": round(probability, 3),
               "polarity": "positive" if float(stance[len(MODALITIES)]) > 0 else "negative",
               "modality": MODALITIES[int(stance[:len(MODALITIES)].argmax())],
               "evidence": {"begin": sentence.begin, "end": sentence.end, "text": ""}}
        argument(row, "subject", subject, sentence)
        argument(row, "object", object, sentence)
        found.append(row)
    return found


def there_already(row, others, mentions, overlap):
    """Whether a rule has read the same claim in the sentence."""
    def same(other, role):
        if row[role] is not None and row[role] == other.get(role):
            return True
        if row[role + "_kind"] == "literal" or other.get(role + "_kind") == "literal":
            return phrases.matches(str(row[role]), str(other.get(role)))
        mine, theirs = ([mentions[name] for name in claim.get(role + "_mentions") or [] if name in mentions] for claim in (row, other))
        return any(overlap(a, b) for a in mine for b in theirs)
    return any(other["relation"] == row["relation"] and same(other, "subject") and same(other, "object") for other in others)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--parses", required=True)
    parser.add_argument("--annotations")
    parser.add_argument("--gold-mentions", action="store_true")
    parser.add_argument("--model", default=heads.MODEL)
    parser.add_argument("--vectors", default="work/reader")
    parser.add_argument("--thresholds", type=float, nargs="+", default=[0.3, 0.4, 0.5])
    parser.add_argument("--literal", type=float, default=0.15, help="words that are likelier than this head a literal, perhaps")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    spec = importlib.util.spec_from_file_location("score", documents.shared() / "eval/score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    neighbours = scorer.Neighbours(documents.shared() / "eval/relations.tsv")
    network, tables, calibration = load(options.checkpoint, options.model)
    folder = Path(options.annotations) if options.annotations else documents.shared() / "gold"
    sentences, vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.vectors, folder)
    for sentence in sentences:
        sentence.claims = []  # the rules' claims; read anew below
    examples = with_own_literals(network, sentences, vectors, tables, options.literal)
    results = predicted(network, examples, vectors, calibration)
    by_document = defaultdict(list)
    for example, result in zip(examples, results):
        by_document[example.sentence.document].append((example, result))
    work, totals = Path(tempfile.mkdtemp()), defaultdict(Counter)

    def show(part, label, rows_of, claims):
        folder = work / label / part
        folder.mkdir(parents=True)
        for document, rows in rows_of.items():
            kept = [row for row in rows if row["kind"] != "claim"] + claims[document]
            (folder / f"{document}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf8")
        gold, gold_entities = scorer.read(documents.shared() / "gold" / part)
        mine, entities = scorer.read(folder)
        result = scorer.score(gold, gold_entities, mine, entities, neighbours, 0)
        found, share = result["claims"], [result.get(name, {"share": 0})["share"] for name in ("holder", "polarity", "modality")]
        totals[label].update(gold=found["gold"], found=found["predicted"], right=round(found["r"] * found["gold"]))
        print(f"{part:18}{label:14} P {found['p']:.3f} R {found['r']:.3f} F1 {found['f1']:.3f}  related {result['claims.related']['f1']:.3f}"
              "  holder {:.3f} polarity {:.3f} modality {:.3f}".format(*share), flush=True)

    for part in documents.CHECK:
        rows_of = {}
        for path in sorted((folder / part).glob("*.jsonl")):
            rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
            rows_of[next(row["doc"] for row in rows if row["kind"] == "document")] = rows
        rules = {document: [] if options.gold_mentions else [row for row in rows if row["kind"] == "claim"] for document, rows in rows_of.items()}
        if not options.gold_mentions:
            show(part, "rules", rows_of, rules)
        for threshold in options.thresholds:
            read, union = {}, {}
            for document, rows in rows_of.items():
                mentions = {row["id"]: row for row in rows if row["kind"] == "mention"}
                read[document], union[document] = [], list(rules[document])
                for example, result in by_document[document]:
                    sentence = example.sentence
                    near = [row for row in rules[document] if sentence.begin <= row["evidence"]["begin"] < sentence.end]
                    for row in claims_of(example, result, tables, threshold):
                        row["id"] = f"{document}-r{len(read[document])}"
                        read[document].append(row)
                        if not there_already(row, near, mentions, scorer.overlap):
                            union[document].append(row)
            show(part, f"reader {threshold}", rows_of, read)
            if not options.gold_mentions:
                show(part, f"union {threshold}", rows_of, union)
    for label, count in totals.items():
        if count["right"]:
            print(f"all {label}: P {count['right'] / count['found']:.3f} R {count['right'] / count['gold']:.3f}"
                  f" F1 {2 * count['right'] / (count['found'] + count['gold']):.3f}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
