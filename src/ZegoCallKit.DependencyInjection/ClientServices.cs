using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// What a client takes from the container. A container disposes in the reverse order of creation: all of this is resolved before the client's owner is created, so that
/// it outlives the client.
/// </summary>
/// <param name="Engine">The engine to drive.</param>
/// <param name="Tokens">Who fetches tokens, if anybody does.</param>
/// <param name="Loggers">Where logs go, if they go anywhere.</param>
/// <param name="Meters">Where instruments live, if the container says.</param>
/// <param name="Time">The clock, if the container has one.</param>
internal sealed record ClientServices(IZegoEngineFactory Engine, ITokenProvider? Tokens, ILoggerFactory? Loggers, IMeterFactory? Meters, TimeProvider? Time)
{
    /// <summary>Resolves everything that the client with this key needs.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The client's key; <see langword="null"/> for the one without.</param>
    /// <returns>The services; <see langword="null"/> when no client was added under this key.</returns>
    public static ClientServices? Find(IServiceProvider services, string? key)
    {
        var engine = key is null ? services.GetService<IZegoEngineFactory>() : services.GetKeyedService<IZegoEngineFactory>(key);
        return engine is null
            ? null
            : new ClientServices(engine, TokensOf(services, key), services.GetService<ILoggerFactory>(), services.GetService<IMeterFactory>(), services.GetService<TimeProvider>());
    }

    // Clients of several AppIDs cannot share one.
    private static ITokenProvider? TokensOf(IServiceProvider services, string? key) =>
        (key is null ? null : services.GetKeyedService<ITokenProvider>(key)) ?? services.GetService<ITokenProvider>();
}
