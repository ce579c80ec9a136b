#!/usr/bin/env bash
# Fetches the JDK that packages are made with (Eclipse Temurin, as packaging/jdk.sha256 pins it for this system), checks it
# against that file before anything of it runs, lays it out in a folder, and prints that folder's JAVA_HOME. For hosted
# runners: .github/workflows/packages.yml. Another JDK means other lines in packaging/jdk.sha256, by hand.
#   packaging/fetch-jdk.sh FOLDER
set -euo pipefail
pins=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/jdk.sha256
folder=${1:?which folder?}

fail() { printf 'saddlebag: %s\n' "$*" >&2; exit 1; }

case "$(uname -s)/$(uname -m)" in
  Linux/x86_64) system=x64_linux ;;
  Darwin/arm64) system=aarch64_mac ;;
  Darwin/x86_64) system=x64_mac ;;
  MINGW*/x86_64 | MSYS*/x86_64) system=x64_windows ;;
  *) fail "packaging/jdk.sha256 pins no JDK for $(uname -s) on $(uname -m)." ;;
esac
pin=$(grep "_${system}_" "$pins") || fail "packaging/jdk.sha256 pins no JDK for $system."
archive=${pin##* }

# OpenJDK25U-jdk_x64_linux_hotspot_25.0.3_9.tar.gz is a file of the release jdk-25.0.3+9.
version=${archive##*_hotspot_}
version=${version%.tar.gz}
version=${version%.zip}
release="jdk-${version%_*}%2B${version##*_}"

mkdir -p "$folder"
cd "$folder"
curl --fail --silent --show-error --location --retry 3 --output "$archive" \
  "https://github.com/adoptium/temurin25-binaries/releases/download/$release/$archive"
if command -v sha256sum >/dev/null 2>&1; then check=(sha256sum -c); else check=(shasum -a 256 -c); fi
printf '%s\n' "$pin" | "${check[@]}" >&2 || fail "$archive is not the file that packaging/jdk.sha256 pins."
case $archive in
  *.zip) unzip -q "$archive" ;;
  *) tar -xzf "$archive" ;;
esac
rm "$archive"
home=$PWD/jdk-${version%_*}+${version##*_}
[ ! -d "$home/Contents/Home" ] || home=$home/Contents/Home
# The form that other programs of that system understand.
if [ "$system" = x64_windows ]; then home=$(cygpath -m "$home"); fi
printf '%s\n' "$home"
