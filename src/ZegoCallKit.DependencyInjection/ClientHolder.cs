using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Makes one client of the container and disposes it.</summary>
internal sealed class ClientHolder(IServiceProvider services, string? key, Func<IZegoEngineFactory> engine) : IClientProvider, IAsyncDisposable, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private Task<ZegoClient>? _client;
    private ZegoClient? _made;
    private Task? _disposal;

    public ClientSettings Settings => services.GetRequiredService<IOptionsMonitor<ClientSettings>>().Get(key ?? Options.DefaultName);

    /// <summary>The client, for those who cannot wait for it.</summary>
    public IZegoClient Current
    {
        get
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposal is not null, typeof(IZegoClient));
                return _made ?? throw new InvalidOperationException($"The client is made while the host starts, and that has not happened yet. Inject {nameof(IClientProvider)} instead and await {nameof(GetClientAsync)}.");
            }
        }
    }

    public async Task<IZegoClient> GetClientAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await BeginAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            return new ValueTask(_disposal ??= DisposeCoreAsync(_client));
        }
    }

    // A container that is not disposed asynchronously does not wait: the client's own bound still holds in the background.
    public void Dispose() => _ = DisposeAsync().AsTask();

    private Task<ZegoClient> BeginAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposal is not null, typeof(IZegoClient));
            if (_client is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // What waits for the client goes on elsewhere: it may block until the client is disposed.
                var client = new TaskCompletionSource<ZegoClient>(TaskCreationOptions.RunContinuationsAsynchronously);
                _client = client.Task;
                _ = Task.Run(() => CreateAsync(client));
            }

            return _client;
        }
    }

    private async Task CreateAsync(TaskCompletionSource<ZegoClient> client)
    {
        try
        {
            var made = await ZegoClient.CreateAsync(ClientOptionsFactory.Create(services, key, Settings, engine()), _ended.Token).ConfigureAwait(false);
            lock (_gate)
            {
                _made = made;
            }

            client.SetResult(made);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            client.SetCanceled(_ended.Token);
        }
#pragma warning disable CA1031 // Whoever waits for the client is told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            client.SetException(failure);
        }
    }

    private async Task DisposeCoreAsync(Task<ZegoClient>? client)
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        if (client is not null)
        {
            // Whoever asked for it hears of a failure; here there is then nothing to dispose.
            await ((Task)client).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_made is { } made)
            {
                await made.DisposeAsync().ConfigureAwait(false);
            }
        }

        _ended.Dispose();
    }
}
