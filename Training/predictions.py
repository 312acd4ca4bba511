"""From scores of one sentence to an analysis; shared by the network being trained and the quantised reference."""

from dataclasses import dataclass

import numpy as np

import arguments
import decoding
import frames
import lemmas
import syntax


@dataclass
class Analysis:
    words: list
    upos: list
    xpos: list
    lemmas: list
    heads: list
    relations: list
    names: list
    mentions: list
    senses: list
    roles: list  # (predicate index, BIO strings)


class Lexicon:
    """Rolesets' names and frames (FORMAT.md section 10). rolesets: corpora.roleset_lemmas; rows: those of frames.Frames."""

    def __init__(self, rolesets, rows):
        self.rolesets = rolesets
        self.frames = frames.Frames(rows)

    def lemma(self, sentence, index):
        """The lemma of a predicate's roleset; sentence: words, lemmas, upos, heads, relations."""
        lemma = sentence.lemmas[index].lower()
        lemma = self.rolesets.get((lemma, sentence.upos[index]), lemma)
        for child, (head, relation) in enumerate(zip(sentence.heads, sentence.relations)):
            if head == index + 1 and relation == "compound:prt":
                return lemma + "_" + sentence.words[child].lower()
        return lemma

    def roleset(self, sentence, index):
        return f"{self.lemma(sentence, index)}.{sentence.senses[index]}"

    def features(self, sentence, index, sense):
        return self.frames.features(self.lemma(sentence, index), sense)

    def has_arguments(self, sentence, index):
        """False for auxiliaries (be.03): their frames have no roles. Light verbs have adjuncts of PropBank's own kind."""
        sense = sentence.senses[index]
        own = self.frames.own(self.lemma(sentence, index), sense)
        return not own or any(own[0][1]) or sense == "LV"


class Decoder:
    """Knows the label strings and words' lemmas; turns rows of scores into an Analysis."""

    def __init__(self, tables, exceptions, lexicon):
        self.tables = tables
        self.exceptions = exceptions
        self.lexicon = lexicon
        self.begins = {name: decoding.label_groups(tables[name]) for name in ("names", "mentions")}
        self.arguments = arguments.Decoder(tables["roles"])
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
        known = self.exceptions.get((form.lower(), upos))
        if known:
            return known
        if upos == "VERB" and not lemmas.may_end_verb(rule, form.lower()):
            return form.lower()
        return lemmas.apply(rule, form)

    def analysis(self, words, scores, relation_scores, role_scores, gold_predicates=None):
        """scores: task -> [words, labels], and `arcs`; relation_scores(heads) and role_scores(predicates, places, frame features)
        are asked when needed; places: (place, start) rows of syntax.py for every predicate."""
        upos, rules = self.best("universal", scores["universal"]), self.best("lemmas", scores["lemmas"])
        heads = decoding.tree(scores["arcs"])
        relations = [self.relation(row, head) for row, head in zip(relation_scores(heads), heads)]
        analysis = Analysis(
            words=words, upos=upos, xpos=self.best("penn", scores["penn"]),
            lemmas=[self.lemma(*word) for word in zip(words, upos, rules)],
            heads=heads, relations=relations, names=self.sequence("names", scores["names"]),
            mentions=self.sequence("mentions", scores["mentions"]), senses=self.best("senses", scores["senses"]), roles=[])
        every = gold_predicates
        if every is None:
            every = [index for index, sense in enumerate(analysis.senses) if sense != "-"]
        predicates = [index for index in every if self.lexicon.has_arguments(analysis, index)]
        rows_of_relations = [self.tables["relations"].index(relation) for relation in relations]
        places = [syntax.places(heads, rows_of_relations, predicate, len(self.tables["relations"])) for predicate in predicates]
        features = [self.lexicon.features(analysis, predicate, analysis.senses[predicate]) for predicate in predicates]
        found = {predicate: self.arguments.label_sequence(rows, arguments.Tree(heads, relations, predicate))
                 for predicate, rows in zip(predicates, role_scores(predicates, places, features))}
        analysis.roles = [(predicate, found.get(predicate, ["O"] * len(words))) for predicate in every]
        return analysis


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

                def role_scores(predicates, places, features):
                    if not predicates:
                        return []
                    return network.roles(words[here, :count], batch.word_mask[here, :count],
                                         torch.zeros(len(predicates), dtype=torch.long), torch.tensor(predicates),
                                         torch.tensor([place for place, _ in places]),
                                         torch.tensor([start for _, start in places]),
                                         torch.tensor(np.array(features))).numpy()

                gold = [index for index, _ in example.roles] if example.sentence.predicates is not None else None
                found[id(example)] = decoder.analysis(example.sentence.words, scores, relation_scores, role_scores, gold)
    network.train()
    return [found[id(example)] for example in examples]
