#!/usr/bin/env bash
# soak.sh SECONDS [SEED]: a call in memory under random faults, a third of the time on simulated time, the rest on real threads and the system's clock.
# Returns 1 when a rule was broken, an operation did not end, an exception went unobserved, or something grew.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { echo "usage: eng/soak.sh SECONDS [SEED]" >&2; exit 2; }
dotnet build tests/ZegoCallKit.Soak -c Release -v q >&2
exec dotnet tests/ZegoCallKit.Soak/bin/Release/net10.0/ZegoCallKit.Soak.dll "$@"
