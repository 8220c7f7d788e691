using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>Represents many clients of one in-memory cloud in simulated time.</summary>
internal sealed class Crowd
{
    private readonly InMemoryCloud _cloud;

    public Crowd() => _cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time));

    /// <summary>Gets the options that publish nothing to see or hear.</summary>
    public static PublishOptions Silent { get; } = new() { Audio = AudioInput.None, Video = VideoInput.None };

    public SimulatedTime Time { get; } = new();

    /// <summary>Lets a new client log in and publish.</summary>
    public Participant Join(string room, string name, PublishOptions publish, RoomOptions? options = null) => Time.Run(() => JoinAsync(room, name, publish, options));

    /// <summary>Creates a client.</summary>
    public Task<ZegoClient> CreateClientAsync(CallServiceOptions? calls = null) => ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1,
        AppSign = new string('0', ZegoClientOptions.AppSignLength),
        Engine = _cloud.CreateEngineFactory(),
        TimeProvider = Time,
        WorkScheduler = Time.Scheduler,
        SoundLevelInterval = TimeSpan.Zero,
        Calls = calls,
    });

    private async Task<Participant> JoinAsync(string room, string name, PublishOptions publish, RoomOptions? options)
    {
        var client = await CreateClientAsync();
        var joined = await client.LoginRoomAsync(new(room), new(new($"user{name}")), options);
        await joined.PublishAsync(new($"stream{name}"), publish);
        return new(client, joined);
    }
}
