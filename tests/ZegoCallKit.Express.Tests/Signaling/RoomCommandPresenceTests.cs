using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandPresenceTests : PresenceContract<NativeRoomCommandRig>
{
    // A user in the room can be reached, whether the user's transport is connected or not.
    protected override Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Rig.LeaveAsync(device.Identity.UserId);
    }
}
