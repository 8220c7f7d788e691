using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Takes raw frames on the engine's media threads. Frames are views: valid only inside the call.</summary>
public interface IEngineFrameSink
{
    /// <summary>A decoded picture of a played stream; after <see cref="ICustomVideoCommands.EnableRemoteRender"/>.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="frame">The picture.</param>
    void OnRemoteVideo(string streamId, in VideoFrame frame);

    /// <summary>A captured picture; after <see cref="ICustomVideoCommands.EnableCapturedRender"/>.</summary>
    /// <param name="channel">The channel that captured it.</param>
    /// <param name="frame">The picture.</param>
    void OnCapturedVideo(PublishChannel channel, in VideoFrame frame);

    /// <summary>Decoded audio of one played stream; after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Player"/>.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="frame">The audio.</param>
    void OnRemoteAudio(string streamId, in AudioFrame frame);

    /// <summary>Captured audio; after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Captured"/>.</summary>
    /// <param name="frame">The audio.</param>
    void OnCapturedAudio(in AudioFrame frame);

    /// <summary>All played streams mixed; after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Playback"/>.</summary>
    /// <param name="frame">The audio.</param>
    void OnPlaybackAudio(in AudioFrame frame);

    /// <summary>Captured and played audio mixed; after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Mixed"/>. Sinks that never ask for it need not implement it.</summary>
    /// <param name="frame">The audio.</param>
    void OnMixedAudio(in AudioFrame frame)
    {
    }

    /// <summary>A captured picture to change in place before it is previewed, encoded and sent; after <see cref="ICustomVideoCommands.EnableProcessing"/>. One picture of a channel at a time. Sinks that never ask for it need not implement it.</summary>
    /// <param name="channel">The channel that captured it.</param>
    /// <param name="frame">The picture. It goes on as it is when this returns; this must not throw.</param>
    void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame)
    {
    }

    /// <summary>A block of captured audio to change in place before it is sent; after <see cref="ICustomAudioCommands.EnableCaptureProcessing"/>. Sinks that never ask for it need not implement it.</summary>
    /// <param name="frame">The audio. It goes on as it is when this returns; this must not throw.</param>
    void ProcessCapturedAudio(in WritableAudioFrame frame)
    {
    }
}
