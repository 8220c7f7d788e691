using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>Caches the latest license, in memory and in a file. If the file cannot be read or written, this is logged and the license is cached in memory only.</summary>
internal sealed class LicenseCache(EffectsLicenseClientOptions options, ILogger logger)
{
    private CachedLicense? _kept;

    /// <summary>Returns the license for a version of the SDK; <see langword="null"/> if none is cached.</summary>
    public CachedLicense? Read(string sdkVersion)
    {
        _kept ??= options.CacheFile is { } file && File.Exists(file) ? ReadFile(file) : null;
        return _kept is { } kept && kept.SdkVersion == sdkVersion ? kept : null;
    }

    public void Write(CachedLicense license)
    {
        _kept = license;
        if (options.CacheFile is { } file)
        {
            WriteFile(file, license);
        }
    }

    private CachedLicense? ReadFile(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            if (root.GetProperty("AppId").GetUInt32() != options.AppId)
            {
                return null;
            }

            var license = root.GetProperty("License").GetString();
            return string.IsNullOrEmpty(license) ? null : new CachedLicense
            {
                License = license,
                SdkVersion = root.GetProperty("SdkVersion").GetString() ?? "",
                FetchedAt = root.GetProperty("FetchedAt").GetDateTimeOffset(),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            EffectsLog.CacheUnusable(logger, fault, file);
            return null;
        }
    }

    private void WriteFile(string file, CachedLicense license)
    {
        var full = Path.GetFullPath(file);
        var draft = full + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(draft, how))
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                json.WriteNumber("AppId", options.AppId);
                json.WriteString("SdkVersion", license.SdkVersion);
                json.WriteString("FetchedAt", license.FetchedAt);
                json.WriteString("License", license.License);
                json.WriteEndObject();
            }

            // Replaced atomically, because another process may be reading the file.
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            EffectsLog.CacheUnusable(logger, fault, full);
        }
    }
}
