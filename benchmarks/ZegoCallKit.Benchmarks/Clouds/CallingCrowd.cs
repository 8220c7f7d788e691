using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>Represents clients who call each other over the in-memory hub in simulated time: they are invited, accept, log in, publish, play, hold the call for ten seconds and hang up.</summary>
internal sealed class CallingCrowd
{
    // As long as a short call, so that work that is due a moment after a call runs and does not count as left behind.
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    private readonly Crowd _crowd = new();
    private readonly InMemorySignalingHub _hub;

    public CallingCrowd() => _hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(Time));

    public SimulatedTime Time => _crowd.Time;

    /// <summary>Creates a client that is signed in.</summary>
    public ZegoClient SignIn(string user) => Time.Run(() => SignInAsync(user));

    /// <summary>Lets a client call a user, who must accept.</summary>
    public async Task CallAsync(ZegoClient caller, UserId callee)
    {
        var call = await caller.Calls.InviteAsync(callee);
        await call.State.Changes.FirstAsync(static state => state.Phase is CallPhase.InCall or CallPhase.Ended).ToTask();
        if (call.State.Current.Phase != CallPhase.InCall)
        {
            throw new InvalidOperationException($"The call ended: {call.State.Current}.");
        }

        await Task.Delay(Held, Time);
        await call.HangUpAsync();
        await call.Completion;
    }

    private async Task<ZegoClient> SignInAsync(string user)
    {
        var client = await _crowd.CreateClientAsync(
            new CallServiceOptions { Signaling = _hub.CreateSignaling(), DeviceId = new DeviceId("1"), PublishFor = static _ => Crowd.Silent });
        await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
        return client;
    }
}
