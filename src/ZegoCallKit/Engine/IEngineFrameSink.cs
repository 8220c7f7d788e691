using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Receives raw frames on the engine's media threads. Frames are views that are valid only during the call.</summary>
public interface IEngineFrameSink
{
    /// <summary>Receives a decoded video frame of a played stream; called after <see cref="ICustomVideoCommands.EnableRemoteRender"/>.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="frame">The frame.</param>
    void OnRemoteVideo(string streamId, in VideoFrame frame);

    /// <summary>Receives a captured video frame; called after <see cref="ICustomVideoCommands.EnableCapturedRender"/>.</summary>
    /// <param name="channel">The channel that captured it.</param>
    /// <param name="frame">The frame.</param>
    void OnCapturedVideo(PublishChannel channel, in VideoFrame frame);

    /// <summary>Receives decoded audio of one played stream; called after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Player"/>.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="frame">The audio.</param>
    void OnRemoteAudio(string streamId, in AudioFrame frame);

    /// <summary>Receives captured audio; called after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Captured"/>.</summary>
    /// <param name="frame">The audio.</param>
    void OnCapturedAudio(in AudioFrame frame);

    /// <summary>Receives the mix of all played streams; called after <see cref="ICustomAudioCommands.StartObserver"/> with <see cref="AudioObservation.Playback"/>.</summary>
    /// <param name="frame">The audio.</param>
    void OnPlaybackAudio(in AudioFrame frame);

    /// <summary>Receives a video frame of a media player; called after <see cref="IMediaPlayerCommands.EnableVideo"/>. Sinks that never request it need not implement it.</summary>
    /// <param name="player">The index of the player.</param>
    /// <param name="frame">The frame.</param>
    void OnMediaPlayerVideo(int player, in VideoFrame frame)
    {
    }

    /// <summary>Changes a captured video frame in place before it is previewed, encoded and sent; called after <see cref="ICustomVideoCommands.EnableProcessing"/>, for one frame of a channel at a time. Sinks that never request it need not implement it.</summary>
    /// <param name="channel">The channel that captured it.</param>
    /// <param name="frame">The frame, which is used as it is when this method returns; the method must not throw.</param>
    void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame)
    {
    }

    /// <summary>Changes a block of captured audio in place before it is sent; called after <see cref="ICustomAudioCommands.EnableCaptureProcessing"/>. Sinks that never request it need not implement it.</summary>
    /// <param name="frame">The audio, which is used as it is when this method returns; the method must not throw.</param>
    void ProcessCapturedAudio(in WritableAudioFrame frame)
    {
    }
}
