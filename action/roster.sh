# The class and its repositories, for collect.sh and publish.sh.

server=${GITHUB_SERVER_URL%/}
export GIT_TERMINAL_PROMPT=0

# Gives git the token for this server alone; it stands in no command line, no address and no file.
use_token() {
  [ -n "$1" ] || stop "the token is empty: is the secret there, and may this job use it?"
  export GIT_CONFIG_COUNT=1
  export GIT_CONFIG_KEY_0="http.$server/.extraheader"
  GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'x-access-token:%s' "$1" | base64 | tr -d '\n')"
  export GIT_CONFIG_VALUE_0
}

# Writes student,repository for each line of the roster to a file, and refuses what cannot be the name of a folder or repository.
roster() {
  [ -f "$ROSTER" ] || stop "there is no file $ROSTER; it lists student,repository"
  local line number=0
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    number=$((number + 1))
    if [ "$number" = 1 ]; then
      [ "$line" = student,repository ] || stop "$ROSTER:1: expected \"student,repository\", found \"$line\""
    elif [ -n "$line" ]; then
      [[ $line =~ ^[A-Za-z0-9_][A-Za-z0-9_-]{0,63},[A-Za-z0-9_][A-Za-z0-9_.-]*/[A-Za-z0-9_][A-Za-z0-9_.-]*$ ]] ||
        stop "$ROSTER:$number: expected a student (letters, digits, _ and -) and OWNER/NAME, found \"$line\""
      printf '%s\n' "$line" >>"$1"
    fi
  done <"$ROSTER"
  local twice
  twice=$(tail -n +2 "$ROSTER" | cut -d , -f 1 | tr 'A-Z' 'a-z' | sort | uniq -d | grep -v '^$' | head -n 1 || true)
  [ -z "$twice" ] || stop "$ROSTER: the student \"$twice\" stands there twice"
}
