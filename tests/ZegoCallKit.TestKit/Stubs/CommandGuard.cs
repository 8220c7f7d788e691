using System.Collections.Concurrent;
using System.Reactive.Disposables;
using ZegoCallKit.Engine;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>
/// Checks the rules of an engine: no command from inside an event handler (the real engine deadlocks), one command at a time, and only the first and
/// the last command without an initialized engine.
/// </summary>
public sealed class CommandGuard
{
    [ThreadStatic]
    private static int Callbacks;

    private readonly ConcurrentQueue<string> _violations = new();
    private int _running;
    private volatile bool _isInitialized;

    public IReadOnlyList<string> Violations => [.. _violations];

    public bool IsInitialized => _isInitialized;

    /// <summary>Marks this thread as running an event handler, until disposed.</summary>
    public static IDisposable EnterCallback()
    {
        Callbacks++;
        return Disposable.Create(static () => Callbacks--);
    }

    internal IDisposable EnterCommand(EngineCommand command)
    {
        if (Callbacks > 0)
        {
            Break($"{command.Name} was called from inside a callback of the engine");
        }

        if (Interlocked.Increment(ref _running) > 1)
        {
            Break($"{command.Name} was called while another command was running");
        }

        if (!_isInitialized && !command.Name.StartsWith("Lifecycle.", StringComparison.Ordinal))
        {
            Break($"{command.Name} was called without an initialised engine");
        }

        return Disposable.Create(() => Interlocked.Decrement(ref _running));
    }

    internal void Answered(EngineCommand command, object? answer)
    {
        if (string.Equals(command.Name, "Lifecycle.Initialize", StringComparison.Ordinal))
        {
            _isInitialized = ((EngineResult)answer!).IsAccepted;
        }
        else if (string.Equals(command.Name, "Lifecycle.Uninitialize", StringComparison.Ordinal))
        {
            _isInitialized = false;
        }
    }

    private void Break(string what)
    {
        _violations.Enqueue(what);
        throw new InvalidOperationException(what);
    }
}
