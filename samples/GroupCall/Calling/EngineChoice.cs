using GroupCall.Options;
using Samples;
using ZegoCallKit;
using ZegoCallKit.Engine;
using ZegoCallKit.Express;
using ZegoCallKit.InMemory;

namespace GroupCall.Calling;

/// <summary>The engine that carries the call, and the account it runs under.</summary>
internal sealed record EngineChoice
{
    // The in-memory cloud takes any AppID and AppSign; a real one wants yours, from ZEGO's console.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    public required ZegoClientOptions Client { get; init; }

    /// <summary>The token of the one participant on the real engine; <see langword="null"/> for none.</summary>
    public string? Token { get; init; }

    /// <summary>Chooses.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="host">What the program runs on.</param>
    /// <exception cref="EngineUnavailableException">There is no account, or ZEGO's library is not here.</exception>
    public static EngineChoice Create(CallOptions options, CallHost host) => options.Engine == CallOptions.ExpressEngine ? Express(host) : new()
    {
        Client = ClientOf(AppId, AppSign, Memory(options, host), host),
    };

    private static EngineChoice Express(CallHost host)
    {
        if (!ExpressAccount.TryRead(host.Variable, out var account, out var problem))
        {
            throw new EngineUnavailableException(problem);
        }

        var engine = new ExpressEngineFactory();
        try
        {
            engine.LoadLibrary();
        }
        catch (ZegoLibraryException missing)
        {
            throw new EngineUnavailableException(missing.Message, missing);
        }

        return new() { Client = ClientOf(account!.AppId, account.AppSign, engine, host), Token = account.Token };
    }

    private static ZegoClientOptions ClientOf(uint appId, string appSign, IZegoEngineFactory engine, CallHost host) => new()
    {
        AppId = appId,
        AppSign = appSign,
        Engine = engine,
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
