#!/usr/bin/env bash
# Brings src/*/PublicAPI.Unshipped.txt up to date with the code: what the analyzer misses is added, what is gone is removed.
# A build then reports nothing. Builds the libraries with this one analyzer only; name some to leave out the others: eng/public-api.sh ZegoCallKit
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C

projects=()
for project in src/*/*.csproj; do
  [ $# -gt 0 ] && [[ " $* " != *" $(basename "$project" .csproj) "* ]] || projects+=("$project")
done
[ "${#projects[@]}" -gt 0 ] || { echo "There is no library '$*' under src." >&2; exit 2; }

log=$(mktemp)
trap 'rm -f "$log" "$log".*' EXIT
for project in "${projects[@]}"; do
  folder=$(dirname "$project")
  for file in Shipped Unshipped; do
    [ -f "$folder/PublicAPI.$file.txt" ] || echo '#nullable enable' > "$folder/PublicAPI.$file.txt"
  done

  # An input that is newer than the output is compiled again, and its warnings come again.
  touch "$folder/PublicAPI.Unshipped.txt"
done

status=0
for project in "${projects[@]}"; do
  dotnet build "$project" -p:OnlyPublicApi=true -p:TreatWarningsAsErrors=false -v q >> "$log" 2>&1 || status=$?
done

if [ "$status" -ne 0 ]; then
  { grep -E 'error [A-Z]+[0-9]*:' "$log" || cat "$log"; } | sort -u | head -n 20 >&2
  echo "The libraries do not build; nothing was changed." >&2
  exit "$status"
fi

for project in "${projects[@]}"; do
  folder=$(dirname "$project")
  api="$folder/PublicAPI.Unshipped.txt"
  { grep -F "[$PWD/$project]" "$log" || true; } > "$log.project"
  sed -nE "s/.* RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" "$log.project" > "$log.added"
  sed -nE "s/.* RS0017: Symbol '(.*)' is part of the declared API.*/\1/p" "$log.project" > "$log.gone"
  { grep -vxF -f "$log.gone" "$api" || true; } | cat - "$log.added" | sed '/^$/d; /^#nullable enable$/d' | sort -u > "$log.lines"
  { echo '#nullable enable'; cat "$log.lines"; } > "$log.new"
  if cmp -s "$log.new" "$api"; then
    echo "$api: unchanged"
  else
    echo "$api: $(comm -13 <(sort -u "$api") <(sort -u "$log.new") | wc -l) added, $(comm -23 <(sort -u "$api") <(sort -u "$log.new") | wc -l) removed"
    cat "$log.new" > "$api"
  fi
done
