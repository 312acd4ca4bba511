"""Where a word stands in the tree as seen from a predicate (FORMAT.md section 6, roles)."""


def places(heads, relations, predicate, kinds):
    """(place, start) of every word. heads: 0 root, 1 ... n; relations: rows of the label set, `kinds` in number; predicate: index from 0.

    Heads need not form a tree (in training they are the best heads as they come): no walk is longer than the sentence.
    """
    above = heads[predicate] - 1
    found, tops = [], []
    for word in range(len(heads)):
        place, top = 1, -1
        if word == predicate:
            place, top = 0, word
        elif word == above:
            place, top = 2 + 2 * kinds + relations[predicate], word
        else:
            node = word
            for _ in heads:
                head = heads[node] - 1
                if head < 0:
                    break
                if head == predicate:
                    place, top = 2 + relations[node], node
                    break
                if head == above:
                    place, top = 2 + kinds + relations[node], node
                    break
                node = head
        found.append(place)
        tops.append(top)
    return found, [int(word == 0 or tops[word] != tops[word - 1]) for word in range(len(heads))]
