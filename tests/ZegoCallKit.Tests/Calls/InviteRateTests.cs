using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.Tests.Calls.Signals;

namespace ZegoCallKit.Tests.Calls;

public sealed class InviteRateTests
{
    [Fact]
    public void A_user_who_invites_ten_thousand_times_rings_as_often_as_the_option_says() => CallWorld.Run(async world =>
    {
        var bob = await world.PhoneAsync("bob", configure: static options => options with { MaxInvitesPerMinute = 5 });
        var drops = bob.Calls.DroppedSignals.Record();
        var mallory = new ScriptedPeer(world.Hub.CreateSignaling(), world.Time, "mallory", bob.Id);
        await mallory.ConnectAsync();
        for (var i = 0; i < 10_000; i++)
        {
            await mallory.InviteAsync($"call{i}");
            if (i % 500 == 499)
            {
                // Lets the observers of the dropped signals catch up.
                await world.PassAsync(0.1);
            }
        }

        await world.PassAsync(5);

        Assert.Equal(9_995, bob.Calls.DroppedSignalCount);
        Assert.All(drops.Items, static reason => Assert.Equal(SignalDropReason.TooMany, reason));
        Assert.InRange(bob.Incoming.Items.Count, 1, 5);
        Assert.InRange(bob.Missed.Count, 0, 5);
    });

    [Fact]
    public void The_limit_is_for_each_sender_and_each_minute_and_repetitions_count_once()
    {
        var time = new ZegoCallKit.InMemory.SimulatedTime();
        var rate = new InviteRate(time, 2);
        time.Run(async () =>
        {
            Assert.True(rate.Allows(Invite("mallory", "1")));
            Assert.True(rate.Allows(Invite("mallory", "1")));
            Assert.True(rate.Allows(Invite("mallory", "2")));
            Assert.False(rate.Allows(Invite("mallory", "3")));
            Assert.True(rate.Allows(Invite("alice", "4")));
            await Task.Delay(TimeSpan.FromMinutes(1), time);
            Assert.True(rate.Allows(Invite("mallory", "3")));
        });
    }

    [Fact]
    public void One_invitation_for_many_calls_counts_for_each_of_them()
    {
        var rate = new InviteRate(new ZegoCallKit.InMemory.SimulatedTime(), 2);
        Assert.True(rate.Allows(Invite("mallory", "1", "x")));
        Assert.True(rate.Allows(Invite("mallory", "1", "y")));
        Assert.False(rate.Allows(Invite("mallory", "1", "z")));
        Assert.True(rate.Allows(Invite("mallory", "1", "x")));
    }

    private static InviteSignal Invite(string from, string id, string call = "call") => SampleSignals.Invite with
    {
        CallId = new CallId(call),
        InvitationId = new InvitationId(id),
        Sender = SampleSignals.Invite.Sender with { UserId = new UserId(from) },
    };
}
