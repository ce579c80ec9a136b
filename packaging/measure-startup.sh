#!/usr/bin/env bash
# Measures how long a start takes, from the start of the process to the first painted window and to the end of a command, cold
# (nothing of it in the page cache; needs root) and warm, with and without the ahead-of-time cache. Prints a table of medians.
#   packaging/measure-startup.sh [PROGRAM] [RUNS]     by default the application image of packaging/linux/build.sh, and 9 runs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

program=$(realpath "${1:-target/package/image/saddlebag/bin/saddlebag}")
runs=${2:-9}
[ -x "$program" ] || fail "there is no $program: packaging/linux/build.sh image makes it."
[ -n "${SADDLEBAG_ON_XVFB:-}" ] || SADDLEBAG_ON_XVFB=yes exec xvfb-run -a -s "-screen 0 1440x900x24" "$0" "$program" "$runs"

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state

now() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }

# Both print microseconds.
to_window() {
  local begun word time
  begun=$(now)
  exec {lines}< <(SADDLEBAG_STARTUP_REPORT=yes exec "$program" 2>&1)
  local process=$!
  while read -r word time <&"$lines"; do
    [ "$word" != painted ] || { echo $((time - begun)); break; }
  done
  kill "$process"
  while read -r word <&"$lines"; do :; done
  exec {lines}<&-
}
to_answer() {
  local begun
  begun=$(now)
  "$program" query 'description:nomina amount:>1000' >/dev/null 2>&1
  echo $(($(now) - begun))
}

# measure WHAT cold|warm: the median, the least and the most of all runs, in milliseconds
measure() {
  local run
  for run in $(seq "$runs"); do
    [ "$2" = warm ] || { sync; echo 3 >/proc/sys/vm/drop_caches; }
    "$1"
  done | sort -n | awk '{ t[NR] = $1 / 1000 } END { if (!NR) exit 1; printf "%.0f ms (%.0f-%.0f)", t[int((NR + 1) / 2)], t[1], t[NR] }'
}

row() {
  local cache=$1 state=$2
  printf '| %-7s | %-4s | %-26s | %-26s |\n' "$cache" "$state" "$(measure to_window "$state")" "$(measure to_answer "$state")"
}

printf 'median of %s (least-most); %s cores, load %s; %s\n\n' "$runs" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)" \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
printf '| cache   |      | to the first window        | to the answer of query     |\n'
printf '| ------- | ---- | -------------------------- | -------------------------- |\n'
to_window >/dev/null && to_answer >/dev/null
row with warm
[ ! -w /proc/sys/vm/drop_caches ] || row with cold
export JAVA_TOOL_OPTIONS=-XX:AOTMode=off
to_window >/dev/null && to_answer >/dev/null
row without warm
[ ! -w /proc/sys/vm/drop_caches ] || row without cold
