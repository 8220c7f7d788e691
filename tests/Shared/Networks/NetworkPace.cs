namespace ZegoCallKit.TestNetworks;

/// <summary>Says how slow a network is.</summary>
/// <param name="Delay">Returns how long the next piece is held back.</param>
/// <param name="BytesPerSecond">How much it carries in each direction.</param>
internal sealed record NetworkPace(Func<TimeSpan> Delay, int BytesPerSecond)
{
    public static NetworkPace Unhindered { get; } = new(static () => TimeSpan.Zero, int.MaxValue);

    /// <summary>Returns how long a piece is under way.</summary>
    public TimeSpan For(int bytes) => Delay() + (BytesPerSecond == int.MaxValue ? TimeSpan.Zero : TimeSpan.FromSeconds((double)bytes / BytesPerSecond));
}
