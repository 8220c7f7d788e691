#!/usr/bin/env bash
# Compiles a program with the kit ahead of time for Linux, without a warning, and makes a call with it. Prints its size and how fast it starts. Then every library whole.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The native linker is driven by clang or gcc, whichever is here.
compiler=
if ! command -v clang >/dev/null; then
  bash eng/need.sh gcc=gcc,libc6-dev
  compiler=-p:CppCompilerAndLinker=gcc
fi

runtime=linux-x64
[ "$(uname -m)" = aarch64 ] && runtime=linux-arm64
# compile PROJECT: makes a program in a folder of its name.
compile() {
  dotnet publish "$1" -c Release -r "$runtime" -o "$work/$(basename "$1")" -v q $compiler | tee "$work/log"
  if grep -E "warning (IL|CS|MSB)" "$work/log"; then
    echo "compiling $1 ahead of time gave warnings" >&2
    exit 1
  fi
}

compile samples/AotSmoke
"$work/AotSmoke/AotSmoke"
"$work/AotSmoke/AotSmoke"
echo "$(stat -c %s "$work/AotSmoke/AotSmoke") bytes"

# Every library whole, a recording replayed, and messages through a ring server.
compile tests/ZegoCallKit.AotCheck
"$work/ZegoCallKit.AotCheck/ZegoCallKit.AotCheck"
dotnet build samples/RingServer -c Release -o "$work/RingServer" -v q
port=$((20000 + RANDOM % 20000))
dotnet "$work/RingServer/RingServer.dll" --urls "http://127.0.0.1:$port" --data "$work/data" > "$work/server.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  kill -0 $server 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
  sleep 0.2
done
"$work/ZegoCallKit.AotCheck/ZegoCallKit.AotCheck" --ring-server "http://127.0.0.1:$port"
