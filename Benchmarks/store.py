#!/usr/bin/env python3
"""Fifteen queries over a million triples or more: our store beside Oxigraph and rdflib, in one run, answers compared.

usage: store.py [--entente PROGRAM] [--bench FOLDER] [--data FOLDER] [--triples N] [--rounds N] [--loads N] [--rdflib] [--queries q01,h2]

FOLDER of --bench holds make_graph.py, queries/, hard/ and expected/ (ENTENTE_SHARED/bench or ../shared/bench if not given); graph and
stores are made into the data folder where they are not there (--loads 0 leaves the stores of an earlier run as they are). Peers are
installed with pip into an environment in the data folder. Loading is told by the clock and of the processor; queries in milliseconds of
the processor (rdflib by the clock), medians. Every side is measured in every round, so that a busy machine is busy for all. A peer that
needs longer than --limit for a query is stopped and told as that limit; peers get --memory MB of addresses each.
"""
import argparse, os, resource, select, shutil, statistics, subprocess, sys, time, venv
from decimal import Decimal, InvalidOperation

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def parse_arguments():
    shared = os.environ.get("ENTENTE_SHARED", os.path.join(ROOT, "..", "shared"))
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--bench", default=os.path.join(shared, "bench"))
    parser.add_argument("--data", default=os.path.join(ROOT, ".build", "bench-store"))
    parser.add_argument("--triples", type=int, default=1000000)
    parser.add_argument("--limit", type=float, default=60, help="seconds for a query")
    parser.add_argument("--memory", type=int, default=12000)
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
kind, location = sys.argv[1:3]
if kind == "disk":
    store = pyoxigraph.Store.read_only(location)
else:
    store = pyoxigraph.Store()
    with open(location, "rb") as file: store.bulk_load(file, pyoxigraph.RdfFormat.N_TRIPLES)
print("ready", flush=True)
for line in sys.stdin:
    path, rounds = line.rstrip("\n").rsplit("\t", 1)
    query, times = open(path).read(), []
    for _ in range(int(rounds)):
        start = time.process_time()
        for solution in store.query(query): pass
        times.append(str((time.process_time() - start) * 1000))
    print(" ".join(times), flush=True)
"""


class Warm:
    """pyoxigraph in a process of its own, which is started anew where it takes too long."""

    def __init__(self, python, kind, location, options):
        self.arguments, self.options = [python, "-c", WARM, kind, location], options
        self.start()

    def start(self):
        limit = self.options.memory << 20
        self.process = subprocess.Popen(
            self.arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
        if self.process.stdout.readline() != "ready\n": sys.exit(f"{self.arguments[3]}: pyoxigraph did not start")

    def times(self, path, rounds):
        """Milliseconds of some rounds; infinite where the limit was reached."""
        self.process.stdin.write(f"{path}\t{rounds}\n")
        self.process.stdin.flush()
        if select.select([self.process.stdout], [], [], self.options.limit * rounds)[0]:
            return [float(value) for value in self.process.stdout.readline().split()]
        self.process.kill()
        self.process.wait()
        self.start()
        return [float("inf")]


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


def entente_warm(program, store, path, rounds):
    """Milliseconds of the processor of some rounds after a first that warms up."""
    _, _, run = timed([program, "query", store, path, "--repeat", str(rounds + 1), "--timing", "--format", "tsv"])
    lines = [line.split("\t") for line in run.stderr.decode().splitlines()]
    return [float(line[2].split()[0]) for line in lines if line[0].endswith(".rq")][1:]


def warm(options, store, workers, paths):
    """For each side the median milliseconds of each query, all sides by turns."""
    found = {}
    for path in paths:
        times = {}
        for number in range(options.rounds):
            times.setdefault("entente warm", []).extend(entente_warm(options.entente, store, path, 3))
            for side, worker in workers.items():
                known = times.setdefault(side, [])
                if number == 0: first = worker.times(path, 1)
                # What takes seconds is asked once.
                slow = known[0] > 3000 if known else first[0] > 3000
                if slow: times[side] = known or first
                else: known.extend(worker.times(path, 3))
        for side, values in times.items():
            found.setdefault(side, {})[os.path.basename(path)] = statistics.median(values)
    return found


def main():
    options = parse_arguments()
    if options.triples != 1000000: options.data += f"-{options.triples}"
    os.makedirs(options.data, exist_ok=True)
    triples = os.path.join(options.data, "kg.nt")
    if not os.path.exists(triples):
        subprocess.run(
            [sys.executable, os.path.join(options.bench, "make_graph.py"), str(options.triples), options.data], check=True)
    python = peers(options.data)
    oxigraph = os.path.join(os.path.dirname(python), "oxigraph")
    store, location = os.path.join(options.data, "kg.store"), os.path.join(options.data, "kg.oxigraph")
    paths = [
        os.path.join(options.bench, folder, name) for folder in ("queries", "hard")
        for name in sorted(os.listdir(os.path.join(options.bench, folder))) if name.endswith(".rq")]
    if options.queries:
        paths = [path for path in paths if os.path.basename(path).startswith(tuple(options.queries.split(",")))]
    names = [os.path.basename(path) for path in paths]

    loads = {"entente, N-Triples": [], "entente, Turtle": [], "oxigraph, N-Triples": []}
    for _ in range(options.loads):
        for label, file in [("entente, Turtle", "kg.ttl"), ("entente, N-Triples", "kg.nt")]:
            for ending in ["", "-wal", "-shm"]:
                if os.path.exists(store + ending): os.remove(store + ending)
            loads[label].append(timed([options.entente, "add", store, os.path.join(options.data, file)])[:2])
        shutil.rmtree(location, ignore_errors=True)
        loads["oxigraph, N-Triples"].append(timed([oxigraph, "load", "--location", location, "--file", triples])[:2])
    if options.loads:
        print(f"\nLoading {options.triples} triples, seconds (median of {options.loads})\n")
        print("| | wall | CPU | MB on disk |\n|---|---|---|---|")
    for label, values in loads.items() if options.loads else []:
        size = os.path.getsize(store) if label.startswith("entente") else sum(
            os.path.getsize(os.path.join(folder, file)) for folder, _, files in os.walk(location) for file in files)
        wall, cpu = (statistics.median(value[index] for value in values) for index in (0, 1))
        print(f"| {label} | {wall:.2f} | {cpu:.2f} | {size / 1e6:.0f} |")

    cold = {"entente": {}, "oxigraph": {}}
    answers, wrong, uncompared = {}, [], []
    for number in range(options.rounds):
        for name, path in zip(names, paths):
            if name.startswith("h"): continue
            _, processor, run = timed([options.entente, "query", store, path, "--format", "tsv"])
            cold["entente"].setdefault(name, []).append(processor * 1000)
            _, other, peer = timed(
                [oxigraph, "query", "--location", location, "--query-file", path, "--results-format", "tsv"])
            cold["oxigraph"].setdefault(name, []).append(other * 1000)
            answers[name] = (rows(run.stdout.decode()), rows(peer.stdout.decode()))
    for name, path in zip(names, paths):
        if name in answers: continue
        _, _, run = timed([options.entente, "query", store, path, "--format", "tsv"])
        try:
            _, _, peer = timed(
                [oxigraph, "query", "--location", location, "--query-file", path, "--results-format", "tsv"],
                timeout=options.limit)
            answers[name] = (rows(run.stdout.decode()), rows(peer.stdout.decode()))
        except subprocess.TimeoutExpired:
            uncompared.append(name)
    for name, (ours, theirs) in answers.items():
        expected = os.path.join(options.bench, "expected", name[:-3] + ".tsv")
        if options.triples == 1000000 and os.path.exists(expected):
            with open(expected) as file: theirs = rows(file.read())
        if ours != theirs: wrong.append(name)

    workers = {
        "oxigraph warm, disk": Warm(python, "disk", location, options),
        "oxigraph warm, memory": Warm(python, "memory", triples, options),
    }
    columns = {
        f"{side} cold": {name: statistics.median(times) for name, times in measured.items()}
        for side, measured in cold.items()}
    columns.update(warm(options, store, workers, paths))
    if options.rdflib:
        columns["rdflib warm"] = medians(timed([python, "-c", RDFLIB, triples, *paths])[2].stdout.decode())
    ratios = {side: {name: columns["entente warm"][name] / columns[side][name] for name in names} for side in workers}
    for side, values in ratios.items(): columns["ratio to " + side.split(", ")[1]] = values

    print(f"\n{len(names)} queries over {options.triples} triples, milliseconds of the processor (medians of {options.rounds} rounds)\n")
    print("| query | " + " | ".join(columns) + " |\n|---" + "|---" * len(columns) + "|")
    for name in names:
        cells = [(side, times.get(name)) for side, times in columns.items()]
        print(f"| {name[:-3]} | " + " | ".join(cell_text(side, value, options) for side, value in cells) + " |")
    for side, values in ratios.items():
        worst = max(values, key=values.get)
        print(f"\nworst ratio to {side}: {values[worst]:.2f} ({worst[:-3]})")
    print("\nanswers: " + ("all equal" if not wrong else "WRONG: " + ", ".join(wrong))
          + (f"; not compared, as Oxigraph needs too long: {', '.join(uncompared)}" if uncompared else ""))
    sys.exit(1 if wrong else 0)


def cell_text(side, value, options):
    if value is None: return "–"
    if value == float("inf"): return f"over {options.limit * 1000:.0f}"
    return f"{value:.2f}" if side.startswith("ratio") or value < 10 else f"{value:.0f}"


if __name__ == "__main__":
    main()
