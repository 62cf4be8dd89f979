#!/usr/bin/env python3
"""Writes the evaluation logs of the example cases. Python 3.9 or later, nothing else.

    python3 examples/generator/generate.py            write the logs, print what changed
    python3 examples/generator/generate.py --digests  besides, put their digests (and those of the documents) into the cases

The seed is in atlas.py. Same seed, same bytes, as far as zlib packs alike.
"""

import hashlib
import os
import re
import sys

sys.dont_write_bytecode = True

import atlas
import flawed
import inspect_log
import tables

EXAMPLES = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def digest(path):
    with open(path, "rb") as file:
        return "sha256:" + hashlib.sha256(file.read()).hexdigest()


def write_logs(case, logs):
    for name, make in logs.items():
        told(case, name, lambda path: inspect_log.write(path, make()))


def write_tables(case, made):
    for name, make in made.items():
        told(case, name, lambda path: write_bytes(path, make()))


def told(case, name, write):
    """Writes a file, and says whether it is what it was."""
    path = os.path.join(EXAMPLES, case, "logs", name)
    before = digest(path) if os.path.exists(path) else None
    write(path)
    after = digest(path)
    print(f"{'same   ' if before == after else 'written'} {case}/logs/{name} {after}")


def write_bytes(path, data):
    with open(path, "wb") as file:
        file.write(data)


def put_digests(case):
    """Each `digest:` line below a `log:` or `file:` line of the same item gets the digest of that file, unless a comment there says `planted`."""
    folder = os.path.join(EXAMPLES, case)
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".yaml")):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        artefact = None
        for n, line in enumerate(lines):
            if found := re.match(r"    (?:log|file): (\S+)$", line):
                artefact = os.path.join(folder, found[1])
            elif line.startswith("    digest: ") and "planted" not in line and artefact and os.path.exists(artefact):
                lines[n] = "    digest: " + digest(artefact)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


if __name__ == "__main__":
    write_logs("atlas-cyber", atlas.LOGS)
    write_tables("atlas-cyber", tables.TABLES)
    write_logs("atlas-cyber-flawed", flawed.LOGS)
    if "--digests" in sys.argv:
        put_digests("atlas-cyber")
        put_digests("atlas-cyber-flawed")
