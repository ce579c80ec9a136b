#!/usr/bin/env bash
# Makes the .deb of an older state of the program, for the upgrade in test-deb.sh: the commit's own sources by the commit's own
# packager, under a version that is older than any release. Prints where it lies.
#   packaging/linux/older-deb.sh COMMIT [VERSION]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/prepare.sh

commit=$(git rev-parse --verify "${1:?which commit?}^{commit}")
version=${2:-0.0.1}
target=$PWD/target/older
rm -rf "$target"
mkdir -p "$target/source"
git archive "$commit" | tar -x -C "$target/source"
cd "$target/source"
# The first version in the file is the program's own.
sed -i "0,\,<version>.*</version>,s,,<version>$version</version>," pom.xml
packaging/linux/build.sh deb >&2
mv target/package/saddlebag_"$version"_*.deb "$target/"
rm -rf "$target/source"
printf '%s\n' "$target"/saddlebag_"$version"_*.deb
