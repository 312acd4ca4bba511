"""Figures of a model file on the development data, by sentence length and by genre, as a Markdown page.

`python evaluate.py MODEL --data ../../shared/data [--quick]`
"""

import argparse

import reference
import scores
import material

WEAPONS_TOGETHER = {"weapon": "weapon or platform", "platform": "weapon or platform"}
LENGTHS = ((1, 10), (11, 20), (21, 30), (31, 40), (41, 1000))


def analysed(model, sentences):
    found = []
    for sentence in sentences:
        gold = [index for index, *_ in sentence.predicates] if sentence.predicates is not None else None
        found.append(model.analyse(sentence.words, gold))
    return found


def percent(value):
    return f"{100 * value:.1f}"


def tree_rows(title, groups):
    print(f"\n| {title} | sentences | words | UPOS | XPOS | lemmas | UAS | LAS |\n|---|---|---|---|---|---|---|---|")
    for name, pairs in groups:
        if pairs:
            figures = scores.trees(*zip(*pairs))
            cells = [percent(figures[key]) for key in ("upos", "xpos", "lemmas", "uas", "las")]
            print(f"| {name} | {len(pairs)} | {sum(len(sentence.words) for sentence, _ in pairs)} | {' | '.join(cells)} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--data", default="../../shared/data")
    parser.add_argument("--quick", action="store_true", help="every tenth sentence of EWT, GUM and GMB, all of re3d")
    options = parser.parse_args()
    model = reference.Model(options.model)
    development, documents = material.read_part(options.data, "dev")
    if options.quick:
        development = {name: sentences if name == "re3d" else sentences[::10] for name, sentences in development.items()}
    analyses = {name: analysed(model, sentences) for name, sentences in development.items()}
    pairs = {name: list(zip(development[name], analyses[name])) for name in development}

    tree_rows("treebank, gold tokens", [(name.upper() + " dev", pairs[name]) for name in ("ewt", "gum")])
    both = pairs["ewt"] + pairs["gum"]
    tree_rows("words in the sentence", [(f"{low} to {high}" if high < 1000 else f"{low} and more",
                                         [pair for pair in both if low <= len(pair[0].words) <= high]) for low, high in LENGTHS])
    tree_rows("genre", [(f"{corpus.upper()} {genre}", [pair for pair in pairs[corpus] if pair[0].genre == genre])
                        for corpus in ("ewt", "gum") for genre in sorted({sentence.genre for sentence in development[corpus]})])

    print("\n| task | F1 |\n|---|---|")
    overall, kinds = scores.newswire(development["gmb"], analyses["gmb"])
    print(f"| GMB dev, exact span and type (person, organization, place, time) | {percent(overall)} |")
    for kind, (value, count) in kinds.items():
        print(f"| GMB dev, {kind} ({count}) | {percent(value)} |")
    for title, merged in (("re3d dev", None), ("re3d dev, weapons and platforms as one type", WEAPONS_TOGETHER)):
        figures = scores.defence(development["re3d"], analyses["re3d"], documents, merged)
        print(f"| {title}, overlap and type | {percent(figures['overlap'])} |")
        print(f"| {title}, exact span and type | {percent(figures['exact'])} |")
    figures = scores.roles(development["ewt"], analyses["ewt"])
    print(f"| PropBank EWT dev, role spans, predicates given | {percent(figures['roles'])} |")
    print(f"| PropBank EWT dev, which words are predicates | {percent(figures['predicates'])} |")
    print(f"| PropBank EWT dev, sense of given predicates (accuracy) | {percent(figures['senses'])} |")


if __name__ == "__main__":
    main()
