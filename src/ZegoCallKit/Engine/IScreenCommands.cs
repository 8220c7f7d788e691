using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Engine;

/// <summary>Screens and windows as sources of video.</summary>
public interface IScreenCommands
{
    /// <summary>What can be captured (<c>get_screen_capture_sources</c>).</summary>
    /// <returns>0 and the screens and windows.</returns>
    EngineResult<IReadOnlyList<ScreenSource>> GetSources();

    /// <summary>Makes a capture of one (<c>create_screen_capture_source</c>).</summary>
    /// <param name="id">A source's <see cref="ScreenSource.Id"/>.</param>
    /// <param name="kind">Its kind.</param>
    /// <returns>0 and the capture's index; 1020003 when the engine makes none.</returns>
    EngineResult<int> Create(nint id, ScreenSourceKind kind);

    /// <summary>Gives a capture back (<c>destroy_screen_capture_source</c>).</summary>
    /// <param name="index">The capture.</param>
    /// <returns>0; 1020003 unknown.</returns>
    EngineResult Destroy(int index);

    /// <summary>Begins to capture (<c>screen_capture_start_capture</c>). Trouble is reported as <see cref="ScreenSourceFaultOccurred"/>.</summary>
    /// <param name="index">The capture.</param>
    /// <returns>0; 1020003 unknown.</returns>
    EngineResult StartCapture(int index);

    /// <summary>Ends capturing (<c>screen_capture_stop_capture</c>).</summary>
    /// <param name="index">The capture.</param>
    /// <returns>0; 1020003 unknown.</returns>
    EngineResult StopCapture(int index);

    /// <summary>
    /// Captures the sound of a window, or with a screen what the system plays (<c>screen_capture_enable_audio_capture_with_config</c>). The channel that sends the
    /// capture sends the sound too, after <see cref="ISourceCommands.SetAudioSource"/> with <see cref="AudioSourceKind.ScreenCapture"/>.
    /// </summary>
    /// <param name="index">The capture.</param>
    /// <param name="enable">Whether to.</param>
    /// <returns>0; 1020003 unknown; 1000006 not in this engine or system.</returns>
    EngineResult EnableSound(int index, bool enable);

    /// <summary>Sends a capture on a channel, before preview and publishing (<c>set_video_source</c> with the capture's index). <see cref="ISourceCommands.SetVideoSource"/> chooses another source again.</summary>
    /// <param name="index">The capture.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult Use(int index, PublishChannel channel);
}
