namespace ZegoCallKit.Internal;

/// <summary>Marks a thread while it runs a sink or a processor of the program: it belongs to the engine, which is not called from it.</summary>
internal static class EngineThread
{
    [ThreadStatic]
    private static int Depth;

    /// <summary>Gets whether this thread is the engine's, inside a sink or a processor.</summary>
    public static bool IsCurrent => Depth > 0;

    public static void Enter() => Depth++;

    public static void Exit() => Depth--;
}
