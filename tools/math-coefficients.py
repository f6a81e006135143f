#!/usr/bin/env python3
"""Derive every constant of packages/core/src/kernel/math/ from first principles.

    python3 tools/math-coefficients.py            print the constants and the error of each approximation
    python3 tools/math-coefficients.py --check    exit 1 if a source file holds anything else
    python3 tools/math-coefficients.py --write    rewrite the marked blocks in the source files

Needs Python 3 and mpmath. Polynomials are minimax fits (Remez exchange, Muller et al. 2018, chapter 11.4); tanh is a
rational interpolant at Chebyshev nodes. Tables follow Tang (1989, 1990): leading and trailing part of each value.
The printed error is that of the approximation with its coefficients already rounded to doubles.
"""

import re
import sys
from pathlib import Path

from mpmath import cos, exp, floor, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 80
SOURCE = Path(__file__).resolve().parent.parent / "packages/core/src/kernel/math"
TINY = mpf(10) ** -12


def double(x):
    """The double nearest to x, as an exact mpf."""
    return mpf(float(x))


def multiple(x, unit_exponent):
    """x rounded to a multiple of 2**unit_exponent: a leading part with trailing zeros."""
    unit = mpf(2) ** unit_exponent
    return floor(x / unit + mpf(1) / 2) * unit


def literal(x):
    """Shortest decimal that reads back as the same double, as JavaScript writes it."""
    text = repr(float(x))
    return text[:-2] if text.endswith(".0") else text.replace("e-0", "e-")


def nodes(a, b, count):
    """Chebyshev nodes of [a, b], shifted off zero, where the fitted quotients are 0/0."""
    points = [(a + b) / 2 - (b - a) / 2 * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    return [p if abs(p) > TINY else TINY for p in points]


def square(x):
    return x * x


def horner(coefficients, x):
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def remez(f, a, b, degree, weight, rounds=8):
    """Coefficients, lowest first, of the polynomial p that minimises the largest weight * |f - p| on [a, b]."""
    grid = nodes(a, b, 40 * (degree + 2))
    values = [f(x) for x in grid]
    reference = nodes(a, b, degree + 2)
    for _ in range(rounds):
        rows = [[x**j for j in range(degree + 1)] + [(-1) ** i / weight(x)] for i, x in enumerate(reference)]
        solution = list(lu_solve(matrix(rows), matrix([f(x) for x in reference])))
        coefficients = solution[:-1]
        errors = [weight(x) * (v - horner(coefficients, x)) for x, v in zip(grid, values)]
        # One extremum per run of equal sign: the next reference.
        extrema, best = [], 0
        for i in range(1, len(grid)):
            if errors[i] * errors[best] < 0:
                extrema.append(best)
                best = i
            elif abs(errors[i]) > abs(errors[best]):
                best = i
        extrema.append(best)
        if len(extrema) < degree + 2:
            break
        while len(extrema) > degree + 2:
            extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
        reference = [grid[i] for i in extrema]
    return [double(c) for c in coefficients]


def rational(f, a, b, upper, lower):
    """N, D (D[0] = 1) with N/D = f at Chebyshev nodes."""
    rows, right = [], []
    for x in nodes(a, b, upper + lower + 1):
        rows.append([x**j for j in range(upper + 1)] + [-f(x) * x**j for j in range(1, lower + 1)])
        right.append(f(x))
    solution = [double(c) for c in lu_solve(matrix(rows), matrix(right))]
    return solution[: upper + 1], [mpf(1)] + solution[upper + 1 :]


def worst(approximation, exact, a, b):
    """log2 of the largest relative error over 2,000 points."""
    return max(log(abs(approximation(x) / exact(x) - 1) + mpf(2) ** -200, 2) for x in nodes(a, b, 2000))


def scalars(prefix, coefficients, first=0):
    return [f"const {prefix}{i + first} = {literal(c)};" for i, c in enumerate(coefficients)]


def table(name, numbers, width):
    lines = [f"const {name} = new Float64Array(["]
    for i in range(0, len(numbers), width):
        lines.append("  " + ", ".join(literal(x) for x in numbers[i : i + width]) + ",")
    return lines + ["]);"]


def exponential():
    step = log(2) / 64
    bound = step / 2 * mpf("1.001")
    fit = remez(lambda r: (exp(r) - 1 - r) / r**2, -bound, bound, 3, square)
    note("exp on a 64th of an octave", lambda r: 1 + r + r * r * horner(fit, r), exp, -bound, bound)
    lead = multiple(step, -42)
    pairs = []
    for j in range(64):
        value = mpf(2) ** (mpf(j) / 64)
        pairs += [double(value), double(value - double(value))]
    small = mpf(1) / 16
    narrow = remez(lambda x: (exp(x) - 1 - x - x * x / 2) / x**3, -small, small, 6, square)
    note("expm1 below 1/16", lambda x: x + x * x / 2 + x**3 * horner(narrow, x), lambda x: exp(x) - 1, -small, small)
    return {
        "exponential.ts": [f"const STEPS_PER_UNIT = {literal(1 / step)};", f"const STEP_LEAD = {literal(lead)};",
                           f"const STEP_TRAIL = {literal(step - lead)};"]
        + scalars("E", fit, 2) + scalars("N", narrow, 3) + table("OCTAVE", pairs, 4),
    }


def logarithm():
    rows, reach = [], mpf(0)
    for j in range(129):
        centre = 1 + mpf(j) / 128
        inverse = multiple(1 / centre, -10)
        minus_log = -log(inverse)
        lead = multiple(minus_log, -42)
        rows += [inverse, lead, double(minus_log - lead)]
        for edge in (max(mpf(1), centre - mpf(1) / 256), min(mpf(2), centre + mpf(1) / 256)):
            reach = max(reach, abs(edge * inverse - 1))
    assert reach < mpf(2) ** mpf("-7.5"), "the square of the leading part must fit 53 bits"
    bound = reach * mpf("1.001")
    fit = remez(lambda r: (log(1 + r) - r + r * r / 2) / r**3, -bound, bound, 5, square)
    approximation = lambda r: r - r * r / 2 + r**3 * horner(fit, r)
    note(f"log1p below {float(reach):.5f}", approximation, lambda r: log(1 + r), -bound, bound)
    lead = multiple(log(2), -42)
    return {
        "logarithm.ts": [f"const LN2_LEAD = {literal(lead)};", f"const LN2_TRAIL = {literal(log(2) - lead)};"]
        + scalars("L", fit, 3) + table("INVERSES", rows, 3),
    }


def trigonometric():
    lines, rest = [f"const QUARTERS_PER_UNIT = {literal(2 / pi)};"], pi / 2
    for i in range(1, 4):
        # 33 bits each, so that a count of quarter turns below 2**20 multiplies them exactly.
        part = multiple(rest, int(floor(log(rest, 2))) - 32)
        lines.append(f"const QUARTER_{i} = {literal(part)};")
        rest -= part
    lines.append(f"const QUARTER_4 = {literal(rest)};")
    top = (pi / 4) ** 2 * mpf("1.0001")
    odd = remez(lambda t: (sin(sqrt(t)) / sqrt(t) - 1) / t, mpf(0), top, 5, lambda t: t)
    even = remez(lambda t: (cos(sqrt(t)) - 1 + t / 2) / t**2, mpf(0), top, 5, square)
    note("sin below pi/4", lambda x: x + x**3 * horner(odd, x * x), sin, -sqrt(top), sqrt(top))
    note("cos below pi/4", lambda x: 1 - x * x / 2 + x**4 * horner(even, x * x), cos, -sqrt(top), sqrt(top))
    return {"trigonometric.ts": lines + scalars("S", odd, 1) + scalars("C", even, 2)}


def sigmoid():
    top = mpf("0.5625") ** 2
    upper, lower = rational(lambda t: (tanh(sqrt(t)) / sqrt(t) - 1) / t, mpf(0), top, 2, 3)
    approximation = lambda x: x + x**3 * horner(upper, x * x) / horner(lower, x * x)
    note("tanh below 9/16", approximation, tanh, -sqrt(top), sqrt(top))
    return {"sigmoid.ts": scalars("T", upper) + scalars("U", lower[1:], 1)}


NOTES = []


def note(what, approximation, exact, a, b):
    NOTES.append(f"{what}: relative error 2^{float(worst(approximation, exact, a, b)):.1f}")


BLOCK = re.compile(r"(// <constants>[^\n]*\n).*?(// </constants>)", re.S)


def main():
    blocks = exponential() | logarithm() | trigonometric() | sigmoid()
    wrong = []
    for name, lines in blocks.items():
        body = "\n".join(lines) + "\n"
        if "--check" in sys.argv or "--write" in sys.argv:
            text = (SOURCE / name).read_text()
            updated = BLOCK.sub(lambda found: found.group(1) + body + found.group(2), text)
            if not BLOCK.search(text):
                wrong.append(f"{name}: no block of constants")
            elif "--write" in sys.argv:
                (SOURCE / name).write_text(updated)
            elif "".join(updated.split()) != "".join(text.split()):
                wrong.append(f"{name}: constants differ from the derivation")
        else:
            print(f"// {name}\n{body}")
    print("\n".join(NOTES + wrong), file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
