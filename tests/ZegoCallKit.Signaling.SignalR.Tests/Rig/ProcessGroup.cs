using System.Collections.Concurrent;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.TestNodes;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Server processes that are one service. They end with this process; until then, one test after the other has them.</summary>
internal sealed class ProcessGroup
{
    /// <summary>Signs the tokens.</summary>
    public const string Key = "a key of these tests, long enough for HMAC-SHA256";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ZegoCallKit.RingChaos");
    private static readonly ConcurrentDictionary<(Setup Setup, int Rate), ConcurrentBag<ProcessGroup>> Idle = new();

    private readonly Setup _setup;
    private readonly int _rate;
    private readonly string _folder = Directory.CreateTempSubdirectory("ring-server").FullName;
    private readonly NodeProcess?[] _nodes;

    private ProcessGroup(Setup setup, int rate)
    {
        (_setup, _rate) = (setup, rate);
        _nodes = new NodeProcess?[setup.Count];
        Ports = [.. Enumerable.Range(0, setup.Count).Select(static _ => LoopbackPort.Find())];
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);
    }

    public IReadOnlyList<int> Ports { get; }

    /// <summary>Gets what the processes printed for the present test.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public static ProcessGroup Rent(Setup setup, int rate)
    {
        if (!Idle.GetOrAdd((setup, rate), static _ => []).TryTake(out var group))
        {
            group = new ProcessGroup(setup, rate);
        }

        group.Lines.Clear();
        return group;
    }

    public void Return() => Idle[(_setup, _rate)].Add(this);

    /// <summary>Starts the processes that do not run.</summary>
    public async Task StartAsync()
    {
        var redis = _setup.Store switch
        {
            Setup.Redis => (await RedisServer.GetAsync()).Configuration,
            Setup.Garnet => GarnetInProcess.Configuration,
            _ => null,
        };
        await Task.WhenAll(Enumerable.Range(0, _nodes.Length).Select(async node => _nodes[node] ??= await NodeProcess.StartAsync(Program, Ports[node], redis, _folder, Key, _rate, Lines.Enqueue)));
    }

    /// <summary>Kills a process with SIGKILL.</summary>
    public async Task KillAsync(int node)
    {
        if (_nodes[node] is { } process)
        {
            _nodes[node] = null;
            await process.DisposeAsync();
        }
    }
}
