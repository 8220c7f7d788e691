namespace ZegoCallKit.Playing;

/// <summary>A recording of a played stream, frame for frame as it arrives. Dispose it to stop; it also ends with the playback.</summary>
public interface IPlaybackRecording : IAsyncDisposable
{
    /// <summary>The files written so far, in order: one for sound and one for pictures, more when their format changes on the way. A file for which nothing came is removed in the end and listed no more.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Completes, never fails, when the files are complete. What went wrong with them is among <see cref="IZegoClient.Faults"/>.</summary>
    Task Completion { get; }

    /// <summary>Stops recording. Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the stop goes on.</param>
    /// <returns>Completes when the files are complete.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
