namespace ZegoCallKit.Effects.Processing;

/// <summary>Tells threads apart for good: the number of one that has ended is given to another.</summary>
internal static class ThreadMark
{
    [ThreadStatic]
    private static object? Mark;

    /// <summary>The calling thread's own.</summary>
    public static object Current => Mark ??= new object();
}
