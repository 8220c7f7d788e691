using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Runs commands one at a time and reports each as the real engine does: <see cref="ApiCalled"/> always, then <see cref="DebugErrorOccurred"/> for a refusal, both before the return.</summary>
internal sealed class CommandRunner(EngineCore core)
{
    private const string Success = "Execution successful.";
    private const string Failure = "Please refer to https://docs.zegocloud.com/article/5547 for details.";

    /// <summary>Runs a command.</summary>
    /// <param name="function">The engine's name of it, e.g. <c>loginRoom</c>.</param>
    /// <param name="body">What it does, under the gate.</param>
    public EngineResult Run(string function, Func<EngineResult> body)
    {
        lock (core.Gate)
        {
            var result = body();
            Report(function, result.Code);
            return result;
        }
    }

    /// <summary>Runs a query.</summary>
    public EngineResult<T> Query<T>(string function, Func<EngineResult<T>> body)
    {
        lock (core.Gate)
        {
            var result = body();
            Report(function, result.Code);
            return result;
        }
    }

    /// <summary>Runs a command that needs an engine: 1000001 without one.</summary>
    public EngineResult RunInitialized(string function, Func<EngineResult> body) =>
        Run(function, () => core.IsInitialized ? body() : new EngineResult((int)ZegoErrorCode.EngineNotCreate));

    private void Report(string function, int code)
    {
        core.Events.Raise(new ApiCalled(code, function, code == 0 ? Success : Failure));
        if (code != 0)
        {
            core.Events.Raise(new DebugErrorOccurred(code, function, Failure));
        }
    }
}
