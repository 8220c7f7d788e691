using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>How to go into a call.</summary>
public sealed record AcceptOptions
{
    /// <summary>What to publish in it; <see langword="null"/> for <see cref="CallServiceOptions.PublishFor"/>. A call of sound opens the camera only when <see cref="PublishOptions.Video"/> is set.</summary>
    public PublishOptions? Publish { get; init; }

    /// <summary>How to log in to its room; <see langword="null"/> for <see cref="CallServiceOptions.Room"/>.</summary>
    public RoomOptions? Room { get; init; }

    internal void Validate(string parameter)
    {
        Publish?.Validate(parameter);
        Room?.Validate(parameter);
    }
}
