namespace ZegoCallKit.Engine;

/// <summary>What a command answers at once.</summary>
/// <param name="Code">0 when accepted, otherwise ZEGO's error code.</param>
/// <param name="Sequence">The number that the result event will carry; 0 for commands without one, usually negative for refused ones.</param>
public readonly record struct EngineResult(int Code, int Sequence = 0)
{
    /// <summary>Accepted, with no result to come.</summary>
    public static readonly EngineResult Accepted;

    /// <summary>Whether the engine accepted the command. A refused one is over, whatever events still follow.</summary>
    public bool IsAccepted => Code == 0;
}
