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
expect "Engine memory" "Sent announcement 1 to room lobby." "Room lobby: Ended" "was destroyed."
if dotnet run --project samples/Worker -- --seconds 20 --Announcer:Room= >"$log" 2>&1; then
  echo "the worker failed and said by its exit code that all was well" >&2
  exit 1
fi
dotnet run --project samples/Worker -- --help >"$log" 2>&1
expect "Worker [--seconds N]"

dotnet run --project samples/Replay >"$log" 2>&1
expect "-> Rooms.Login" "<- RoomUsersUpdated" "Id 'bob'"
[ ! -e session.jsonl ] || { echo "Replay left session.jsonl behind" >&2; exit 1; }

dotnet run --project samples/Observability >"$log" 2>&1
[ "$(wc -l <"$log")" -lt 80 ] || { echo "the observed call printed $(wc -l <"$log") lines instead of a summary" >&2; exit 1; }
expect "LoginRoom" "PlayAttempt" "error.type: 1003028" "zegocallkit.room.login.duration" "zegocallkit.playback.active"
echo "the worker, the replay and the observed call print what they should"
