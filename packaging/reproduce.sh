#!/usr/bin/env bash
# Builds the jar twice, from two fresh copies of what is committed, and compares them byte for byte.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

find_jdk
need_maven
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for copy in one two; do
  mkdir "$work/$copy"
  git archive HEAD | tar -x -C "$work/$copy"
  # What may differ between two machines: the clock, the folder, the language, the mask of permissions (which prepare.sh's
  # maven sets, for the jar records it).
  (cd "$work/$copy" && umask "$([ "$copy" = one ] && echo 022 || echo 077)" &&
    LC_ALL=$([ "$copy" = one ] && echo C || echo C.UTF-8) TZ=$([ "$copy" = one ] && echo UTC || echo Asia/Tokyo) \
    bash -c '. packaging/prepare.sh && maven -q -B -ntp -DskipTests -Dmaven.test.skip=true ${SADDLEBAG_MAVEN_ARGS:-} package')
done
(cd "$work" && sha256sum one/target/saddlebag-*.jar two/target/saddlebag-*.jar)
cmp "$work"/one/target/saddlebag-*.jar "$work"/two/target/saddlebag-*.jar || fail "the two jars differ."
say "the same jar, twice."
