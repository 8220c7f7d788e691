#!/usr/bin/env bash
# check-call-invite.sh [SETUP...]: runs every scenario of the calling sample and looks at what it says of itself: first in simulated time, then through ring servers in processes of their own, on loopback. A setup is a store and a
# number of servers: memory:1, redis:1 or redis:3; by default memory:1 and redis:3. Each participant connects to the next server. The scenarios that cut networks are only simulated.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- memory:1 redis:3
dotnet build samples/CallInvite -v q --nologo
dotnet build samples/RingServer -v q --nologo
served="answer decline busy cancel timeout simultaneous devices late hold merge transfer consult join hands history group"
folder=$(mktemp -d)
processes=()

# stop: ends the servers of a setup.
stop() {
  for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
  for process in "${processes[@]}"; do wait "$process" 2>/dev/null || true; done
  processes=()
}
trap 'stop; rm -rf "$folder"' EXIT

# play SCENARIO [OPTION...]: runs a scenario, which must break no rule.
play() {
  local log="$folder/$1.log"
  timeout 120 dotnet samples/CallInvite/bin/Debug/net10.0/CallInvite.dll --scenario "$@" --json >"$log" 2>&1 || { cat "$log" >&2; echo "$1 failed" >&2; return 1; }
  tail -n 1 "$log"
  tail -n 1 "$log" | grep -q "\"scenario\":\"$1\".*\"violations\":0}" || { echo "rules broken in $1" >&2; return 1; }
}
export -f play
export folder

echo "== simulated"
for scenario in $served crash reconnect; do play "$scenario"; done
for setup; do
  echo "== $setup"
  case $setup in memory:1 | redis:1 | redis:3) ;; *) echo "a setup is memory:1, redis:1 or redis:3" >&2; exit 2 ;; esac
  port=$((20000 + RANDOM % 10000))
  store=()
  if [ "${setup%:*}" = redis ]; then
    bash eng/need.sh redis-server
    redis-server --port "$port" --bind 127.0.0.1 --save "" --appendonly no >"$folder/redis.log" &
    processes+=($!)
    store=(--redis "127.0.0.1:$port")
  fi

  urls=()
  for server in $(seq "${setup#*:}"); do
    url=http://127.0.0.1:$((port + server))
    Calls__SigningKey="a key of this check, long enough for HMAC-SHA256" dotnet samples/RingServer/bin/Debug/net10.0/RingServer.dll --urls "$url" --data "$folder/$setup-$server" "${store[@]}" >"$folder/server-$server.log" 2>&1 &
    processes+=($!)
    urls+=(--url "$url")
  done
  for server in $(seq "${setup#*:}"); do
    for _ in $(seq 300); do
      if curl -fs "http://127.0.0.1:$((port + server))/health/ready" >/dev/null || ! kill -0 "${processes[-1]}" 2>/dev/null; then break; fi
      sleep 0.2
    done
  done

  # They mostly wait: four at a time.
  printf '%s\n' $served | xargs -P 4 -I{} bash -c 'play "$@"' _ {} "${urls[@]}"
  stop
done
