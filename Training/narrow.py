"""Makes a finished network narrower and teaches it to do as before. `python narrow.py work/checkpoint.pt --data ../shared/data --out work/narrow`

Of each layer the attention heads and the inner units of the feed-forward half stay that matter most to the losses (after Michel et al.,
"Are Sixteen Heads Really Better than One?", 2019). What is left learns from the corpora, from what the finished network says, and from the
vectors that it makes after its last layer and where the reader's branch leaves it (Jiao et al., "TinyBERT", 2020).

Interrupted runs go on from the last epoch's checkpoint in the output folder.
"""

import argparse
import copy
import hashlib
import os
import random
import time
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

import corpora
import train
from claims import documents
from claims.encoder import KEPT
from examples import TASKS, Batch, Example, batches
from material import Material, read_corpora
from network import FEEDFORWARD, HEAD_WIDTH, HEADS, WIDTH, Layer, Network
from optimization import Optimization

SAMPLE = 120  # batches by which heads and units are weighed
NAMES_SHARE = 0.2
TAGGERS = [task for task in TASKS if task != "phrases"]  # which the model file does without


class Weighed(nn.Module):
    """A layer whose heads and inner units pass gates, which are open; their gradients tell how much each matters."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        self.head_gates, self.unit_gates = torch.ones(HEADS, requires_grad=True), torch.ones(FEEDFORWARD, requires_grad=True)

    def forward(self, x, mask):
        return self.layer(x, mask, self.head_gates, self.unit_gates)


def importance(network, groups, loss_of):
    """How much the loss of groups of examples hangs on each head and each inner unit of each layer: two lists of tensors."""
    network.eval()
    layers = network.encoder
    network.encoder = nn.ModuleList(Weighed(layer) for layer in layers)
    heads, units = [torch.zeros(HEADS) for _ in layers], [torch.zeros(FEEDFORWARD) for _ in layers]
    for group in groups:
        loss_of(network, group).backward()
        for index, layer in enumerate(network.encoder):
            heads[index] += layer.head_gates.grad.abs()
            units[index] += layer.unit_gates.grad.abs()
            layer.head_gates.grad = layer.unit_gates.grad = None
        network.zero_grad()
    network.encoder = layers
    return heads, units


@torch.no_grad()
def narrowed(layer, head_weights, unit_weights, heads, units):
    """The layer with its best heads and inner units only."""
    kept = head_weights.topk(heads).indices.sort().values
    rows = (kept[:, None] * HEAD_WIDTH + torch.arange(HEAD_WIDTH)).flatten()
    inner = unit_weights.topk(units).indices.sort().values
    narrow = Layer(WIDTH, heads, HEAD_WIDTH, units, layer.dropout)
    narrow.load_state_dict({
        **layer.state_dict(),
        "attention_input.weight": layer.attention_input.weight.view(3, WIDTH, WIDTH)[:, rows].flatten(0, 1),
        "attention_input.bias": layer.attention_input.bias.view(3, WIDTH)[:, rows].flatten(),
        "attention_output.weight": layer.attention_output.weight[:, rows],
        "feedforward_input.weight": layer.feedforward_input.weight[inner], "feedforward_input.bias": layer.feedforward_input.bias[inner],
        "feedforward_output.weight": layer.feedforward_output.weight[:, inner]})
    return narrow


def lesson_vectors(network, batch):
    """(vectors where the reader's branch leaves, vectors after the last layer)"""
    found = network.outputs(batch.ids, batch.shapes, batch.mask)
    return found[-1 - KEPT], found[-1]


def unlabelled(options, splitter, labels):
    """Examples of the sentences of annotated training texts, of which the words alone are taken."""
    sentences = documents.read(documents.TRAIN, options.parses) if options.parses else []
    if options.more:
        sentences += documents.read([os.path.abspath(os.path.join(options.more, "gold"))], os.path.join(options.more, "parses"))
    words = [[word.text for word in sentence.words] for sentence in sentences]
    examples = [Example(corpora.Sentence(words=one, corpus="unlabelled"), splitter, labels) for one in words if 3 < len(one) <= 100]
    return [example for example in examples if example.fits]


class Lesson:
    """What a batch teaches: the vectors of the finished network, its labels, and those of the corpora."""

    def __init__(self, finished, splitter):
        self.finished, self.splitter = copy.deepcopy(finished).bfloat16().eval(), splitter

    def loss_of(self, network, batch):
        with torch.no_grad():
            wanted = lesson_vectors(self.finished, batch)
        train.hide(batch, self.splitter)
        found = lesson_vectors(network, batch)
        loss = sum(2 * F.mse_loss(one[batch.mask].float(), other[batch.mask].float()) / other[batch.mask].float().var()
                   for one, other in zip(found, wanted))
        root, words = network.of_words(found[1], batch.first)
        return loss + self.distance(network, batch, root, words, wanted[1]) + train.loss_of(network, batch, (root, words))

    def distance(self, network, batch, root, words, wanted):
        """How far the labels of the two are apart, over all words."""
        allowed = torch.cat([torch.ones_like(batch.word_mask[:, :1]), batch.word_mask], 1)

        def apart(one, other):
            one, other = one[batch.word_mask].float(), other[batch.word_mask].float()
            return F.kl_div(one.log_softmax(-1), other.log_softmax(-1), reduction="batchmean", log_target=True)

        def arcs(net, root, words):
            return net.arcs(root, words).masked_fill(~allowed[:, None, :], -1e4)
        with torch.no_grad():
            finished = self.finished.of_words(wanted, batch.first)
            heads = arcs(self.finished, *finished)
            best = heads.argmax(-1)
            relations = self.finished.relations(*finished, best)
        return (apart(arcs(network, root, words), heads) + apart(network.relations(root, words, best), relations)
                + 0.3 * sum(apart(network.taggers[name](words), self.finished.taggers[name](finished[1])) for name in TAGGERS))


def epoch_groups(examples, epoch):
    """The batches of an epoch: all trees, a part of the newswire, the small defence corpus, all that nobody labelled."""
    chooser = random.Random(epoch)
    chosen = batches(examples["roles"] + examples.get("trees", []), chooser, 700)
    names = examples.get("names", [])
    share = int(len(names) * NAMES_SHARE)
    chosen += batches([names[(share * epoch + index) % len(names)] for index in range(share)] + examples["unlabelled"], chooser, 1400)
    chosen += batches(examples.get("mentions", []), chooser, 700)
    chooser.shuffle(chosen)
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", help="of the finished network")
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--parses", help="what `entente parse --format jsonl` wrote for each of the shared annotated texts")
    parser.add_argument("--more", help="a folder with further annotated documents, `gold`, and their analyses, `parses`")
    parser.add_argument("--out", default="work/narrow")
    parser.add_argument("--heads", type=int, default=6)
    parser.add_argument("--units", type=int, default=448)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rates", type=float, nargs=2, default=(3e-4, 6e-4), metavar=("ENCODER", "HEADS"))
    parser.add_argument("--smoke", action="store_true", help="on made-up sentences")
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    torch.manual_seed(0)
    random.seed(0)
    torch.set_num_threads(1)
    material = Material.made_up() if options.smoke else Material.of(*read_corpora(options.data), options.data)
    saved = torch.load(options.checkpoint, weights_only=False)
    if saved["vocabulary"] != material.vocabulary or saved["labels"] != material.labels.tables:
        raise SystemExit(f"{options.checkpoint} was made from other data")
    if (saved["heads"], saved["feedforward"]) != (HEADS, FEEDFORWARD):
        raise SystemExit(f"{options.checkpoint} is narrow already")
    sizes = material.labels.sizes(len(material.vocabulary))
    finished = Network(sizes, saved["layers"])
    finished.load_state_dict(saved["network"])
    examples = {**material.training, "unlabelled": unlabelled(options, material.splitter, material.labels)}
    sample = batches(examples["roles"], random.Random(0), 700)[:SAMPLE]
    weights = importance(finished, sample, lambda network, group: train.loss_of(network, Batch(group)))
    network = copy.deepcopy(finished)
    network.encoder = nn.ModuleList(narrowed(layer, *weighed, options.heads, options.units) for layer, *weighed in zip(finished.encoder, *weights))
    lesson = Lesson(finished, material.splitter)
    plan = [epoch_groups(examples, epoch) for epoch in range(options.epochs)]
    optimization = Optimization(network, sum(map(len, plan)), *options.rates)
    begin, checkpoint = 0, os.path.join(options.out, "checkpoint.pt")
    teacher = hashlib.sha256(Path(options.checkpoint).read_bytes()).hexdigest()
    if os.path.exists(checkpoint) and not options.smoke:
        state = torch.load(checkpoint, weights_only=False)
        if state["teacher"] != teacher:
            raise SystemExit(f"{checkpoint} was begun from another network than {options.checkpoint}: remove it to begin anew")
        optimization.resume(state["state"])
        begin = state["epoch"] + 1
        print("going on after epoch", state["epoch"], flush=True)
    for epoch in range(begin, options.epochs):
        torch.manual_seed(epoch)
        random.seed(epoch)
        started, losses = time.time(), 0.0
        for index, group in enumerate(plan[epoch]):
            losses += optimization.advance(lesson.loss_of, Batch(group))
            if index % 100 == 99:
                print(f"epoch {epoch} step {index + 1}/{len(plan[epoch])} loss {losses / (index + 1):.3f} {time.time() - started:.0f} s", flush=True)
        torch.save({"network": optimization.average.state_dict(), "state": optimization.state(), "epoch": epoch, **material.saved(),
                    "layers": saved["layers"], "teacher": teacher, "heads": options.heads, "feedforward": options.units}, checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
        figures = train.development_figures(optimization.average, material, 400)
        print(f"EPOCH {epoch} loss {losses / (index + 1):.3f} {time.time() - started:.0f} s: {train.shown(figures)}", flush=True)


if __name__ == "__main__":
    main()
