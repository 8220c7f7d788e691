using System.Text.Json;

namespace ZegoCallKit.FlightRecorder;

/// <summary>What a command returned.</summary>
public sealed record RecordedAnswer : RecordedEntry
{
    /// <summary>The command's number.</summary>
    public required int Number { get; init; }

    /// <summary>0 when it was accepted, otherwise ZEGO's error code.</summary>
    public required int Code { get; init; }

    /// <summary>The sequence that its result event carries; 0 for commands without one.</summary>
    public int Sequence { get; init; }

    /// <summary>The value of a command that asks for one.</summary>
    public JsonElement? Value { get; init; }
}
