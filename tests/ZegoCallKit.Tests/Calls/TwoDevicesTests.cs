using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Two devices of one user accept the same call before either can know of the other.</summary>
public sealed class TwoDevicesTests
{
    private static readonly double[] Latencies = [20, 50, 150, 300];
    private static readonly double[] Gaps = [0, 1, 10, 20, 30, 50, 70, 90, 120, 149, 150, 151, 200, 250, 299, 300, 301, 350, 400];

    public static TheoryData<double, double> Pairs()
    {
        var pairs = new TheoryData<double, double>();
        foreach (var signals in Latencies)
        {
            foreach (var cloud in Latencies)
            {
                pairs.Add(signals, cloud);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Exactly_one_is_in_the_call_and_the_caller_talks_on(double signals, double cloud)
    {
        foreach (var gap in Gaps)
        {
            foreach (var isLaptopFirst in new[] { false, true })
            {
                CallWorld.Run(world => AnswerTwiceAsync(world, signals, cloud, gap, isLaptopFirst));
            }
        }
    }

    private static async Task AnswerTwiceAsync(CallWorld world, double signals, double cloud, double gap, bool isLaptopFirst)
    {
        var what = $"signals {signals} ms, cloud {cloud} ms, {gap} ms apart, {(isLaptopFirst ? "laptop" : "phone")} first";
        var alice = await world.PhoneAsync("alice");
        var (phone, laptop) = (await world.PhoneAsync("bob", "phone"), await world.PhoneAsync("bob", "laptop"));
        world.Hub.SetConditions(new SignalingConditions { Latency = TimeSpan.FromMilliseconds(signals) });
        foreach (var user in new[] { "alice", "bob" })
        {
            world.Cloud.SetNetwork(user, new NetworkConditions { Latency = TimeSpan.FromMilliseconds(cloud) });
        }

        var call = await alice.DialAsync(phone);
        var (first, second) = isLaptopFirst ? (laptop, phone) : (phone, laptop);
        var (one, other) = (await first.RingsAsync(), await second.RingsAsync());
        await world.PassAsync(1);
        var accepting = new[] { AcceptAsync(one), PassAndAcceptAsync() };
        await Task.WhenAll(accepting);
        await world.PassAsync(15);

        Assert.True(call.State.Current.Phase == CallPhase.InCall, $"{what}: the caller is {call.State.Current}");
        var ends = new[] { one, other }.Select(side => side.State.Current.End?.Reason).ToList();
        Assert.True(ends.Count(static end => end is null) == 1 && ends.Contains(CallEndReason.AnsweredElsewhere), $"{what}: the devices say {string.Join(", ", ends)}");
        var inside = one.State.Current.End is null ? one : other;
        Assert.True(inside.State.Current.Phase == CallPhase.InCall && inside.Publication is not null && inside.Room!.Playbacks.Current.Items.Count == 1, $"{what}: who is in it is {inside.State.Current}");
        Assert.True(world.Cloud.GetUsers(call.Id.Value).Count == 2 && call.Room!.Playbacks.Current.Items.Count == 1, $"{what}: {string.Join(", ", world.Cloud.GetUsers(call.Id.Value))}");
        Assert.Empty(phone.Missed);
        await world.PassAsync(120);
        Assert.True(call.State.Current.Phase == CallPhase.InCall && inside.State.Current.Phase == CallPhase.InCall, $"{what}: they do not talk on");
        await call.HangUpAsync();
        await inside.Completion;
        await world.PassAsync(2);

        async Task PassAndAcceptAsync()
        {
            await world.PassAsync(gap / 1_000);
            await AcceptAsync(other);
        }
    }

    private static async Task AcceptAsync(ICall call)
    {
        try
        {
            await call.AcceptAsync();
        }
        catch (CallEndedException)
        {
            // The other device was faster.
            Assert.Equal(CallEndReason.AnsweredElsewhere, call.State.Current.End!.Reason);
        }
    }
}
