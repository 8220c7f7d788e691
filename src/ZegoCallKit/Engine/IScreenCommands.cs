using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that use screens and windows as video sources.</summary>
public interface IScreenCommands
{
    /// <summary>Returns the screens and windows that can be captured (<c>get_screen_capture_sources</c>).</summary>
    /// <returns>The result code 0 and the screens and windows.</returns>
    EngineResult<IReadOnlyList<ScreenSource>> GetSources();

    /// <summary>Creates a capture of a screen or window (<c>create_screen_capture_source</c>).</summary>
    /// <param name="id">The <see cref="ScreenSource.Id"/> of the source.</param>
    /// <param name="kind">The kind of the source.</param>
    /// <returns>The result code 0 and the index of the capture; 1020003 if the engine creates none.</returns>
    EngineResult<int> Create(nint id, ScreenSourceKind kind);

    /// <summary>Destroys a capture (<c>destroy_screen_capture_source</c>).</summary>
    /// <param name="index">The index of the capture.</param>
    /// <returns>The result code: 0, or 1020003 if the capture is unknown.</returns>
    EngineResult Destroy(int index);

    /// <summary>Starts capturing (<c>screen_capture_start_capture</c>). Faults are reported as <see cref="ScreenSourceFaultOccurred"/>.</summary>
    /// <param name="index">The index of the capture.</param>
    /// <returns>The result code: 0, or 1020003 if the capture is unknown.</returns>
    EngineResult StartCapture(int index);

    /// <summary>Stops capturing (<c>screen_capture_stop_capture</c>).</summary>
    /// <param name="index">The index of the capture.</param>
    /// <returns>The result code: 0, or 1020003 if the capture is unknown.</returns>
    EngineResult StopCapture(int index);

    /// <summary>
    /// Sets whether the audio of a window is captured or, for a screen, the audio that the system plays (<c>screen_capture_enable_audio_capture_with_config</c>). The channel that sends the
    /// capture sends the audio too, after <see cref="ISourceCommands.SetAudioSource"/> with <see cref="AudioSourceKind.ScreenCapture"/>.
    /// </summary>
    /// <param name="index">The index of the capture.</param>
    /// <param name="enable">Whether to enable it.</param>
    /// <returns>The result code: 0, 1020003 if the capture is unknown, or 1000006 if this engine or system does not support it.</returns>
    EngineResult EnableAudio(int index, bool enable);

    /// <summary>Sends a capture on a channel (<c>set_video_source</c> with the capture's index). Call it before preview and publishing. <see cref="ISourceCommands.SetVideoSource"/> selects another source again.</summary>
    /// <param name="index">The index of the capture.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult Use(int index, PublishChannel channel);
}
