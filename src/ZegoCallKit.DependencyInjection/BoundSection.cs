using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Represents the section of the configuration that contains a client's settings.</summary>
/// <param name="Client">The name of the client's settings.</param>
/// <param name="Path">The path of the section, such as <c>Zego</c>.</param>
internal sealed record BoundSection(string Client, string Path)
{
    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The root of the configuration.</param>
    /// <param name="settings">The settings that receive the values.</param>
    /// <exception cref="OptionsValidationException">Keys are unknown or values cannot be read; the message lists all of them.</exception>
    public void Read(IConfiguration configuration, ZegoClientSettings settings)
    {
        var failures = new List<string>();
        foreach (var (key, value) in configuration.GetSection(Path).AsEnumerable(makePathsRelative: true))
        {
            // A section or list with children has no value, but one that is empty in a file has an empty value.
            if (string.IsNullOrEmpty(value) && ClientSetting.All.Any(setting => setting.Key.StartsWith(key + ':', StringComparison.OrdinalIgnoreCase) || (setting.IsList && setting.Owns(key))))
            {
                continue;
            }

            try
            {
                var known = ClientSetting.All.FirstOrDefault(setting => setting.Owns(key))
                    ?? throw new FormatException($"is unknown. The keys of a client are {string.Join(", ", ClientSetting.All.Select(static setting => setting.Key))}.");
                known.Read(settings, value ?? "");
            }
            catch (FormatException problem)
            {
                failures.Add($"{Path}:{key} {problem.Message}");
            }
        }

        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Client, typeof(ZegoClientSettings), failures);
        }
    }
}
