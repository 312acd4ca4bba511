"""Words that may head a literal, for training: found by a classifier that has not seen the document.

`python -m claims.candidates --parses DIR --out work/reader` writes `candidates.pt`: {(document, begin of the sentence): words}.
"""

import argparse
import os
import random

import torch

from claims import documents, encoder, heads, phrases

LIKELY = 0.12
LABELS = [heads.NONE, "Literal"]


def examples(sentences, vectors):
    found = []
    for index, sentence in enumerate(sentences):
        gold = set(phrases.gold_heads(sentence).values())
        target = torch.tensor([int(word in gold) for word in range(len(vectors.first[index]))])
        found.append((vectors.words(encoder.KEPT, index), vectors.words(0, index), target))
    return found


def trained(data, epochs, width):
    network = heads.HeadClassifier(LABELS, width)
    heads.train(network, data, epochs, 2e-3)
    return network


def likely(network, data):
    return [[word for word, row in enumerate(rows) if float(row[1]) >= LIKELY] for rows in heads.probabilities(network, data)]


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
