using CallInvite.Networks;
using CallInvite.Participants;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace CallInvite.Scenarios;

/// <summary>Provides what a scenario needs: the participants, the network between them, the passing of time and the timeline.</summary>
internal sealed class ScenarioContext(INetwork network, Timeline timeline) : IAsyncDisposable
{
    // The in-memory cloud accepts any AppID and AppSign.
    private const uint AppId = 1;
    private static readonly string AppSign = new('0', ZegoClientOptions.AppSignLength);

    private readonly List<Participant> _participants = [];
    private readonly List<string> _unmet = [];
    private int _calls;

    public Timeline Timeline => timeline;

    public InMemoryCloud Cloud => network.Cloud;

    public IReadOnlyList<Participant> Participants => _participants;

    /// <summary>Gets the expectations of the scenario that were not met.</summary>
    public IReadOnlyList<string> Unmet => _unmet;

    /// <summary>Gets whether time is simulated, so that long waits take no time.</summary>
    public bool IsSimulated => network.Scheduler is not null;

    /// <summary>Gets the calls of all participants, in the order in which they began.</summary>
    public IReadOnlyList<ObservedCall> ObservedCalls => [.. _participants.SelectMany(static participant => participant.ObservedCalls).OrderBy(static call => call.Number)];

    /// <summary>Returns a participant.</summary>
    public Participant Find(string name) => _participants.Single(participant => participant.Name == name);

    /// <summary>Adds a participant, who is signed in to calls.</summary>
    /// <param name="name">The name of the user, which also selects the voice.</param>
    /// <param name="holds">Whether the user can have a second call, with the first one on hold.</param>
    public async Task<Participant> AddAsync(string name, bool holds = false)
    {
        var participant = await CreateAsync(name, name, "phone", holds);
        await participant.SignInAsync();
        return participant;
    }

    /// <summary>Adds another device of a user, which is signed in to calls.</summary>
    public async Task<Participant> AddDeviceAsync(string user, string device)
    {
        var participant = await CreateAsync($"{user}-{device}", user, device, holds: false);
        await participant.SignInAsync();
        return participant;
    }

    /// <summary>Adds a participant, who is not signed in to calls.</summary>
    public Task<Participant> AddOfflineAsync(string name) => CreateAsync(name, name, "phone", holds: false);

    /// <summary>Records a broken rule unless a condition holds.</summary>
    public void Expect(bool isMet, string otherwise)
    {
        if (!isMet)
        {
            _unmet.Add(otherwise);
        }
    }

    private async Task<Participant> CreateAsync(string name, string user, string device, bool holds)
    {
        var participant = new Participant(this, name, new RoomUser(network.IdOf(user), char.ToUpperInvariant(user[0]) + user[1..]));
        _participants.Add(participant);
        await participant.StartAsync(new ZegoClientOptions
        {
            RoomMode = holds ? RoomMode.MultiRoom : RoomMode.SingleRoom,
            AppId = AppId,
            AppSign = AppSign,
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = network.Time,
            WorkScheduler = network.Scheduler,
            Calls = new CallServiceOptions
            {
                Signaling = network.CreateSignaling(),
                DeviceId = new DeviceId($"{user}-{device}"),
                Busy = holds ? BusyPolicy.Hold : BusyPolicy.Reject,
                NewId = network.NewId,
                PublishFor = participant.Voice.Publish,
                Room = participant.Voice.Room,
            },
        });
        return participant;
    }

    /// <summary>Adds alice and bob.</summary>
    public async Task<(Participant Alice, Participant Bob)> AddAliceAndBobAsync() => (await AddAsync("alice"), await AddAsync("bob"));

    /// <summary>Lets time pass, simulated or real.</summary>
    public Task DelayAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), network.Time);

    /// <summary>Takes a participant offline or back online, for signals and rooms.</summary>
    public void SetOnline(Participant participant, bool isOnline)
    {
        network.SetOnline(participant.User.Id, isOnline);
        if (isOnline)
        {
            Cloud.Reconnect(participant.User.Id.Value);
        }
        else
        {
            Cloud.Disconnect(participant.User.Id.Value);
        }
    }

    /// <summary>Returns the number of the next call that a participant observes.</summary>
    public int NextNumber() => Interlocked.Increment(ref _calls);

    public async ValueTask DisposeAsync()
    {
        foreach (var participant in _participants)
        {
            await participant.DisposeAsync();
        }
    }
}
