"""Trains the sentence boundary scorer: logistic regression over hashed features, weights as 8-bit integers.

    python train.py --data ../../../shared/data --out ../../Sources/CEmbeddedData/english/sentence-weights.bin

Deterministic: the same data give the same bytes on the same numpy and scipy.
"""

import argparse
import os
import struct

import numpy
import scipy.optimize
import scipy.sparse

import corpus
import features

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = os.path.join(HERE, "../../Sources/CEmbeddedData/english/words.tsv")


def blocks(paragraphs):
    return [(features.Block(forms, gaps), set(ends)) for forms, gaps, ends in paragraphs]


def examples(paragraphs):
    """Rows and labels with the true sentence starts."""
    rows, labels = [], []
    for block, ends in paragraphs:
        start, previous = 0, -1
        for index in range(len(block.forms) - 1):
            if features.is_candidate(block, index):
                rows.append(features.row(block, index, start, previous))
                labels.append(index in ends)
            if index in ends:
                start, previous = index + 1, start
    return numpy.array(rows, dtype=numpy.int64), numpy.array(labels)


def design(rows):
    columns = features.indices(rows)
    count, width = columns.shape
    return scipy.sparse.csr_matrix(
        (numpy.ones(count * width, dtype=numpy.float32), columns.reshape(-1).astype(numpy.int32),
         numpy.arange(0, count * width + 1, width)), shape=(count, 1 << features.TABLE_BITS))


def fit(matrix, labels, weights, penalty, iterations):
    """L2-penalised logistic regression by L-BFGS."""
    sign = numpy.where(labels, 1.0, -1.0)
    transposed = matrix.T.tocsr()

    def loss(theta):
        margin = sign * (matrix @ theta)
        value = numpy.sum(weights * numpy.logaddexp(0, -margin)) + penalty / 2 * theta @ theta
        slope = -sign * weights / (1 + numpy.exp(numpy.minimum(margin, 50)))
        return value, transposed @ slope + penalty * theta

    start = numpy.zeros(matrix.shape[1])
    return scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations}).x


def quantized(theta):
    """8-bit weights and the value of one step."""
    scale = float(numpy.max(numpy.abs(theta))) / 127
    return numpy.rint(theta / scale).astype(numpy.int8), scale


def f1(paragraphs, table, threshold):
    """Sentence F1 with the scorer's own decisions as context, as the program decides."""
    true = found = both = 0
    for block, ends in paragraphs:
        start, previous, decided = 0, -1, []
        for index in range(len(block.forms) - 1):
            if features.is_candidate(block, index):
                row = numpy.array([features.row(block, index, start, previous)], dtype=numpy.int64)
                if int(table[features.indices(row)[0]].sum()) > threshold:
                    decided.append(index)
                    start, previous = index + 1, start
        decided.append(len(block.forms) - 1)
        gold = sorted(ends)
        spans = set(zip([0] + [e + 1 for e in gold[:-1]], gold))
        mine = set(zip([0] + [e + 1 for e in decided[:-1]], decided))
        true, found, both = true + len(spans), found + len(mine), both + len(spans & mine)
    return 200 * both / (true + found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--news", type=int, default=12000, help="sentences of newswire")
    parser.add_argument("--iterations", type=int, default=80)
    arguments = parser.parse_args()
    kept = corpus.abbreviations(WORDS)
    ewt = os.path.join(arguments.data, "ud-english-ewt/en_ewt-ud-%s.conllu.gz")
    gum = os.path.join(arguments.data, "ud-english-gum/en_gum-ud-%s.free-genres.conllu.gz")
    news = os.path.join(arguments.data, "gmb-ner/gmb.%s.iob2.gz")
    parts = [
        examples(blocks(corpus.paragraphs(ewt % "train", kept))),
        examples(blocks(corpus.paragraphs(gum % "train", kept))),
        examples(blocks(corpus.newswire(news % "train", kept, arguments.news))),
    ]
    rows, labels = (numpy.concatenate(part) for part in zip(*parts))
    theta = fit(design(rows), labels, numpy.ones(len(labels)), arguments.penalty, arguments.iterations)
    table, scale = quantized(theta)
    with open(arguments.out, "wb") as out:
        out.write(b"SBS1" + struct.pack("<If", features.TABLE_BITS, scale) + table.tobytes())
    checks = {
        "EWT": corpus.paragraphs(ewt % "dev", kept), "GUM": corpus.paragraphs(gum % "dev", kept),
        "GMB": corpus.newswire(news % "dev", kept, 2000),
    }
    for name, paragraphs in checks.items():
        print(name, "dev sentences F1 %.2f" % f1(blocks(paragraphs), table.astype(numpy.int64), 0))


if __name__ == "__main__":
    main()
