using System.Diagnostics.Metrics;
using Xunit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.House.Tests;

/// <summary>Instruments are documented in docs/metrics.md and named by the conventions of OpenTelemetry.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task The_catalogue_of_instruments_is_complete()
    {
        var written = MarkdownTable.Rows("docs/metrics.md", "instrument").Select(row => $"{row[0]} | {row[1]} | {row[2]} | {row[4]}").ToList();
        var actual = (await InstrumentsAsync()).Select(instrument => $"{instrument.Name} | {KindOf(instrument)} | {instrument.Unit} | {instrument.Description}").ToList();

        Findings.None(actual.Except(written, StringComparer.Ordinal).Select(line => $"not in docs/metrics.md: {line}")
            .Concat(written.Except(actual, StringComparer.Ordinal).Select(line => $"only in docs/metrics.md: {line}")));
    }

    [Fact]
    public async Task Names_and_units_follow_the_conventions()
    {
        var instruments = await InstrumentsAsync();

        Assert.All(instruments, static instrument => Assert.Equal(Telemetry.MeterName, instrument.Meter.Name));
        Assert.All(instruments, static instrument => Assert.Matches("^zegocallkit(\\.[a-z][a-z_]*)+$", instrument.Name));
        Assert.All(instruments, static instrument => Assert.Matches(instrument is Histogram<double> ? "^s$" : "^\\{[a-z_]+\\}$", instrument.Unit));
    }

    private static async Task<IReadOnlyCollection<Instrument>> InstrumentsAsync()
    {
        using var meters = new MeasurementRecorder();
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory(), MeterFactory = meters };
        await using var client = await ZegoClient.CreateAsync(options, TestContext.Current.CancellationToken);
        return meters.Instruments;
    }

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> => "histogram",
        ObservableUpDownCounter<long> => "observable up-down counter",
        Counter<long> => "counter",
        _ => instrument.GetType().Name,
    };
}
