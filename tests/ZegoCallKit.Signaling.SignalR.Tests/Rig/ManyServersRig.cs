namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides transports to several servers.</summary>
public sealed class ManyServersRig() : RingServerRig(Setup.CreateMany())
{
    public override int Nodes => 3;
}
