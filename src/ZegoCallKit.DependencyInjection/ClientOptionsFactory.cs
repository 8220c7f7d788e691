namespace ZegoCallKit.DependencyInjection;

/// <summary>Creates a client's options from its settings and from the services of the container.</summary>
internal static class ClientOptionsFactory
{
    /// <summary>Creates the options.</summary>
    /// <param name="services">The services from the container.</param>
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
