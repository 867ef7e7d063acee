#!/usr/bin/env bash
# Brings the jar to its place where the cache did not, and looks whether it is the one that was asked for.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
action=$(dirname "$here")

if [ ! -f "$GRADER_FILE" ]; then
  mkdir -p "$(dirname "$GRADER_FILE")"
  case $GRADER_JAR in
    '')
      log=$(mktemp)
      (cd "$action" && sh ./mvnw -B -ntp -q -DskipTests -Djacoco.skip=true -P '!gates' package) >"$log" 2>&1 || {
        tail -n 30 "$log" | sed 's/^/| /'
        stop "the grader could not be built; the end of what Maven said stands above"
      }
      ;;
    *)
      # Under another name first, so that half a file is never taken for a whole one.
      curl --fail --silent --show-error --location --proto '=https' --retry 3 --max-time 120 \
        --output "$GRADER_FILE.part" -- "$GRADER_JAR" || stop "the jar could not be fetched from $GRADER_JAR"
      mv "$GRADER_FILE.part" "$GRADER_FILE"
      ;;
  esac
fi
[ -z "$GRADER_SHA256" ] || check_sha256 "$GRADER_FILE" "$GRADER_SHA256"
