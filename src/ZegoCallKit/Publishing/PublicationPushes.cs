using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Sends frames that the program pushes into a publication, on the program's thread.</summary>
internal sealed class PublicationPushes(ClientCore core, Publication publication, PublicationInputs inputs)
{
    public void SendAudio(in AudioFrame frame)
    {
        Require(inputs.IsAudioPushed, "audio", nameof(AudioInput));
        ThrowIfOver("SendAudio");
        ThrowIfRefused("SendAudio", core.Engine.Frames.SendAudio(frame, publication.Channel));
    }

    public void SendVideo(in VideoFrame frame)
    {
        Require(inputs.IsVideoPushed, "video", nameof(VideoInput));
        ThrowIfOver("SendVideo");
        ThrowIfRefused("SendVideo", core.Engine.Frames.SendVideo(frame, publication.Channel));
    }

    private void Require(bool isPushed, string what, string input)
    {
        if (!isPushed)
        {
            throw new InvalidOperationException($"The {what} of stream '{publication.StreamId}' is not pushed. Publish the stream with {input}.Pushed.");
        }
    }

    // The channel may belong to another publication by now.
    private void ThrowIfOver(string name)
    {
        if (publication.Refuse(publication.NewOperation(name)) is { } refusal)
        {
            throw refusal;
        }
    }

    private void ThrowIfRefused(string name, EngineResult result)
    {
        if (!result.IsAccepted)
        {
            throw publication.NewOperation(name).Failed((ZegoErrorCode)result.Code);
        }
    }
}
