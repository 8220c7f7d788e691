namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Waits as an engine does between its events.</summary>
internal static class Pace
{
    public static void Wait(int milliseconds)
    {
#pragma warning disable RS0030 // The pace is what is measured.
        Thread.Sleep(milliseconds);
#pragma warning restore RS0030
    }
}
