using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Makes a client's options from its settings and from what the container has.</summary>
internal static class ClientOptionsFactory
{
    /// <summary>Makes them.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The client's key; <see langword="null"/> for the one without.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="engine">Its engine.</param>
    public static ZegoClientOptions Create(IServiceProvider services, string? key, ClientSettings settings, IZegoEngineFactory engine)
    {
        var options = new ZegoClientOptions
        {
            AppId = settings.AppId,
            AppSign = settings.AppSign,
            Engine = engine,
            Scenario = settings.Scenario,
            RoomMode = settings.RoomMode,
            Timeouts = settings.Timeouts,
            TokenRenewal = settings.TokenRenewal,
            SoundLevelInterval = settings.SoundLevelInterval,
            VideoSinkFormat = settings.VideoSinkFormat,
            TokenProvider = TokensOf(services, key),
            MeterFactory = services.GetService<IMeterFactory>(),
        };
        options = options with
        {
            LoggerFactory = services.GetService<ILoggerFactory>() ?? options.LoggerFactory,
            TimeProvider = services.GetService<TimeProvider>() ?? options.TimeProvider,
        };
        return settings.Adjust is { } adjust
            ? adjust(options) ?? throw new InvalidOperationException($"{nameof(ClientSettings)}.{nameof(ClientSettings.Adjust)} returned null.")
            : options;
    }

    // Clients of several AppIDs cannot share one.
    private static ITokenProvider? TokensOf(IServiceProvider services, string? key) =>
        (key is null ? null : services.GetKeyedService<ITokenProvider>(key)) ?? services.GetService<ITokenProvider>();
}
