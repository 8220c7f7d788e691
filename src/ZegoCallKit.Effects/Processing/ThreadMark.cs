namespace ZegoCallKit.Effects.Processing;

/// <summary>Identifies threads permanently, because the id of an ended thread is reused for another.</summary>
internal static class ThreadMark
{
    [ThreadStatic]
    private static object? Mark;

    /// <summary>Gets the mark of the calling thread.</summary>
    public static object Current => Mark ??= new object();
}
