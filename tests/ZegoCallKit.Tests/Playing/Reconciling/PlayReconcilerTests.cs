using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class PlayReconcilerTests
{
    [Fact]
    public void Streams_that_come_are_started_and_streams_that_go_are_stopped()
    {
        var host = new PlayHost().Add("a", "b");
        Assert.Equal(["start a", "start b"], host.Commands);

        Assert.Equal(["stop a"], host.Started("a").Started("b").Delete("a").Commands);
        Assert.Empty(host.Ended("a").Commands);
        Assert.Equal(["b"], host.Playing);
        Assert.Null(host.Plays.Find(new("a")));
    }

    [Fact]
    public void Nothing_is_started_before_the_room_is_connected()
    {
        var host = new PlayHost(connected: false).Add("a");
        Assert.Empty(host.Commands);
        Assert.Equal(["start a"], host.Tell(new PlayInput.RoomConnected()).Commands);
    }

    [Fact]
    public void While_the_room_reconnects_nothing_is_started_or_stopped_and_then_the_difference_is()
    {
        var host = new PlayHost().Add("a", "b").Settle().Tell(new PlayInput.RoomDisconnected());

        Assert.Empty(host.Follow(host.Streams.Reconcile([PlayHost.Of("b"), PlayHost.Of("c")], host.Now)).Commands);
        Assert.Empty(host.Tell(new PlayInput.PolicySet(PlayPolicy.AudioOnly)).Commands);
        Assert.Equal(["stop a", "mute b", "start c muted"], host.Tell(new PlayInput.RoomConnected()).Commands);
    }

    [Fact]
    public void A_stream_published_anew_is_stopped_first_and_then_started_in_its_new_generation()
    {
        var host = new PlayHost().Add("a").Settle();

        Assert.Equal(["stop a"], host.Follow(host.Streams.Add([PlayHost.Of("a", "bob")], host.Now)).Commands);
        Assert.Equal(["start a"], host.Ended("a").Commands);
        Assert.Equal(2, host.Live[new("a")].Generation);
    }

    [Fact]
    public void The_result_of_an_old_attempt_is_ignored()
    {
        var host = new PlayHost().Add("a");
        var old = host.Live[new("a")].Attempt;
        host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(PlayPhase.Starting, host.Plays.Find(new("a"))!.Phase);

        host.Tell(new PlayInput.Ended(new("a"), old, ZegoErrorCode.PlayerServerForbid)).Tell(new PlayInput.Started(new("a"), old));
        Assert.Equal(PlayPhase.Starting, host.Plays.Find(new("a"))!.Phase);
    }

    [Fact]
    public void A_change_set_told_twice_or_late_changes_nothing()
    {
        var host = new PlayHost();
        var first = host.Streams.Add([PlayHost.Of("a")], host.Now);
        host.Follow(first).Delete("a").Ended("a");

        Assert.Empty(host.Tell(new PlayInput.StreamsChanged(first!)).Commands);
        Assert.Equal(PlayExplanationReason.NotInRoom, host.Why("a"));
    }

    [Fact]
    public void A_snapshot_replaces_what_was_known()
    {
        var host = new PlayHost().Add("a", "b").Settle();
        host.Streams.Delete([PlayHost.Of("a")], []);
        host.Streams.Add([PlayHost.Of("c")], host.Now);
        var now = host.Streams.Streams.Current;
        host.Follow(new() { Version = now.Version, IsSnapshot = true, Changes = [.. now.Items.Values.Select(ZegoCallKit.Collections.Change.Added)] });
        Assert.Equal(["stop a", "start c"], host.Commands);
    }

    [Fact]
    public void No_more_than_the_cap_play_and_a_stop_that_is_not_confirmed_still_counts()
    {
        var host = new PlayHost(new() { MaxPlays = 2 }).Add("a", "b", "c").Started("a").Started("b");
        Assert.Equal(["a", "b"], host.Playing);

        Assert.Equal(["stop a"], host.Delete("a").Commands);
        Assert.Equal(["start c"], host.Ended("a").Commands);
    }

    [Fact]
    public void A_lower_cap_stops_the_lowest_ranked_and_a_higher_one_starts_more()
    {
        var host = new PlayHost().Add("a", "b", "c").Settle();
        Assert.Equal(["stop b", "stop c"], host.Tell(new PlayInput.MaxPlaysSet(1)).Commands);
        host.Settle();
        Assert.Equal(["start b"], host.Tell(new PlayInput.MaxPlaysSet(2)).Commands);
    }

    [Fact]
    public void The_end_of_the_session_forgets_everything_and_is_final()
    {
        var host = new PlayHost(new() { MaxPlays = 1 }).Add("a").Settle().Play("b").Tell(new PlayInput.RoomEnded());

        Assert.Equal([new PlayRefusal(new("b"), ZegoErrorCode.NotLoginRoom)], host.Output.Refusals);
        Assert.Empty(host.Plays.Records);
        Assert.Empty(host.Tell(new PlayInput.RoomConnected()).Add("c").Commands);
        Assert.Equal(ZegoErrorCode.NotLoginRoom, Assert.Single(host.Play("c").Output.Refusals).Code);
        Assert.Equal(PlayExplanationReason.RoomNotConnected, host.Why("c"));
    }

    [Fact]
    public void An_interrupted_play_keeps_its_place_and_goes_on()
    {
        var host = new PlayHost(new() { MaxPlays = 1 }).Add("a", "b").Started("a").Interrupted("a");
        Assert.Empty(host.Commands);
        Assert.Equal(PlayExplanationReason.Interrupted, host.Why("a"));
        Assert.Equal(ZegoErrorCode.PlayerNetworkInterrupt, host.Explain("a").Code);
        Assert.Equal(PlayExplanationReason.Playing, host.Started("a").Why("a"));
    }

    [Fact]
    public void Time_never_goes_back()
    {
        var host = new PlayHost().Add("a").Ended("a", ZegoErrorCode.PlayerPlayStreamFailed);
        var due = host.Output.NextTick!.Value;
        host.Pass(due - host.Now);
        Assert.Equal(["start a"], host.Commands);
        Assert.Empty(host.Pass(TimeSpan.FromHours(-1)).Commands);
        Assert.Equal(due, host.Plays.Now);
    }
}
