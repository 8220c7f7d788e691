namespace ZegoCallKit.InMemory.Cloud;

/// <summary>How many messages a room takes a second.</summary>
internal sealed class RoomLimits
{
    public RateLimiter Broadcasts { get; } = new(10);

    public RateLimiter Barrages { get; } = new(20);

    public RateLimiter CustomCommands { get; } = new(20);

    public RateLimiter TransparentMessages { get; } = new(20);
}
