#!/usr/bin/env python3
"""Tortures a store: random additions, changes, updates, removals, kills, full disks and readers; then equality with a fresh run.

usage: store_torture.py [--entente PROGRAM] [--rounds N] [--seed N]

Inputs are the annotations of exports/entente.jsonl, one file a document, edited at random: reading texts would only be slower. Each round
changes files and calls `entente add`, `update` or `remove`; every second call is killed after a random time, every fifth one runs under a
limit on file sizes, and a reader asks the store all the while. A call that was cut off is repeated. At the end, and every tenth round,
`validate` must find no damage and `convert` and `export` must give what a fresh store gives. Where it may mount one, a small tmpfs is
filled to the brim as well. Then a large file of quads is added by calls that are killed again and again: each must take it further. Says what
it skipped; exit code 1 where anything differs.
"""
import argparse, json, os, random, shutil, signal, subprocess, sys, tempfile, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def run(*command, **options):
    return subprocess.run(command, capture_output=True, **options)


class Torture:
    def __init__(self, program, seed):
        self.program, self.random = program, random.Random(seed)
        self.folder = tempfile.mkdtemp(prefix="entente-torture-")
        self.files = os.path.join(self.folder, "files")
        os.mkdir(self.files)
        self.store = os.path.join(self.folder, "news.store")
        self.present = set()
        self.kills = self.full = self.reads = 0
        with open(os.path.join(ROOT, "exports", "entente.jsonl")) as file:
            self.documents = []
            for line in file:
                if json.loads(line)["kind"] == "document": self.documents.append([])
                self.documents[-1].append(line)

    def write(self, name):
        """A file with one or two documents, some claims left out, as if the articles had been edited."""
        with open(os.path.join(self.files, name), "w") as file:
            for _ in range(self.random.randint(1, 2)):
                document = self.random.choice(self.documents)
                edition = self.random.randint(0, 9)
                for number, line in enumerate(document):
                    record = json.loads(line)
                    if record["kind"] == "document":
                        record["digest"] = f"{edition}" + record["digest"][1:]
                        line = json.dumps(record, ensure_ascii=False) + "\n"
                    if record["kind"] == "claim" and number % 10 == edition: continue
                    file.write(line)
        self.present.add(name)

    def call(self, *arguments):
        """Runs a command to its end, after it was cut off some times."""
        command = [self.program, arguments[0], self.store, *arguments[1:]]
        # A removal that was cut off after it had been committed has nothing left to remove.
        allowed = (0, 64) if arguments[0] == "remove" else (0,)
        if self.random.random() < 0.5:
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(self.random.random() * 0.4)
            if process.poll() is None: self.kills += 1
            process.send_signal(signal.SIGKILL)
            process.wait()
        if self.random.random() < 0.2:
            limited = run("/bin/sh", "-c", 'ulimit -f "$1"; shift; exec "$@"', "sh", str(self.random.randint(1, 3000)), *command)
            if limited.returncode not in (*allowed, 74): self.fail(f"under a limit: {command}: {limited.returncode} {limited.stderr.decode()}")
            self.full += limited.returncode == 74
        done = run(*command)
        if done.returncode not in allowed:
            self.fail(f"{command}: {done.returncode} {done.stderr.decode()}")

    def fail(self, reason):
        print("FAILED:", reason, "\nleft in", self.folder)
        os._exit(1)

    def round(self):
        name = f"{self.random.randint(0, 6)}.jsonl"
        path = os.path.join(self.files, name)
        choice = self.random.randint(0, 4)
        if choice == 0 and name in self.present:
            self.call("remove", path)
            os.remove(path)
            self.present.discard(name)
        elif choice == 1 and name in self.present:
            os.remove(path)
            self.present.discard(name)
            self.call("update", "--drop-missing")
        elif choice == 2 and self.present:
            self.write(self.random.choice(sorted(self.present)))
            self.call("update")
        else:
            self.write(name)
            self.call("add", path)

    def read(self, stop):
        """A reader beside the writers: each answer is of one state, and none is an error."""
        while not stop.wait(0.2):
            if not os.path.exists(self.store) or os.path.getsize(self.store) == 0: continue
            status = run(self.program, "status", self.store, "--json")
            if status.returncode == 0:
                json.loads(status.stdout)
                self.reads += 1
            elif b"no store" not in status.stderr:  # it may be about to be begun
                self.fail(f"reader: {status.stderr.decode()}")

    def outputs(self, store):
        check = run(self.program, "validate", store)
        if b"damaged" in check.stderr: self.fail(check.stderr.decode())
        quads = run(self.program, "convert", store, "--to", "nq")
        if quads.returncode != 0: self.fail(quads.stderr.decode())
        graph = run(self.program, "export", store, "--format", "trig", "--output", "-")
        return quads.stdout, graph.stdout

    def compare(self):
        if not self.present: return
        fresh = os.path.join(self.folder, "fresh.store")
        for ending in ["", "-wal", "-shm"]:
            if os.path.exists(fresh + ending): os.remove(fresh + ending)
        run(self.program, "add", fresh, *[os.path.join(self.files, name) for name in sorted(self.present)], check=True)
        if self.outputs(self.store) != self.outputs(fresh): self.fail("the store differs from a fresh one")

    def large(self, triples, seconds):
        """A file that takes many times as long as any call is allowed to run."""
        path = os.path.join(self.folder, "large.nt")
        with open(path, "w") as file:
            for number in range(triples):
                file.write(f'<http://e/thing/{number * 7919 % triples}> <http://e/property/{number % 13}> "value {number}" .\n')
        store, kills, before = os.path.join(self.folder, "large.store"), 0, -1
        while True:
            process = subprocess.Popen([self.program, "add", store, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                if process.wait(timeout=seconds) != 0: self.fail("the large file was not added")
                break
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
            count = run(self.program, "query", store, "--text", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "csv")
            now = int(count.stdout.split()[1]) if count.returncode == 0 else 0
            if kills > 3 and now <= before: self.fail(f"killed after {seconds} s, `add` stays at {now} quads")
            before = now
        if b"damaged" in run(self.program, "validate", store).stderr: self.fail("the large store is damaged")
        lines = run(self.program, "convert", store, "--to", "nq").stdout.splitlines()
        if len(lines) != triples or len(set(lines)) != triples: self.fail(f"{len(lines)} quads of {triples}")
        print(f"a file of {triples} quads, killed {kills} times after {seconds} s each: whole")

    def brim(self):
        """A disk that is full in earnest."""
        mount = os.path.join(self.folder, "disk")
        os.mkdir(mount)
        if run("mount", "-t", "tmpfs", "-o", "size=2500k", "tmpfs", mount).returncode != 0:
            print("SKIPPED: a tmpfs cannot be mounted here; only limits on file sizes were tried")
            return
        try:
            self.store = os.path.join(mount, "news.store")
            full = 0
            for name in sorted(self.present):
                done = run(self.program, "add", self.store, os.path.join(self.files, name))
                full += done.returncode == 74
                if done.returncode not in (0, 74): self.fail(done.stderr.decode())
            check = run(self.program, "validate", self.store)
            if b"damaged" in check.stderr: self.fail(check.stderr.decode())
            print(f"full tmpfs: {full} of {len(self.present)} additions refused, the store whole")
        finally:
            run("umount", mount)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--entente", default=os.path.join(ROOT, ".build", "release", "entente"))
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--large", type=int, default=300_000, help="quads of the large file")
    parser.add_argument("--seconds", type=float, default=4, help="how long a call may add from it")
    options = parser.parse_args()
    torture = Torture(options.entente, options.seed)
    stop = threading.Event()
    reader = threading.Thread(target=torture.read, args=(stop,))
    reader.start()
    for number in range(1, options.rounds + 1):
        torture.round()
        if number % 10 == 0: torture.compare()
    stop.set()
    reader.join()
    torture.compare()
    print(f"{options.rounds} rounds, {torture.kills} kills, {torture.full} limits hit, {torture.reads} reads beside writers: equal to a fresh store")
    torture.brim()
    torture.large(options.large, options.seconds)
    shutil.rmtree(torture.folder)


if __name__ == "__main__":
    main()
