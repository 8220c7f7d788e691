using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing;

/// <summary>The engine calls that begin and end a publication, in their order.</summary>
internal sealed class PublicationCalls(RoomId roomId, StreamId streamId, PublishOptions options, PublicationInputs inputs)
{
    // Written by the command loop alone: what was given up before its turn has nothing to take back.
    private bool _isBegun;

    /// <summary>The sequence of the result that says whether the initial extra info was set, once it was sent.</summary>
    public int? ExtraInfoSequence { get; private set; }

    /// <summary>Begins it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="starting">Runs just before the call whose events are about this publication.</param>
    public IEnumerable<EngineResult> Start(IZegoEngine engine, Action starting)
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

        yield return engine.Publishing.MuteAudio(options.AudioMuted, options.Channel);
        yield return engine.Publishing.MuteVideo(options.VideoMuted, options.Channel);
        if (options.ExtraInfo.Length > 0)
        {
            var extraInfo = engine.Publishing.SetExtraInfo(options.ExtraInfo, options.Channel);
            ExtraInfoSequence = extraInfo.IsAccepted ? extraInfo.Sequence : null;
            yield return extraInfo;
        }

        starting();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
    }

    /// <summary>Begins it anew on an engine that has forgotten it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="ending">Runs just before the call whose events are about nothing any more.</param>
    /// <param name="starting">Runs just before the call whose events are about this publication again.</param>
    public IEnumerable<EngineResult> Restart(IZegoEngine engine, Action ending, Action starting)
    {
        ending();
        yield return engine.Publishing.StopPublishing(options.Channel);
        starting();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
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
}
