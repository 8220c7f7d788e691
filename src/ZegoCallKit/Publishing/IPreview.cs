using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents a running preview. Dispose it to stop (ZEGO: <c>stop_preview</c>); publishing on the channel continues.</summary>
public interface IPreview : IAsyncDisposable
{
    /// <summary>Gets the channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>
    /// Gets a task that completes when the preview has ended, because it was disposed or because the engine ended it with the client's last login; it never
    /// fails.
    /// </summary>
    Task Completion { get; }

    /// <summary>Takes a snapshot of the next video frame that is captured (ZEGO: <c>take_publish_stream_snapshot</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The image; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">The preview has ended, or the engine refused the command.</exception>
    /// <exception cref="ZegoTimeoutException">No video frame arrived within <see cref="ZegoTimeouts.Command"/> (1003030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);
}
