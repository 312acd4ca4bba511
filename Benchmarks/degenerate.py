#!/usr/bin/env python3
"""Measures the whole analysis on degenerate texts: CPU seconds for 1, 2 and 4 times of each, and their ratios.

usage: degenerate.py [--entente PROGRAM] [--bytes N] [NAME...]

Each text repeats one piece until it has N, 2N and 4N bytes. The time of a one-word text (start of the program) is taken off. The
smallest of two runs counts. A linear analysis has ratios of about 2. The texts are those of the test `DegenerateTextTests`.
"""
import argparse, os, re, resource, subprocess, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def texts():
    """The pieces of the test, so that there is one list."""
    with open(os.path.join(ROOT, "Tests", "EntenteCommandTests", "DegenerateTexts.swift"), encoding="utf-8") as file:
        rows = re.findall(r'^\s*\("([^"]+)", "((?:[^"\\]|\\.)*)"\),', file.read(), re.M)
    unescape = lambda text: re.sub(
        r'\\(?:u\{([0-9A-Fa-f]+)\}|(.))', lambda match: chr(int(match[1], 16)) if match[1] else {"n": "\n", "t": "\t"}.get(match[2], match[2]), text)
    return {name: unescape(piece) for name, piece in rows}


def seconds(program, text, folder):
    path = os.path.join(folder, "text.txt")
    with open(path, "wb") as file: file.write(text)
    least = None
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([program, "annotate", "--threads", "1", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        least = spent if least is None else min(least, spent)
    return least


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--bytes", type=int, default=12000)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start = seconds(options.entente, b"Russia.\n", folder)
        print(f"start of the program: {start:.2f} CPU s; texts of {options.bytes} bytes and 2 and 4 times that")
        for name, piece in texts().items():
            if options.names and name not in options.names: continue
            unit = piece.encode()
            spent = []
            for times in (1, 2, 4):
                length = options.bytes * times
                text = (unit * (length // len(unit) + 1))[: length // len(unit) * len(unit)]
                spent.append(max(seconds(options.entente, text, folder) - start, 0.001))
            ratios = " ".join(f"{later / earlier:5.2f}" for earlier, later in zip(spent, spent[1:]))
            print(f"{name:24}" + " ".join(f"{value:8.2f}" for value in spent) + "   " + ratios, flush=True)


if __name__ == "__main__":
    main()
