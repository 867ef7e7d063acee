# What the steps of action.yml have in common.

# Ends the step with a line for its reader. The text is that of whoever wrote the workflow; it stays one line all the same.
stop() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '::error title=exactgrader::%s\n' "${text//$'\n'/%0A}"
  exit 2
}

sha256=(sha256sum)
command -v sha256sum >/dev/null 2>&1 || sha256=(shasum -a 256)

# Hands a value to later steps; no line of it can end it or begin another.
output() {
  local end
  end=end_$(head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n')
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

check_sha256() {
  local found
  found=$("${sha256[@]}" <"$1" | cut -d ' ' -f 1)
  [ "$found" = "$2" ] || stop "the jar is not the one that was asked for: expected sha256 $2, found $found"
}
