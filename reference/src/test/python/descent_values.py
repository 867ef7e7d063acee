"""Writes values of the descent questions to 30 digits: descent-values.txt in the test resources.

Run from the folder of this module, with mpmath installed:
    python3 src/test/python/descent_values.py > src/test/resources/descent-values.txt

A line is  name | arguments | expected numbers : arguments are separated by ";", each a list of doubles (matrices row by
row, with the number of columns as the argument before). Nothing here repeats a formula of the program where another way
is at hand: extrema are found from the definition, sets from the roots of polynomials, limits from eigenvectors.
"""
import random

from mpmath import mp, mpf

mp.dps = 80
rng = random.Random(20261124)


def log_uniform(low, high):
    return low * (high / low) ** rng.random()


def show(name, arguments, expected):
    lists = [a if isinstance(a, (list, tuple)) else [a] for a in arguments]
    args = ";".join(" ".join(repr(float(x)) for x in a) for a in lists)
    print(name, "|", args, "|", " ".join(mp.nstr(mpf(x), 30) for x in expected))


def balanced(lambdas):
    """The eta with the smallest worst factor and that factor: the best crossing of two of the lines +-(1 - eta l)."""
    worst = lambda eta: max(abs(1 - eta * l) for l in lambdas)
    candidates = [1 / l for l in lambdas] + [2 / (k + l) for k in lambdas for l in lambdas]
    eta = min(candidates, key=worst)
    return eta, worst(eta)


def descent():
    ratios = [1 + 1e-12, 1e12, 1.5, 50.0]
    for k in range(40):
        a = log_uniform(1e-3, 1e3)
        b = a * (ratios[k] if k < len(ratios) else log_uniform(1.05, 50))
        eta = log_uniform(0.05, 1.4) / b
        if k == 7:
            eta = 0.5 / a
        show("gd.rate", [a, eta], [abs(1 - 2 * mpf(a) * mpf(eta))])
        show("gd.rate2", [a, b, eta], [max(abs(1 - 2 * mpf(a) * mpf(eta)), abs(1 - 2 * mpf(b) * mpf(eta)))])
        step, rate = balanced([2 * mpf(a), 2 * mpf(b)])
        show("gd.range", [a], [0, 1 / mpf(a)])
        show("gd.range2", [a, b], [0, 1 / mpf(b)])
        show("gd.step", [a], [1 / (2 * mpf(a))])
        show("gd.step2", [a, b], [step])
        show("gd.best2", [a, b], [rate])
        step, rate = balanced([2 * mpf(a) ** 2, 2 * mpf(b) ** 2])
        show("lr.end", [a], [1 / mpf(a) ** 2])
        show("lr.end2", [b, a], [1 / mpf(b) ** 2])
        show("lr.step", [b, a], [step])
        show("lr.rate", [b, a], [rate])


def companion_rate(l, eta, m):
    """Largest modulus of a root of z^2 - (1 + m - eta l) z + m."""
    return max(abs(z) for z in mp.polyroots([1, -(1 + m - eta * l), m], maxsteps=500, extraprec=400))


def heavy_ball():
    for _ in range(40):
        low, high = sorted([log_uniform(0.1, 10), log_uniform(0.1, 10)])
        m = rng.uniform(-0.9, 1.2)
        eta = rng.uniform(-0.2, 3) / high
        rate = max(companion_rate(mpf(l), mpf(eta), mpf(m)) for l in (low, high))
        show("hb.rate", [[low, high], eta, m], [rate])
        # The best pair makes both roots double: 1 + m - eta low = 2 sqrt m and 1 + m - eta high = -2 sqrt m.
        root = mp.sqrt(mpf(high) / mpf(low))
        s = (root - 1) / (root + 1)
        show("hb.optimum", [low, high], [(1 - s) ** 2 / mpf(low), s**2, s])


def path(curvature, x0, eta, m, steps):
    """x[k] by powers of the step matrix."""
    rows = []
    for k in range(1, steps + 1):
        row = []
        for l, x in zip(curvature, x0):
            step = mp.matrix([[1 + m - eta * l, -m], [1, 0]]) ** k
            row.append((step * mp.matrix([x, x]))[0])
        rows.append(row)
    return rows


def trajectories():
    for _ in range(40):
        curvature = [log_uniform(0.5, 10), log_uniform(0.5, 10)]
        x0 = [rng.choice([-1, 1]) * rng.uniform(0.3, 2) for _ in range(2)]
        eta = rng.uniform(0.05, 1.5) / max(curvature)
        m = rng.uniform(0.1, 0.95)
        exact = path([mpf(c) for c in curvature], [mpf(x) for x in x0], mpf(eta), mpf(m), 6)
        show("tr.follow", [curvature, x0, eta, m, 6], [x for row in exact for x in row])
        # One coordinate, as the doubles read: the two linear equations for eta and m, solved by Cramer's rule.
        y = [mpf(x0[0]), mpf(float(exact[0][0])), mpf(float(exact[1][0]))]
        l = mpf(curvature[0])
        solution = mp.lu_solve(
            mp.matrix([[-l * y[0], 0], [-l * y[1], y[1] - y[0]]]), mp.matrix([y[1] - y[0], y[2] - y[1]]))
        show("tr.fit", [curvature[:1], x0[:1], [float(y[1]), float(y[2])]], list(solution))
        show("tr.step", [curvature[:1], x0[:1], float(y[1])], [solution[0]])


def curvature_lists():
    fixed = [[1, 10], [3, -1], [1, -1], [1, -3], [2], [1, 1, 1], [0, 4], [0, 0, -2, 5], [-1, -2], [0, 0], [0.1, 0.2, -0.3],
             [1, 5.828427124746190], [1, 5.828427124746191], [1, 1 + 1e-9], [1, 2, 3, 4, 5, 6, 7, 8], [0.1, 1, 20, 3, 7]]
    lists = [[float(x) for x in h] for h in fixed]
    for k in range(60):
        h = [log_uniform(0.1, 20) for _ in range(rng.randint(2, 8))]
        if k % 3 == 0:
            h = [x * rng.choice([-1, 1, 1]) for x in h]
        lists.append(h)
    return lists


def almost_sure(h):
    """Components of {eta > 0: |prod (1 - eta h)| < 1}, from the roots of prod +- 1."""
    coefficients = [mpf(1)]
    for x in h:
        coefficients = [a - mpf(x) * b for a, b in zip(coefficients + [0], [0] + coefficients)]
    ends = {mpf(0)}
    for target in (1, -1):
        p = coefficients[:]
        p[0] -= target
        while p and p[-1] == 0:
            p.pop()
        while p and p[0] == 0:
            p.pop(0)
        if len(p) > 1:
            with mp.workdps(200):
                for z in mp.polyroots(p[::-1], maxsteps=2000, extraprec=2000):
                    if abs(mp.im(z)) < mpf(10) ** -60 * abs(z) and mp.re(z) > 0:
                        ends.add(+mp.re(z))
    ends = sorted(ends)
    inside = lambda eta: abs(mp.fprod(1 - eta * mpf(x) for x in h)) < 1
    components = []
    for left, right in zip(ends, ends[1:]):
        if right - left > mpf(10) ** -50 * right and inside((left + right) / 2):
            components.append((left, right))
    assert not ends or not inside(2 * ends[-1] + 1)
    return [c for c in components if (c[1] - c[0]) / c[1] >= mpf("1e-9")]


def noise():
    for h in curvature_lists():
        exact = [mpf(x) for x in h]
        mean = mp.fsum(exact) / len(h)
        variance = mp.fsum((x - mean) ** 2 for x in exact) / len(h)
        eta = log_uniform(0.01, 3) / max(abs(x) for x in h + [1e-3])
        show("sgd.mean", [h, eta], [mp.fsum(1 - mpf(eta) * x for x in exact) / len(h)])
        show("sgd.second", [h, eta], [mp.fsum((1 - mpf(eta) * x) ** 2 for x in exact) / len(h)])
        if mean > 0:
            show("sgd.stepMean", [h], [1 / mean])
            show("sgd.rangeMean", [h], [0, 2 / mean])
            show("sgd.stepSecond", [h], [mean / (mean**2 + variance)])
            show("sgd.rangeSecond", [h], [0, 2 * mean / (mean**2 + variance)])
            show("sgd.rangeLoss", [h], [0, 2 * mean / (mean**2 + variance)])
        components = almost_sure(h)
        show("sgd.set", [h], [end for c in components for end in c])
        etas = [eta, eta * 1e-9] + [float(end) for c in components for end in c if end > 0]
        etas += [1 / x for x in h if x > 0]
        for e in etas:
            factors = [abs(1 - mpf(e) * x) for x in exact]
            if all(factors):
                show("sgd.growth", [h, e], [mp.fsum(mp.log(f) for f in factors) / len(h)])


def least_squares():
    for k in range(90):
        n, d = rng.randint(1, 6), rng.randint(1, 6)
        if k % 3 == 0:  # integers of rank 1 or 2
            r = rng.randint(1, 2)
            left = [[rng.randint(-4, 4) for _ in range(r)] for _ in range(n)]
            right = [[rng.randint(-4, 4) for _ in range(d)] for _ in range(r)]
            x = [[float(sum(left[i][k] * right[k][j] for k in range(r))) for j in range(d)] for i in range(n)]
        else:
            x = [[round(rng.uniform(-3, 3), 2) for _ in range(d)] for _ in range(n)]
        if not any(map(any, x)):
            continue
        y = [round(rng.uniform(-3, 3), 2) for _ in range(n)]
        w0 = [round(rng.uniform(-3, 3), 2) for _ in range(d)]
        exact = mp.matrix(x)
        values, vectors = mp.eigsy(exact.T * exact)
        squares = [v for v in values if v > mpf(10) ** -60]
        if min(squares) < mpf("1e-6") * max(squares):
            continue  # the accuracy of the limit is stated for a condition number; keep it small
        flat = [entry for row in x for entry in row]
        show("lsq.steps", [d, flat], [1 / max(squares), 1 / (max(squares) + min(squares))])
        pull = exact.T * (mp.matrix(y) - exact * mp.matrix(w0))
        limit = mp.matrix(w0)
        for j in range(d):
            if values[j] > mpf(10) ** -60:
                v = vectors[:, j]
                limit += v * ((v.T * pull)[0] / values[j])
        show("lsq.limit", [d, flat, y, w0], [w if abs(w) > mpf(10) ** -60 else 0 for w in limit])


print("# written by src/test/python/descent_values.py")
descent()
heavy_ball()
trajectories()
noise()
least_squares()
