#!/usr/bin/env bash
# Runs the samples that no other check runs, and looks for what they are to show.
set -euo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# expect TEXT...: the output so far holds each text.
expect() {
  for text in "$@"; do
    grep -F -- "$text" "$log" >/dev/null || { echo "the sample did not print '$text':" >&2; cat "$log" >&2; exit 1; }
  done
}

dotnet run --project samples/Worker -- --seconds 4 >"$log" 2>&1
expect "Engine memory" "Announcement 1 in lobby." "Room lobby: Ended" "is destroyed."
dotnet run --project samples/Observability >"$log" 2>&1
expect "LoginRoom" "PlayAttempt" "error.type: 1003028" "zegocallkit.room.login.duration" "zegocallkit.playback.active"
echo "the worker and the observed call print what they should"
