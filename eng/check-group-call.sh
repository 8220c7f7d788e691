#!/usr/bin/env bash
# Runs the main sample for 4 and for 20 participants and looks at what it says of itself.
set -euo pipefail
cd "$(dirname "$0")/.."
for n in 4 20; do
  line=$(dotnet run --project samples/GroupCall -- --participants "$n" --seconds 6 --json | tail -n 1)
  echo "$line"
  echo "$line" | grep -q "\"participants\":$n" || { echo "not about $n participants" >&2; exit 1; }
  echo "$line" | grep -q '"errors":\[\]' || { echo "errors with $n participants" >&2; exit 1; }
done
