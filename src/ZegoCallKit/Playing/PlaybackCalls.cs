using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Makes the engine calls that start, change and stop a playback, in the required order, and stops at the first that the engine refuses.</summary>
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
    public EngineResult Start(IZegoEngine engine, PlayOptions options)
    {
        _isBegun = true;
        mutes.Add(this);
        var result = HandOver(engine, options.AudioSink is not null, options.VideoSink is not null);
        return result.IsAccepted ? Play(engine, options) : result;
    }

    /// <summary>Starts the playback again on an engine that no longer knows it; the frame routing is kept.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to play the stream.</param>
    public EngineResult Restart(IZegoEngine engine, PlayOptions options)
    {
        epoch.Suspend();

        // This also discards what was set for the stream.
        var result = engine.Playing.StopPlaying(streamId.Value);
        if (!result.IsAccepted)
        {
            return result;
        }

        _layer = VideoLayer.Default;
        return Play(engine, options);
    }

    /// <summary>Changes the options that can change while playing.</summary>
    public EngineResult Change(IZegoEngine engine, PlayOptions options)
    {
        var result = HandOver(engine, options.AudioSink is not null, options.VideoSink is not null);
        if (result.IsAccepted)
        {
            result = SetKey(engine, options);
        }

        if (result.IsAccepted && options.View is not null)
        {
            result = engine.Playing.SetView(streamId.Value, options.View);
        }

        return result.IsAccepted ? Set(engine, options) : result;
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
    public EngineResult HandOver(IZegoEngine engine, bool audio, bool video)
    {
        var result = EngineResult.Accepted;
        if (_isBegun && audio && !_handsAudioOver)
        {
            result = frames.Observed.Begin(engine, AudioObservation.Player);
            _handsAudioOver = result.IsAccepted;
        }

        if (_isBegun && video && result.IsAccepted)
        {
            _handsVideoOver = true;
            result = engine.CustomVideo.EnableRemoteRender(true, streamId.Value);
        }

        return result;
    }

    /// <summary>Stops the playback: everything is undone, even if the engine refuses a part of it.</summary>
    /// <returns>The result of the first refused call, otherwise of the last call.</returns>
    public EngineResult Stop(IZegoEngine engine)
    {
        if (!_isBegun)
        {
            return EngineResult.Accepted;
        }

        _isBegun = false;
        mutes.Remove(this);
        var result = engine.Playing.StopPlaying(streamId.Value);
        if (_handsAudioOver)
        {
            _handsAudioOver = false;
            var ended = frames.Observed.End(engine, AudioObservation.Player);
            result = result.IsAccepted ? ended : result;
        }

        if (_handsVideoOver)
        {
            var ended = engine.CustomVideo.EnableRemoteRender(false, streamId.Value);
            result = result.IsAccepted ? ended : result;
        }

        return result;
    }

    private EngineResult Play(IZegoEngine engine, PlayOptions options)
    {
        epoch.Begin();
        var result = SetKey(engine, options);
        if (result.IsAccepted)
        {
            result = engine.Playing.StartPlaying(streamId.Value, roomId.Value, options.View);
        }

        return result.IsAccepted ? Set(engine, options) : result;
    }

    private EngineResult SetKey(IZegoEngine engine, PlayOptions options) =>
        options.DecryptionKey is { } key ? engine.Decoding.SetDecryptionKey(streamId.Value, key) : EngineResult.Accepted;

    private EngineResult Set(IZegoEngine engine, PlayOptions options)
    {
        var result = engine.Playing.SetVolume(streamId.Value, options.Volume);
        if (result.IsAccepted)
        {
            result = MuteAudio(engine, options.AudioMuted);
        }

        if (result.IsAccepted)
        {
            result = MuteVideo(engine, options.VideoMuted);
        }

        return result.IsAccepted && options.Layer != _layer ? SetLayer(engine, options.Layer) : result;
    }
}
