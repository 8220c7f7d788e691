using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandPresenceTests : PresenceContract<RoomCommandRig>
{
    // A user in the room can be reached, whether the user's transport is connected or not.
    protected override Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Rig.LeaveAsync(device.Identity.UserId);
    }
}
