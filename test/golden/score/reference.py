"""Second, independent computation of the index scores of test/fixtures/score, with the Python standard library only.

    python3 test/golden/score/reference.py

writes one CSV per spec beside this file. It works area by area from the definitions, with exact fractions wherever a
formula allows it, and shares nothing with the program it checks.
"""

import csv
import json
import math
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent.parent / "fixtures" / "score"


def read(name):
    with open(FIXTURES / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text):
    return None if text == "" else Fraction(text)


def quantile7(values, p):
    ordered = sorted(values)
    h = (len(ordered) - 1) * p
    below = math.floor(h)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (h - below) * (ordered[above] - ordered[below])


def central(values, power):
    mean = sum(values) / Fraction(len(values))
    return sum((x - mean) ** power for x in values)


def skewness(values):
    n = len(values)
    s = math.sqrt(central(values, 2) / (n - 1))
    return n / ((n - 1) * (n - 2)) * float(central(values, 3)) / s**3


def kurtosis(values):
    n = len(values)
    ratio = float(central(values, 4) / (central(values, 2) / (n - 1)) ** 2)
    return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * ratio - 3 * (n - 1) ** 2 / ((n - 2) * (n - 3))


def passes(values):
    if len(values) < 4 or len(set(values)) == 1:
        return True
    return abs(skewness(values)) < 2 or kurtosis(values) < 3.5


def treat(column, treatment):
    """column: {row: value}, present rows only."""
    values = list(column.values())
    if treatment["kind"] == "none" or not values:
        return column
    if treatment["kind"] == "winsorise":
        low = quantile7(values, Fraction(str(treatment["low"])))
        high = quantile7(values, Fraction(str(treatment["high"])))
        return {row: min(max(x, low), high) for row, x in column.items()}
    moved = dict(column)
    while not passes(list(moved.values())):
        points = sum(1 for row in column if moved[row] != column[row])
        if points >= treatment["maxPoints"]:
            break
        steps = sorted(set(moved.values()))
        if len(steps) < 3:
            break
        high_end = skewness(list(moved.values())) >= 0
        old, new = (steps[-1], steps[-2]) if high_end else (steps[0], steps[1])
        moved = {row: new if x == old else x for row, x in moved.items()}
    if passes(list(moved.values())):
        return moved
    low, high = min(values), max(values)
    return {row: math.log(x - low + Fraction(1, 100) * (high - low)) for row, x in column.items()}


def normalise(column, spec, leaf, weights):
    kind = spec["normalisation"]["kind"]
    values = list(column.values())
    if not values:
        return {}
    low, high = min(values), max(values)
    if kind == "z_score":
        if weights is None:
            mean = sum(values) / len(values)
            square = sum((x - mean) ** 2 for x in values) / (len(values) - 1) if len(values) > 1 else 0
        else:
            total = sum(weights[row] for row in column)
            if total == 0:
                return {}
            mean = sum(weights[row] * x for row, x in column.items()) / total
            square = sum(weights[row] * (x - mean) ** 2 for row, x in column.items()) / total
        s = math.sqrt(square)
        y = {row: 0.0 if s == 0 else float(x - mean) / s for row, x in column.items()}
        return {row: -v for row, v in y.items()} if leaf["orientation"] == -1 else y
    if kind == "min_max":
        bottom, top = spec["normalisation"]["low"], spec["normalisation"]["high"]
        y = {
            row: (bottom + top) / 2 if low == high else bottom + float((x - low) / (high - low)) * (top - bottom)
            for row, x in column.items()
        }
        return {row: bottom + top - v for row, v in y.items()} if leaf["orientation"] == -1 else y
    if kind == "percentile_rank":
        n = len(values)
        y = {row: 0.5 if n == 1 else sum(1 for v in values if v < x) / (n - 1) for row, x in column.items()}
    else:
        posts = leaf["norm"]
        y = {
            row: min(1.0, max(0.0, float((x - posts["low"]) / (posts["high"] - posts["low"])))) for row, x in column.items()
        }
    return {row: 1 - v for row, v in y.items()} if leaf["orientation"] == -1 else y


def leaves(node):
    if "indicator" in node:
        yield node
    else:
        for child in node["children"]:
            yield from leaves(child)


def counts(node):
    if node["weight"] <= 0:
        return False
    return node["orientation"] != 0 if "indicator" in node else any(counts(child) for child in node["children"])


def combine(pairs, how):
    total = sum(w for w, _ in pairs)
    if how == "arithmetic":
        return sum(w * v for w, v in pairs) / total
    if how == "geometric":
        return math.prod(v ** (w / total) for w, v in pairs)
    if how == "harmonic":
        return total / sum(w / v for w, v in pairs)
    return min(v for _, v in pairs)


def evaluate(node, row, spec, normal, found):
    """(score or None, coverage) of a node in one area; fills `found` with every inner node."""
    if "indicator" in node:
        value = normal[node["indicator"]].get(row)
        return value, Fraction(0 if value is None else 1)
    pairs, covered, total = [], Fraction(0), Fraction(0)
    for child in node["children"]:
        value, coverage = evaluate(child, row, spec, normal, found)
        if not counts(child):
            continue
        weight = Fraction(str(child["weight"]))
        total += weight
        if value is not None:
            covered += weight * coverage
            pairs.append((float(weight), value))
    coverage = covered / total
    score = combine(pairs, spec["aggregation"]) if pairs and coverage >= Fraction(str(spec["minCoverage"])) else None
    found[node["id"]] = score
    return score, coverage


def inner(node):
    if "indicator" in node:
        return []
    return [node["id"]] + [name for child in node["children"] for name in inner(child)]


def run(path):
    spec = json.loads(path.read_text(encoding="utf-8"))
    table, areas = read("values.csv"), read("areas.csv")
    codes = [line["code"] for line in table]
    people = {line["code"]: number(line["inhabitants"]) for line in areas}
    town = {line["code"]: line["municipality"] for line in areas}
    groups = [codes]
    if spec["reference"]["population"] == "gemeente":
        groups = [[c for c in codes if town[c] == name] for name in sorted(set(town.values()))]
    weights = {c: people[c] or Fraction(0) for c in codes} if spec["reference"]["weighting"] == "inhabitants" else None

    normal = {}
    for leaf in leaves(spec["root"]):
        figures = {line["code"]: number(line[leaf["indicator"]]) for line in table}
        normal[leaf["indicator"]] = {}
        for group in groups:
            present = {c: figures[c] for c in group if figures[c] is not None}
            treated = treat(present, spec["treatment"])
            normal[leaf["indicator"]].update(normalise(treated, spec, leaf, weights))

    names = inner(spec["root"])
    lines = []
    for code in codes:
        found = {}
        score, coverage = evaluate(spec["root"], code, spec, normal, found)
        minimum = spec["minInhabitants"]
        if minimum > 0 and (people[code] is None or people[code] < minimum):
            score, found = None, {}
        lines.append([code, score, float(coverage)] + [found.get(name) for name in names])
    scores = [line[1] for line in lines if line[1] is not None]
    with open(HERE / f"{path.stem}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "score", "coverage", "rank"] + names)
        for code, score, coverage, *nodes in lines:
            # scores that differ by rounding alone share a rank
            rank = None if score is None else 1 + sum(1 for other in scores if other > score + 1e-12)
            cells = [code, score, coverage, rank, *nodes]
            writer.writerow(["" if cell is None else cell if isinstance(cell, (str, int)) else repr(cell) for cell in cells])


for spec_path in sorted((FIXTURES / "specs").glob("*.json")):
    run(spec_path)
