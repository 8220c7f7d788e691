#!/usr/bin/env bash
# Runs the main sample for 4 and for 20 participants, in two programs on a desk, and with `zegocallkit join` in one room, and looks at what they say of themselves.
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
tool=(dotnet src/ZegoCallKit.Tool/bin/Debug/net10.0/ZegoCallKit.Tool.dll)
"${tool[@]}" desk --port 0 --json >"$work/desk" &
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

# The two programs of docs/how-to/two-computers.md.
"${tool[@]}" join lobby --url "$url" --user alice --seconds 12 --json >"$work/alice" &
alice=$!
"${call[@]}" --url "$url" --room lobby --participants 1 --name bob >"$work/bob"
wait "$alice"
for name in alice bob; do
  expect 1 "$(tail -n 1 "$work/$name")"
  grep -q '"playsStarted":[1-9]' "$work/$name" || { echo "$name did not play the other program's stream" >&2; exit 1; }
done
