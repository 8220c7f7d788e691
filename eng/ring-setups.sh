#!/usr/bin/env bash
# ring-setups.sh [SETUP...]: runs the contract of transports, and calls between clients, through the ring server in processes of its own, on loopback only. A setup is a store and a number of processes: memory:1, redis:1, redis:3,
# garnet:1 and garnet:3, all of them by default; several processes cannot share a memory. Garnet runs in the process of the tests. Returns 1 when a test failed.
set -euo pipefail
cd "$(dirname "$0")/.."
bash eng/need.sh redis-server
dotnet build tests/ZegoCallKit.Signaling.SignalR.Tests -v q --nologo >&2
[ $# -gt 0 ] || set -- memory:1 redis:1 redis:3 garnet:1 garnet:3
status=0
for setup; do
  # One process is not several nodes.
  without=()
  [ "${setup#*:}" != 1 ] || without=(-class- '*.SignalRMultiNodeTests')
  echo "== $setup"
  RING_SETUP=$setup tests/ZegoCallKit.Signaling.SignalR.Tests/bin/Debug/net10.0/ZegoCallKit.Signaling.SignalR.Tests -class '*.Contract.*' -class '*.Calls.*' "${without[@]}" -noColor -noLogo || status=1
done
exit $status
