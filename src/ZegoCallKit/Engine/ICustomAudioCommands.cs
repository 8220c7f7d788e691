namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that switch custom audio capture, observation and processing.</summary>
public interface ICustomAudioCommands
{
    /// <summary>Starts passing audio to the frame sink (<c>start_audio_data_observer</c>). Calling it again replaces what is observed.</summary>
    /// <param name="what">The audio to observe.</param>
    /// <param name="format">The format to deliver; <see langword="null"/> leaves it to the engine (on the in-memory engine: as published).</param>
    /// <returns>The result code: 0, or 1012010 for <see cref="AudioObservation.Player"/> at 8, 22.05 or 24 kHz.</returns>
    EngineResult StartObserver(AudioObservation what, Media.AudioFormat? format);

    /// <summary>Stops passing audio to the frame sink.</summary>
    /// <returns>The result code: 0.</returns>
    EngineResult StopObserver();

    /// <summary>
    /// Sets whether the frame sink changes captured audio (<see cref="IEngineFrameSink.ProcessCapturedAudio"/>) before it is sent
    /// (<c>enable_custom_audio_capture_processing</c>). Call it before preview and publishing.
    /// </summary>
    /// <param name="enable">Whether to enable it.</param>
    /// <param name="format">The format of the blocks; <see langword="null"/> leaves it to the engine.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableCaptureProcessing(bool enable, Media.AudioFormat? format);
}
