using Xunit;
using ZegoCallKit.Audio;

namespace ZegoCallKit.Tests.Audio;

public sealed class SpeakerDetectorTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private DateTimeOffset _now = Start;

    [Fact]
    public void Somebody_who_speaks_is_found_soon_and_a_click_is_nobody()
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        for (var i = 0; i < 5; i++)
        {
            Hear(detector, ("ann", 90), ("bob", 0));
            HearFor(detector, TimeSpan.FromSeconds(1), ("ann", 0), ("bob", 0));
            Assert.Null(detector.Current);
        }

        var found = HearUntil(detector, "ann", ("ann", 40), ("bob", 0));
        Assert.InRange(found, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(800));
    }

    [Fact]
    public void A_second_voice_takes_over_only_after_a_while_and_only_when_it_is_clearly_louder()
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        HearUntil(detector, "ann", ("ann", 40), ("bob", 0));
        HearFor(detector, TimeSpan.FromSeconds(10), ("ann", 40), ("bob", 44));
        Assert.Equal("ann", detector.Current?.Value);
        HearFor(detector, TimeSpan.FromSeconds(1), ("ann", 40), ("bob", 80));
        Assert.Equal("ann", detector.Current?.Value);
        HearFor(detector, TimeSpan.FromSeconds(1), ("ann", 40), ("bob", 80));
        Assert.Equal("bob", detector.Current?.Value);
    }

    [Fact]
    public void Two_who_take_turns_at_every_word_do_not_make_it_flap()
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        HearUntil(detector, "ann", ("ann", 40), ("bob", 0));
        var changes = 0;
        for (var i = 0; i < 100; i++)
        {
            var before = detector.Current;
            HearFor(detector, TimeSpan.FromMilliseconds(400), i % 2 == 0 ? [("ann", 0), ("bob", 60)] : [("ann", 60), ("bob", 0)]);
            changes += before == detector.Current ? 0 : 1;
        }

        Assert.Equal(0, changes);
    }

    [Fact]
    public void A_pause_is_bridged_and_silence_ends_it()
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        HearUntil(detector, "ann", ("ann", 60), ("bob", 0));
        HearFor(detector, TimeSpan.FromSeconds(2), ("ann", 0), ("bob", 0));
        Assert.Equal("ann", detector.Current?.Value);
        HearFor(detector, TimeSpan.FromSeconds(2), ("ann", 0), ("bob", 0));
        Assert.Null(detector.Current);
    }

    [Fact]
    public void Who_is_gone_does_not_speak()
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        HearUntil(detector, "ann", ("ann", 60), ("bob", 0));
        Hear(detector, ("bob", 0));
        Assert.Null(detector.Current);
    }

    [Fact]
    public void Of_two_who_are_equally_loud_it_is_always_the_same()
    {
        foreach (var order in new[] { new[] { ("ann", 50f), ("bob", 50f) }, [("bob", 50f), ("ann", 50f)] })
        {
            var detector = new SpeakerDetector(new ActiveSpeakerOptions { Smoothing = TimeSpan.Zero, Attack = TimeSpan.Zero });
            Hear(detector, order);
            Assert.Equal("ann", detector.Current?.Value);
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(-5)]
    [InlineData(1e9f)]
    public void Strange_levels_do_no_harm(float level)
    {
        var detector = new SpeakerDetector(new ActiveSpeakerOptions());
        HearFor(detector, TimeSpan.FromSeconds(2), ("ann", level), ("bob", 20));
        Assert.NotNull(detector.Current);
        HearFor(detector, TimeSpan.FromSeconds(20), ("ann", 0), ("bob", 20));
        Assert.Equal("bob", detector.Current?.Value);
    }

    private void Hear(SpeakerDetector detector, params (string Id, float Level)[] levels)
    {
        detector.Hear([.. levels.Select(level => KeyValuePair.Create(new StreamId(level.Id), level.Level))], _now);
        _now += Interval;
    }

    private void HearFor(SpeakerDetector detector, TimeSpan duration, params (string Id, float Level)[] levels)
    {
        for (var end = _now + duration; _now < end;)
        {
            Hear(detector, levels);
        }
    }

    private TimeSpan HearUntil(SpeakerDetector detector, string id, params (string Id, float Level)[] levels)
    {
        var began = _now;
        for (var i = 0; i < 100 && detector.Current?.Value != id; i++)
        {
            Hear(detector, levels);
        }

        Assert.Equal(id, detector.Current?.Value);
        return _now - began;
    }
}
