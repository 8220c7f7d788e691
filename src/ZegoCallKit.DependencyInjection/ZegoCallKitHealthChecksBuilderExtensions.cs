using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of ZegoCallKit's clients.</summary>
public static class ZegoCallKitHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of a client: healthy when it is ready or nobody has asked for it yet, degraded while it is created, and the failure status when it could not be created, its engine has died
    /// (<see cref="ZegoCallKit.Rooms.RoomEndReason.EngineFailed"/>) or it is disposed. It says nothing about the network: rooms reconnect by themselves.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="key">The client's key; <see langword="null"/> for the one without.</param>
    /// <param name="name">The check's name; by default <c>zego</c>, or <c>zego-KEY</c>.</param>
    /// <param name="failureStatus">What a failure counts as; unhealthy by default.</param>
    /// <param name="tags">Tags to filter checks by.</param>
    /// <returns>The health checks, to add more.</returns>
    /// <exception cref="ArgumentNullException">The health checks are missing.</exception>
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
