"""Trains the reader of claims. `python -m claims.train --parses DIR --out work/reader`

Interrupted runs go on from the last epoch's checkpoint in the output folder.
"""

import argparse
import os
import random
import time
from collections import Counter
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from claims import documents, encoder, heads, pairs, scores
from claims.pairs import MODALITIES
from claims.reader import Reader
from optimization import Optimization

LEAST = 5  # relations with fewer pairs are not learned
STANCES = 0.3


def loss_of(network, batch):
    """Binary cross-entropy over all relations of all pairs, a sentence; modality, polarity and author of the pairs that hold a claim;
    heads and marks of all words."""
    relations, stances, heads, marks = network(batch)
    loss = F.binary_cross_entropy_with_logits(relations, batch.target, batch.counted, reduction="sum")
    claims = batch.stances[:, 0] >= 0
    if claims.any():
        stances, gold = stances[claims], batch.stances[claims]
        count = len(MODALITIES)
        loss = loss + STANCES * (F.cross_entropy(stances[:, :count], gold[:, 0], reduction="sum")
                                 + F.binary_cross_entropy_with_logits(stances[:, count:], gold[:, 1:].float(), reduction="sum"))
    loss = loss + F.cross_entropy(heads, batch.word_labels, reduction="sum")
    loss = loss + F.binary_cross_entropy_with_logits(marks, batch.marks, reduction="sum")
    return loss / len(batch.examples)


def lowest(branch):
    """Which of the kept outputs a branch reads; the teacher keeps one."""
    return max(0, encoder.KEPT - branch)


@dataclass
class Result:
    """Probabilities of an example's pairs and words, and scores of its stances."""
    relations: torch.Tensor
    stances: torch.Tensor
    heads: torch.Tensor
    marks: torch.Tensor


@torch.no_grad()
def predicted(network, examples, vectors, calibration=(1.0, 0.0)):
    """The result of each example; calibration: slope and shift of the relations' scores (calibrate.py)."""
    network.eval()
    slope, shift = calibration
    found = {}
    for group in pairs.groups(examples, 24):
        relations, stances, heads, marks = network(pairs.Batch(group, vectors, lowest(network.branch)))
        sizes, words = [len(example.pairs) for example in group], [example.count for example in group]
        parts = (slope * relations + shift).sigmoid().split(sizes), stances.split(sizes), heads.softmax(-1).split(words), marks.sigmoid().split(words)
        found.update((example.index, Result(*values)) for example, *values in zip(group, *parts))
    return [found[example.index] for example in examples]


def learned_relations(sentences):
    counts = Counter(row["relation"] for sentence in sentences for row, _, _ in pairs.claims_of(sentence, pairs.nodes_of(sentence)))
    every, symmetric = pairs.read_catalogue()
    return pairs.Catalogue([relation for relation in every if counts[relation] >= LEAST], symmetric)


def begin_from(network, saved, tables):
    """Takes the weights of a finished run; relations and labels that it did not have keep their own."""
    state, own = saved["network"], network.state_dict()
    for layer, old, new in (("output", saved["relations"], tables.catalogue.relations), ("head", saved["labels"], tables.head_labels)):
        for kind in ("weight", "bias"):
            values = own[f"{layer}.{kind}"].clone()
            for row, name in enumerate(new):
                if name in old:
                    values[row] = state[f"{layer}.{kind}"][old.index(name)]
            state[f"{layer}.{kind}"] = values
    network.load_state_dict(state)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parses", required=True, help="what `entente parse --format jsonl` wrote for each text")
    parser.add_argument("--model", default=heads.MODEL, help="the English model, or the folder of the teacher's weights (teacher.py)")
    parser.add_argument("--candidates", help="where candidates.pt is, if not in the folder of vectors")
    parser.add_argument("--vectors", default="work/reader", help="folder for what the frozen encoder gives")
    parser.add_argument("--out", default="work/reader")
    parser.add_argument("--more", help="a folder with further annotated documents, `gold`, and their analyses, `parses`")
    parser.add_argument("--soft", help="a folder with texts that nobody annotated: `annotations`, `parses` and what a larger reader makes of them, `labels.pt`")
    parser.add_argument("--start", help="the checkpoint of a finished run to begin from")
    parser.add_argument("--branch", type=int, default=2, help="last layers of the encoder that are copied and trained")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--stop", type=int, help="stop after so many epochs, with the schedule of all")
    parser.add_argument("--rates", type=float, nargs=2, default=(1e-4, 1e-3), metavar=("ENCODER", "HEADS"))
    parser.add_argument("--size", type=int, default=12, help="sentences in a batch")
    parser.add_argument("--share", type=float, default=1.0, help="part of the training documents, for a learning curve")
    parser.add_argument("--every", type=int, default=1, help="measure after every so many epochs")
    parser.add_argument("--memory", type=float, default=0.998)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    os.makedirs(options.out, exist_ok=True)

    parts = [encoder.read_training(options)]
    annotated = len(parts[0][0])
    if options.soft:
        parts.append(encoder.read_soft(options.soft, options.model, options.vectors))
    sentences, vectors = encoder.joined(parts)
    check, check_vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.vectors)
    frozen = encoder.encoder_of(options.model)
    tables = pairs.Tables(learned_relations(sentences[:annotated]), frozen.tree, heads.label_set(sentences[:annotated]))
    catalogue = tables.catalogue
    candidates = torch.load(os.path.join(options.candidates or options.vectors, "candidates.pt"), weights_only=False)
    names = sorted({sentence.document for sentence in sentences[:annotated]})
    random.Random(options.seed).shuffle(names)
    chosen = set(names[:round(options.share * len(names))])

    def examples_of(sentences, vectors, gold=True):
        return [pairs.Example(index, sentence, len(vectors.first[index]), tables, candidates.get((sentence.document, sentence.begin), ()), gold)
                for index, sentence in enumerate(sentences)]
    every = examples_of(sentences[:annotated], vectors)
    training = [example for example in every if example.sentence.document in chosen]
    if options.soft:
        labels = torch.load(os.path.join(options.soft, "labels.pt"), weights_only=False)
        for index in range(annotated, len(sentences)):
            sentence = sentences[index]
            key = sentence.document, sentence.begin
            example = pairs.Example(index, sentence, len(vectors.first[index]), tables, candidates.get(key, ()), False)
            example.soften(labels[key], tables)
            training.append(example)
    checking = examples_of(check, check_vectors, False)
    print(len(chosen), "documents", len(training), "sentences", sum(len(example.pairs) for example in training), "pairs",
          int(sum(example.target.sum() for example in training)), "right;", len(catalogue.relations), "relations", flush=True)

    network = Reader(frozen, options.branch, len(catalogue.relations), len(tables.tree), len(tables.head_labels))
    del frozen
    if options.start:
        begin_from(network, torch.load(options.start, weights_only=False), tables)
    plan = [pairs.groups(training, options.size, random.Random(1000 * options.seed + epoch)) for epoch in range(options.epochs)]
    optimization = Optimization(network, sum(map(len, plan)), *options.rates, options.memory)
    begin, checkpoint = 0, os.path.join(options.out, "checkpoint.pt")
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint, weights_only=False)
        optimization.resume(saved["state"])
        begin = saved["epoch"] + 1
        print("going on after epoch", saved["epoch"], flush=True)
    for epoch in range(begin, min(options.epochs, options.stop or options.epochs)):
        torch.manual_seed(1000 * options.seed + epoch)
        random.seed(1000 * options.seed + epoch)
        chooser = random.Random(1000 * options.seed + epoch)
        started, worked, losses = time.time(), time.process_time(), 0.0
        for index, group in enumerate(plan[epoch]):
            losses += optimization.advance(loss_of, pairs.Batch(group, vectors, lowest(options.branch), chooser))
            if index % 100 == 99:
                print(f"epoch {epoch} step {index + 1}/{len(plan[epoch])} loss {losses / (index + 1):.3f} {time.time() - started:.0f} s"
                      f" processor {time.process_time() - worked:.0f} s", flush=True)
        torch.save({"network": optimization.average.state_dict(), "state": optimization.state(), "epoch": epoch,
                    "relations": catalogue.relations, "symmetric": sorted(catalogue.symmetric), "branch": options.branch, "labels": tables.head_labels}, checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
        if (epoch + 1) % options.every:
            continue
        results = predicted(optimization.average, checking, check_vectors)
        print(f"EPOCH {epoch} loss {losses / (index + 1):.3f} {time.time() - started:.0f} s processor {time.process_time() - worked:.0f} s\n"
              + scores.shown(checking, results, catalogue) + "\n"
              + heads.shown(heads.figures(check, [result.heads for result in results], tables.head_labels)), flush=True)


if __name__ == "__main__":
    main()
