namespace ZegoCallKit.Internal;

/// <summary>Something to tell one subscriber: a value, or that there will be no more.</summary>
internal readonly record struct Notice(Subscriber Target, object? Value, bool IsCompletion)
{
    /// <summary>When it was posted, as a timestamp of the loop's clock; <see langword="null"/> when nobody measures.</summary>
    public long? PostedAt { get; init; }
}
