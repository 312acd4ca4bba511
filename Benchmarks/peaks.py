#!/usr/bin/env python3
"""Peak memory and processor time of writing graphs, format by format, at growing numbers of annotated documents.

usage: peaks.py ANNOTATIONS [--entente PROGRAM] [--documents 2000,10000] [--stages add,construct,nt,...] [--data FOLDER]

ANNOTATIONS is a folder that `entente annotate` wrote; `variants.py` makes as many documents of it as are asked for. Stages are `add` (into a
new store, which `construct` then reads), `add-again` (the same files, of which nothing has changed), and each format of `export`. What
is written is measured and thrown away.
"""
import argparse, os, shutil, subprocess, sys

import scale

FORMATS = "nt nq ttl trig rdf jsonld xml jsonl graphml gexf dot csv html".split()
STAGES = ["add", "add-again", "construct", *FORMATS]
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("annotations")
    parser.add_argument("--entente", default=os.path.join(scale.ROOT, ".build", "release", "entente"))
    parser.add_argument("--documents", default="2000,10000")
    parser.add_argument("--stages", default=",".join(STAGES))
    parser.add_argument("--data", default=os.path.join(scale.ROOT, ".build", "peaks"))
    return parser.parse_args()


def documents(options, count):
    """A folder with so many annotated documents."""
    folder = os.path.join(options.data, str(count))
    if not os.path.isdir(folder):
        maker = os.path.join(scale.ROOT, "Benchmarks", "variants.py")
        subprocess.run([sys.executable, maker, options.annotations, str(count), folder + ".part"], check=True)
        os.rename(folder + ".part", folder)
    return folder


def remove(path):
    for name in (path, path + "-wal", path + "-shm"):
        if os.path.isdir(name): shutil.rmtree(name)
        elif os.path.exists(name): os.remove(name)


def command(options, stage, folder):
    """What a stage runs, and what it writes; nothing where that goes to standard output."""
    store = folder + ".store"
    if stage == "add": return ["add", store, folder], store
    if stage == "add-again": return ["add", store, folder], None
    if stage == "construct": return ["query", store, "--text", CONSTRUCT], None
    if stage == "csv": return ["export", folder, "--format", stage, "--output", folder + ".csv"], None
    return ["export", folder, "--format", stage, "--output", f"{folder}.out.{stage}"], f"{folder}.out.{stage}"


def main():
    options = parse_arguments()
    os.makedirs(options.data, exist_ok=True)
    print("| documents | stage | CPU ms a document | peak MB | bytes a document |\n|---|---|---|---|---|")
    for count in map(int, options.documents.split(",")):
        folder = documents(options, count)
        for stage in options.stages.split(","):
            arguments, result = command(options, stage, folder)
            if result: remove(result)
            cpu, _, memory, written = scale.measured([options.entente, *arguments])
            if result: written = os.path.getsize(result)
            if stage != "add" and result: remove(result)
            print(f"| {count:,} | {stage} | {cpu / count * 1000:.2f} | {memory:.0f} | {written / count:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
