"""Leaves a finished reader the heads and inner units of its branch that matter most, as many as the narrower encoder has, so that a run on
that encoder's vectors can begin from it (`claims.train --start`).
`python -m claims.narrow work/reader/checkpoint.pt --parses work/parses --out work/reader/narrow.pt`
"""

import argparse
import random

import torch
import torch.nn as nn

from claims import documents, encoder, heads, pairs, train
from claims.reader import Reader
from narrow import importance, narrowed

SAMPLE = 150  # batches by which heads and units are weighed


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", help="of the finished reader")
    parser.add_argument("--parses", required=True, help="what `entente parse --format jsonl` wrote for each text")
    parser.add_argument("--model", default=heads.MODEL, help="the English model that the reader was trained on, not the narrower one")
    parser.add_argument("--vectors", default="work/reader", help="folder of what that model's encoder gives, and of candidates.pt")
    parser.add_argument("--heads", type=int, default=6)
    parser.add_argument("--units", type=int, default=448)
    parser.add_argument("--out", required=True, help="the checkpoint to write")
    options = parser.parse_args(arguments)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    saved = torch.load(options.checkpoint, weights_only=False)
    sentences, vectors = encoder.read("train", documents.TRAIN, options.parses, options.model, options.vectors)
    frozen = encoder.encoder_of(options.model)
    tables = pairs.Tables(pairs.Catalogue(saved["relations"], set(saved["symmetric"])), frozen.tree, saved["labels"])
    candidates = torch.load(f"{options.vectors}/candidates.pt", weights_only=False)
    examples = [pairs.Example(index, sentence, len(vectors.first[index]), tables, candidates.get((sentence.document, sentence.begin), ()), True)
                for index, sentence in enumerate(sentences)]
    network = Reader(frozen, saved["branch"], len(saved["relations"]), len(tables.tree), len(tables.head_labels))
    network.load_state_dict(saved["network"])
    groups = pairs.groups(examples, 16, random.Random(3))[:SAMPLE]
    weights = importance(network, groups, lambda network, group: train.loss_of(network, pairs.Batch(group, vectors, train.lowest(saved["branch"]))))
    network.encoder = nn.ModuleList(narrowed(layer, *weighed, options.heads, options.units) for layer, *weighed in zip(network.encoder, *weights))
    torch.save({**saved, "network": network.state_dict(), "state": None}, options.out)


if __name__ == "__main__":
    main()
