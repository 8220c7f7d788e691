#!/usr/bin/env bash
# Runs tests/ZegoCallKit.Desk.Browser.Tests: the desk's page in the Chromium of this machine, with its fake microphones and cameras. What the page looked like is in artifacts/desk-page.
#   eng/check-browser.sh [arguments for the tests, e.g. -class "*RingTests"]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet run --project tests/ZegoCallKit.Desk.Browser.Tests -v q -- -noColor "$@"
