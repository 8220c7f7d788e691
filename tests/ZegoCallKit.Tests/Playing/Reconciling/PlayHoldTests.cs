using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>A room on hold plays nothing and knows what to play afterwards.</summary>
public sealed class PlayHoldTests
{
    [Fact]
    public void Everything_stops_on_hold_and_starts_again_afterwards()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Where(stream => stream.Id != new StreamId("b")) }).Add("a", "b").Started("a").Play("b").Started("b");
        Assert.Equal(["stop a", "stop b"], host.Tell(new PlayInput.HoldSet(true)).Commands.Order());
        host.Ended("a").Ended("b");
        Assert.Empty(host.Commands);
        Assert.Equal((PlayExplanationReason.OnHold, PlayExplanationReason.OnHold), (host.Why("a"), host.Why("b")));
        Assert.True(host.Explain("b").IsManual);

        Assert.Equal(["start a", "start b"], host.Tell(new PlayInput.HoldSet(false)).Commands.Order());
    }

    [Fact]
    public void A_stream_that_comes_while_the_room_is_on_hold_starts_afterwards_and_one_that_goes_does_not()
    {
        var host = new PlayHost().Add("a").Started("a").Tell(new PlayInput.HoldSet(true)).Ended("a");
        Assert.Empty(host.Add("b").Commands);
        Assert.Empty(host.Delete("a").Commands);
        Assert.Empty(host.Play("c").Commands);

        Assert.Equal(["start b", "start c"], host.Tell(new PlayInput.HoldSet(false)).Commands.Order());
    }

    [Fact]
    public void A_play_that_is_still_being_stopped_when_the_hold_ends_starts_again_when_it_has_stopped()
    {
        var host = new PlayHost().Add("a").Started("a").Tell(new PlayInput.HoldSet(true));
        Assert.Empty(host.Tell(new PlayInput.HoldSet(false)).Commands);
        Assert.Equal(PlayExplanationReason.WaitingForPlace, host.Why("a"));

        Assert.Equal(["start a"], host.Ended("a").Commands);
    }

    [Fact]
    public void A_hold_is_no_failure()
    {
        var host = new PlayHost().Add("a");
        for (var i = 0; i < 20; i++)
        {
            host.Started("a").Tell(new PlayInput.HoldSet(true)).Ended("a").Tell(new PlayInput.HoldSet(false));
            Assert.Equal(["start a"], host.Commands);
        }
    }

    [Fact]
    public void A_room_that_reconnects_on_hold_plays_nothing()
    {
        var host = new PlayHost().Add("a").Started("a").Tell(new PlayInput.HoldSet(true)).Ended("a");
        Assert.Empty(host.Tell(new PlayInput.RoomDisconnected()).Commands);
        Assert.Empty(host.Tell(new PlayInput.RoomConnected()).Commands);
    }
}
