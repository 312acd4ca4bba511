#!/usr/bin/env python3
"""Writes a graph of 200,000 nodes and a million edges as GraphML beside igraph and networkx, with equal attributes.

    graphml.py [--nodes N] [--edges M] [--attributes plain|full] [--runs R] [--keep FOLDER]

`plain` has what every drawing of ours has (12 attributes of nodes, 4 of edges), `full` also the columns of claims (18 and
22). Each tool makes the same graph in memory and then writes it; only the writing counts. Our side is the small package
`drawing`, built here. Packages: igraph, networkx (with lxml). Peak memory includes the graph itself.
"""
import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
WORDS = 'NATO\'s foreign ministers said that Russia has breached the "treaty" & must return to it'


def ends(nodes, edges):
    """The ends of the edges, by the numbers that `MadeUpGraph` uses."""
    state, numbers = 1, []
    for _ in range(2 * edges):
        state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        numbers.append((state >> 33) % nodes)
    return list(zip(numbers[::2], numbers[1::2]))


def node_columns(count, full):
    numbers = range(count)
    columns = {
        "labelV": ["State"] * count, "labels": [":State"] * count, "label": [f"Entity {i}" for i in numbers],
        "name": [f"Entity {i}" for i in numbers], "type": ["State"] * count, "kind": ["entity"] * count,
        "size": [10.0] * count, "r": [128] * count, "g": [128] * count, "b": [128] * count,
        "x": [i % 1000 / 8 for i in numbers], "y": [i // 1000 / 8 for i in numbers],
    }
    if full:
        columns |= {
            "iri": [f"https://entente.example/id/state/n{i}" for i in numbers],
            "aliases": ["Moscow & <the Kremlin>"] * count, "mentions": [i % 97 for i in numbers],
            "documents": [i % 7 for i in numbers], "firstDate": ["2018-01-01"] * count,
            "lastDate": ["2019-12-31"] * count,
        }
    return columns


def edge_columns(count, full):
    numbers = range(count)
    columns = {name: ["accuses"] * count for name in ("label", "labelE", "interaction")} | {"weight": [1.0] * count}
    if full:
        same = {
            "relation": "accuses", "holder": "NATO", "holderChain": "NATO > author", "polarity": "positive",
            "modality": "alleged", "tense": "nonfuture", "time": "2018-10", "start": "2018-10-01", "end": "2018-10-31",
            "section": "body", "evidence": WORDS, "rule": "accuse-of/1", "claims": 1,
        }
        columns |= {name: [value] * count for name, value in same.items()}
        columns |= {
            "iri": [f"https://entente.example/id/claim/{i}" for i in numbers],
            "document": [f"document{i % 1000}" for i in numbers], "evidenceBegin": list(numbers),
            "evidenceEnd": [i + 80 for i in numbers], "contested": [i % 3 == 0 for i in numbers],
        }
    return columns


def write_igraph(options, path):
    import igraph

    full = options.attributes == "full"
    graph = igraph.Graph(n=options.nodes, edges=ends(options.nodes, options.edges), directed=True)
    graph.vs["id"] = [f"state.n{i}" for i in range(options.nodes)]
    graph.es["id"] = [f"claim.{i}" for i in range(options.edges)]
    for name, values in node_columns(options.nodes, full).items():
        graph.vs[name] = values
    for name, values in edge_columns(options.edges, full).items():
        graph.es[name] = values
    begin = time.process_time()
    graph.write_graphml(path)
    return time.process_time() - begin


def write_networkx(options, path):
    import networkx

    full = options.attributes == "full"
    graph = networkx.MultiDiGraph()
    nodes, edges = node_columns(options.nodes, full), edge_columns(options.edges, full)
    for index in range(options.nodes):
        graph.add_node(f"state.n{index}", **{name: values[index] for name, values in nodes.items()})
    for index, (source, target) in enumerate(ends(options.nodes, options.edges)):
        values = {name: values[index] for name, values in edges.items()}
        graph.add_edge(f"state.n{source}", f"state.n{target}", key=f"claim.{index}", **values)
    begin = time.process_time()
    networkx.write_graphml_lxml(graph, path)
    return time.process_time() - begin


def write_entente(options, path):
    program = HERE / "drawing" / ".build" / "release" / "drawing"
    with open(path, "wb") as file:
        run = subprocess.run(
            [program, str(options.nodes), str(options.edges), options.attributes], stdout=file, stderr=subprocess.PIPE)
    if run.returncode != 0:
        raise RuntimeError(run.stderr.decode())
    return float(run.stderr)


WRITERS = {"entente": write_entente, "igraph": write_igraph, "networkx": write_networkx}


def count(path):
    nodes = edges = 0
    with open(path, "rb") as file:
        for line in file:
            nodes += line.count(b"<node ")
            edges += line.count(b"<edge ")
    return nodes, edges


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=200_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--attributes", choices=["plain", "full"], default="plain")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a folder for the files, which are deleted otherwise")
    parser.add_argument("--tools", nargs="+", choices=WRITERS, default=list(WRITERS))
    parser.add_argument("--child", choices=WRITERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        seconds = WRITERS[options.child](options, str(options.keep))
        whose = resource.RUSAGE_CHILDREN if options.child == "entente" else resource.RUSAGE_SELF
        print(seconds, resource.getrusage(whose).ru_maxrss / 1024)
        return
    subprocess.run(["swift", "build", "-c", "release"], cwd=HERE / "drawing", check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        for tool in options.tools:
            path = folder / f"{tool}.graphml"
            command = [sys.executable, __file__, "--child", tool, "--keep", str(path), "--attributes", options.attributes]
            command += ["--nodes", str(options.nodes), "--edges", str(options.edges)]
            figures = []
            for _ in range(options.runs):
                run = subprocess.run(command, capture_output=True, text=True)
                if run.returncode != 0:
                    print(f"{tool:10} left out: {run.stderr.strip().splitlines()[-1]}")
                    break
                figures.append(tuple(map(float, run.stdout.split())))
            else:
                seconds, memory = min(figures)
                size, found = path.stat().st_size, count(path)
                print(f"{tool:10} {seconds:7.2f} s CPU {size / 1e6:8.0f} MB {size / 1e6 / seconds:6.0f} MB/s "
                      f"{memory:7.0f} MiB peak, {found[0]} nodes, {found[1]} edges", flush=True)


if __name__ == "__main__":
    main()
