#!/usr/bin/env bash
# Makes nupkg/ZEGO.Express.SDK.<version>.nupkg out of ZEGO's own package. The libraries are ZEGO's, under ZEGO's terms; they are never committed.
#   eng/get-express-sdk.sh [--archive FILE.tgz | --no-archive] [--linux FILE] [--linux-sha256 HASH] [--unpack-only]
# --archive       ZEGO's npm archive, if you have it already; otherwise the npm client fetches it.
# --no-archive    leaves Windows and macOS out: only what --linux gives.
# --linux         ZEGO's libZegoExpressEngine.so for Linux x64, or the ZIP that ZEGO offers it in (3.24 or a later 3.x).
# --linux-sha256  the hash that file must have.
# --unpack-only   unpacks to artifacts/express-sdk and packs nothing.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. <(grep -v '^#' "$root/eng/express-sdk/source.txt")
archive="" no_archive="" linux="" linux_sha256="" unpack_only=""

while [ $# -gt 0 ]; do
  case $1 in
    --archive) archive=${2:?--archive needs a file}; shift 2 ;;
    --no-archive) no_archive=1; shift ;;
    --linux) linux=${2:?--linux needs a file}; shift 2 ;;
    --linux-sha256) linux_sha256=${2:?--linux-sha256 needs a hash}; shift 2 ;;
    --unpack-only) unpack_only=1; shift ;;
    *) echo "get-express-sdk: unknown option '$1'" >&2; exit 2 ;;
  esac
done

fail() { echo "get-express-sdk: $*" >&2; exit 1; }
hash_of() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }
check() { local actual; actual=$(hash_of "$1"); [ "$actual" = "$2" ] || fail "'$1' has the SHA-256 $actual, not $2; it is not what was checked"; }

folder=$root/artifacts/express-sdk
mkdir -p "$folder"
rm -rf "$folder/runtimes" "$folder/unpacked"
if [ -z "$archive" ] && [ -z "$no_archive" ]; then
  archive=$folder/$package-$package_version.tgz
  if [ ! -f "$archive" ]; then
    command -v npm >/dev/null || fail "npm is needed to fetch $package@$package_version, or give the archive by --archive"
    (cd "$folder" && npm pack --silent "$package@$package_version" >/dev/null) || fail "npm could not fetch $package@$package_version"
  fi
fi
if [ -n "$archive" ]; then
  [ -f "$archive" ] || fail "there is no '$archive'"
  check "$archive" "$sha256"
  mkdir -p "$folder/unpacked"
  tar -xzf "$archive" -C "$folder/unpacked" package/win/x64/ZegoExpressEngine.dll package/win/x86/ZegoExpressEngine.dll package/mac/libZegoExpressEngine.dylib
  place() { mkdir -p "$folder/runtimes/$2/native"; mv "$folder/unpacked/package/$1" "$folder/runtimes/$2/native/"; }
  place win/x64/ZegoExpressEngine.dll win-x64
  place win/x86/ZegoExpressEngine.dll win-x86
  place mac/libZegoExpressEngine.dylib osx
  rm -rf "$folder/unpacked"
elif [ -z "$linux" ]; then
  fail "--no-archive leaves nothing without --linux"
fi

if [ -n "$linux" ]; then
  [ -f "$linux" ] || fail "there is no '$linux'"
  [ -z "$linux_sha256" ] || check "$linux" "$linux_sha256"
  library=$folder/runtimes/linux-x64/native/libZegoExpressEngine.so
  mkdir -p "$(dirname "$library")"
  case $linux in
    *.zip)
      command -v unzip >/dev/null || fail "unzip is needed for '$linux'"
      inner=$(unzip -Z1 "$linux" | grep '/\?libZegoExpressEngine\.so$' | grep -v -i 'arm\|aarch' | head -n 1) || true
      [ -n "$inner" ] || fail "'$linux' holds no libZegoExpressEngine.so for x64"
      unzip -p "$linux" "$inner" > "$library" ;;
    *) cp "$linux" "$library" ;;
  esac

  # The first bytes of a 64-bit ELF file, and its machine: x64.
  if [ "$(od -An -tx1 -N5 "$library" | tr -d ' \n')" != 7f454c4602 ] || [ "$(od -An -tx1 -j18 -N2 "$library" | tr -d ' \n')" != 3e00 ]; then
    rm -rf "$folder/runtimes/linux-x64"
    fail "'$linux' is no library for Linux on x64"
  fi

  echo "linux: $(hash_of "$linux") $linux"
fi

if [ -z "$unpack_only" ]; then
  dotnet pack "$root/eng/express-sdk/ZEGO.Express.SDK.csproj" --nologo -v quiet -p:SdkVersion="$sdk_version" -p:SdkFolder="$folder" >/dev/null || fail "packing failed"
  echo "$root/nupkg/ZEGO.Express.SDK.$sdk_version.nupkg"
else
  echo "$folder/runtimes"
fi
