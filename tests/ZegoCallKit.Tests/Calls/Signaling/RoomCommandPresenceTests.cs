using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandPresenceTests : PresenceContract<RoomCommandRig>
{
    // Who is in the room can be reached, whether its transport is connected or not.
    protected override Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Rig.LeaveAsync(device.Identity.UserId);
    }
}
