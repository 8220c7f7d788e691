using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Makes the engine calls that start, change and stop a playback, in the required order.</summary>
internal sealed class PlaybackCalls(FrameRouter frames, RoomMutes mutes, RoomId roomId, StreamId streamId, EpochMark epoch)
{
    // Written by the command loop only: a playback that was canceled before its turn has nothing to undo.
    private bool _isBegun;
    private bool _handsAudioOver;
    private bool _handsVideoOver;

    // What was set for this stream alone.
    private bool _audioMuted;
    private bool _videoMuted;
    private VideoLayer _layer;

    /// <summary>Starts the playback.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to play the stream.</param>
    public IEnumerable<EngineResult> Start(IZegoEngine engine, PlayOptions options)
    {
        _isBegun = true;
        mutes.Add(this);
        foreach (var result in HandOver(engine, options.AudioSink is not null, options.VideoSink is not null))
        {
            yield return result;
        }

        epoch.Begin();
        if (options.DecryptionKey is { } key)
        {
            yield return engine.Decoding.SetDecryptionKey(streamId.Value, key);
        }

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

        // This also discards what was set for the stream.
        yield return engine.Playing.StopPlaying(streamId.Value);
        _layer = VideoLayer.Default;
        epoch.Begin();
        if (options.DecryptionKey is { } key)
        {
            yield return engine.Decoding.SetDecryptionKey(streamId.Value, key);
        }

        yield return engine.Playing.StartPlaying(streamId.Value, roomId.Value, options.View);
        foreach (var result in Set(engine, options))
        {
            yield return result;
        }
    }

    /// <summary>Changes the options that can change while playing.</summary>
    public IEnumerable<EngineResult> Change(IZegoEngine engine, PlayOptions options)
    {
        foreach (var result in HandOver(engine, options.AudioSink is not null, options.VideoSink is not null))
        {
            yield return result;
        }

        if (options.DecryptionKey is { } key)
        {
            yield return engine.Decoding.SetDecryptionKey(streamId.Value, key);
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

    /// <summary>Mutes or unmutes the audio of this stream; it stays muted while the room's audio is.</summary>
    public EngineResult MuteAudio(IZegoEngine engine, bool mute)
    {
        var before = _audioMuted;
        _audioMuted = mute;
        var result = SetAudio(engine);
        _audioMuted = result.IsAccepted ? mute : before;
        return result;
    }

    /// <summary>Mutes or unmutes the video of this stream; it stays muted while the room's video is.</summary>
    public EngineResult MuteVideo(IZegoEngine engine, bool mute)
    {
        var before = _videoMuted;
        _videoMuted = mute;
        var result = SetVideo(engine);
        _videoMuted = result.IsAccepted ? mute : before;
        return result;
    }

    /// <summary>Selects the layer of this stream.</summary>
    public EngineResult SetLayer(IZegoEngine engine, VideoLayer layer)
    {
        var result = engine.Decoding.SetVideoLayer(streamId.Value, layer);
        _layer = result.IsAccepted ? layer : _layer;
        return result;
    }

    public EngineResult SetAudio(IZegoEngine engine) => engine.Playing.MuteAudio(streamId.Value, _audioMuted || mutes.Audio);

    public EngineResult SetVideo(IZegoEngine engine) => engine.Playing.MuteVideo(streamId.Value, _videoMuted || mutes.Video);

    /// <summary>Has the engine deliver the frames that a sink or a recording needs, until the playback ends; does nothing if it has ended.</summary>
    public IEnumerable<EngineResult> HandOver(IZegoEngine engine, bool audio, bool video)
    {
        if (!_isBegun)
        {
            yield break;
        }

        if (audio && !_handsAudioOver)
        {
            var begun = frames.Observed.Begin(engine, AudioObservation.Player);
            _handsAudioOver = begun.IsAccepted;
            yield return begun;
        }

        if (video)
        {
            _handsVideoOver = true;
            yield return engine.CustomVideo.EnableRemoteRender(true, streamId.Value);
        }
    }

    /// <summary>Stops the playback.</summary>
    public IEnumerable<EngineResult> Stop(IZegoEngine engine)
    {
        if (!_isBegun)
        {
            yield break;
        }

        _isBegun = false;
        mutes.Remove(this);
        yield return engine.Playing.StopPlaying(streamId.Value);
        if (_handsAudioOver)
        {
            _handsAudioOver = false;
            yield return frames.Observed.End(engine, AudioObservation.Player);
        }

        if (_handsVideoOver)
        {
            yield return engine.CustomVideo.EnableRemoteRender(false, streamId.Value);
        }
    }

    private IEnumerable<EngineResult> Set(IZegoEngine engine, PlayOptions options)
    {
        yield return engine.Playing.SetVolume(streamId.Value, options.Volume);
        yield return MuteAudio(engine, options.AudioMuted);
        yield return MuteVideo(engine, options.VideoMuted);
        if (options.Layer != _layer)
        {
            yield return SetLayer(engine, options.Layer);
        }
    }
}
