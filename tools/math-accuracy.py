#!/usr/bin/env python3
"""Measure the worst error of the kernel's maths against mpmath, in units in the last place.

    python3 tools/math-accuracy.py [count, 1000000] [seed, 1] [function ...]

Inputs and results come from tools/math-samples.ts. Needs Python 3, mpmath, and the installed workspace.
A million points take a minute or two per function.
"""

import struct
import subprocess
import sys
from pathlib import Path

from mpmath import cos, exp, expm1, isinf, log, log1p, mp, mpf, sin, tanh

mp.prec = 140
ROOT = Path(__file__).resolve().parent.parent
# log1p and expm1 of mpmath guard against cancellation; sin and cos reduce with as many digits of pi as needed.
EXACT = {
    "exp": lambda x, y: exp(x),
    "expm1": lambda x, y: expm1(x),
    "log": lambda x, y: log(x),
    "log1p": lambda x, y: log1p(x),
    "sin": lambda x, y: sin(x),
    "cos": lambda x, y: cos(x),
    "tanh": lambda x, y: tanh(x),
    "logistic": lambda x, y: 1 / (1 + exp(-x)),
    "pow": lambda x, y: exp(y * log(x)),
}
LARGEST = mpf(2) ** 1024


def measure(name, count, seed):
    command = [str(ROOT / "node_modules/.bin/tsx"), str(ROOT / "tools/math-samples.ts"), name, str(count), str(seed)]
    data = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    # Results in the normal range and below it apart: there an ulp is 2^-1074.
    worst = {"normal": (0, 0, 0), "subnormal": (0, 0, 0)}
    total = 0
    for x, y, got in struct.iter_unpack("<3d", data):
        total += 1
        want = EXACT[name](mpf(x), mpf(y))
        if isinf(mpf(got)):
            assert want >= LARGEST - mpf(2) ** 970, (name, x, y, got)
            continue
        assert got == got, (name, x, y)
        _, exponent = mp.frexp(want)
        kind = "normal" if exponent > -1022 else "subnormal"
        error = float(abs(mpf(got) - want) * mpf(2) ** (53 - max(exponent, -1021)))
        if error > worst[kind][0]:
            worst[kind] = (error, x, y)
    assert total == count
    found = [f"{kind} {error:.4f} ulp at {x!r}, {y!r}" for kind, (error, x, y) in worst.items() if error]
    print(name.ljust(9), "; ".join(found), flush=True)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for name in sys.argv[3:] or EXACT:
        measure(name, count, seed)


if __name__ == "__main__":
    main()
