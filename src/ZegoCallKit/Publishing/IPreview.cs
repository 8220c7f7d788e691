using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>A running preview. Dispose it to stop (ZEGO: <c>stop_preview</c>); publishing on the channel goes on.</summary>
public interface IPreview : IAsyncDisposable
{
    /// <summary>The channel.</summary>
    PublishChannel Channel { get; }

    /// <summary>Completes, never fails, when the preview is over: disposed, or ended with the client's last login, as engines do.</summary>
    Task Completion { get; }

    /// <summary>Takes a picture of what is captured (ZEGO: <c>take_publish_stream_snapshot</c>): the next that comes.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The picture; <see cref="Media.Files.PngFile"/> writes it to a file.</returns>
    /// <exception cref="ZegoException">The preview is over, or the engine refused.</exception>
    /// <exception cref="ZegoTimeoutException">No pictures came within <see cref="ZegoTimeouts.Command"/> (1003030).</exception>
    Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken = default);
}
