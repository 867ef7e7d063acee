"""Writes src/test/resources/calculus-values.txt: 30-digit values for the calculus half of the reference.

Run it in the folder of the module (python 3, mpmath 1.3 or later):

    python3 src/test/python/calculus_values.py

A line is: name ; argument vector ; argument vector ... = expected vector = magnitude vector
Arguments are doubles, printed so that they read back exactly, and are taken as exact. Expected values come from
formulas evaluated with 60 digits (not from the algorithms of the Java code: gradients by mpmath's own numerical
differentiation where the Java code has a closed form, and the other way round). The magnitude of a value is the sum of
the absolute values of the terms it is made of, which is what its error is measured against; it is 1 % exact.
"""

import random

from mpmath import mp, mpf, matrix, exp, sin, cos, log, sqrt, pi, diff, inverse

mp.dps = 60
rng = random.Random(20261124)
lines = []


def digits(values, count):
    return " ".join(mp.nstr(mpf(v), count, min_fixed=0, max_fixed=0) for v in values)


def emit(name, arguments, expected, magnitude=None):
    expected = list(expected)
    magnitude = [abs(e) for e in expected] if magnitude is None else magnitude
    vectors = [" ".join(repr(float(a)) for a in vector) for vector in arguments]
    lines.append(" ; ".join([name] + vectors) + " = " + digits(expected, 30) + " = " + digits(magnitude, 5))


def double(low, high):
    return rng.uniform(low, high)


def decimal(low, high, places=2):
    return round(rng.uniform(low, high), places)


# ---- exp(u) + sin(u), u = exp(x) + exp(x)^2

def nested(x):
    return exp(exp(x) + exp(x) ** 2) + sin(exp(x) + exp(x) ** 2)


def nested_cases():
    for x in [-40.0, -6.0, -1.0, 0.0, 0.5, 1.0, 1.4, 2.0, 3.0, 3.2] + [double(-6, 3.2) for _ in range(40)]:
        t = mpf(x)
        a = exp(t)
        c = a + a ** 2
        d_c = diff(lambda z: exp(z) + sin(z), c)
        d_a = diff(lambda z: exp(z + z ** 2) + sin(z + z ** 2), a)
        emit("nested", [[x]], [nested(t), diff(nested, t), d_a, d_c, d_c, 1, 1])


# ---- y = exp(x1 + x2^3) x3 + sqrt(x3 sin(pi/2 (x1 - x2)))

def autodiff_cases():
    def y(x1, x2, x3):
        return exp(x1 + x2 ** 3) * x3 + sqrt(x3 * sin(pi / 2 * (x1 - x2)))

    points = [(2.0, 1.0, 1.0), (2.0, 1.0, 2.5), (-0.5, 0.5, -1.0), (6.0, 0.5, 3.0), (1.0 + 2.0 ** -40, 1.0, 1.0),
              (2.0, 2.0 ** -60, 1.0), (3.0, 1.0 + 2.0 ** -50, 0.7)]
    while len(points) < 60:
        point = (double(-3, 3), double(-1.6, 1.6), double(-3, 3))
        if point[2] * sin(pi / 2 * (mpf(point[0]) - mpf(point[1]))) > 1e-3:
            points.append(point)
    for point in points:
        x1, x2, x3 = (mpf(p) for p in point)
        p = exp(x1 + x2 ** 3)
        angle = pi / 2 * (x1 - x2)
        root = sqrt(x3 * sin(angle))
        by_angle = abs(pi * x3 * cos(angle) / (4 * root))
        emit("autodiff", [point],
             [y(x1, x2, x3), partial(y, (x1, x2, x3), 0), partial(y, (x1, x2, x3), 1), partial(y, (x1, x2, x3), 2)],
             [abs(x3 * p) + root, abs(x3 * p) + by_angle, abs(3 * x2 ** 2 * x3 * p) + by_angle,
              p + abs(sin(angle)) / (2 * root)])


def partial(f, at, index):
    """Central difference with a step so small that 60 digits leave more than 35."""
    mp.dps = 160
    try:
        h = mpf(10) ** -50
        up, down = list(at), list(at)
        up[index] += h
        down[index] -= h
        return mp.re(f(*up) - f(*down)) / (2 * h)
    finally:
        mp.dps = 60


def turns_cases():
    pairs = [(0.0, 0.0), (1.0, 1.0), (3.0, 1.0), (5.0, 1.0), (1.0, 0.0), (0.0, 1.0), (1e15, 1.0), (1e300, -1e300),
             (2.0, -1e-20), (2.0, 1e-20), (1.0, -1e-20), (-1.0, 1e-20), (0.5, 0.0), (0.1, 0.4), (1e16, 0.3)]
    pairs += [(double(-8, 8), double(-8, 8)) for _ in range(60)]
    pairs += [(2.0 * k, double(-1e-9, 1e-9)) for k in range(-4, 5)] + [(2.0 * k + 1, double(-1e-9, 1e-9)) for k in
                                                                      range(-4, 5)]
    for p, q in pairs:
        mp.dps = 700
        angle = pi / 2 * (mpf(p) - mpf(q))
        values = [exact_zero(sin(angle)), exact_zero(cos(angle))]
        mp.dps = 60
        emit("turns", [[p, q]], values)


def exact_zero(value):
    return mpf(0) if abs(value) < mpf(10) ** -340 else value


# ---- Dual numbers: one line per operation, arguments value and derivative of each operand

def dual_cases():
    unary = {"exp": (exp, -20, 20), "log": (log, 1e-3, 50), "sin": (sin, -30, 30), "cos": (cos, -30, 30),
             "sqrt": (sqrt, 1e-6, 100)}
    for name, (f, low, high) in unary.items():
        for _ in range(30):
            v, d = double(low, high), double(-4, 4)
            emit("dual." + name, [[v, d]], [f(mpf(v)), diff(f, mpf(v)) * d])
    for _ in range(60):
        v, d, n = double(-3, 3), double(-4, 4), rng.randint(-9, 9)
        power = mpf(v) ** n
        emit("dual.pow", [[v, d, n]], [power, n * power / mpf(v) * d])
    for _ in range(30):
        a, b, c, d = (double(-3, 3) for _ in range(4))
        x, y = mpf(a) * d, mpf(b) * c
        emit("dual.multiply", [[a, b], [c, d]], [mpf(a) * c, x + y], [abs(mpf(a) * c), abs(x) + abs(y)])
        q = mpf(a) / c
        r = mpf(b) / c, -q * d / c
        emit("dual.divide", [[a, b], [c, d]], [q, sum(r)], [abs(q), abs(r[0]) + abs(r[1])])


# ---- preconditioning

def preconditioning_cases():
    matrices = [[[1.0 if i == j else 0.9 for j in range(3)] for i in range(3)],
                [[1.0 / (i + j + 1) for j in range(6)] for i in range(6)], [[2.0]], [[1e-200]], [[1e200, 0], [0, 1e-200]]]
    while len(matrices) < 40:
        d = rng.randint(1, 4)
        b = [[decimal(-2, 2) for _ in range(d)] for _ in range(d)]
        matrices.append([[sum(b[i][k] * b[j][k] for k in range(d)) + (0.2 if i == j else 0) for j in range(d)]
                         for i in range(d)])
    mp.dps = 500
    for h in matrices:
        x = inverse(matrix(h))
        emit("oneStep", h, [x[i, j] for i in range(len(h)) for j in range(len(h))])
    mp.dps = 60
    for _ in range(40):
        eigenvalues = [double(0.1, 9) for _ in range(rng.randint(1, 4))]
        beta = double(0.2, 5)
        end = 2 / (mpf(beta) * mpf(max(eigenvalues)))
        eta = float(end * mpf(rng.choice([0.01, 0.3, 0.7, 0.999999999, 1, 1.000000001, 1.3])))
        decrease = min(eta * mpf(l) - mpf(beta) * mpf(eta) ** 2 * mpf(l) ** 2 / 2 for l in eigenvalues)
        emit("bounds", [eigenvalues, [beta, eta]], [end, decrease])


# ---- hypergradients on L = w'Qw/2 + b'w + (k/3)(u'w)^3 + sum q_i w_i^4 / 4

def gradient(loss, w):
    q, b, k, u, quartic = loss
    d = len(w)
    s = sum(mpf(u[i]) * w[i] for i in range(d))
    return [sum(mpf(q[i][j]) * w[j] for j in range(d)) + mpf(b[i]) + mpf(k) * s ** 2 * mpf(u[i])
            + mpf(quartic[i]) * w[i] ** 3 for i in range(d)]


def value(loss, w):
    q, b, k, u, quartic = loss
    d = len(w)
    s = sum(mpf(u[i]) * w[i] for i in range(d))
    return (sum(mpf(q[i][j]) * w[i] * w[j] for i in range(d) for j in range(d)) / 2
            + sum(mpf(b[i]) * w[i] + mpf(quartic[i]) * w[i] ** 4 / 4 for i in range(d)) + mpf(k) / 3 * s ** 3)


def descend(loss, w, etas):
    for eta in etas:
        g = gradient(loss, w)
        w = [w[i] - eta * g[i] for i in range(len(w))]
    return w


def norm(v):
    return sqrt(sum(x * x for x in v))


def hypergradient_cases():
    for _ in range(40):
        d = rng.randint(1, 4)
        r = [[decimal(-1, 1) for _ in range(d)] for _ in range(d)]
        q = [[sum(r[i][k] * r[j][k] for k in range(d)) + (0.3 if i == j else 0) for j in range(d)] for i in range(d)]
        loss = (q, [decimal(-1, 1) for _ in range(d)], decimal(-0.3, 0.3), [decimal(-1, 1) for _ in range(d)],
                [decimal(0, 0.3) for _ in range(d)])
        w0 = [decimal(-1, 1) for _ in range(d)]
        parameters = [[v for row in q for v in row], loss[1], [loss[2]], loss[3], loss[4], w0]
        start = [mpf(v) for v in w0]
        etas = [decimal(0.02, 0.4) for _ in range(rng.randint(1, 6))]
        n = len(etas)
        derivatives, magnitudes = [], []
        last = norm(gradient(loss, descend(loss, start, [mpf(e) for e in etas])))
        for tau in range(1, n + 1):
            steps = [mpf(e) for e in etas]

            def loss_of(eta, index=n - tau, steps=steps):
                return value(loss, descend(loss, start, steps[:index] + [eta] + steps[index + 1:]))

            derivatives.append(partial(loss_of, [steps[n - tau]], 0))
            magnitudes.append(last * norm(gradient(loss, descend(loss, start, steps[:n - tau]))))
        emit("stepBack", parameters + [etas], derivatives, magnitudes)

        eta, alpha = decimal(0.02, 0.3), decimal(-0.3, 0.3)

        def loss_of_alpha(a):
            g3 = gradient(loss, start)
            second = [start[i] - mpf(eta) * g3[i] for i in range(d)]
            # The slope of the loss in the step size itself, by differences: nothing of the answer's formula is used.
            slope = partial(lambda e: value(loss, descend(loss, start, [e])), [mpf(eta)], 0)
            mp.dps = 160
            return value(loss, descend(loss, second, [mpf(eta) - a * slope]))

        g1 = gradient(loss, descend(loss, start, [mpf(eta)]))
        magnitude = norm(gradient(loss, start)) * norm(g1) ** 2
        exact = partial(loss_of_alpha, [mpf(alpha)], 0)
        mp.dps = 60
        second = descend(loss, start, [mpf(eta)])
        third = descend(loss, second, [mpf(eta) + mpf(alpha) * sum(
            x * y for x, y in zip(gradient(loss, start), gradient(loss, second)))])
        emit("metaStep", parameters + [[eta, alpha]], [exact], [magnitude * norm(gradient(loss, third))])


# ---- optimizers: gradients from a generator that Java repeats exactly

def generated_gradients(seed, count, width):
    state = seed
    for _ in range(count):
        row = []
        for _ in range(width):
            state = (state * 1103515245 + 12345) % 2 ** 31
            row.append(mpf(state - 2 ** 30) / 2 ** 30)
        yield row


def optimizer_cases():
    for seed in range(1, 9):
        lr, mu = decimal(0.01, 0.5), decimal(0.1, 0.95)
        theta = [decimal(-1, 1) for _ in range(3)]
        steps = rng.choice([1, 2, 7, 100])
        gradients = list(generated_gradients(seed, steps, 3))
        # Closed forms: the velocity after step k is sum over j <= k of mu^(k-j) g_j.
        for name in ["sgd", "momentum", "nesterov"]:
            end = []
            magnitude = []
            for i in range(3):
                total, size = mpf(theta[i]), abs(mpf(theta[i]))
                for k in range(steps):
                    move = gradients[k][i]
                    if name != "sgd":
                        velocity = sum(mpf(mu) ** (k - j) * gradients[j][i] for j in range(k + 1))
                        move = velocity if name == "momentum" else move + mpf(mu) * velocity
                    total -= lr * move
                    size += abs(lr * move)
                end.append(total)
                magnitude.append(size)
            emit(name, [[lr, mu, seed, steps], theta], end, magnitude)
    for seed in range(11, 23):
        lr, beta1, beta2 = decimal(0.001, 0.1, 3), rng.choice([0.0, 0.5, 0.9]), rng.choice([0.0, 0.9, 0.99, 0.999])
        eps = rng.choice([1e-8, 1e-3, 0.1])
        steps = rng.choice([1, 2, 10, 100, 1000])
        scale = rng.choice([1.0, 2.0 ** -30, 2.0 ** -400, 2.0 ** 400])
        theta = [0.0, 0.0, 0.0]
        gradients = [[g * mpf(scale) for g in row] for row in generated_gradients(seed, steps, 3)]
        b1, b2 = mpf(beta1), mpf(beta2)
        # The last step alone, from closed forms of the two means; before it, theta is set to 0.
        end = []
        for i in range(3):
            m = sum((1 - b1) * b1 ** (steps - 1 - j) * gradients[j][i] for j in range(steps)) / (1 - b1 ** steps)
            v = sum((1 - b2) * b2 ** (steps - 1 - j) * gradients[j][i] ** 2 for j in range(steps)) / (1 - b2 ** steps)
            end.append(-lr * m / (sqrt(v) + mpf(eps)))
        largest = [lr * max(abs(gradients[j][i]) for j in range(steps)) / (
                sqrt(sum((1 - b2) * b2 ** (steps - 1 - j) * gradients[j][i] ** 2 for j in range(steps))
                     / (1 - b2 ** steps)) + mpf(eps)) for i in range(3)]
        emit("adam", [[lr, beta1, beta2, eps, seed, steps, scale], theta], end, largest)


# ---- ReLU network

def network_cases():
    for width in [1, 1, 2, 4, 10, 40]:
        w1 = [decimal(-3, 3) for _ in range(width)]
        b1 = [decimal(-2, 2) for _ in range(width)]
        w2 = [decimal(-2, 2) for _ in range(width)]
        b2 = decimal(-1, 1)
        x = [double(-1, 1) for _ in range(20)]
        y = [decimal(-1, 1) for _ in range(20)]
        count = len(x)

        def output(v, size=False):
            total = abs(mpf(b2)) if size else mpf(b2)
            for j in range(width):
                z = mpf(w1[j]) * v + mpf(b1[j])
                if z > 0:
                    z = abs(mpf(w1[j]) * v) + abs(mpf(b1[j])) if size else z
                    total += (abs(mpf(w2[j])) if size else mpf(w2[j])) * z
            return total

        errors = [output(mpf(v)) - mpf(t) for v, t in zip(x, y)]
        sizes = [output(mpf(v), True) + abs(mpf(t)) for v, t in zip(x, y)]

        def total(f):
            return [2 * sum(e * f(j, mpf(v)) for e, v in zip(errors, x)
                            if mpf(w1[j]) * mpf(v) + mpf(b1[j]) > 0) / count for j in range(width)]

        def total_size(f):
            return [2 * sum(s * abs(f(j, mpf(v))) for s, v in zip(sizes, x)
                            if mpf(w1[j]) * mpf(v) + mpf(b1[j]) > 0) / count for j in range(width)]

        by = [lambda j, v: mpf(w2[j]) * v, lambda j, v: mpf(w2[j]), lambda j, v: mpf(w1[j]) * v + mpf(b1[j])]
        size_by = by[:2] + [lambda j, v: abs(mpf(w1[j]) * v) + abs(mpf(b1[j]))]
        expected = [output(mpf(x[0])), sum(e * e for e in errors) / count]
        magnitude = [output(mpf(x[0]), True), sum(s * s for s in sizes) / count]
        for f, g in zip(by, size_by):
            expected += total(f)
            magnitude += total_size(g)
        expected.append(2 * sum(errors) / count)
        magnitude.append(2 * sum(sizes) / count)
        emit("network", [w1, b1, w2, [b2], x, y], expected, magnitude)


for cases in [nested_cases, autodiff_cases, turns_cases, dual_cases, preconditioning_cases, hypergradient_cases,
              optimizer_cases, network_cases]:
    cases()

with open("src/test/resources/calculus-values.txt", "w", encoding="utf-8", newline="\n") as out:
    out.write("# Written by src/test/python/calculus_values.py, which says how to read and to remake it.\n")
    out.write("\n".join(lines) + "\n")
print(len(lines), "lines")
