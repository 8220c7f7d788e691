#!/usr/bin/env bash
# Packs everything and makes a call from a project that knows the packages only.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet pack ZegoCallKit.sln -c Release -o "$work/feed" -v q
cp "$work"/feed/*.nupkg "$work"/feed/*.snupkg nupkg/
for package in ZegoCallKit ZegoCallKit.InMemory ZegoCallKit.Server ZegoCallKit.Effects ZegoCallKit.FlightRecorder; do
  file=$(ls "$work"/feed/$package.[0-9]*.nupkg)
  for part in README.md "lib/net10.0/$package.dll" "lib/net10.0/$package.xml"; do
    # Not grep -q: it would close the pipe on unzip, which pipefail takes for a failure.
    unzip -l "$file" | grep " $part\$" >/dev/null || { echo "$(basename "$file") lacks $part" >&2; exit 1; }
  done
  ls "$work"/feed/$package.[0-9]*.snupkg >/dev/null
done

mkdir "$work/app"
cd "$work/app"
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
    <None Include="media/*" CopyToOutputDirectory="PreserveNewest" />
  </ItemGroup>
</Project>
XML
cp "$root/samples/QuickStart/Program.cs" .
mkdir media
cp "$root"/samples/media/*.wav media/
cp "$root/global.json" .
dotnet run
