using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands that push frames, on any thread and without the engine's gate. They are too frequent to report each call.</summary>
internal sealed class FrameCommands(EngineMedia media) : IFrameCommands
{
    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        var outgoing = media.Channels[channel];
        if (!media.IsInitialized)
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

        var buffer = media.Context.Buffers.RentVideo(in frame);
        outgoing.AcceptVideo(buffer, isCamera: false);
        buffer.Release();
        return EngineResult.Accepted;
    }

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        var outgoing = media.Channels[channel];
        if (!media.IsInitialized || outgoing.Settings.AudioSource != AudioSourceKind.Custom)
        {
            return new((int)ZegoErrorCode.CustomAudioCapturerNotCreated);
        }

        outgoing.Pushed.Add(in frame);
        return EngineResult.Accepted;
    }
}
