namespace ZegoCallKit.Internal;

/// <summary>Represents a notification for one subscriber: a value, or the completion.</summary>
internal readonly record struct Notice(Subscriber Target, object? Value, bool IsCompletion)
{
    /// <summary>Gets when it was posted, as a timestamp of the loop's clock; <see langword="null"/> if nothing measures it.</summary>
    public long? PostedAt { get; init; }
}
