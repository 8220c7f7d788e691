using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents how this user enters a call that is accepted or joined.</summary>
public sealed record AcceptOptions
{
    /// <summary>Gets what is published in the call; <see langword="null"/> for <see cref="CallServiceOptions.PublishFor"/>. An audio call opens the camera only when <see cref="PublishOptions.Video"/> is set.</summary>
    public PublishOptions? Publish { get; init; }

    /// <summary>Gets how to log in to its room; <see langword="null"/> for <see cref="CallServiceOptions.Room"/>.</summary>
    public RoomOptions? Room { get; init; }

    internal void Validate(string parameter)
    {
        Publish?.Validate(OptionGuard.PathOf(parameter, nameof(Publish)));
        Room?.Validate(OptionGuard.PathOf(parameter, nameof(Room)));
    }
}
