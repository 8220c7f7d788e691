using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace CallInvite.Staging;

/// <summary>Provides what a scenario needs: the lines between the phones, and the users with their phones.</summary>
internal sealed class Stage : IAsyncDisposable
{
    // The in-memory cloud accepts any AppID and AppSign.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    private readonly ILines _lines;
    private readonly List<Phone> _phones = [];
    private int _sides;

    public Stage(ILines lines, Timeline timeline)
    {
        _lines = lines;
        Timeline = timeline;
    }

    public Timeline Timeline { get; }

    public InMemoryCloud Cloud => _lines.Cloud;

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
            TimeProvider = _lines.Time,
            WorkScheduler = _lines.Scheduler,
            Calls = new CallServiceOptions
            {
                Signaling = _lines.CreateSignaling(),
                DeviceId = new DeviceId($"{name}-phone"),
                NewId = _lines.NewId,
                PublishFor = phone.Voice.Publish,
                Room = phone.Voice.Room,
            },
        });
        return phone;
    }

    /// <summary>Lets time pass, simulated or real.</summary>
    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), _lines.Time);

    /// <summary>Takes a user offline or back online, for signals and rooms.</summary>
    public void SetNetwork(Phone phone, bool isOnline)
    {
        _lines.SetOnline(phone.User.Id, isOnline);
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
    public int NextNumber() => Interlocked.Increment(ref _sides);

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }
    }
}
