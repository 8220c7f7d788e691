using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Faults;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Runs commands one at a time and reports each as the real engine does:
/// <see cref="ApiCalled"/>, then <see cref="DebugErrorOccurred"/> if refused, both before the command returns.
/// Reports that the sink does not receive are not raised.</summary>
internal sealed class CommandRunner(EngineContext context, EngineEvents events)
{
    private const string Success = "Execution successful.";
    private const string Failure = "Please refer to https://docs.zegocloud.com/article/5547 for details.";

    private Func<bool>? _hold;
    private bool _omitsReport;

    /// <summary>Runs a command.</summary>
    /// <param name="function">The engine's name for the command, such as <c>loginRoom</c>.</param>
    /// <param name="body">The implementation, called with the gate held.</param>
    public EngineResult Run(string function, Func<EngineResult> body) => Run(function, context.User, body);

    /// <summary>Runs a command on behalf of a user who need not be logged in yet.</summary>
    public EngineResult Run(string function, CloudUser? user, Func<EngineResult> body)
    {
        var (result, hold) = Execute(function, user, body, static r => r.Code);
        if (hold is not null)
        {
            Blocking.Until(hold, context);
        }

        return result;
    }

    /// <summary>Runs a query.</summary>
    public EngineResult<T> Query<T>(string function, Func<EngineResult<T>> body) => Execute(function, context.User, body, static r => r.Code).Result;

    /// <summary>Runs a command that requires an initialized engine; without one it returns 1000001.</summary>
    public EngineResult RunInitialized(string function, Func<EngineResult> body) =>
        Run(function, () => context.IsInitialized ? body() : new EngineResult((int)ZegoErrorCode.EngineNotCreate));

    /// <summary>Called by a command whose result arrives later: with some fault plans, the result must arrive before the command returns.</summary>
    /// <param name="isOver">Returns whether the result has arrived; called with the gate held.</param>
    public void HoldUntil(Func<bool> isOver)
    {
        if (context.User?.Faults.Callbacks == CallbackPlacement.InsideCall)
        {
            _hold = isOver;
        }
    }

    /// <summary>Called by a command that the real engine does not report.</summary>
    public void OmitReport() => _omitsReport = true;

    private (T Result, Func<bool>? Hold) Execute<T>(string function, CloudUser? user, Func<T> body, Func<T, int> codeOf)
    {
        if (user is { Faults.BlockCommandsFor: var block } && block > TimeSpan.Zero)
        {
            Blocking.For(block, context);
        }

        lock (context.Gate)
        {
            _hold = null;
            _omitsReport = false;
            var result = body();
            var hold = _hold;
            if (!_omitsReport)
            {
                Report(function, codeOf(result));
            }

            return (result, hold);
        }
    }

    private void Report(string function, int code)
    {
        var unheard = events.Sink?.Unheard ?? EngineReports.None;
        if (!unheard.HasFlag(EngineReports.Calls))
        {
            events.Raise(new ApiCalled(code, function, code == 0 ? Success : Failure));
        }

        if (code != 0 && !unheard.HasFlag(EngineReports.Mistakes))
        {
            events.Raise(new DebugErrorOccurred(code, function, Failure));
        }
    }
}
