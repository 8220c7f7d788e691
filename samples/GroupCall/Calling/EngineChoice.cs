using GroupCall.Options;
using ZegoCallKit;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;

namespace GroupCall.Calling;

/// <summary>The engine that carries the call, and the account it runs under.</summary>
internal static class EngineChoice
{
    // The in-memory cloud takes any AppID and AppSign; a real one wants yours, from ZEGO's console.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    public static ZegoClientOptions Create(CallOptions options, CallHost host) => new()
    {
        AppId = AppId,
        AppSign = AppSign,
        Engine = Memory(options, host),
        TimeProvider = host.Time,
        WorkScheduler = host.Scheduler,
    };

    private static IZegoEngineFactory Memory(CallOptions options, CallHost host) => new InMemoryCloud(new InMemoryCloudOptions
    {
        TimeProvider = host.Time,
        Scheduler = host.Scheduler,
        Network = new NetworkConditions { Latency = options.Latency, Loss = options.Loss },
    }).CreateEngineFactory();
}
