#!/usr/bin/env bash
# Runs every scenario of the calling sample and looks at what it says of itself.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build samples/CallInvite -v q
for scenario in answer decline busy cancel timeout simultaneous crash reconnect group; do
  line=$(timeout 20 dotnet run --no-build --project samples/CallInvite -- --scenario "$scenario" --json | tail -n 1)
  echo "$line"
  echo "$line" | grep -q "\"scenario\":\"$scenario\"" || { echo "not about $scenario" >&2; exit 1; }
  echo "$line" | grep -q '"violations":0}' || { echo "rules broken in $scenario" >&2; exit 1; }
done
