using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Playing;

/// <summary>Holds the playbacks of one login. Used in the state loop.</summary>
internal sealed class LoginPlaybacks(ClientCore core, LoginScope login, TimeSpan stallAfter)
{
    public LoginScope Login => login;

    /// <summary>Gets how long a stream may deliver nothing before it counts as stalled.</summary>
    public TimeSpan StallAfter => stallAfter;

    /// <summary>Gets the streams that are playing or being retried.</summary>
    public SetBroadcaster<StreamId, IPlayback> Running { get; } = new(core.Delivery, "playbacks");

    /// <summary>Gets what mutes all streams of the room in the engine; used in the command loop.</summary>
    public RoomMutes Mutes { get; } = new();

    /// <summary>Gets or sets whether the audio of all streams is muted.</summary>
    public bool AllAudioMuted { get; set; }

    /// <summary>Gets or sets whether the video of all streams is muted.</summary>
    public bool AllVideoMuted { get; set; }

    /// <summary>Returns the state of a playback with its options and with what is muted in the whole room.</summary>
    public PlaybackState Show(PlaybackState state, PlayOptions options)
    {
        var (isAudioMuted, isVideoMuted) = (options.AudioMuted || AllAudioMuted, options.VideoMuted || AllVideoMuted);
        return (state.Volume, state.IsAudioMuted, state.IsVideoMuted, state.Layer) == (options.Volume, isAudioMuted, isVideoMuted, options.Layer)
            ? state
            : state with { Volume = options.Volume, IsAudioMuted = isAudioMuted, IsVideoMuted = isVideoMuted, Layer = options.Layer };
    }

    /// <summary>Gets or sets the function that returns the participant who publishes a stream; it can be called from any thread.</summary>
    public Func<StreamId, Participant?> PublisherOf { get; set; } = static _ => null;

    /// <summary>Gets or sets the function that is called in the state loop, every 3 s, while audio or video of a stream arrives.</summary>
    public Action<StreamId> Received { get; set; } = static _ => { };

    public bool IsPlaying(StreamId id) => Running.Items.Contains(id);
}
