namespace ZegoCallKit.Calls.InCall;

/// <summary>Represents the camera and microphone state that a member announces. Immutable.</summary>
public sealed record MemberMedia
{
    /// <summary>Gets the user.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Gets the stream that announces it.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>Gets whether video is sent; <see langword="null"/> if the publisher does not announce it.</summary>
    public bool? IsCameraOn { get; init; }

    /// <summary>Gets whether audio is sent; <see langword="null"/> if the publisher does not announce it.</summary>
    public bool? IsMicrophoneOn { get; init; }
}
