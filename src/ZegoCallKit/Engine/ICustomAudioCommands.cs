namespace ZegoCallKit.Engine;

/// <summary>Raw audio in and out.</summary>
public interface ICustomAudioCommands
{
    /// <summary>
    /// Takes a channel's sound from <see cref="IFrameCommands.SendAudio"/> instead of the microphone (<c>enable_custom_audio_io</c>). It can be switched only while the media engine does not run;
    /// <see cref="ISourceCommands.SetAudioSource"/> with <see cref="AudioSourceKind.Custom"/> does the same at any time.
    /// On the main channel what is played goes to <see cref="IFrameCommands.FetchAudio"/> instead of the speaker.
    /// </summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0; 1011003 between <see cref="Events.EngineStateUpdated"/> of start and end.</returns>
    EngineResult EnableCustomIO(bool enable, PublishChannel channel);

    /// <summary>Hands audio to the frame sink (<c>start_audio_data_observer</c>). Calling it again replaces what is observed.</summary>
    /// <param name="what">Which audio.</param>
    /// <param name="format">The format to deliver; <see langword="null"/> leaves it to the engine (in memory: as published).</param>
    /// <returns>0; 1012010 <see cref="AudioObservation.Player"/> at 8, 22.05 or 24 kHz.</returns>
    EngineResult StartObserver(AudioObservation what, Media.AudioFormat? format);

    /// <summary>Ends it.</summary>
    /// <returns>0.</returns>
    EngineResult StopObserver();

    /// <summary>
    /// Has the frame sink change captured audio (<see cref="IEngineFrameSink.ProcessCapturedAudio"/>) before it is sent
    /// (<c>enable_custom_audio_capture_processing</c>). Switch it before preview and publishing.
    /// </summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="format">The format of the blocks; <see langword="null"/> leaves it to the engine.</param>
    /// <returns>0.</returns>
    EngineResult EnableCaptureProcessing(bool enable, Media.AudioFormat? format);
}
