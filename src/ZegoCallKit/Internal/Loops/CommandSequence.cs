using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Combines several engine calls into one command: they run in order up to the first refused one.</summary>
internal static class CommandSequence
{
    /// <summary>Runs the calls, which the enumeration makes one by one.</summary>
    /// <returns>The result of the first refused call, otherwise of the last call.</returns>
    public static EngineResult Run(IEnumerable<EngineResult> calls)
    {
        var last = EngineResult.Accepted;
        foreach (var result in calls)
        {
            last = result;
            if (!result.IsAccepted)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Runs all calls, even after a refused one; used to undo things.</summary>
    /// <returns>The result of the first refused call, otherwise of the last call.</returns>
    public static EngineResult RunAll(IEnumerable<EngineResult> calls)
    {
        EngineResult? refused = null;
        var last = EngineResult.Accepted;
        foreach (var result in calls)
        {
            last = result;
            if (!result.IsAccepted)
            {
                refused ??= result;
            }
        }

        return refused ?? last;
    }
}
