namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides transports to servers that accept few messages in a second.</summary>
public sealed class StrictRig() : RingServerRig(Setup.Create(TestServer.Generous with { MessagesPerSecond = 20 }))
{
    public override int Flood => 200;
}
