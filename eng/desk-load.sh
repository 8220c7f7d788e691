#!/usr/bin/env bash
# desk-load.sh [SECONDS]: measures the desk with participants in processes of their own, on loopback only, and compares it with the in-memory cloud in one process; the last
# line is one JSON object. Each measurement takes 10 seconds by default. Linux only.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/ZegoCallKit.DeskLoad -c Release -v q --nologo >&2
exec tests/ZegoCallKit.DeskLoad/bin/Release/net10.0/ZegoCallKit.DeskLoad "$@"
