#!/usr/bin/env bash
# Tries the .deb in a Debian 12 made for it: installs it with what it depends on, starts it from its menu entry and from a
# terminal, does the main job against the demo bank, upgrades over an older version, removes it. Prints each step and stops
# at the first that fails. Pictures of the windows are left in target/package/test-deb.
#
# As root, for a root folder of its own (about 1.5 GB below target, removed at the end; --keep keeps it). Debian's packages
# come from wherever this machine's apt has them from. --older FILE names the package to upgrade from, as older-deb.sh makes
# one; without it the new package under an older number takes its place, which tries the package and not the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Mounts made here are seen by this process alone and gone with it, however it ends.
[ "${SADDLEBAG_UNSHARED:-}" = yes ] || SADDLEBAG_UNSHARED=yes exec unshare --mount --propagation private "$0" "$@"

. packaging/prepare.sh
[ "$(id -u)" -eq 0 ] || fail "this test makes a Debian root and therefore needs root."
need_packages debootstrap xvfb xauth xdotool x11-utils imagemagick desktop-file-utils appstream man-db

RELEASE=bookworm
PASSPHRASE='correct horse battery staple'
pictures=$PWD/target/package/test-deb
root=$PWD/target/debian-root
new=$(ls target/package/saddlebag_*.deb 2>/dev/null | sort -V | tail -n 1) || true
[ -n "$new" ] || fail "there is no .deb to try: packaging/linux/build.sh deb makes it."
new=$PWD/$new

count=0
step() { count=$((count + 1)); printf '\n%2d. %s\n' "$count" "$*"; }
good() { printf '    ok: %s\n' "$*"; }

cleanup() {
  [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
  local mounted
  for mounted in proc dev tmp/.X11-unix; do
    if mountpoint -q "$root/$mounted"; then umount --recursive --lazy "$root/$mounted"; fi
  done
  [ "${keep:-}" = yes ] || rm -rf --one-file-system "$root"
  rm -rf "$work"
}
work=$(mktemp -d)
while [ $# -gt 0 ]; do
  case $1 in
    --keep) keep=yes ;;
    --older) older=$(realpath "${2:?which package?}") && shift ;;
    *) fail "there is no option $1; there are --keep and --older FILE." ;;
  esac
  shift
done
trap cleanup EXIT

inside()  { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_marta() { chroot --userspec=marta:marta "$root" /usr/bin/env -i HOME=/home/marta USER=marta PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
  DISPLAY="${DISPLAY:-}" SADDLEBAG_PASSPHRASE="$PASSPHRASE" sh -c 'cd && exec "$@"' sh "$@"; }

# The first address that apt has for the release: in either of the two forms of sources.
mirror() {
  { sed -n 's/^deb \(\[[^]]*\] \)\?\([^ ]*\) '"$RELEASE"' .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
    awk -v RS= '/Suites:[^\n]*'"$RELEASE"'/ { for (i = 1; i < NF; i++) if ($i == "URIs:") print $(i + 1) }' \
      /etc/apt/sources.list.d/*.sources; } 2>/dev/null | head -n 1
}

step "A Debian 12 with a base, menus and file kinds, and nothing else"
address=$(mirror)
[ -n "$address" ] || fail "this machine's apt names no source for $RELEASE."
rm -rf --one-file-system "$root"
debootstrap --variant=minbase "$RELEASE" "$root" "$address" >"$work/debootstrap.log" 2>&1 || { tail "$work/debootstrap.log"; exit 1; }
for settings in /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf; do
  [ ! -f "$settings" ] || cp "$settings" "$root/etc/apt/apt.conf.d/"
done
cp /etc/resolv.conf "$root/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
inside useradd --create-home marta
inside apt-get update -q >"$work/apt.log" 2>&1
# What a desktop has and a base does not: the databases of menus and file kinds that a package's files are to reach, and what
# starts a menu entry or opens a file by them.
inside apt-get install -y --no-install-recommends shared-mime-info desktop-file-utils xdg-utils libglib2.0-bin >>"$work/apt.log" 2>&1
packages_before=$(inside dpkg-query -W | wc -l)
good "$(cat "$root/etc/debian_version"), $packages_before packages"

step "An older version of the package, for the upgrade"
if [ -n "${older:-}" ]; then
  cp "$older" "$work/saddlebag_older.deb"
  good "version $(dpkg-deb -f "$older" Version), from $(basename "$older")"
else
  dpkg-deb --raw-extract "$new" "$work/older"
  sed -i 's/^Version: .*/Version: 0.0.1~older/' "$work/older/DEBIAN/control"
  dpkg-deb --root-owner-group -Znone --build "$work/older" "$work/saddlebag_older.deb" >/dev/null
  rm -rf "$work/older"
  good "the same program under the version 0.0.1~older"
fi

step "Installing it brings what it depends on"
cp "$work/saddlebag_older.deb" "$root/root/"
inside apt-get install -y --no-install-recommends /root/saddlebag_older.deb >>"$work/apt.log" 2>&1 || { tail -n 30 "$work/apt.log"; exit 1; }
good "installed; $(($(inside dpkg-query -W | wc -l) - packages_before)) packages came along"
unresolved=$(inside sh -c 'find /usr/lib/saddlebag -name "*.so" ! -name "libav*" -exec ldd {} + 2>/dev/null | grep "not found" | sort -u' || true)
# Libraries of the runtime find each other once the virtual machine is loaded.
unresolved=$(printf '%s\n' "$unresolved" | grep -v -E 'lib(jvm|java|jli|awt|net|nio|zip|jawt|awt_xawt|verify|gstreamer-lite)\.so' || true)
[ -z "$unresolved" ] || fail "native libraries are missing: $unresolved"
good "every native library finds what it needs"

step "A profile, filled by the demo bank, that every later step must leave alone"
as_marta saddlebag profile create --profile /home/marta/mine >/dev/null 2>&1
as_marta saddlebag connect --profile /home/marta/mine --bank testbank --username marta --password anything >/dev/null
as_marta saddlebag balances --profile /home/marta/mine >"$work/balances.before"
as_marta saddlebag transactions --profile /home/marta/mine --format csv >"$work/rows.before"
good "$(($(wc -l <"$work/rows.before") - 1)) transactions"

step "Upgrading leaves profiles alone"
fingerprint() { (cd "$root/home/marta" && find . -type f ! -path './.cache/*' ! -name '*.log' -print0 | sort -z | xargs -0 sha256sum); }
fingerprint >"$work/home.before"
cp "$new" "$root/root/saddlebag_new.deb"
inside apt-get install -y --no-install-recommends /root/saddlebag_new.deb >>"$work/apt.log" 2>&1 || { tail -n 30 "$work/apt.log"; exit 1; }
fingerprint >"$work/home.after"
diff "$work/home.before" "$work/home.after" || fail "the upgrade touched the person's files."
good "now $(inside dpkg-query -W -f '${Version}' saddlebag); $(wc -l <"$work/home.after") files of the person unchanged, byte for byte"
as_marta saddlebag transactions --profile /home/marta/mine --format csv >"$work/rows.after"
cmp "$work/rows.before" "$work/rows.after" || fail "the upgraded program shows other transactions."
good "the upgraded program shows the same transactions"
as_marta saddlebag balances --profile /home/marta/mine >"$work/balances.after"
cmp "$work/balances.before" "$work/balances.after" || fail "the upgraded program shows other balances."
good "and the same balances"
as_marta saddlebag backup --profile /home/marta/mine /home/marta/mine.saddlebag-backup >/dev/null
as_marta saddlebag restore --profile /home/marta/second /home/marta/mine.saddlebag-backup >/dev/null
as_marta saddlebag transactions --profile /home/marta/second --format csv >"$work/rows.second"
cmp "$work/rows.after" "$work/rows.second" || fail "the backup holds other transactions."
rm -rf "$root/home/marta/second"
good "a backup of it, laid out elsewhere, too"

step "Menu entry, file kinds, software-centre page and manual are where the desktop looks"
desktop=$(ls "$root"/usr/share/applications/*saddlebag*.desktop | head -n 1)
desktop-file-validate "$desktop" || fail "the menu entry is not valid."
good "$(basename "$desktop")"
appstreamcli validate --no-net "$root"/usr/share/metainfo/*saddlebag*.metainfo.xml >"$work/appstream.log" || { cat "$work/appstream.log"; exit 1; }
good "metainfo: $(tail -n 1 "$work/appstream.log")"
zcat "$root/usr/share/man/man1/saddlebag.1.gz" >"$work/saddlebag.1"
[ -z "$(man -l --warnings "$work/saddlebag.1" 2>&1 >/dev/null)" ] || fail "the manual page has mistakes."
good "manual page without warnings"
grep -q 'saddlebag-backup' "$root"/usr/share/mime/packages/*saddlebag*.xml || fail "the backup's kind is not announced."
grep -q ':application/vnd.saddlebag.backup:\*\.saddlebag-backup$' "$root/usr/share/mime/globs2" ||
  fail "the desktop does not know a backup by its name."
grep -q "^MimeType=.*application/vnd.saddlebag.backup" "$desktop" || fail "the menu entry does not open backups."
good "a backup is known as one, and opened by the menu entry"
icon=$(sed -n 's/^Icon=//p' "$desktop")
[ -f "$root/usr/share/icons/hicolor/128x128/apps/$icon.png" ] || fail "the icon $icon is missing."
good "icon $icon"

step "Every file is as it was packed"
inside dpkg --verify saddlebag >"$work/verify.log" || true
[ ! -s "$work/verify.log" ] || { cat "$work/verify.log"; fail "the system finds other files than were packed."; }
good "$(wc -l <"$root/var/lib/dpkg/info/saddlebag.md5sums") files"

step "From a terminal: the whole job against the demo bank"
as_marta saddlebag --version
as_marta saddlebag demo >"$work/demo.txt" 2>"$work/demo.err" || { cat "$work/demo.err"; exit 1; }
grep -q 'Flanks query' "$work/demo.txt" || fail "the demo printed no Flanks query."
sed -n '1,14p' "$work/demo.txt"
good "demo: $(wc -l <"$work/demo.txt") lines, exit code 0"

step "Where things are not as they mostly are"
inside useradd --create-home --home-dir '/home/josé núñez' jose
as_jose() { chroot --userspec=jose:jose "$root" /usr/bin/env -i HOME='/home/josé núñez' PATH=/usr/bin:/bin LC_ALL=C \
  SADDLEBAG_PASSPHRASE="$PASSPHRASE" sh -c 'cd && exec "$@"' sh "$@"; }
as_jose saddlebag profile create >/dev/null 2>&1 || fail "no profile can be made in a home folder with accents where there is no locale."
[ -f "$root/home/josé núñez/.local/share/saddlebag/profiles/main/keys.json" ] || fail "the profile is not where it belongs."
[ "$(as_jose saddlebag query nómina)" = "$(as_marta saddlebag query nómina)" ] || fail "without a locale a word with an accent is another one."
good "a home folder and words with accents, without a locale"
ln -s /usr/bin/saddlebag "$root/home/marta/a link"
[ "$(as_marta './a link' query 'description:"a  b"')" = "$(as_marta saddlebag query 'description:"a  b"')" ] || fail "a link to the program is not the program."
rm "$root/home/marta/a link"
good "called through a link, with blanks in what it is told"
if chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/bin:/bin saddlebag >"$work/windowless" 2>&1; then fail "there is a window without a display."; fi
[ "$(wc -l <"$work/windowless")" -eq 1 ] && grep -q 'no display' "$work/windowless" || { cat "$work/windowless"; fail "without a display it does not say so in a sentence."; }
good "without a display: $(cat "$work/windowless")"
cache=$root/usr/lib/saddlebag/lib/app/saddlebag-command.aot
mv "$cache" "$work/whole.aot"
head -c 1000000 "$work/whole.aot" >"$cache"
as_marta saddlebag query 'amount:>1000' >"$work/query.cut" 2>/dev/null || fail "it does not start with a cache that is cut short."
rm "$cache"
as_marta saddlebag query 'amount:>1000' >"$work/query.none" 2>/dev/null || fail "it does not start without its cache."
mv "$work/whole.aot" "$cache"
as_marta saddlebag query 'amount:>1000' >"$work/query.whole"
cmp "$work/query.cut" "$work/query.whole" && cmp "$work/query.none" "$work/query.whole" || fail "what ails the cache stands among the data."
good "a cache cut short or gone: the same answer"

step "From the menu entry: the desktop, in a window"
rm -rf "$pictures" && mkdir -p "$pictures"
# On the first display that is free: others may be in use on this machine.
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
read -r display <"$work/display"
export DISPLAY=":$display"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
# As a desktop does it: by the entry itself.
as_marta gio launch "${desktop#"$root"}" >"$work/desktop.log" 2>&1

window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1; }
# There is no window manager to give a later window the keyboard.
await_window() {
  for _ in $(seq 120); do
    if [ -n "$(window "$1")" ]; then xdotool windowfocus "$(window "$1")"; return; fi
    sleep 0.5
  done
  import -window root "$pictures/missing.png"
  cat "$work/desktop.log"
  fail "no window called $1 appeared; target/package/test-deb/missing.png shows what did."
}
picture() { sleep "${2:-2}"; import -window root "$pictures/$1.png"; good "picture: target/package/test-deb/$1.png"; }
# Until nothing moves on the screen for three seconds, however busy the machine is.
settled() {
  local last=none now same=0
  for _ in $(seq 90); do
    sleep 1
    now=$(import -window root rgb:- | md5sum)
    if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
    [ "$same" -lt 3 ] || return 0
    last=$now
  done
}
# So that an empty picture cannot pass for a window: a painted page has many colours.
painted() { [ "$(identify -format %k "$pictures/$1.png")" -gt 200 ] || fail "the window in $1.png is not painted."; }

# The program's process is among those that carry its name and belong to the root made here.
running() {
  local process
  for process in $(pgrep -x saddlebag); do
    [ "$(readlink "/proc/$process/root")" != "$root" ] || printf '%s\n' "$process"
  done
}
close_program() {
  local process
  for process in $(running); do kill "$process" 2>/dev/null || true; done
  while [ -n "$(running)" ]; do sleep 0.2; done
}

await_window Saddlebag
class=$(xprop -id "$(window Saddlebag)" WM_CLASS 2>/dev/null | cut -d'"' -f4)
[ "$class" = "$(sed -n 's/^StartupWMClass=//p' "$desktop")" ] || fail "the window's class is $class, the menu entry says otherwise."
picture 1-unlock 4
painted 1-unlock
xdotool type --delay 40 "$PASSPHRASE"
xdotool key Return
await_window mine
picture 2-overview 6
painted 2-overview
xdotool key ctrl+2
sleep 3
xdotool key ctrl+f
xdotool type --delay 40 'mercadona amount:<-20 date:last-12m'
picture 3-transactions 4
painted 3-transactions
cmp -s "$pictures/2-overview.png" "$pictures/3-transactions.png" && fail "the transactions page did not open."
close_program
[ ! -s "$work/desktop.log" ] || { printf '    the program said:\n'; sed 's/^/      /' "$work/desktop.log"; }

step "The main job in the window: a bank connected through the web view"
as_marta env XDG_DATA_HOME=/home/marta/fresh XDG_CONFIG_HOME=/home/marta/fresh XDG_STATE_HOME=/home/marta/fresh \
  saddlebag >"$work/desktop.log" 2>&1 &
await_window Saddlebag
sleep 3
# The keyboard begins at the languages; the demo comes next.
xdotool key Tab
sleep 1
xdotool key space
await_window demo
sleep 4
kept() { find "$root/tmp" -maxdepth 3 -name 'saddlebag.db*' -printf '%s\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
before=$(kept)
xdotool key ctrl+k
sleep 2
xdotool type --delay 40 'connect a bank'
sleep 1
xdotool key Return
settled
picture 4-link
painted 4-link
# Where a window of 1240 by 820 on a screen of 1440 by 900 has them: the bank, its two fields, the consent and the button.
click() { xdotool mousemove "$1" "$2" click 1; sleep 2; }
click 610 524
settled
click 720 481
xdotool type --delay 150 lucia
click 720 572
xdotool type --delay 150 anything
click 518 625
picture 5-login 1
click 720 700
for _ in $(seq 60); do [ "$(kept)" -lt $((before + 500000)) ] || break; sleep 1; done
picture 6-connected 8
synced=$(($(kept) - before))
[ "$synced" -ge 500000 ] || fail "nothing was synced; 6-connected.png shows what the window says."
good "connected, and synced $synced sealed bytes"
# A demo deletes itself when its window is closed. This one is ended from outside, so the test does that for it.
close_program
rm -rf "$root"/tmp/saddlebag-demo-*

step "A double click on a backup asks where to lay it out"
handler=$(as_marta xdg-mime query default application/vnd.saddlebag.backup)
[ "$handler" = "$(basename "$desktop")" ] || fail "a backup would be opened by $handler."
as_marta gio open /home/marta/mine.saddlebag-backup >"$work/desktop.log" 2>&1 &
await_window Saddlebag
picture 7-backup 6
painted 7-backup
cmp -s "$pictures/1-unlock.png" "$pictures/7-backup.png" && fail "the backup was not opened."
close_program
rm -rf "$root/home/marta/fresh"

step "The start uses the ahead-of-time cache as it was shipped"
as_marta env JAVA_TOOL_OPTIONS='-Xlog:aot:file=/tmp/aot.log' saddlebag --version >/dev/null 2>&1
grep -q 'Opened AOT cache' "$root/tmp/aot.log" || { cat "$root/tmp/aot.log"; fail "the cache was not opened."; }
if grep -i -E 'not the one|mismatch|disabled|unable' "$root/tmp/aot.log"; then fail "the cache was refused."; fi
good "opened and used"

step "Removing it, with its window open, leaves nothing behind but the person's own files"
as_marta saddlebag >"$work/desktop.log" 2>&1 &
await_window Saddlebag
fingerprint >"$work/home.before"
inside apt-get purge -y saddlebag >>"$work/apt.log" 2>&1
rm -f "$root"/root/saddlebag_*.deb
left=$(find "$root" -xdev \( -path "$root/home" -o -path "$root/var/log" -o -path "$root/var/cache/apt" -o -path "$root/root" \) -prune -o -iname '*saddlebag*' -print)
[ -z "$left" ] || fail "left behind: $left"
fingerprint | diff "$work/home.before" - || fail "the removal touched the person's files."
good "nothing of the package is left; the person's files are, byte for byte"
[ -n "$(running)" ] || fail "the open window did not outlive the removal."
close_program
good "the window stayed until it was closed"

printf '\nAll %d steps passed.\n' "$count"
