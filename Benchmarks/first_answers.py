#!/usr/bin/env python3
"""How long the page of `entente serve` waits for its first answers, by the clock and in processor time of the server.

    first_answers.py STORE [--program .build/release/entente] [--pause SECONDS] [--port 7511] [--thing state/russia]

Starts the server, waits until the index of claims is ready, and PAUSE seconds more, in which it makes what everybody sees first; then
asks each question twice. Linux only, for the processor's time.
"""
import argparse, os, subprocess, sys, threading, time, urllib.request

QUESTIONS = ["claims", "claims?offset=1000", "entities", "timeline", "contested", "graph", "search?q=russ", "claims?modality=denied",
             "claims?order=confidence", "claims?relation=violates&order=time", "claims?entity={thing}", "entity?id={thing}", "graph?around={thing}"]


def main():
    parser = argparse.ArgumentParser(description="How long the page waits for its first answers.")
    parser.add_argument("store", metavar="STORE")
    parser.add_argument("--program", default=".build/release/entente")
    parser.add_argument("--pause", type=float, default=5)
    parser.add_argument("--port", type=int, default=7511)
    parser.add_argument("--thing", default="state/russia")
    options = parser.parse_args()
    server = subprocess.Popen([options.program, "serve", options.store, "--port", str(options.port)], stderr=subprocess.PIPE, text=True)
    greeting = server.stderr.readline()
    if " is at " not in greeting:
        sys.exit(greeting + server.stderr.read())
    threading.Thread(target=server.stderr.read, daemon=True).start()

    def processor():
        with open(f"/proc/{server.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def asked(question):
        start, used = time.perf_counter(), processor()
        urllib.request.urlopen(f"http://127.0.0.1:{options.port}/api/" + question.format(thing=options.thing)).read()
        return time.perf_counter() - start, processor() - used

    try:
        print("ready after {:.1f} s, {:.1f} s of the processor".format(*asked("summary")))
        time.sleep(options.pause)
        for question in QUESTIONS:
            first, again = asked(question), asked(question)
            print(f"{question:40} {1000 * first[0]:6.0f} ms, {1000 * first[1]:4.0f} ms of the processor; again {1000 * again[0]:6.0f} ms")
        with open(f"/proc/{server.pid}/status", encoding="utf-8") as file:
            print(next(line for line in file if line.startswith("VmHWM")).strip())
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
