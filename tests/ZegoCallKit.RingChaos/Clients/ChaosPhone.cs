using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.RingChaos.Judging;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>A whole client of the kit on one device, which reports its calls. Its media is the in-memory engine of its process.</summary>
internal sealed class ChaosPhone : IAsyncDisposable
{
    private readonly Seat _seat;
    private readonly ClientWorld _world;
    private readonly ZegoClient _client;
    private readonly SignalRCallSignaling _signaling;

    private ChaosPhone(Seat seat, ClientWorld world, ZegoClient client, SignalRCallSignaling signaling)
    {
        (_seat, _world, _client, _signaling) = (seat, world, client, signaling);
        client.Faults.Subscribe(fault => world.Report(new ChaosEvent { Kind = ChaosEventKind.Fault, Seat = seat.Name, Text = $"{fault.Source}: {fault.Exception}" }));
        client.Calls.Incoming.Subscribe(call => Follow(call));
    }

    public IObservable<ICall> Incoming => _client.Calls.Incoming;

    public static async Task<ChaosPhone> CreateAsync(Seat seat, ClientWorld world, InMemoryCloud cloud)
    {
        var signaling = ChaosSignaling.Create(seat, world);
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = world.Clock,
            Calls = new CallServiceOptions
            {
                Signaling = signaling,
                DeviceId = new DeviceId(seat.Device),

                // Outlasts every outage, as the patience of the transport does: only a device that reaches the server in time knows its decision.
                DecisionTimeout = TimeSpan.FromMinutes(5),
                PublishFor = static _ => new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None },
            },
        });
        return new ChaosPhone(seat, world, client, signaling);
    }

    public Task SignInAsync() => _client.Calls.SignInAsync(UserOf(_seat));

    /// <summary>Dials.</summary>
    /// <returns>The call; <see langword="null"/> if it was refused before it rang.</returns>
    public async Task<ICall?> DialAsync(Seat callee, TimeSpan ring)
    {
        try
        {
            var call = await _client.Calls.InviteAsync([UserOf(callee)], new InviteOptions { RingTimeout = ring });
            Follow(call);
            return call;
        }
        catch (ZegoException)
        {
            // The invitation was not sent, so there is no call.
            return null;
        }
    }

    /// <summary>Waits until a call is in progress or over.</summary>
    public static Task SettledAsync(ICall call) => call.State.Changes.FirstAsync(static state => state.Phase is CallPhase.InCall or CallPhase.Ended).ToTask();

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _signaling.DisposeAsync();
    }

    private static RoomUser UserOf(Seat seat) => new(new UserId(seat.User));

    private void Follow(ICall call)
    {
        var happened = new ChaosEvent { Kind = ChaosEventKind.Call, Seat = _seat.Name, Call = call.Id.Value, IsCaller = call.Direction == CallDirection.Outgoing, Round = _world.Round };
        var wasIn = 0;
        _world.Report(happened);
        call.State.Changes.Subscribe(state =>
        {
            if (state.Phase == CallPhase.InCall)
            {
                Volatile.Write(ref wasIn, 1);
            }
        });
        _ = ReportEndAsync();

        async Task ReportEndAsync()
        {
            var end = await call.Completion;
            _world.Report(happened with { Kind = ChaosEventKind.CallOver, WasIn = Volatile.Read(ref wasIn) == 1, Reason = end.Reason, Text = end.ToString() });
        }
    }
}
