using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Creates one client of the container and disposes it.</summary>
internal sealed class ClientHolder(IServiceProvider services, ClientServices parts, string? key) : IZegoClientProvider, IAsyncDisposable, IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private Task<ZegoClient>? _client;
    private ZegoClient? _made;
    private TimeSpan _disposeLimit;
    private Exception? _engineFailure;
    private Task? _disposal;

    public ZegoClientSettings Settings => services.GetRequiredService<IOptionsMonitor<ZegoClientSettings>>().Get(key ?? Options.DefaultName);

    /// <summary>Gets the client, for callers that cannot await it.</summary>
    public IZegoClient Current
    {
        get
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposal is not null, typeof(IZegoClient));
                return _made ?? throw new InvalidOperationException($"The client does not exist before the host has started. Inject {nameof(IZegoClientProvider)} instead and await {nameof(GetClientAsync)}.");
            }
        }
    }

    /// <summary>Gets the condition of the client, for the health check.</summary>
    public ClientCondition Condition
    {
        get
        {
            lock (_gate)
            {
                return this switch
                {
                    { _disposal: not null } => new ClientCondition(ClientStage.Disposed, null, null),
                    { _engineFailure: { } failure } => new ClientCondition(ClientStage.Failed, failure, null),
                    { _made: { } made } => new ClientCondition(ClientStage.Ready, null, made.EngineVersion),
                    { _client: { IsFaulted: true } failed } => new ClientCondition(ClientStage.Failed, failed.Exception!.InnerException, null),
                    { _client: null or { IsCanceled: true } } => new ClientCondition(ClientStage.NotAskedFor, null, null),
                    _ => new ClientCondition(ClientStage.Starting, null, null),
                };
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

    // Called if the container is disposed synchronously: the users must leave their rooms before the program continues and possibly exits.
    public void Dispose()
    {
        var disposal = DisposeAsync().AsTask();
#pragma warning disable VSTHRD002 // The awaited code does not need this thread, and the wait is limited.
        disposal.Wait(_disposeLimit);
#pragma warning restore VSTHRD002
    }

    /// <summary>Records that the client's engine has failed.</summary>
    /// <param name="failure">The failure of the engine.</param>
    public void OnEngineFailed(Exception failure)
    {
        lock (_gate)
        {
            _engineFailure = failure;
        }
    }

    private Task<ZegoClient> BeginAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposal is not null, typeof(IZegoClient));
            if (_client is null or { IsFaulted: true } or { IsCanceled: true })
            {
                // Code that awaits the client must not run inline here, because it may block until the client is disposed.
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
            var options = ClientOptionsFactory.Create(parts, Settings);
            lock (_gate)
            {
                _disposeLimit = options.Timeouts.Dispose;
            }

            var made = await ZegoClient.CreateAsync(options, _ended.Token).ConfigureAwait(false);
            made.Faults.Subscribe(new EngineFailures(OnEngineFailed));
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
#pragma warning disable CA1031 // The callers who wait for the client get the exception.
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
            // The callers who requested the client receive the failure; there is nothing to dispose here.
            await ((Task)client).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_made is { } made)
            {
                await made.DisposeAsync().ConfigureAwait(false);
            }
        }

        _ended.Dispose();
    }
}
