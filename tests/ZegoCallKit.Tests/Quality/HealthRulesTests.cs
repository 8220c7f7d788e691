using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Tests.Quality;

public sealed class HealthRulesTests
{
    private static readonly PlayQuality Play = new() { VideoReceiveFps = 15, VideoDecodeFps = 15, AudioReceiveFps = 50, Level = QualityLevel.Excellent };
    private static readonly PublishQuality Publish = new() { VideoCaptureFps = 15, VideoEncodeFps = 15, Level = QualityLevel.Good };

    public static TheoryData<string, PlayQuality, StreamVerdict, StreamTroubles> Played() => new()
    {
        { "all well", Play, StreamVerdict.Good, StreamTroubles.None },
        { "little loss", Play with { PacketLoss = 0.049 }, StreamVerdict.Good, StreamTroubles.None },
        { "some loss", Play with { PacketLoss = 0.05 }, StreamVerdict.Fair, StreamTroubles.PacketLoss },
        { "much loss on the publisher's side", Play with { PeerToPeerPacketLoss = 0.15 }, StreamVerdict.Poor, StreamTroubles.PacketLoss },
        { "long round trip", Play with { Rtt = TimeSpan.FromMilliseconds(400) }, StreamVerdict.Fair, StreamTroubles.Delay },
        { "far behind", Play with { PeerToPeerDelay = TimeSpan.FromSeconds(1) }, StreamVerdict.Poor, StreamTroubles.Delay },
        { "slow decoder", Play with { VideoDecodeFps = 8 }, StreamVerdict.Fair, StreamTroubles.SlowMachine },
        { "very slow decoder", Play with { VideoDecodeFps = 4 }, StreamVerdict.Poor, StreamTroubles.SlowMachine },
        { "no video at all", Play with { VideoReceiveFps = 0, VideoDecodeFps = 0 }, StreamVerdict.Good, StreamTroubles.None },
        { "a break of the picture", Play with { VideoBreakRate = 1 }, StreamVerdict.Fair, StreamTroubles.VideoBreaks },
        { "breaks of the sound", Play with { AudioBreakRate = 3 }, StreamVerdict.Poor, StreamTroubles.AudioBreaks },
        { "the engine says so", Play with { Level = QualityLevel.Medium }, StreamVerdict.Fair, StreamTroubles.EngineVerdict },
        { "the engine says it is bad", Play with { Level = QualityLevel.Bad }, StreamVerdict.Poor, StreamTroubles.EngineVerdict },
        { "several", Play with { PacketLoss = 0.06, VideoBreakRate = 4 }, StreamVerdict.Poor, StreamTroubles.PacketLoss | StreamTroubles.VideoBreaks },
        { "the engine does not know", Play with { Level = QualityLevel.Unknown }, StreamVerdict.Good, StreamTroubles.None },
    };

    [Theory]
    [MemberData(nameof(Played))]
    public void A_played_stream_is_judged_by_its_worst_trouble(string what, PlayQuality quality, StreamVerdict verdict, StreamTroubles troubles)
    {
        var health = HealthRules.Of(quality, isInterrupted: false, isStalled: false);
        Assert.True(health == new StreamHealth { Verdict = verdict, Troubles = troubles }, $"{what}: {health}");
    }

    [Fact]
    public void Before_the_first_figures_nothing_is_known_but_interruptions_and_stalls()
    {
        Assert.Equal(new StreamHealth(), HealthRules.Of((PlayQuality?)null, isInterrupted: false, isStalled: false));
        Assert.Equal(new StreamHealth { Verdict = StreamVerdict.Poor, Troubles = StreamTroubles.Interrupted }, HealthRules.Of((PublishQuality?)null, isInterrupted: true));
        var stalled = HealthRules.Of((PlayQuality?)null, isInterrupted: false, isStalled: true);
        Assert.True(stalled.IsStalled);
        Assert.Equal(StreamVerdict.Poor, stalled.Verdict);
    }

    [Fact]
    public void A_published_stream_is_judged_by_loss_delay_and_encoder()
    {
        Assert.Equal(StreamVerdict.Good, HealthRules.Of(Publish, isInterrupted: false).Verdict);
        Assert.Equal(StreamTroubles.PacketLoss, HealthRules.Of(Publish with { PacketLoss = 0.2 }, isInterrupted: false).Troubles);
        Assert.Equal(StreamTroubles.Delay, HealthRules.Of(Publish with { Rtt = TimeSpan.FromSeconds(2) }, isInterrupted: false).Troubles);
        Assert.Equal(StreamTroubles.SlowMachine, HealthRules.Of(Publish with { VideoEncodeFps = 1 }, isInterrupted: false).Troubles);
    }

    [Fact]
    public void While_interrupted_the_figures_of_before_say_nothing() =>
        Assert.Equal(StreamTroubles.Interrupted, HealthRules.Of(Play with { PacketLoss = 0.5 }, isInterrupted: true, isStalled: false).Troubles);
}
