using ZegoCallKit.Media;

namespace ZegoCallKit.Quality;

/// <summary>Judges streams by their figures. Pure, with the limits that <see cref="StreamTroubles"/> states.</summary>
internal static class HealthRules
{
    private const double FairLoss = 0.05;
    private const double PoorLoss = 0.15;
    private const double FairDelay = 400;
    private const double PoorDelay = 1_000;
    private const double FairShare = 0.6;
    private const double PoorShare = 0.3;
    private const double FairBreaks = 1;
    private const double PoorBreaks = 3;

    /// <summary>Judges a played stream.</summary>
    /// <param name="quality">The latest figures; <see langword="null"/> before the first measurement.</param>
    /// <param name="isInterrupted">Whether playing is interrupted and being retried.</param>
    /// <param name="isStalled">Whether no audio or video arrives although it should.</param>
    /// <param name="broken">What has broken off and not resumed yet.</param>
    public static StreamHealth Of(PlayQuality? quality, bool isInterrupted, bool isStalled, StreamTroubles broken = StreamTroubles.None)
    {
        var draft = Begin(quality is not null, isInterrupted, isStalled);
        if (broken != StreamTroubles.None)
        {
            draft.Add(broken, StreamVerdict.Fair);
        }

        if (quality is not null && !isInterrupted)
        {
            draft.Above(StreamTroubles.PacketLoss, Math.Max(quality.PacketLoss, quality.PeerToPeerPacketLoss), FairLoss, PoorLoss);
            draft.Above(StreamTroubles.Delay, Math.Max(quality.Rtt.TotalMilliseconds, quality.PeerToPeerDelay.TotalMilliseconds), FairDelay, PoorDelay);
            draft.Below(StreamTroubles.SlowMachine, quality.VideoDecodeFps, quality.VideoReceiveFps, FairShare, PoorShare);
            draft.Above(StreamTroubles.VideoBreaks, quality.VideoBreakRate, FairBreaks, PoorBreaks);
            draft.Above(StreamTroubles.AudioBreaks, quality.AudioBreakRate, FairBreaks, PoorBreaks);
            draft.Level(quality.Level);
        }

        return draft.ToHealth();
    }

    /// <summary>Judges a published stream.</summary>
    /// <param name="quality">The latest figures; <see langword="null"/> before the first measurement.</param>
    /// <param name="isInterrupted">Whether publishing is interrupted and being retried.</param>
    /// <param name="isStalled">Whether no audio or video is sent although it should be.</param>
    public static StreamHealth Of(PublishQuality? quality, bool isInterrupted, bool isStalled = false)
    {
        var draft = Begin(quality is not null, isInterrupted, isStalled);
        if (quality is not null && !isInterrupted)
        {
            draft.Above(StreamTroubles.PacketLoss, quality.PacketLoss, FairLoss, PoorLoss);
            draft.Above(StreamTroubles.Delay, quality.Rtt.TotalMilliseconds, FairDelay, PoorDelay);
            draft.Below(StreamTroubles.SlowMachine, quality.VideoEncodeFps, quality.VideoCaptureFps, FairShare, PoorShare);
            draft.Level(quality.Level);
        }

        return draft.ToHealth();
    }

    private static HealthDraft Begin(bool isMeasured, bool isInterrupted, bool isStalled)
    {
        var draft = isMeasured ? HealthDraft.Measured() : default;
        if (isInterrupted)
        {
            draft.Add(StreamTroubles.Interrupted, StreamVerdict.Poor);
        }

        if (isStalled)
        {
            draft.Add(StreamTroubles.Stalled, StreamVerdict.Poor);
        }

        return draft;
    }
}
