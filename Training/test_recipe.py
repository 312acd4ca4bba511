"""Checks of the recipe's parts on a checkpoint of the smoke run: `python test_recipe.py work/smoke/checkpoint.pt`"""

import itertools
import os
import sys
import tempfile
import unittest

import numpy as np
import torch

import arguments
import container
import corpora
import decoding
import export
import frames
import lemmas
import material
import pieces
import predictions
import reference
import schemes
from examples import Example, LabelSets
from network import Network


def is_tree(heads):
    for word in range(1, len(heads) + 1):
        steps, node = 0, word
        while node:
            node, steps = heads[node - 1], steps + 1
            if steps > len(heads):
                return False
    return heads.count(0) == 1


class Decoding(unittest.TestCase):
    def test_tree_is_the_best_of_all_trees(self):
        chooser = np.random.default_rng(1)
        for _ in range(60):
            count = int(chooser.integers(1, 6))
            scores = chooser.normal(size=(count, count + 1))
            every = [list(heads) for heads in itertools.product(range(count + 1), repeat=count) if is_tree(list(heads))]
            best = max(every, key=lambda heads: sum(scores[t, head] for t, head in enumerate(heads)))
            self.assertEqual(decoding.tree(scores), best)

    def test_label_sequence_is_the_best_legal_one(self):
        chooser = np.random.default_rng(2)
        labels = ["O", "B-a", "I-a", "B-b", "I-b"]

        def legal(path):
            return all(labels[now][0] != "I" or before is not None and labels[before][1:] == labels[now][1:]
                       for before, now in zip((None, *path), path))
        for _ in range(40):
            scores = chooser.normal(size=(4, 5))
            best = max(filter(legal, itertools.product(range(5), repeat=4)), key=lambda path: sum(scores[t, i] for t, i in enumerate(path)))
            self.assertEqual(decoding.label_sequence(scores, decoding.label_groups(labels)), list(best))

    def test_spans_mend_a_stray_inner_label(self):
        self.assertEqual(decoding.spans(["I-a", "I-a", "B-a", "I-b", "O"]), [(0, 2, "a"), (2, 3, "a"), (3, 4, "b")])


class Arguments(unittest.TestCase):
    labels = ["O", "B-ARG0", "I-ARG0", "B-ARGM-TMP", "I-ARGM-TMP"]
    # Two states signed treaties yesterday: heads of the words and their relations.
    tree = arguments.Tree([2, 3, 0, 3, 3], ["nummod", "nsubj", "root", "obj", "obl"], 2)

    def scores(self, *best):
        found = np.zeros((5, 5), dtype=np.float32)
        for word, (label, score) in enumerate(best):
            found[word, self.labels.index(label)] = score
        return found

    def decoded(self, *best):
        return arguments.Decoder(self.labels).label_sequence(self.scores(*best), self.tree)

    def test_a_span_that_cuts_off_a_dependent_loses_against_a_whole_branch(self):
        tmp = ["B-ARGM-TMP"]
        self.assertEqual(self.decoded(("B-ARG0", 5), ("O", 0.5), ("O", 5), ("O", 5), ("B-ARGM-TMP", 5)), ["B-ARG0", "O", "O", "O"] + tmp)
        self.assertEqual(self.decoded(("O", 0.5), ("B-ARG0", 5), ("O", 5), ("O", 5), ("B-ARGM-TMP", 5)), ["O", "B-ARG0", "O", "O"] + tmp)
        scores = self.scores(("B-ARG0", 5), ("I-ARG0", 1), ("O", 5), ("O", 5), ("B-ARGM-TMP", 5))
        scores[0, 0], scores[1, 1] = 4.5, 1.5
        self.assertEqual(arguments.Decoder(self.labels).label_sequence(scores, self.tree), ["B-ARG0", "I-ARG0", "O", "O"] + tmp)

    def test_a_core_role_occurs_once(self):
        self.assertEqual(self.decoded(("O", 5), ("B-ARG0", 5), ("O", 5), ("B-ARG0", 4), ("B-ARGM-TMP", 5)),
                         ["O", "B-ARG0", "O", "O", "B-ARGM-TMP"])

    def test_losses_are_those_of_every_span(self):
        self.assertEqual(list(self.tree.losses(0)), [0, 0, 1.2, 1.2, 0])
        self.assertEqual(list(self.tree.losses(1)), [1.2, 2.4, 2.4, 1.2])


class FrameFeatures(unittest.TestCase):
    # get: ARG0-PAG in both senses, ARG2-GOL in the second only; get_up: ARG1-PAG.
    frames = frames.Frames([("get.01", [8, 0, 0, 0, 0, 0]), ("get.02", [8, 0, 5, 0, 0, 0]), ("get_up.03", [0, 8, 0, 0, 0, 0])])

    def found(self, lemma, sense):
        features = self.frames.features(lemma, sense)
        halves = (("any", features[:frames.HALF]), ("own", features[frames.HALF:]))
        return [f"{half} ARG{index // frames.KINDS}-{frames.TAGS[index % frames.KINDS]} {values[index]}"
                for half, values in halves for index in np.flatnonzero(values)]

    def test_shares_over_the_lemma_and_the_sense_itself(self):
        self.assertEqual(self.found("get", "02"), ["any ARG0-PAG 1.0", "any ARG2-GOL 0.5", "own ARG0-PAG 1.0", "own ARG2-GOL 1.0"])

    def test_a_particle_verb_without_frames_has_those_of_its_verb(self):
        self.assertEqual(self.found("get_up", "03"), ["any ARG1-PAG 1.0", "own ARG1-PAG 1.0"])
        self.assertEqual(self.found("get_off", "01"), ["any ARG0-PAG 1.0", "any ARG2-GOL 0.5"])
        self.assertEqual(self.found("nuke", "01"), [])


class Lemmas(unittest.TestCase):
    def test_scripts_give_the_lemma_back(self):
        for form, lemma, upos, rule in (("Countries", "country", "NOUN", "L3+y"), ("was", "be", "AUX", "=be"), ("NATO", "NATO", "PROPN", "K0+"),
                                        ("TEHRAN", "Tehran", "PROPN", "T0+"), ("1,200", "1200", "NUM", "N0+")):
            self.assertEqual(lemmas.script(form, lemma, upos), rule)
            self.assertEqual(lemmas.apply(rule, form), lemma)


    def test_known_words_are_inflected(self):
        table = lemmas.exceptions([[("city", "city", "NOUN"), ("I", "I", "PRON"), ("Iraqis", "Iraqi", "PROPN")] * 2], ["release", "cancel", "try"])
        for form, upos, lemma in (("cities", "NOUN", "city"), ("released", "VERB", "release"), ("cancelled", "VERB", "cancel"),
                                  ("canceled", "VERB", "cancel"), ("tries", "VERB", "try"), ("i", "PRON", "I"), ("iraqis", "PROPN", "Iraqi")):
            self.assertEqual(table[form, upos], lemma)


class Pieces(unittest.TestCase):
    def test_folding_accents_and_quotes_and_unknown_scalars(self):
        splitter = pieces.Splitter(pieces.full_vocabulary())
        self.assertEqual(splitter.pieces("Muñoz"), splitter.pieces("munoz"))
        self.assertEqual(splitter.pieces("“"), splitter.pieces('"'))
        self.assertIn(splitter.unknown, splitter.pieces("a\U0001F680b"))

    def test_shapes(self):
        self.assertEqual([pieces.shape(word) for word in ("U.S.", "Kremlin", "McCain", "9M729", "iPad", "and", "3", ".", "A")],
                         [1, 2, 3, 1, 6, 5, 4, 7, 2])


class Schemes(unittest.TestCase):
    def test_hyphens_are_split_as_in_the_treebank(self):
        self.assertEqual(schemes.split_hyphens(["al-Qaida", "F-16"], ["B-organization", "O"]),
                         (["al", "-", "Qaida", "F-16"], ["B-organization", "I-organization", "I-organization", "O"]))


class Model(unittest.TestCase):
    checkpoint = None

    @classmethod
    def setUpClass(cls):
        cls.saved = torch.load(cls.checkpoint, weights_only=False)
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = os.path.join(cls.folder.name, "english.model")
        cls.entries = export.entries(cls.saved)
        container.write(cls.path, cls.entries)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_container_gives_back_what_was_written(self):
        read = container.read(self.path)
        self.assertEqual(sorted(self.entries), sorted(read))
        for name, value in self.entries.items():
            self.assertTrue(value == read[name] if isinstance(value, list) else np.array_equal(value, read[name]), name)

    def test_a_damaged_file_is_refused(self):
        with open(self.path, "rb") as file:
            data = bytearray(file.read())
        data[200] ^= 1
        damaged = os.path.join(self.folder.name, "damaged.model")
        with open(damaged, "wb") as file:
            file.write(data)
        with self.assertRaises(ValueError):
            container.read(damaged)

    def test_reference_decides_like_the_network(self):
        network = Network(LabelSets(self.saved["labels"]).sizes(len(self.saved["vocabulary"])), self.saved["layers"],
                          self.saved["heads"], self.saved["feedforward"])
        network.load_state_dict(self.saved["network"])
        model = reference.Model(self.path)
        sentences = material.made_up_corpora()[1]["ewt"]
        examples = [Example(sentence, model.splitter, LabelSets(self.saved["labels"])) for sentence in sentences]
        lexicon = predictions.Lexicon(self.saved["rolesets"], self.saved["frames"])
        analyses = predictions.of_network(network, predictions.Decoder(self.saved["labels"], self.saved["exceptions"], lexicon), examples)
        equal = total = 0
        for sentence, analysis in zip(sentences, analyses):
            mine = model.analyse(sentence.words, [index for index, *_ in sentence.predicates])
            for layer in ("upos", "heads", "relations", "names"):
                equal += sum(a == b for a, b in zip(getattr(mine, layer), getattr(analysis, layer)))
                total += len(sentence.words)
        self.assertGreater(equal / total, 0.95)

    def test_a_sentence_longer_than_a_window_gets_one_tree(self):
        heads = reference.Model(self.path).analyse(["missile"] * 300).heads
        self.assertTrue(is_tree(heads))


if __name__ == "__main__":
    Model.checkpoint = sys.argv.pop(1)
    unittest.main()
