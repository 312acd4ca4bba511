"""Checks of the reader's recipe on made-up documents and the smoke run's small model: `python -m claims.test_claims work/smoke/checkpoint.pt`"""

import json
import os
import random
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

import container
import export
from claims import candidates, documents, encoder, evaluate, heads, narrow, pairs, phrases, reference, train
from claims import export as reader_export

STATES, WEAPONS, TREATIES = ["Russia", "Norway", "Chile", "India", "Ghana"], ["missile", "drone", "tank"], ["treaty", "pact", "accord"]
# Words, heads and relations of trees (only such relations as the smoke run's model knows); mentions as (first, end, type, level); claims as (relation, subject, object) with mentions' numbers,
# a literal's words, and who holds them (a mention's number or None).
PATTERNS = [
    ("A tested a W on Friday .", [1, -1, 3, 1, 5, 1, 1], "nsubj root det obj det obj punct".split(),
     [(0, 1, "State", "NAM"), (2, 4, "Weapon", "NOM"), (5, 6, "Date", "TMX")], [("tests", 0, 1, None)]),
    ("A accused B of violating the T .", [1, -1, 1, 4, 1, 6, 4, 1], "nsubj root obj det obj det obj punct".split(),
     [(0, 1, "State", "NAM"), (2, 3, "State", "NAM"), (5, 7, "Treaty", "NOM")], [("accuses", 0, 1, None), ("violates", 1, 2, 0)]),
    ("A promised to scrap old stocks .", [1, -1, 3, 1, 5, 3, 1], "nsubj root det obj det obj punct".split(),
     [(0, 1, "State", "NAM")], [("commitsTo", 0, "scrap old stocks", None)]),
]


def write_document(folder, parses, name, chooser):
    """A made-up annotated document of three sentences, with its trees."""
    begin, rows, trees = 0, [{"kind": "document", "doc": name}], []
    for text, tree, relations, mentions, claims in chooser.sample(PATTERNS, 3):
        a, b = chooser.sample(STATES, 2)
        filling = {"A": a, "B": b, "W": chooser.choice(WEAPONS), "T": chooser.choice(TREATIES)}
        places, words = [], [filling.get(word, word) for word in text.split()]
        for word in words:
            start = places[-1][1] + 1 if places else begin
            places.append((start, start + len(word)))
        tokens = [{"text": word, "begin": place[0], "end": place[1], "lemma": word, "upos": "X", "xpos": "X", "head": None if head < 0 else head,
                   "deprel": relation} for word, place, head, relation in zip(words, places, tree, relations)]
        trees.append({"begin": begin, "end": places[-1][1], "tokens": tokens})
        entities, sentence = [], {"begin": begin, "end": places[-1][1]}
        for number, (first, end, kind, level) in enumerate(mentions):
            entities.append(" ".join(words[first:end]))
            rows.append({"kind": "mention", "id": f"{begin}-{number}", "begin": places[first][0], "end": places[end - 1][1], "type": kind,
                         "level": level, "entity": entities[-1]})
        for relation, subject, object, holder in claims:
            row = {"kind": "claim", "id": f"{begin}-{relation}", "relation": relation, "subject": entities[subject], "polarity": "positive",
                   "modality": "asserted" if holder is None else "alleged", "holder": f"doc:{name}" if holder is None else entities[holder],
                   "sentence": sentence, "evidence": sentence, "subject_mentions": [f"{begin}-{subject}"]}
            literal = isinstance(object, str)
            rows.append(row | {"object": object if literal else entities[object], "object_kind": "literal" if literal else "entity",
                               "object_mentions": [] if literal else [f"{begin}-{object}"]})
        begin = places[-1][1] + 1
    for path, lines in ((folder / f"{name}.jsonl", rows), (parses / f"{name}.jsonl", trees)):
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")


class Recipe(unittest.TestCase):
    checkpoint = None

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.model, cls.parses, cls.out = str(cls.folder / "english.model"), cls.folder / "parses", str(cls.folder / "out")
        container.write(cls.model, export.entries(torch.load(cls.checkpoint, weights_only=False)))
        cls.kept = os.environ.get("ENTENTE_SHARED")
        os.environ["ENTENTE_SHARED"] = str(cls.folder)
        cls.parses.mkdir()
        (cls.folder / "eval").mkdir()
        (cls.folder / "eval/relations.tsv").write_text(
            "id\tinverse\naccuses\t\ncommitsTo\t\nconsultsWith\tsym\ntests\t\nviolates\t\n", encoding="utf8")
        chooser = random.Random(1)
        for part, count in (("train", 60), ("check", 8)):
            (cls.folder / "gold/stories" / part).mkdir(parents=True)
            for number in range(count):
                write_document(cls.folder / "gold/stories" / part, cls.parses, f"{part}-{number:03}", chooser)
        common = ["--parses", str(cls.parses), "--model", cls.model, "--out", cls.out]
        candidates.main([*common, "--epochs", "3"])
        arguments = [*common, "--vectors", cls.out, "--epochs", "4", "--size", "8", "--rates", "1e-3", "3e-3", "--memory", "0.9"]
        train.main([*arguments, "--stop", "1"])
        train.main(arguments)  # goes on from the first epoch
        cls.trained = os.path.join(cls.out, "checkpoint.pt")
        cls.network, cls.tables, _ = evaluate.load(cls.trained, cls.model)
        cls.sentences = documents.read(documents.CHECK, cls.parses)
        cls.vectors = encoder.vectors_of(cls.model, [[word.text for word in sentence.words] for sentence in cls.sentences])
        cls.examples = [pairs.Example(index, sentence, len(sentence.words), cls.tables) for index, sentence in enumerate(cls.sentences)]
        cls.results = train.predicted(cls.network, cls.examples, cls.vectors)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()
        if cls.kept is None:
            del os.environ["ENTENTE_SHARED"]
        else:
            os.environ["ENTENTE_SHARED"] = cls.kept

    def test_claims_of_unseen_documents_are_read(self):
        right = found = 0
        for example, result in zip(self.examples, self.results):
            found += int((result.relations >= 0.5).sum())
            right += int(((result.relations >= 0.5) & example.target).sum())
        gold = int(sum(example.target.sum() for example in self.examples))
        self.assertGreater(2 * right / (found + gold), 0.8)

    def test_a_narrower_reader_keeps_all_but_heads_and_units(self):
        path = str(self.folder / "narrow.pt")
        narrow.main([self.trained, "--parses", str(self.parses), "--model", self.model, "--vectors", self.out, "--heads", "3", "--units", "64", "--out", path])
        whole, part = (torch.load(one, weights_only=False)["network"] for one in (self.trained, path))
        self.assertEqual(set(whole), set(part))
        self.assertEqual(part["encoder.0.attention_output.weight"].shape[1], 3 * 32)
        self.assertEqual(part["encoder.0.feedforward_input.weight"].shape[0], 64)
        same = [name for name in whole if not name.startswith("encoder.")]
        self.assertTrue(all(torch.equal(whole[name], part[name]) for name in same))

    def test_heads_of_mentions_are_found(self):
        figures = heads.figures(self.sentences, [result.heads for result in self.results], self.tables.head_labels)
        self.assertGreater(figures["stories/check", "names"][2], 0.8)

    def test_reference_reads_like_the_network(self):
        path = str(self.folder / "reader.model")
        reader_export.main([self.trained, path])
        model = reference.Reader(self.model, path)
        differences = []
        for example, result in list(zip(self.examples, self.results))[:12]:
            inner, b = model.read([word.text for word in example.sentence.words])
            words, marks = model.word_probabilities(inner, b)
            differences += [np.abs(words - result.heads.numpy()).mean(), np.abs(marks - result.marks.numpy()).mean()]
            if example.pairs:
                relations, _ = model.pair_probabilities(b, example.sentence.words, example.nodes, example.pairs)
                differences.append(np.abs(relations - result.relations.numpy()).mean())
        self.assertLess(max(differences), 0.05)


class Literals(unittest.TestCase):
    # Russia promised to scrap old stocks because Chile asked.
    words = [documents.Word(at, at + 1, text, "", head, relation) for at, (text, head, relation) in enumerate(zip(
        "Russia promised to scrap old stocks because Chile asked .".split(), [1, -1, 3, 1, 5, 3, 8, 8, 3, 1],
        "nsubj root mark xcomp amod obj mark nsubj advcl punct".split()))]

    def sentence(self, literal):
        claim = {"object_kind": "literal", "object": literal}
        return documents.Sentence("made-up", "train", "body", 0, 10, self.words, [], [(claim, [0], [])])

    def test_a_literal_is_known_by_its_head(self):
        self.assertEqual(phrases.gold_heads(self.sentence("scrap old stocks")), {0: 3})
        self.assertEqual(phrases.gold_heads(self.sentence("scrapping of old stocks")), {0: 5})
        self.assertEqual(phrases.gold_heads(self.sentence("build new ones")), {})

    def test_a_head_stands_for_its_phrase(self):
        first, end = phrases.phrase(self.words, 3)
        self.assertEqual(" ".join(word.text for word in self.words[first:end]), "scrap old stocks")


class Ways(unittest.TestCase):
    # The minister of Chile said that Peru had bought tanks.
    heads = [1, 4, 3, 1, -1, 8, 8, 8, 4, 8]
    words = [documents.Word(at, at + 1, "", "", head, relation) for at, (head, relation) in enumerate(zip(
        heads, "det nsubj case nmod root mark nsubj aux ccomp obj".split()))]
    relations = {name: row for row, name in enumerate("aux case ccomp det mark nmod nsubj obj root".split())}

    def way(self, a, b):
        return pairs.way(self.words, a, b, self.relations)

    def test_the_way_goes_up_and_down(self):
        self.assertEqual(self.way(6, 9), ([8], [6, 9 + 7]))
        self.assertEqual(self.way(1, 6), ([4, 8], [6, 9 + 6, 9 + 2]))

    def test_the_way_to_a_word_above_only_goes_up(self):
        self.assertEqual(self.way(3, 1), ([], [5]))
        self.assertEqual(self.way(1, 3), ([], [9 + 5]))
        self.assertEqual(self.way(3, 3), ([], [19]))

    def test_buckets_of_distance(self):
        def node(first, end):
            return pairs.Node(first, end, first, "State", "NAM", str(first), first, end)
        self.assertEqual(pairs.bucket(node(0, 2), node(2, 3)), 2)
        self.assertEqual(pairs.bucket(node(0, 2), node(5, 6)), 4)
        self.assertEqual(pairs.bucket(node(5, 6), node(0, 2)), 10)
        self.assertEqual(pairs.bucket(node(0, 4), node(1, 2)), 0)
        self.assertEqual(pairs.bucket(node(1, 2), node(0, 4)), 1)


if __name__ == "__main__":
    Recipe.checkpoint = sys.argv.pop(1)
    unittest.main()
