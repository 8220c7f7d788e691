using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.Signaling.Server.Nodes;

namespace ZegoCallKit.Signaling.Server.Diagnostics;

/// <summary>Reports whether this node accepts new connections: it has started and is not stopping.</summary>
internal sealed class ReadyHealthCheck(NodeState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsReady ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus, state.IsDraining ? "draining" : "starting"));
}
