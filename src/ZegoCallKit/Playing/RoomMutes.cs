using ZegoCallKit.Engine;

namespace ZegoCallKit.Playing;

/// <summary>
/// Mutes everything that is played in one room, now and later; each stream keeps its own setting, which applies again afterwards. Used in the command loop only.
/// The engine has a switch for all streams, too, but it covers every room and overwrites what was set for single streams.
/// </summary>
internal sealed class RoomMutes
{
    private readonly HashSet<PlaybackCalls> _playing = [];

    /// <summary>Gets whether the audio of all streams is muted.</summary>
    public bool Audio { get; private set; }

    /// <summary>Gets whether the video of all streams is muted.</summary>
    public bool Video { get; private set; }

    public void Add(PlaybackCalls calls) => _playing.Add(calls);

    public void Remove(PlaybackCalls calls) => _playing.Remove(calls);

    public IEnumerable<EngineResult> MuteAudio(IZegoEngine engine, bool mute)
    {
        Audio = mute;
        return _playing.Select(calls => calls.SetAudio(engine));
    }

    public IEnumerable<EngineResult> MuteVideo(IZegoEngine engine, bool mute)
    {
        Video = mute;
        return _playing.Select(calls => calls.SetVideo(engine));
    }
}
