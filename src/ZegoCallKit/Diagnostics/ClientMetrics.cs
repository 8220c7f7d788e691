using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace ZegoCallKit.Diagnostics;

/// <summary>Holds the instruments. Clients that share a meter share them; docs/metrics.md lists them.</summary>
internal sealed class ClientMetrics
{
    private static readonly ConditionalWeakTable<Meter, ClientMetrics> ByMeter = [];
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 7.5, 10, 15, 30];
    private static readonly double[] ShortSeconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

    private static readonly double[] LongSeconds = [1, 5, 10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200];

    // The runtime keeps every meter, and with it the code that its observable instruments call. Without this, a plug-in could never be unloaded.
    static ClientMetrics()
    {
        if (AssemblyLoadContext.GetLoadContext(typeof(ClientMetrics).Assembly) is { IsCollectible: true } context)
        {
            context.Unloading += static _ => Shared.Dispose();
        }
    }

    private ClientMetrics(Meter meter)
    {
        OperationDuration = Durations(meter, "zegocallkit.operation.duration", "The duration of awaited operations.", Seconds);
        LoginDuration = Durations(meter, "zegocallkit.room.login.duration", "The time from requesting a login until it succeeded or failed.", Seconds);
        PublishDuration = Durations(meter, "zegocallkit.publication.start.duration", "The time from requesting to publish until the stream was published or publishing failed.", Seconds);
        PlayDuration = Durations(meter, "zegocallkit.playback.start.duration", "The time from the start of an attempt to play a stream until it played or failed.", Seconds);
        FirstFrame = Durations(meter, "zegocallkit.playback.time_to_first_frame", "The time from the start of an attempt to play a stream until its first audio or video frame.", Seconds);
        NotificationDelay = Durations(meter, "zegocallkit.notification.delay", "The time from an event until an observer was called.", ShortSeconds);
        SlowObservers = meter.CreateCounter<long>("zegocallkit.notification.slow_observers", "{observer}", "The number of times that an observer became slow.");
        NotificationsDropped = meter.CreateCounter<long>("zegocallkit.notification.dropped", "{notification}", "The number of notifications dropped because an observer had too many pending.");
        Faults = meter.CreateCounter<long>("zegocallkit.client.faults", "{fault}", "The number of faults that belong to no operation.");
        Reconnections = meter.CreateCounter<long>("zegocallkit.room.reconnections", "{reconnection}", "The number of times that a login reconnected.");
        var frames = meter.CreateCounter<long>("zegocallkit.frame.dropped", "{frame}", "The number of frames that a sink or processor missed, or that the engine did not accept.");
        BusySinks = new DropCount(frames, "sink_busy");
        BusyProcessors = new DropCount(frames, "processor_busy");
        RefusedFrames = new DropCount(frames, "engine_refused");
        SignalsDropped = meter.CreateCounter<long>("zegocallkit.call.signal.dropped", "{signal}", "The number of invalid call signals.");
        CallSetupDuration = Durations(meter, "zegocallkit.call.setup.duration", "The time from dialing, ringing or joining until this user was in the call.", Seconds);
        CallDuration = Durations(meter, "zegocallkit.call.duration", "The time that this user was in a call.", LongSeconds);
        CallsEnded = meter.CreateCounter<long>("zegocallkit.call.ended", "{call}", "The number of calls that ended, including missed and declined calls.");
        Watch(meter, Calls, "zegocallkit.call.active", "{call}", "The number of calls that this user is in.");
        Watch(meter, Pending, "zegocallkit.operation.pending", "{operation}", "The number of operations that are being awaited.");
        Watch(meter, Rooms, "zegocallkit.room.active", "{room}", "The number of active logins, including those that are reconnecting.");
        Watch(meter, Publications, "zegocallkit.publication.active", "{publication}", "The number of streams that are being published.");
        Watch(meter, Playbacks, "zegocallkit.playback.active", "{playback}", "The number of streams that are being played.");
    }

    public Histogram<double> OperationDuration { get; }

    public Histogram<double> LoginDuration { get; }

    public Histogram<double> PublishDuration { get; }

    public Histogram<double> PlayDuration { get; }

    public Histogram<double> FirstFrame { get; }

    public Histogram<double> NotificationDelay { get; }

    public Counter<long> SlowObservers { get; }

    public Counter<long> NotificationsDropped { get; }

    public Counter<long> Faults { get; }

    public Counter<long> Reconnections { get; }

    /// <summary>Gets the count of frames that a sink missed because it was still busy with an earlier one.</summary>
    public DropCount BusySinks { get; }

    /// <summary>Gets the count of frames that passed unprocessed because a processor was still busy with an earlier one.</summary>
    public DropCount BusyProcessors { get; }

    /// <summary>Gets the count of frames from sources that the engine did not accept.</summary>
    public DropCount RefusedFrames { get; }

    public Counter<long> SignalsDropped { get; }

    public Histogram<double> CallSetupDuration { get; }

    public Histogram<double> CallDuration { get; }

    public Counter<long> CallsEnded { get; }

    public ActiveCount Calls { get; } = new();

    public ActiveCount Pending { get; } = new();

    public ActiveCount Rooms { get; } = new();

    public ActiveCount Publications { get; } = new();

    public ActiveCount Playbacks { get; } = new();

    private static Meter Shared { get; } = new(Options());

    /// <summary>Returns the instruments of a factory's meter, or the process-wide instruments if there is no factory.</summary>
    public static ClientMetrics For(IMeterFactory? factory) =>
        ByMeter.GetValue(factory?.Create(Options()) ?? Shared, static meter => new ClientMetrics(meter));

    private static MeterOptions Options() => new(Telemetry.MeterName) { Version = typeof(ClientMetrics).Assembly.GetName().Version?.ToString(3) };

    private static Histogram<double> Durations(Meter meter, string name, string description, double[] boundaries) =>
        meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });

    private static void Watch(Meter meter, ActiveCount count, string name, string unit, string description) =>
        meter.CreateObservableUpDownCounter(name, () => count.Value, unit, description);
}
