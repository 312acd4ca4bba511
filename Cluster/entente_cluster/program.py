"""The program on an executor: a partition goes in by standard input, lines come out."""

import itertools
import subprocess
import tempfile
import threading

from pyspark import SparkFiles

# What `sysexits.h` calls bad data, a missing input, and a missing library: what could not be read was told, all else was read.
TOLD_STATUSES = (65, 66, 69)


class ProgramFailure(Exception):
    """The program ended otherwise than it should; Spark tries the partition again."""


class Program:
    """A program that `SparkContext.addFile` shipped: every executor runs its own copy."""

    def __init__(self, file_name):
        self.file_name = file_name

    def run(self, arguments, told=(), folder=None):
        """A run that begins when its lines are asked for.

        `told` are the exit statuses beside 0 after which it counts as done; `folder` is where the program runs.
        """
        return ProgramRun([SparkFiles.get(self.file_name), *arguments], told, folder)


class ProgramRun:
    """One run of the program; `notes` are the lines of its standard error, complete at its end."""

    def __init__(self, command, told=(), folder=None):
        self.notes = []
        self._command = command
        self._told = told
        self._folder = folder
        self._feeding_failure = None

    def lines_for(self, records):
        """The lines that the program writes when it is given records, one a line, as fast as it takes them.

        Without any record the program is not started: it would call its input empty.
        """
        records = iter(records)
        first = next(records, None)
        if first is not None:
            yield from self.lines(itertools.chain([first], records))

    def lines(self, records=()):
        """The lines that the program writes."""
        with tempfile.TemporaryFile() as notes:
            process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=notes, cwd=self._folder)
            feeder = threading.Thread(target=self._feed, args=(process.stdin, records), daemon=True)
            feeder.start()
            try:
                for line in process.stdout:
                    yield line.decode().removesuffix("\n")
                status = process.wait()
                feeder.join()
            finally:
                # A task that is called off must not leave its program behind.
                process.kill()
                process.wait()
                process.stdout.close()
            notes.seek(0)
            self.notes = notes.read().decode(errors="replace").splitlines()
        self._check(status)

    def _feed(self, standard_input, records):
        try:
            with standard_input:
                for record in records:
                    standard_input.write(record.encode() + b"\n")
        except BrokenPipeError:
            pass  # The program's exit status says why it went away.
        except Exception as failure:  # Raised where lines are asked for: this thread has nobody to tell.
            self._feeding_failure = failure

    def _check(self, status):
        if self._feeding_failure is not None:
            raise self._feeding_failure
        if status != 0 and status not in self._told:
            raise ProgramFailure("\n".join([f"{' '.join(self._command)}: exit status {status}", *self.notes[-5:]]))
