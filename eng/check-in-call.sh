#!/usr/bin/env bash
# Runs the sample of what happens inside a call and looks at what it says of itself and at the pictures it writes.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
line=$(dotnet run --project samples/InCall -- --beauty "$folder" --json | tail -n 1)
echo "$line"
echo "$line" | grep -q '"errors":\[\]' || { echo "errors beside the features" >&2; exit 1; }
! echo "$line" | grep -q '"ok":false' || { echo "a feature failed" >&2; exit 1; }
for name in preCall messages extraInfo devices audio quality frames beauty sei snapshots recording screen tokens reconnect logs; do
  echo "$line" | grep -q "\"$name\":{\"ok\":true" || { echo "nothing about $name" >&2; exit 1; }
done
for name in before whiten smooth sharpen rosy all; do
  head -c 8 "$folder/$name.png" | od -An -tx1 | grep -q "89 50 4e 47 0d 0a 1a 0a" || { echo "$name.png is no picture" >&2; exit 1; }
done
