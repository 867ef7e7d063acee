#!/usr/bin/env bash
# Finds a Java that is new enough, and says where the jar is or will be and what of it can be cached.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
action=$(dirname "$here")

java_release() {
  "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
}

# The Java that was asked for, where the runner has it; else any that is new enough.
java_home() {
  local name home release
  for name in "JAVA_HOME_${GRADER_JAVA}_X64" "JAVA_HOME_${GRADER_JAVA}_ARM64" JAVA_HOME \
    JAVA_HOME_{17,21,25}_{X64,ARM64}; do
    home=${!name:-}
    [ -n "$home" ] && [ -x "$home/bin/java" ] && release=$(java_release "$home") && [ "$release" -ge 17 ] || continue
    printf '%s' "$home"
    return
  done
  if command -v java >/dev/null 2>&1; then
    home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' | tr -d '\r')
    release=$(java_release "$home") && [ "$release" -ge 17 ] && printf '%s' "$home"
  fi
}

[[ $GRADER_JAVA =~ ^[0-9]+$ ]] || stop "java-version: expected a number such as 17, found \"$GRADER_JAVA\""
home=$(java_home) || true
[ -n "$home" ] ||
  stop "no Java 17 or newer on this runner; add a step with actions/setup-java (a JDK, not a JRE) in front of this one"
output java-home "$home"

case $GRADER_JAR in
  '')
    hash=$(cd "$action" && find pom.xml mvnw .mvn reference grader -type f ! -path '*/target/*' ! -path '*/src/test/*' |
      LC_ALL=C sort | tr '\n' '\0' | xargs -0 "${sha256[@]}" | "${sha256[@]}" | cut -d ' ' -f 1)
    output file "$action/grader/app/target/grader.jar"
    output cached "$action/grader/app/target/grader.jar
$action/reference/target/reference.jar"
    output key "exactgrader-$RUNNER_OS-built-$hash"
    output home "${GRADER_HOME:-$action}"
    ;;
  https://*)
    [[ $GRADER_SHA256 =~ ^[0-9a-f]{64}$ ]] ||
      stop "sha256: an address needs the SHA-256 of its jar, 64 hexadecimal digits in small letters, found \"$GRADER_SHA256\""
    output file "$RUNNER_TEMP/exactgrader/$GRADER_SHA256/grader.jar"
    output cached "$RUNNER_TEMP/exactgrader/$GRADER_SHA256"
    output key "exactgrader-$RUNNER_OS-$GRADER_SHA256"
    output home "$GRADER_HOME"
    ;;
  *)
    [ -f "$GRADER_JAR" ] || stop "jar: there is no file \"$GRADER_JAR\" in the repository; give its path or an https address"
    output file "$GRADER_JAR"
    output key ''
    output home "$GRADER_HOME"
    ;;
esac
