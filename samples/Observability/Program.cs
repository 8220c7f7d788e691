using System.Diagnostics;
using Observability;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ZegoCallKit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

if (args.Length > 0)
{
    Console.WriteLine("Observability, without arguments: makes a short call and prints a summary of its traces and metrics.");
    return;
}

// OpenTelemetry collects the kit's traces and metrics. A real program exports them with AddOtlpExporter instead.
var (spans, metrics) = (new List<Activity>(), new List<MetricSnapshot>());
using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.ActivitySourceName, "Sample").AddInMemoryExporter(spans).Build();
using var metering = Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.MeterName).AddInMemoryExporter(metrics).Build();
using var source = new ActivitySource("Sample");

var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };

// The kit's operations become children of the program's own span.
using (source.StartActivity("a call"))
{
    await using var alice = await ZegoClient.CreateAsync(options);
    await using var bob = await ZegoClient.CreateAsync(options);
    var alicesRoom = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
    var bobsRoom = await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
    await alicesRoom.PublishAsync(new StreamId("alice"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
    var playback = await bobsRoom.PlayAsync(new StreamId("alice"));
    await playback.SetVolumeAsync(50);

    // A failure is traced with its code: the id is already in use.
    try
    {
        await bobsRoom.PublishAsync(new StreamId("alice"));
    }
    catch (ZegoException failure)
    {
        Console.WriteLine(failure.Message);
    }

    metering.ForceFlush();
}

Summary.Write(spans);
Summary.Write(metrics);
