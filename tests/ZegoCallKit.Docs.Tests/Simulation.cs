using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Docs.Tests;

/// <summary>Provides a cloud in simulated time for the snippets. At the end, every client is disposed and none may have reported a fault.</summary>
internal sealed class Simulation
{
    public static readonly RoomId Lobby = new("lobby");

    private readonly List<ZegoClient> _clients = [];
    private readonly List<string> _faults = [];

    private Simulation()
    {
        Time = new SimulatedTime(seed: 1);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time, seed: 1));
        Options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
        };
    }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public ZegoClientOptions Options { get; }

    public static void Run(Func<Simulation, Task> body)
    {
        var simulation = new Simulation();
        simulation.Time.Run(async () =>
        {
            await body(simulation);
            foreach (var client in simulation._clients)
            {
                await client.DisposeAsync();
            }
        });
        Assert.Empty(simulation._faults);
    }

    public async Task<ZegoClient> CreateAsync(ZegoClientOptions? options = null)
    {
        var client = await ZegoClient.CreateAsync(options ?? Options);
        _clients.Add(client);
        client.Faults.Subscribe(fault => _faults.Add($"{fault.Source}: {fault.Exception}"));
        return client;
    }

    public async Task<IRoom> LoginAsync(string userId, RoomOptions? options = null) =>
        await (await CreateAsync()).LoginRoomAsync(Lobby, new RoomUser(new UserId(userId)), options);

    /// <summary>Creates a user who publishes a tone and color bars under the user's own name.</summary>
    public async Task<IPublication> SpeakAsync(string userId) =>
        await (await LoginAsync(userId)).PublishAsync(new StreamId(userId), new PublishOptions
        {
            Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)),
            Video = VideoInput.From(new ColourBarsSource(new VideoFormat(320, 180, new FrameRate(15)))),
        });

    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Time);

    public static Task<T> NextAsync<T>(IObservable<T> source, Func<T, bool> fits) => source.FirstAsync(fits).ToTask();
}
