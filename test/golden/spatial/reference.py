"""Golden figures for autocorrelation, spreading and smoothing, straight from the definitions, in plain Python.

Run in this folder: python3 reference.py > expected.json
"""

import json
import math

WIDTH, HEIGHT = 7, 6


def chance(i, salt):
    """A fixed number between 0 and 1 that looks like chance."""
    return math.modf(math.sin((i + 1) * 12.9898 + salt * 78.233) * 43758.5453)[0] % 1


def moran():
    n = WIDTH * HEIGHT
    values = [round(20 + 5 * math.sin(i % WIDTH) + 12 * chance(i, 1), 3) for i in range(n)]
    missing = {5, 23}
    around = []
    for i in range(n):
        x, y = i % WIDTH, i // WIDTH
        around.append(
            [
                yy * WIDTH + xx
                for yy in range(max(0, y - 1), min(HEIGHT, y + 2))
                for xx in range(max(0, x - 1), min(WIDTH, x + 2))
                if (xx, yy) != (x, y)
            ]
        )
    present = [i for i in range(n) if i not in missing]
    w = [[0.0] * n for _ in range(n)]
    for i in present:
        near = [j for j in around[i] if j not in missing]
        for j in near:
            w[i][j] = 1 / len(near)
    m = sum(values[i] for i in present) / len(present)
    z = [values[i] - m if i not in missing else 0.0 for i in range(n)]
    s0 = sum(map(sum, w))
    squares = sum(v * v for v in z)
    top = sum(w[i][j] * z[i] * z[j] for i in range(n) for j in range(n))
    local = [
        None if i in missing else z[i] / (squares / len(present)) * sum(w[i][j] * z[j] for j in range(n))
        for i in range(n)
    ]
    return {
        "values": [None if i in missing else values[i] for i in range(n)],
        "neighbours": around,
        "global": len(present) / s0 * top / squares,
        "local": local,
    }


def spread():
    n = 24
    t = [int(20 + 900 * chance(i, 2)) for i in range(n)]
    x = [int(t[i] * chance(i, 3) ** 2) for i in range(n)]
    x[4] = 0
    group = [i % 5 for i in range(n)]
    big_x, big_t = sum(x), sum(t)
    share = big_x / big_t
    gini = sum(
        t[i] * t[j] * abs(x[i] / t[i] - x[j] / t[j]) for i in range(n) for j in range(n)
    ) / (2 * big_t**2 * share)

    def theil(pairs):
        sx, st = sum(a for a, _ in pairs), sum(b for _, b in pairs)
        return sum(a / sx * math.log((a / sx) / (b / st)) for a, b in pairs if a > 0)

    members = {g: [(x[i], t[i]) for i in range(n) if group[i] == g] for g in set(group)}
    return {
        "x": x,
        "t": t,
        "group": group,
        "share": share,
        "quotient": [x[i] / t[i] / share for i in range(n)],
        "dissimilarity": sum(abs(x[i] / big_x - (t[i] - x[i]) / (big_t - big_x)) for i in range(n)) / 2,
        "gini": gini,
        "theil": theil(list(zip(x, t))),
        "between": theil([(sum(a for a, _ in m), sum(b for _, b in m)) for m in members.values()]),
        "within": sum(sum(a for a, _ in m) / big_x * theil(m) for m in members.values()),
        "herfindahl": sum((a / big_x) ** 2 for a in x),
    }


def marshall(rates, base, noise_of):
    people = sum(base)
    m = sum(n * r for n, r in zip(base, rates)) / people
    s2 = sum(n * (r - m) ** 2 for n, r in zip(base, rates)) / people
    v = noise_of(m)
    a = max(0.0, s2 - v / (people / len(base)))
    return [m + a / (a + v / n) * (r - m) for n, r in zip(base, rates)]


def smoothing():
    n = 20
    base = [int(30 + 2000 * chance(i, 4) ** 3) for i in range(n)]
    rates = [round(0.02 + 0.06 * chance(i, 5), 5) for i in range(n)]
    flat = [round(0.05 + 0.001 * chance(i, 6), 5) for i in range(n)]
    return {
        "base": base,
        "rates": rates,
        "flat": flat,
        "poisson": marshall(rates, base, lambda m: m),
        "binomial": marshall(rates, base, lambda m: m * (1 - m)),
        "flatPoisson": marshall(flat, base, lambda m: m),
    }


print(json.dumps({"moran": moran(), "spread": spread(), "smoothing": smoothing()}, indent=1))
