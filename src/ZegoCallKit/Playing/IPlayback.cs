using ZegoCallKit.Collections;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Playing;

/// <summary>Represents a stream that this client plays. Dispose it to stop.</summary>
public interface IPlayback : IAsyncDisposable
{
    /// <summary>Gets the id of the stream.</summary>
    StreamId StreamId { get; }

    /// <summary>
    /// Gets the participant who publishes the stream, as they are at this moment; <see langword="null"/> if the room does not list the stream, for example after it has ended. To follow the
    /// participant, use the participants of the room.
    /// </summary>
    Participant? Participant { get; }

    /// <summary>Gets the current state, and its changes; completes after <see cref="PlaybackPhase.Ended"/>.</summary>
    IObservableState<PlaybackState> State { get; }

    /// <summary>Gets the quality of the playback, updated every 3 s; <see cref="QualityLevel.Unknown"/> before the first measurement.</summary>
    IObservableState<PlayQuality> Quality { get; }

    /// <summary>Gets the health of the playback: a verdict and the reasons for it, including stalls.</summary>
    IObservableState<StreamHealth> Health { get; }

    /// <summary>Gets a task that completes when playing has ended and observers of <see cref="State"/> have been told so, which slow ones can delay by 0.2 s at most; it never fails.</summary>
    Task<PlaybackEnd> Completion { get; }

    /// <summary>Raised with data that was sent along with the video; not replayed. Some messages may be lost in transit.</summary>
    IObservable<SeiMessage> SeiMessages { get; }

    /// <summary>Sets the volume (ZEGO: <c>set_play_volume</c>).</summary>
    /// <param name="volume">The volume: 0 to 200; 100 is the original volume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is not 0 to 200; nothing was sent.</exception>
    /// <exception cref="ZegoException">Playing has ended, or the engine refused the command.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes receiving audio (ZEGO: <c>mute_play_stream_audio</c>).</summary>
    /// <param name="mute"><see langword="true"/> to stop receiving audio; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">Playing has ended, or the engine refused the command.</exception>
    Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Stops or resumes receiving video; the last frame stays visible (ZEGO: <c>mute_play_stream_video</c>).</summary>
    /// <param name="mute"><see langword="true"/> to stop receiving video; <see langword="false"/> to resume.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect.</returns>
    /// <exception cref="ZegoException">Playing has ended, or the engine refused the command.</exception>
    Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Selects the layer to play of a stream that carries several (ZEGO: <c>set_play_stream_video_type</c>): the small one for a thumbnail, for example. Other streams play their only layer.</summary>
    /// <param name="layer">The layer; <see cref="VideoLayer.Default"/> for the one that suits the network.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the change is in effect; the first frame of the other layer follows later.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The layer is not one of the enum's; nothing was sent.</exception>
    /// <exception cref="ZegoException">Playing has ended, or the engine refused the command.</exception>
    Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken = default);

    /// <summary>Takes a snapshot of the next video frame that is played (ZEGO: <c>take_play_stream_snapshot</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The image; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">Playing has ended, or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">No video frame arrived within <see cref="ZegoTimeouts.Command"/> (1004030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);

    /// <summary>Starts recording the stream as it arrives, in addition to the playback's own sinks.</summary>
    /// <param name="options">The files to record to.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    /// <exception cref="IOException">A file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The access to a file is denied.</exception>
    /// <exception cref="ZegoException">Playing has ended.</exception>
    Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stops playing (ZEGO: <c>stop_playing_stream</c>). A stream that was played automatically stays off until it is requested or published again. Repeated
    /// calls share one stop.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when playing has ended.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
