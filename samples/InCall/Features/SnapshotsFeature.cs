using InCall.Calling;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Takes snapshots of captured and played video, as PNG.</summary>
internal sealed class SnapshotsFeature : IFeature
{
    public string Name => "snapshots";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var local = await call.Publication.TakeSnapshotAsync(cancellationToken);
        var remote = await call.Playback.TakeSnapshotAsync(cancellationToken);
        Require(Fits(local) && Fits(remote), $"the snapshots are {local.Width}×{local.Height} and {remote.Width}×{remote.Height}");
        return $"{local.Width}×{local.Height} captured ({PngBytes(local)} bytes of PNG) and {remote.Width}×{remote.Height} played ({PngBytes(remote)} bytes)";
    }

    private static bool Fits(VideoImage image) => (image.Width, image.Height) == (CallContext.VideoFormat.Width, CallContext.VideoFormat.Height);

    private static long PngBytes(VideoImage image)
    {
        using var stream = new MemoryStream();
        PngFile.Write(image, stream);
        return stream.Length;
    }
}
