#!/usr/bin/env python3
"""What stages after reading cost over many annotated documents: seconds of the processor and the peak of memory, for one program or two.

usage: large_graphs.py ANNOTATIONS [--entente PROGRAM] [--before PROGRAM] [--counts 1000,4000] [--data FOLDER]

ANNOTATIONS is a folder that `entente annotate` wrote; `variants.py` makes as many documents of it as are asked for. With --before, each
step is measured with both programs, one after the other, and what both write and answer is compared byte for byte.
"""
import argparse, filecmp, os, platform, re, resource, shutil, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FORMATS = ["nt", "nq", "ttl", "trig", "rdf", "jsonld", "graphml", "gexf"]
QUESTIONS = [
    ["relations", "STORE", "--subject", "venezuela"], ["relations", "STORE", "--subject", "russia"],
    ["relations", "STORE", "--relation", "violates"], ["show", "chavez", "STORE"], ["timeline", "iran", "STORE"],
    ["neighbours", "belarus", "STORE"],
]
CONSTRUCT = "CONSTRUCT { ?c ?p ?o } { ?c a ent:Claim ; ?p ?o }"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("annotations")
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--before")
    parser.add_argument("--counts", default="1000,4000")
    parser.add_argument("--data", default=os.path.join(ROOT, ".build", "bench-large"))
    parser.add_argument("--formats", default=",".join(FORMATS))
    return parser.parse_args()


def measured(command, output=None):
    """Processor seconds, wall seconds and peak memory in MB of a process."""
    start = time.perf_counter()
    with open(output or os.devnull, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.PIPE)
        notes = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0: sys.exit(f"{' '.join(command)}: {notes[-500:]}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def processor():
    with open("/proc/cpuinfo") as file: found = re.search(r"model name\s*: (.*)", file.read())
    return found.group(1) if found else platform.processor()


def compared(paths):
    return "" if len(paths) < 2 or filecmp.cmp(paths[0], paths[1], shallow=False) else " **differs**"


def main():
    options = parse_arguments()
    programs = [program for program in [options.before, options.entente] if program]
    names = ["before", "now"][-len(programs):]
    os.makedirs(options.data, exist_ok=True)
    print(f"{processor()}, {os.cpu_count()} cores; processor seconds / peak MB; questions: wall seconds / peak MB\n")
    print("| documents | step | " + " | ".join(names) + " |\n|---|---|" + "---|" * len(programs))
    for count in map(int, options.counts.split(",")):
        folder = os.path.join(options.data, f"documents-{count}")
        if not os.path.exists(folder):
            subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks", "variants.py"), options.annotations, str(count), folder], check=True)

        def row(step, run, shows_wall=False):
            cells, outputs = [], []
            for name, program in zip(names, programs):
                output = os.path.join(options.data, "output-" + name)
                cpu, wall, memory = run(program, name, output)
                cells.append(f"{wall if shows_wall else cpu:.2f} / {memory:.0f}")
                if os.path.exists(output): outputs.append(output)
            print(f"| {count} | {step}{compared(outputs)} | " + " | ".join(cells) + " |", flush=True)
            for output in outputs: os.remove(output)

        for form in options.formats.split(","):
            row(f"export {form}", lambda program, _, output: measured([program, "export", folder, "--format", form, "--output", output]))
        stores = {name: os.path.join(options.data, f"{name}-{count}.store") for name in names}
        for store in stores.values():
            for ending in ["", "-wal", "-shm"]:
                if os.path.exists(store + ending): os.remove(store + ending)
        row("add", lambda program, name, _: measured([program, "add", stores[name], folder]))
        row("CONSTRUCT", lambda program, name, output: measured(
            [program, "query", stores[name], "--text", CONSTRUCT, "--memory", "0", "--format", "nt", "--output", output]))
        for question in QUESTIONS:
            row(" ".join(question).replace(" STORE", ""), lambda program, name, output: measured(
                [program, *[stores[name] if word == "STORE" else word for word in question]], output), shows_wall=True)
    print()


if __name__ == "__main__":
    main()
