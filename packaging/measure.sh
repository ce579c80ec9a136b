#!/usr/bin/env bash
# Prints the table of what is promised about speed and size: each line with its goal and whether it is met, and above it the machine
# and its load. Takes a quarter of an hour, most of it in making the profile of a million rows, which is done once.
#   packaging/measure.sh [unlock] [window] [memory] [start] [peers]     without words all of them
# The lines of "start" are of the program that packaging/linux/build.sh image made, those of "peers" of the programs that are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

find_jdk
need_maven
need_desktop_libraries
if on_debian; then need_packages xvfb xauth; fi
command -v xvfb-run >/dev/null 2>&1 || fail "xvfb-run is needed for the window: install Xvfb with your system's package manager."
maven -q -B -ntp -Dstyle.color=never -Pbench test-compile || fail "the build failed; the reason stands above."
# Without -noreset the display starts anew whenever its last window goes, and the next start finds it closed.
exec xvfb-run -a -s "-screen 0 1440x900x24 -noreset" mvn -q -B -ntp -Dstyle.color=never -Pbench test \
  -Dbench.main=app.saddlebag.measure.Measurements -Dbench="$*"
