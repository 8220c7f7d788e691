#!/usr/bin/env bash
# Packs everything, looks into the packages, compares them with those of a second folder and of the last release, and makes a call from a project
# that knows the packages only.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries="$(cd src && ls -d */ | tr -d / | grep -vx Shared) ZegoCallKit.SignalingContract"
fail() { echo "$*" >&2; exit 1; }

# The analyzers have had their say in the build.
pack() { (cd "$1" && dotnet pack ZegoCallKit.sln -c Release -o "$2" -v q -p:RunAnalyzers=false "${@:3}"); }

# The packages of the last release, if there was one, are what these must stay compatible with.
baseline=()
if tag=$(git describe --tags --abbrev=0 --match 'v*' 2>/dev/null); then
  mkdir "$work/released"
  git archive "$tag" | tar -x -C "$work/released"
  pack "$work/released" "$work/baseline"
  baseline=("-p:BaselineFolder=$work/baseline")
fi

pack . "$work/feed" "${baseline[@]}"
cp "$work"/feed/*.nupkg "$work"/feed/*.snupkg nupkg/

for library in $libraries; do
  file=$(ls "$work"/feed/"$library".[0-9]*.nupkg)
  mkdir -p "$work/first/$library"
  unzip -q "$file" -d "$work/first/$library"
  unzip -q "${file%.nupkg}.snupkg" -d "$work/first/$library/symbols"
  for part in README.md icon.png "lib/net10.0/$library.dll" "lib/net10.0/$library.xml" "symbols/lib/net10.0/$library.pdb"; do
    [ -s "$work/first/$library/$part" ] || fail "$(basename "$file") lacks $part"
  done
  nuspec="$work/first/$library/$library.nuspec"
  for element in license readme icon tags releaseNotes description; do
    grep "<$element[ >]" "$nuspec" >/dev/null || fail "$(basename "$file") has no $element"
  done
  # What it brings along is written down with its reason.
  for dependency in $(sed -n 's/.*<dependency id="\([^"]*\)".*/\1/p' "$nuspec"); do
    grep -F "| \`$library\` | \`$dependency\` |" docs/dependencies.md >/dev/null || fail "docs/dependencies.md does not say why $library needs $dependency"
  done
done

# Built in another folder it is the same, byte for byte; .git goes along for the commit that is written into the symbols.
mkdir "$work/copy"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/copy"
cp -r .git "$work/copy/.git"
pack "$work/copy" "$work/again"
for library in $libraries; do
  mkdir -p "$work/second/$library"
  file=$(ls "$work"/again/"$library".[0-9]*.nupkg)
  unzip -q "$file" -d "$work/second/$library"
  unzip -q "${file%.nupkg}.snupkg" -d "$work/second/$library/symbols"
done
# The envelope (the time of packing and its names) is the packer's.
diff -r -x _rels -x package -x '[[]Content_Types].xml' "$work/first" "$work/second" || fail "the packages of two folders differ"
echo "packages of two folders are identical: $(echo $libraries)"

mkdir "$work/app"
cd "$work/app"
xunit=$(sed -n 's|.*Include="xunit.v3" Version="\([^"]*\)".*|\1|p' "$root/Directory.Packages.props")
version=$(ls "$work"/feed/ZegoCallKit.InMemory.*.nupkg | sed 's/.*InMemory\.\(.*\)\.nupkg/\1/')
cat > app.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
    <RestoreAdditionalProjectSources>$work/feed</RestoreAdditionalProjectSources>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ZegoCallKit.InMemory" Version="$version" />
  </ItemGroup>
</Project>
XML
cp "$root/samples/AotSmoke/Program.cs" .
cp "$root/global.json" .
dotnet run

# A transport is put through the contract by a project that knows the packages only; the in-memory hub stands for one of somebody else's.
mkdir "$work/contract"
cd "$work/contract"
sed -e 's|<ItemGroup>|<ItemGroup>\n    <PackageReference Include="ZegoCallKit.SignalingContract" Version="'"$version"'" />\n    <PackageReference Include="xunit.v3" Version="'"$xunit"'" />|' ../app/app.csproj > contract.csproj
cat > Contract.cs <<'CS'
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.SignalingContract;

public sealed class Rig : SignalingRig
{
    private readonly InMemorySignalingHub _hub = new();

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => Task.FromResult(_hub.CreateSignaling());
}

public sealed class ConnectionTests : ConnectionContract<Rig>;
public sealed class SendingTests : SendingContract<Rig>;
CS
cp "$root/global.json" .
dotnet run
