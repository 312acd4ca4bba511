"""One scheme of proper names over newswire (GMB) and politics (CrossNER)."""

import csv
import json
import os
import random
import re

import decoding
from corpora import Sentence, bio, columns

FIXED = {
    "per": "person", "org": "organization", "tim": "time", "eve": "event", "art": "artifact", "nat": "phenomenon",
    "politician": "person", "person": "person", "organisation": "organization", "politicalparty": "organization",
    "election": "event", "event": "event",
}
OTHER_STATE_NAMES = """U.S.|US|U.S.A.|USA|UK|U.K.|Britain|Great Britain|America|England|Scotland|Wales|Burma|Holland|Russia|Iran|Syria|Laos|
Vietnam|Venezuela|Bolivia|Tanzania|Moldova|Macedonia|Taiwan|Kosovo|Palestine|North Korea|South Korea|Soviet Union|USSR|Yugoslavia|
Czechoslovakia|Ivory Coast|Congo|Democratic Republic of Congo|Bosnia|Vatican|East Timor|Cape Verde|Swaziland|Czech Republic|Turkey|
United States of America|United States|United Kingdom|the Netherlands|Netherlands|East Germany|West Germany|UAE|Emirates|DPRK|
Republic of Korea|Abkhazia|South Ossetia|Zaire|Serbia and Montenegro|Bosnia-Herzegovina|Gambia|Bahamas"""
ALWAYS_ORGANIZATIONS = {"U.N.", "UN", "United Nations", "EU", "European Union", "NATO", "African Union", "OPEC"}
WEAPON_NOUNS = {"missile", "missiles", "rocket", "rockets", "launcher", "launchers", "warhead", "warheads", "bomb", "bombs",
                "torpedo", "torpedoes", "interceptor", "interceptors", "drone", "drones"}
PLATFORM_NOUNS = {"fighter", "fighters", "jet", "jets", "aircraft", "helicopter", "helicopters", "bomber", "bombers", "tank", "tanks",
                  "submarine", "submarines", "warship", "warships", "plane", "planes", "warplane", "warplanes"}
FURTHER_WEAPONS = {"Qassam", "Katyusha", "Scud", "Stinger", "Hellfire", "Grad", "Arrow", "Exocet", "Sidewinder", "Javelin", "Kalashnikov",
                   "AK-47", "Predator", "Fateh", "Zelzal", "Hatf", "Igla", "Strela", "Tor-M1", "Harpoon", "Silkworm", "Trishul", "Akash"}
TREATY_NOUNS = {"Treaty", "Convention", "Conventions", "Protocol", "Accord", "Accords", "Pact", "Act"}
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,3}-\d+[A-Za-z]*$|[A-Z]{1,2}\d{1,3}$")


class Gazetteer:
    """State names, demonyms, weapons and treaties from the data folder."""

    def __init__(self, folder):
        folder = os.path.join(folder, "gazetteers")
        self.states, self.demonyms = set(), set()
        for country in json.load(open(os.path.join(folder, "mledoze-countries/countries.json"), encoding="utf8")):
            self.states.update([country["name"]["common"], country["name"]["official"]])
            self.demonyms.update(country.get("demonyms", {}).get("eng", {}).values())
        self.states.update(name.strip() for name in OTHER_STATE_NAMES.split("|"))
        self.weapons, self.treaties = set(), set()
        for row in csv.DictReader(open(os.path.join(folder, "arms-control/weapons.tsv"), encoding="utf8"), delimiter="\t"):
            names = [row["designation"], row["us_dod_designation"], *row["aliases"].split(";")]
            self.weapons.update(name.strip() for name in names if len(name.strip()) > 2)
        for row in csv.DictReader(open(os.path.join(folder, "arms-control/treaties.tsv"), encoding="utf8"), delimiter="\t"):
            names = [row["key"], row["common_name"], *row["abbreviations_aliases"].split(";")]
            self.treaties.update(name.split(" (")[0].strip() for name in names if len(name.strip()) > 2)
        self.weapon_list, self.treaty_list = sorted(self.weapons | FURTHER_WEAPONS), sorted(self.treaties)


def unite(words, tags, labels, gazetteer):
    """Source labels to the united scheme; None where the source cannot know."""
    united = ["O"] * len(words)
    for begin, end, kind in decoding.spans(labels):
        surface = " ".join(words[begin:end])
        if kind in ("geo", "gpe", "location", "country"):
            if surface in ALWAYS_ORGANIZATIONS:
                kind = "organization"
            elif surface in gazetteer.states or kind == "country":
                kind = "state"
            elif kind == "gpe":
                adjectival = surface in gazetteer.demonyms or tags[begin:end] and tags[end - 1] in ("JJ", "NNS", "NNPS")
                kind = "nationality" if adjectival else "place"
            else:
                kind = "place"
        elif kind == "misc":
            united[begin:end] = [None] * (end - begin)
            continue
        else:
            kind = FIXED[kind]
        united[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return united


def mark_weapons_and_treaties(words, tags, labels, gazetteer):
    """Weak labels where newswire annotation has no type: `Shahab-3 missile`, `F-16 fighters`, `Kyoto Protocol`. Returns the new spans."""
    new, proper = [], [tag.startswith("NNP") for tag in tags]
    at = 0
    while at < len(words):
        if not proper[at]:
            at += 1
            continue
        end = at
        while end < len(words) and proper[end]:
            end += 1
        last = words[end - 1]
        following = words[end] if end < len(words) else ""
        begin = at
        while begin < end - 1 and labels[begin] in ("B-state", "B-nationality", "I-state") and words[begin] != "North":
            begin += 1
        if last in TREATY_NOUNS and end - begin > 1:
            new.append((begin, end, "treaty"))
        elif last == "Treaty" and following in ("on", "of"):
            tail = end + 1
            while tail < len(words) and (proper[tail] or words[tail] in ("the", "of", "on") and tail + 1 < len(words) and proper[tail + 1]):
                tail += 1
            new.append((begin, tail, "treaty"))
        elif following in WEAPON_NOUNS | PLATFORM_NOUNS:
            start = end - 1
            while start > begin and labels[start] == "O" and labels[start - 1] == "O":
                start -= 1
            surface = " ".join(words[start:end])
            known = surface in gazetteer.weapons or words[end - 1] in FURTHER_WEAPONS | gazetteer.weapons or DESIGNATION.match(words[end - 1])
            free = all(label == "O" or label[2:] == "artifact" for label in labels[start:end])
            if known or free:
                start = start if free else end - 1
                new.append((start, end, "weapon" if following in WEAPON_NOUNS else "platform"))
        at = end
    return new


def overwrite(labels, new):
    labels = list(labels)
    for begin, end, kind in new:
        labels[begin:end] = ["B-" + kind] + ["I-" + kind] * (end - begin - 1)
    return [("B-" + label[2:] if label and label.startswith("I-") and (index == 0 or (labels[index - 1] or "O")[2:] != label[2:]) else label)
            for index, label in enumerate(labels)]


HYPHEN = re.compile(r"(?<=[A-Za-z])-(?=[A-Za-z])")


def split_hyphens(words, labels):
    """Newswire keeps `al-Qaida` and `two-day` whole, Universal Dependencies split them; training sees both."""
    new_words, new_labels = [], []
    for word, label in zip(words, labels):
        parts = [part for part in re.split(r"(-)", word) if part] if HYPHEN.search(word) else [word]
        new_words += parts
        inner = label if label is None or label == "O" else "I-" + label[2:]
        new_labels += [label] + [inner] * (len(parts) - 1)
    return new_words, new_labels


def with_names_put_in(words, tags, labels, gazetteer, chooser):
    """Copies of a sentence in which a common noun (missile, treaty ...) has been given a name, so that rare types are seen at all."""
    for at, word in enumerate(words):
        before = tags[at - 1] if at else ""
        if labels[at] != "O" or before.startswith("NNP") or before == "CD":
            continue
        if word in WEAPON_NOUNS - {"bomb", "bombs", "drone", "drones"}:
            name, kind = chooser.choice(gazetteer.weapon_list).split(), "weapon"
            keep = chooser.random() < 0.7
        elif word in ("treaty", "pact", "accord", "agreement"):
            name, kind = chooser.choice(gazetteer.treaty_list).split(), "treaty"
            keep = name[-1] not in TREATY_NOUNS and chooser.random() < 0.5
        else:
            continue
        inner = ["I-treaty" if kind == "treaty" else "O"] if keep else []
        marks = ["B-" + kind] + ["I-" + kind] * (len(name) - 1) + inner
        yield words[:at] + name + words[at:at + keep] + words[at + 1:], labels[:at] + marks + labels[at + 1:]


def newswire(path, gazetteer, training, seed=0):
    """GMB in the united scheme; for training with weak labels, names put in, and half of it with split hyphens."""
    chooser = random.Random(seed)
    for words, labels, rows in columns(path, "gmb"):
        tags = [row[1] for row in rows]
        labels = unite(words, tags, labels, gazetteer)
        variants = [(words, labels)]
        if training:
            labels = overwrite(labels, mark_weapons_and_treaties(words, tags, labels, gazetteer))
            variants = [(words, labels), *with_names_put_in(words, tags, labels, gazetteer, chooser)]
        for variant_words, variant_labels in variants:
            if training and chooser.random() < 0.5:
                variant_words, variant_labels = split_hyphens(variant_words, variant_labels)
            yield Sentence(words=variant_words, corpus="gmb", genre="newswire", names=variant_labels)


def politics(path, gazetteer):
    for words, labels, _ in columns(path, "crossner"):
        yield Sentence(words=words, corpus="crossner", genre="politics", names=unite(words, [], labels, gazetteer))
