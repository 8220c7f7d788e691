using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class PlayRankTests
{
    private static readonly AutoPlayOptions FirstTwo = new() { Policy = PlayPolicy.Top(2) };

    [Fact]
    public void The_first_are_the_oldest_when_nothing_else_is_said()
    {
        var host = new PlayHost(FirstTwo).Add("c", "a", "b");
        Assert.Equal(["start c", "start a"], host.Commands);
        Assert.Equal(PlayExplanationReason.BeyondFirst, host.Why("b"));
        Assert.Equal(3, host.Explain("b").Rank);
    }

    [Fact]
    public void A_pinned_stream_comes_first_and_the_place_goes_back_when_it_is_unpinned_only_if_another_claim_is_better()
    {
        var host = new PlayHost(FirstTwo).Add("a", "b", "c").Settle();
        Assert.Equal(["stop b", "start c"], host.Tell(new PlayInput.PinSet(new("c"), true)).Commands);
        host.Settle();
        Assert.Empty(host.Tell(new PlayInput.PinSet(new("c"), false)).Commands);
    }

    [Fact]
    public void A_pin_may_be_set_before_the_stream_comes()
    {
        var host = new PlayHost(FirstTwo).Tell(new PlayInput.PinSet(new("c"), true)).Add("a", "b", "c");
        Assert.Equal(["start c", "start a"], host.Commands);
    }

    [Fact]
    public void A_streams_priority_beats_its_publishers_and_that_the_policys()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Top(1, priority: stream => stream.Id.Value == "a" ? 1 : 0) })
            .Add("b").Add("a").Settle();
        Assert.Equal(["a"], host.Active);

        host.Follow(host.Streams.Add([PlayHost.Of("c", "cid")], host.Now)).Tell(new PlayInput.UserPrioritySet(new("cid"), 2)).Settle();
        Assert.Equal(["c"], host.Active);

        host.Tell(new PlayInput.StreamPrioritySet(new("c"), 0)).Settle();
        Assert.Equal(["a"], host.Active);

        host.Tell(new PlayInput.StreamPrioritySet(new("c"), null)).Settle();
        Assert.Equal(["c"], host.Active);

        host.Tell(new PlayInput.UserPrioritySet(new("cid"), null)).Settle();
        Assert.Equal(["a"], host.Active);
    }

    [Fact]
    public void The_quietest_gives_way_to_a_pinned_one()
    {
        var host = new PlayHost(FirstTwo).Add("a", "b", "c").Settle();
        Hear(host, 3, ("a", 0), ("b", 70));
        Assert.Equal(["stop a", "start c"], host.Tell(new PlayInput.PinSet(new("c"), true)).Commands);
    }

    [Fact]
    public void Two_who_speak_in_turn_change_places_at_most_once()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Top(1) }).Add("a", "b").Settle();
        var changes = 0;
        for (var i = 0; i < 200; i++)
        {
            Hear(host, 0.1, ("a", i % 2 == 0 ? 45 : 5), ("b", i % 2 == 0 ? 5 : 45));
            changes += host.Output.Commands.OfType<PlayCommand.Stop>().Count();
            host.Settle();
        }

        Assert.InRange(changes, 0, 1);
    }

    [Fact]
    public void A_louder_stream_takes_the_place_of_one_that_fell_silent()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Top(1) }).Add("a", "b").Settle();
        Hear(host, 3, ("a", 50), ("b", 0));
        Hear(host, 20, ("a", 0), ("b", 50));
        Assert.Equal(["b"], host.Settle().Active);
    }

    [Fact]
    public void A_play_that_ended_is_silent_again()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Top(1) }).Add("a", "b").Settle();
        Hear(host, 3, ("a", 80));
        host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Settle();

        Assert.Equal(["b"], host.Active);
        Assert.Equal(0, host.Plays.Find(new("a"))!.Loudness);
    }

    [Fact]
    public void Levels_of_unknown_streams_and_nonsense_are_harmless()
    {
        var host = new PlayHost(FirstTwo).Add("a").Settle();
        Hear(host, 1, ("zzz", 50), ("a", float.NaN), ("", -3));
        Assert.Empty(host.Commands);
        Assert.Equal(0, host.Plays.Find(new("a"))!.Loudness);
        Assert.DoesNotContain(host.Plays.Heard, static record => record.Id != new StreamId("a"));
    }

    [Fact]
    public void What_the_program_plays_itself_is_not_counted_among_the_first()
    {
        var host = new PlayHost(FirstTwo).Add("a", "b", "c").Settle().Play("a").Settle();
        Assert.Equal(["a", "b", "c"], host.Active);
    }

    // Reports levels ten times a second for a while.
    private static void Hear(PlayHost host, double seconds, params (string Id, float Level)[] levels)
    {
        for (var i = 0; i < Math.Max(1, seconds * 10); i++)
        {
            host.Pass(TimeSpan.FromMilliseconds(100)).Tell(new PlayInput.LevelsReported([.. levels.Select(level => new EngineSoundLevel(level.Id, level.Level, false))]));
        }
    }
}
