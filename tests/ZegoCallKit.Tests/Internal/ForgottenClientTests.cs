using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal;

public sealed class ForgottenClientTests
{
    private readonly RecordingLoggerFactory _log = new();

    [Fact]
    public async Task A_client_that_is_forgotten_is_named_in_the_log()
    {
        await Task.Run(() => MakeAsync(isDisposed: false)).WaitAsync(ThreadedRig.Bound);

        Assert.True(await CollectUntilAsync(() => _log.Lines.Any(static line => line.Contains("A client of app 77 on the engine", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_client_that_is_disposed_is_not()
    {
        var client = await Task.Run(() => MakeAsync(isDisposed: true)).WaitAsync(ThreadedRig.Bound);
        Assert.True(await CollectUntilAsync(() => !client.IsAlive));
        GC.WaitForPendingFinalizers();

        Assert.DoesNotContain(_log.Lines, static line => line.Contains("without being disposed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_context_that_can_be_collected_can_be_unloaded()
    {
        var context = Load();

        Assert.True(await CollectUntilAsync(() => !context.IsAlive));
    }

    // Like a plug-in: creates the meter that all clients of the process share.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Load()
    {
        var context = new AssemblyLoadContext("plug-in", isCollectible: true);
        var metrics = context.LoadFromAssemblyPath(typeof(ZegoClient).Assembly.Location).GetType("ZegoCallKit.Diagnostics.ClientMetrics", throwOnError: true)!;
        Assert.NotNull(metrics.GetMethod("For")!.Invoke(null, [null]));
        context.Unload();
        return new WeakReference(context);
    }

    private static async Task<bool> CollectUntilAsync(Func<bool> isDone)
    {
        for (var attempt = 0; attempt < 100 && !isDone(); attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        return isDone();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> MakeAsync(bool isDisposed)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 77,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = new InMemoryCloud().CreateEngineFactory(),
            LoggerFactory = _log,
        });
        if (isDisposed)
        {
            await client.DisposeAsync();
        }

        return new WeakReference(client);
    }
}
