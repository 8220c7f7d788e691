using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reactive.Linq;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.Quality;

namespace Docs.Snippets;

public sealed class ObservabilitySnippets
{
    [Fact]
    public void Instruments_and_spans_are_listened_to() => Simulation.Run(async simulation =>
    {
        var time = simulation.Time;
        var lines = new List<string>();
        void Show(string line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }

        #region listen
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, _, _) => Show($"{instrument.Name} {value} {instrument.Unit}"));      // durations
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => Show($"{instrument.Name} {value} {instrument.Unit}"));        // counters
        meters.Start();
        using var each = time.CreateTimer(_ => meters.RecordObservableInstruments(), null, TimeSpan.Zero, TimeSpan.FromSeconds(10));        // what is active now

        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Show($"{span.OperationName} took {span.Duration.TotalMilliseconds} ms"),
        };
        ActivitySource.AddActivityListener(spans);
        #endregion

        await simulation.LoginAsync("alice");
        await Task.Delay(TimeSpan.FromSeconds(11), time);
        lock (lines)
        {
            Assert.Contains(lines, static line => line.StartsWith("zegocallkit.room.login.duration ", StringComparison.Ordinal));
            Assert.Contains(lines, static line => line.StartsWith("zegocallkit.room.active ", StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Exporters_of_OpenTelemetry_get_metrics_and_traces()
    {
        using var reader = new BaseExportingMetricReader(new NoExporter<Metric>());
        using var spans = new SimpleActivityExportProcessor(new NoExporter<Activity>());

        #region opentelemetry
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.MeterName).AddReader(reader).Build();
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.ActivitySourceName).AddProcessor(spans).Build();
        #endregion

        using var source = new ActivitySource(Telemetry.ActivitySourceName);
        Assert.True(source.HasListeners());
    }

    [Fact]
    public void Logs_faults_and_health_are_watched() => Simulation.Run(async simulation =>
    {
        var options = simulation.Options;
        ILoggerFactory loggerFactory = NullLoggerFactory.Instance;
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);
        await simulation.SpeakAsync("alice");

        #region watch-a-client
        await using var client = await ZegoClient.CreateAsync(options with { LoggerFactory = loggerFactory });
        using var faults = client.Faults.Subscribe(fault => show($"{fault.Source}: {fault.Exception.Message}"));
        #endregion

        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("bob")));
        var playback = await room.PlayAsync(new StreamId("alice"));

        #region watch-quality
        using var health = playback.Health.Changes.Subscribe(one => show($"{playback.StreamId}: {one.Verdict} {one.Troubles}"));
        using var traffic = client.Quality.Traffic.Changes.Subscribe(stats => show($"{stats.ReceiveKbps:0} kbit/s, round trip {stats.ReceiveRtt.TotalMilliseconds:0} ms"));
        #endregion

        var verdict = await playback.Health.Changes.FirstAsync(one => one.Verdict == StreamVerdict.Good);
        Assert.Equal(StreamTroubles.None, verdict.Troubles);
    });

    [Fact]
    public void A_session_is_recorded() => Simulation.Run(async simulation =>
    {
        var options = simulation.Options;
        var path = Path.Join(Directory.CreateTempSubdirectory().FullName, "session.jsonl");

        #region record-a-session
        using (var recorder = new RecordingEngineFactory(options.Engine, path))
        await using (var client = await ZegoClient.CreateAsync(options with { Engine = recorder }))
        {
            await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
        }
        #endregion

        Assert.NotEmpty(FlightRecording.ReadFile(path).Entries);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    });

    private sealed class NoExporter<T> : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch) => ExportResult.Success;
    }
}
