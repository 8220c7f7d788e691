using ZegoCallKit.Collections;
using ZegoCallKit.Media;

namespace ZegoCallKit.Audio;

/// <summary>Represents the audio of one client: how it is processed and how it is measured. Sound levels and the active speaker belong to the room.</summary>
public interface IAudio
{
    /// <summary>Gets the processing settings that have been made; all are <see langword="null"/> at first, which leaves them to the engine.</summary>
    IObservableState<AudioProcessing> Processing { get; }

    /// <summary>Gets whether the local user hears their own microphone.</summary>
    IObservableState<HeadphoneMonitor> HeadphoneMonitor { get; }

    /// <summary>Gets the spectra while they are measured: per interval, one of the captured audio and one of each played stream. They are events, which are not replayed. Completes when the client is disposed.</summary>
    IObservable<AudioSpectrum> Spectra { get; }

    /// <summary>Sets echo cancellation, gain control and noise suppression.</summary>
    /// <param name="processing">What to set; a value of <see langword="null"/> keeps its current setting.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentException">A mode is not a defined value of its enum.</exception>
    /// <exception cref="ZegoException">The engine refused a setting. The settings before the refused one are in effect.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetProcessingAsync(AudioProcessing processing, CancellationToken cancellationToken = default);

    /// <summary>Starts or stops playing captured audio back to the local user (ZEGO: <c>enable_headphone_monitor</c>).</summary>
    /// <param name="enable">Whether to play it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetHeadphoneMonitorEnabledAsync(bool enable, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume at which the local user hears their own microphone (ZEGO: <c>set_headphone_monitor_volume</c>).</summary>
    /// <param name="volume">The volume: 0 to 200.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetHeadphoneMonitorVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Starts measuring spectra (ZEGO: <c>start_audio_spectrum_monitor</c>); calling it again replaces the interval.</summary>
    /// <param name="interval">The interval between measurements: 10 ms to 3 s.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the command.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StartSpectraAsync(TimeSpan interval, CancellationToken cancellationToken = default);

    /// <summary>Stops measuring spectra (ZEGO: <c>stop_audio_spectrum_monitor</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the command.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StopSpectraAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Passes what this client captures to a sink, for example to transcribe what the local user says (ZEGO: <c>start_audio_data_observer</c>): the audio that would be sent, after mute,
    /// processing and media players, while a channel captures. On ZEGO's engine the first sink opens the microphone, which stays open until the last room is left or the client is disposed.
    /// </summary>
    /// <param name="sink">The sink, called on an engine thread. The caller owns it; the library never disposes it.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>An object that removes the sink when disposed; after that completes, the sink is no longer called.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IAsyncDisposable> AddCapturedSinkAsync(IAudioSink sink, CancellationToken cancellationToken = default);

    /// <summary>
    /// Passes the mix of everything that this client plays to a sink, for example to record or transcribe a whole call: all streams and media players (ZEGO:
    /// <c>start_audio_data_observer</c>). Muting the speaker silences it. The sink receives blocks of 10 ms even while nothing is played. For the audio of one stream, use
    /// <see cref="Playing.PlayOptions.AudioSink"/>. On ZEGO's engine this opens the microphone, as <see cref="AddCapturedSinkAsync"/> does.
    /// </summary>
    /// <param name="sink">The sink, called on an engine thread. The caller owns it; the library never disposes it.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>An object that removes the sink when disposed; after that completes, the sink is no longer called.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<IAsyncDisposable> AddPlaybackSinkAsync(IAudioSink sink, CancellationToken cancellationToken = default);
}
