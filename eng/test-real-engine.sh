#!/usr/bin/env bash
# Runs tests/ZegoCallKit.RealEngine.Tests against ZEGO's own Windows library: on Windows as it is, elsewhere under Wine, which is installed where that is
# possible. Without the engine or Wine it says so and counts nothing. The last line is "N passed, N failed[, N skipped]".
#   eng/test-real-engine.sh [more arguments for the tests, e.g. -class "*SnapshotTests"]
# ZEGO_EXPRESS_LIBRARY names a ZegoExpressEngine.dll to use instead of the one that 'zegocallkit engine get' downloads.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
out=$root/artifacts/real-engine
at_once=2

skip() { echo "The tests on the real engine are left out: $*"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
broken() { echo "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

case $(uname -s) in
  Linux) export ZEGO_TESTS_UNDER=wine ;;
  MINGW* | MSYS* | CYGWIN*) export ZEGO_TESTS_UNDER="" ;;
  *) skip "they need Windows, or Linux with Wine" ;;
esac

need() { bash "$root/eng/need.sh" "$@" >/dev/null 2>&1; }

if [ -n "$ZEGO_TESTS_UNDER" ]; then
  need wine=wine,wine64 || skip "Wine is not here and could not be installed"
  need unshare=util-linux || skip "unshare is not here and could not be installed"
  unshare -rm true 2>/dev/null || skip "this machine gives no name spaces (unshare -rm)"
fi

need ffprobe=ffmpeg || echo "ffprobe is not here: the recording will not be looked into"

library=${ZEGO_EXPRESS_LIBRARY:-}
if [ -z "$library" ]; then
  sdk=$root/artifacts/express-sdk
  runtimes=$(dotnet run --project "$root/src/ZegoCallKit.Tool" -- engine get --unpack "$sdk" --cache "$sdk" | tail -n 1) && [ -d "$runtimes" ] || skip "ZEGO's engine could not be had"
  library=$runtimes/win-x64/native/ZegoExpressEngine.dll
fi
[ -f "$library" ] || skip "there is no '$library'"
unset ZEGO_EXPRESS_LIBRARY

# Express 3.21.1, which ZEGO's package of a white board carries: too old for the kit, and the loader must say so. Never committed, like every library of ZEGO's.
old=$root/artifacts/express-old/package/zego-express-engine-electron/win/x64/ZegoExpressEngine.dll
old_archive=zego-superboard-electron-2.3.3.tgz
old_sha256=500e5aaa49cd294fc934fb3951e8f55f439a70868bab383b135b03d1c64f6897
if [ ! -f "$old" ]; then
  mkdir -p "$root/artifacts/express-old"
  need npm || true
  (
    cd "$root/artifacts/express-old" || exit 1
    [ -f "$old_archive" ] || npm pack --silent zego-superboard-electron@2.3.3 >/dev/null || exit 1
    [ "$(sha256sum "$old_archive" | cut -d' ' -f1)" = "$old_sha256" ] || { echo "'$old_archive' is not what was checked"; exit 1; }
    tar -xzf "$old_archive" package/zego-express-engine-electron/win/x64/ZegoExpressEngine.dll
  ) || echo "Express 3.21.1 could not be had: that it is refused will not be tested"
fi

mkdir -p "$out"
for project in samples/QuickStart samples/GroupCall tests/ZegoCallKit.RealEngine.Tests; do
  dotnet publish "$root/$project" -c Release -r win-x64 --self-contained -o "$out" -v quiet || broken "'$project' could not be built"
done
cp "$library" "$out/" || broken "the library could not be copied"
rm -rf "$out/libraries"
mkdir -p "$out/libraries/old"
for folder in win-x64 win-x86 osx; do
  [ -z "${runtimes:-}" ] || { mkdir -p "$out/libraries/$folder" && cp "$runtimes/$folder/native/"* "$out/libraries/$folder/"; }
done
[ ! -f "$old" ] || cp "$old" "$out/libraries/old/"
rm -rf "$out/recording.mp4" "$out/engine-logs" "$out/results"
mkdir "$out/results"

# run MINUTES PROGRAM ARGUMENTS...: runs a Windows program beside the library.
run() {
  local minutes=$1
  shift
  if [ -z "$ZEGO_TESTS_UNDER" ]; then
    (cd "$out" && timeout "${minutes}m" "$@")
    return
  fi

  # The engine asks Windows for its name servers, and Wine answers with a fault unless there are IPv6 ones only: a name space of its own has one.
  # shellcheck disable=SC2016
  OUT=$out MINUTES=$minutes unshare -rm sh -c 'mount --bind "$OUT/resolv.conf" /etc/resolv.conf && cd "$OUT" && exec timeout "${MINUTES}m" wine "$@"' sh "$@"
}

number() { sed -n "s/.*Total: .*$1: \([0-9]*\).*/\1/p" "$2" | tail -n 1; }
total() { sed -n 's/.*Total: \([0-9]*\), Errors.*/\1/p' "$1" | tail -n 1; }

# sample NAME: runs a sample with an account that ZEGO does not know, far from its cloud. The login must end by itself, and the sample say so.
sample() {
  local name=$1 log=$out/results/$1.log status
  ZEGO_APP_ID=1234567890 ZEGO_APP_SIGN=$(printf 'a%.0s' {1..64}) run 2 "./$name.exe" --engine express > "$log" 2>&1
  status=$?
  if [ "$status" = 1 ] && grep -q 'LoginRoom failed (room .*no answer within' "$log" && ! grep -q aaaaaaaa "$log"; then
    echo "$name: $(grep -m 1 -o 'LoginRoom failed[^.]*' "$log")"
    echo "1 0 0" > "$out/results/$name.count"
  else
    echo "FAILED: $name --engine express ended with $status:"
    grep -v '^ALSA' "$log" | tail -n 12
    echo "0 1 0" > "$out/results/$name.count"
  fi
}

# one CLASS ARGUMENTS...: runs a class of tests in a process of its own, so that what the engine does to one does not reach the next.
one() {
  case $1 in sample:*) sample "${1#sample:}"; return ;; esac
  local class=$1 log=$out/results/$1.log passed=0 wrong=1 left_out=0
  shift
  # What is about devices gets a microphone and a speaker from ALSA, which hear nothing and play to nobody; everything else runs on a machine without.
  local devices=0
  case $class in *Devices*) [ -z "${ZEGO_TESTS_ALSA:-}" ] || devices=1 ;; esac
  # About one start in four hundred of the engine under Wine ends without a word, so a run without a summary is repeated once.
  for attempt in 1 2; do
    (
      export ZEGO_TESTS_LOGS=$class ZEGO_TESTS_SOUND_DEVICES=$devices
      [ $devices = 0 ] || export ALSA_CONFIG_PATH=$ZEGO_TESTS_ALSA
      run 3 ./ZegoCallKit.RealEngine.Tests.exe -noColor -parallelMode none -class "ZegoCallKit.RealEngine.Tests.$class" "$@"
    ) > "$log" 2>&1
    [ -z "$(total "$log")" ] || break
  done

  if [ -z "$(total "$log")" ]; then
    echo "FAILED: $class ended before its summary twice:"
    grep -v '^ALSA' "$log" | tail -n 12
  else
    wrong=$(($(number Failed "$log") + $(number Errors "$log")))
    left_out=$(number Skipped "$log")
    passed=$(($(total "$log") - wrong - left_out))
    grep -v '^ALSA' "$log" | grep -A 8 '\[FAIL\]'
    echo "$class: $passed passed, $wrong failed, $left_out skipped"
  fi

  echo "$passed $wrong $left_out" > "$out/results/$class.count"
}

if [ -n "$ZEGO_TESTS_UNDER" ]; then
  # Under Wine .NET aborts when it frees a method made at run time from memory that it maps twice, once to write and once to execute: it maps it once instead.
  export DOTNET_EnableWriteXorExecute=0
  export WINEPREFIX=$root/artifacts/wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="winedbg.exe=d"
  unset DISPLAY
  printf 'nameserver ::1\n' > "$out/resolv.conf"

  if [ -f /usr/share/alsa/alsa.conf ]; then
    export ZEGO_TESTS_ALSA=$out/alsa.conf
    printf '</usr/share/alsa/alsa.conf>\npcm.!default { type null }\nctl.!default { type null }\n' > "$ZEGO_TESTS_ALSA"
  fi

  # Two processes must not both make the prefix.
  [ -f "$WINEPREFIX/system.reg" ] || wineboot -i >/dev/null 2>&1 || skip "Wine does not start"
fi

export out
export -f run sample one number total
classes=$(cd "$root/tests/ZegoCallKit.RealEngine.Tests" && grep -rlE 'public sealed class \w+Tests' --include='*Tests.cs' . | sed 's|^\./||; s|/|.|g; s|\.cs$||' | grep -v '^\(bin\|obj\)\.' | sort)
printf '%s\n' sample:QuickStart $classes sample:GroupCall | xargs -P "$at_once" -I CLASS bash -c 'one "$@"' one CLASS "$@"

passed=0 failed=0 skipped=0
while read -r p f s; do
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done < <(cat "$out"/results/*.count)

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
