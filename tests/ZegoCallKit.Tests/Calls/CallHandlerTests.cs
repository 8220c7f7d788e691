using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Calls on real threads, with handlers that block or dispose.</summary>
public sealed class CallHandlerTests
{
    private readonly InMemoryCloud _cloud = new();
    private readonly InMemorySignalingHub _hub = new();

    [Fact]
    public async Task A_handler_may_block_on_accepting_the_call_it_is_told_of()
    {
        await using var alice = await NewClientAsync("alice");
        await using var bob = await NewClientAsync("bob");
#pragma warning disable VSTHRD002 // This test is about blocking.
        bob.Calls.Incoming.Record(call => call.AcceptAsync().Wait(ThreadedRig.Bound));
#pragma warning restore VSTHRD002
        var dialled = await alice.Calls.InviteAsync(new UserId("bob"));
        var states = dialled.State.Changes.Record();
        await states.WaitForAsync(state => state.Phase == CallPhase.InCall).WaitAsync(ThreadedRig.Bound);
        await dialled.HangUpAsync().WaitAsync(ThreadedRig.Bound);

        Assert.Equal(CallEndReason.LocalHangUp, (await dialled.Completion).Reason);
    }

    [Fact]
    public async Task A_handler_may_block_on_disposing_the_client()
    {
        await using var alice = await NewClientAsync("alice");
        var bob = await NewClientAsync("bob");
        var ringing = new TaskCompletionSource<ICall>(TaskCreationOptions.RunContinuationsAsynchronously);
#pragma warning disable VSTHRD002 // This test is about blocking.
        bob.Calls.Incoming.Record(call =>
        {
            bob.DisposeAsync().AsTask().Wait(ThreadedRig.Bound);
            ringing.SetResult(call);
        });
#pragma warning restore VSTHRD002
        var dialled = await alice.Calls.InviteAsync(new UserId("bob"));
        var call = await ringing.Task.WaitAsync(ThreadedRig.Bound);

        Assert.Equal(CallEndReason.SignedOut, (await call.Completion.WaitAsync(ThreadedRig.Bound)).Reason);
        await dialled.CancelAsync().WaitAsync(ThreadedRig.Bound);
    }

    [Fact]
    public async Task A_handler_that_throws_harms_neither_the_call_nor_others()
    {
        await using var alice = await NewClientAsync("alice");
        await using var bob = await NewClientAsync("bob");
        var faults = bob.Faults.Record();
        bob.Calls.Incoming.Record(_ => throw new InvalidOperationException("broken"));
        var others = bob.Calls.Incoming.Record();
        var dialled = await alice.Calls.InviteAsync(new UserId("bob"));
        var rings = await others.WaitForAsync(_ => true).WaitAsync(ThreadedRig.Bound);
        await rings.AcceptAsync().WaitAsync(ThreadedRig.Bound);

        // The accept may still be in flight: a caller who hangs up before it arrives cancels the call.
        await dialled.State.Changes.Record().WaitForAsync(state => state.Phase == CallPhase.InCall).WaitAsync(ThreadedRig.Bound);
        await dialled.HangUpAsync().WaitAsync(ThreadedRig.Bound);

        Assert.Equal("broken", (await faults.WaitForAsync(_ => true).WaitAsync(ThreadedRig.Bound)).Exception.Message);
        Assert.Equal(CallEndReason.RemoteHangUp, (await rings.Completion.WaitAsync(ThreadedRig.Bound)).Reason);
    }

    private async Task<ZegoClient> NewClientAsync(string user)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = _cloud.CreateEngineFactory(),
            SoundLevelInterval = TimeSpan.Zero,
            Calls = new CallServiceOptions { Signaling = _hub.CreateSignaling(), PublishFor = _ => Phone.Silence },
        });
        await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
        return client;
    }
}
