#!/usr/bin/env bash
# Prints what the application image is made of: each part on disk and alone compressed (zstd -12), in millions of bytes, and the
# packages beside it. The account in packaging/README.md is what this printed.
#   packaging/weigh.sh [IMAGE]    by default that of packaging/linux/build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/prepare.sh
if on_debian; then need_packages zstd; fi

image=${1:-target/package/image/saddlebag}
[ -d "$image" ] || fail "there is no $image: packaging/linux/build.sh image makes it."
image=$(realpath "$image")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

millions() { awk -v bytes="$1" 'BEGIN { printf "%.1f MB", bytes / 1e6 }'; }
sum() { tr '\n' '\0' | xargs -0 -r stat -c %s | awk '{ sum += $1 } END { printf "%d", sum }'; }
# weigh NAME, with the names of files on standard input; each file counts for the first part that takes it.
weigh() {
  local bytes packed
  sort -u | comm -23 - <(sort -u "$work/taken") >"$work/part"
  cat "$work/part" >>"$work/taken"
  bytes=$(sum <"$work/part")
  packed=$(tar -C / -cf - --no-recursion -T <(sed 's,^/,,' "$work/part") 2>/dev/null | zstd -12 -q -c | wc -c)
  printf '| %s | %s | %s |\n' "$1" "$(millions "$bytes")" "$(millions "$packed")"
}
: >"$work/taken"
among() { find "$image" -type f -path "$image/$1"; }

printf '| part | on disk | compressed |\n| --- | --- | --- |\n'
among 'lib/app/libjfxwebkit.so' | weigh 'WebKit (`libjfxwebkit.so`)'
among 'lib/app/*.jar' | weigh jars
among 'lib/runtime/lib/modules' | weigh '`modules` of the runtime'
among 'lib/app/saddlebag.aot' | weigh "ahead-of-time cache of the desktop"
among 'lib/app/saddlebag-command.aot' | weigh "ahead-of-time cache of a command"
among 'lib/app/saddlebag-query.aot' | weigh "ahead-of-time cache of a query"
among 'lib/runtime/lib/server/libjvm.so' | weigh 'virtual machine (`libjvm.so`)'
among '*' | weigh 'other native libraries, licences, the rest'
printf '| the folder | %s | |\n' "$(millions "$(among '*' | sum)")"
for package in "$image"/../../*.deb "$image"/../../*.rpm; do
  [ ! -f "$package" ] || printf '| `%s` | | %s |\n' "$(basename "$package")" "$(millions "$(stat -c %s "$package")")"
done
for jar in $(among 'lib/app/*.jar' | xargs ls -S | head -n 6); do
  printf '| `%s` | %s | |\n' "$(basename "$jar")" "$(millions "$(stat -c %s "$jar")")"
done
