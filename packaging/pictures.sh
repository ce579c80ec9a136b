#!/usr/bin/env bash
# Takes the pictures that README.md and the software-centre page show (src/site/resources/overview.png and transactions.png) from
# the program as it is: a demo profile of two banks, opened, filtered. On a display of its own, in English.
#   packaging/pictures.sh [PROGRAM]    by default the application image of packaging/linux/build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh
if on_debian; then need_packages xvfb xauth xdotool imagemagick; fi

program=$(realpath "${1:-target/package/image/saddlebag/bin/saddlebag}")
[ -x "$program" ] || fail "there is no $program: packaging/linux/build.sh image makes it."
[ -n "${SADDLEBAG_ON_XVFB:-}" ] ||
  SADDLEBAG_ON_XVFB=yes exec xvfb-run -a -s "-screen 0 1440x900x24" "$0" "$program"

work=$(mktemp -d)
trap 'kill "${window:-}" 2>/dev/null || true; rm -rf "$work"' EXIT
export HOME=$work LC_ALL=C.UTF-8 SADDLEBAG_PASSPHRASE='correct horse battery staple'
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME SADDLEBAG_PROFILE
profile=$work/Personal
"$program" profile create --profile "$profile" >/dev/null 2>&1
"$program" connect --profile "$profile" --bank testbank --username marta --password anything >/dev/null 2>&1
"$program" connect --profile "$profile" --bank banca-tramuntana --username marta --password anything >/dev/null 2>&1

"$program" &
window=$!
find_window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1; }
await() { for _ in $(seq 120); do [ -z "$(find_window "$1")" ] || return 0; sleep 0.5; done; fail "no window called $1 appeared."; }
picture() {
  sleep 5
  import -window "$(find_window Personal)" -strip "$work/$1.png"
  mv "$work/$1.png" "src/site/resources/$1.png"
  say "src/site/resources/$1.png"
}

await Saddlebag
sleep 4
xdotool type --delay 40 "$SADDLEBAG_PASSPHRASE"
xdotool key Return
await Personal
xdotool mousemove 1439 899
picture overview
xdotool key ctrl+2
sleep 3
xdotool key ctrl+f
xdotool type --delay 40 'mercadona|consum amount:<-50 date:last-12m'
sleep 1
# The first closes what completion offers.
xdotool key Escape
xdotool key ctrl+j
picture transactions
