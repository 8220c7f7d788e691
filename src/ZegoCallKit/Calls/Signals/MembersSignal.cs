using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents the list of members as the sender knows it, for members that join late and after an outage.</summary>
internal sealed record MembersSignal : CallSignal
{
    [JsonPropertyName(MediaProperty)]
    public required CallKind Kind { get; init; }

    /// <summary>Gets the version of the list, which increases with each list from the sender, also across restarts of the program.</summary>
    public required long ListVersion { get; init; }

    public required ImmutableArray<SignalMember> Members { get; init; }

    /// <summary>Gets the user who started the call; <see langword="null"/> if the sender does not know.</summary>
    public SignalMember? Inviter { get; init; }

    /// <summary>Gets the options that the inviter of the call chose; <see langword="null"/> if the sender does not know them.</summary>
    public SharedCallOptions? Options { get; init; }

    /// <summary>Gets how long the call has lasted, as far as the sender knows; at most a day.</summary>
    public TimeSpan? Elapsed { get; init; }
}
