using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace CallInvite.Staging;

/// <summary>Provides what a scenario needs: a cloud for rooms, a hub for signals, and the users with their phones.</summary>
internal sealed class Stage : IAsyncDisposable
{
    // The in-memory cloud accepts any AppID and AppSign.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    private readonly SimulatedTime _time;
    private readonly List<Phone> _phones = [];
    private int _ids;

    public Stage(SimulatedTime time, Timeline timeline)
    {
        _time = time;
        Timeline = timeline;
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        Hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(time) with { Conditions = new SignalingConditions { Latency = TimeSpan.FromMilliseconds(40) } });
    }

    public Timeline Timeline { get; }

    public InMemoryCloud Cloud { get; }

    public InMemorySignalingHub Hub { get; }

    public IReadOnlyList<Phone> Phones => _phones;

    /// <summary>Gets the sides of all calls, in the order in which they began.</summary>
    public IReadOnlyList<Side> Sides => [.. _phones.SelectMany(static phone => phone.Sides).OrderBy(static side => side.Number)];

    /// <summary>Adds a user with a phone that is signed in to calls.</summary>
    /// <param name="name">The name of the user, which also selects the voice.</param>
    public async Task<Phone> ComeAsync(string name)
    {
        var phone = new Phone(this, name);
        _phones.Add(phone);
        await phone.SignInAsync(new ZegoClientOptions
        {
            AppId = AppId,
            AppSign = AppSign,
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = _time,
            WorkScheduler = _time.Scheduler,
            Calls = new CallServiceOptions
            {
                Signaling = Hub.CreateSignaling(),
                DeviceId = new DeviceId($"{name}-phone"),

                // Not random, so that every run has the same output.
                NewId = NextId,
                PublishFor = phone.Voice.Publish,
                Room = phone.Voice.Room,
            },
        });
        return phone;
    }

    /// <summary>Lets simulated time pass.</summary>
    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), _time);

    /// <summary>Takes a user offline or back online, for signals and rooms.</summary>
    public void SetNetwork(Phone phone, bool isOnline)
    {
        Hub.SetOnline(phone.User.Id, isOnline);
        if (isOnline)
        {
            Cloud.Reconnect(phone.Name);
        }
        else
        {
            Cloud.Disconnect(phone.Name);
        }
    }

    /// <summary>Returns the number of the next side of a call.</summary>
    public int NextNumber() => Interlocked.Increment(ref _ids);

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }
    }

    private string NextId() => $"c{NextNumber():000}";
}
