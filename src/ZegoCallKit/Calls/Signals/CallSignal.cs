using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents what one device reports to others about a call. The names below are part of the wire format and never change within a version.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = KindProperty)]
[JsonDerivedType(typeof(InviteSignal), "invite")]
[JsonDerivedType(typeof(ReceivedSignal), "received")]
[JsonDerivedType(typeof(AcceptSignal), "accept")]
[JsonDerivedType(typeof(RejectSignal), "reject")]
[JsonDerivedType(typeof(CancelSignal), "cancel")]
[JsonDerivedType(typeof(JoinSignal), "join")]
[JsonDerivedType(typeof(LeaveSignal), "leave")]
[JsonDerivedType(typeof(EndSignal), "end")]
[JsonDerivedType(typeof(HeartbeatSignal), "heartbeat")]
[JsonDerivedType(typeof(MembersSignal), "members")]
[JsonDerivedType(typeof(SyncSignal), "sync")]
[JsonDerivedType(typeof(ReactionSignal), "reaction")]
internal abstract record CallSignal
{
    public const int CurrentVersion = 1;
    public const string VersionProperty = "v";
    public const string KindProperty = "kind";
    public const string MediaProperty = "media";

    [JsonPropertyName(VersionProperty)]
    [JsonPropertyOrder(-1)]
    public int Version => CurrentVersion;

    public required CallId CallId { get; init; }

    /// <summary>Gets the invitation that the signal is about; <see langword="null"/> if it is about the whole call.</summary>
    public InvitationId? InvitationId { get; init; }

    public required SignalSender Sender { get; init; }

    /// <summary>Gets the sequence number, at least 1, which increases with each signal of the sender's device: it identifies repeated and outdated signals.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets when the signal was sent, by the sender's clock, in milliseconds.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
