using InCall.Calling;
using InCall.Pictures;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Applies the four built-in beauty effects, one by one and together, and measures them on frames of the call.</summary>
internal sealed class BeautyFeature(string? folder) : IFeature
{
    public string Name => "beauty";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var before = await TakeAsync(call, "before", null, cancellationToken);
        var whiten = await TakeAsync(call, "whiten", BeautyLevels.None with { Whiten = 100 }, cancellationToken);
        var smooth = await TakeAsync(call, "smooth", BeautyLevels.None with { Smooth = 100 }, cancellationToken);
        var sharpen = await TakeAsync(call, "sharpen", BeautyLevels.None with { Sharpen = 100 }, cancellationToken);
        var rosy = await TakeAsync(call, "rosy", BeautyLevels.None with { Rosy = 100 }, cancellationToken);
        await TakeAsync(call, "all", new BeautyLevels(), cancellationToken);
        await call.Alice.Effects.Beauty.DisableAsync(cancellationToken);

        Require(whiten.Brightness > before.Brightness + 10, $"whitening changed the brightness from {before.Brightness:0.0} to {whiten.Brightness:0.0}");
        Require(smooth.Noise < before.Noise * 0.6, $"smoothing changed the noise from {before.Noise:0.0} to {smooth.Noise:0.0}");
        Require(sharpen.Noise > before.Noise * 1.2, $"sharpening changed the detail from {before.Noise:0.0} to {sharpen.Noise:0.0}");
        Require(rosy.Redness > before.Redness + 10, $"rosiness changed the red from {before.Redness:0.0} to {rosy.Redness:0.0}");
        return $"whiten: brightness {before.Brightness:0} to {whiten.Brightness:0}; smooth: noise {before.Noise:0.0} to {smooth.Noise:0.0}; "
            + $"sharpen: detail {before.Noise:0.0} to {sharpen.Noise:0.0}; rosy: red {before.Redness:0} to {rosy.Redness:0}"
            + (folder is null ? "" : $"; pictures in {folder}");
    }

    private async Task<Skin> TakeAsync(CallContext call, string name, BeautyLevels? levels, CancellationToken cancellationToken)
    {
        if (levels is not null)
        {
            await call.Alice.Effects.Beauty.EnableAsync(levels, cancellationToken);
        }

        // The next frame may have been captured before the change.
        await call.DelayAsync(0.2, cancellationToken);
        var image = await call.Publication.TakeSnapshotAsync(cancellationToken);
        if (folder is not null)
        {
            PngFile.Save(image, Path.Join(folder, $"{name}.png"));
        }

        return new Photo(image).Cheek();
    }
}
