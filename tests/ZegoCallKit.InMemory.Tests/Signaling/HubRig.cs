using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

/// <summary>Runs the contract with the hub in simulated time.</summary>
public class HubRig : SignalingRig
{
    private readonly SimulatedTime _time = new();
    private readonly InMemorySignalingHub _hub;

    public HubRig()
        : this(SignalingConditions.Perfect)
    {
    }

    protected HubRig(SignalingConditions conditions) => _hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(_time) with { Conditions = conditions });

    public override TimeProvider Time => _time;

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => Task.FromResult(_hub.CreateSignaling());

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => _hub.SetOnline(identity.UserId, identity.DeviceId, isOnline);

    public override Task RunAsync(Func<Task> body)
    {
        _time.Run(body);
        return Task.CompletedTask;
    }
}
