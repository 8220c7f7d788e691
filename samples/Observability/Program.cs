using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using ZegoCallKit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

// The kit's traces and metrics through OpenTelemetry; the console stands for any exporter. At the end the metrics are printed.
using var traces = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.ActivitySourceName, "Sample").AddConsoleExporter().Build();
using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.MeterName).AddConsoleExporter((_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue).Build();
using var source = new System.Diagnostics.ActivitySource("Sample");

var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };
using (source.StartActivity("a call"))
{
    await using var alice = await ZegoClient.CreateAsync(options);
    await using var bob = await ZegoClient.CreateAsync(options);
    var stage = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
    var hall = await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
    await stage.PublishAsync(new StreamId("alice"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
    await (await hall.PlayAsync(new StreamId("alice"))).SetVolumeAsync(50);

    // A failure is traced with its code: the id is in use.
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
