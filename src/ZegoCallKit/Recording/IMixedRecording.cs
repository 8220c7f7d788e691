namespace ZegoCallKit.Recording;

/// <summary>Represents a recording of all participants of a room. Dispose it to stop; it also ends with the login. All members can be used from any thread.</summary>
public interface IMixedRecording : IAsyncDisposable
{
    /// <summary>Gets the files written so far, in order: one for audio, one for video if it is recorded, and more if a WAV file reaches its maximum size of 4 GB.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>
    /// Gets a task that completes when the files are complete or will never be; it never fails. <see cref="RecordingEndReason.SourceEnded"/> states that the login ended, and <see cref="RecordingEndReason.Failed"/> that a file could not be written, for
    /// example because the disk is full: the recording ends there, everything else continues, and the failure is reported by <see cref="IZegoClient.Faults"/>.
    /// </summary>
    Task<RecordingEnd> Completion { get; }

    /// <summary>Stops recording. Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the files are complete.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
