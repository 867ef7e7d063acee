#!/usr/bin/env bash
# Fetches the repositories of a class, for grading elsewhere: this step holds a token, and runs nothing that students wrote.
#
#   STAFF_TOKEN  may read the repositories of the class, and nothing more
#   ROSTER       CSV with the columns student,repository (OWNER/NAME), first line as here
#   OUT          folder that gets submissions.tar and collected.csv (which commit, when)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
source "$here/roster.sh"
export GIT_LFS_SKIP_SMUDGE=1

list=$(mktemp)
roster "$list"
folder=$(mktemp -d)
mkdir -p "$OUT" "$folder/submissions"
printf 'student,repository,commit,collected\n' >"$OUT/collected.csv"
all=0
failed=0
use_token "$STAFF_TOKEN"
while IFS=, read -r student repository; do
  all=$((all + 1))
  target=$folder/submissions/$student
  commit=
  # No hook, no filter, no submodule, and links as plain files. What the author's clock said is of no interest.
  if timeout 300 git -c core.symlinks=false -c core.hooksPath=/dev/null -c filter.lfs.smudge= -c filter.lfs.required=false \
    clone --quiet --depth 1 --single-branch --no-tags --no-recurse-submodules -- "$server/$repository.git" "$target" \
    >/dev/null 2>&1; then
    commit=$(git -C "$target" rev-parse --verify --quiet HEAD || true)
  fi
  rm -rf "$target/.git"
  if [ -z "$commit" ]; then
    failed=$((failed + 1))
    rm -rf "$target"
  fi
  printf '%s,%s,%s,%s\n' "$student" "$repository" "$commit" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>"$OUT/collected.csv"
done <"$list"

# One file: names that students chose are not always such as an artifact may have.
tar -cf "$OUT/submissions.tar" -C "$folder" submissions
rm -rf "$folder"
echo "$((all - failed)) of $all repositories fetched"
[ "$failed" -lt "$all" ] || stop "none of the $all repositories could be fetched; look at the token and at $ROSTER"
[ "$failed" = 0 ] ||
  echo "::warning title=exactgrader::$failed of $all repositories could not be fetched or are empty; collected.csv has no commit for them"
