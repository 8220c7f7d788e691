using ZegoCallKit.Collections;

namespace ZegoCallKit.Audio;

/// <summary>The sound of one client: what is done to it and how it is measured. How loud everybody is and who speaks stands in the room.</summary>
public interface IAudio
{
    /// <summary>What has been set of the processing; all <see langword="null"/> at first, which leaves it to the engine.</summary>
    IObservableState<AudioProcessing> Processing { get; }

    /// <summary>Whether one hears oneself.</summary>
    IObservableState<HeadphoneMonitor> HeadphoneMonitor { get; }

    /// <summary>Spectra while they are measured: one of what is captured and one of each played stream an interval; a happening, not replayed. Completes when the client is disposed.</summary>
    IObservable<AudioSpectrum> Spectra { get; }

    /// <summary>Sets echo cancellation, gain control and noise suppression.</summary>
    /// <param name="processing">What to set; what is <see langword="null"/> stays as it is.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ArgumentException">A mode is not one of the enum's.</exception>
    /// <exception cref="ZegoException">The engine refused. What came before the refused setting is in force.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetProcessingAsync(AudioProcessing processing, CancellationToken cancellationToken = default);

    /// <summary>Plays what is captured to one's own ear, or stops that (ZEGO: <c>enable_headphone_monitor</c>).</summary>
    /// <param name="enable">Whether to.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task EnableHeadphoneMonitorAsync(bool enable, CancellationToken cancellationToken = default);

    /// <summary>Sets how loud one hears oneself (ZEGO: <c>set_headphone_monitor_volume</c>).</summary>
    /// <param name="volume">0 to 200.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetHeadphoneMonitorVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Begins to measure spectra (ZEGO: <c>start_audio_spectrum_monitor</c>); again with another interval replaces it.</summary>
    /// <param name="interval">10 ms to 3 s.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has accepted it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StartSpectraAsync(TimeSpan interval, CancellationToken cancellationToken = default);

    /// <summary>Ends measuring spectra (ZEGO: <c>stop_audio_spectrum_monitor</c>).</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has accepted it.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StopSpectraAsync(CancellationToken cancellationToken = default);
}
