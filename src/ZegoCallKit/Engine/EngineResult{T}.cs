namespace ZegoCallKit.Engine;

/// <summary>Represents the result of a query.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Code">0 if the query was answered, otherwise ZEGO's error code.</param>
/// <param name="Value">The value; meaningful only when <paramref name="Code"/> is 0.</param>
public readonly record struct EngineResult<T>(int Code, T Value)
{
    /// <summary>Gets whether the engine answered the query.</summary>
    public bool IsAccepted => Code == 0;
}
