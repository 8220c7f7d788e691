using GroupCall.Options;
using ZegoCallKit;
using ZegoCallKit.Desk;
using ZegoCallKit.Engine;
using ZegoCallKit.Express;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;

namespace GroupCall.Calling;

/// <summary>The engine that runs the call, and its account.</summary>
internal sealed record EngineChoice
{
    // The in-memory cloud and the desk accept any AppID and AppSign; the real one needs yours, from ZEGO's console.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    public required ZegoClientOptions Client { get; init; }

    /// <summary>Gets the token of the one participant on the real engine; <see langword="null"/> for none.</summary>
    public string? Token { get; init; }

    /// <summary>Chooses the engine.</summary>
    /// <param name="options">The options from the command line.</param>
    /// <param name="host">The environment of the program.</param>
    /// <exception cref="EngineUnavailableException">There is no account, or ZEGO's library was not found.</exception>
    public static EngineChoice Create(CallOptions options, CallHost host) => options.Engine switch
    {
        CallOptions.ExpressEngine => Express(host),
        CallOptions.DeskEngine => new() { Client = ClientOf(AppId, AppSign, Desk(options), host) with { TokenProvider = new DeskSignIn(options.Url) } },
        _ => new() { Client = ClientOf(AppId, AppSign, Memory(options, host), host) },
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

    private static DeskEngineFactory Desk(CallOptions options) => new(options.Url, new DeskEngineOptions { ClientName = nameof(GroupCall) });

    private static IZegoEngineFactory Memory(CallOptions options, CallHost host) => new InMemoryCloud(new InMemoryCloudOptions
    {
        TimeProvider = host.Time,
        Scheduler = host.Scheduler,
        Network = new NetworkConditions { Latency = options.Latency, Loss = options.Loss },
    }).CreateEngineFactory();
}
