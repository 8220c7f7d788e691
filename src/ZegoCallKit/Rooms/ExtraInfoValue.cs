using System.Text.Json;

namespace ZegoCallKit.Rooms;

/// <summary>Represents an extra info that was read as JSON. Immutable.</summary>
/// <typeparam name="T">The type that the text is read as.</typeparam>
public sealed record ExtraInfoValue<T>
{
    /// <summary>Gets whether the extra info has any text.</summary>
    public bool Exists { get; init; }

    /// <summary>Gets the value; <see langword="default"/> when there is no text or the text cannot be read as a <typeparamref name="T"/>.</summary>
    public T? Value { get; init; }

    /// <summary>Gets the reason why the text could not be read; <see langword="null"/> when it could.</summary>
    public JsonException? Fault { get; init; }
}
