using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class ReportTests
{
    [Fact]
    public void Qualities_hold_what_was_measured()
    {
        var call = new Call(new() { Latency = TimeSpan.FromMilliseconds(40) });
        var (publisher, player) = call.Pair();
        Talk(call, publisher, 120, pictureEvery: 8);
        publisher.Log.Clear();
        player.Log.Clear();
        Talk(call, publisher, 900, pictureEvery: 8);

        var sent = publisher.Log.Of<PublisherQualityUpdated>();
        var received = player.Log.Of<PlayerQualityUpdated>();
        Assert.Equal(3, sent.Count);
        Assert.Equal(3, received.Count);
        var up = sent[1].Quality;
        var down = received[1].Quality;
        Assert.InRange(up.VideoSendFps, 12, 13);
        Assert.InRange(up.VideoCaptureFps, 12, 13);
        Assert.Equal(100, up.AudioSendFps, 0.5);
        Assert.Equal(768, up.AudioKbps, 8.0);
        Assert.InRange(up.VideoKbps, 64 * 36 * 1.5 * 8 * 12 / 1000, 64 * 36 * 1.5 * 8 * 13 / 1000);
        Assert.InRange(down.VideoReceiveFps, 12, 13);
        Assert.InRange(down.VideoRenderFps, 12, 13);
        Assert.Equal(100, down.AudioReceiveFps, 0.5);
        Assert.Equal(768, down.AudioKbps, 8.0);
        Assert.Equal(TimeSpan.FromMilliseconds(80), down.Rtt);
        Assert.Equal(TimeSpan.FromMilliseconds(80), down.PeerToPeerDelay);
        Assert.Equal((0, 0), (down.PacketLoss, up.PacketLoss));
        Assert.Equal(QualityLevel.Excellent, down.Level);
        Assert.True(received[2].Quality.AudioBytesReceived > down.AudioBytesReceived);
        Assert.Equal(960 * 100 * 3, received[2].Quality.AudioBytesReceived - down.AudioBytesReceived, 960.0 * 2);
    }

    [Fact]
    public void Loss_is_measured_on_each_leg_and_lowers_the_level()
    {
        var call = new Call(new() { Loss = 0.2 }, seed: 3);
        var (publisher, player) = call.Pair();
        Talk(call, publisher, 1300, pictureEvery: 8);

        var down = player.Log.Of<PlayerQualityUpdated>()[^1].Quality;
        Assert.InRange(publisher.Log.Of<PublisherQualityUpdated>()[^1].Quality.PacketLoss, 0.12, 0.28);
        Assert.InRange(down.PacketLoss, 0.12, 0.28);
        Assert.InRange(down.PeerToPeerPacketLoss, 0.28, 0.44);
        Assert.Equal(QualityLevel.Bad, down.Level);
    }

    [Fact]
    public void Network_quality_comes_every_two_seconds_and_traffic_every_three()
    {
        var call = new Call(new() { Latency = TimeSpan.FromMilliseconds(100) });
        var (publisher, player) = call.Pair();
        Talk(call, publisher, 200, pictureEvery: 8);
        player.Log.Clear();
        Talk(call, publisher, 1200, pictureEvery: 8);

        Assert.Equal(6, player.Log.Of<NetworkQualityUpdated>().Count(e => e.UserId.Length == 0));
        Assert.Equal(6, player.Log.Of<NetworkQualityUpdated>().Count(e => e.UserId == "bob"));
        Assert.All(player.Log.Of<NetworkQualityUpdated>(), e => Assert.Equal((QualityLevel.Good, QualityLevel.Good), (e.Uplink, e.Downlink)));
        var stats = player.Log.Of<RtcStatsUpdated>();
        Assert.Equal(4, stats.Count);
        Assert.Equal(TimeSpan.FromMilliseconds(200), stats[1].Stats.ReceiveRtt);
        Assert.InRange(stats[1].Stats.ReceiveKbps, 768 + 330, 768 + 360);
        Assert.Equal(0, stats[1].Stats.SendKbps);
    }

    [Fact]
    public void No_reports_come_while_nothing_is_published_or_played()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        player.Accept(player.Engine.Playing.StopPlaying("s"));
        publisher.Accept(publisher.Engine.Publishing.StopPublishing(PublishChannel.Main));
        call.Pass(100);
        player.Log.Clear();
        publisher.Log.Clear();
        call.Pass(20_000);

        Assert.All(player.Log.News, e => Assert.IsType<RoomOnlineUserCountUpdated>(e));
        Assert.All(publisher.Log.News, e => Assert.IsType<RoomOnlineUserCountUpdated>(e));
    }

    [Fact]
    public void Frames_that_stay_away_are_a_break_until_they_come_again()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        Talk(call, publisher, 100, pictureEvery: 8);
        Assert.Empty(player.Log.Of<PlayerMediaEvent>());
        call.Pass(2000);
        Assert.Equal([MediaEvent.AudioBroke, MediaEvent.VideoBroke], player.Log.Of<PlayerMediaEvent>().Select(e => e.Event).Order());
        Talk(call, publisher, 100, pictureEvery: 8);
        Assert.Equal(4, player.Log.Of<PlayerMediaEvent>().Count);
        Assert.Equal([MediaEvent.AudioResumed, MediaEvent.VideoResumed], player.Log.Of<PlayerMediaEvent>().Skip(2).Select(e => e.Event).Order());
        Talk(call, publisher, 300, pictureEvery: 8);
        Assert.Contains(player.Log.Of<PlayerQualityUpdated>(), e => e.Quality is { AudioBreakRate: 1, VideoBreakRate: 1 });
    }

    [Theory]
    [InlineData(0, 95.5, 94.5)]
    [InlineData(-20, 62.2, 61.2)]
    [InlineData(-40, 28.9, 27.9)]
    public void A_sound_level_is_the_loudness_of_the_real_samples(double decibels, double most, double least)
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: false));
        player.Accept(player.Engine.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: true));
        Tone(call, publisher, 440, decibels, 100);

        var captured = publisher.Log.Of<CapturedSoundLevelUpdated>();
        var remote = player.Log.Of<RemoteSoundLevelsUpdated>();
        Assert.InRange(captured.Count, 4, 5);
        Assert.InRange(captured[2].Level, least, most);
        Assert.False(captured[2].IsVoice);
        Assert.Equal(captured[2].Level, Assert.Single(remote[2].Levels).Level, 0.5f);
        Assert.Equal("s", remote[2].Levels[0].StreamId);
        Assert.True(remote[2].Levels[0].IsVoice);
    }

    [Fact]
    public void Silence_is_level_zero_and_still_reported()
    {
        var call = new Call();
        var (_, player) = call.Pair();
        player.Accept(player.Engine.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(100), detectVoice: false));
        call.Pass(1050);
        Assert.Equal(10, player.Log.Of<CapturedSoundLevelUpdated>().Count);
        Assert.All(player.Log.Of<CapturedSoundLevelUpdated>(), e => Assert.Equal(0, e.Level));
        player.Accept(player.Engine.Levels.StopSoundLevels());
        player.Log.Clear();
        call.Pass(1000);
        Assert.Empty(player.Log.Of<CapturedSoundLevelUpdated>());
    }

    [Fact]
    public void Levels_of_what_is_played_are_reported_only_while_they_are_needed()
    {
        var call = new Call();
        var (_, player) = call.Pair();
        player.Log.NeedsRemoteLevels = false;
        player.Accept(player.Engine.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(100), detectVoice: false));
        call.Pass(1050);
        Assert.Empty(player.Log.Of<RemoteSoundLevelsUpdated>());
        Assert.Equal(10, player.Log.Of<CapturedSoundLevelUpdated>().Count);

        player.Log.NeedsRemoteLevels = true;
        call.Pass(1000);
        Assert.Equal(10, player.Log.Of<RemoteSoundLevelsUpdated>().Count);
    }

    [Fact]
    public void The_spectrum_of_a_tone_has_its_peak_in_the_tones_band()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Levels.StartSpectrum(TimeSpan.FromMilliseconds(100)));
        player.Accept(player.Engine.Levels.StartSpectrum(TimeSpan.FromMilliseconds(100)));
        Tone(call, publisher, 5062.5, -6, 100);

        // 64 bands of 375 Hz up to 24 kHz: 5062.5 Hz is the middle of band 13.
        var captured = publisher.Log.Of<CapturedSpectrumUpdated>()[^1].Bands;
        var remote = Assert.Single(player.Log.Of<RemoteSpectraUpdated>()[^1].Spectra);
        Assert.Equal(64, captured.Count);
        Assert.Equal(13, captured.ToList().IndexOf(captured.Max()));
        Assert.InRange(captured[13], 0.9 * (1 << 28), 1.1 * (1 << 28));
        Assert.All(captured.Where((_, band) => Math.Abs(band - 13) > 1), value => Assert.InRange(value, 0, captured[13] / 10_000));
        Assert.Equal("s", remote.StreamId);
        Assert.Equal(13, remote.Bands.ToList().IndexOf(remote.Bands.Max()));
    }

    private static void Talk(Call call, Caller publisher, int blocks, int pictureEvery)
    {
        for (var i = 0; i < blocks; i++)
        {
            publisher.SayConstant(100);
            if (i % pictureEvery == 0)
            {
                publisher.Show(64, 36);
            }

            call.Pass(10);
        }
    }

    private static void Tone(Call call, Caller publisher, double frequency, double decibels, int blocks)
    {
        var tone = new ToneSource(frequency, AudioFormat.Default, decibels);
        for (var i = 0; i < blocks; i++)
        {
            var block = new short[480];
            tone.Read(block);
            publisher.Say(block, AudioFormat.Default);
            call.Pass(10);
        }
    }

    [Fact]
    public void Each_direction_has_its_own_verdict_and_it_is_measured()
    {
        var call = new Call(seed: 3);
        var (publisher, player) = call.Pair();
        call.Cloud.SetNetwork("bob", new() { Loss = 0.3, Jitter = TimeSpan.FromMilliseconds(100) });
        Talk(call, publisher, 1300, pictureEvery: 8);

        var own = player.Log.Of<NetworkQualityUpdated>().Last(e => e.UserId.Length == 0);
        Assert.Equal((QualityLevel.Excellent, QualityLevel.Excellent), (own.Uplink, own.Downlink));
        var theirs = player.Log.Of<NetworkQualityUpdated>().Last(e => e.UserId == "bob");
        Assert.Equal(QualityLevel.Bad, theirs.Uplink);
        var figures = publisher.Log.Of<PublisherQualityUpdated>().Select(e => e.Quality).ToArray();
        Assert.All(figures[1..], f => Assert.InRange(f.Rtt.TotalMilliseconds, 20, 180));
        Assert.True(figures[1..].Select(f => f.Rtt).Distinct().Count() > 1);
    }
}
