using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that switch custom video capture, rendering and processing. Rendering and processing can be switched only while the media engine is not running.</summary>
public interface ICustomVideoCommands
{
    /// <summary>Sets whether a channel's video comes from <see cref="IFrameCommands.SendVideo"/> instead of the camera (<c>enable_custom_video_capture</c>). Send only between <see cref="CustomVideoCaptureStarted"/> and <see cref="CustomVideoCaptureStopped"/>.</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableCapture(bool enable, PublishChannel channel);

    /// <summary>Sets whether video frames are passed to the frame sink (<c>enable_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="format">The pixel format to deliver: I420 or BGRA.</param>
    /// <param name="engineDraws">Whether the engine also draws to views.</param>
    /// <returns>The result code: 0, or 1011003 between the start and the end reported by <see cref="EngineStateUpdated"/>.</returns>
    EngineResult EnableRender(bool enable, Media.VideoPixelFormat format, bool engineDraws);

    /// <summary>Sets whether a channel's captured frames are passed on (<c>enable_captured_video_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableCapturedRender(bool enable, PublishChannel channel);

    /// <summary>Sets whether a played stream's frames are passed on (<c>enable_remote_video_custom_video_render</c>).</summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableRemoteRender(bool enable, string streamId);

    /// <summary>
    /// Sets whether the frame sink changes a channel's captured frames (<see cref="IEngineFrameSink.ProcessVideo"/>) before they are previewed, encoded and sent
    /// (<c>enable_custom_video_processing</c>). It takes effect when the channel next starts capturing.
    /// </summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0, or 1011003 between the start and the end reported by <see cref="EngineStateUpdated"/>.</returns>
    EngineResult EnableProcessing(bool enable, PublishChannel channel);
}
