using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Lets only the four channels through: on others the engine answers 0 and crashes later.</summary>
internal static class Channels
{
    public static ZegoPublishChannel Check(PublishChannel channel) => channel is >= PublishChannel.Main and <= PublishChannel.Fourth
        ? (ZegoPublishChannel)channel
        : throw new ArgumentOutOfRangeException(nameof(channel), channel, "The publish channels are Main, Auxiliary, Third and Fourth (0 to 3).");
}
