namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds the limits on the number of messages per second in a room.</summary>
internal sealed class RoomLimits
{
    public RateLimiter Broadcasts { get; } = new(10);

    public RateLimiter Barrages { get; } = new(20);

    public RateLimiter CustomCommands { get; } = new(20);

    public RateLimiter TransparentMessages { get; } = new(20);
}
