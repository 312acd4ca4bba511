"""Words that may head a literal, for training: found by a classifier that has not seen the document.

`python -m claims.candidates --parses DIR --out work/reader` writes `candidates.pt`: {(document, begin of the sentence): words}.
"""

import argparse
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from claims import documents, encoder, heads, phrases
from network import gelu

LIKELY = 0.12
HIDDEN = 320


class Classifier(nn.Module):
    """A layer over the word's vector after the last layer and after an inner one, and the scores of `no literal` and `literal`."""

    def __init__(self, width):
        super().__init__()
        self.word, self.inner = nn.Linear(width, HIDDEN), nn.Linear(width, HIDDEN, bias=False)
        self.output = nn.Linear(HIDDEN, 2)

    def forward(self, words, inner):
        words, inner = (F.dropout(x, 0.2, self.training) for x in (words, inner))
        return self.output(F.dropout(gelu(self.word(words) + self.inner(inner)), 0.3, self.training))


def examples(sentences, vectors):
    found = []
    for index, sentence in enumerate(sentences):
        gold = set(phrases.gold_heads(sentence).values())
        target = torch.tensor([int(word in gold) for word in range(len(vectors.first[index]))])
        found.append((vectors.words(encoder.KEPT, index), vectors.words(0, index), target))
    return found


def trained(data, epochs, width, rate=2e-3, words=1500):
    """A classifier of words, which are taken in any order: it sees one at a time."""
    network = Classifier(width)
    last, inner, target = (torch.cat(part) for part in zip(*data))
    steps = epochs * -(-len(target) // words)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / (0.05 * steps), 1 - step / steps))
    network.train()
    for epoch in range(epochs):
        started, total = time.process_time(), 0.0
        for group in torch.randperm(len(target)).split(words):
            loss = F.cross_entropy(network(last[group], inner[group]), target[group])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(group)
        print(f"epoch {epoch} loss {total / len(target):.4f} processor {time.process_time() - started:.0f} s", flush=True)
    return network


@torch.no_grad()
def likely(network, data):
    network.eval()
    shares = [network(last, inner).softmax(-1)[:, 1] for last, inner, _ in data]
    return [[word for word, share in enumerate(row.tolist()) if share >= LIKELY] for row in shares]


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parses", required=True)
    parser.add_argument("--more", help="a folder with further annotated documents, `gold`, and their analyses, `parses`")
    parser.add_argument("--soft", help="a folder with texts that nobody annotated, `annotations` and `parses`")
    parser.add_argument("--model", default=heads.MODEL)
    parser.add_argument("--out", default="work/reader")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    os.makedirs(options.out, exist_ok=True)

    found = {}

    def keep(sentences, words):
        gold = [set(phrases.gold_heads(sentence).values()) for sentence in sentences]
        print(len(sentences), "sentences", sum(map(len, gold)), "literals", sum(map(len, words)), "candidates",
              sum(len(a & set(b)) for a, b in zip(gold, words)), "of them literals", flush=True)
        found.update({(sentence.document, sentence.begin): at for sentence, at in zip(sentences, words)})
    sentences, vectors = encoder.read("train", documents.TRAIN, options.parses, options.model, options.out)
    data, width = examples(sentences, vectors), vectors.outputs[0].shape[1]
    names = sorted({sentence.document for sentence in sentences})
    random.Random(options.seed).shuffle(names)
    first = set(names[:len(names) // 2])
    halves = [[index for index, sentence in enumerate(sentences) if (sentence.document in first) == side] for side in (True, False)]
    for own, other in (halves, halves[::-1]):
        network = trained([data[index] for index in own], options.epochs, width)
        keep([sentences[index] for index in other], likely(network, [data[index] for index in other]))
    network = trained(data, options.epochs, width)
    check, vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.out)
    keep(check, likely(network, examples(check, vectors)))
    if options.more:
        more, vectors = encoder.read_folder("more", options.more, "gold", options.model, options.out)
        keep(more, likely(network, examples(more, vectors)))
    if options.soft:
        soft, vectors = encoder.read_soft(options.soft, options.model, options.out)
        keep(soft, likely(network, examples(soft, vectors)))
    torch.save(found, os.path.join(options.out, "candidates.pt"))


if __name__ == "__main__":
    main()
