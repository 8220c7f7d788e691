using ZegoCallKit.Collections;

namespace ZegoCallKit.Recording;

/// <summary>Represents a recording of what a channel captures, written by the engine. Dispose it to stop.</summary>
public interface ICaptureRecording : IAsyncDisposable
{
    /// <summary>Gets the path of the file.</summary>
    string Path { get; }

    /// <summary>Gets the channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Gets the current state, and its changes; completes after <see cref="RecordingPhase.Ended"/>.</summary>
    IObservableState<RecordingState> State { get; }

    /// <summary>Gets a task that completes when the file is complete or will never be; it never fails.</summary>
    Task<RecordingEnd> Completion { get; }

    /// <summary>Stops recording (ZEGO: <c>stop_recording_captured_data</c>). Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the file is complete.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
