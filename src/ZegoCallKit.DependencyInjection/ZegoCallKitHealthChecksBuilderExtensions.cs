using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that add health checks for ZegoCallKit's clients.</summary>
public static class ZegoCallKitHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check for a client. The client is healthy when it is ready or has not been requested yet, and degraded while it is being created.
    /// The failure status is reported if it could not be
    /// created, its engine has failed
    /// (<see cref="ZegoCallKit.Rooms.RoomEndReason.EngineFailed"/>), or it is disposed. The check does not cover the network: rooms reconnect automatically.
    /// </summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="key">The client's key; <see langword="null"/> for the client without a key.</param>
    /// <param name="name">The name of the check; by default <c>zego</c>, or <c>zego-KEY</c>.</param>
    /// <param name="failureStatus">The status reported for a failure; unhealthy by default.</param>
    /// <param name="tags">The tags by which checks can be filtered.</param>
    /// <returns>The health checks builder, so that calls can be chained.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddZegoCallKit(this IHealthChecksBuilder builder, string? key = null, string? name = null, HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (key is null ? "zego" : $"zego-{key}"),
            provider => new ZegoClientHealthCheck(key is null ? provider.GetRequiredService<ClientHolder>() : provider.GetRequiredKeyedService<ClientHolder>(key)),
            failureStatus,
            tags));
    }
}
