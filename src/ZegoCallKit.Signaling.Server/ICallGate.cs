namespace ZegoCallKit.Signaling.Server;

/// <summary>Decides who may ring whom: block lists, opening hours, rules of your own. Register one in the container to replace the one that lets everybody. Called on the thread pool, for each ring and each message
/// outside a call, before anything is kept; be quick.</summary>
public interface ICallGate
{
    /// <summary>Decides about an attempt. An exception refuses it and is logged.</summary>
    /// <param name="attempt">Who rings whom.</param>
    /// <param name="cancellationToken">Cancelled when the caller has gone.</param>
    ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Decides whether a user may see when another one is online. By default everybody may.</summary>
    /// <param name="watcher">Who wants to see.</param>
    /// <param name="user">Who is seen.</param>
    /// <param name="cancellationToken">Cancelled when the watcher has gone.</param>
    ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default) => new(true);
}
