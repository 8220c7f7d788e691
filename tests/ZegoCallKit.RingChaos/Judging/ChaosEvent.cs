using System.Text.Json;
using System.Text.Json.Serialization;
using ZegoCallKit.Calls;

namespace ZegoCallKit.RingChaos.Judging;

/// <summary>One line of a client process.</summary>
internal sealed record ChaosEvent
{
    public static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public ChaosEventKind Kind { get; init; }

    /// <summary>Gets the device that reports, as user/device.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the device that sent what was received.</summary>
    public string? From { get; init; }

    public string? Id { get; init; }

    /// <summary>Gets the number of a signal among all of its sender.</summary>
    public int Number { get; init; }

    /// <summary>Gets the number of the fault that reigned when the signal was sent or the call dialed.</summary>
    public int Round { get; init; }

    public string? Call { get; init; }

    public bool IsKept { get; init; }

    public bool IsCaller { get; init; }

    /// <summary>Gets whether the device was in the call.</summary>
    public bool WasIn { get; init; }

    /// <summary>Gets how the call ended on the device.</summary>
    public CallEndReason? Reason { get; init; }

    public string? Text { get; init; }
}
