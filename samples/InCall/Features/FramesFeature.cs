using InCall.Calling;
using InCall.Pictures;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses processors that change captured frames in place; Bob receives the changed frames.</summary>
internal sealed class FramesFeature : IFeature
{
    public string Name => "frames";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var before = Corner(new Photo(await call.Playback.TakeSnapshotAsync(cancellationToken)));
        call.Marks.IsPainting = true;
        await call.DelayAsync(0.5, cancellationToken);
        var marked = Corner(new Photo(await call.Playback.TakeSnapshotAsync(cancellationToken)));
        call.Marks.IsPainting = false;
        await call.DelayAsync(0.5, cancellationToken);
        var after = Corner(new Photo(await call.Playback.TakeSnapshotAsync(cancellationToken)));
        Require(call.Marks is { Pictures: > 0, Blocks: > 0 }, "no frame reached the processor");
        Require(marked > 230 && before < 150 && after < 150, $"the brightness of the corner was {before:0}, then {marked:0} instead of white, then {after:0}");
        return $"{call.Marks.Pictures} video and {call.Marks.Blocks} audio frames were processed; Bob sees the painted corner with brightness {marked:0}, and {before:0} without processing";
    }

    private static double Corner(Photo photo) => photo.Brightness(4, 4, FrameMarks.SquareSide - 8, FrameMarks.SquareSide - 8);
}
