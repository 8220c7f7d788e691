using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class PlayRequestTests
{
    private static readonly AutoPlayOptions Manual = new() { Policy = PlayPolicy.None };

    [Fact]
    public void The_program_plays_what_the_policy_does_not_and_the_policy_never_stops_it()
    {
        var host = new PlayHost().Tell(new PlayInput.PolicySet(PlayPolicy.None)).Add("a");
        Assert.Empty(host.Commands);

        Assert.Equal(["start a muted"], host.Play("a", videoMuted: true).Commands);
        Assert.Empty(host.Started("a").Tell(new PlayInput.PolicySet(PlayPolicy.Where(_ => false))).Commands);
        Assert.True(host.Explain("a").IsManual);
        Assert.Equal(PlayExplanationReason.Playing, host.Why("a"));
    }

    [Fact]
    public void A_request_that_waits_beyond_a_lowered_cap_is_refused_and_what_plays_goes_on()
    {
        var host = new PlayHost(Manual with { MaxPlays = 2 }, connected: false).Play("a").Play("b");
        host.Tell(new PlayInput.MaxPlaysSet(1));
        Assert.Equal([new PlayRefusal(new("b"), ZegoErrorCode.PlayerCountExceed)], host.Output.Refusals);

        Assert.Equal(["start a"], host.Tell(new PlayInput.RoomConnected()).Commands);
        Assert.Equal(PlayExplanationReason.NotInRoom, host.Why("b"));

        var full = new PlayHost(Manual with { MaxPlays = 2 }).Play("a").Started("a").Play("b").Started("b");
        Assert.Empty(full.Tell(new PlayInput.MaxPlaysSet(1)).Output.Refusals);
        Assert.Equal(["a", "b"], full.Playing);
    }

    [Fact]
    public void A_play_takes_over_an_automatic_one_without_a_gap()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.AudioOnly }).Add("a").Started("a");

        Assert.Equal(["unmute a"], host.Play("a").Commands);
        Assert.Empty(host.Tell(new PlayInput.PolicySet(PlayPolicy.None)).Commands);
        Assert.Equal(["stop a"], host.Release("a").Commands);
    }

    [Fact]
    public void A_play_of_a_stream_that_is_not_in_the_room_waits_in_the_engine_and_becomes_a_play_of_the_stream()
    {
        var host = new PlayHost(Manual);
        Assert.Equal(["start a"], host.Play("a").Commands);
        Assert.Equal(0, host.Live[new("a")].Generation);

        Assert.Empty(host.Add("a").Started("a").Commands);
        Assert.Equal(["stop a"], host.Delete("a").Commands);
    }

    [Fact]
    public void A_play_that_fails_is_the_programs_affair_and_then_the_policys()
    {
        var host = new PlayHost(Manual).Add("a").Play("a").Ended("a", ZegoErrorCode.PlayerPlayStreamFailed);
        Assert.Equal(PlayExplanationReason.Manual, host.Why("a"));
        Assert.Empty(host.Pass(TimeSpan.FromMinutes(1)).Commands);

        host = new PlayHost().Add("a").Play("a").Ended("a", ZegoErrorCode.PlayerPlayStreamFailed);
        Assert.Equal(PlayExplanationReason.BackingOff, host.Why("a"));
        Assert.False(host.Settle().Explain("a").IsManual);
    }

    [Fact]
    public void When_the_cap_is_full_a_play_evicts_the_lowest_ranked_automatic_one_and_waits_for_its_end()
    {
        var host = new PlayHost(new() { MaxPlays = 2 }).Add("a", "b", "c").Settle().Tell(new PlayInput.PinSet(new("b"), true));
        Assert.Equal(["stop a"], host.Play("c").Commands);
        Assert.Equal(PlayExplanationReason.WaitingForPlace, host.Why("c"));
        Assert.Equal(PlayExplanationReason.OverCap, host.Why("a"));

        Assert.Equal(["start c"], host.Ended("a").Commands);
        Assert.Equal(["b", "c"], host.Active);
    }

    [Fact]
    public void When_the_program_itself_fills_the_cap_one_more_is_refused()
    {
        var host = new PlayHost(new() { MaxPlays = 2 }).Play("a").Play("b").Play("c");

        Assert.Empty(host.Commands);
        Assert.Equal([new PlayRefusal(new("c"), ZegoErrorCode.PlayerCountExceed)], host.Output.Refusals);
        Assert.Empty(host.Play("b").Output.Refusals);
    }

    [Fact]
    public void A_lower_cap_does_not_stop_what_the_program_plays()
    {
        var host = new PlayHost(new() { MaxPlays = 3 }).Add("x").Play("a").Play("b").Settle();

        Assert.Equal(["stop x"], host.Tell(new PlayInput.MaxPlaysSet(1)).Commands);
        Assert.Equal(["a", "b"], host.Settle().Active);
    }

    [Fact]
    public void A_stop_by_the_program_keeps_a_stream_off_until_it_comes_anew()
    {
        var host = new PlayHost().Add("a").Settle();
        Assert.Equal(["stop a"], host.Stop("a").Commands);
        Assert.Empty(host.Ended("a").Commands);
        Assert.Equal(PlayExplanationReason.StoppedByUser, host.Why("a"));
        Assert.Empty(host.Tell(new PlayInput.PolicySet(PlayPolicy.AudioOnly)).Commands);

        Assert.Equal(["start a muted"], host.Delete("a").Add("a").Commands);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stopped_stream_plays_again_when_asked_for_or_handed_back(bool ask)
    {
        var host = new PlayHost().Add("a").Settle().Stop("a").Ended("a");
        Assert.Equal(["start a"], (ask ? host.Play("a") : host.Release("a")).Commands);
    }

    [Fact]
    public void Asking_again_while_the_stop_is_not_confirmed_starts_after_it()
    {
        var host = new PlayHost().Add("a").Settle().Stop("a").Play("a");
        Assert.Empty(host.Commands);
        Assert.Equal(["start a"], host.Ended("a").Commands);
    }

    [Fact]
    public void A_stop_by_the_program_is_carried_out_while_the_room_reconnects_and_a_play_waits()
    {
        var host = new PlayHost().Add("a").Settle().Tell(new PlayInput.RoomDisconnected());
        Assert.Equal(["stop a"], host.Stop("a").Commands);
        Assert.Empty(host.Play("b").Commands);
        Assert.Equal(PlayExplanationReason.RoomNotConnected, host.Why("b"));
        Assert.Equal(["start b"], host.Ended("a").Tell(new PlayInput.RoomConnected()).Commands);
    }

    [Fact]
    public void A_play_that_waits_for_its_place_is_refused_when_its_stream_goes()
    {
        var host = new PlayHost(new() { MaxPlays = 1 }).Add("a", "b").Settle().Play("b").Delete("b");

        Assert.Equal([new PlayRefusal(new("b"), ZegoErrorCode.PlayerPlayStreamNotExist)], host.Output.Refusals);
        Assert.Equal(["a"], host.Settle().Active);
    }

    [Fact]
    public void A_withdrawn_play_is_as_if_it_never_was()
    {
        var host = new PlayHost(new() { MaxPlays = 1 }).Add("a", "b").Settle().Play("b").Release("b");
        Assert.Equal(["a"], host.Settle().Active);
        Assert.Equal(PlayExplanationReason.NotInRoom, host.Play("z").Release("z").Settle().Why("z"));
    }

    [Fact]
    public void Requests_are_met_in_their_order()
    {
        var host = new PlayHost(Manual with { MaxPlays = 2 }, connected: false).Play("z").Play("a");
        Assert.Equal(["start z", "start a"], host.Tell(new PlayInput.RoomConnected()).Commands);
    }
}
