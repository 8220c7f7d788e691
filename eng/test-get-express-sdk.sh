#!/usr/bin/env bash
# Tests what eng/get-express-sdk.sh does with ZEGO's downloads for Linux, with files that are made up here. It needs no network and no engine.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The script unpacks beside itself: a copy leaves this repository's artifacts alone.
mkdir -p "$work/repo/eng"
cp -r "$root/eng/get-express-sdk.sh" "$root/eng/express-sdk" "$work/repo/eng/"

# elf MACHINE FILE: a library for a machine (x64 is 3e, arm64 b7), as far as its header goes.
elf() { mkdir -p "$(dirname "$2")"; printf "\\x7fELF\\x02\\x01\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\\x03\\0\\x$1\\0 $2" > "$2"; }
pack() { (cd "$1" && if command -v zip >/dev/null; then zip -qr "$2" .; else python3 -m zipfile -c "$2" ./*; fi); }

elf 3e "$work/sdk/zego-express-video-linux/release/x86_64/libZegoExpressEngine.so"
elf b7 "$work/sdk/zego-express-video-linux/release/aarch64/libZegoExpressEngine.so"
elf b7 "$work/arm/release/aarch64/libZegoExpressEngine.so"
elf b7 "$work/odd/release/lib/libZegoExpressEngine.so"
elf 3e "$work/flat/libZegoExpressEngine.so"
mkdir "$work/none"
echo text > "$work/none/readme.txt"
for zip in sdk arm odd flat none; do pack "$work/$zip" "$work/$zip.zip"; done
so=$work/repo/artifacts/express-sdk/runtimes/linux-x64/native/libZegoExpressEngine.so

get() { bash "$work/repo/eng/get-express-sdk.sh" --no-archive --unpack-only "$@" 2>&1; }
bad() { echo "FAILED: $*" >&2; exit 1; }
takes() { rm -rf "$work/repo/artifacts"; get --linux "$1" "${@:3}" >/dev/null || bad "'$1' was refused"; cmp -s "$so" "$2" || bad "'$1' gave something else"; }
refuses() { local said; said=$(get "${@:2}") && bad "'${*:2}' was taken"; case $said in *"$1"*) ;; *) bad "'${*:2}' was refused with: $said" ;; esac; [ ! -f "$so" ] || bad "'${*:2}' left a library behind"; }

x64=$work/sdk/zego-express-video-linux/release/x86_64/libZegoExpressEngine.so
hash=$({ sha256sum "$work/sdk.zip" 2>/dev/null || shasum -a 256 "$work/sdk.zip"; } | cut -d' ' -f1)
takes "$work/sdk.zip" "$x64"
takes "$work/sdk.zip" "$x64" --linux-sha256 "$hash"
takes "$work/flat.zip" "$work/flat/libZegoExpressEngine.so"
takes "$x64" "$x64"
rm -rf "$work/repo/artifacts"
refuses "holds no libZegoExpressEngine.so" --linux "$work/arm.zip"
refuses "holds no libZegoExpressEngine.so" --linux "$work/none.zip"
refuses "no library for Linux on x64" --linux "$work/odd.zip"
refuses "no library for Linux on x64" --linux "$work/none/readme.txt"
refuses "not what was checked" --linux "$work/sdk.zip" --linux-sha256 0000
refuses "there is no" --linux "$work/missing.so"
refuses "leaves nothing"
refuses "unknown option" --windows
echo "get-express-sdk takes what it should and refuses the rest"
