namespace ZegoCallKit.Rooms;

/// <summary>Represents the state of a login at one moment. Immutable.</summary>
public sealed record RoomState
{
    /// <summary>Gets the phase of the login.</summary>
    public required RoomPhase Phase { get; init; }

    /// <summary>Gets the number of reconnection attempts in this outage, starting at 1; 0 unless <see cref="RoomPhase.Reconnecting"/>.</summary>
    public int ReconnectAttempt { get; init; }

    /// <summary>
    /// Gets the reason why the connection was lost; <see cref="ZegoErrorCode.None"/> unless <see cref="RoomPhase.Reconnecting"/> or
    /// <see cref="RoomPhase.Ended"/>.
    /// </summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Gets how the login ended; set only in <see cref="RoomPhase.Ended"/>. It never changes afterwards.</summary>
    public RoomEnd? End { get; init; }

    /// <summary>Gets whether the audio of all streams is muted by <see cref="IRoom.SetAllAudioMutedAsync"/>.</summary>
    public bool IsAllAudioMuted { get; init; }

    /// <summary>Gets whether the video of all streams is muted by <see cref="IRoom.SetAllVideoMutedAsync"/>.</summary>
    public bool IsAllVideoMuted { get; init; }

    /// <summary>Gets how often the connection has come back.</summary>
    public int Reconnections { get; init; }

    /// <summary>Gets how the connection came back the last time; <see langword="null"/> before the first time.</summary>
    public ReconnectKind? LastReconnect { get; init; }
}
