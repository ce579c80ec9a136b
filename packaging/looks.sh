#!/usr/bin/env bash
# Takes pictures of every page in every state, light and dark, in English and Spanish, at 100 and 150 %, in a small and a large
# window, and puts them side by side in target/looks/index.html. No part of ./test: all of them take an hour.
#   packaging/looks.sh --state statuses,offline --page connections,history --theme dark --size 1024x700    --help lists what there is
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

find_jdk
need_maven
need_desktop_libraries
if on_debian; then need_packages xvfb xauth; fi
display=()
if command -v xvfb-run >/dev/null 2>&1; then
  display=(xvfb-run -a -s "-screen 0 1600x1000x24")
else
  [ "$(uname -s)" != Linux ] || fail "xvfb-run is needed for pictures: install Xvfb with your system's package manager."
fi
# What the benchmarks' profile runs is a program of the tests' class path.
exec ${display[@]+"${display[@]}"} mvn -q -B -ntp -Pbench test -Dbench.main=app.saddlebag.ui.looks.Looks -Dbench="$*"
