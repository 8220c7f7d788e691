using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents the outcome of an engine call: its result, or the exception it threw.</summary>
internal readonly record struct CommandOutcome(EngineResult Result, Exception? Fault = null)
{
    public bool IsAccepted => Fault is null && Result.IsAccepted;
}
