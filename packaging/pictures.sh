#!/usr/bin/env bash
# Takes the pictures that README.md and the software-centre page show (src/site/resources) anew, of the three made-up log-ins that
# looks.sh fills a profile with.
#   packaging/pictures.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=target/pictures
rm -rf "$out"
take() { packaging/looks.sh --state filled --page "$1" --theme "$2" --language en-GB --scale 100 --size 1240x820 --out "$out"; }
take overview,drawer light
take wealth dark
cp "$out"/filled/overview/light-*.png src/site/resources/overview.png
cp "$out"/filled/drawer/light-*.png src/site/resources/transactions.png
cp "$out"/filled/wealth/dark-*.png src/site/resources/wealth.png
