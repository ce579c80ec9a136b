#!/bin/sh
# Starts @NAME@: the desktop without arguments, the command line with some. A script, because the launcher that jpackage makes
# asks dpkg and rpm at every start whose file it is, and waits for their answer.
fail() { printf '@COMMAND@: %s\n' "$*" >&2; exit 1; }

self=$(readlink -f "$0")
folder=${self%/bin/*}
app=$folder/lib/app
# The desktop, perhaps with a file to open, the command line, and a query keep the classes of their starts in a cache each.
case "${1:-}" in
  ''|*.saddlebag-backup|*.saddlebag-filters)
    [ -n "${DISPLAY:-}" ] || fail "there is no display to open a window on (DISPLAY is not set); @COMMAND@ --help lists what the terminal can do."
    cache=@CACHE@ ;;
  *) cache=@COMMAND_CACHE@ ;;
esac
# A short answer is given sooner without the optimising compiler; whoever opens a profile needs it, for the cipher.
quick=
case "${1:-}:${SADDLEBAG_PROFILE:-}: $* " in
  *" --profile"*) ;;
  query::*) quick=-XX:TieredStopAtLevel=1 cache=@QUERY_CACHE@ ;;
  -*::*) quick=-XX:TieredStopAtLevel=1 ;;
esac
# The virtual machine asks the system for the person's home, not HOME; and where neither says it, would make one called "?".
if [ -z "${HOME:-}" ]; then
  HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  [ -n "$HOME" ] || fail "there is no home folder: HOME is not set, and the system names none for this user."
  export HOME
fi
# Without a locale the virtual machine takes typed words and the names of files for ASCII, and loses what is not.
[ "$(locale charmap 2>/dev/null)" != ANSI_X3.4-1968 ] || export LC_ALL=C.UTF-8
# Meant for other programs on this machine; what this one needs stands below.
unset JDK_JAVA_OPTIONS CLASSPATH
exec "$folder/lib/runtime/bin/@COMMAND@" \
  @OPTIONS@ $quick \
  -XX:ErrorFile="${XDG_STATE_HOME:-$HOME/.local/state}/@COMMAND@/crash-%p.log" -Duser.home="$HOME" \
  -Djpackage.app-path="$self" -Dorg.sqlite.lib.path="$app" -XX:AOTCache="$app/$cache" \
  -cp "@CLASS_PATH@" \
  @MAIN_CLASS@ "$@"
