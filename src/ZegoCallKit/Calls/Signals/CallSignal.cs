using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>What one device tells others about a call. The codec turns it into bytes and back: the names below are the wire's and never change within a version.</summary>
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

    /// <summary>The invitation it is about; <see langword="null"/> for what is about the whole call.</summary>
    public InvitationId? InvitationId { get; init; }

    public required SignalSender Sender { get; init; }

    /// <summary>Counts what the sender's device has sent in this call, from 1: tells a repeated signal from a new one, and an older from a newer.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was sent, by the sender's clock, to the millisecond.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
