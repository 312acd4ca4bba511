"""Figures of a checkpoint for the model card: `python -m claims.figures work/reader/checkpoint.pt --parses DIR`

Gold mentions, the reader's own literals, probabilities after calibration; heads of mentions and stances too; a table by relation.
"""

import argparse
from collections import Counter

import torch

from claims import documents, encoder, evaluate, heads, pairs, scores
from claims.train import predicted


def by_relation(examples, results, catalogue, training, threshold):
    """Rows of a Markdown table: relation, training claims, gold claims of check/, precision, recall, F1."""
    total = scores.counts(examples, results, catalogue, threshold)
    for relation, count in training.most_common():
        right, found, gold = total["relation", relation]
        if gold:
            yield f"| {relation} | {count} | {gold} | " + " | ".join(f"{value:.2f}" for value in scores.f1(right, found, gold)) + " |"


def by_frequency(examples, results, catalogue, training, threshold):
    total = scores.counts(examples, results, catalogue, threshold)
    for least, most in ((0, 20), (20, 50), (50, 100), (100, 300), (300, 10 ** 9)):
        chosen = [relation for relation in {name[1] for name in total if name[0] == "relation"} if least <= training[relation] < most]
        right, found, gold = (sum(total["relation", relation][column] for relation in chosen) for column in range(3))
        yield f"| {least} to {most if most < 10 ** 9 else '...'} | {len(chosen)} | {gold} | {scores.f1(right, found, gold)[2]:.2f} |"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("--parses", required=True)
    parser.add_argument("--more", help="the folder with further annotated documents that it was trained on")
    parser.add_argument("--model", default=heads.MODEL)
    parser.add_argument("--vectors", default="work/reader")
    parser.add_argument("--threshold", type=float, default=0.4)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    network, tables, calibration = evaluate.load(options.checkpoint, options.model)
    sentences, vectors = encoder.read("check", documents.CHECK, options.parses, options.model, options.vectors)
    examples = evaluate.with_own_literals(network, sentences, vectors, tables)
    results = predicted(network, examples, vectors, calibration)
    print(scores.shown(examples, results, tables.catalogue, (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)))
    print("heads of mentions, from the branch\n" + heads.shown(heads.figures(sentences, [result.heads for result in results], tables.head_labels)))
    training = Counter(row["relation"] for sentence in encoder.read_training(options)[0]
                       for row, _, _ in pairs.claims_of(sentence, pairs.nodes_of(sentence)))
    print(*by_frequency(examples, results, tables.catalogue, training, options.threshold), sep="\n")
    print(*by_relation(examples, results, tables.catalogue, training, options.threshold), sep="\n")


if __name__ == "__main__":
    main()
