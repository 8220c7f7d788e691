namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents a thread that calls sinks or processors of the program. While it is inside one, it belongs to the engine, which is not called from it.</summary>
internal sealed class EngineThread
{
    [ThreadStatic]
    private static EngineThread? Own;

    private int _depth;

    /// <summary>Gets whether this thread is the engine's, inside a sink or a processor.</summary>
    public static bool IsCurrent => Own is { _depth: > 0 };

    /// <summary>Gets this thread.</summary>
    public static EngineThread Current => Own ??= new EngineThread();

    /// <summary>Marks that this thread enters a sink or a processor.</summary>
    public void Enter() => _depth++;

    public void Exit() => _depth--;
}
