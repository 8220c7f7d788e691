using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands that push frames, on any thread and without the engine's gate. They are too frequent to report each call.</summary>
internal sealed class FrameCommands(EngineMedia media) : IFrameCommands
{
    private readonly Lock _fetching = new();
    private PlaybackMixer? _mixer;

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        var outgoing = media.Channels[channel];
        if (!media.Core.IsInitialized)
        {
            return new((int)ZegoErrorCode.EngineNotCreate);
        }

        if (!outgoing.AcceptsVideo)
        {
            return new((int)ZegoErrorCode.CustomVideoCapturerNotCreated);
        }

        if (!outgoing.Settings.CameraEnabled)
        {
            return EngineResult.Accepted;
        }

        var buffer = media.Buffers.RentVideo(in frame);
        outgoing.CapturedVideo(buffer, isCamera: false);
        buffer.Release();
        return EngineResult.Accepted;
    }

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        var outgoing = media.Channels[channel];
        if (!media.Core.IsInitialized || outgoing.Settings.AudioSource != AudioSourceKind.Custom)
        {
            return new((int)ZegoErrorCode.CustomAudioCapturerNotCreated);
        }

        outgoing.Pushed.Add(in frame);
        return EngineResult.Accepted;
    }

    public EngineResult FetchAudio(Span<short> samples, AudioFormat format)
    {
        lock (_fetching)
        {
            if (!media.Core.IsInitialized || !media.UsesCustomAudio)
            {
                return new((int)ZegoErrorCode.CustomAudioRendererNotCreated);
            }

            if (_mixer?.Format != format)
            {
                media.Mixers.Remove(_mixer);
                _mixer = media.Mixers.Add(format);
            }

            _mixer.Take(samples);
        }

        if (media.SpeakerMuted)
        {
            samples.Clear();
        }

        return EngineResult.Accepted;
    }

    /// <summary>Resets the state after custom audio was turned off or the engine destroyed: audio is no longer fetched.</summary>
    public void Reset()
    {
        lock (_fetching)
        {
            media.Mixers.Remove(_mixer);
            _mixer = null;
        }
    }
}
