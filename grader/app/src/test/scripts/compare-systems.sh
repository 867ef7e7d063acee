#!/bin/sh
# Gives the pairs of the corpus (pairs.tsv), or of the file named, to SymPy and Maxima and prints a table in Markdown.
# Pairs of the fuzz are written by FuzzTest with -Dfuzz.write=FILE (whole path) and -Dfuzz.pairs=N.
# Needs the Debian packages python3-sympy and maxima. SECONDS_EACH limits each pair (10 unless set).
set -eu
pairs=$(readlink -f "${1:-$(dirname "$0")/pairs.tsv}")
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
command -v maxima >/dev/null || { echo "maxima is missing: apt-get install maxima" >&2; exit 3; }
"$python" -c 'import sympy' 2>/dev/null || { echo "SymPy is missing: apt-get install python3-sympy" >&2; exit 3; }
exec "$python" compare_systems.py "$pairs" "${SECONDS_EACH:-10}"
