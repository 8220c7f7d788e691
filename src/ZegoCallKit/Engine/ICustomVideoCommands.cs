using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Raw video in and out. Rendering and processing can be switched only while the media engine does not run.</summary>
public interface ICustomVideoCommands
{
    /// <summary>Takes a channel's pictures from <see cref="IFrameCommands.SendVideo"/> instead of the camera (<c>enable_custom_video_capture</c>). Send only between <see cref="CustomVideoCaptureStarted"/> and <see cref="CustomVideoCaptureStopped"/>.</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult EnableCapture(bool enable, PublishChannel channel);

    /// <summary>Hands pictures to the frame sink (<c>enable_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="format">I420 or BGRA: the series to deliver.</param>
    /// <param name="engineDraws">Whether the engine draws to views as well.</param>
    /// <returns>0; 1011003 between <see cref="EngineStateUpdated"/> of start and end.</returns>
    EngineResult EnableRender(bool enable, Media.VideoPixelFormat format, bool engineDraws);

    /// <summary>Hands a channel's captured pictures over (<c>enable_captured_video_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult EnableCapturedRender(bool enable, PublishChannel channel);

    /// <summary>Hands a played stream's pictures over (<c>enable_remote_video_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="streamId">The stream.</param>
    /// <returns>0.</returns>
    EngineResult EnableRemoteRender(bool enable, string streamId);

    /// <summary>
    /// Has the frame sink change a channel's captured pictures (<see cref="IEngineFrameSink.ProcessVideo"/>) before they are previewed, encoded and sent
    /// (<c>enable_custom_video_processing</c>). It takes effect when the channel next begins to capture.
    /// </summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1011003 between <see cref="EngineStateUpdated"/> of start and end.</returns>
    EngineResult EnableProcessing(bool enable, PublishChannel channel);
}
