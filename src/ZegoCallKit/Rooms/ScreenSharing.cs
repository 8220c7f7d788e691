using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Shares a screen as a second stream, in addition to camera and microphone.</summary>
public static class ScreenSharing
{
    /// <summary>Publishes a screen or a window, with or without its audio, on a channel of its own.</summary>
    /// <param name="room">The room.</param>
    /// <param name="streamId">The id of the second stream, unique in the AppID.</param>
    /// <param name="options">Which screen to share and how; <see langword="null"/> for the first screen on the auxiliary channel.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The publication; stop it to end the sharing.</returns>
    /// <exception cref="ArgumentException">An option is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">
    /// There is no screen (1020001), the channel is busy (1003023), the engine does not capture audio here (1000006), or publishing failed.
    /// </exception>
    public static Task<IPublication> ShareScreenAsync(this IRoom room, StreamId streamId, ScreenShareOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(room);
        options ??= new ScreenShareOptions();
        options.Validate(nameof(options));
        return room.PublishAsync(streamId, options.ToPublishOptions(), cancellationToken);
    }
}
