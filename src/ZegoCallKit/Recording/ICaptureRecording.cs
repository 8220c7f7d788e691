using ZegoCallKit.Collections;

namespace ZegoCallKit.Recording;

/// <summary>A recording of what a channel captures, written by the engine. Dispose it to stop.</summary>
public interface ICaptureRecording : IAsyncDisposable
{
    /// <summary>The file.</summary>
    string Path { get; }

    /// <summary>The channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Where it stands; completes after <see cref="RecordingPhase.Ended"/>.</summary>
    IObservableState<RecordingState> State { get; }

    /// <summary>Completes, never fails, when the file is complete or will never be.</summary>
    Task<RecordingEnd> Completion { get; }

    /// <summary>Stops recording (ZEGO: <c>stop_recording_captured_data</c>). Repeated calls share one stop.</summary>
    /// <param name="cancellationToken">Stops waiting; the stop goes on.</param>
    /// <returns>Completes when the file is complete.</returns>
    Task StopAsync(CancellationToken cancellationToken = default);
}
