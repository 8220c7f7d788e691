namespace ZegoCallKit.DependencyInjection;

/// <summary>Makes a client's options from its settings and from what the container has.</summary>
internal static class ClientOptionsFactory
{
    /// <summary>Makes the options.</summary>
    /// <param name="services">What comes from the container.</param>
    /// <param name="settings">The client's settings.</param>
    public static ZegoClientOptions Create(ClientServices services, ZegoClientSettings settings)
    {
        var options = new ZegoClientOptions { AppId = settings.AppId, Engine = services.Engine, TokenProvider = services.Tokens, MeterFactory = services.Meters };
        options = options with
        {
            LoggerFactory = services.Loggers ?? options.LoggerFactory,
            TimeProvider = services.Time ?? options.TimeProvider,
        };
        foreach (var setting in ClientSetting.All)
        {
            options = setting.CopyTo(options, settings);
        }

        return settings.PostConfigure is { } change
            ? change(options) ?? throw new InvalidOperationException($"{nameof(ZegoClientSettings)}.{nameof(ZegoClientSettings.PostConfigure)} returned null.")
            : options;
    }
}
