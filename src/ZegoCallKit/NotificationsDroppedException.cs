namespace ZegoCallKit;

/// <summary>
/// Says that an observer is so far behind that it misses notifications. It is never thrown: it comes as a <see cref="ClientFault"/>, once each time an observer
/// falls behind, when the first notification is dropped. Observables of states and sets never lose anything that still holds, so it is about the others, such as messages.
/// </summary>
public sealed class NotificationsDroppedException : Exception
{
    internal NotificationsDroppedException(string source, int limit)
        : base($"An observer of {source} has {limit} pending notifications, so the oldest ones are dropped until it catches up. Make its handler faster, or move the work to a background task.") => Limit = limit;

    /// <summary>Gets how many notifications wait for one observer at most.</summary>
    public int Limit { get; }
}
