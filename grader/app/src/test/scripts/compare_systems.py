"""Where SymPy and Maxima stand on pairs of formulas. Called by compare-systems.sh; prints Markdown.

Decimals become fractions first. The limit is processor time.
SymPy: symbols carry what the domain says of their sign (it cannot be told that a < b); the criterion is Expr.equals:
True, False or None.
Maxima: the domain is assumed; the criterion is is(equal(..)), and where that is not true, whether key - answer becomes 0
by radcan, by trigsimp or by exponentialize, each followed by fullratsimp.
"""

import datetime
import re
import resource
import subprocess
import sys
from fractions import Fraction

SYMPY = """
import sys, sympy
from sympy import *
names, positive, key, answer = sys.argv[1].split(), sys.argv[2].split(), sys.argv[3], sys.argv[4]
known = {n: Symbol(n, positive=True) if n in positive else Symbol(n, real=True) for n in names}
known.update(abs=Abs, max=Max, min=Min, e=E, sign=sign, relu=lambda u: Max(u, 0))
print(sympify(key.replace('^', '**'), known).equals(sympify(answer.replace('^', '**'), known)))
"""


def domain_parts(domain):
    """Splits 0 < a < b and x > 50 into 0 < a, a < b and x > 50."""
    for chain in filter(None, domain.split(" and ")):
        pieces = re.split(r"\s*(<=|>=|<|>)\s*", chain.strip())
        for i in range(1, len(pieces), 2):
            yield pieces[i - 1], pieces[i], pieces[i + 1]


def positive_names(domain):
    names = set()
    for left, sign, right in domain_parts(domain):
        low, high = (left, right) if sign[0] == "<" else (right, left)
        if low in names or re.fullmatch(r"[0-9.]+", low) and (float(low) > 0 or "=" not in sign):
            names.add(high)
    return {name for name in names if re.fullmatch(r"[a-z]\w*", name)}


def symbols(*texts):
    words = set(re.findall(r"[a-z]\w*", " ".join(texts)))
    functions = "e pi abs max min exp log sin cos tan tanh sinh cosh sqrt sign relu floor and"
    return sorted(words - set(functions.split()))


def exact(text):
    """Writes 1E-60 and 0.5 as fractions."""
    return re.sub(r"(?<![a-zA-Z0-9])\d+(\.\d+|\.?\d*E-?\d+)", lambda number: f"({Fraction(number.group())})", text)


def run(command, seconds, text=None):
    def limited():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))

    try:
        done = subprocess.run(
            command, input=text, capture_output=True, text=True, timeout=20 * seconds, preexec_fn=limited
        )
        lines = done.stdout.strip().splitlines()
        return f"> {seconds} s" if done.returncode < 0 else lines[-1] if lines else "error"
    except subprocess.TimeoutExpired:
        return f"> {seconds} s"


def sympy_says(row, seconds):
    names = symbols(row["key"], row["answer"], row["domain"])
    words = [sys.executable, "-c", SYMPY, " ".join(names), " ".join(positive_names(row["domain"]))]
    words += [exact(row["key"]), exact(row["answer"])]
    said = run(words, seconds)
    return {"True": "equal", "False": "different", "None": "no answer"}.get(said, said if said[0] == ">" else "error")


def maxima_text(text):
    text = re.sub(r"(?<![a-z0-9])e(?![a-z0-9])", "%e", text)
    text = re.sub(r"(?<![a-z0-9])pi(?![a-z0-9])", "%pi", text)
    return re.sub(r"sign\(", "signum(", re.sub(r"relu\(", "max(0, ", text))


def maxima_says(row, seconds):
    facts = "".join(f"assume({l} {s} {r})$ " for l, s, r in domain_parts(row["domain"]))
    key, answer = maxima_text(exact(row["key"])), maxima_text(exact(row["answer"]))
    text = (
        f"display2d: false$ prederror: false$ {facts}k: {key}$ s: {answer}$ v: is(equal(k, s))$ "
        "d: k - s$ z: if v = true then true else is(fullratsimp(radcan(d)) = 0 or fullratsimp(trigsimp(d)) = 0 "
        "or fullratsimp(radcan(exponentialize(d))) = 0)$ "
        'print(if z = true then "equal" else if v = false then "different" else "no answer")$\n'
    )
    said = run(["maxima", "--very-quiet"], seconds, text)
    return said if said in ("equal", "different", "no answer") or said[0] == ">" else "error"


def version(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]


def main(path, seconds):
    lines = open(path, encoding="utf-8").read().splitlines()
    rows = [dict(zip(lines[0].split("\t"), line.split("\t"))) for line in lines[1:]]
    sympy_version = version([sys.executable, "-c", "import sympy; print(sympy.__version__)"])
    maxima_version = version(["maxima", "--version"])
    grader = {"correct": "equal", "wrong-answer": "different", "invalid-answer": "refused", "needs-review": "no answer"}
    print(f"Measured on {datetime.date.today()} with SymPy {sympy_version} and {maxima_version}, {seconds} s of processor time for each pair.\n")
    print("| key | answer | truth | this grader | SymPy | Maxima |\n|---|---|---|---|---|---|")
    good = {"this grader": 0, "SymPy": 0, "Maxima": 0}
    bad = dict(good)
    for row in rows:
        truth = grader[row["wanted"]]
        says = {"this grader": grader[row["grader"]], "SymPy": sympy_says(row, seconds), "Maxima": maxima_says(row, seconds)}
        for system, said in says.items():
            good[system] += said == truth
            bad[system] += said in ("equal", "different") and said != truth
        cells = [said if said == truth else f"**{said}**" for said in says.values()]
        texts = ["`" + row[name].replace("|", "\\|") + "`" for name in ("key", "answer")]
        print("| " + " | ".join(texts + [truth] + cells) + " |", flush=True)
    print()
    for system in good:
        print(f"- {system}: {good[system]} of {len(rows)} right, {bad[system]} wrong, {len(rows) - good[system] - bad[system]} open")


main(sys.argv[1], int(sys.argv[2]))
