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

dotnet run --project samples/Call >"$log" 2>&1
expect "bob: alice is calling" "alice hears" "bob hears" "alice's call ended: LocalHangUp" "bob's call ended: RemoteHangUp by alice"

# SIGTERM ends the worker after its first announcement, and it says good-bye.
dotnet build samples/Worker -v q --nologo
dotnet samples/Worker/bin/Debug/net10.0/Worker.dll >"$log" 2>&1 &
worker=$!
for _ in $(seq 300); do
  if grep -F "Sent announcement 1 to room lobby." "$log" >/dev/null || ! kill -0 "$worker" 2>/dev/null; then break; fi
  sleep 0.2
done
kill -TERM "$worker"
wait "$worker" || { echo "the worker said by its exit code that it failed" >&2; cat "$log" >&2; exit 1; }
expect "Engine memory" "Sent announcement 1 to room lobby." "Room lobby: Ended" "was destroyed."
if dotnet samples/Worker/bin/Debug/net10.0/Worker.dll --Announcer:Room= >"$log" 2>&1; then
  echo "the worker failed and said by its exit code that all was well" >&2
  exit 1
fi
dotnet samples/Worker/bin/Debug/net10.0/Worker.dll --help >"$log" 2>&1
expect "Worker [--Announcer:Room ROOM]"

dotnet run --project samples/Replay >"$log" 2>&1
expect "-> Rooms.Login" "<- RoomUsersUpdated" "Id 'bob'"
[ ! -e session.jsonl ] || { echo "Replay left session.jsonl behind" >&2; exit 1; }

dotnet run --project samples/Observability >"$log" 2>&1
[ "$(wc -l <"$log")" -lt 80 ] || { echo "the observed call printed $(wc -l <"$log") lines instead of a summary" >&2; exit 1; }
expect "LoginRoom" "PlayAttempt" "error.type: 1003028" "zegocallkit.room.login.duration" "zegocallkit.playback.active"
# The app with a desk in it: it lists who is in the call of another program, gives tokens, and ends a lesson.
port=$((20000 + RANDOM % 10000))
address=http://localhost:$port
dotnet build samples/GroupCall -v q --nologo
dotnet build samples/DeskApp -v q --nologo
dotnet samples/DeskApp/bin/Debug/net10.0/DeskApp.dll --contentRoot "$PWD/samples/DeskApp" --environment Development --urls "$address" --Zego:ServerApi "$address/desk/api/zego" >"$log" 2>&1 &
app=$!
trap 'kill "$app" 2>/dev/null || true; wait; rm -f "$log" "$log.call"' EXIT
for _ in $(seq 300); do
  if curl -fs "$address/lessons/group-call/people" >/dev/null || ! kill -0 "$app" 2>/dev/null; then break; fi
  sleep 0.2
done
kill -0 "$app" 2>/dev/null || { echo "the app with a desk ended" >&2; cat "$log" >&2; exit 1; }
dotnet samples/GroupCall/bin/Debug/net10.0/GroupCall.dll --engine desk --url "$address" --participants 2 --name zoe --seconds 600 >"$log.call" 2>&1 &
call=$!
for _ in $(seq 300); do
  people=$(curl -fs "$address/lessons/group-call/people" || true)
  if [ "$people" = '["zoe","zoe-2"]' ] || ! kill -0 "$call" 2>/dev/null; then break; fi
  sleep 0.2
done
[ "$people" = '["zoe","zoe-2"]' ] || { echo "in the lesson are $people" >&2; cat "$log" "$log.call" >&2; exit 1; }
curl -fs -X POST "$address/lessons/group-call/tokens?user=eve" | grep -F '"token":"04' >/dev/null || { echo "the app gave no token" >&2; exit 1; }
status=$(curl -s -o /dev/null -w '%{http_code}' -X DELETE "$address/lessons/group-call")
[ "$status" = 204 ] || { echo "the app answered $status to the end of the lesson" >&2; cat "$log" >&2; exit 1; }
kill "$call" 2>/dev/null || true
wait "$call" || true
grep -F "KickedOut" "$log.call" >/dev/null || { echo "the call did not notice that the lesson was over" >&2; cat "$log.call" >&2; exit 1; }

# Starting it needs Aspire's own tools: its README says what was tried.
dotnet build samples/AspireHost/Program.cs -v q --nologo
echo "the call, the worker, the replay, the observed call and the app with a desk do what they should, and the app host builds"
