using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Express.Commands;

/// <summary>Accepts only the four valid channels: for any other, the engine returns 0 and crashes later.</summary>
internal static class Channels
{
    public static ZegoPublishChannel Check(PublishChannel channel) => channel is >= PublishChannel.Main and <= PublishChannel.Fourth
        ? (ZegoPublishChannel)channel
        : throw new ArgumentOutOfRangeException(nameof(channel), channel, "The publish channel must be Main, Auxiliary, Third or Fourth (0 to 3).");
}
