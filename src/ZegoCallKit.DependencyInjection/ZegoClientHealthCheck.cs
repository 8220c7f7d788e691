using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Reports the health of one of the container's clients.</summary>
internal sealed class ZegoClientHealthCheck(ClientHolder holder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var condition = holder.Condition;
        var failed = context.Registration.FailureStatus;
        return Task.FromResult(condition.Stage switch
        {
            ClientStage.Ready => HealthCheckResult.Healthy("The client is ready.", new Dictionary<string, object>(StringComparer.Ordinal) { ["engineVersion"] = condition.EngineVersion! }),
            ClientStage.NotAskedFor => HealthCheckResult.Healthy("The client has not been requested yet."),
            ClientStage.Starting => HealthCheckResult.Degraded("The client is being created."),
            ClientStage.Failed => new HealthCheckResult(failed, "The client could not be created, or its engine failed.", condition.Failure),
            _ => new HealthCheckResult(failed, "The client is disposed."),
        });
    }
}
