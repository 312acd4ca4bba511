#!/usr/bin/env python3
"""Kills extractions, annotations and conversions at random times; what is left must be whole, of one run, and nobody else's.

usage: kill_torture.py [--entente PROGRAM] [--rounds N] [--seed N]

Each round starts `extract`, `annotate --output` or `convert` over the seeds, with other texts each time, and ends it after a random time
by SIGKILL, SIGTERM or SIGINT, or lets a limit on file sizes end it. Then: every file is the file of some whole run (compared with runs that
nobody disturbed); the files of `extract` are all of one run; after SIGTERM and SIGINT no unfinished file is left, after SIGKILL the next
run removes it; nothing lies outside the output folder. Exit code 1 where anything differs.
"""
import argparse, filecmp, os, random, shutil, signal, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FORMATS = ["ttl", "nq", "graphml", "jsonl"]


class Torture:
    def __init__(self, program, seed):
        self.program, self.random = program, random.Random(seed)
        self.folder = tempfile.mkdtemp(prefix="entente-kills-")
        self.counts = {}
        # Two editions of the inputs, and what whole runs give for each.
        seeds = sorted(os.listdir(os.path.join(ROOT, "seeds")))
        for edition in (0, 1):
            inputs = self.path("inputs", str(edition))
            os.makedirs(inputs)
            for name in seeds[:3 + edition]: shutil.copy(os.path.join(ROOT, "seeds", name), inputs)
            for command in ("extract", "annotate", "convert"): self.run(command, edition, self.path("whole", command, str(edition)))

    def path(self, *parts): return os.path.join(self.folder, *parts)

    def command(self, command, edition, output):
        inputs = self.path("inputs", str(edition))
        if command == "extract":
            return [self.program, command, inputs, "--output", output] + [word for form in FORMATS for word in ("--format", form)]
        if command == "annotate": return [self.program, command, inputs, "--output", output]
        return [self.program, command, self.path("whole", "extract", str(edition), "entente.nq"), os.path.join(output, "graph.trig")]

    def run(self, command, edition, output):
        os.makedirs(output, exist_ok=True)
        begin = time.time()
        done = subprocess.run(self.command(command, edition, output), capture_output=True)
        if done.returncode != 0: self.fail(f"{command}: {done.returncode} {done.stderr.decode()}")
        return time.time() - begin

    def fail(self, reason):
        print("FAILED:", reason, "\nleft in", self.folder)
        sys.exit(1)

    def round(self):
        command = self.random.choice(["extract", "extract", "annotate", "convert"])
        output = self.path("out", command)
        edition = self.random.randint(0, 1)
        if not os.path.exists(output): self.usual = self.run(command, edition, output)
        edition = 1 - edition
        number = self.random.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT, None])
        arguments = self.command(command, edition, output)
        if number is None:
            arguments = ["/bin/sh", "-c", 'ulimit -f "$1"; shift; exec "$@"', "sh", str(self.random.randint(1, 400)), *arguments]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        if number is not None:
            time.sleep(self.random.random() * self.random.choice([0.1, 0.5, 1.2]) * self.usual)
            process.send_signal(number)
        notes = process.communicate()[1].decode()
        if number is None and process.returncode not in (0, 74): self.fail(f"under a limit: {process.returncode} {notes}")
        if number is not None and process.returncode not in (0, -number): self.fail(f"{number}: {process.returncode} {notes}")
        self.counts[(command, number and signal.Signals(number).name or "limit", process.returncode != 0)] = \
            self.counts.get((command, number and signal.Signals(number).name or "limit", process.returncode != 0), 0) + 1
        self.check(command, output, number, process.returncode, notes)

    def check(self, command, output, number, status, notes):
        names = sorted(os.listdir(output))
        left = [name for name in names if name.startswith(".entente-")]
        if left and number != signal.SIGKILL: self.fail(f"{command} ended by {number} left {left}: {notes}")
        editions = set()
        for name in names:
            if name in left: continue
            same = {edition for edition in (0, 1)
                    if os.path.exists(whole := self.path("whole", command, str(edition), name)) and filecmp.cmp(whole, os.path.join(output, name), shallow=False)}
            if not same: self.fail(f"{command} ended by {number}: {name} is the file of no whole run")
            if len(same) == 1: editions |= same
        # Annotations are a file a document; extractions appear together. The renames take some microseconds each.
        if command == "extract" and len(editions) > 1 and "these files are new" not in notes and number != signal.SIGKILL:
            self.fail(f"extract ended by {number}: files of two runs, and nothing said: {notes}")
        self.run(command, self.random.randint(0, 1), output)
        if any(name.startswith(".entente-") for name in os.listdir(output)): self.fail(f"{command}: the next run left {left}")
        outside = sorted(os.listdir(self.path("out")))
        if any(name not in ("extract", "annotate", "convert") for name in outside): self.fail(f"outside the output folder: {outside}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torture = Torture(options.entente, options.seed)
    for _ in range(options.rounds): torture.round()
    for (command, how, ended), count in sorted(torture.counts.items()): print(f"{command} {how}: {count} {'ended early' if ended else 'had finished'}")
    print(f"{options.rounds} rounds: every file whole, nothing left behind")
    shutil.rmtree(torture.folder)


if __name__ == "__main__":
    main()
