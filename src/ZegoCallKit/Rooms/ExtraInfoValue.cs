using System.Text.Json;

namespace ZegoCallKit.Rooms;

/// <summary>What an extra info says, read as JSON. Immutable.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
public sealed record ExtraInfoValue<T>
{
    /// <summary>Whether there is any text.</summary>
    public bool Exists { get; init; }

    /// <summary>The value; <see langword="default"/> when there is none, or when the text is something else.</summary>
    public T? Value { get; init; }

    /// <summary>Why the text could not be read: somebody wrote something else.</summary>
    public JsonException? Fault { get; init; }
}
