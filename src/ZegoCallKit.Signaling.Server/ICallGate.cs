namespace ZegoCallKit.Signaling.Server;

/// <summary>Decides which users may ring which others, e.g. for block lists and opening hours. Register an implementation in the container to replace the default, which allows everything. Called on the thread pool, for each receiver of a ring, and of a message
/// that no call in progress connects with the sender, and for knocks and their answers, before anything is stored. Members of a call in progress reach each other without it, until one of them leaves. The sender waits for the decision.</summary>
public interface ICallGate
{
    /// <summary>Decides about an attempt. If this throws, the attempt is refused as blocked and the exception is logged.</summary>
    /// <param name="attempt">The attempt: the caller and the receiver.</param>
    /// <param name="cancellationToken">Canceled when the caller disconnects.</param>
    ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default);

    /// <summary>Decides whether a user may see the presence and status of another user. By default, every user may. Called for up to 16 users of a watcher at once. If this throws, the client is told to try again.</summary>
    /// <param name="watcher">The user who asks for it.</param>
    /// <param name="user">The user whose presence it is.</param>
    /// <param name="cancellationToken">Canceled when the watcher disconnects.</param>
    ValueTask<bool> MayWatchAsync(string watcher, string user, CancellationToken cancellationToken = default) => new(true);
}
