"""Trains the network. `python train.py --data ../shared/data --out work` for a run from MiniLM's weights, with `--start CHECKPOINT` for
one that goes on from a finished run, `--smoke` for one of under a minute.

Interrupted runs go on from the last epoch's checkpoint in the output folder.
"""

import argparse
import os
import random
import time
from dataclasses import dataclass

import torch
import torch.nn.functional as F

import corpora
import frames
import lemmas
import predictions
import schemes
import scores
import syntax
from examples import IGNORED, TASKS, Batch, Example, LabelSets, batches
from network import FEEDFORWARD, HEADS, Network
from optimization import Optimization
from pieces import Splitter, pruned_vocabulary

# How much is hidden while training: pieces of words; the tree from a predicate; the frame of its very sense (it is often misjudged).
HIDDEN_PIECES, HIDDEN_TREES, HIDDEN_SENSES = 0.1, 0.1, 0.1
NAMES_SHARE = 0.07
WEIGHTS = {"universal": 0.5, "penn": 0.5, "lemmas": 0.5, "names": 1.0, "mentions": 1.0, "phrases": 0.3, "senses": 0.5}


def read_part(folder, part):
    """(sentences by corpus, re3d's documents) of the part `train` or `dev`."""
    def at(*parts):
        return os.path.join(folder, *parts)
    gazetteer = schemes.Gazetteer(folder)
    found = {"ewt": list(corpora.conllu(at("ud-english-ewt", f"en_ewt-ud-{part}.conllu.gz"), "ewt"))}
    corpora.add_roles(found["ewt"], at("propbank-ewt-srl", f"ewt-propbank-{part}.srl.gz"))
    found["gum"] = list(corpora.conllu(at("ud-english-gum", f"en_gum-ud-{part}.free-genres.conllu.gz"), "gum"))
    found["gmb"] = list(schemes.newswire(at("gmb-ner", f"gmb.{part}.iob2.gz"), gazetteer, part == "train"))
    found["re3d"], documents = corpora.re3d(at("re3d", "split-without-BBC", part))
    if part == "train":
        found["politics"] = list(schemes.politics(at("crossner", "politics", "train.txt"), gazetteer))
    return found, documents


def read_corpora(folder):
    """(training sentences by group, development sentences by corpus, re3d's development documents)"""
    training, _ = read_part(folder, "train")
    development, documents = read_part(folder, "dev")
    groups = {"roles": training["ewt"], "trees": training["gum"], "names": training["gmb"] + training["politics"],
              "mentions": training["re3d"]}
    return groups, development, documents


def made_up_corpora():
    """Tiny sentences of our own, so that the smoke run needs no data."""
    chooser = random.Random(1)
    subjects = ["Russia", "The minister", "NATO", "An official"]
    verbs = [("rejects", "reject"), ("signed", "sign"), ("tested", "test")]
    objects = ["treaty", "missile", "proposal"]
    sentences = []
    for _ in range(120):
        subject, (verb, lemma), thing = chooser.choice(subjects).split(), chooser.choice(verbs), chooser.choice(objects)
        count = len(subject)
        names = ["O"] * (count + 4)
        if count == 1:
            names[0] = "B-organization"
        marks = ["B-ARG0"] + ["I-ARG0"] * (count - 1) + ["O", "B-ARG1", "I-ARG1", "O"]
        sentences.append(corpora.Sentence(
            words=[*subject, verb, "the", thing, "."], corpus="made-up",
            lemmas=[*subject, lemma, "the", thing, "."],
            upos=["DET", "NOUN"][2 - count:] * (count == 2) + ["PROPN"] * (count == 1) + ["VERB", "DET", "NOUN", "PUNCT"],
            xpos=["DT", "NN"] * (count == 2) + ["NNP"] * (count == 1) + ["VBZ", "DT", "NN", "."],
            heads=[2, 3][2 - count:] * (count == 2) + [2] * (count == 1) + [0, count + 3, count + 1, count + 1],
            relations=["det", "nsubj"] * (count == 2) + ["nsubj"] * (count == 1) + ["root", "det", "obj", "punct"],
            names=names, mentions=names, phrases=names, predicates=[(count, "01", lemma + ".01", marks)]))
    return {"roles": sentences[:100]}, {"ewt": sentences[100:]}, []


@dataclass
class Material:
    """What a run learns from and is measured on, and what its checkpoint takes along."""
    training: dict  # examples by group
    development: dict  # examples by corpus
    documents: list  # re3d's development documents
    kept: list  # rows of MiniLM's vocabulary
    vocabulary: list
    splitter: Splitter
    labels: LabelSets
    decoder: predictions.Decoder

    @classmethod
    def of(cls, groups, development, documents, data=None):
        """data: the shared folder, for the verbs and frames of PropBank."""
        everything = [sentence for sentences in groups.values() for sentence in sentences]
        kept, vocabulary = pruned_vocabulary({word for sentence in everything for word in sentence.words})
        splitter, labels = Splitter(vocabulary), LabelSets.of(everything)
        corpora_of_trees = dict.fromkeys(sentence.corpus for sentence in everything if sentence.heads)
        triples = [[word for sentence in everything if sentence.heads and sentence.corpus == corpus
                    for word in zip(sentence.words, sentence.lemmas, sentence.upos)] for corpus in corpora_of_trees]
        exceptions = lemmas.exceptions(triples, corpora.propbank_verbs(data) if data else [])
        lexicon = predictions.Lexicon(corpora.roleset_lemmas(everything), frames.Frames.read(data).rows if data else [])
        training = {name: [example for example in (Example(sentence, splitter, labels, lexicon) for sentence in sentences)
                           if example.fits and len(example.first) <= 120] for name, sentences in groups.items()}
        for name in ("trees", "names"):
            random.Random(7).shuffle(training.get(name, []))
        development = {name: [Example(sentence, splitter, labels) for sentence in sentences] for name, sentences in development.items()}
        return cls(training, development, documents, kept, vocabulary, splitter, labels,
                   predictions.Decoder(labels.tables, exceptions, lexicon))

    @classmethod
    def made_up(cls):
        return cls.of(*made_up_corpora())

    def saved(self):
        """The parts of a checkpoint that export.py writes beside the weights."""
        return {"vocabulary": self.vocabulary, "labels": self.labels.tables, "exceptions": self.decoder.exceptions,
                "rolesets": self.decoder.lexicon.rolesets, "frames": self.decoder.lexicon.frames.rows}


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
