using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.SignalingContract;

namespace Docs.Snippets;

/// <summary>Creates the transports under test.</summary>
public sealed class MyRig : SignalingRig
{
    private readonly SimulatedTime _time = new();
    private readonly InMemorySignalingHub _hub;

    public MyRig() => _hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(_time));

    public override TimeProvider Time => _time;

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => Task.FromResult(_hub.CreateSignaling());

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => _hub.SetOnline(identity.UserId, identity.DeviceId, isOnline);

    public override Task RunAsync(Func<Task> body)
    {
        _time.Run(body);
        return Task.CompletedTask;
    }
}
