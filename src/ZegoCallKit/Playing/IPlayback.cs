using ZegoCallKit.Collections;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>A stream that this client plays. Dispose it to stop.</summary>
public interface IPlayback : IAsyncDisposable
{
    /// <summary>The stream.</summary>
    StreamId Id { get; }

    /// <summary>Where it stands; completes after <see cref="PlaybackPhase.Ended"/>.</summary>
    IObservableState<PlaybackState> State { get; }

    /// <summary>How it goes, every 3 s; <see cref="QualityLevel.Unknown"/> before the first measurement.</summary>
    IObservableState<PlayQuality> Quality { get; }

    /// <summary>How it goes in a word, and why; stalls included.</summary>
    IObservableState<StreamHealth> Health { get; }

    /// <summary>Completes, never fails, when playing is over.</summary>
    Task<PlaybackEnd> Completion { get; }

    /// <summary>Data that came along with the pictures; a happening, not replayed. Some may be lost on the way.</summary>
    IObservable<SeiMessage> SeiMessages { get; }

    /// <summary>Sets the volume (ZEGO: <c>set_play_volume</c>).</summary>
    /// <param name="volume">0 to 200; 100 is unchanged.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is not 0 to 200; nothing was sent.</exception>
    /// <exception cref="ZegoException">Playing is over, or the engine refused.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes receiving audio (ZEGO: <c>mute_play_stream_audio</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">Playing is over, or the engine refused.</exception>
    Task MuteAudioAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes receiving video; the last picture stays (ZEGO: <c>mute_play_stream_video</c>).</summary>
    /// <param name="mute">Whether to stop.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when it is in force.</returns>
    /// <exception cref="ZegoException">Playing is over, or the engine refused.</exception>
    Task MuteVideoAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Takes a picture of what is played (ZEGO: <c>take_play_stream_snapshot</c>): the next that comes.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The picture; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">Playing is over, or the engine refused.</exception>
    /// <exception cref="ZegoTimeoutException">No pictures came within <see cref="ZegoTimeouts.Command"/> (1004030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);

    /// <summary>Records the stream as it arrives, beside the playback's own sinks.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="ArgumentException">The options are not allowed.</exception>
    /// <exception cref="IOException">A file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be created.</exception>
    /// <exception cref="ZegoException">Playing is over.</exception>
    Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken = default);

    /// <summary>Stops playing (ZEGO: <c>stop_playing_stream</c>). A stream that played by itself stays off until it is asked for or published anew. Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the stop goes on.</param>
    /// <returns>Completes when playing is over.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
