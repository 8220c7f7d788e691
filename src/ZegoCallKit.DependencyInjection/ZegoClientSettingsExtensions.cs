using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ZegoCallKit.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that read the settings of ZegoCallKit's clients from the configuration.</summary>
public static class ZegoClientSettingsExtensions
{
    /// <summary>
    /// Reads the settings from a section of the host's configuration, once, when they are first needed.
    /// Unlike the general method of the same name, it supports ahead-of-time compilation,
    /// rejects unknown keys, and includes the key, such as <c>Zego:AppSign</c>, in every message.
    /// </summary>
    /// <param name="settings">The options builder of a client.</param>
    /// <param name="sectionPath">The path of the section, such as <c>Zego</c>; not empty.</param>
    /// <returns>The options builder, so that calls can be chained.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    public static OptionsBuilder<ZegoClientSettings> BindConfiguration(this OptionsBuilder<ZegoClientSettings> settings, string sectionPath)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(sectionPath);
        var section = new BoundSection(settings.Name, sectionPath);
        settings.Services.AddSingleton(section);
        return settings.Configure<IConfiguration>((values, configuration) => section.Read(configuration, values));
    }
}
