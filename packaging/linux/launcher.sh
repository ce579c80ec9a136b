#!/bin/sh
# Starts @NAME@: the desktop without arguments, the command line with some. A script, because the launcher that jpackage makes
# asks dpkg and rpm at every start whose file it is, and waits for their answer.
self=$(readlink -f "$0")
home=${self%/bin/*}
app=$home/lib/app
# The desktop, perhaps with a file to open, and the command line keep the classes of their starts in a cache each.
case "${1:-}" in
  ''|*.saddlebag-backup|*.saddlebag-filters) cache=@CACHE@ ;;
  *) cache=@COMMAND_CACHE@ ;;
esac
# A short answer is given sooner without the optimising compiler; whoever opens a profile needs it, for the cipher.
quick=
case "${1:-}:${SADDLEBAG_PROFILE:-}: $* " in
  *" --profile"*) ;;
  query::*|-*::*) quick=-XX:TieredStopAtLevel=1 ;;
esac
# Meant for other programs on this machine; what this one needs stands below.
unset JDK_JAVA_OPTIONS CLASSPATH
exec "$home/lib/runtime/bin/@COMMAND@" \
  @OPTIONS@ $quick \
  -Djpackage.app-path="$self" -Dorg.sqlite.lib.path="$app" -XX:AOTCache="$app/$cache" \
  -cp "@CLASS_PATH@" \
  @MAIN_CLASS@ "$@"
