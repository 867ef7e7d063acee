#!/usr/bin/env bash
# Runs the grader as the step of a job.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"

words=("$GRADER_COMMAND" --github)
case $GRADER_COMMAND in
  check) ;;
  grade) words+=(-o "$GRADER_OUTPUT") ;;
  *) stop "command: expected check or grade, found \"$GRADER_COMMAND\"" ;;
esac
[ -z "$GRADER_ASSIGNMENT" ] || words+=(-a "$GRADER_ASSIGNMENT")
# Split at blanks, and nothing else done to them.
read -r -a options <<<"${GRADER_OPTIONS//$'\n'/ }"

start=(-XX:+UseSerialGC -XX:-UsePerfData)
[ "$GRADER_COMMAND" = grade ] || start+=(-XX:TieredStopAtLevel=1)
[ -z "$GRADER_HOME" ] || start+=("-Dgrader.home=$GRADER_HOME")

# One stream, as the runner reads two of them in no certain order.
exec "$JAVA_HOME/bin/java" "${start[@]}" -jar "$GRADER_FILE" "${words[@]}" ${options[@]+"${options[@]}"} -- "$GRADER_PATH" 2>&1
