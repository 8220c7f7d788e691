using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>The members as the sender knows them: for late joiners, and after an outage.</summary>
internal sealed record MembersSignal : CallSignal
{
    [JsonPropertyName(MediaProperty)]
    public required CallKind Kind { get; init; }

    /// <summary>Grows with each list that the sender writes, also when the program is started again.</summary>
    public required long ListVersion { get; init; }

    public required ImmutableArray<SignalMember> Members { get; init; }

    /// <summary>Who began the call; <see langword="null"/> if the sender does not know.</summary>
    public SignalMember? Inviter { get; init; }

    /// <summary>What the first inviter has decided; <see langword="null"/> if the sender does not know.</summary>
    public SharedCallOptions? Options { get; init; }

    /// <summary>How long the call has gone on, as far as the sender knows; longer than a day is told as a day.</summary>
    public TimeSpan? Elapsed { get; init; }
}
