#!/usr/bin/env bash
# Makes the Linux packages in target/package: an application image, a .deb and an .rpm; or only those named
# (packaging/linux/build.sh deb). Installs what it lacks on Debian; needs no root beyond that. With SADDLEBAG_BUILT=yes it takes
# target as a Maven that runs already has left it (the endurance profile).
#
# Signing: SADDLEBAG_GPG_KEY names a secret key of gpg's, whose public half the people who install need (rpm --import); with it
# the .rpm carries a signature and the .deb has one beside it (.asc). Without it nothing is signed, and that is said. apt trusts
# the index of a repository rather than a package; there is no repository yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/prepare.sh

[ $# -eq 0 ] && set -- image deb rpm
find_jdk
need_maven
need_desktop_libraries
if on_debian; then
  need_packages xvfb xauth zstd
  case " $* " in *" rpm "*) need_packages rpm ;; esac
  [ -z "${SADDLEBAG_GPG_KEY:-}" ] || need_packages gpg
fi
[ "${SADDLEBAG_BUILT:-}" = yes ] ||
  maven -q -B -ntp -Prelease -DskipTests -Dmaven.test.skip=true ${SADDLEBAG_MAVEN_ARGS:-} package ||
  fail "the build failed; the reason stands above."
"$JAVA_HOME/bin/java" -cp "target/lib/*" packaging/tool/Package.java "$@"

[ -n "${SADDLEBAG_GPG_KEY:-}" ] || { say "not signed: set SADDLEBAG_GPG_KEY to a secret key of gpg's."; exit 0; }
for package in target/package/*.rpm; do
  [ ! -e "$package" ] || rpmsign --define "__gpg $(command -v gpg)" --define "_gpg_name $SADDLEBAG_GPG_KEY" --addsign "$package" >/dev/null ||
    fail "$package could not be signed."
done
for package in target/package/*.deb; do
  [ ! -e "$package" ] || gpg --batch --yes --local-user "$SADDLEBAG_GPG_KEY" --armor --detach-sign "$package" ||
    fail "$package could not be signed."
done
say "signed by $SADDLEBAG_GPG_KEY."
