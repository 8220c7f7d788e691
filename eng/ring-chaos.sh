#!/usr/bin/env bash
# ring-chaos.sh SECONDS [SEED]: three nodes of the ring server, redis-server and clients in processes of their own, on loopback only, under one fault after the other: nodes and Redis killed, connections cut, half-open
# and slow, clocks wrong, tokens that expire. Prints a table; the last line is one JSON object. Returns 1 when a promise of docs/concepts/delivery.md was broken.
# RING_CHAOS_LOGS names a folder for what the processes print.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { echo "usage: eng/ring-chaos.sh SECONDS [SEED]" >&2; exit 2; }
bash eng/need.sh redis-server
dotnet build tests/ZegoCallKit.RingChaos -c Release -v q --nologo >&2
exec tests/ZegoCallKit.RingChaos/bin/Release/net10.0/ZegoCallKit.RingChaos "$@"
