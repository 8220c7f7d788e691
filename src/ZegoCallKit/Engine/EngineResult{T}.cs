namespace ZegoCallKit.Engine;

/// <summary>What a query answers.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Code">0 when answered, otherwise ZEGO's error code.</param>
/// <param name="Value">The value; meaningful only when <paramref name="Code"/> is 0.</param>
public readonly record struct EngineResult<T>(int Code, T Value)
{
    /// <summary>Whether the engine answered.</summary>
    public bool IsAccepted => Code == 0;
}
