#!/usr/bin/env bash
# Packs everything, looks into the packages, compares them with those of a second folder and of the last release, tries what a release relies on (that
# symbols name the repository, that what a package lost is noticed), and makes a call from a project that knows the packages only.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
libraries="$(cd src && ls -d */ | tr -d / | grep -vx Shared) ZegoCallKit.SignalingContract"
fail() { echo "$*" >&2; exit 1; }

# The analyzers have had their say in the build.
pack() { (cd "$1" && dotnet pack ZegoCallKit.sln -c Release -o "$2" -v q -p:RunAnalyzers=false "${@:3}"); }

version=$(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props)

# A release is tagged with the version that it has.
if head=$(git describe --tags --exact-match --match 'v*' 2>/dev/null) && [ "$head" != "v$version" ]; then
  fail "this commit is tagged $head, but Directory.Build.props says $version"
fi

# The packages of the last release, if there was one, are what these must stay compatible with.
baseline=()
if tag=$(git describe --tags --abbrev=0 --match 'v*' --exclude "v$version" 2>/dev/null); then
  mkdir "$work/released"
  git archive "$tag" | tar -x -C "$work/released"
  pack "$work/released" "$work/baseline"
  ls "$work/baseline"/*."${tag#v}.nupkg" >/dev/null || fail "the packages of $tag do not have its version"
  baseline=("-p:BaselineFolder=$work/baseline" "-p:BaselineVersion=${tag#v}")
  echo "what is packed must be compatible with $tag"
fi

pack . "$work/feed" "${baseline[@]}"
cp "$work"/feed/*.nupkg "$work"/feed/*.snupkg nupkg/

for library in $libraries; do
  file=$(ls "$work"/feed/"$library".[0-9]*.nupkg)
  mkdir -p "$work/first/$library"
  unzip -q "$file" -d "$work/first/$library"
  unzip -q "${file%.nupkg}.snupkg" -d "$work/first/$library/symbols"
  # A tool is a program without an API; eng/check-tool.sh installs it.
  place=lib/net10.0 api="lib/net10.0/$library.xml"
  [ ! -d "$work/first/$library/tools" ] || { place=tools/net10.0/any api=tools/net10.0/any/DotnetToolSettings.xml; }
  for part in README.md icon.png "$place/$library.dll" "$api" "symbols/$place/$library.pdb"; do
    [ -s "$work/first/$library/$part" ] || fail "$(basename "$file") lacks $part"
  done
  ! grep -E 'name="[A-Z]:ZegoCallKit(\.[A-Za-z]+)*\.Internal\.' "$work/first/$library/$api" || fail "the XML file of $library describes what is internal"
  nuspec="$work/first/$library/$library.nuspec"
  for element in license readme icon tags releaseNotes description; do
    grep "<$element[ >]" "$nuspec" >/dev/null || fail "$(basename "$file") has no $element"
  done
  grep "<description>Unofficial\. " "$nuspec" >/dev/null || fail "the description of $(basename "$file") does not say that it is unofficial"
  # What it brings along is written down with its reason.
  for dependency in $(sed -n 's/.*<dependency id="\([^"]*\)".*/\1/p' "$nuspec"); do
    grep -F "| \`$library\` | \`$dependency\` |" docs/dependencies.md >/dev/null || fail "docs/dependencies.md does not say why $library needs $dependency"
  done
done

# Built in another folder it is the same, byte for byte, with the same commit and address in the symbols.
git clone -q --no-checkout . "$work/copy"
address() { git -C "$work/copy" remote remove origin && git -C "$work/copy" remote add origin "$1"; }
address "$(git remote get-url origin 2>/dev/null || echo nowhere)"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/copy"
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

# What a clone without an address and a repository without a release leave untried, tried with the smallest library in the second folder.
small=ZegoCallKit.Server
pack_small() { (cd "$work/copy" && dotnet pack "src/$small" -c Release -o "$1" -v q -p:RunAnalyzers=false "${@:2}"); }
address git@github.com:somebody/something.git
pack_small "$work/linked"
unzip -q "$work/linked/$small.$version.snupkg" -d "$work/linked/symbols"
unzip -q "$work/linked/$small.$version.nupkg" -d "$work/linked/package"
page=https://github.com/somebody/something
commit=$(git rev-parse HEAD)
grep -aF "{\"documents\":{\"/_/*\":\"https://raw.githubusercontent.com/somebody/something/$commit/*\"}}" "$work/linked/symbols/lib/net10.0/$small.pdb" >/dev/null || fail "the symbols do not name the repository's files"
for element in "<projectUrl>$page</projectUrl>" "<repository type=\"git\" url=\"$page.git\""; do
  grep -F "$element" "$work/linked/package/$small.nuspec" >/dev/null || fail "the package does not say $element"
done

cp "$work/copy/src/$small/TokenGenerator.cs" "$work/kept.cs"
printf '\n/// <summary>Only in the baseline.</summary>\npublic sealed class TokenGone;\n' >> "$work/copy/src/$small/TokenGenerator.cs"
pack_small "$work/had"
cp "$work/kept.cs" "$work/copy/src/$small/TokenGenerator.cs"
if pack_small "$work/lost" "-p:BaselineFolder=$work/had" "-p:BaselineVersion=$version" > "$work/lost.log" 2>&1; then
  fail "a public type is gone since the baseline, and nobody noticed"
fi
grep "error CP0001: Type 'ZegoCallKit.Server.TokenGone'" "$work/lost.log" >/dev/null || { cat "$work/lost.log"; fail "the comparison with the baseline failed for another reason"; }
echo "symbols name the repository, and the comparison with a baseline notices what is gone"

mkdir "$work/app"
cd "$work/app"
xunit=$(sed -n 's|.*Include="xunit.v3" Version="\([^"]*\)".*|\1|p' "$root/Directory.Packages.props")
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

# The samples that people copy build when their folder alone is copied, and their project references become package references.
hosting=$(sed -n 's|.*Include="Microsoft.Extensions.Hosting" Version="\([^"]*\)".*|\1|p' "$root/Directory.Packages.props")
for sample in Call QuickStart TokenClient Worker; do
  mkdir "$work/$sample"
  cd "$work/$sample"
  find "$root/samples/$sample" -maxdepth 1 -type f -exec cp {} . \;
  cp "$root/global.json" .
  sed -i -e 's|<ProjectReference Include="../../src/.*/\(.*\)\.csproj" />|<PackageReference Include="\1" Version="'"$version"'" />|' \
    -e 's|"Microsoft.Extensions.Hosting" />|"Microsoft.Extensions.Hosting" Version="'"$hosting"'" />|' "$sample.csproj"
  dotnet build -v q --nologo "-p:RestorePackagesPath=$work/packages" "-p:RestoreAdditionalProjectSources=$work/feed"
done
dotnet run --no-build --project "$work/Call"

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
