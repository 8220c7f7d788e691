using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Ten thousand calls of two users, one after another in simulated time: invited, accepted, logged in, published, played, held and hung up, over the in-memory hub. The
/// floor is the cost of each of the first thousand: later calls must not cost more, nor leave anything behind.
/// </summary>
internal static class CallCases
{
    private const int Calls = 10_000;
    private const int First = 1_000;

    // As long as a short call, so that work that is due a moment after a call runs and does not count as left behind.
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    private static readonly PublishOptions Silent = new() { Audio = AudioInput.None, Video = VideoInput.None };

    public static RatioResult Measure()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(time));
        var caller = time.Run(() => SignInAsync(time, cloud, hub, "caller"));
        var callee = time.Run(() => SignInAsync(time, cloud, hub, "callee"));
        using var accepting = callee.Calls.Incoming.SubscribeAsync(static (call, token) => call.AcceptAsync(cancellationToken: token));

        // One run to compile.
        Run(time, caller, First / 2);
        var floor = Run(time, caller, First);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var each = Run(time, caller, Calls - First);
        var kept = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Calls - First);
        Console.Error.WriteLine($"  {Calls} calls: {1e9 / each:N0} set up, held and hung up a second");
        return new() { Ns = each, FloorNs = floor, Bytes = Math.Round(kept, 1), Target = 2, MaxBytes = 512 };
    }

    private static double Run(SimulatedTime time, ZegoClient caller, int calls)
    {
        var began = TimeProvider.System.GetTimestamp();
        time.Run(() => CallAsync(time, caller, calls), TimeSpan.FromDays(100));
        return TimeProvider.System.GetElapsedTime(began).TotalNanoseconds / calls;
    }

    private static async Task CallAsync(SimulatedTime time, ZegoClient caller, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var call = await caller.Calls.InviteAsync(new UserId("callee"));
            await call.State.Changes.FirstAsync(static state => state.Phase is CallPhase.InCall or CallPhase.Ended).ToTask();
            if (call.State.Current.Phase != CallPhase.InCall)
            {
                throw new InvalidOperationException($"The call ended: {call.State.Current}.");
            }

            await Task.Delay(Held, time);
            await call.HangUpAsync();
            await call.Completion;
        }
    }

    private static async Task<ZegoClient> SignInAsync(SimulatedTime time, InMemoryCloud cloud, InMemorySignalingHub hub, string user)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
            SoundLevelInterval = TimeSpan.Zero,
            Calls = new CallServiceOptions { Signaling = hub.CreateSignaling(), DeviceId = new DeviceId("1"), PublishFor = static _ => Silent },
        });
        await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
        return client;
    }
}
