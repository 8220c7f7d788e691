using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Makes the engine calls that start and stop a publication, in the required order.</summary>
internal sealed class PublicationCalls(RoomId roomId, StreamId streamId, PublishOptions options, PublicationInputs inputs, EpochMark epoch)
{
    private readonly ChannelConfigs _configs = new(options.Channel);

    // Written by the command loop only: a publication that was canceled before its turn has nothing to undo.
    private bool _isBegun;

    // The last values that were passed to the engine, including by calls whose results are still pending.
    private bool _audioMuted = options.AudioMuted;
    private bool _videoMuted = options.VideoMuted;
    private string _extraInfo = options.ExtraInfo;
    private bool _hasExtraInfo;

    /// <summary>Gets the sequence of the result that reports whether the last start set the extra info; <see langword="null"/> if none was sent.</summary>
    public int? ExtraInfoSequence { get; private set; }

    /// <summary>Starts the publication.</summary>
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
            // Otherwise the engine publishes with another codec, or fails later.
            if (video.Codec != VideoCodec.Default && engine.Encoding.IsEncoderSupported(video.Codec) is { IsAccepted: true, Value: false })
            {
                yield return new EngineResult((int)ZegoErrorCode.PublisherVideoEncoderNoSupported);
            }

            yield return _configs.SetVideo(engine, video);
        }

        if (options.AudioConfig is { } audio)
        {
            yield return _configs.SetAudio(engine, audio);
        }

        if (options.TrafficControl is { } traffic)
        {
            foreach (var result in ChannelTraffic.Set(engine, traffic, options.Channel))
            {
                yield return result;
            }
        }

        foreach (var result in Set(engine))
        {
            yield return result;
        }

        epoch.Begin();
        yield return engine.Publishing.StartPublishing(streamId.Value, roomId.Value, options.Channel);
    }

    /// <summary>Starts the publication again on an engine that no longer knows it.</summary>
    /// <param name="engine">The engine.</param>
    public IEnumerable<EngineResult> Restart(IZegoEngine engine)
    {
        epoch.Suspend();
        yield return engine.Publishing.StopPublishing(options.Channel);

        // Done before any audio or video can be sent: a user who was muted must not be heard.
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

    public EngineResult SetVideoConfig(IZegoEngine engine, VideoConfig config) => _configs.SetVideo(engine, config);

    public EngineResult SetExtraInfo(IZegoEngine engine, string extraInfo)
    {
        var result = engine.Publishing.SetExtraInfo(extraInfo, options.Channel);
        if (result.IsAccepted)
        {
            _extraInfo = extraInfo;
            _hasExtraInfo = extraInfo.Length > 0;
        }

        return result;
    }

    /// <summary>Stops the publication and restores the channel.</summary>
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

        if (options.TrafficControl is { } traffic)
        {
            foreach (var result in ChannelTraffic.SetBack(engine, traffic, options.Channel))
            {
                yield return result;
            }
        }

        foreach (var result in _configs.SetBack(engine))
        {
            yield return result;
        }

        if (_hasExtraInfo)
        {
            yield return engine.Publishing.SetExtraInfo("", options.Channel);
        }
    }

    private IEnumerable<EngineResult> Set(IZegoEngine engine)
    {
        yield return engine.Publishing.MuteAudio(_audioMuted, options.Channel);
        yield return engine.Publishing.MuteVideo(_videoMuted, options.Channel);

        // The engine forgets the key whenever publishing ends.
        if (options.EncryptionKey is { } key)
        {
            yield return engine.Publishing.SetEncryptionKey(key, options.Channel);
        }

        ExtraInfoSequence = null;
        if (_extraInfo.Length > 0)
        {
            var result = SetExtraInfo(engine, _extraInfo);
            ExtraInfoSequence = result.IsAccepted ? result.Sequence : null;
            yield return result;
        }
    }
}
