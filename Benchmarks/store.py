#!/usr/bin/env python3
"""Ten queries over a million triples: our store beside Oxigraph and rdflib, in one run, answers compared.

usage: store.py [--entente PROGRAM] [--bench FOLDER] [--data FOLDER] [--rounds N] [--rdflib] [--queries q01,q07]

FOLDER of --bench holds make_graph.py, queries/ and expected/ (ENTENTE_SHARED/bench or ../shared/bench if not given); the graph is made
into the data folder where it is not there. Peers are installed with pip into an environment in the data folder. All times are wall-clock
milliseconds, medians; every side is measured in every round, so that a busy machine is busy for all.
"""
import argparse, os, resource, shutil, statistics, subprocess, sys, time, venv
from decimal import Decimal, InvalidOperation

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def parse_arguments():
    shared = os.environ.get("ENTENTE_SHARED", os.path.join(ROOT, "..", "shared"))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--bench", default=os.path.join(shared, "bench"))
    parser.add_argument("--data", default=os.path.join(ROOT, ".build", "bench-store"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--loads", type=int, default=3)
    parser.add_argument("--rdflib", action="store_true", help="takes minutes and a gigabyte")
    parser.add_argument("--queries", default="")
    return parser.parse_args()


def timed(command, **options):
    """Wall and CPU seconds of a process, and its run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    run = subprocess.run(command, capture_output=True, **options)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0:
        sys.exit(f"{command}: {run.stderr.decode()[:500]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run


def peers(folder):
    """The Python of an environment with Oxigraph and rdflib."""
    python = os.path.join(folder, "peers", "bin", "python")
    if not os.path.exists(python):
        venv.create(os.path.dirname(os.path.dirname(python)), with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "oxigraph", "pyoxigraph", "rdflib"], check=True)
    return python


def cell(text):
    """A cell of TSV as something that compares by value: numbers by their digits, strings without their short forms."""
    text = text.strip()
    if text.startswith('"') and "^^" in text.rpartition('"')[2]:
        lexical, datatype = text[1 : text.rindex('"')], text.rpartition("^^")[2]
        if datatype.rstrip(">").endswith(("#integer", "#decimal", "#double", "#boolean")):
            text = lexical
    try:
        return round(Decimal(text), 12).normalize()
    except InvalidOperation:
        return text


def rows(text):
    lines = text.rstrip("\n").split("\n")[1:]
    return sorted([tuple(map(str, map(cell, line.split("\t")))) for line in lines])


WARM = r"""
import sys, time, pyoxigraph
kind, location, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
if kind == "disk":
    store = pyoxigraph.Store.read_only(location)
else:
    store = pyoxigraph.Store()
    with open(location, "rb") as file: store.bulk_load(file, pyoxigraph.RdfFormat.N_TRIPLES)
for path in sys.argv[4:]:
    query = open(path).read()
    for _ in range(rounds):
        start = time.perf_counter()
        for solution in store.query(query): pass
        print(path, (time.perf_counter() - start) * 1000)
"""

RDFLIB = r"""
import sys, time, rdflib
graph = rdflib.Graph()
graph.parse(sys.argv[1], format="nt")
for path in sys.argv[2:]:
    start = time.perf_counter()
    for row in graph.query(open(path).read()): pass
    print(path, (time.perf_counter() - start) * 1000)
"""


def medians(output):
    """The median of the milliseconds that a warm run printed for each query; its first round warms up."""
    times = {}
    for line in output.splitlines():
        path, value = line.rsplit(None, 1)
        times.setdefault(os.path.basename(path), []).append(float(value))
    return {name: statistics.median(values[1:] or values) for name, values in times.items()}


def entente_warm(program, store, paths, rounds):
    command = [program, "query", store, *paths, "--repeat", str(rounds), "--timing", "--format", "tsv"]
    _, _, run = timed(command)
    lines = []
    for line in run.stderr.decode().splitlines():
        parts = line.split("\t")
        if len(parts) > 1 and parts[1].endswith(" ms") and parts[0].endswith(".rq"):
            lines.append(f"{parts[0]} {parts[1][:-3]}")
    return medians("\n".join(lines))


def main():
    options = parse_arguments()
    os.makedirs(options.data, exist_ok=True)
    triples = os.path.join(options.data, "kg.nt")
    if not os.path.exists(triples):
        subprocess.run([sys.executable, os.path.join(options.bench, "make_graph.py"), "1000000", options.data], check=True)
    python = peers(options.data)
    oxigraph = os.path.join(os.path.dirname(python), "oxigraph")
    store, location = os.path.join(options.data, "kg.store"), os.path.join(options.data, "kg.oxigraph")
    names = sorted(name for name in os.listdir(os.path.join(options.bench, "queries")) if name.endswith(".rq"))
    if options.queries:
        names = [name for name in names if name.startswith(tuple(options.queries.split(",")))]
    paths = [os.path.join(options.bench, "queries", name) for name in names]

    loads = {"entente, N-Triples": [], "entente, Turtle": [], "oxigraph, N-Triples": []}
    for _ in range(options.loads):
        for label, file in [("entente, Turtle", "kg.ttl"), ("entente, N-Triples", "kg.nt")]:
            for ending in ["", "-wal", "-shm"]:
                if os.path.exists(store + ending): os.remove(store + ending)
            loads[label].append(timed([options.entente, "add", store, os.path.join(options.data, file)])[:2])
        shutil.rmtree(location, ignore_errors=True)
        loads["oxigraph, N-Triples"].append(timed([oxigraph, "load", "--location", location, "--file", triples])[:2])
    print("\nLoading a million triples, seconds (median of %d)\n" % options.loads)
    print("| | wall | CPU | MB on disk |\n|---|---|---|---|")
    for label, values in loads.items():
        size = os.path.getsize(store) if label.startswith("entente") else sum(
            os.path.getsize(os.path.join(folder, file)) for folder, _, files in os.walk(location) for file in files)
        wall, cpu = (statistics.median(value[index] for value in values) for index in (0, 1))
        print(f"| {label} | {wall:.2f} | {cpu:.2f} | {size / 1e6:.0f} |")

    cold = {"entente": {}, "oxigraph": {}}
    wrong = []
    for number in range(options.rounds):
        for name, path in zip(names, paths):
            wall, _, run = timed([options.entente, "query", store, path, "--format", "tsv"])
            cold["entente"].setdefault(name, []).append(wall * 1000)
            other, _, peer = timed([oxigraph, "query", "--location", location, "--query-file", path, "--results-format", "tsv"])
            cold["oxigraph"].setdefault(name, []).append(other * 1000)
            if number == 0:
                with open(os.path.join(options.bench, "expected", name[:-3] + ".tsv")) as file: expected = rows(file.read())
                for label, answer in [("entente", run), ("oxigraph", peer)]:
                    if rows(answer.stdout.decode()) != expected: wrong.append(f"{label} {name}")
    cold = {side: {name: statistics.median(values) for name, values in times.items()} for side, times in cold.items()}
    columns = {
        "entente cold": cold["entente"], "oxigraph cold": cold["oxigraph"],
        "entente warm": entente_warm(options.entente, store, paths, options.rounds + 1),
    }
    for kind, place in [("disk", location), ("memory", triples)]:
        _, _, run = timed([python, "-c", WARM, kind, place, str(options.rounds + 1), *paths])
        columns[f"pyoxigraph warm, {kind}"] = medians(run.stdout.decode())
    if options.rdflib:
        columns["rdflib warm"] = medians(timed([python, "-c", RDFLIB, triples, *paths])[2].stdout.decode())

    print("\nTen queries, milliseconds (median of %d)\n" % options.rounds)
    print("| query | " + " | ".join(columns) + " |\n|---" * 1 + "|---" * len(columns) + "|")
    for name in names:
        print(f"| {name[:-3]} | " + " | ".join(f"{times.get(name, float('nan')):.1f}" for times in columns.values()) + " |")
    print("\nanswers: " + ("all equal to the expected ones" if not wrong else "WRONG: " + ", ".join(wrong)))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
