namespace ZegoCallKit.Calls.Signaling;

/// <summary>Describes what a transport can do. Immutable; a transport's capabilities never change.</summary>
public sealed record SignalingCapabilities
{
    /// <summary>The minimum value of <see cref="MaxPayloadBytes"/>, which is sufficient for every signal of a call.</summary>
    public const int MinPayloadBytes = 16_384;

    /// <summary>Gets whether messages with a life are kept for receivers that are offline, and are delivered again until they are acknowledged.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Gets whether receipts state the outcome of a message; otherwise they are all <see cref="SignalingOutcome.Unknown"/>.</summary>
    public bool HasReceipts { get; init; }

    /// <summary>Gets whether one answer of a user's devices wins and the others are refused with <see cref="SignalingRefusal.AnsweredElsewhere"/>. An accepting device then waits for the
    /// receipt before it enters the room of the call.</summary>
    public bool DecidesAnswers { get; init; }

    /// <summary>Gets whether the transport knows which users can be reached, and reports it for watched users.</summary>
    public bool HasPresence { get; init; }

    /// <summary>Gets whether <see cref="SignalingMessage.Device"/> is known and cannot be chosen by the sender.</summary>
    public bool HasAuthenticDevices { get; init; }

    /// <summary>Gets whether messages carry a time measured by one clock, <see cref="SignalingMessage.SentAt"/>, and their age.</summary>
    public bool HasServerTime { get; init; }

    /// <summary>Gets whether the transport's server keeps a history of calls: <see cref="ICallSignaling.ReadHistoryAsync"/>.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Gets whether the transport's server keeps the status of users: <see cref="ICallSignaling.SetStatusAsync"/>.</summary>
    public bool HasStatus { get; init; }

    /// <summary>Gets whether the transport's server can wake devices: <see cref="ICallSignaling.SetPushTargetAsync"/>.</summary>
    public bool HasPush { get; init; }

    /// <summary>Gets whether the transport's server routes knocks of guests and the host's answers, and can issue the token of a call's room to its members:
    /// <see cref="ICallSignaling.GetRoomTokenAsync"/>.</summary>
    public bool HasLobby { get; init; }

    /// <summary>Gets whether a message can be addressed to the members of a call instead of users.</summary>
    public bool HasCallAddressing { get; init; }

    /// <summary>Gets the maximum size of one payload in bytes, at least <see cref="MinPayloadBytes"/>.</summary>
    public int MaxPayloadBytes { get; init; } = MinPayloadBytes;

    /// <summary>Gets the maximum length in bytes of a user id that the transport can address, 1 to <see cref="UserId.MaxBytes"/>; by default the maximum of ZEGO's rooms (ZIM:
    /// 32).</summary>
    public int MaxUserIdBytes { get; init; } = UserId.MaxBytes;

    /// <summary>Gets the maximum number of receivers of one message.</summary>
    public int MaxReceivers { get; init; } = int.MaxValue;

    /// <summary>Gets the maximum number of users that can be watched at a time.</summary>
    public int MaxWatchedUsers { get; init; } = int.MaxValue;

    /// <summary>Gets the maximum time for which a durable message is kept; zero for a transport that is not durable.</summary>
    public TimeSpan MaxLife { get; init; }
}
