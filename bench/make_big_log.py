#!/usr/bin/env python3
"""Writes an Inspect log of many gigabytes of transcripts: bench/make_big_log.py GB OUT.eval. Same seed, same samples.

Forty transcripts of 0.5 MB, as make_log.py makes them, come again and again with an id and a score of their own. Each is packed once, and what is packed is written for each
sample: a stored block with the id and the score goes before the deflated rest. So the file packs as real logs do, and no two members share bytes of it.
"""

import json
import struct
import sys
import zlib

sys.dont_write_bytecode = True
sys.argv, arguments = sys.argv[:1], sys.argv
import make_log

EACH, TEMPLATES = 500_000, 40


def template(n):
    whole = make_log.sample(n, EACH)
    rest = {name: whole[name] for name in ("input", "target", "messages", "output", "metadata", "events")}
    tail = json.dumps(rest)[1:].encode()
    packer = zlib.compressobj(5, zlib.DEFLATED, -15)
    return tail, packer.compress(tail) + packer.flush()


def member(n, tail, packed):
    score = "C" if n % 50 == 0 else "I"
    head = f'{{"id": {n}, "epoch": 1, "scores": {{"includes": {{"value": "{score}"}}}}, '.encode()
    body = struct.pack("<BHH", 0, len(head), len(head) ^ 0xFFFF) + head + packed
    return body, len(head) + len(tail), zlib.crc32(tail, zlib.crc32(head))


def main():
    size, path = int(arguments[1]) << 30, arguments[2]
    templates = [template(n) for n in range(TEMPLATES)]
    count = size // (sum(len(tail) for tail, _ in templates) // TEMPLATES)
    plan = {"version": 2, "status": "success", "eval": {"task": "bench", "created": "2026-09-12T10:00:00+00:00", "model": "m", "dataset": {"samples": count}, "config": {"epochs": 1},
            "revision": {"commit": "0", "dirty": False}}}
    directory = []
    with open(path, "wb") as file:
        def add(name, body, length, crc, method):
            # Sizes beyond 4 GB are in the directory alone, and only the place of a member is ever that large.
            common = struct.pack("<HHHHHIIIHH", 45, 0, method, 0, 33, crc, len(body), length, len(name), 0)
            directory.append((common, name, file.tell()))
            file.write(b"PK\3\4" + common + name + body)

        for n in range(1, count + 1):
            body, length, crc = member(n, *templates[n % TEMPLATES])
            add(f"samples/{n}_epoch_1.json".encode(), body, length, crc, 8)
        header = json.dumps(plan).encode()
        add(b"header.json", header, len(header), zlib.crc32(header), 0)

        start = file.tell()
        for common, name, at in directory:
            # The last number of `common` is the length of the extra field, here 12 bytes: ZIP64 with the place alone.
            file.write(b"PK\1\2" + struct.pack("<H", 45) + common[:-2] + struct.pack("<HHHHII", 12, 0, 0, 0, 0, 0xFFFFFFFF) + name + struct.pack("<HHQ", 1, 8, at))
        length, end = file.tell() - start, file.tell()
        file.write(b"PK\6\6" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, len(directory), len(directory), length, start))
        file.write(b"PK\6\7" + struct.pack("<IQI", 0, end, 1))
        file.write(b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, min(len(directory), 0xFFFF), min(len(directory), 0xFFFF), 0xFFFFFFFF, 0xFFFFFFFF, 0))


main()
