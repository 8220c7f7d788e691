using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents what a member reports about itself with every heartbeat, so that the next one makes up for a lost one. Immutable.</summary>
internal sealed record MemberStatus
{
    /// <summary>The status of a member that reports nothing.</summary>
    public static readonly MemberStatus None = new();

    /// <summary>Gets whether the member has put the call on hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOnHold { get; init; }

    /// <summary>Gets for how long the member's hand has been raised, at most a day; <see langword="null"/> if it is not raised.</summary>
    public TimeSpan? HandRaisedFor { get; init; }

    /// <summary>Gets whether the member is a bot.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBot { get; init; }

    /// <summary>Gets the attributes of the member; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }
}
