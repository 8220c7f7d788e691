#!/usr/bin/env bash
# Installs the tool from the local feed, as a user does, and tries its commands. eng/check-packages.sh has packed it; otherwise this packs it.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_PACKAGES=$work/packages
version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)
fail() { echo "$*" >&2; exit 1; }

feed=$root/nupkg
if [ ! -f "$feed/ZegoCallKit.Tool.$version.nupkg" ]; then
  feed=$work/feed
  NUGET_PACKAGES='' dotnet pack src/ZegoCallKit.Tool -c Release -o "$feed" -v q -p:RunAnalyzers=false
fi
dotnet tool install ZegoCallKit.Tool --version "$version" --add-source "$feed" --tool-path "$work/bin" >"$work/log" 2>&1 || { cat "$work/log"; fail "the tool cannot be installed"; }
tool=$work/bin/zegocallkit
cd "$work"
unset ZEGO_APP_ID ZEGO_APP_SIGN ZEGO_TOKEN ZEGO_SERVER_SECRET ZEGO_EXPRESS_LIBRARY

# expect CODE TEXT ARGUMENTS...: the tool exits with the code and prints the text.
expect() {
  local code=$1 text=$2 actual=0
  shift 2
  "$tool" "$@" >"$work/log" 2>&1 </dev/null || actual=$?
  [ "$actual" = "$code" ] || { cat "$work/log"; fail "'zegocallkit $*' exited with $actual, not $code"; }
  grep -F -- "$text" "$work/log" >/dev/null || { cat "$work/log"; fail "'zegocallkit $*' did not print '$text'"; }
}

expect 0 "EXIT CODES:" --help
expect 0 "$version" --version
expect 2 "Unknown command 'frobnicate'" frobnicate
expect 2 "Unknown option 'frobnicate'" doctor --frobnicate
expect 0 "complete -o filenames" completion bash
bash -n "$work/log"

# A token that is made and read, with a secret that nobody sees.
secret=0123456789abcdef0123456789abcdef
echo "$secret" > secret.txt
"$tool" token make alice --app-id 1234567890 --room lobby --publish --secret-file secret.txt >token.txt 2>made.txt
expect 0 "log in and publish any stream in room lobby" token read --file token.txt --secret-file secret.txt
expect 0 '"valid":true' token read --file token.txt --json
expect 1 "not readable" token read 04AAAA --secret-file secret.txt
expect 2 "The server secret is missing" token make alice --app-id 1
! grep -rF "$secret" token.txt made.txt "$work/log" || fail "the tool printed the secret"

# A package of a library that is not ZEGO's, which the check notices; a program gets the library from it.
name=libclrjit.so rid=linux-x64
case $(uname -s) in
  Darwin) name=libclrjit.dylib rid=$(dotnet --info | sed -n 's/^ *RID: *//p') ;;
  MINGW* | MSYS* | CYGWIN*) name=clrjit.dll rid=win-x64 ;;
  *) [ "$(uname -m)" = x86_64 ] || rid= ;;
esac
if [ -n "$rid" ]; then
  runtime=$(dotnet --list-runtimes | tr -d '\r' | sed -n 's/^Microsoft.NETCore.App \(10[^ ]*\) \[\(.*\)\]$/\2\/\1/p' | tail -n 1)
  expect 0 "It is not ZEGO Express" engine get --from "$runtime/$name" --sdk-version 3.99.0 --output sdk
  expect 1 "It is not ZEGO Express" engine check sdk/ZEGO.Express.SDK.3.99.0.nupkg
  mkdir app
  cat > app/app.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <UseAppHost>false</UseAppHost>
    <TargetFramework>net10.0</TargetFramework>
    <RuntimeIdentifier>$rid</RuntimeIdentifier>
    <SelfContained>false</SelfContained>
    <RestoreAdditionalProjectSources>../sdk</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ZEGO.Express.SDK" Version="3.99.0" />
  </ItemGroup>
</Project>
XML
  echo 'System.Console.WriteLine();' > app/Program.cs
  dotnet build app -v q -o app/out >"$work/log" || { cat "$work/log"; fail "a program with the package does not build"; }
  ls app/out | grep -E '^(lib)?ZegoExpressEngine\.' >/dev/null || fail "a program does not get the library of the package"
fi

expect 1 "contains no library of ZEGO Express" engine check app/obj
printf '%s\n' '{"version":1,"engine":"test","startedAt":"2026-01-01T00:00:00Z"}' '{"t":1000,"c":"Rooms.Login","n":1,"a":{"room":"lobby"}}' '{"t":2000,"n":1,"r":0}' > session.jsonl
expect 0 "0.001 -> Rooms.Login room lobby" replay session.jsonl
expect 2 "is not a recording" replay token.txt
expect 1 "fail  library" doctor --offline
expect 1 '"name":"account","status":"fail"' doctor --offline --json
expect 0 '"streamChangesPerSecond":' bench --seconds 1 --json

# A desk, and two participants in programs of their own, who hear and see each other.
"$tool" desk --port 0 --json >desk.json 2>desk.err &
desk=$!
trap 'kill "$desk" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do
  if [ -s desk.json ] || ! kill -0 "$desk" 2>/dev/null; then break; fi
  sleep 0.2
done
url=$(sed -n 's/^{"url":"\([^"]*\)".*/\1/p' desk.json)
[ -n "$url" ] || { cat desk.json desk.err; fail "the desk did not say where it is"; }
joins=()
for user in alice bob; do
  "$tool" join lobby --user "$user" --url "$url" --seconds 10 --json >"$user.json" 2>"$user.err" &
  joins+=($!)
done
for join in "${joins[@]}"; do
  wait "$join" || { cat ./*.json ./*.err; fail "a participant exited with $?"; }
done
for user in alice bob; do
  grep -E '"playsStarted":1,.*"audioFramesReceived":[1-9].*"videoFramesReceived":[1-9].*"errors":\[\]' "$user.json" >/dev/null || { cat "$user.json"; fail "$user did not hear and see the other"; }
done
status=0
kill "$desk"
wait "$desk" || status=$?
[ "$status" = 130 ] || { cat desk.err; fail "the interrupted desk exited with $status, not 130"; }

# Interrupted, it exits with 130.
if command -v timeout >/dev/null && [ "$(uname -s)" = Linux ]; then
  status=0
  timeout --preserve-status -s INT 2 "$tool" bench --seconds 60 >"$work/log" 2>&1 || status=$?
  [ "$status" = 130 ] || fail "the interrupted tool exited with $status, not 130"
fi

echo "the installed tool runs a desk for two participants, makes and reads tokens, packs and checks a library, prints a recording, examines the machine and measures"
