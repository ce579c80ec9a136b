#!/usr/bin/env bash
# Makes the macOS application and its .dmg in target/package. Written for a Mac with a JDK 25, Maven and Apple's command line
# tools; packaging/README.md says what of it was ever run.
#
# Signing: SADDLEBAG_MAC_IDENTITY names a "Developer ID Application" certificate of the keychain; without it the application
# is signed ad hoc and Gatekeeper asks on other machines. Notarising: SADDLEBAG_MAC_NOTARY names credentials that
# "xcrun notarytool store-credentials" has kept; without it that step is left out, and said to be.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/prepare.sh

find_jdk
need_maven
[ "$(uname -s)" = Darwin ] || fail "the macOS packages can only be made on macOS."
maven -q -B -ntp -Prelease -DskipTests -Dmaven.test.skip=true package || fail "the build failed; the reason stands above."

package() { "$JAVA_HOME/bin/java" -cp "target/lib/*" packaging/tool/Package.java "$@"; }

sign() {
  local options=(--force --sign "${SADDLEBAG_MAC_IDENTITY:--}")
  [ -n "${SADDLEBAG_MAC_IDENTITY:-}" ] &&
    options+=(--timestamp --options runtime --entitlements packaging/macos/entitlements.plist)
  # From the inside out: every library, then the launcher, then the whole. The cache is sealed with the whole.
  find "$1" -type f \( -name '*.dylib' -o -perm -u+x \) -print0 | xargs -0 codesign "${options[@]}"
  codesign "${options[@]}" "$1/Contents/runtime"
  codesign "${options[@]}" "$1"
  codesign --verify --deep --strict "$1"
}

package image
sign target/package/image/Saddlebag.app
[ -n "${SADDLEBAG_MAC_IDENTITY:-}" ] || say "signed ad hoc: set SADDLEBAG_MAC_IDENTITY to a Developer ID for other machines."
package --image-ready dmg
disk_image=$(ls target/package/dmg/*.dmg)
if [ -n "${SADDLEBAG_MAC_NOTARY:-}" ]; then
  [ -n "${SADDLEBAG_MAC_IDENTITY:-}" ] || fail "Apple notarises only what a Developer ID signed: set SADDLEBAG_MAC_IDENTITY too."
  codesign --sign "$SADDLEBAG_MAC_IDENTITY" --timestamp "$disk_image"
  xcrun notarytool submit "$disk_image" --keychain-profile "$SADDLEBAG_MAC_NOTARY" --wait
  xcrun stapler staple "$disk_image"
else
  say "not notarised: set SADDLEBAG_MAC_NOTARY to a notarytool keychain profile."
fi
