namespace ZegoCallKit.Engine;

/// <summary>Represents the immediate result of a command.</summary>
/// <param name="Code">0 if the command was accepted, otherwise ZEGO's error code.</param>
/// <param name="Sequence">The sequence number that the result event will carry; 0 for commands without one, usually negative for refused commands.</param>
public readonly record struct EngineResult(int Code, int Sequence = 0)
{
    /// <summary>The result of an accepted command that has no result event.</summary>
    public static readonly EngineResult Accepted;

    /// <summary>Gets whether the engine accepted the command. A refused command has ended, whatever events still follow.</summary>
    public bool IsAccepted => Code == 0;
}
