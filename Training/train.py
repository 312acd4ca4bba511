"""Trains the network. `python train.py --data ../shared/data --out work` for a run from MiniLM's weights, with `--start CHECKPOINT` for
one that goes on from a finished run, `--smoke` for one of under a minute.

Interrupted runs go on from the last epoch's checkpoint in the output folder.
"""

import argparse
import os
import random
import time

import torch
import torch.nn.functional as F

import frames
import predictions
import scores
import syntax
from examples import IGNORED, TASKS, Batch, batches
from material import Material, read_corpora
from network import FEEDFORWARD, HEADS, Network
from optimization import Optimization

# How much is hidden while training: pieces of words; the tree from a predicate; the frame of its very sense (it is often misjudged).
HIDDEN_PIECES, HIDDEN_TREES, HIDDEN_SENSES = 0.1, 0.1, 0.1
NAMES_SHARE = 0.07
WEIGHTS = {"universal": 0.5, "penn": 0.5, "lemmas": 0.5, "names": 1.0, "mentions": 1.0, "phrases": 0.3, "senses": 0.5}


def loss_of(network, batch, vectors=None):
    """The weighted sum of the losses of all layers that the batch annotates; vectors: what `network.words` gave, if that is there."""
    root, words = vectors or network.words(batch.ids, batch.shapes, batch.mask, batch.first)

    def entropy(values, gold):
        return F.cross_entropy(values.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)

    loss = sum(WEIGHTS[task] * entropy(network.taggers[task](words), batch.gold[task]) for task in TASKS if task in batch.gold)
    if "relations" in batch.gold:
        allowed = torch.cat([torch.ones_like(batch.word_mask[:, :1]), batch.word_mask], 1)
        arcs = network.arcs(root, words).float().masked_fill(~allowed[:, None, :], -1e4)
        loss = loss + entropy(arcs, batch.heads) + entropy(network.relations(root, words, batch.heads.clamp(min=0)), batch.gold["relations"])
    if len(batch.role_rows):
        roles = network.roles(words, batch.word_mask, batch.role_rows, batch.role_predicates,
                              *predicted_places(network, batch, root, words, arcs), batch.role_frames)
        loss = loss + 2.5 * entropy(roles, batch.role_gold)
    return loss


def hide(batch, splitter):
    """Hides some pieces, and some frames of senses, so that the network does not learn the training sentences by heart."""
    hidden = (torch.rand(batch.ids.shape) < HIDDEN_PIECES) & (batch.ids != splitter.start) & (batch.ids != splitter.end)
    batch.ids = torch.where(hidden, splitter.unknown, batch.ids)
    batch.role_frames[:, frames.HALF:] *= torch.rand(len(batch.role_frames), 1) > HIDDEN_SENSES


@torch.no_grad()
def predicted_places(network, batch, root, words, arcs):
    """What syntax.py says about every predicate and word, over the heads and relations that the network finds best itself:
    gold trees would teach the roles to trust the tree too much. Some predicates get none."""
    heads = arcs.argmax(-1)
    relations = network.relations(root, words, heads).argmax(-1).tolist()
    heads = heads.tolist()
    kinds = network.relation_output.out_features
    places = torch.ones(len(batch.role_rows), words.shape[1], dtype=torch.long)
    starts = torch.zeros_like(places)
    for index, (row, predicate) in enumerate(zip(batch.role_rows.tolist(), batch.role_predicates.tolist())):
        if random.random() < HIDDEN_TREES:
            continue
        count = len(batch.examples[row].first)
        place, start = syntax.places(heads[row][:count], relations[row], predicate, kinds)
        places[index, :count], starts[index, :count] = torch.tensor(place), torch.tensor(start)
    return places, starts


def epoch_groups(examples, epoch, seed, pieces):
    """The batches of one epoch: all sentences with roles, every other tree without, a part of the newswire, the small defence corpus."""
    chooser = random.Random(1000 * seed + epoch)
    chosen = batches(examples["roles"] + examples.get("trees", [])[(epoch + seed) % 2::2], chooser, pieces)
    names = examples.get("names", [])
    share = int(len(names) * NAMES_SHARE)
    chosen += batches([names[(share * epoch + index) % len(names)] for index in range(share)], chooser, 2 * pieces)
    chosen += batches(examples.get("mentions", []), chooser, pieces)
    chooser.shuffle(chosen)
    return chosen


def development_figures(network, material, limit=None):
    figures = {}
    for name, examples in material.development.items():
        examples = examples[:limit]
        sentences = [example.sentence for example in examples]
        analyses = predictions.of_network(network, material.decoder, examples)
        if sentences and sentences[0].heads:
            figures[name] = scores.trees(sentences, analyses)
        if name == "ewt":
            figures["propbank"] = scores.roles(sentences, analyses)
        if name == "gmb":
            figures[name] = {"f1": scores.newswire(sentences, analyses)[0]}
        if name == "re3d":
            figures[name] = scores.defence(sentences, analyses, material.documents)
    return figures


def shown(figures):
    return "; ".join(name + " " + " ".join(f"{key} {value:.4f}" if value <= 1 else f"{key} {value}" for key, value in values.items())
                     for name, values in figures.items())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--out", default="work")
    parser.add_argument("--start", help="the checkpoint of a finished run to begin from")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rates", type=float, nargs=2, default=(1.5e-4, 1e-3), metavar=("ENCODER", "HEADS"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pieces", type=int, default=700, help="word pieces in a batch")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--stop-after", type=int, default=0, help="stop after so many steps (to measure speed)")
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    if options.smoke:
        options.epochs, options.layers = 6, 2
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)

    material = Material.made_up() if options.smoke else Material.of(*read_corpora(options.data), options.data)
    print({name: len(values) for name, values in material.training.items()}, len(material.vocabulary),
          {name: len(table) for name, table in material.labels.tables.items()}, flush=True)

    network = Network(material.labels.sizes(len(material.vocabulary)), options.layers)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=False)["network"])
    else:
        network.start_from(material.kept)
    plan = [epoch_groups(material.training, epoch, options.seed, options.pieces) for epoch in range(options.epochs)]
    steps = sum(map(len, plan))
    optimization = Optimization(network, steps, *options.rates)
    begin, checkpoint = 0, os.path.join(options.out, "checkpoint.pt")
    if os.path.exists(checkpoint) and not options.smoke:
        saved = torch.load(checkpoint, weights_only=False)
        optimization.resume(saved["state"])
        begin = saved["epoch"] + 1
        print("going on after epoch", saved["epoch"], flush=True)

    for epoch in range(begin, options.epochs):
        torch.manual_seed(1000 * options.seed + epoch)
        random.seed(1000 * options.seed + epoch)
        started, losses, seen = time.time(), 0.0, 0
        for index, group in enumerate(plan[epoch]):
            batch = Batch(group)
            hide(batch, material.splitter)
            losses += optimization.advance(loss_of, batch)
            seen += int(batch.word_mask.sum())
            if index % 50 == 0:
                seconds = time.time() - started
                print(f"epoch {epoch} step {optimization.step}/{steps} loss {losses / (index + 1):.3f} words/s {seen / seconds:.0f}"
                      f" left {seconds / (index + 1) * (steps - optimization.step) / 60:.1f} min", flush=True)
            if options.stop_after and optimization.step >= options.stop_after:
                return
        torch.save({"network": optimization.average.state_dict(), "state": optimization.state(), "epoch": epoch, **material.saved(),
                    "layers": options.layers, "heads": HEADS, "feedforward": FEEDFORWARD}, checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
        figures = development_figures(optimization.average, material, None if options.smoke else 400)
        print(f"EPOCH {epoch} loss {losses / (index + 1):.3f} {time.time() - started:.0f} s: {shown(figures)}", flush=True)
    if options.smoke:
        las = figures["ewt"]["las"]
        print("smoke run", "passed" if las > 0.8 else "failed", f"LAS {las:.2f}")
        raise SystemExit(0 if las > 0.8 else 1)


if __name__ == "__main__":
    main()
