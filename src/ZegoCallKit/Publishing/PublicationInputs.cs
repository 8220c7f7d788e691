using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Publishing.Pumping;

namespace ZegoCallKit.Publishing;

/// <summary>Sets up a channel for a publication's inputs, runs the sources while the engine needs them, and restores the channel.</summary>
internal sealed class PublicationInputs
{
    private readonly PublishChannel _channel;
    private readonly AudioInput _audio;
    private readonly VideoInput _video;
    private readonly MediaPump? _audioPump;
    private readonly MediaPump? _videoPump;
    private readonly ScreenCapture? _screen;

    public PublicationInputs(ClientCore core, StreamId streamId, PublishOptions options)
    {
        _channel = options.Channel;
        _audio = options.Audio;
        _video = options.Video;
        _screen = _video is ScreenVideoInput screen ? new ScreenCapture(screen.Source, _channel, withSound: _audio is ScreenAudioInput) : null;
        if (_audio is SourceAudioInput audio)
        {
            _audioPump = MediaPump.ForAudio(audio.Source, core.Engine.Frames, _channel, core.Time, fault => OnEnded("audio", fault), core.Metrics.RefusedFrames);
        }

        if (_video is SourceVideoInput video)
        {
            _videoPump = MediaPump.ForVideo(video.Source, core.Engine.Frames, _channel, core.Time, fault => OnEnded("video", fault), core.Metrics.RefusedFrames);
        }

        void OnEnded(string what, Exception? fault)
        {
            if (fault is not null)
            {
                core.Fault($"{what} source of {streamId}", fault);
            }
        }
    }

    /// <summary>Returns what a channel captures by default.</summary>
    public static VideoSourceKind DefaultVideo(PublishChannel channel) => channel == PublishChannel.Main ? VideoSourceKind.Camera : VideoSourceKind.None;

    public bool IsAudioPushed => _audio is PushedAudioInput;

    public bool IsVideoPushed => _video is PushedVideoInput;

    /// <summary>Returns the calls that set up the channel.</summary>
    public IEnumerable<EngineResult> SetUp(IZegoEngine engine)
    {
        switch (_audio)
        {
            case NoAudioInput:
                yield return engine.Sources.SetAudioSource(AudioSourceKind.None, _channel);
                break;
            case DeviceAudioInput:
                yield return engine.Sources.SetAudioSource(AudioSourceKind.Microphone, _channel);
                break;
            case ScreenAudioInput:
                // Set together with the capture, which must exist first.
                break;
            default:
                // Custom IO cannot be switched while anything is previewed, published or played; the source can be selected at any time.
                yield return engine.Sources.SetAudioSource(AudioSourceKind.Custom, _channel);
                break;
        }

        switch (_video)
        {
            case NoVideoInput:
                yield return engine.Sources.SetVideoSource(VideoSourceKind.None, _channel);
                break;
            case DeviceVideoInput:
                yield return engine.Sources.SetVideoSource(VideoSourceKind.Camera, _channel);
                break;
            case ScreenVideoInput:
                foreach (var result in _screen!.SetUp(engine))
                {
                    yield return result;
                }

                break;
            default:
                // A source that was selected earlier would stay selected.
                yield return engine.Sources.SetVideoSource(VideoSourceKind.Custom, _channel);
                yield return engine.CustomVideo.EnableCapture(true, _channel);
                break;
        }
    }

    /// <summary>Returns the calls that restore the channel to its devices.</summary>
    public IEnumerable<EngineResult> SetBack(IZegoEngine engine)
    {
        if (_audio is not DeviceAudioInput)
        {
            // On the main channel, the engine's own default is no longer the microphone once another source has been selected.
            yield return engine.Sources.SetAudioSource(_channel == PublishChannel.Main ? AudioSourceKind.Microphone : AudioSourceKind.Default, _channel);
        }

        if (_video is NoVideoInput)
        {
            yield return SetVideoBack(engine);
        }
        else if (_screen is not null)
        {
            foreach (var result in _screen.SetBack(engine))
            {
                yield return result;
            }
        }
        else if (_video is not DeviceVideoInput)
        {
            yield return engine.CustomVideo.EnableCapture(false, _channel);
            yield return SetVideoBack(engine);
        }
    }

    public void StartAudio() => _audioPump?.Start();

    public void SetVideoWanted(bool wanted)
    {
        if (wanted)
        {
            _videoPump?.Start();
        }
        else
        {
            _videoPump?.Stop();
        }
    }

    /// <summary>Stops the sources.</summary>
    /// <returns>A task that completes when no source is read any longer.</returns>
    public async Task StopAsync()
    {
        _audioPump?.Stop();
        _videoPump?.Stop();
        if (_audioPump is not null)
        {
            await _audioPump.DisposeAsync().ConfigureAwait(false);
        }

        if (_videoPump is not null)
        {
            await _videoPump.DisposeAsync().ConfigureAwait(false);
        }
    }

    private EngineResult SetVideoBack(IZegoEngine engine) => engine.Sources.SetVideoSource(DefaultVideo(_channel), _channel);
}
