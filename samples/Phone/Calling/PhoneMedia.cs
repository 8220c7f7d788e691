using ZegoCallKit.Calls;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

namespace Phone.Calling;

/// <summary>What the phone publishes over a desk: a tone, and in video calls color bars. A phone for people would publish its microphone and camera.</summary>
internal static class PhoneMedia
{
    private static readonly VideoFormat Picture = new(640, 360, new FrameRate(15));

    public static PublishOptions Publish(CallKind kind) => new()
    {
        Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)),
        Video = kind == CallKind.Video ? VideoInput.From(new ColourBarsSource(Picture)) : VideoInput.None,
    };
}
