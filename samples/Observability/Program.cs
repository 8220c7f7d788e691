using System.Diagnostics;
using Observability;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ZegoCallKit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

GuardedOutput.Use();
if (args is not ([] or ["--all"]))
{
    (args is ["--help"] or ["-h"] or ["-?"] ? Console.Out : Console.Error).WriteLine(
        "Observability [--all]: makes a short call and prints a summary of its traces and metrics. With --all, OpenTelemetry's console exporter prints each of them.");
    return args is ["--help"] or ["-h"] or ["-?"] ? GuardedOutput.Standard.ExitCodeOf(0) : 2;
}

// OpenTelemetry collects the kit's traces and metrics. The two summaries take the place of real exporters.
var spans = new SpanSummary();
var numbers = new MetricSummary();
var tracing = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.ActivitySourceName, "Sample");
var metering = Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.MeterName);
using var traces = (args is [] ? tracing.AddProcessor(new SimpleActivityExportProcessor(spans)) : tracing.AddConsoleExporter()).Build();
using var metrics = (args is []
    ? metering.AddReader(new BaseExportingMetricReader(numbers))
    : metering.AddConsoleExporter((_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue)).Build();
using var source = new ActivitySource("Sample");

var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };
using (source.StartActivity("a call"))
{
    await using var alice = await ZegoClient.CreateAsync(options);
    await using var bob = await ZegoClient.CreateAsync(options);
    var stage = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
    var hall = await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
    await stage.PublishAsync(new StreamId("alice"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
    await (await hall.PlayAsync(new StreamId("alice"))).SetVolumeAsync(50);

    // A failure is traced with its code: the id is already in use.
    try
    {
        await hall.PublishAsync(new StreamId("alice"));
    }
    catch (ZegoException failure)
    {
        Console.WriteLine(failure.Message);
    }

    metrics.ForceFlush();
}

if (args is [])
{
    spans.WriteTo(Console.Out);
    numbers.WriteTo(Console.Out);
}

return GuardedOutput.Standard.ExitCodeOf(0);
