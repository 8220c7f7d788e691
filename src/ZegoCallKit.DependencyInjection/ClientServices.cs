using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// Holds the services that a client uses from the container. A container disposes services in reverse order of creation: these are resolved before the client's owner is created,
/// so they outlive the client.
/// </summary>
/// <param name="Engine">The factory of the engine.</param>
/// <param name="Tokens">The token provider, if any.</param>
/// <param name="Loggers">The logger factory, if any.</param>
/// <param name="Meters">The meter factory, if any.</param>
/// <param name="Time">The clock, if any.</param>
internal sealed record ClientServices(IZegoEngineFactory Engine, ITokenProvider? Tokens, ILoggerFactory? Loggers, IMeterFactory? Meters, TimeProvider? Time)
{
    /// <summary>Resolves the services of the client with the specified key.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The client's key; <see langword="null"/> for the client without a key.</param>
    /// <returns>The services; <see langword="null"/> if no client was added under this key.</returns>
    public static ClientServices? Find(IServiceProvider services, string? key)
    {
        var engine = key is null ? services.GetService<IZegoEngineFactory>() : services.GetKeyedService<IZegoEngineFactory>(key);
        return engine is null
            ? null
            : new ClientServices(engine, TokensOf(services, key), services.GetService<ILoggerFactory>(), services.GetService<IMeterFactory>(), services.GetService<TimeProvider>());
    }

    // Clients with different AppIDs cannot share a token provider.
    private static ITokenProvider? TokensOf(IServiceProvider services, string? key) =>
        (key is null ? null : services.GetKeyedService<ITokenProvider>(key)) ?? services.GetService<ITokenProvider>();
}
