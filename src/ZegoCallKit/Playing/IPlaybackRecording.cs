namespace ZegoCallKit.Playing;

/// <summary>Represents a recording of a played stream, frame by frame as it arrives. Dispose it to stop; it also ends with the playback.</summary>
public interface IPlaybackRecording : IAsyncDisposable
{
    /// <summary>
    /// Gets the files written so far, in order: one for audio and one for video, and more if the format changes during the recording. A file that received no
    /// data is deleted at the end and no longer listed.
    /// </summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>
    /// Gets a task that completes when the files are complete or will never be; it never fails. <see cref="PlaybackRecordingEndReason.Failed"/> says that a file could not be written, for
    /// example because the disk is full: the recording ends there, and the failure is reported by <see cref="IZegoClient.Faults"/>.
    /// </summary>
    Task<PlaybackRecordingEnd> Completion { get; }

    /// <summary>Stops recording. Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the files are complete.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
