#!/usr/bin/env bash
# Checks the container files of samples/RingServer as far as a machine without containers can: publishes the server by the command of the Dockerfile, runs it with the settings of the image and of the compose file, and, if Compose
# is installed, has it read the compose file. ProxyTests in tests/ZegoCallKit.RingServer.Tests let phones call each other through the proxy's configuration while servers are killed.
set -euo pipefail
cd "$(dirname "$0")/.."
sample=samples/RingServer
folder=$(mktemp -d)
processes=()
trap 'for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done; wait; rm -rf "$folder"' EXIT

key=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
compose=""
if command -v docker-compose >/dev/null; then compose=docker-compose; elif docker compose version >/dev/null 2>&1; then compose="docker compose"; fi
if [ -n "$compose" ]; then
  CALLS_SIGNING_KEY=$key $compose -f $sample/compose.yml config >"$folder/compose.out"
  if $compose -f $sample/compose.yml config >/dev/null 2>"$folder/without"; then echo "the compose file does without a key" >&2; exit 1; fi
  grep -q "at least 32 random characters" "$folder/without" || { cat "$folder/without" >&2; exit 1; }
  echo "$compose reads the compose file"
fi

publish=$(sed -n 's/^RUN \(dotnet publish .*\)$/\1/p' $sample/Dockerfile)
echo "$publish"
bash -c "${publish/-o \/app/-o $folder/app} -v q --nologo"

bash eng/need.sh redis-server
port=$((20000 + RANDOM % 10000))
redis-server --port $((port + 1)) --bind 127.0.0.1 --save "" --appendonly yes --appendfsync everysec --maxmemory-policy noeviction --dir "$folder" >"$folder/redis.log" &
processes+=($!)
cd "$folder/app"
env Urls="http://+:$port" data="$folder/data" redis="127.0.0.1:$((port + 1))" dev-sign-in=off Calls__SigningKey="$key" dotnet RingServer.dll >"$folder/server.log" 2>&1 &
server=$!
processes+=("$server")
for _ in $(seq 300); do
  if curl -fs "http://127.0.0.1:$port/health/ready" >/dev/null || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.2
done
[ "$(curl -fs "http://127.0.0.1:$port/health/ready")" = Healthy ] || { cat "$folder/server.log" >&2; exit 1; }
status=$(curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' -d '{"user":"alice","device":"laptop"}' "http://127.0.0.1:$port/sign-in")
[ "$status" = 403 ] || { echo "the sign-in for development answered $status" >&2; exit 1; }

# Within stop_grace_period.
kill -TERM "$server"
timeout 15 tail --pid="$server" -f /dev/null || { echo "the server did not stop within 15 s" >&2; exit 1; }
wait "$server" || { cat "$folder/server.log" >&2; exit 1; }
echo "the published server was ready, kept its sign-in closed and stopped on SIGTERM"
