using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Frames pushed into the engine. Unlike other commands these may be called on any thread at any time, beside other commands.</summary>
public interface IFrameCommands
{
    /// <summary>Pushes a picture (<c>send_custom_video_capture_raw_data</c>).</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0, also for a picture that goes nowhere as the camera is switched off; 1011001 capture has not started, or stopped a moment ago.</returns>
    EngineResult SendVideo(in VideoFrame frame, PublishChannel channel);

    /// <summary>Pushes audio (<c>send_custom_audio_capture_pcm_data</c>), at its own pace.</summary>
    /// <param name="frame">The audio.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1012002 custom audio is not enabled.</returns>
    EngineResult SendAudio(in AudioFrame frame, PublishChannel channel);

    /// <summary>Takes the mix of all played streams (<c>fetch_custom_audio_render_pcm_data</c>), at the caller's pace.</summary>
    /// <param name="samples">Filled; silence where nothing is played.</param>
    /// <param name="format">The format wanted.</param>
    /// <returns>0; 1012003 custom audio is not enabled.</returns>
    EngineResult FetchAudio(Span<short> samples, AudioFormat format);
}
