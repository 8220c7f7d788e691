using System.Text.Json;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents the result of a command.</summary>
public sealed record RecordedAnswer : RecordedEntry
{
    /// <summary>Gets the number of the command.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the result code: 0 if the command was accepted, otherwise ZEGO's error code.</summary>
    public required int Code { get; init; }

    /// <summary>Gets the sequence number of the result event; 0 for commands without one.</summary>
    public int Sequence { get; init; }

    /// <summary>Gets the value that a query returned; <see langword="null"/> for other commands.</summary>
    public JsonElement? Value { get; init; }
}
