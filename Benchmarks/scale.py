#!/usr/bin/env python3
"""What each stage takes at 1,000, 10,000 and 100,000 documents: CPU seconds, peak memory, bytes a document.

usage: scale.py [--entente PROGRAM] [--texts FOLDER] [--documents 1000,10000] [--stages read,annotate,...] [--data FOLDER]

Documents are made of those in a folder (seeds/ if not given) by varying them: each copy has a name, a digest and years of its own, and a third
of its names are respelled, letter by letter, so that offsets stay what they are. Stages from `export` on read annotations
that are varied in the same way, because analysing a hundred thousand documents takes hours and every document the same.
"""
import argparse, hashlib, json, os, re, shutil, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Copies that stand next to each other share their respelled names, as articles of one week do.
COPIES_A_WEEK = 20
VOWELS = "aeiou"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--texts", default=os.path.join(ROOT, "seeds"))
    parser.add_argument("--documents", default="1000")
    parser.add_argument("--stages", default=",".join(STAGES))
    parser.add_argument("--data", default=os.path.join(ROOT, ".build", "scale"))
    return parser.parse_args()


class Copies:
    """Copies of one annotated document."""

    def __init__(self, rows):
        self.document = json.loads(rows[0])
        self.text = self.document.pop("text")
        self.rows = "\n".join([json.dumps(self.document, ensure_ascii=False), *rows[1:]]) + "\n"
        mentions = [json.loads(row) for row in rows if row.startswith('{"kind": "mention"')]
        self.names = {}
        for mention in mentions:
            if mention["level"] == "NAM" and mention["surface"].isalpha() and len(mention["surface"]) > 3:
                self.names.setdefault(mention["surface"], mention["entity"])
        keys = sorted(self.names, key=len, reverse=True)
        # What stands alone behind a key is an offset and no year.
        self.pattern = re.compile(r"\b(?:" + "|".join([*map(re.escape, keys), r'(?<!": )(?:19|20)\d\d']) + r")\b")

    def varied(self, text, number):
        """A text with years, and a third of the names, of its own."""
        week = number // COPIES_A_WEEK

        def other(match):
            word = match.group()
            if word not in self.names: return str(1990 + (int(word) + number) % 40)
            return respelled(word, week) if chosen(word, week) else word

        return self.pattern.sub(other, text)

    def name(self, number): return f"{self.document['doc']}-{number:06}"

    def record(self, number):
        """A record of the text, for `read` and `annotate`."""
        return json.dumps({"id": self.name(number), "text": self.varied(self.text, number)}, ensure_ascii=False) + "\n"

    def annotations(self, number):
        """The annotations, with identifiers of their own for the names that are other ones."""
        week = number // COPIES_A_WEEK
        identifiers = {
            f'"{entity}"': f'"n-{hashlib.md5(f"{entity} {week}".encode()).hexdigest()}"'
            for name, entity in self.names.items() if chosen(name, week)}
        rows = self.varied(self.rows, number)
        if identifiers:
            rows = re.sub("|".join(map(re.escape, identifiers)), lambda match: identifiers[match.group()], rows)
        # What only a document knows has its place in the identifier.
        rows = re.sub(r'"d-([0-9a-f]{24})[0-9a-f]{8}"', rf'"d-\g<1>{number:08x}"', rows)
        digest = hashlib.sha256(self.name(number).encode()).hexdigest()
        own = self.document["doc"]
        return rows.replace(self.document["digest"], digest).replace(f'"{own}', f'"{self.name(number)}').replace(
            f'"doc:{own}"', f'"doc:{self.name(number)}"')


def chosen(name, week): return hashlib.md5(f"{name} {week}".encode()).digest()[0] < 86


def respelled(name, week):
    """The name with other vowels, of the same length."""
    return "".join(VOWELS[(VOWELS.index(letter) + week % 4 + 1) % 5] if letter in VOWELS else letter for letter in name)


def originals(options):
    """The documents that copies are made of."""
    run = subprocess.run([options.entente, "annotate", options.texts, "--with-text"], capture_output=True, check=True)
    rows, found = [], []
    for line in [*run.stdout.decode().splitlines(), '{"kind": "document"']:
        if line.startswith('{"kind": "document"') and rows:
            found.append(Copies(rows))
            rows = []
        rows.append(line)
    return found


def make(options, count, originals):
    """Writes `count` copies as records and as annotations, where they are not there yet."""
    paths = [os.path.join(options.data, f"{kind}-{count}.jsonl") for kind in ("texts", "annotations")]
    for path, make in zip(paths, (Copies.record, Copies.annotations)):
        if os.path.exists(path): continue
        with open(path + ".part", "w", encoding="utf-8") as file:
            for number in range(count): file.write(make(originals[number % len(originals)], number))
        os.rename(path + ".part", path)
    return paths


# What each stage runs, on files of records and of annotations, and the file or folder that it writes.
STAGES = {
    "read": lambda texts, annotations, out: (["read", texts, "--format", "jsonl"], None),
    "annotate": lambda texts, annotations, out: (["annotate", texts], None),
    "annotate-1": lambda texts, annotations, out: (["annotate", texts, "--threads", "1"], None),
    "extract": lambda texts, annotations, out: (["extract", texts, "--output", out], out),
    "export-nq": lambda texts, annotations, out: (["export", annotations, "--format", "nq", "--output", out], out),
    "export-graphml": lambda texts, annotations, out: (["export", annotations, "--output", out], out),
    "add": lambda texts, annotations, out: (["add", store(out), annotations], store(out)),
    "search": lambda texts, annotations, out: (["search", store(out), "missile"], None),
    "query": lambda texts, annotations, out: (["query", store(out), "--question", "violations"], None),
    "relations": lambda texts, annotations, out: (["relations", store(out), "--subject", "russia", "--relation", "violates"], None),
    "show": lambda texts, annotations, out: (["show", "inf-treaty", store(out)], None),
    "kind": lambda texts, annotations, out: (["relations", store(out), "--about", "nuclear weapons", "--relation", "bans"], None),
    "path": lambda texts, annotations, out: (["path", "un-general-assembly", "inf-treaty", store(out)], None),
    "contested": lambda texts, annotations, out: (["contested", store(out), "--top", "10"], None),
}


def store(out): return os.path.join(os.path.dirname(out), "graph.store")


def measured(command):
    """CPU seconds, seconds by the clock, peak memory in MB, and bytes of standard output of a run."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    written = 0
    while piece := process.stdout.read(1 << 20): written += len(piece)
    notes = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: sys.exit(f"{' '.join(command)}: {process.returncode}\n{notes[-2000:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024, written


def size(path):
    if os.path.isfile(path): return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(path, name)) for name in os.listdir(path))


def main():
    options = parse_arguments()
    os.makedirs(options.data, exist_ok=True)
    found = originals(options)
    print("| documents | stage | CPU s | clock s | CPU ms a document | peak MB | bytes a document |\n|---|---|---|---|---|---|---|")
    for count in map(int, options.documents.split(",")):
        texts, annotations = make(options, count, found)
        folder = os.path.join(options.data, str(count))
        os.makedirs(folder, exist_ok=True)
        for stage in options.stages.split(","):
            arguments, result = STAGES[stage](texts, annotations, os.path.join(folder, stage))
            if result and os.path.isdir(result): shutil.rmtree(result)
            elif result and os.path.exists(result): os.remove(result)
            cpu, clock, memory, written = measured([options.entente, *arguments])
            written = size(result) if result else written
            print(f"| {count:,} | {stage} | {cpu:.1f} | {clock:.1f} | {cpu / count * 1000:.2f} | {memory:.0f} | {written / count:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
