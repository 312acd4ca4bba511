"""From scores of one sentence to an analysis; shared by the network being trained and the quantised reference."""

from dataclasses import dataclass

import numpy as np

import decoding
import lemmas
import syntax


@dataclass
class Analysis:
    upos: list
    xpos: list
    lemmas: list
    heads: list
    relations: list
    names: list
    mentions: list
    senses: list
    roles: list  # (predicate index, BIO strings)


class Decoder:
    """Knows the label strings; turns rows of scores into an Analysis."""

    def __init__(self, tables, exceptions):
        self.tables = tables
        self.exceptions = exceptions
        self.begins = {name: decoding.label_groups(tables[name]) for name in ("names", "mentions", "roles")}
        self.root = tables["relations"].index("root")

    def best(self, table, scores):
        return [self.tables[table][index] for index in scores.argmax(1)]

    def sequence(self, table, scores):
        return [self.tables[table][index] for index in decoding.label_sequence(scores, self.begins[table])]

    def relation(self, scores, head):
        if head == 0:
            return "root"
        scores = scores.copy()
        scores[self.root] = -np.inf
        return self.tables["relations"][int(scores.argmax())]

    def lemma(self, form, upos, rule):
        return self.exceptions.get((form.lower(), upos)) or lemmas.apply(rule, form)

    def analysis(self, words, scores, relation_scores, role_scores, gold_predicates=None):
        """scores: task -> [words, labels], and `arcs`; relation_scores(heads) and role_scores(predicates,
        places) are asked when needed; places: (place, start) rows of syntax.py for every predicate."""
        upos = self.best("universal", scores["universal"])
        senses = self.best("senses", scores["senses"])
        heads = decoding.tree(scores["arcs"])
        relations = [self.relation(row, head) for row, head in zip(relation_scores(heads), heads)]
        predicates = gold_predicates
        if predicates is None:
            predicates = [index for index, sense in enumerate(senses) if sense != "-"]
        rows_of_relations = [self.tables["relations"].index(relation) for relation in relations]
        places = [syntax.places(heads, rows_of_relations, predicate, len(self.tables["relations"])) for predicate in predicates]
        roles = [(predicate, self.sequence("roles", rows)) for predicate, rows in zip(predicates, role_scores(predicates, places))]
        rules = self.best("lemmas", scores["lemmas"])
        return Analysis(
            upos=upos, xpos=self.best("penn", scores["penn"]),
            lemmas=[self.lemma(*word) for word in zip(words, upos, rules)],
            heads=heads, relations=relations, names=self.sequence("names", scores["names"]),
            mentions=self.sequence("mentions", scores["mentions"]), senses=senses, roles=roles)


def of_network(network, decoder, examples, most_pieces=3000):
    """Analyses of the examples, in their order; roles for gold predicates where there are any."""
    import torch
    from examples import Batch, batches

    network.eval()
    found = {}
    with torch.no_grad():
        for group in batches(examples, None, most_pieces):
            batch = Batch(group)
            root, words = network.words(batch.ids, batch.shapes, batch.mask, batch.first)
            tasks = {name: tagger(words).numpy() for name, tagger in network.taggers.items()}
            arcs = network.arcs(root, words).numpy()
            for row, example in enumerate(group):
                count = len(example.first)
                scores = {name: values[row, :count] for name, values in tasks.items()}
                scores["arcs"] = arcs[row, :count, :count + 1]
                here = slice(row, row + 1)

                def relation_scores(heads):
                    return network.relations(root[here], words[here, :count], torch.tensor([heads]))[0].numpy()

                def role_scores(predicates, places):
                    if not predicates:
                        return []
                    return network.roles(words[here, :count], batch.word_mask[here, :count],
                                         torch.zeros(len(predicates), dtype=torch.long), torch.tensor(predicates),
                                         torch.tensor([place for place, _ in places]),
                                         torch.tensor([start for _, start in places])).numpy()

                gold = [index for index, _ in example.roles] if example.sentence.predicates is not None else None
                found[id(example)] = decoder.analysis(example.sentence.words, scores, relation_scores, role_scores, gold)
    network.train()
    return [found[id(example)] for example in examples]
