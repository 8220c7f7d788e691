using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the receiver is invited to a call, which rings on the receiver's devices.</summary>
internal sealed record InviteSignal : CallSignal
{
    [JsonPropertyName(MediaProperty)]
    public required CallKind Kind { get; init; }

    /// <summary>Gets the user who started the call, who is not always the sender of this invitation; <see langword="null"/> if the sender does not know.</summary>
    public SignalMember? Inviter { get; init; }

    /// <summary>Gets all members of the call, including pending invitees.</summary>
    public required ImmutableArray<SignalMember> Members { get; init; }

    public required TimeSpan RingTimeout { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the options that the inviter of the call chose; <see langword="null"/> if the sender does not know them.</summary>
    public SharedCallOptions? Options { get; init; }

    /// <summary>Gets the call in progress with the sender that the receiver is to leave for this one; the invitation then does not ring. <see langword="null"/> for other invitations.</summary>
    public CallId? Replaces { get; init; }

    /// <summary>Gets whether the sender has another call as well, one of them on hold: it has not left the other call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool HasOtherCall { get; init; }

    /// <summary>Gets how long the call has lasted, at most a day; <see langword="null"/> before the first invitee accepts.</summary>
    public TimeSpan? Elapsed { get; init; }
}
