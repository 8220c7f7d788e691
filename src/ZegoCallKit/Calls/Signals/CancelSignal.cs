using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that an invitation is withdrawn.</summary>
internal sealed record CancelSignal : CallSignal
{
    /// <summary>Gets the invitees whose invitation is withdrawn; other invitees continue to ring.</summary>
    public required ImmutableArray<UserId> Invitees { get; init; }

    /// <summary>Gets whether the invitation was withdrawn because its ring timeout expired.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsTimeout { get; init; }

    /// <summary>Gets the call in which the users meet instead, because they called each other at the same time. It is for the server, which verifies it; receivers do not get it from the sender.</summary>
    [JsonIgnore]
    public CallId? ReplacedBy { get; init; }

    /// <summary>Gets whether the server is to refuse it for invitees who have answered. It is for the server; receivers do not get it.</summary>
    [JsonIgnore]
    public bool OnlyUnanswered { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";
}
