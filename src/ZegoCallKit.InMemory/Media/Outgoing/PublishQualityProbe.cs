using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Reports;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Measures the quality of publishing since its last call. Used only by the reports.</summary>
internal sealed class PublishQualityProbe(PublishMeter audio, PublishMeter video, LinkState link)
{
    private long _since;
    private Totals _before;

    public void Begin(long now)
    {
        _since = now;
        _before = Read();
    }

    public PublishQuality Measure(long now, TimeSpan roundTrip)
    {
        var totals = Read();
        var before = _before;
        var seconds = Math.Max(TimeSpan.FromTicks(now - _since).TotalSeconds, 0.001);
        _since = now;
        _before = totals;
        var sent = totals.AudioSent + totals.VideoSent - before.AudioSent - before.VideoSent;
        var loss = sent == 0 ? 0 : (double)(totals.Lost - before.Lost) / sent;
        return new PublishQuality
        {
            VideoCaptureFps = (totals.VideoCaptured - before.VideoCaptured) / seconds,
            VideoEncodeFps = (totals.VideoSent - before.VideoSent) / seconds,
            VideoSendFps = (totals.VideoSent - before.VideoSent) / seconds,
            VideoKbps = (totals.VideoBytes - before.VideoBytes) * 8 / 1000.0 / seconds,
            AudioCaptureFps = (totals.AudioCaptured - before.AudioCaptured) / seconds,
            AudioSendFps = (totals.AudioSent - before.AudioSent) / seconds,
            AudioKbps = (totals.AudioBytes - before.AudioBytes) * 8 / 1000.0 / seconds,
            Rtt = roundTrip,
            PacketLoss = loss,
            Level = Verdict.Of(loss, roundTrip, link.IsUp),
            AudioBytesSent = totals.AudioBytes,
            VideoBytesSent = totals.VideoBytes,
        };
    }

    private Totals Read() => new(
        video.Captured,
        video.Sent,
        video.Bytes,
        audio.Captured,
        audio.Sent,
        audio.Bytes,
        audio.Lost + video.Lost);

    private readonly record struct Totals(long VideoCaptured, long VideoSent, long VideoBytes, long AudioCaptured, long AudioSent, long AudioBytes, long Lost);
}
