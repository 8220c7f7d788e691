using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.Tests.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing;

public sealed class PlayPolicyTests
{
    [Fact]
    public void All_plays_everything_and_audio_only_everything_without_video()
    {
        Assert.Equal(["start a", "start b"], new PlayHost().Add("a", "b").Commands);
        Assert.Equal(["start a muted", "start b muted"], new PlayHost(new() { Policy = PlayPolicy.AudioOnly }).Add("a", "b").Commands);
    }

    [Fact]
    public void Changing_between_all_and_audio_only_mutes_without_stopping()
    {
        var host = new PlayHost().Add("a", "b").Started("a");
        Assert.Equal(["mute a", "mute b"], host.Tell(new PlayInput.PolicySet(PlayPolicy.AudioOnly)).Commands);
        Assert.Equal(["unmute a", "unmute b"], host.Tell(new PlayInput.PolicySet(PlayPolicy.All)).Commands);
    }

    [Fact]
    public void None_plays_nothing_and_says_so()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.None }).Add("a");
        Assert.Empty(host.Commands);
        Assert.Equal(PlayExplanationReason.Manual, host.Why("a"));
    }

    [Fact]
    public void A_predicate_is_asked_again_when_the_extra_info_changes()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Where(stream => stream.ExtraInfo == "on") }).Add("a");
        Assert.Equal(PlayExplanationReason.PolicyExcludes, host.Why("a"));

        Assert.Equal(["start a"], host.Follow(host.Streams.UpdateExtraInfo([PlayHost.Of("a", info: "on")], host.Now)).Commands);
        Assert.Equal(["stop a"], host.Follow(host.Streams.UpdateExtraInfo([PlayHost.Of("a", info: "off")], host.Now)).Commands);
    }

    [Fact]
    public void Setting_the_same_policy_again_asks_its_predicate_again()
    {
        var wanted = false;
        var policy = PlayPolicy.Where(_ => Volatile.Read(ref wanted));
        var host = new PlayHost(new() { Policy = policy }).Add("a");
        Volatile.Write(ref wanted, true);

        Assert.Empty(host.Pass(TimeSpan.FromMinutes(1)).Commands);
        Assert.Equal(["start a"], host.Tell(new PlayInput.PolicySet(policy)).Commands);
    }

    [Fact]
    public void A_predicate_that_throws_leaves_its_stream_out_and_the_fault_is_reported()
    {
        var fault = new InvalidOperationException("mine");
        var host = new PlayHost(new() { Policy = PlayPolicy.Where(stream => stream.Id.Value == "bad" ? throw fault : true) }).Add("bad", "good");

        Assert.Equal(["start good"], host.Commands);
        Assert.Equal([new PlayPolicyFault(new("bad"), fault)], host.Output.Faults);
        Assert.Equal(PlayExplanationReason.PolicyFailed, host.Why("bad"));
        Assert.Empty(host.Pass(TimeSpan.FromMinutes(1)).Output.Faults);
    }

    [Fact]
    public void A_priority_that_throws_leaves_its_stream_out_and_the_fault_is_reported()
    {
        var host = new PlayHost(new() { Policy = PlayPolicy.Top(3, priority: _ => throw new InvalidOperationException("mine")) }).Add("a");

        Assert.Empty(host.Commands);
        Assert.Single(host.Output.Faults);
    }

    [Fact]
    public void All_options_can_be_set_at_one_stroke()
    {
        var host = new PlayHost().Add("a", "b").Settle();
        Assert.Equal(["stop b", "mute a"], host.Tell(new PlayInput.OptionsSet(new() { Policy = PlayPolicy.AudioOnly, MaxPlays = 1, Retry = new() { MaxAttempts = 1 } })).Commands);
        Assert.Equal(PlayExplanationReason.GaveUp, host.Ended("a", ZegoErrorCode.PlayerPlayStreamFailed).Why("a"));
    }

    [Fact]
    public void Policies_build_on_each_other()
    {
        var policy = PlayPolicy.Top(2, PlayPolicy.Where(stream => stream.Id.Value != "x", PlayPolicy.AudioOnly));
        Assert.Equal(["start a muted", "start b muted"], new PlayHost(new() { Policy = policy }).Add("x", "a", "b", "c").Commands);

        var narrow = PlayPolicy.Where(_ => true, PlayPolicy.Top(5, PlayPolicy.Top(1)));
        Assert.Equal(["start a"], new PlayHost(new() { Policy = narrow }).Add("a", "b").Commands);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_number_of_streams_out_of_range_is_refused(int count)
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => PlayPolicy.Top(count));
        Assert.Contains("between 1 and 20", fault.Message, StringComparison.Ordinal);
        Assert.Equal("count", fault.ParamName);
    }

    [Fact]
    public void A_missing_predicate_is_refused() =>
        Assert.Equal("predicate", Assert.Throws<ArgumentNullException>(() => PlayPolicy.Where(null!)).ParamName);
}
