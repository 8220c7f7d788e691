using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Clocks;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.TestKit;

/// <summary>Runs a test of a client on real threads, for operations that block. Its clock is stopped unless the test advances it.</summary>
public static class ThreadedRig
{
    /// <summary>How long an operation can take before it counts as stuck: far longer than a busy machine needs.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    /// <summary>Creates the client, runs the test, disposes the client and checks what must hold after every test.</summary>
    public static async Task RunAsync(Func<ClientRig, Task> body, Func<ZegoClientOptions, ZegoClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        var rig = Make(configure ?? (static options => options));
        await rig.CreateAsync().WaitAsync(Bound);
        await body(rig).WaitAsync(Bound);
        await rig.Client.DisposeAsync().AsTask().WaitAsync(Bound);
        await rig.Faults.Completed.WaitAsync(Bound);
        rig.Verify(countTimers: false);
    }

    /// <summary>Creates an engine whose later actions run on another thread.</summary>
    public static StubEngine NewEngine() => new(static action => new Thread(() => action()) { IsBackground = true }.Start());

    private static ClientRig Make(Func<ZegoClientOptions, ZegoClientOptions> configure)
    {
        var engine = NewEngine();
        var time = new SimulatedTime();
        var audited = new AuditedTime(time);
        var log = new RecordingLoggerFactory();
        var options = configure(new ZegoClientOptions
        {
            AppId = 1234567890,
            AppSign = Secrets.AppSign,
            Engine = new StubEngineFactory(engine) { CommandsMayBlock = true },
            LoggerFactory = log,
            TimeProvider = audited,
        });
        return new ClientRig(time, engine, options, audited, log);
    }
}
