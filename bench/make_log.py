#!/usr/bin/env python3
"""Writes an Inspect log of a given size for measuring: bench/make_log.py MB OUT.eval [zstd]. Same seed, same samples.

The text is of words drawn as unevenly as in real prose, with tool calls, code, numbers and escapes between, and each turn is there twice,
as a message and as an event, as real logs have it.
"""

import json
import os
import random
import sys
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "examples", "generator"))
import zstd_zip

rng = random.Random(20261121)
WORDS = ["".join(rng.choice("etaoinshrdlucmfwypvbgkqjxz") for _ in range(rng.randint(2, 10))) for _ in range(20000)]
WEIGHTS = [1 / (n + 3) for n in range(len(WORDS))]
PHRASES = [rng.choices(WORDS, WEIGHTS, k=rng.randint(2, 9)) for _ in range(4000)]
POOL = [word for phrase in rng.choices(PHRASES, [1 / (n + 3) for n in range(len(PHRASES))], k=300_000) for word in phrase]


def prose(count):
    at = rng.randrange(len(POOL) - count)
    return " ".join(POOL[at:at + count])


def turn(n):
    code = "\n".join(f"    {prose(2).replace(' ', '_')}({rng.random():.4f}, \"{prose(3)}\")" for _ in range(6))
    return {"role": ("user", "assistant", "tool")[n % 3], "content": f"{prose(120)}\n\n```python\n{code}\n```\n\"{prose(30)}\"",
            "tool_calls": [{"id": f"call_{rng.getrandbits(64):x}", "function": "bash", "arguments": {"cmd": prose(8)}}]}


def sample(n, size):
    turns, written = [], 0
    while written < size:
        turns.append(turn(len(turns)))
        written += 2 * len(json.dumps(turns[-1]))
    events = [{"event": "model", "timestamp": f"2026-09-12T10:00:{i % 60:02}+00:00", "output": t} for i, t in enumerate(turns)]
    return {"id": n, "epoch": 1, "input": prose(60), "target": prose(2), "messages": turns, "output": {"model": "m", "choices": [{"message": turns[-1], "stop_reason": "stop"}]},
            "scores": {"includes": {"value": rng.choice("CI"), "explanation": prose(40)}}, "metadata": {"tier": rng.choice(["novice", "expert"])}, "events": events}


def main():
    size, path = int(sys.argv[1]) << 20, sys.argv[2]
    each = 500_000
    count = max(1, size // each)
    start = {"version": 2, "eval": {"task": "bench", "created": "2026-09-12T10:00:00+00:00", "model": "m", "dataset": {"samples": count}, "config": {"epochs": 1}}}
    header = start | {"status": "success"}
    members = ((f"samples/{n}_epoch_1.json", json.dumps(sample(n, each)).encode()) for n in range(1, count + 1))
    if sys.argv[3:] == ["zstd"]:
        zstd_zip.FRAME, zstd_zip.LEVEL = 1 << 20, 3
        data = zstd_zip.pack([*members, ("header.json", json.dumps(header).encode())])
        with open(path, "wb") as file:
            file.write(data)
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as archive:
        for name, data in members:
            archive.writestr(name, data)
        archive.writestr("header.json", json.dumps(header))


if __name__ == "__main__":
    main()
