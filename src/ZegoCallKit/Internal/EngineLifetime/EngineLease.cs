using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>
/// Represents the right to have an engine. Engines that exclude each other share a key: a second lease fails while the first is in use, and waits while the first engine is being destroyed.
/// </summary>
internal sealed class EngineLease
{
    private static readonly ConcurrentDictionary<object, EngineLease> Holders = new();

    private readonly object? _key;
    private readonly CompletionSource<bool> _released;
    private volatile bool _isEnding;

    private EngineLease(object? key, IScheduler? scheduler)
    {
        _key = key;
        _released = new(scheduler);
    }

    public static async Task<EngineLease> AcquireAsync(object? key, Operation operation, CoreOptions options, CancellationToken cancellationToken)
    {
        var lease = new EngineLease(key, options.WorkScheduler);
        if (key is null)
        {
            return lease;
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var holder = Holders.GetOrAdd(key, lease);
            if (ReferenceEquals(holder, lease))
            {
                return lease;
            }

            if (!holder._isEnding)
            {
                throw operation.Failed(ZegoErrorCode.EngineAlreadyStarted, "a process can have only one instance of this engine, and another client is using it; dispose that client first");
            }

            try
            {
                await holder._released.Task.WaitAsync(options.Timeouts.Command, options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                throw operation.TimedOut(options.Timeouts.Command);
            }
        }
    }

    /// <summary>Starts the release: from now on others wait instead of failing.</summary>
    public void BeginRelease() => _isEnding = true;

    public void Release()
    {
        if (_key is not null)
        {
            Holders.TryRemove(new KeyValuePair<object, EngineLease>(_key, this));
        }

        _released.SetResult(true);
    }
}
