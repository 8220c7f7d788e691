using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>
/// Runs the cases of the ratios with BenchmarkDotNet: each next to its floor, many times per invocation. The ratios are the gate; this is for a closer look.
/// It runs in this process, because the fixtures contain native memory and callbacks that a case refers to.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public abstract class Suite
{
    protected const int Times = 4096;

    private Dictionary<string, RatioCase> _cases = [];

    /// <summary>Gets or sets the name of the case.</summary>
    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    public IEnumerable<string> Names => Load().Keys;

    [GlobalSetup]
    public void Setup() => _cases = Load();

    [Benchmark(OperationsPerInvoke = Times)]
    public void Kit() => _cases[Case].Run(Times);

    [Benchmark(Baseline = true, OperationsPerInvoke = Times)]
    public void Floor() => _cases[Case].Floor(Times);

    internal abstract IEnumerable<RatioCase> Cases();

    private Dictionary<string, RatioCase> Load() => Cases().ToDictionary(what => what.Name, StringComparer.Ordinal);

    private sealed class Settings : ManualConfig
    {
        public Settings() => AddJob(Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithWarmupCount(8)
            .WithIterationCount(15)
            .WithIterationTime(TimeInterval.FromMilliseconds(100)));
    }
}
