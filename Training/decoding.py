"""From scores to trees and spans (FORMAT.md sections 8 and 9)."""

import numpy as np


def best_arborescence(scores):
    """Chu-Liu-Edmonds. scores[d, h] of nodes 0 ... n, node 0 is the root; returns the head of every node, [0] for the root."""
    count = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [node for node in range(count) if node not in inside]
    place = {node: index for index, node in enumerate(rest)}
    merged = len(rest)
    smaller = np.full((merged + 1, merged + 1), -np.inf)
    leaving, entering = {}, {}
    cycle_score = sum(scores[node, heads[node]] for node in cycle)
    for node in rest:
        for other in rest:
            smaller[place[node], place[other]] = scores[node, other]
        if node != 0:
            leaving[node] = max(cycle, key=lambda head: scores[node, head])
            smaller[place[node], merged] = scores[node, leaving[node]]
        entering[node] = max(cycle, key=lambda dependent: scores[dependent, node] - scores[dependent, heads[dependent]])
        into = entering[node]
        smaller[merged, place[node]] = scores[into, node] - scores[into, heads[into]] + cycle_score
    np.fill_diagonal(smaller, -np.inf)
    solved = best_arborescence(smaller)
    result = heads.copy()
    for node in rest:
        if node != 0:
            head = solved[place[node]]
            result[node] = leaving[node] if head == merged else rest[head]
    source = rest[solved[merged]]
    result[entering[source]] = source
    return result


def find_cycle(heads):
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start:
            return path[path.index(node):]
    return None


def tree(scores):
    """The best tree with one root. scores[t, j]: head j (0 root, 1 ... n words) of word t (0 ... n - 1). Returns heads of the words."""
    count = scores.shape[0]
    if count == 0:
        return []
    square = np.full((count + 1, count + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    square[0, 0] = 0
    heads = square.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and find_cycle(heads) is None:
        return heads[1:].tolist()
    square[1:, 0] -= 1 + count * (scores.max() - scores.min())
    return [int(head) for head in best_arborescence(square)[1:]]


def label_groups(labels):
    """For every label index of a BIO set: the index of B-x for I-x, else -1."""
    where = {label: index for index, label in enumerate(labels)}
    return [where["B-" + label[2:]] if label.startswith("I-") else -1 for label in labels]


def label_sequence(scores, begins):
    """The best legal BIO sequence. scores[t, label]; begins from label_groups."""
    begins = np.asarray(begins)
    inner = np.flatnonzero(begins >= 0)
    outer = np.flatnonzero(begins < 0)
    total = scores[0].astype(np.float64).copy()
    total[inner] = -np.inf
    back = np.zeros(scores.shape, dtype=np.int64)
    for t in range(1, len(scores)):
        best = int(total.argmax())
        new = np.empty_like(total)
        new[outer] = total[best] + scores[t, outer]
        back[t, outer] = best
        before_begin, before_inner = total[begins[inner]], total[inner]
        lower = np.minimum(begins[inner], inner)
        upper = np.maximum(begins[inner], inner)
        previous = np.where(total[upper] > total[lower], upper, lower)
        new[inner] = np.maximum(before_begin, before_inner) + scores[t, inner]
        back[t, inner] = previous
        total = new
    path = [int(total.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def spans(names):
    """(begin, end, label) of a BIO sequence given as strings; a stray I- begins a span."""
    found, begin, label = [], None, None
    for index, name in enumerate([*names, "O"]):
        if begin is not None and name != "I-" + label:
            found.append((begin, index, label))
            begin = None
        if name != "O" and begin is None:
            begin, label = index, name[2:]
    return found
