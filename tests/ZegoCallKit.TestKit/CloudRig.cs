using System.Collections.Concurrent;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.TestKit;

/// <summary>Represents clients on an in-memory cloud in simulated time, for tests of several parts together.
/// At the end it disposes all clients and checks that only expected faults were reported.</summary>
public sealed class CloudRig
{
    public static readonly RoomId RoomId = new("room");

    // The in-memory engine accepts only hexadecimal characters, like the real one.
    private static readonly string AppSign = new('a', 64);

    private readonly List<ZegoClient> _clients = [];
    private readonly List<Recorder<ClientFault>> _faults = [];
    private readonly ConcurrentBag<string> _expectedFaults = [];

    private CloudRig(int seed)
    {
        Time = new SimulatedTime(seed);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time, seed));
    }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    /// <summary>Runs a test in simulated time.</summary>
    /// <param name="body">The test.</param>
    /// <param name="seed">Selects another order of work that is ready at the same time, and other random network conditions.</param>
    public static void Run(Func<CloudRig, Task> body, int seed = 1)
    {
        var rig = new CloudRig(seed);
        rig.Time.Run(async () =>
        {
            await body(rig);
            foreach (var client in rig._clients)
            {
                await client.DisposeAsync();
            }

            await Task.WhenAll(rig._faults.Select(static faults => faults.Completed));
        });
        rig.Time.RunUntilIdle();
        var faults = rig._faults.SelectMany(static recorder => recorder.Items).ToList();
        Assert.Empty(faults.Where(fault => !rig._expectedFaults.Contains(fault.Source, StringComparer.Ordinal)).Select(static fault => $"{fault.Source}: {fault.Exception}"));
        Assert.Empty(rig._expectedFaults.Where(source => faults.All(fault => !string.Equals(fault.Source, source, StringComparison.Ordinal))));
    }

    /// <summary>Expects a fault of this source: it must be reported before the end of the test, and does not fail the test.</summary>
    public void ExpectFault(string source) => _expectedFaults.Add(source);

    /// <summary>Creates a client; it is disposed at the end.</summary>
    public async Task<ZegoClient> NewClientAsync(InMemoryEngineOptions? engine = null, Func<ZegoClientOptions, ZegoClientOptions>? configure = null)
    {
        var options = new ZegoClientOptions
        {
            AppId = 1234567890,
            AppSign = AppSign,
            Engine = Cloud.CreateEngineFactory(engine),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
        };
        var client = await ZegoClient.CreateAsync(configure is null ? options : configure(options));
        _clients.Add(client);
        _faults.Add(client.Faults.Record());
        return client;
    }

    /// <summary>Creates a client and logs in.</summary>
    public async Task<IRoom> LoginAsync(string userId, RoomOptions? options = null, InMemoryEngineOptions? engine = null) =>
        await (await NewClientAsync(engine)).LoginRoomAsync(RoomId, new RoomUser(new UserId(userId)), options);
}
