namespace ZegoCallKit.Internal;

/// <summary>Something to tell one subscriber: a value, or that there will be no more.</summary>
internal readonly record struct Notice(Subscriber Target, object? Value, bool IsCompletion);
