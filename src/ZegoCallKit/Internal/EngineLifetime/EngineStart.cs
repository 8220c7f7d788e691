using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>Initializes an engine; an engine that fails to start, or is no longer wanted, is destroyed and its lease released.</summary>
internal sealed class EngineStart(ClientCore core, EngineLease lease, Operation operation, EngineSetup setup)
{
    private readonly EngineShutdown _shutdown = new(core, lease, setup.Name);
    private string _version = "";

    /// <summary>Initializes the engine.</summary>
    /// <typeparam name="T">The type of the client.</typeparam>
    /// <param name="prepare">Asks the engine for what must be known when the client is there, and then calls back; called in the state loop.</param>
    /// <param name="make">Creates the client from the engine's version; called in the state loop.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes in the state loop, not on the thread pool, because a simulation must not have to wait for the pool.</returns>
    public Task<T> RunAsync<T>(Action<Action> prepare, Func<string, T> make, CancellationToken cancellationToken)
    {
        var start = new Pending<T>(core, operation, core.Options.Timeouts.Command, cancellationToken);
        core.Post(() =>
        {
            if (start.IsOver)
            {
                Undo();
                return;
            }

            start.Rollback = () =>
            {
                Undo();
                return Task.CompletedTask;
            };
            core.Call(engine => CommandSequence.Run(Commands(engine)), outcome => OnStarted(start, outcome, prepare, make));
        });
        return start.Task;
    }

    private IEnumerable<EngineResult> Commands(IZegoEngine engine)
    {
        _version = engine.Lifecycle.Version;
        yield return engine.Lifecycle.Initialize(setup.Profile, core, core.Frames);

        if (setup.HardwareEncoding is { } encoding)
        {
            yield return engine.Encoding.EnableHardwareEncoder(encoding);
        }

        if (setup.HardwareDecoding is { } decoding)
        {
            yield return engine.Decoding.EnableHardwareDecoder(decoding);
        }

        // Custom rendering can be switched only before the media engine runs. Which streams pass video on is decided for each stream later.
        yield return engine.CustomVideo.EnableRender(true, setup.VideoSinkFormat, engineDraws: true);
        foreach (var channel in setup.ProcessedVideo.Distinct())
        {
            yield return engine.CustomVideo.EnableProcessing(true, channel);
        }

        if (setup.SoundLevelInterval > TimeSpan.Zero)
        {
            yield return engine.Levels.StartSoundLevels(setup.SoundLevelInterval, detectVoice: false);
        }
    }

    private void OnStarted<T>(Pending<T> start, CommandOutcome outcome, Action<Action> prepare, Func<string, T> make)
    {
        if (start.IsOver)
        {
            return;
        }

        if (!outcome.IsAccepted)
        {
            Undo();
            start.Fail(operation.Refused(outcome));
            return;
        }

        EngineLog.Ready(core.Logs.Engine, setup.Name, _version);
        prepare(() => Finish(start, make));
    }

    private void Finish<T>(Pending<T> start, Func<string, T> make)
    {
        if (start.IsOver)
        {
            return;
        }

        try
        {
            start.Complete(make(_version));
        }
#pragma warning disable CA1031 // An exception of an object supplied by the application fails the creation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Undo();
            start.Fail(fault);
        }
    }

    // The start may still be pending; the shutdown is queued after it and releases the lease in turn.
    private void Undo() => _ = _shutdown.RunAsync(static () => { });
}
