using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Server.Api;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ZEGO's server API to a host.</summary>
public static class ServerApiServiceCollectionExtensions
{
    /// <summary>The name of the HTTP client that calls ZEGO.</summary>
    public const string HttpClientName = "ZegoCallKit.Server.Api";

    /// <summary>Adds <see cref="IServerApi"/>, and <see cref="ServerApiClient"/> as such, for one AppID.</summary>
    /// <param name="services">The host's services. A <see cref="TimeProvider"/> in them is used, unless the options name another one than the system's.</param>
    /// <param name="options">The options of the client.</param>
    /// <returns>A builder that configures the HTTP client, for a proxy for example. Add no retries: the client has its own.</returns>
    /// <exception cref="ArgumentException">An option is missing or out of range. It is thrown when the client is created.</exception>
    public static IHttpClientBuilder AddZegoServerApi(this IServiceCollection services, ServerApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(provider => new ServerApiClient(
            ReferenceEquals(options.TimeProvider, TimeProvider.System) && provider.GetService<TimeProvider>() is { } time ? options with { TimeProvider = time } : options,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName)));
        services.TryAddSingleton<IServerApi>(static provider => provider.GetRequiredService<ServerApiClient>());

        // The client lives as long as the host: its connections are renewed instead of its handler, so that a change of address is noticed.
        return services
            .AddHttpClient(HttpClientName)
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
