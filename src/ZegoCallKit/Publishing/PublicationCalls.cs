using ZegoCallKit.Engine;

namespace ZegoCallKit.Publishing;

/// <summary>The engine calls that begin and end a publication, in their order.</summary>
internal sealed class PublicationCalls(RoomId roomId, StreamId streamId, PublishOptions options, PublicationInputs inputs)
{
    /// <summary>Begins it.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="starting">Runs just before the call whose events are about this publication.</param>
    public IEnumerable<EngineResult> Start(IZegoEngine engine, Action starting)
    {
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
            yield return engine.Publishing.SetExtraInfo(options.ExtraInfo, options.Channel);
        }

        starting();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
    }

    /// <summary>Ends it and sets the channel back.</summary>
    public IEnumerable<EngineResult> Stop(IZegoEngine engine)
    {
        yield return engine.Publishing.StopPublishing(options.Channel);
        foreach (var result in inputs.SetBack(engine))
        {
            yield return result;
        }
    }
}
