using Microsoft.Extensions.DependencyInjection;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents a signaling server that is being set up.</summary>
public sealed class CallSignalingBuilder
{
    internal CallSignalingBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the host's services.</summary>
    public IServiceCollection Services { get; }
}
