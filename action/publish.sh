#!/usr/bin/env bash
# Gives each student their feedback: a branch of their repository with one file. This step holds a token that may write, and
# runs nothing that students wrote.
#
#   PUBLISH_TOKEN  may write to the repositories of the class, and nothing more
#   ROSTER         as for collect.sh
#   RUN            folder that grade wrote
#   ASSIGNMENT     its id
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
source "$here/roster.sh"

[[ $ASSIGNMENT =~ ^[A-Za-z0-9_][A-Za-z0-9_-]*$ ]] || stop "ASSIGNMENT: expected an id, found \"$ASSIGNMENT\""
[ -f "$RUN/results.json" ] || stop "$RUN is no finished run: there is no results.json in it"
list=$(mktemp)
roster "$list"
all=0
missing=0
failed=0
use_token "$PUBLISH_TOKEN"
while IFS=, read -r student repository; do
  all=$((all + 1))
  feedback=$RUN/students/$ASSIGNMENT/$student/feedback.md
  if [ ! -f "$feedback" ]; then
    missing=$((missing + 1))
    continue
  fi
  folder=$(mktemp -d)
  cp "$feedback" "$folder/feedback.md"
  if ! {
    git -C "$folder" init --quiet &&
      git -C "$folder" add feedback.md &&
      git -C "$folder" -c core.hooksPath=/dev/null -c user.name=exactgrader -c user.email=exactgrader@example.org \
        commit --quiet -m "Feedback on $ASSIGNMENT" &&
      timeout 120 git -C "$folder" push --quiet --force -- "$server/$repository.git" \
        "HEAD:refs/heads/feedback-$ASSIGNMENT"
  } >/dev/null 2>&1; then
    failed=$((failed + 1))
  fi
  rm -rf "$folder"
done <"$list"

echo "feedback for $((all - missing - failed)) of $all students is on the branch feedback-$ASSIGNMENT"
[ "$missing" = 0 ] || echo "::warning title=exactgrader::$missing of $all students have no feedback in this run"
[ "$failed" = 0 ] || stop "the feedback of $failed of $all students could not be pushed; the same step can be run again"
