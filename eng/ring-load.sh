#!/usr/bin/env bash
# ring-load.sh [CONNECTIONS]: loads signaling servers in processes of their own, with and without Redis, on loopback only, and prints what was measured; the last line is
# one JSON object. Needs redis-server. 10,000 connections by default.
set -euo pipefail
cd "$(dirname "$0")/.."
ulimit -n "$(ulimit -Hn)"
dotnet build tests/ZegoCallKit.RingLoad -c Release -v q --nologo >&2
exec tests/ZegoCallKit.RingLoad/bin/Release/net10.0/ZegoCallKit.RingLoad "$@"
