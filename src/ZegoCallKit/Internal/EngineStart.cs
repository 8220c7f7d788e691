using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>Initialises an engine; one that fails to come up, or is not wanted any more, is destroyed and its place given to the next.</summary>
internal sealed class EngineStart(ClientCore core, EngineLease lease, Operation operation, EngineSetup setup)
{
    private readonly EngineShutdown _shutdown = new(core, lease, setup.Name);
    private string _version = "";

    /// <summary>Initialises it.</summary>
    /// <typeparam name="T">The type of the client.</typeparam>
    /// <param name="make">Makes the client of the engine's version; runs in the state loop.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes in the state loop, not by way of the thread pool: a simulation must not have to wait for that.</returns>
    public Task<T> RunAsync<T>(Func<string, T> make, CancellationToken cancellationToken)
    {
        var start = new Pending<T>(core, operation, core.Options.Timeouts.Command, cancellationToken);
        core.Post(() =>
        {
            if (start.IsOver)
            {
                TakeBack();
                return;
            }

            start.Rollback = () =>
            {
                TakeBack();
                return Task.CompletedTask;
            };
            core.Call(engine => CommandSequence.Run(Commands(engine)), outcome => Finish(start, outcome, make));
        });
        return start.Task;
    }

    private IEnumerable<EngineResult> Commands(IZegoEngine engine)
    {
        _version = engine.Lifecycle.Version;
        yield return engine.Lifecycle.Initialize(setup.Profile, core, core.Frames);

        // What is custom can be switched only before the media engine runs. Which streams hand video over is chosen one by one later.
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

    private void Finish<T>(Pending<T> start, CommandOutcome outcome, Func<string, T> make)
    {
        if (start.IsOver)
        {
            return;
        }

        if (!outcome.IsAccepted)
        {
            TakeBack();
            start.Fail(operation.Refused(outcome));
            return;
        }

        InternalLog.EngineReady(core.Logger, setup.Name, _version);
        try
        {
            start.Complete(make(_version));
        }
#pragma warning disable CA1031 // What a part given by the program throws fails the creation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            TakeBack();
            start.Fail(fault);
        }
    }

    // The start may still be under way behind this; the shutdown comes after it and gives the lease back in its time.
    private void TakeBack() => _ = _shutdown.RunAsync(static () => { });
}
