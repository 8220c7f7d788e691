using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ZegoCallKit.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Reads the settings of ZegoCallKit's clients from the configuration.</summary>
public static class ZegoClientSettingsExtensions
{
    /// <summary>
    /// Reads the settings from a section of the host's configuration, once, when they are first needed. Unlike the general method of that name it works in programs that are compiled ahead of time,
    /// refuses keys that it does not know, and has every message name the key, such as <c>Zego:AppSign</c>.
    /// </summary>
    /// <param name="settings">The settings of a client.</param>
    /// <param name="sectionPath">The path of the section, e.g. <c>Zego</c>; not empty.</param>
    /// <returns>The settings, to configure them further.</returns>
    /// <exception cref="ArgumentException">An argument is missing or empty.</exception>
    public static OptionsBuilder<ZegoClientSettings> BindConfiguration(this OptionsBuilder<ZegoClientSettings> settings, string sectionPath)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(sectionPath);
        var section = new BoundSection(settings.Name, sectionPath);
        settings.Services.AddSingleton(section);
        return settings.Configure<IConfiguration>((values, configuration) => section.Read(configuration, values));
    }
}
