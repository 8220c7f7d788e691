using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ZegoCallKit.DependencyInjection;

/// <summary>A section of the configuration that the settings of a client are read from.</summary>
/// <param name="Client">The name of the client's settings.</param>
/// <param name="Path">The section's path, e.g. <c>Zego</c>.</param>
internal sealed record BoundSection(string Client, string Path)
{
    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="settings">Where the values go.</param>
    /// <exception cref="OptionsValidationException">A key is unknown, or a value cannot be read; all of them are named.</exception>
    public void Read(IConfiguration configuration, ZegoClientSettings settings)
    {
        var failures = new List<string>();
        foreach (var (key, value) in configuration.GetSection(Path).AsEnumerable(makePathsRelative: true))
        {
            // A section of its own has no value; one that stands empty in a file has an empty one.
            if (string.IsNullOrEmpty(value) && ClientSetting.All.Any(setting => setting.Key.StartsWith(key + ':', StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            try
            {
                var known = ClientSetting.All.FirstOrDefault(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase))
                    ?? throw new FormatException($"is unknown; the keys of a client are {string.Join(", ", ClientSetting.All.Select(static setting => setting.Key))}.");
                known.Read(settings, value ?? "");
            }
            catch (Exception problem) when (problem is FormatException or ArgumentOutOfRangeException)
            {
                failures.Add($"{Path}:{key} {(problem is FormatException ? problem.Message : "is out of range. " + ZegoClientSettingsValidator.Text(problem))}");
            }
        }

        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Client, typeof(ZegoClientSettings), failures);
        }
    }
}
