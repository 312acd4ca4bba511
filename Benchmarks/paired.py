#!/usr/bin/env python3
"""Two builds of entente on the same texts, by turns: processor seconds of `annotate`, and each stage's share.

    paired.py BEFORE AFTER TEXTS... [--repeat N]

Each build annotates the texts with one thread, N times by turns, so that both meet the same load of the machine. Given are the least
processor seconds of the whole program, the least seconds of each stage by the clock (`--stage-times`), and whether both wrote the same.
"""
import argparse, filecmp, re, resource, subprocess, sys, tempfile
from pathlib import Path


def run(program, texts, folder):
    """Processor seconds of a run and the seconds of its stages."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([program, "annotate", *texts, "--output", folder, "--threads", "1", "--stage-times"],
                          capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    stages = {name: int(value) / 1000 for name, value in re.findall(r"^([\w ]+): (\d+) ms", done.stderr + done.stdout, re.M)}
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, stages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        best = {}
        for _ in range(options.repeat):
            for side in ("before", "after"):
                seconds, stages = run(getattr(options, side), options.texts, str(Path(work) / side))
                for name, value in {"processor": seconds, **stages}.items():
                    best.setdefault(name, {}).setdefault(side, value)
                    best[name][side] = min(best[name][side], value)
        for name, sides in best.items():
            a, b = sides.get("before", 0), sides.get("after", 0)
            print(f"{name:24} {a:8.2f} s  {b:8.2f} s  {100 * (b / a - 1) if a else 0:+.0f} %")
        files = sorted(p.relative_to(Path(work) / "before") for p in (Path(work) / "before").rglob("*") if p.is_file())
        same = all(filecmp.cmp(Path(work) / "before" / f, Path(work) / "after" / f, False) for f in files)
        print("same files" if same else "the files differ")


if __name__ == "__main__":
    sys.exit(main())
