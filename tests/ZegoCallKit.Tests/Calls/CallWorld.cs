using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Provides a cloud, a hub and the phones of a few users, in simulated time. At the end, it checks what must hold after every test.</summary>
internal sealed class CallWorld
{
    private readonly List<Phone> _phones = [];
    private int _ids;

    private CallWorld(int? seed)
    {
        Time = new SimulatedTime(seed);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time, seed ?? 0));
        Hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(Time, seed ?? 0));
    }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public InMemorySignalingHub Hub { get; }

    public RecordingLoggerFactory Log { get; } = new();

    /// <summary>Runs a test, disposes every phone and checks that nothing is left of any call.</summary>
    public static void Run(Func<CallWorld, Task> body, int? seed = null)
    {
        var world = new CallWorld(seed);
        world.Time.Run(async () =>
        {
            await body(world);
            foreach (var phone in world._phones.ToList())
            {
                await phone.DisposeAsync();
            }
        });
        world.Time.RunUntilIdle();
        world.Verify();
    }

    /// <summary>Creates a user with a device that is signed in.</summary>
    public async Task<Phone> PhoneAsync(string user, string device = "1", Func<CallServiceOptions, CallServiceOptions>? configure = null, Func<ZegoClientOptions, ZegoClientOptions>? client = null)
    {
        var phone = new Phone(await ClientAsync(device, configure, client), user);
        _phones.Add(phone);
        await phone.Calls.SignInAsync(phone.User);
        return phone;
    }

    /// <summary>Creates a client without a signed-in user and without observers; the test disposes it.</summary>
    public async Task<ZegoClient> ClientAsync(string device = "1", Func<CallServiceOptions, CallServiceOptions>? configure = null, Func<ZegoClientOptions, ZegoClientOptions>? client = null)
    {
        var calls = new CallServiceOptions
        {
            Signaling = Hub.CreateSignaling(),
            DeviceId = new DeviceId(device),
            NewId = () => $"id{_ids++:000}",
            PublishFor = _ => Phone.Silence,
        };
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
            LoggerFactory = Log,
            SoundLevelInterval = TimeSpan.Zero,
            Calls = (configure ?? (static given => given))(calls),
        };
        return await ZegoClient.CreateAsync((client ?? (static given => given))(options));
    }

    /// <summary>Lets simulated time pass.</summary>
    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Time);

    private void Verify()
    {
        foreach (var phone in _phones)
        {
            phone.Verify();
            foreach (var call in phone.All)
            {
                var room = phone.RoomOf(call);
                Assert.Empty(Cloud.GetUsers(room));
                Assert.Empty(Cloud.GetStreams(room));
            }
        }

        Assert.DoesNotContain(Log.Lines, line => line.Contains(Secrets.Canary, StringComparison.Ordinal));
    }
}
