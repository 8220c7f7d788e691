#!/usr/bin/env bash
# Writes the site of pages and API reference to artifacts/site/html, from the libraries as they were built last. A warning fails it.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

for project in src/*/*.csproj; do
  # A tool has no API.
  ! grep -F '<PackAsTool>' "$project" >/dev/null || continue
  library=$(basename "$project" .csproj)
  [ -f "src/$library/bin/Debug/net10.0/$library.dll" ] || { echo "$library is not built yet: dotnet build ZegoCallKit.sln" >&2; exit 1; }
  grep -F "\"$library/bin/Debug/net10.0/$library.dll\"" docs/docfx.json >/dev/null || { echo "docs/docfx.json does not name $library." >&2; exit 1; }
done

dotnet tool restore >/dev/null
rm -rf artifacts/site
dotnet docfx metadata docs/docfx.json --warningsAsErrors --logLevel warning
dotnet docfx build docs/docfx.json --warningsAsErrors --logLevel warning
pages=$(find artifacts/site/html -name '*.html' | wc -l)
[ "$pages" -gt 300 ] || { echo "The site has only $pages pages." >&2; exit 1; }
echo "artifacts/site/html: $pages pages"
