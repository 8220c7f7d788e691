#!/usr/bin/env bash
# Runs the main sample for 4 and for 20 participants, and in two programs on a desk, and looks at what it says of itself.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# expect N LINE: a summary of N participants without errors.
expect() {
  echo "$2"
  echo "$2" | grep -q "\"participants\":$1" || { echo "not about $1 participants" >&2; exit 1; }
  echo "$2" | grep -q '"errors":\[\]' || { echo "errors with $1 participants" >&2; exit 1; }
}

for n in 4 20; do
  expect "$n" "$(dotnet run --project samples/GroupCall -- --participants "$n" --seconds 6 --json | tail -n 1)"
done

# A desk, and two programs that meet there. What one records of the other, sample for sample, is a test of tests/ZegoCallKit.Samples.Tests.
dotnet build samples/GroupCall -v q --nologo
dotnet build src/ZegoCallKit.Tool -v q --nologo
call=(dotnet samples/GroupCall/bin/Debug/net10.0/GroupCall.dll --engine desk --seconds 12 --json)
dotnet src/ZegoCallKit.Tool/bin/Debug/net10.0/ZegoCallKit.Tool.dll desk --port 0 --json >"$work/desk" &
desk=$!
trap 'kill "$desk" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
for _ in $(seq 300); do
  if [ -s "$work/desk" ] || ! kill -0 "$desk" 2>/dev/null; then break; fi
  sleep 0.2
done
url=$(sed -n 's/^{"url":"\([^"]*\)".*/\1/p' "$work/desk")
[ -n "$url" ] || { echo "the desk did not say where it is" >&2; exit 1; }
"${call[@]}" --url "$url" --participants 1 --name zoe >"$work/zoe" &
zoe=$!
"${call[@]}" --url "$url" --participants 3 --name yan >"$work/yan"
wait "$zoe"
expect 1 "$(tail -n 1 "$work/zoe")"
expect 3 "$(tail -n 1 "$work/yan")"
grep -q '"playsStarted":[3-9]' "$work/zoe" || { echo "zoe did not play the three of the other program" >&2; exit 1; }
