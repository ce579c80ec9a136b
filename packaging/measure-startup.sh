#!/usr/bin/env bash
# Measures how long a start takes, cold (nothing of it in the page cache; needs root) and warm, with and without the ahead-of-time
# caches, and prints a table: from the start of the process to the first painted window, where nobody has a profile yet (the
# welcome) and where someone has (the passphrase); to the answer of the command `query`; and from the key being known to the
# first and to all rows of 100,000 standing painted in the window.
#   packaging/measure-startup.sh [PROGRAM] [RUNS] [ROWS]
# by default the application image of packaging/linux/build.sh, 9 runs and 100000 rows; 0 rows leaves the unlocking out.
# Each figure is the median in milliseconds, with the least and the most; "cpu" is the least processor time, all threads
# together, which other programs on the machine disturb less than the clock.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh

program=$(realpath "${1:-target/package/image/saddlebag/bin/saddlebag}")
runs=${2:-9}
rows=${3:-100000}
training=$PWD/target/package/training.jar
{ [ -x "$program" ] && [ -e "$training" ]; } || fail "there is no $program or no $training: packaging/linux/build.sh image makes both."
# Without -noreset the display starts anew whenever its last window goes, and the next start finds it closed.
[ -n "${SADDLEBAG_ON_XVFB:-}" ] ||
  SADDLEBAG_ON_XVFB=yes exec xvfb-run -a -s "-screen 0 1440x900x24 -noreset" "$0" "$program" "$runs" "$rows"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SADDLEBAG_PASSPHRASE='correct horse battery staple'
ticks=$(getconf CLK_TCK)

# The program itself says nothing of its start: its launcher, with the jar that watches it behind the others.
measured=$work/measured
sed -e "s|^self=.*|self=$program|" -e "s|^\\( *-cp \".*\\)\"|\\1:$training\"|" -e 's|^  app\.saddlebag\.Main |  app.saddlebag.MeasuredStart |' \
  "$program" >"$measured"
chmod +x "$measured"
grep -q 'app\.saddlebag\.MeasuredStart' "$measured" && grep -q -F ":$training" "$measured" ||
  fail "$program is no launcher that this script understands."

now() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }
# in_home NAME: from here on the program lives there
in_home() {
  export HOME=$work/$1 XDG_DATA_HOME=$work/$1/data XDG_CONFIG_HOME=$work/$1/config XDG_STATE_HOME=$work/$1/state
  mkdir -p "$HOME"
}
forget_pages() { sync; echo 3 >/proc/sys/vm/drop_caches; }

# Each prints microseconds, then the processor's milliseconds.
until_painted() {
  local begun word time
  begun=$(now)
  exec {lines}< <(exec "$measured" 2>&1)
  local process=$!
  while read -r word time <&"$lines"; do
    [ "$word" != painted ] || { echo $((time - begun)) "$(processor "$process")"; break; }
  done
  end "$process"
}
until_welcome() { in_home nobody; until_painted; }
until_passphrase() { in_home someone; until_painted; }
until_answer() {
  in_home nobody
  local begun seconds
  begun=$(now)
  TIMEFORMAT='%U %S'
  seconds=$({ time "$program" query 'description:nomina amount:>1000' >/dev/null 2>&1; } 2>&1)
  echo $(($(now) - begun)) "$(awk '{ printf "%.0f", ($1 + $2) * 1000 }' <<<"$seconds")"
}
# The key's own time is taken off: what it costs is chosen, not suffered. Prints the first rows' time and all rows', on two lines.
until_rows() {
  in_home someone
  rm -f "$XDG_STATE_HOME/saddlebag/saddlebag.log"
  exec {lines}< <(SADDLEBAG_MEASURED_UNLOCK=$SADDLEBAG_PASSPHRASE exec "$measured" 2>&1)
  local process=$! word time begun= first= all= key
  while read -r -t 120 word time <&"$lines"; do
    case $word in
      unlocking) begun=$time ;;
      rows-*) first=${first:-$time} all=$time; [ "${word#rows-}" -lt "$rows" ] || break ;;
    esac
  done
  local used
  used=$(processor "$process")
  end "$process"
  key=$(sed -n 's/.*key in \([0-9]*\) ms.*/\1/p' "$XDG_STATE_HOME/saddlebag/saddlebag.log" | tail -n 1)
  [ -n "$first" ] && [ -n "$key" ] || fail "the window showed no rows."
  echo $((first - begun - key * 1000)) "$used"
  echo $((all - begun - key * 1000)) "$used" >>"$work/all"
}
processor() { awk -v ticks="$ticks" '{ sub(/.*\) /, ""); print int(($12 + $13) * 1000 / ticks) }' "/proc/$1/stat"; }
end() {
  local word
  kill "$1"
  while read -r word <&"$lines"; do :; done
  exec {lines}<&-
}

# The middle, the least and the most of the clock, and the least of the processor.
summary() {
  sort -n "$1" | awk '{ t[NR] = $1 / 1000; if (!c || $2 < c) c = $2 }
    END { if (!NR) exit 1; printf "%.0f (%.0f-%.0f), cpu %d", t[int((NR + 1) / 2)], t[1], t[NR], c }'
}
# measure WHAT cold|warm
measure() {
  local run
  : >"$work/times"
  for run in $(seq "$runs"); do
    [ "$2" = warm ] || forget_pages
    "$1" >>"$work/times"
  done
  summary "$work/times"
}

# A profile of the sandbox's, filled once.
fill() {
  in_home someone
  # It stays the child of this shell, which ends it by its number.
  "$program" sandbox --rows "$rows" --port 0 >"$work/sandbox.json" 2>/dev/null &
  local sandbox=$!
  until [ -s "$work/sandbox.json" ]; do sleep 0.2; done
  of() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$work/sandbox.json"; }
  SADDLEBAG_CLIENT_SECRET=$(of clientSecret) "$program" profile create --environment custom --api "$(of api)" --link "$(of link)" \
    --client-id "$(of clientId)" --link-token "$(of linkToken)" >"$work/fill.log" 2>&1 &&
    "$program" connect --bank testbank --username marta --password measured >>"$work/fill.log" 2>&1 ||
    { cat "$work/fill.log" >&2; kill "$sandbox"; fail "the profile could not be filled."; }
  kill "$sandbox"
  wait "$sandbox" 2>/dev/null || true
}

row() {
  printf '| %-7s | %-4s | %-26s | %-26s | %-26s |' "$1" "$2" \
    "$(measure until_welcome "$2")" "$([ "$rows" = 0 ] && echo - || measure until_passphrase "$2")" "$(measure until_answer "$2")"
  if [ "$rows" = 0 ]; then
    printf ' %-26s | %-26s |\n' - -
  else
    : >"$work/all"
    printf ' %-26s |' "$(measure until_rows "$2")"
    printf ' %-26s |\n' "$(summary "$work/all")"
  fi
}
both() {
  { until_welcome && until_answer; } >/dev/null
  row "$1" warm
  [ ! -w /proc/sys/vm/drop_caches ] || row "$1" cold
}

[ "$rows" = 0 ] || fill
printf 'milliseconds, median of %s (least-most); %s cores, load %s; %s\n\n' "$runs" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)" \
  "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)"
printf '| cache   |      | first window: welcome      | first window: passphrase   | query                      | first of %-7s rows      | all %-7s rows           |\n' "$rows" "$rows"
printf '| ------- | ---- | -------------------------- | -------------------------- | -------------------------- | -------------------------- | -------------------------- |\n'
both with
export JAVA_TOOL_OPTIONS=-XX:AOTMode=off
both without
