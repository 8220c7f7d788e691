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
    private int _calls;

    public Timeline Timeline => timeline;

    public InMemoryCloud Cloud => network.Cloud;

    public IReadOnlyList<Participant> Participants => _participants;

    /// <summary>Gets the calls of all participants, in the order in which they began.</summary>
    public IReadOnlyList<ObservedCall> ObservedCalls => [.. _participants.SelectMany(static participant => participant.ObservedCalls).OrderBy(static call => call.Number)];

    /// <summary>Adds a participant, who is signed in to calls.</summary>
    /// <param name="name">The name of the user, which also selects the voice.</param>
    public async Task<Participant> AddAsync(string name)
    {
        var participant = new Participant(this, name);
        _participants.Add(participant);
        await participant.SignInAsync(new ZegoClientOptions
        {
            AppId = AppId,
            AppSign = AppSign,
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = network.Time,
            WorkScheduler = network.Scheduler,
            Calls = new CallServiceOptions
            {
                Signaling = network.CreateSignaling(),
                DeviceId = new DeviceId($"{name}-phone"),
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
            Cloud.Reconnect(participant.Name);
        }
        else
        {
            Cloud.Disconnect(participant.Name);
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
