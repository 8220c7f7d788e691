#!/usr/bin/env bash
# hostile.sh [COUNT] [SEED]: COUNT mutated frames and as many random envelopes, 200,000 by default, to the hub of the signaling server; then floods, giant lists, and tokens that are not right.
# Returns 1 when the server failed, another user was affected, or something grew.
set -euo pipefail
cd "$(dirname "$0")/.."
export HOSTILE_FRAMES=${1:-200000} HOSTILE_ENVELOPES=${1:-200000} RANDOM_SEED=${2:-1}
dotnet build tests/ZegoCallKit.Signaling.Server.Tests -c Release -v q --nologo >&2
exec tests/ZegoCallKit.Signaling.Server.Tests/bin/Release/net10.0/ZegoCallKit.Signaling.Server.Tests -class '*.HostileTests' -class '*.LimitTests' -class '*.SlowDeviceTests' -class '*.SignInTests' -noColor
