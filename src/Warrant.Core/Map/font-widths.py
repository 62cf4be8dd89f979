#!/usr/bin/env python3
"""Writes FontWidths.cs: how far each letter of Liberation Sans advances, regular and bold.

Liberation Sans (Debian package fonts-liberation, SIL Open Font License 1.1) has the metrics of Arial, and so has Arimo.
Only the advances are taken, no outline: python3 font-widths.py > FontWidths.cs
"""
import struct
import sys

FOLDER = "/usr/share/fonts/truetype/liberation/"
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x2027), (0x2030, 0x203A)]


def tables(data):
    count = struct.unpack(">H", data[4:6])[0]
    return {data[12 + 16 * i:16 + 16 * i].decode(): struct.unpack(">II", data[20 + 16 * i:28 + 16 * i]) for i in range(count)}


def glyphs(data, start):
    """Character → glyph, from the subtable of format 4 for Windows and the basic plane."""
    for i in range(struct.unpack(">H", data[start + 2:start + 4])[0]):
        platform, encoding, offset = struct.unpack(">HHI", data[start + 4 + 8 * i:start + 12 + 8 * i])
        if (platform, encoding) != (3, 1):
            continue
        at = start + offset
        n = struct.unpack(">H", data[at + 6:at + 8])[0] // 2
        ends, starts, deltas, offsets = (struct.unpack(f">{n}H", data[p:p + 2 * n]) for p in (at + 14 + k * 2 * n + (2 if k else 0) for k in range(4)))
        found = {}
        for s in range(n):
            for c in range(starts[s], ends[s] + 1):
                if offsets[s] == 0:
                    glyph = (c + deltas[s]) & 0xFFFF
                else:
                    p = at + 16 + 6 * n + 2 * s + offsets[s] + 2 * (c - starts[s])
                    glyph = struct.unpack(">H", data[p:p + 2])[0]
                    glyph = (glyph + deltas[s]) & 0xFFFF if glyph else 0
                if glyph:
                    found[c] = glyph
        return found
    raise SystemExit("no table of characters")


def advances(name):
    """Per thousand of the font size, rounded up; 1000 for what the font lacks."""
    data = open(FOLDER + name, "rb").read()
    at = tables(data)
    em = struct.unpack(">H", data[at["head"][0] + 18:at["head"][0] + 20])[0]
    metrics = struct.unpack(">H", data[at["hhea"][0] + 34:at["hhea"][0] + 36])[0]
    cmap = glyphs(data, at["cmap"][0])

    def advance(c):
        if c not in cmap:
            return 1000
        p = at["hmtx"][0] + 4 * min(cmap[c], metrics - 1)
        return -(-struct.unpack(">H", data[p:p + 2])[0] * 1000 // em)

    return [[advance(c) for c in range(first, last + 1)] for first, last in RANGES]


def rows(numbers):
    lines, line = [], "       "
    for number in numbers:
        if len(line) > 150:
            lines.append(line)
            line = "       "
        line += f" {number},"
    return "\n".join([*lines, line])


def main():
    print("""namespace Warrant.Core;

/// <summary>
/// The advance widths of Liberation Sans, in thousandths of the font size. The font has the metrics of Arial; it is under the SIL Open Font License 1.1.
/// Measured by `font-widths.py` beside this file, which writes it.
/// </summary>
static class FontWidths
{
    /// <summary>First and last character of each range that the tables hold, one range after the other.</summary>
    public static readonly (char First, char Last)[] Ranges = [%s];
""" % ", ".join(f"('\\u{a:04x}', '\\u{b:04x}')" for a, b in RANGES))
    parts = []
    for name, file in (("Regular", "LiberationSans-Regular.ttf"), ("Bold", "LiberationSans-Bold.ttf")):
        ranges = advances(file)
        parts.append(f"    public static readonly short[] {name} =\n    [\n" + "\n".join(rows(r) for r in ranges) + "\n    ];")
    print("\n\n".join(parts))
    print("}")


sys.exit(main())
