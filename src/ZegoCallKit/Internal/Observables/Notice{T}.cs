namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents a notice to one observer: a value, or the end.</summary>
/// <param name="Value">The value.</param>
/// <param name="PostedAt">When it was posted, as a timestamp of the client's clock; -1 when nobody measures.</param>
/// <param name="IsCompletion">Whether it is the end.</param>
internal readonly record struct Notice<T>(T? Value, long PostedAt, bool IsCompletion = false);
