"""What a run learns from and is measured on."""

import os
import random
from dataclasses import dataclass

import corpora
import frames
import lemmas
import predictions
import schemes
from examples import Example, LabelSets
from pieces import Splitter, pruned_vocabulary


def read_part(folder, part):
    """(sentences by corpus, re3d's documents) of the part `train` or `dev`."""
    def at(*parts):
        return os.path.join(folder, *parts)
    gazetteer = schemes.Gazetteer(folder)
    found = {"ewt": list(corpora.conllu(at("ud-english-ewt", f"en_ewt-ud-{part}.conllu.gz"), "ewt"))}
    corpora.add_roles(found["ewt"], at("propbank-ewt-srl", f"ewt-propbank-{part}.srl.gz"))
    found["gum"] = list(corpora.conllu(at("ud-english-gum", f"en_gum-ud-{part}.free-genres.conllu.gz"), "gum"))
    found["gmb"] = list(schemes.newswire(at("gmb-ner", f"gmb.{part}.iob2.gz"), gazetteer, part == "train"))
    found["re3d"], documents = corpora.re3d(at("re3d", "split-without-BBC", part))
    if part == "train":
        found["politics"] = list(schemes.politics(at("crossner", "politics", "train.txt"), gazetteer))
    return found, documents


def read_corpora(folder):
    """(training sentences by group, development sentences by corpus, re3d's development documents)"""
    training, _ = read_part(folder, "train")
    development, documents = read_part(folder, "dev")
    groups = {"roles": training["ewt"], "trees": training["gum"], "names": training["gmb"] + training["politics"],
              "mentions": training["re3d"]}
    return groups, development, documents


def made_up_corpora():
    """Tiny sentences of our own, so that the smoke run needs no data."""
    chooser = random.Random(1)
    subjects = ["Russia", "The minister", "NATO", "An official"]
    verbs = [("rejects", "reject"), ("signed", "sign"), ("tested", "test")]
    objects = ["treaty", "missile", "proposal"]
    sentences = []
    for _ in range(120):
        subject, (verb, lemma), thing = chooser.choice(subjects).split(), chooser.choice(verbs), chooser.choice(objects)
        count = len(subject)
        names = ["O"] * (count + 4)
        if count == 1:
            names[0] = "B-organization"
        marks = ["B-ARG0"] + ["I-ARG0"] * (count - 1) + ["O", "B-ARG1", "I-ARG1", "O"]
        sentences.append(corpora.Sentence(
            words=[*subject, verb, "the", thing, "."], corpus="made-up",
            lemmas=[*subject, lemma, "the", thing, "."],
            upos=["DET", "NOUN"][2 - count:] * (count == 2) + ["PROPN"] * (count == 1) + ["VERB", "DET", "NOUN", "PUNCT"],
            xpos=["DT", "NN"] * (count == 2) + ["NNP"] * (count == 1) + ["VBZ", "DT", "NN", "."],
            heads=[2, 3][2 - count:] * (count == 2) + [2] * (count == 1) + [0, count + 3, count + 1, count + 1],
            relations=["det", "nsubj"] * (count == 2) + ["nsubj"] * (count == 1) + ["root", "det", "obj", "punct"],
            names=names, mentions=names, phrases=names, predicates=[(count, "01", lemma + ".01", marks)]))
    return {"roles": sentences[:100]}, {"ewt": sentences[100:]}, []


@dataclass
class Material:
    """What a run learns from and is measured on, and what its checkpoint takes along."""
    training: dict  # examples by group
    development: dict  # examples by corpus
    documents: list  # re3d's development documents
    kept: list  # rows of MiniLM's vocabulary
    vocabulary: list
    splitter: Splitter
    labels: LabelSets
    decoder: predictions.Decoder

    @classmethod
    def of(cls, groups, development, documents, data=None):
        """data: the shared folder, for the verbs and frames of PropBank."""
        everything = [sentence for sentences in groups.values() for sentence in sentences]
        kept, vocabulary = pruned_vocabulary({word for sentence in everything for word in sentence.words})
        splitter, labels = Splitter(vocabulary), LabelSets.of(everything)
        corpora_of_trees = dict.fromkeys(sentence.corpus for sentence in everything if sentence.heads)
        triples = [[word for sentence in everything if sentence.heads and sentence.corpus == corpus
                    for word in zip(sentence.words, sentence.lemmas, sentence.upos)] for corpus in corpora_of_trees]
        exceptions = lemmas.exceptions(triples, corpora.propbank_verbs(data) if data else [])
        lexicon = predictions.Lexicon(corpora.roleset_lemmas(everything), frames.Frames.read(data).rows if data else [])
        training = {name: [example for example in (Example(sentence, splitter, labels, lexicon) for sentence in sentences)
                           if example.fits and len(example.first) <= 120] for name, sentences in groups.items()}
        for name in ("trees", "names"):
            random.Random(7).shuffle(training.get(name, []))
        development = {name: [Example(sentence, splitter, labels) for sentence in sentences] for name, sentences in development.items()}
        return cls(training, development, documents, kept, vocabulary, splitter, labels,
                   predictions.Decoder(labels.tables, exceptions, lexicon))

    @classmethod
    def made_up(cls):
        return cls.of(*made_up_corpora())

    def saved(self):
        """The parts of a checkpoint that export.py writes beside the weights."""
        return {"vocabulary": self.vocabulary, "labels": self.labels.tables, "exceptions": self.decoder.exceptions,
                "rolesets": self.decoder.lexicon.rolesets, "frames": self.decoder.lexicon.frames.rows}
