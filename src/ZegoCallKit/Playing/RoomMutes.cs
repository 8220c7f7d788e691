using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Loops;

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

    /// <summary>Mutes or unmutes the audio of all streams; if the engine refuses that for one of them, all are as before.</summary>
    public EngineResult MuteAudio(IZegoEngine engine, bool mute)
    {
        var before = Audio;
        Audio = mute;
        var result = Apply(calls => calls.SetAudio(engine));
        if (!result.IsAccepted)
        {
            Audio = before;
            Apply(calls => calls.SetAudio(engine));
        }

        return result;
    }

    /// <summary>Mutes or unmutes the video of all streams; if the engine refuses that for one of them, all are as before.</summary>
    public EngineResult MuteVideo(IZegoEngine engine, bool mute)
    {
        var before = Video;
        Video = mute;
        var result = Apply(calls => calls.SetVideo(engine));
        if (!result.IsAccepted)
        {
            Video = before;
            Apply(calls => calls.SetVideo(engine));
        }

        return result;
    }

    private EngineResult Apply(Func<PlaybackCalls, EngineResult> set) => CommandSequence.RunAll(_playing.Select(set));
}
