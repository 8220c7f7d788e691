namespace ZegoCallKit.Calls.InCall;

/// <summary>What somebody in the room says of his camera and microphone. Immutable.</summary>
public sealed record MemberMedia
{
    /// <summary>Who.</summary>
    public required RoomUser User { get; init; }

    /// <summary>The stream that says so.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>Whether pictures are sent; <see langword="null"/> when the publisher does not say.</summary>
    public bool? IsCameraOn { get; init; }

    /// <summary>Whether sound is sent; <see langword="null"/> when the publisher does not say.</summary>
    public bool? IsMicrophoneOn { get; init; }
}
