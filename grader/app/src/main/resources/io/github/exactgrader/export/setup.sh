#!/bin/sh
# Run once by Gradescope when it builds the image: a JDK to compile and run Java answers, and what keeps them apart.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends bubblewrap util-linux
for version in 25 21 17; do
  if apt-get install -y --no-install-recommends "openjdk-$version-jdk-headless"; then
    exit 0
  fi
done
echo "setup.sh: no JDK 17 or newer could be installed" >&2
exit 1
