using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Diagnostics;

/// <summary>Reports whether the store responds.</summary>
internal sealed class StoreHealthCheck(ICallStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.CheckAsync(cancellationToken).ConfigureAwait(false);
        return HealthCheckResult.Healthy();
    }
}
