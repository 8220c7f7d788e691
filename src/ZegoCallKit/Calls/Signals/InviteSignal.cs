using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Somebody is invited to a call; it rings there.</summary>
internal sealed record InviteSignal : CallSignal
{
    [JsonPropertyName(MediaProperty)]
    public required CallKind Kind { get; init; }

    /// <summary>Who began the call, not always who sends this invitation; <see langword="null"/> if the sender does not know.</summary>
    public SignalMember? Inviter { get; init; }

    /// <summary>Everybody in the call, invited ones included.</summary>
    public required ImmutableArray<SignalMember> Members { get; init; }

    public required TimeSpan RingTimeout { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";

    /// <summary>What the first inviter has decided; <see langword="null"/> if the sender does not know.</summary>
    public SharedCallOptions? Options { get; init; }

    /// <summary>How long the call has gone on; <see langword="null"/> before anybody has accepted. Longer than a day is told as a day.</summary>
    public TimeSpan? Elapsed { get; init; }
}
