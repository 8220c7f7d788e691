using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>Several engine calls as one command: they run in order up to the first that is refused.</summary>
internal static class CommandSequence
{
    /// <summary>Runs the calls; the enumeration makes them one by one.</summary>
    /// <returns>The answer of the first refused call, else of the last.</returns>
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

    /// <summary>Runs all the calls, also after a refused one: for taking things back.</summary>
    /// <returns>The answer of the first refused call, else of the last.</returns>
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
