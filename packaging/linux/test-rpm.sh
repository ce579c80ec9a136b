#!/usr/bin/env bash
# Looks into the .rpm: what it says of itself, what it asks for, what it holds, and that it runs no script. Unpacks it and starts
# the command from there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/prepare.sh
if on_debian; then need_packages rpm cpio zstd; fi

package=$(ls target/package/saddlebag-*.rpm 2>/dev/null | sort -V | tail -n 1) || true
[ -n "$package" ] || fail "there is no .rpm to look into: packaging/linux/build.sh rpm makes it."
ask() { rpm -q --dbpath "$work/db" -p "$package" "$@"; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ask --info | sed -n '1,12p'
printf '\nRequires:\n'
ask --requires | sed 's/^/  /'
# Kept, because a pipe that grep leaves early would look like a failure of rpm.
requires=$(ask --requires)
files=$(ask --list)
for library in libgtk-3.so.0 libXtst.so.6 libGL.so.1 libXxf86vm.so.1; do
  grep -qxF "$library()(64bit)" <<<"$requires" || fail "the package does not ask for $library."
done
! grep -q libavcodec <<<"$requires" || fail "the package asks for ffmpeg, which it can do without."
[ -z "$(ask --scripts)" ] || fail "the package runs scripts."

printf '\nHolds %s files, among them:\n' "$(wc -l <<<"$files")"
for file in /usr/bin/saddlebag /usr/lib/saddlebag/bin/saddlebag /usr/lib/saddlebag/lib/app/saddlebag.aot \
    /usr/lib/saddlebag/lib/app/legal/THIRD-PARTY.md /usr/share/applications/app.saddlebag.Saddlebag.desktop \
    /usr/share/metainfo/app.saddlebag.Saddlebag.metainfo.xml /usr/share/mime/packages/app.saddlebag.Saddlebag.xml \
    /usr/share/man/man1/saddlebag.1.gz /usr/share/licenses/saddlebag/LICENSE; do
  grep -qxF "$file" <<<"$files" || fail "the package lacks $file."
  printf '  %s\n' "$file"
done
licences=$(grep -c '^/usr/lib/saddlebag/lib/\(app\|runtime\)/legal/.' <<<"$files") || true
[ "$licences" -gt 0 ] || fail "the package holds no licences but its own."
printf '  and %s files of licences\n' "$licences"
strangers=$(grep -v -E '^/usr/(bin|lib/saddlebag|share)' <<<"$files" || true)
[ -z "$strangers" ] || fail "the package holds what it should not: $strangers"

mkdir "$work/root"
rpm2cpio "$package" | (cd "$work/root" && cpio -idm --quiet)
printf '\nUnpacked and started: '
env -i HOME="$work" PATH=/usr/bin:/bin JAVA_TOOL_OPTIONS=-Xlog:aot:file="$work/aot.log" "$work/root/usr/bin/saddlebag" --version
grep -q 'Opened AOT cache' "$work/aot.log" || fail "the start did not use the ahead-of-time cache."
say "the .rpm is as it should be."
