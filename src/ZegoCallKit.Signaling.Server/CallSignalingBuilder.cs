using Microsoft.Extensions.DependencyInjection;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Configures a signaling server.</summary>
public sealed class CallSignalingBuilder
{
    internal CallSignalingBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the host's services.</summary>
    public IServiceCollection Services { get; }
}
