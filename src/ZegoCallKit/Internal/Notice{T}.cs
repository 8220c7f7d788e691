namespace ZegoCallKit.Internal;

/// <summary>Something to tell one observer: a value, or that there will be no more.</summary>
/// <param name="Value">The value.</param>
/// <param name="PostedAt">When it was posted, as a timestamp of the client's clock; -1 when nobody measures.</param>
/// <param name="IsCompletion">Whether it is the end.</param>
internal readonly record struct Notice<T>(T? Value, long PostedAt, bool IsCompletion = false);
