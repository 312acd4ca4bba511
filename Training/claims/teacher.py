"""A larger encoder, mpnet-base, whose reader of claims teaches the small one; it is never part of the program.

The weights are those of all-mpnet-base-v2 (Apache-2.0), a folder with `model.safetensors` and `vocab.txt`, given as `--model` to `train.py`;
its lower layers stay as they are. `python -m claims.teacher CHECKPOINT --model FOLDER --soft DIR` writes `labels.pt`: what a trained reader
on it makes of texts that nobody annotated.
"""

import argparse
import math
import os

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from claims import encoder, heads, pairs, train
from claims.reader import Reader
from network import dropout, gelu
from pieces import Splitter, read_safetensors

WIDTH, HEADS, FEEDFORWARD, LAYERS, EPSILON = 768, 12, 3072, 12, 1e-5
TRAINED = 6  # upper layers that are trained; the output of those below is kept
FIRST_POSITION, ROOM = 2, 300
BUCKETS, EXACT, FARTHEST = 32, 8, 128
PARTS = {"attention_output": "attention.attn.o", "attention_norm": "attention.LayerNorm", "feedforward_input": "intermediate.dense",
         "feedforward_output": "output.dense", "feedforward_norm": "output.LayerNorm"}


def distances(count):
    """Rows of the table of relative positions: half for either side, exact up to 8 pieces, then by the logarithm (MPNet, 2020)."""
    places = torch.arange(count)
    back = places[:, None] - places[None, :]
    half, far = BUCKETS // 2, back.abs()
    share = torch.log(far.float().clamp(min=1) / EXACT) / math.log(FARTHEST / EXACT)
    rows = torch.where(far < EXACT, far, (EXACT + (share * (half - EXACT)).long()).clamp(max=half - 1))
    return (back < 0).long() * half + rows


class Layer(nn.Module):
    def __init__(self, chance):
        super().__init__()
        self.chance = chance
        self.attention_input, self.attention_output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.feedforward_input, self.feedforward_output = nn.Linear(WIDTH, FEEDFORWARD), nn.Linear(FEEDFORWARD, WIDTH)
        self.feedforward_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.distances = nn.Embedding(BUCKETS, HEADS)

    def forward(self, x, mask):
        rows, count, width = x.shape
        inside = width // HEADS
        q, k, v = self.attention_input(x).view(rows, count, 3, HEADS, inside).permute(2, 0, 3, 1, 4)
        a = torch.matmul(q * inside ** -0.5, k.transpose(-1, -2)) + self.distances(distances(count)).permute(2, 0, 1)
        a = a.masked_fill(~mask[:, None, None, :], -1e4).softmax(-1)
        a = self.attention_output(torch.matmul(a, v).transpose(1, 2).reshape(rows, count, width))
        x = self.attention_norm(x + dropout(a, self.chance, self.training))
        y = self.feedforward_output(gelu(self.feedforward_input(x)))
        return self.feedforward_norm(x + dropout(y, self.chance, self.training))


class Encoder:
    """What `encoder.Encoder` is for the small model: `outputs` are those of the layers below the trained ones."""
    width, room, kept = WIDTH, ROOM, 0

    def __init__(self, folder):
        raw = read_safetensors(os.path.join(folder, "model.safetensors"))
        self.raw = {name.removeprefix("mpnet."): torch.from_numpy(np.frombuffer(data, np.float32).reshape(shape).copy())
                    for name, (kind, shape, data) in raw.items() if kind == "F32"}
        with open(os.path.join(folder, "vocab.txt"), encoding="utf8") as file:
            vocabulary = [line.rstrip("\n") for line in file]
        self.splitter = Splitter(vocabulary)
        self.splitter.start, self.splitter.end = vocabulary.index("<s>"), vocabulary.index("</s>")
        self.layers = range(LAYERS)
        # Trees are the small model's.
        self.tree = encoder.Encoder(heads.MODEL).tree
        self.lower = [self.copy_of_layer(index, 0).bfloat16().eval() for index in range(LAYERS - TRAINED)]

    def copy_of_layer(self, index, chance):
        layer, prefix = Layer(chance), f"encoder.layer.{index}."
        with torch.no_grad():
            for kind in ("weight", "bias"):
                attention = torch.cat([self.raw[f"{prefix}attention.attn.{part}.{kind}"] for part in "qkv"])
                getattr(layer.attention_input, kind).copy_(attention)
                for name, source in PARTS.items():
                    getattr(getattr(layer, name), kind).copy_(self.raw[f"{prefix}{source}.{kind}"])
            layer.distances.weight.copy_(self.raw["encoder.relative_attention_bias.weight"])
        return layer

    pieces_of = encoder.Encoder.pieces_of

    @torch.no_grad()
    def outputs(self, sentences):
        """Of (piece rows, shapes) of sentences of like length; shapes are not looked at."""
        longest = max(len(ids) for ids, _ in sentences)
        ids, mask = torch.ones(len(sentences), longest, dtype=torch.long), torch.zeros(len(sentences), longest, dtype=torch.bool)
        for row, (values, _) in enumerate(sentences):
            ids[row, :len(values)], mask[row, :len(values)] = torch.tensor(values), True
        positions = self.raw["embeddings.position_embeddings.weight"][FIRST_POSITION:FIRST_POSITION + longest]
        norm = [self.raw["embeddings.LayerNorm." + kind] for kind in ("weight", "bias")]
        x = F.layer_norm(self.raw["embeddings.word_embeddings.weight"][ids] + positions, (WIDTH,), *norm, EPSILON).bfloat16()
        for layer in self.lower:
            x = layer(x, mask)
        return [x]


@torch.no_grad()
def labels_of(network, examples, vectors, names, head_labels):
    """{(document, begin of the sentence): probabilities of the relations `names` for every pair, scores of stances, probabilities of the
    head's labels and of the marks for every word}"""
    found = {}
    for example, result in zip(examples, train.predicted(network, examples, vectors)):
        found[example.sentence.document, example.sentence.begin] = {
            "relations": result.relations.half(), "stances": result.stances.half(), "names": names, "marks": result.marks.half(),
            "heads": {"names": head_labels, "shares": result.heads.half()}}
    return found


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--model", required=True)
    parser.add_argument("--soft", required=True, help="a folder with `annotations` and `parses`, which takes `labels.pt`")
    parser.add_argument("--vectors", default="work/reader", help="where candidates.pt is")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    saved = torch.load(options.checkpoint, weights_only=False)
    large = Encoder(options.model)
    tables = pairs.Tables(pairs.Catalogue(saved["relations"], saved["symmetric"]), large.tree, saved["labels"])
    sentences, vectors = encoder.read_soft(options.soft, options.model, os.path.join(options.soft, "teacher"))
    candidates = torch.load(os.path.join(options.vectors, "candidates.pt"), weights_only=False)
    examples = [pairs.Example(index, sentence, len(vectors.first[index]), tables, candidates.get((sentence.document, sentence.begin), ()), False)
                for index, sentence in enumerate(sentences)]
    network = Reader(large, TRAINED, len(saved["relations"]), len(large.tree), len(saved["labels"]))
    network.load_state_dict(saved["network"])
    torch.save(labels_of(network, examples, vectors, saved["relations"], saved["labels"]), os.path.join(options.soft, "labels.pt"))
    print(len(sentences), "sentences")


if __name__ == "__main__":
    main()
