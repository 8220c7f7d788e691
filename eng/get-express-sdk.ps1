# Makes nupkg/ZEGO.Express.SDK.<version>.nupkg out of ZEGO's own package. The libraries are ZEGO's, under ZEGO's terms; they are never committed.
#   eng/get-express-sdk.ps1 [-Archive FILE.tgz] [-Linux FILE] [-LinuxSha256 HASH] [-UnpackOnly]
# -Archive      ZEGO's npm archive, if you have it already; otherwise the npm client fetches it.
# -Linux        ZEGO's libZegoExpressEngine.so for Linux x64 (3.24 or a later 3.x).
# -LinuxSha256  the hash that file must have.
# -UnpackOnly   unpacks to artifacts/express-sdk and packs nothing.
param([string] $Archive, [string] $Linux, [string] $LinuxSha256, [switch] $UnpackOnly)
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$source = @{}
Get-Content (Join-Path $root 'eng/express-sdk/source.txt') | Where-Object { $_ -and -not $_.StartsWith('#') } | ForEach-Object {
    $name, $value = $_ -split '=', 2
    $source[$name] = $value
}

function Test-Hash([string] $File, [string] $Expected) {
    $actual = (Get-FileHash -Algorithm SHA256 $File).Hash.ToLowerInvariant()
    if ($actual -ne $Expected.ToLowerInvariant()) { throw "'$File' has the SHA-256 $actual, not $Expected; it is not what was checked." }
}

$folder = Join-Path $root 'artifacts/express-sdk'
New-Item -ItemType Directory -Force $folder | Out-Null
if (-not $Archive) {
    $Archive = Join-Path $folder "$($source.package)-$($source.package_version).tgz"
    if (-not (Test-Path $Archive)) {
        Push-Location $folder
        try { npm pack --silent "$($source.package)@$($source.package_version)" | Out-Null } finally { Pop-Location }
        if ($LASTEXITCODE -ne 0) { throw "npm could not fetch $($source.package)@$($source.package_version)." }
    }
}

Test-Hash $Archive $source.sha256
$unpacked = Join-Path $folder 'unpacked'
$runtimes = Join-Path $folder 'runtimes'
Remove-Item -Recurse -Force -ErrorAction Ignore $unpacked, $runtimes
New-Item -ItemType Directory -Force $unpacked | Out-Null
$places = [ordered]@{
    'package/win/x64/ZegoExpressEngine.dll'     = 'win-x64'
    'package/win/x86/ZegoExpressEngine.dll'     = 'win-x86'
    'package/mac/libZegoExpressEngine.dylib'    = 'osx'
}
tar -xzf $Archive -C $unpacked @($places.Keys)
if ($LASTEXITCODE -ne 0) { throw "'$Archive' could not be unpacked." }
foreach ($file in $places.Keys) {
    $native = Join-Path $runtimes "$($places[$file])/native"
    New-Item -ItemType Directory -Force $native | Out-Null
    Move-Item (Join-Path $unpacked $file) $native
}
Remove-Item -Recurse -Force $unpacked

if ($Linux) {
    if ($LinuxSha256) { Test-Hash $Linux $LinuxSha256 }
    $native = Join-Path $runtimes 'linux-x64/native'
    New-Item -ItemType Directory -Force $native | Out-Null
    Copy-Item $Linux (Join-Path $native 'libZegoExpressEngine.so')
}

if ($UnpackOnly) {
    Write-Output $runtimes
    return
}

dotnet pack (Join-Path $root 'eng/express-sdk/ZEGO.Express.SDK.csproj') --nologo -v quiet "-p:SdkVersion=$($source.sdk_version)" "-p:SdkFolder=$folder"
if ($LASTEXITCODE -ne 0) { throw 'Packing failed.' }
Write-Output (Join-Path $root "nupkg/ZEGO.Express.SDK.$($source.sdk_version).nupkg")
