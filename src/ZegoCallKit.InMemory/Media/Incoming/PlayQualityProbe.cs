using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Measures the quality of playing since its last call. Used only by the reports.</summary>
internal sealed class PlayQualityProbe(PlayMeter audio, PlayMeter video, LinkState link)
{
    private long _since;
    private Totals _before;

    public void Begin(long now)
    {
        _since = now;
        _before = Read(null);
    }

    public PlayQuality Measure(long now, Route route, TimeSpan roundTrip)
    {
        var totals = Read(route);
        var before = _before;
        var seconds = Math.Max(TimeSpan.FromTicks(now - _since).TotalSeconds, 0.001);
        _since = now;
        _before = totals;
        var audioFrames = totals.AudioFrames - before.AudioFrames;
        var videoFrames = totals.VideoFrames - before.VideoFrames;
        var offered = totals.Offered - before.Offered;
        var lostBefore = totals.LostBefore - before.LostBefore;
        var lost = totals.Lost - before.Lost;
        var audioDelay = Mean(totals.AudioDelay - before.AudioDelay, audioFrames);
        var videoDelay = Mean(totals.VideoDelay - before.VideoDelay, videoFrames);
        var delay = Mean(totals.AudioDelay + totals.VideoDelay - before.AudioDelay - before.VideoDelay, audioFrames + videoFrames);
        var endToEndLoss = Share(lost + lostBefore, offered);
        return new PlayQuality
        {
            VideoReceiveFps = videoFrames / seconds,
            VideoDecodeFps = videoFrames / seconds,
            VideoRenderFps = (totals.VideoRendered - before.VideoRendered) / seconds,
            VideoKbps = (totals.VideoBytes - before.VideoBytes) * 8 / 1000.0 / seconds,
            VideoBreakRate = totals.VideoBreaks - before.VideoBreaks,
            AudioReceiveFps = audioFrames / seconds,
            AudioDecodeFps = audioFrames / seconds,
            AudioRenderFps = audioFrames / seconds,
            AudioKbps = (totals.AudioBytes - before.AudioBytes) * 8 / 1000.0 / seconds,
            AudioBreakRate = totals.AudioBreaks - before.AudioBreaks,
            Rtt = roundTrip,
            PacketLoss = Share(lost, offered - lostBefore),
            PeerToPeerDelay = delay,
            PeerToPeerPacketLoss = endToEndLoss,
            AudioVideoSkew = audioFrames > 0 && videoFrames > 0 ? audioDelay - videoDelay : TimeSpan.Zero,
            Level = Verdict.Of(endToEndLoss, roundTrip, link.IsUp),
            AudioBytesReceived = totals.AudioBytes,
            VideoBytesReceived = totals.VideoBytes,
        };
    }

    private static TimeSpan Mean(long ticks, long count) => count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(ticks / count);

    private static double Share(long part, long whole) => whole <= 0 ? 0 : (double)part / whole;

    // A route starts to count when the cloud starts to deliver; the meters continue across interruptions.
    private Totals Read(Route? route)
    {
        return new(
            audio.Frames,
            audio.Bytes,
            audio.Delay,
            audio.Breaks,
            video.Frames,
            video.Rendered,
            video.Bytes,
            video.Delay,
            video.Breaks,
            route is null ? 0 : route.Audio.Offered + route.Video.Offered,
            route is null ? 0 : route.Audio.LostBefore + route.Video.LostBefore,
            route is null ? 0 : route.Audio.Lost + route.Video.Lost);
    }

    private readonly record struct Totals(
        long AudioFrames,
        long AudioBytes,
        long AudioDelay,
        long AudioBreaks,
        long VideoFrames,
        long VideoRendered,
        long VideoBytes,
        long VideoDelay,
        long VideoBreaks,
        long Offered,
        long LostBefore,
        long Lost);
}
