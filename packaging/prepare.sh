# shellcheck shell=bash
# Sourced by ./run and ./test: finds or installs what a build needs, and builds only when something changed.
# Every function ends with one clear sentence when it cannot go on.

say()  { printf 'saddlebag: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

on_debian() { command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; }

# Installs the Debian packages named that are missing, saying so in one line.
need_packages() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "missing Debian packages: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing Debian packages: ${missing[*]}"
  local log
  log=$(mktemp)
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}")
  "${install[@]}" >"$log" 2>&1 || { "${as_root[@]}" apt-get update >"$log" 2>&1 && "${install[@]}" >>"$log" 2>&1; } || {
    tail -n 15 "$log" >&2
    fail "these Debian packages could not be installed: ${missing[*]}"
  }
  rm -f "$log"
}

# Sets JAVA_HOME to a JDK 25: the one it already names, or the first under the usual folders.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "a JDK 25 is needed and none was found under /usr/lib/jvm, /opt, ~/.sdkman or ~/.jdks. Install one (for instance Eclipse Temurin 25) or point JAVA_HOME at it."
}

# Maven's own libraries call what a JDK 25 warns of.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"

need_maven() {
  command -v mvn >/dev/null 2>&1 && return
  on_debian && need_packages maven && return
  fail "Apache Maven 3.8 or newer is needed to build: install it with your system's package manager (macOS: brew install maven)."
}

# Maven, with one mask of permissions for everyone: the jar records them.
maven() { (umask 022 && mvn "$@"); }

# JavaFX needs a few native libraries; Debian has them as packages.
DESKTOP_PACKAGES=(libgtk-3-0 libxtst6 libgl1 libxxf86vm1 fonts-dejavu-core)

need_desktop_libraries() {
  if on_debian; then need_packages "${DESKTOP_PACKAGES[@]}"; fi
}

# Compiles into target/ and gathers the libraries in target/lib, unless nothing changed since the last time.
build() {
  local stamp=target/.built
  if [ -f "$stamp" ] && [ -z "$(find pom.xml src/main -newer "$stamp" -print -quit)" ]; then return; fi
  need_maven
  say "building (the first time fetches the libraries) ..."
  maven -q -B -ntp -Dstyle.color=never -DskipTests -Dmaven.test.skip=true package || fail "the build failed; the reason stands above."
  touch "$stamp"
}
