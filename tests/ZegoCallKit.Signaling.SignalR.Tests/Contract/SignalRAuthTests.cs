using ZegoCallKit.Signaling.SignalR.Tests.Rig;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Signaling.SignalR.Tests.Contract;

public sealed class SignalRAuthTests : AuthContract<RingServerRig>;
