using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that exchange frames with the engine. Unlike other commands, they can be called on any thread at any time, concurrently with other commands.</summary>
public interface IFrameCommands
{
    /// <summary>Pushes a video frame (<c>send_custom_video_capture_raw_data</c>).</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, even for a frame that is discarded because the camera is off, or 1011001 if capture has not started or has just stopped.</returns>
    EngineResult SendVideo(in VideoFrame frame, PublishChannel channel);

    /// <summary>Pushes audio (<c>send_custom_audio_capture_pcm_data</c>), at the rate of the audio.</summary>
    /// <param name="frame">The audio.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1012002 if custom audio is not enabled.</returns>
    EngineResult SendAudio(in AudioFrame frame, PublishChannel channel);
}
