namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>How long tests wait for what must happen; on a busy machine, it happens late.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
}
