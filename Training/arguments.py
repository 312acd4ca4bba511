"""The arguments of a predicate from the scores of its words and the tree (FORMAT.md, section 9)."""

# What a span loses if words of it depend on several words outside, and for each side on which it cuts off a dependent of its own.
SEVERAL_HEADS, CUT_DEPENDENT = 1.5, 1.2
# How far below the best label of its word a label may lie to be tried.
REACH = 10.0
CORE = {f"ARG{number}" for number in range(6)}


class Tree:
    """What the decoder asks of the tree of a sentence as seen from one predicate. heads: 0 root, 1 ... n; predicate: index from 0."""

    def __init__(self, heads, relations, predicate):
        count = len(heads)
        self.heads = [head - 1 for head in heads]
        self.dependents = [[] for _ in heads]
        for word, head in enumerate(self.heads):
            if head >= 0:
                self.dependents[head].append(word)
        self.counts = [relation.split(":")[0] != "punct" for relation in relations]
        # A span may cut off punctuation, the branch that holds the predicate and what hangs on the predicate's own head.
        above, node = set(), predicate
        for _ in range(count):
            if node < 0:
                break
            above.add(node)
            node = self.heads[node]
        beside = self.heads[predicate]
        self.binds = [self.counts[word] and word not in above and (beside < 0 or self.heads[word] != beside) for word in range(count)]

    def losses(self, begin):
        """The loss of the span from `begin` to every end, one after the other."""
        outside = left = right = 0
        for word, head in enumerate(self.heads[begin:], begin):
            if self.counts[word] and not begin <= head < word:
                outside += 1
            if self.binds[word] and begin <= head < word:
                right -= 1
            for dependent in self.dependents[word]:
                if begin <= dependent < word and self.counts[dependent]:
                    outside -= 1
                if self.binds[dependent]:
                    left += dependent < begin
                    right += dependent > word
            yield SEVERAL_HEADS * (outside > 1) + CUT_DEPENDENT * ((left > 0) + (right > 0))


class Decoder:
    def __init__(self, labels):
        self.labels = labels
        self.begins = [row for row, label in enumerate(labels) if label.startswith("B-")]
        self.insides = [labels.index("I-" + labels[row][2:]) for row in self.begins]

    def label_sequence(self, scores, tree):
        """The BIO strings of the best spans in which no core role occurs twice. scores[t, label]."""
        barred = set()
        while True:
            spans = self.best_spans(scores, tree, barred)
            again = self.repeated(scores, spans)
            if not again:
                break
            for begin, end, kind in again:
                barred |= {(word, kind) for word in range(begin, end)}
        sequence = ["O"] * len(scores)
        for begin, end, kind in spans:
            sequence[begin:end] = [self.labels[self.begins[kind]]] + [self.labels[self.insides[kind]]] * (end - begin - 1)
        return sequence

    def repeated(self, scores, spans):
        """The spans of core roles that begin less surely than another of the same role."""
        found = []
        for kind in {kind for _, _, kind in spans if self.labels[self.begins[kind]][2:] in CORE}:
            same = [span for span in spans if span[2] == kind]
            same.sort(key=lambda span: (scores[span[0], 0] - scores[span[0], self.begins[kind]], span[0]))
            found += same[1:]
        return found

    def best_spans(self, scores, tree, barred):
        """(begin, end, kind) of the spans with the greatest sum of scores less losses; no span begins where `barred` says."""
        count = len(scores)
        scores = scores.astype(float)
        least = (scores.max(1) - REACH).tolist()
        rows = scores.tolist()
        best, back = [0.0] + [float("-inf")] * count, [None] * (count + 1)
        for begin in range(count):
            if best[begin] + rows[begin][0] > best[begin + 1]:
                best[begin + 1], back[begin + 1] = best[begin] + rows[begin][0], (begin, None)
            kinds = [kind for kind, row in enumerate(self.begins) if rows[begin][row] >= least[begin] and (begin, kind) not in barred]
            totals = [best[begin] + rows[begin][self.begins[kind]] for kind in kinds]
            for end, loss in enumerate(tree.losses(begin), begin + 1):
                if not kinds:
                    break
                for kind, total in zip(kinds, totals):
                    if total - loss > best[end]:
                        best[end], back[end] = total - loss, (begin, kind)
                if end < count:
                    going = [(kind, total + rows[end][self.insides[kind]]) for kind, total in zip(kinds, totals)
                             if rows[end][self.insides[kind]] >= least[end]]
                    kinds, totals = [kind for kind, _ in going], [total for _, total in going]
        spans, end = [], count
        while end:
            begin, kind = back[end]
            if kind is not None:
                spans.append((begin, end, kind))
            end = begin
        return spans[::-1]
