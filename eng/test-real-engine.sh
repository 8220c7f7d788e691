#!/usr/bin/env bash
# Runs tests/ZegoCallKit.RealEngine.Tests against ZEGO's own Windows library: on Windows as it is, elsewhere under Wine, which is installed where that is
# possible. Without the engine or Wine it says so and counts nothing. The last line is "N passed, N failed[, N skipped]".
#   eng/test-real-engine.sh [more arguments for the tests, e.g. -method "*snapshot*"]
# ZEGO_EXPRESS_LIBRARY names a ZegoExpressEngine.dll to use instead of the one that eng/get-express-sdk.sh fetches.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
out=$root/artifacts/real-engine
minutes=2

skip() { echo "The tests on the real engine are left out: $*"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
broken() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

case $(uname -s) in
  Linux) under=wine ;;
  MINGW* | MSYS* | CYGWIN*) under="" ;;
  *) skip "they need Windows, or Linux with Wine" ;;
esac

if [ -n "$under" ] && ! command -v wine >/dev/null; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || skip "Wine is not installed"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends wine wine64; } >/dev/null 2>&1 || skip "Wine could not be installed"
fi

library=${ZEGO_EXPRESS_LIBRARY:-}
if [ -z "$library" ]; then
  runtimes=$(bash "$root/eng/get-express-sdk.sh" --unpack-only | tail -n 1) || skip "ZEGO's engine could not be had"
  library=$runtimes/win-x64/native/ZegoExpressEngine.dll
fi
[ -f "$library" ] || skip "there is no '$library'"
unset ZEGO_EXPRESS_LIBRARY

mkdir -p "$out"
dotnet publish "$root/tests/ZegoCallKit.RealEngine.Tests" -c Release -r win-x64 --self-contained -o "$out" -v quiet || broken "the tests could not be built"
cp "$library" "$out/" || broken "the library could not be copied"
rm -rf "$out/recording.mp4" "$out/engine-logs"

run() {
  if [ -z "$under" ]; then
    (cd "$out" && timeout "${minutes}m" ./ZegoCallKit.RealEngine.Tests.exe -noColor -parallelMode none "$@")
    return
  fi

  # The engine asks Windows for its name servers, and Wine answers with a fault unless there are IPv6 ones only: a name space of its own has one.
  export WINEPREFIX=$root/artifacts/wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="winedbg.exe=d"
  unset DISPLAY
  printf 'nameserver ::1\n' > "$out/resolv.conf"
  OUT=$out MINUTES=$minutes unshare -rm sh -c 'mount --bind "$OUT/resolv.conf" /etc/resolv.conf && cd "$OUT" && exec timeout "${MINUTES}m" wine ./ZegoCallKit.RealEngine.Tests.exe -noColor -parallelMode none "$@"' sh "$@"
}

[ -z "$under" ] || unshare -rm true 2>/dev/null || skip "this machine gives no name spaces (unshare -rm)"

# Each class of tests in a process of its own: what the engine does to one does not reach the next.
passed=0 failed=0 skipped=0
classes=$(cd "$root/tests/ZegoCallKit.RealEngine.Tests" && grep -rlE 'public sealed class \w+Tests' --include='*Tests.cs' . | sed 's|^\./||; s|/|.|g; s|\.cs$||' | grep -v '^\(bin\|obj\)\.' | sort)
number() { sed -n "s/.*Total: .*$1: \([0-9]*\).*/\1/p" "$out/log.txt" | tail -n 1; }
total() { sed -n 's/.*Total: \([0-9]*\), Errors.*/\1/p' "$out/log.txt" | tail -n 1; }
for class in $classes; do
  # About one start in four hundred of the engine under Wine ends without a word, so a run without a summary is repeated once.
  for attempt in 1 2; do
    run -class "ZegoCallKit.RealEngine.Tests.$class" "$@" > "$out/log.txt" 2>&1
    [ -z "$(total)" ] || break
  done

  grep -v '^ALSA' "$out/log.txt" | grep -A 8 '\[FAIL\]'
  if [ -z "$(total)" ]; then
    failed=$((failed + 1))
    echo "FAILED: $class ended before its summary twice:"
    grep -v '^ALSA' "$out/log.txt" | tail -n 12
    continue
  fi

  wrong=$(($(number Failed) + $(number Errors)))
  left_out=$(number Skipped)
  passed=$((passed + $(total) - wrong - left_out))
  failed=$((failed + wrong))
  skipped=$((skipped + left_out))
  echo "$class: $(($(total) - wrong - left_out)) passed, $wrong failed, $left_out skipped"
done

# The recording that the tests leave behind, seen by another program.
if [ -f "$out/recording.mp4" ]; then
  if command -v ffprobe >/dev/null; then
    seen=$(ffprobe -v error -select_streams v:0 -show_entries stream=codec_name,width,height,avg_frame_rate -of csv=p=0 "$out/recording.mp4")
    rate=$(echo "$seen" | cut -d, -f4 | awk -F/ '{ printf "%.1f", $1 / ($2 ? $2 : 1) }')
    if [ "$(echo "$seen" | cut -d, -f1-3)" = h264,640,360 ] && awk "BEGIN { exit !($rate > 13 && $rate < 17) }"; then
      passed=$((passed + 1))
      echo "recording.mp4: $seen"
    else
      failed=$((failed + 1))
      echo "FAILED: recording.mp4 is '$seen', not h264,640,360 at 15 frames a second"
    fi
  else
    skipped=$((skipped + 1))
    echo "ffprobe is not here: the recording is not looked into"
  fi
fi

line="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && line="$line, $skipped skipped"
echo "$line"
[ "$failed" -eq 0 ]
