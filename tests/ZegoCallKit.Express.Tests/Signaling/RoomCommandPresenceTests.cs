using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandPresenceTests : PresenceContract<NativeRoomCommandRig>
{
    // Who is in the room can be reached, whether its transport is connected or not.
    protected override Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Rig.LeaveAsync(device.Identity.UserId);
    }
}
