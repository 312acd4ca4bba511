"""Sentences as pairs of mentions with the relations that hold between them, ready for the network of reader.py.

A phrase that a claim has as its object in words (a literal) is a mention too here, of type `Literal`, known by its head alone.
"""

from dataclasses import dataclass

import torch

from claims import documents, heads, phrases

TYPES = documents.TYPES + ["Literal"]
LEVELS = documents.LEVELS + ["LIT"]
OBJECTS_ONLY = documents.VALUES | {"Literal"}
GAPS = [0, 1, 2, 4, 8, 16]
NESTED = 2
BUCKETS = NESTED + 2 * len(GAPS)
MODALITIES = "asserted alleged denied possible planned conditional demanded".split()
MARKS = ["literal", "holder"]  # what else a word may head: a literal; a mention that holds a claim of the sentence
LIKELY = 0.5  # from here on a larger reader's claim is one whose stance is learned
LONGEST = 24  # words of a mention that are looked at, the last ones


@dataclass
class Catalogue:
    """The relations that are learned and those of them that hold both ways."""
    relations: list
    symmetric: set

    def row(self, relation):
        return self.relations.index(relation) if relation in self.relations else None


def read_catalogue():
    """(all relations, symmetric ones) of the shared list."""
    rows = [line.split("\t") for line in (documents.shared() / "eval/relations.tsv").read_text(encoding="utf8").splitlines()]
    inverse = rows[0].index("inverse")
    return [row[0] for row in rows[1:]], {row[0] for row in rows[1:] if row[inverse] == "sym"}


class Tables:
    """What numbers mean: the relations of claims and of trees, the labels of heads."""

    def __init__(self, catalogue, tree_relations, head_labels):
        self.catalogue = catalogue
        self.tree = {relation: row for row, relation in enumerate(tree_relations)}
        self.head_labels, self.head_rows = head_labels, {label: row for row, label in enumerate(head_labels)}


@dataclass
class Node:
    """A mention or a literal's head."""
    first: int
    end: int
    head: int
    type: str
    level: str
    entity: str
    begin: int
    stop: int


def nodes_of(sentence, candidates=(), gold=True):
    """Mentions, then literals: the candidates (words) and, if wanted, those of the gold claims."""
    found = [Node(*mention.words, mention.head, mention.type, mention.level, mention.entity, mention.begin, mention.end)
             for mention in sentence.mentions]
    for head in sorted(set(candidates) | set(phrases.gold_heads(sentence).values() if gold else ())):
        word = sentence.words[head]
        found.append(Node(head, head + 1, head, "Literal", "LIT", f"literal {head}", word.begin, word.end))
    return found


def claims_of(sentence, nodes):
    """(row, subject nodes, object nodes) of the claims whose both ends the sentence has; no object nodes where the literal is no node."""
    literals = {node.head: index for index, node in enumerate(nodes) if node.type == "Literal"}
    heads = phrases.gold_heads(sentence)
    found = []
    for number, (row, subjects, objects) in enumerate(sentence.claims):
        if number in heads:
            objects = [literals[heads[number]]] if heads[number] in literals else []
        if subjects and (objects or number in heads):
            found.append((row, subjects, objects))
    return found


def allowed(nodes):
    """Ordered pairs that may hold a relation: values are no subjects, nothing is related to itself."""
    return [(i, j) for i, a in enumerate(nodes) for j, b in enumerate(nodes)
            if i != j and a.type not in OBJECTS_ONLY and a.entity != b.entity]


def bucket(a, b):
    """Which bucket of distance, in words; nested ones apart; the second half where the subject stands behind."""
    begin, end = min(a.end, b.end), max(a.first, b.first)
    if begin > end:
        return 0 if a.end - a.first >= b.end - b.first else 1
    return NESTED + sum(end - begin >= gap for gap in GAPS) - 1 + (len(GAPS) if a.first > b.first else 0)


def way(words, a, b, relations):
    """(words strictly between on the way through the tree, rows of its labels): upwards from a the relation's row, downwards to b the row
    plus the number of relations; the last two rows stand for no way and for the same word."""
    def up(word):
        found = [word]
        while words[found[-1]].head >= 0 and len(found) < 60:
            found.append(words[found[-1]].head)
        return found
    if a == b:
        return [], [2 * len(relations) + 1]
    rise, fall = up(a), up(b)
    below = {word: depth for depth, word in enumerate(fall)}
    top = next((depth for depth, word in enumerate(rise) if word in below), None)
    if top is None:
        return [], [2 * len(relations)]
    down = below[rise[top]]
    inner = [word for word in rise[1:top + 1] + fall[1:down][::-1] if word not in (a, b)]
    rows = [relations[words[word].relation] for word in rise[:top]]
    return inner, rows + [len(relations) + relations[words[word].relation] for word in fall[:down]]


class Example:
    """One sentence; words, pairs and ways counted within it."""

    def __init__(self, index, sentence, count, tables, candidates=(), gold=True):
        """index: its number among the vectors; count: the words that the encoder had room for; candidates: words that may head a literal;
        gold: whether to add the gold literals, for training."""
        self.index, self.sentence, self.count = index, sentence, count
        # Of the few sentences that are longer than the encoder reads, only the words are learned.
        self.nodes = nodes = nodes_of(sentence, candidates, gold) if count == len(sentence.words) else []
        self.pairs = allowed(nodes)

        def tensor(values):
            return torch.tensor(values, dtype=torch.long)
        self.spans = tensor([(max(node.first, node.end - LONGEST), node.end) for node in nodes]).reshape(-1, 2)
        self.heads = tensor([node.head for node in nodes])
        self.types = tensor([TYPES.index(node.type) for node in nodes])
        self.levels = tensor([LEVELS.index(node.level) for node in nodes])
        self.ends = tensor(self.pairs).reshape(-1, 2)
        gaps = [(min(nodes[i].end, nodes[j].end), max(nodes[i].first, nodes[j].first)) for i, j in self.pairs]
        self.gaps = tensor([(begin, max(begin, end)) for begin, end in gaps]).reshape(-1, 2)
        self.buckets = tensor([bucket(nodes[i], nodes[j]) for i, j in self.pairs])
        ways = [way(sentence.words, nodes[i].head, nodes[j].head, tables.tree) for i, j in self.pairs]
        self.way_words = tensor([word for words, _ in ways for word in words])
        self.way_pairs = tensor([pair for pair, (words, _) in enumerate(ways) for word in words])
        self.labels = tensor([label for _, labels in ways for label in labels])
        self.label_pairs = tensor([pair for pair, (_, labels) in enumerate(ways) for _ in labels])
        self.claims = claims_of(sentence, nodes) if nodes else []
        self.set_targets(tables.catalogue)
        gold = heads.gold_labels(sentence)
        rows = tensor([tables.head_rows.get(gold.get(word), 0) for word in range(count)])
        self.word_labels = torch.nn.functional.one_hot(rows, len(tables.head_labels)).half()
        self.marks = torch.zeros(count, len(MARKS))
        holders = {row.get("holder") for row, _, _ in sentence.claims}
        for words, column in ((phrases.gold_heads(sentence).values(), 0), ([m.head for m in sentence.mentions if m.entity in holders], 1)):
            for word in words:
                if word < count:
                    self.marks[word, column] = 1

    def soften(self, labels, tables):
        """Takes a larger reader's probabilities and stances (teacher.py) in place of annotations."""
        catalogue = tables.catalogue
        relations, stances = labels["relations"].float(), labels["stances"].float()
        columns = torch.tensor([catalogue.row(relation) for relation in labels["names"]])
        self.target = torch.zeros(len(self.pairs), len(catalogue.relations))
        self.target[:, columns] = relations
        likely = relations.amax(1) >= LIKELY if len(self.pairs) else torch.zeros(0, dtype=torch.bool)
        count = len(MODALITIES)
        found = torch.cat([stances[:, :count].argmax(1, keepdim=True), (stances[:, count:] > 0).long()], 1)
        self.stances = torch.where(likely[:, None], found, -1)
        # A label that is not learned any more takes its share with it, and teaches nothing.
        rows = [row for row, label in enumerate(labels["heads"]["names"]) if label in tables.head_rows]
        columns = torch.tensor([tables.head_rows[labels["heads"]["names"][row]] for row in rows])
        self.word_labels = torch.zeros_like(self.word_labels)
        self.word_labels[:, columns] = labels["heads"]["shares"][:, rows]
        self.marks = labels["marks"].float()

    def set_targets(self, catalogue):
        """target: relations of each pair; ignored: other mentions of the same entities, and other subjects that the gold accepts."""
        self.target = torch.zeros(len(self.pairs), len(catalogue.relations), dtype=torch.bool)
        self.ignored = torch.zeros_like(self.target)
        # Of pairs with a claim: its modality, whether it is positive, whether the author holds it; the first claim's where there are several.
        self.stances = torch.full((len(self.pairs), 3), -1)
        places, entities = {pair: row for row, pair in enumerate(self.pairs)}, [node.entity for node in self.nodes]
        for row, subjects, objects in self.claims:
            column = catalogue.row(row["relation"])
            if column is None:
                continue
            both = row["relation"] in catalogue.symmetric
            accepted = {entities[i] for i in subjects} | set(row.get("accept_subjects") or [])
            aims = {entities[j] for j in objects}
            for (i, j), place in places.items():
                for a, b in ((i, j), (j, i))[:1 + both]:
                    if a in subjects and b in objects:
                        self.target[place, column] = True
                        if self.stances[place, 0] < 0 and row.get("modality") in MODALITIES:
                            self.stances[place] = torch.tensor([MODALITIES.index(row["modality"]), int(row.get("polarity") != "negative"),
                                                                int(str(row.get("holder", "doc:")).startswith("doc:"))])
                    elif entities[a] in accepted and entities[b] in aims:
                        self.ignored[place, column] = True
        self.ignored &= ~self.target


class Batch:
    """Examples together: words in one list, everything counted in it."""

    def __init__(self, examples, vectors, kept, chooser=None, narrowed=0.15):
        """kept: which of the encoder's outputs. With a chooser (random.Random) some mentions are their head alone, as a program's may be."""
        self.examples = examples
        pieces = [vectors.pieces(kept, example.index) for example in examples]
        self.pieces = torch.nn.utils.rnn.pad_sequence(pieces, batch_first=True)
        longest = self.pieces.shape[1]
        self.mask = torch.zeros(len(examples), longest, dtype=torch.bool)
        for row, values in enumerate(pieces):
            self.mask[row, :len(values)] = True
        self.first = torch.cat([vectors.first[example.index] + row * longest for row, example in enumerate(examples)])
        self.inner = torch.cat([vectors.words(0, example.index) for example in examples])
        self.word_labels = torch.cat([example.word_labels for example in examples]).float()
        self.marks = torch.cat([example.marks for example in examples])
        words = offsets([example.count for example in examples])
        nodes = offsets([len(example.nodes) for example in examples])
        pairs = offsets([len(example.pairs) for example in examples])

        def joined(name, starts):
            return torch.cat([getattr(example, name) + start for example, start in zip(examples, starts)])
        spans = joined("spans", words)
        self.heads = joined("heads", words)
        if chooser:
            alone = torch.tensor([chooser.random() < narrowed for _ in self.heads], dtype=torch.bool)
            spans = torch.where(alone[:, None], torch.stack([self.heads, self.heads + 1], 1), spans)
        width = 1 if not len(spans) else int((spans[:, 1] - spans[:, 0]).max())
        self.spans = torch.minimum(spans[:, :1] + torch.arange(width), spans[:, 1:] - 1)
        self.types, self.levels = joined("types", [0] * len(examples)), joined("levels", [0] * len(examples))
        if chooser:
            known = torch.tensor([chooser.random() >= narrowed for _ in self.types], dtype=torch.bool)
            self.types, self.levels = torch.where(known, self.types, len(TYPES)), torch.where(known, self.levels, len(LEVELS))
        self.subjects, self.objects = joined("ends", nodes).T
        self.gaps = joined("gaps", words)
        self.buckets = joined("buckets", [0] * len(examples))
        self.way_words, self.way_pairs = joined("way_words", words), joined("way_pairs", pairs)
        self.labels, self.label_pairs = joined("labels", [0] * len(examples)), joined("label_pairs", pairs)
        self.target = torch.cat([example.target for example in examples]).float()
        self.counted = (~torch.cat([example.ignored for example in examples])).float()
        self.stances = torch.cat([example.stances for example in examples])


def offsets(counts):
    found = [0]
    for count in counts[:-1]:
        found.append(found[-1] + count)
    return found


def groups(examples, size, chooser=None):
    """Batches of examples of like length; with a chooser in another order each time."""
    order = sorted(examples, key=lambda example: example.count * (chooser.uniform(0.8, 1.2) if chooser else 1))
    found = [order[start:start + size] for start in range(0, len(order), size)]
    if chooser:
        chooser.shuffle(found)
    return found
