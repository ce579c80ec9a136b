#!/usr/bin/env bash
# Makes the Linux packages in target/package: an application image, a .deb and an .rpm; or only those named
# (packaging/linux/build.sh deb). Installs what it lacks on Debian; needs no root beyond that.
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
fi
maven -q -B -ntp -Prelease -DskipTests -Dmaven.test.skip=true ${SADDLEBAG_MAVEN_ARGS:-} package || fail "the build failed; the reason stands above."
exec "$JAVA_HOME/bin/java" -cp "target/lib/*" packaging/tool/Package.java "$@"
