using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Clocks;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.TestKit;

/// <summary>Runs a test of a client in simulated time: on one thread, in the same order every time, without waiting.</summary>
public static class SimulatedRig
{
    /// <summary>The duration of "a moment later".</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(60);

    /// <summary>Creates the client, runs the test, disposes the client and checks what must hold after every test.</summary>
    /// <param name="body">The test.</param>
    /// <param name="configure">Changes the client's options.</param>
    /// <param name="seed">Selects another order of work that is ready at the same time.</param>
    public static void Run(Func<ClientRig, Task> body, Func<ZegoClientOptions, ZegoClientOptions>? configure = null, int? seed = null)
    {
        var time = new SimulatedTime(seed);
        var rig = Make(time, configure ?? (static options => options));
        time.Run(async () =>
        {
            await rig.CreateAsync();
            await body(rig);
            await rig.Client.DisposeAsync();
            await rig.Faults.Completed;
        });
        time.RunUntilIdle();
        rig.Verify(countTimers: true);
    }

    /// <summary>Creates an engine whose later actions run after a moment of simulated time.</summary>
    public static StubEngine NewEngine(SimulatedTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new StubEngine(action => time.Scheduler.Schedule(action, Moment, static (_, run) =>
        {
            run();
            return System.Reactive.Disposables.Disposable.Empty;
        }));
    }

    private static ClientRig Make(SimulatedTime time, Func<ZegoClientOptions, ZegoClientOptions> configure)
    {
        var engine = NewEngine(time);
        var audited = new AuditedTime(time);
        var log = new RecordingLoggerFactory();
        var options = configure(new ZegoClientOptions
        {
            AppId = 1234567890,
            AppSign = Secrets.AppSign,
            Engine = new StubEngineFactory(engine),
            LoggerFactory = log,
            TimeProvider = audited,
            WorkScheduler = time.Scheduler,
        });
        return new ClientRig(time, engine, options, audited, log);
    }
}
