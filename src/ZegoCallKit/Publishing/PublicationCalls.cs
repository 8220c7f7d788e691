using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Publishing;

/// <summary>The engine calls that begin and end a publication, in their order.</summary>
internal sealed class PublicationCalls(RoomId roomId, StreamId streamId, PublishOptions options, PublicationInputs inputs, EpochMark epoch)
{
    // Written by the command loop alone: what was given up before its turn has nothing to take back.
    private bool _isBegun;

    // What the engine was told last, also by calls whose answers are still on their way.
    private bool _audioMuted = options.AudioMuted;
    private bool _videoMuted = options.VideoMuted;
    private string _extraInfo = options.ExtraInfo;

    /// <summary>The sequence of the result that says whether the extra info was set with the last start, if it was sent.</summary>
    public int? ExtraInfoSequence { get; private set; }

    /// <summary>Begins it.</summary>
    /// <param name="engine">The engine.</param>
    public IEnumerable<EngineResult> Start(IZegoEngine engine)
    {
        _isBegun = true;
        foreach (var result in inputs.SetUp(engine))
        {
            yield return result;
        }

        if (options.VideoConfig is { } video)
        {
            yield return engine.Encoding.SetVideoConfig(video, options.Channel);
        }

        if (options.AudioConfig is { } audio)
        {
            yield return engine.Encoding.SetAudioConfig(audio, options.Channel);
        }

        foreach (var result in Set(engine))
        {
            yield return result;
        }

        epoch.Begin();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
    }

    /// <summary>Begins it anew on an engine that has forgotten it.</summary>
    /// <param name="engine">The engine.</param>
    public IEnumerable<EngineResult> Restart(IZegoEngine engine)
    {
        epoch.Suspend();
        yield return engine.Publishing.StopPublishing(options.Channel);

        // Before a sound or a picture can go out: who had muted himself must not be heard.
        foreach (var result in Set(engine))
        {
            yield return result;
        }

        epoch.Begin();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
    }

    public EngineResult MuteAudio(IZegoEngine engine, bool mute)
    {
        var result = engine.Publishing.MuteAudio(mute, options.Channel);
        _audioMuted = result.IsAccepted ? mute : _audioMuted;
        return result;
    }

    public EngineResult MuteVideo(IZegoEngine engine, bool mute)
    {
        var result = engine.Publishing.MuteVideo(mute, options.Channel);
        _videoMuted = result.IsAccepted ? mute : _videoMuted;
        return result;
    }

    public EngineResult SetExtraInfo(IZegoEngine engine, string extraInfo)
    {
        var result = engine.Publishing.SetExtraInfo(extraInfo, options.Channel);
        _extraInfo = result.IsAccepted ? extraInfo : _extraInfo;
        return result;
    }

    /// <summary>Ends it and sets the channel back.</summary>
    public IEnumerable<EngineResult> Stop(IZegoEngine engine)
    {
        if (!_isBegun)
        {
            yield break;
        }

        yield return engine.Publishing.StopPublishing(options.Channel);
        foreach (var result in inputs.SetBack(engine))
        {
            yield return result;
        }
    }

    private IEnumerable<EngineResult> Set(IZegoEngine engine)
    {
        yield return engine.Publishing.MuteAudio(_audioMuted, options.Channel);
        yield return engine.Publishing.MuteVideo(_videoMuted, options.Channel);
        ExtraInfoSequence = null;
        if (_extraInfo.Length > 0)
        {
            var extraInfo = engine.Publishing.SetExtraInfo(_extraInfo, options.Channel);
            ExtraInfoSequence = extraInfo.IsAccepted ? extraInfo.Sequence : null;
            yield return extraInfo;
        }
    }
}
