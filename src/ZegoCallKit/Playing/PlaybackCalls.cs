using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

/// <summary>Makes the engine calls that start, change and stop a playback, in the required order.</summary>
internal sealed class PlaybackCalls(FrameRouter frames, RoomId roomId, StreamId streamId, EpochMark epoch)
{
    // Written by the command loop only: a playback that was canceled before its turn has nothing to undo.
    private bool _isBegun;
    private bool _handsAudioOver;
    private bool _handsVideoOver;

    /// <summary>Starts the playback.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to play the stream.</param>
    public IEnumerable<EngineResult> Start(IZegoEngine engine, PlayOptions options)
    {
        _isBegun = true;
        foreach (var result in HandOver(engine, options))
        {
            yield return result;
        }

        epoch.Begin();
        yield return engine.Playing.StartPlaying(streamId.Value, roomId.Value, options.View);
        foreach (var result in Set(engine, options))
        {
            yield return result;
        }
    }

    /// <summary>Starts the playback again on an engine that no longer knows it; the frame routing is kept.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to play the stream.</param>
    public IEnumerable<EngineResult> Restart(IZegoEngine engine, PlayOptions options)
    {
        epoch.Suspend();
        yield return engine.Playing.StopPlaying(streamId.Value);
        epoch.Begin();
        yield return engine.Playing.StartPlaying(streamId.Value, roomId.Value, options.View);
        foreach (var result in Set(engine, options))
        {
            yield return result;
        }
    }

    /// <summary>Changes the options that can change while playing.</summary>
    public IEnumerable<EngineResult> Change(IZegoEngine engine, PlayOptions options)
    {
        foreach (var result in HandOver(engine, options))
        {
            yield return result;
        }

        if (options.View is not null)
        {
            yield return engine.Playing.SetView(streamId.Value, options.View);
        }

        foreach (var result in Set(engine, options))
        {
            yield return result;
        }
    }

    /// <summary>Has the engine deliver the frames that a recording needs, until the playback ends.</summary>
    public IEnumerable<EngineResult> Record(IZegoEngine engine, PlaybackRecording recording) =>
        HandOver(engine, new PlayOptions { AudioSink = recording.Audio, VideoSink = recording.Video });

    /// <summary>Stops the playback.</summary>
    public IEnumerable<EngineResult> Stop(IZegoEngine engine)
    {
        if (!_isBegun)
        {
            yield break;
        }

        yield return engine.Playing.StopPlaying(streamId.Value);
        if (_handsAudioOver)
        {
            _handsAudioOver = false;
            yield return frames.EndAudio(engine);
        }

        if (_handsVideoOver)
        {
            yield return engine.CustomVideo.EnableRemoteRender(false, streamId.Value);
        }
    }

    private IEnumerable<EngineResult> HandOver(IZegoEngine engine, PlayOptions options)
    {
        if (options.AudioSink is not null && !_handsAudioOver)
        {
            _handsAudioOver = true;
            yield return frames.BeginAudio(engine);
        }

        if (options.VideoSink is not null)
        {
            _handsVideoOver = true;
            yield return engine.CustomVideo.EnableRemoteRender(true, streamId.Value);
        }
    }

    private IEnumerable<EngineResult> Set(IZegoEngine engine, PlayOptions options)
    {
        yield return engine.Playing.SetVolume(streamId.Value, options.Volume);
        yield return engine.Playing.MuteAudio(streamId.Value, options.AudioMuted);
        yield return engine.Playing.MuteVideo(streamId.Value, options.VideoMuted);
    }
}
