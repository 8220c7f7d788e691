using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Security;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Maps the endpoints of the signaling server.</summary>
public static class CallSignalingEndpointExtensions
{
    private const int BufferBytes = 65_536;

    /// <summary>Maps the hub, which accepts users who are authenticated by the schemes of <see cref="CallSignalingOptions"/>. Clients connect over WebSockets.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, e.g. <c>/calls</c>.</param>
    /// <returns>A builder that adds conventions to the endpoint.</returns>
    /// <exception cref="InvalidOperationException"><c>AddCallSignaling</c> was not called.</exception>
    public static IEndpointConventionBuilder MapCallSignaling(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var options = endpoints.ServiceProvider.GetService<CallSignalingOptions>()
            ?? throw new InvalidOperationException("Call builder.Services.AddCallSignaling() before MapCallSignaling.");
        var schemes = options.AuthenticationSchemes.Count > 0 ? options.AuthenticationSchemes : [CallSignalingDefaults.AuthenticationScheme];
        var policy = new AuthorizationPolicyBuilder([.. schemes]).RequireAuthenticatedUser().RequireAssertion(static context => CallIdentity.Read(context.User) is not null).Build();
        return endpoints
            .MapHub<CallHub>(pattern, connection =>
            {
                connection.Transports = HttpTransportType.WebSockets;
                connection.ApplicationMaxBufferSize = BufferBytes;
                connection.TransportMaxBufferSize = BufferBytes;
            })
            .WithMetadata(new CallEndpoint())
            .RequireAuthorization(policy);
    }

    /// <summary>Maps three health checks without authentication: <c>/live</c> (the process responds), <c>/ready</c> (it accepts new connections, i.e. it is not stopping) and <c>/store</c> (the store responds).</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">The prefix of the paths, e.g. <c>/health</c>.</param>
    /// <returns>A builder that adds conventions to the endpoints.</returns>
    public static IEndpointConventionBuilder MapCallSignalingHealth(this IEndpointRouteBuilder endpoints, string prefix = "/health")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        var group = endpoints.MapGroup(prefix);
        group.MapHealthChecks("/live", new HealthCheckOptions { Predicate = static _ => false });
        group.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(CallSignalingDefaults.ReadyTag) });
        group.MapHealthChecks("/store", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(CallSignalingDefaults.StoreTag) });
        return group;
    }
}
