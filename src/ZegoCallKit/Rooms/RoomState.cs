namespace ZegoCallKit.Rooms;

/// <summary>A login at one moment. Immutable.</summary>
public sealed record RoomState
{
    /// <summary>Where the login stands.</summary>
    public required RoomPhase Phase { get; init; }

    /// <summary>How often the engine has begun to reconnect in this outage, from 1; 0 unless <see cref="RoomPhase.Reconnecting"/>.</summary>
    public int ReconnectAttempt { get; init; }

    /// <summary>Why the link broke; <see cref="ZegoErrorCode.None"/> unless <see cref="RoomPhase.Reconnecting"/> or <see cref="RoomPhase.Ended"/>.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>How it ended; only when <see cref="RoomPhase.Ended"/>. It never changes afterwards.</summary>
    public RoomEnd? End { get; init; }

    /// <summary>How often the link came back.</summary>
    public int Reconnections { get; init; }

    /// <summary>How the link came back the last time; <see langword="null"/> before the first time.</summary>
    public ReconnectKind? LastReconnect { get; init; }
}
