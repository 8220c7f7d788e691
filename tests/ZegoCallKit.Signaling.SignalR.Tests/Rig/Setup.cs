using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>
/// Represents the servers that the contract and the calls run with. By default, these are servers in this process, with the store in memory; the environment variable RING_SETUP chooses a store and a number of server processes:
/// <c>memory:1</c>, <c>redis:1</c>, <c>redis:3</c>, <c>garnet:1</c> or <c>garnet:3</c>.
/// </summary>
internal sealed record Setup(string Store, int Count)
{
    public const string Memory = "memory";
    public const string Redis = "redis";
    public const string Garnet = "garnet";

    private const string Variable = "RING_SETUP";
    private const int ManyServers = 3;

    private static readonly Setup? Chosen = Read(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Creates the servers of a test.</summary>
    /// <param name="options">The options of a server in this process; of server processes, they choose the number of messages per second.</param>
    public static Servers Create(CallSignalingOptions? options = null)
    {
        options ??= TestServer.Generous;
        return Chosen is { } chosen ? new ServerProcesses(chosen, options.MessagesPerSecond) : new TestServer(options);
    }

    /// <summary>Creates several servers, even if one is chosen.</summary>
    public static Servers CreateMany() => Chosen is { Count: > 1 } ? Create() : new TestServers(ManyServers);

    private static Setup? Read(string? text) => text switch
    {
        null or "" => null,
        "memory:1" or "redis:1" or "garnet:1" => new Setup(text[..^2], 1),
        "redis:3" or "garnet:3" => new Setup(text[..^2], ManyServers),
        _ => throw new ArgumentException($"{Variable} must be memory:1, redis:1, redis:3, garnet:1 or garnet:3; several processes cannot share a memory. It is '{text}'.", nameof(text)),
    };
}
