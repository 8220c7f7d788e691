using System.Security.Cryptography;
using ZegoCallKit.RingChaos.Clients;
using ZegoCallKit.RingChaos.Servers;
using ZegoCallKit.TestNetworks;
using ZegoCallKit.TestNodes;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingChaos;

/// <summary>Three nodes, a redis-server that writes down everything before it answers, client processes, and a network for each device.</summary>
internal sealed class ChaosWorld : IAsyncDisposable
{
    public const int Nodes = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("ring-chaos").FullName;
    private readonly string _key = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
    private readonly int[] _ports = [.. Enumerable.Range(0, Nodes).Select(static _ => LoopbackPort.Find())];
    private readonly NodeProcess?[] _nodes = new NodeProcess?[Nodes];
    private readonly List<ClientProcess> _clients = [];
    private readonly List<Network> _networks = [];
    private readonly ChaosLogs _logs;
    private readonly Random _random;
    private RedisProcess _redis = null!;

    private ChaosWorld(Random random, ChaosLogs logs) => (_random, _logs) = (random, logs);

    /// <summary>Starts everything but the clients.</summary>
    public static async Task<ChaosWorld> StartAsync(Random random, ChaosLogs logs)
    {
        var world = new ChaosWorld(random, logs);
        world._redis = await RedisProcess.StartAsync(world._folder);
        for (var node = 0; node < Nodes; node++)
        {
            await world.StartNodeAsync(node);
        }

        return world;
    }

    /// <summary>Starts client processes, all at the same time because their devices call each other, and waits until they are connected.</summary>
    public async Task StartClientsAsync(Func<Func<int>, string, IReadOnlyList<ClientPlan>> plan, Action<string> onLine) =>
        _clients.AddRange(await Task.WhenAll(plan(AddNetwork, _key).Select(one => ClientProcess.StartAsync(one, onLine))));

    public int Next(int below)
    {
        lock (_random)
        {
            return _random.Next(below);
        }
    }

    public TimeSpan Between(int minMs, int maxMs)
    {
        lock (_random)
        {
            return TimeSpan.FromMilliseconds(_random.Next(minMs, maxMs));
        }
    }

    /// <summary>Returns the networks of some devices, one of so many, chosen at random.</summary>
    public IReadOnlyList<Network> Some(int oneOf) => [.. _networks.Where(_ => Next(oneOf) == 0)];

    public async Task StartNodeAsync(int node) => _nodes[node] = await NodeProcess.StartAsync(Environment.ProcessPath!, _ports[node], _redis.Configuration, _folder, _key, rate: null, line => _logs.Write($"node-{node}", line));

    public async Task KillNodeAsync(int node)
    {
        await _nodes[node]!.DisposeAsync();
        _nodes[node] = null;
    }

    public Task StopRedisAsync(bool isKill) => isKill ? _redis.KillAsync() : _redis.StopAsync();

    public async Task StartRedisAsync()
    {
        var port = _redis.Port;
        await _redis.DisposeAsync();
        _redis = await RedisProcess.StartAsync(_folder, port);
    }

    public async Task SetClocksAsync(Func<TimeSpan> offset)
    {
        foreach (var node in _nodes)
        {
            await node!.SetClockAsync(offset());
        }

        foreach (var client in _clients)
        {
            await client.TellAsync(ClientWords.Clock, (long)offset().TotalMilliseconds);
        }
    }

    public async Task TellAsync(string word)
    {
        foreach (var client in _clients)
        {
            await client.TellAsync(word);
        }
    }

    public async Task TellAsync(string word, long number)
    {
        foreach (var client in _clients)
        {
            await client.TellAsync(word, number);
        }
    }

    /// <summary>Reads the server's call history of users.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> ReadHistoriesAsync(IEnumerable<string> users) => HistoryReader.ReadAsync(_ports[0], _key, users);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        foreach (var network in _networks)
        {
            await network.DisposeAsync();
        }

        foreach (var node in _nodes)
        {
            await (node?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        await _redis.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private int AddNetwork()
    {
        var network = new Network(new Uri("http://127.0.0.1/calls"), _ports);
        _networks.Add(network);
        return network.Address.Port;
    }
}
