using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Routing;

/// <summary>Messages that are not kept and that a slow store or gate holds up.</summary>
public sealed class LateMessageTests
{
    [Fact]
    public async Task A_message_that_is_held_up_until_its_sender_has_connected_again_does_not_follow_what_was_sent_then()
    {
        var gate = new SlowGate();
        await using var rig = await ServerRig.StartAsync(configure: services => services.AddSingleton<ICallGate>(gate));
        var bob = await rig.ConnectAsync("bob");
        var before = await rig.ConnectAsync("alice");
        var late = before.TellAsync("late", null, "bob");
        await gate.Asked;
        var alice = await rig.ConnectAsync("alice");
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await alice.TellAsync("kept", 60_000, "bob");

        gate.Open();
        await late.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default).WaitAsync(TestDevice.Patience);
        await alice.TellAsync("last", null, "bob");

        Assert.Equal("kept", await NextAsync(bob));
        Assert.Equal("last", await NextAsync(bob));
    }

    [Fact]
    public async Task A_message_that_is_held_up_while_its_sender_stays_connected_arrives()
    {
        var gate = new SlowGate();
        await using var rig = await ServerRig.StartAsync(configure: services => services.AddSingleton<ICallGate>(gate));
        var bob = await rig.ConnectAsync("bob");
        var alice = await rig.ConnectAsync("alice");
        var late = alice.TellAsync("late", null, "bob");
        await gate.Asked;
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        gate.Open();

        Assert.Equal(WireOutcomes.Delivered, Assert.Single((await late).Receipts).Outcome);
        Assert.Equal("late", await NextAsync(bob));
    }

    private static async Task<string> NextAsync(TestDevice device) => System.Text.Encoding.UTF8.GetString((await device.NextAsync()).Payload.Span);

    // The first question waits until the gate is opened.
    private sealed class SlowGate : ICallGate
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _questions;

        public Task Asked => _asked.Task.WaitAsync(TestDevice.Patience);

        public void Open() => _open.SetResult();

        public async ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _questions) == 1)
            {
                _asked.SetResult();

                // As a store on another machine, it goes on although the connection has ended.
                await _open.Task.WaitAsync(TestDevice.Patience, CancellationToken.None);
            }

            return CallDecision.Allow;
        }
    }
}
