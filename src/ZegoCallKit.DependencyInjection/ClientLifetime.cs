using Microsoft.Extensions.Hosting;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Creates the client before the host's services start and disposes it after they have stopped, so that they can use it during their whole lifetime.</summary>
internal sealed class ClientLifetime(ClientHolder holder) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (holder.Settings.StartWithHost)
        {
            await holder.GetClientAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => holder.DisposeAsync().AsTask().WaitAsync(cancellationToken);
}
