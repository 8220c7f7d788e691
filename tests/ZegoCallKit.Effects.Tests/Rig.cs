using System.Reactive.Concurrency;
using ZegoCallKit.Effects.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Effects.Tests;

/// <summary>Provides a processor over the table of functions. At the end, it checks that nothing of the SDK is left and that no secret was logged.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly TempFolder _folder;

    private Rig(TempFolder folder, FakeSdk sdk, EffectsProcessor processor, RecordingLoggerFactory log, SimulatedTime time)
    {
        _folder = folder;
        Sdk = sdk;
        Processor = processor;
        Log = log;
        Time = time;
        Faults = processor.Faults.Record();
    }

    public FakeSdk Sdk { get; }

    public EffectsProcessor Processor { get; }

    public RecordingLoggerFactory Log { get; }

    public SimulatedTime Time { get; }

    public Recorder<EffectsFault> Faults { get; }

    /// <summary>Gets the calls of the SDK, without its creation.</summary>
    public IReadOnlyList<string> Calls => [.. Sdk.Calls.Skip(1)];

    public static async Task<Rig> StartAsync(Func<EffectsOptions, FakeSdk, EffectsOptions>? configure = null)
    {
        var folder = new TempFolder(TempFolder.Everything);
        var sdk = new FakeSdk();
        var log = new RecordingLoggerFactory();
        var time = new SimulatedTime();
        var options = new EffectsOptions
        {
            Resources = EffectsResources.FromFolder(folder.Path),
            License = sdk.License,
            AppSign = Secrets.AppSign,
            LoggerFactory = log,
            TimeProvider = time,
            NotificationScheduler = ImmediateScheduler.Instance,
        };
        options = configure?.Invoke(options, sdk) ?? options;
        return new Rig(folder, sdk, await EffectsProcessor.CreateAsync(FakeFunctions.Library, options, CancellationToken.None), log, time);
    }

    /// <summary>Processes a small frame.</summary>
    public void Process(int width = 4, int height = 2) =>
        Processor.Process(new WritableVideoFrame(new byte[width * height * 4], VideoPixelFormat.Rgba32, width, height, TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        var disposing = Processor.DisposeAsync().AsTask();
        Time.Advance(TimeSpan.FromSeconds(1));
        await disposing.WaitAsync(ThreadedRig.Bound);
        Assert.Equal(0, Sdk.Living);
        Assert.True(Faults.IsCompleted);
        Faults.Verify();
        Assert.DoesNotContain(Log.Lines, static line => line.Contains(Secrets.Canary, StringComparison.Ordinal));
        _folder.Dispose();
    }
}
