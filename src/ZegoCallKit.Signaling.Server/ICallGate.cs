namespace ZegoCallKit.Signaling.Server;

/// <summary>Decides which users may ring which others, for block lists, opening hours and rules of your own. Register one in the container to replace the default, which lets all users ring. Called on the thread pool, for each ring and each message
/// outside a call, before anything is kept; be quick.</summary>
public interface ICallGate
{
    /// <summary>Decides about an attempt. An exception refuses it and is logged.</summary>
    /// <param name="attempt">The attempt: the caller and the receiver.</param>
    /// <param name="cancellationToken">Canceled when the caller has gone.</param>
    ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Decides whether a user may see when another one is online. By default every user may.</summary>
    /// <param name="watcher">The user who wants to see it.</param>
    /// <param name="user">The user who would be seen.</param>
    /// <param name="cancellationToken">Canceled when the watcher has gone.</param>
    ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default) => new(true);
}
