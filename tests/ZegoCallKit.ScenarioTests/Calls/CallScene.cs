using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Runs a cloud, a hub and a few phones in simulated time: random steps, then healing, then the check that all sides agree.</summary>
internal sealed class CallScene
{
    public static readonly TimeSpan LongestRing = TimeSpan.FromSeconds(40);

    /// <summary>The time without a signal after which a member counts as offline.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>The longest interval between two heartbeats of a member.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>The time within which a member has to appear in the call's room.</summary>
    public static readonly TimeSpan AppearWithin = TimeSpan.FromSeconds(30);

    private static readonly PublishOptions Bare = new() { Audio = AudioInput.None, Video = VideoInput.None };

    private readonly List<(Task Task, string Name)> _tasks = [];
    private readonly List<ClientFault> _faults = [];
    private readonly List<string> _notes = [];
    private int _ids;
    private int _tokens;

    public CallScene(int seed)
    {
        Seed = seed;
        Random = new Random(seed);
        Time = new SimulatedTime(seed);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time, seed) with { KickOnTokenExpiry = true });
        Hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(Time, seed));
        SimultaneousCalls = Random.Next(4) == 0 ? SimultaneousCallPolicy.Busy : SimultaneousCallPolicy.Merge;
        Parties = [.. CallCast.Of(this)];
        Weather = new CallWeather(this);
    }

    public int Seed { get; }

    public Random Random { get; }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public InMemorySignalingHub Hub { get; }

    /// <summary>Gets whether calls are put on hold in this schedule: in every second one.</summary>
    public bool Holds => Seed % 2 != 0;

    /// <summary>Gets whether calls are merged and transferred in this schedule: in every second one with holds.</summary>
    public bool Moves => Seed % 4 == 3;

    /// <summary>Gets the policy for simultaneous calls, which is the same for all parties.</summary>
    public SimultaneousCallPolicy SimultaneousCalls { get; }

    public IReadOnlyList<CallParty> Parties { get; }

    public CallWeather Weather { get; }

    /// <summary>Gets the calls that were dialed.</summary>
    public Dictionary<CallId, CallDial> Dials { get; } = [];

    /// <summary>Gets when users were last invited to a call in progress.</summary>
    public Dictionary<CallId, TimeSpan> InvitedAt { get; } = [];

    /// <summary>Gets or sets the call that is being dialed: it gets the next id.</summary>
    public CallDial? Dialling { get; set; }

    /// <summary>Gets the steps and all events of calls, in order: the same in every run with the same seed.</summary>
    public IReadOnlyList<string> Telling => _notes;

    public string Digest => CallDigest.Of(_notes);

    public CallReach Reached { get; } = new();

    /// <summary>Gets the ids of all calls that ever existed.</summary>
    public IEnumerable<CallId> CallIds => Parties.SelectMany(static party => party.Watches).Select(static watch => watch.Call.Id).Distinct();

    public IEnumerable<CallWatch> Watches => Parties.SelectMany(static party => party.Watches);

    public void Run(int steps)
    {
        foreach (var party in Parties)
        {
            SwitchOn(party);
        }

        Time.RunUntilIdle();
        for (var i = 0; i < steps; i++)
        {
            CallSteps.Take(this);
        }

        Heal();
        LoseSomebody();
        End();
    }

    public void Tell(string step) => _notes.Add($"{Time.Elapsed.TotalSeconds:0.000} {step}");

    public void Note(string what) => _notes.Add($"{Time.Elapsed.TotalSeconds:0.000}    {what}");

    public void Keep(Task task, string name) => _tasks.Add((task, name));

    public void SwitchOn(CallParty party)
    {
        party.Lives++;
        var client = Time.Run(() => ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            RoomMode = Holds ? RoomMode.MultiRoom : RoomMode.SingleRoom,
            Engine = party.Engines,
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
            NotificationScheduler = Time.Scheduler,
            SoundLevelInterval = TimeSpan.Zero,
            LoggerFactory = party.Journal,
            Calls = new CallServiceOptions
            {
                Signaling = Hub.CreateSignaling(),
                DeviceId = party.Device,
                NewId = NewId,
                PublishFor = _ => Bare,
                Busy = party.Busy,
                FollowMoves = party.FollowsMoves,
                SimultaneousCalls = SimultaneousCalls,
                PeerTimeout = Silence,
                HeartbeatInterval = Heartbeat,
            },
        }));
        party.Client = client;
        client.Faults.Subscribe(_faults.Add);
        client.Calls.ActiveCalls.Changes.Subscribe(changes => Watch(party, changes.Changes.Select(static change => change.Current)));
        client.Calls.MissedCalls.Changes.Subscribe(changes => party.Missed.AddRange(changes.Changes.Where(static change => change.Reason == Collections.ChangeReason.Add).Select(static change => change.Current)));
        Keep(client.Calls.SignInAsync(party.User), "sign in");
    }

    // Which of two calls has the lower id is random.
    private string NewId()
    {
        var id = $"{Random.Next(1_000):000}x{_ids++}";
        if (Dialling is { } dial)
        {
            Dials.Add(new CallId(id), dial);
            Dialling = null;
        }

        return id;
    }

    private void Watch(CallParty party, IEnumerable<ICall> calls)
    {
        foreach (var call in calls.Where(call => party.WatchOf(call) is null))
        {
            party.Watches.Add(new CallWatch(this, party, call));
        }
    }

    private void Heal()
    {
        Tell("heal");
        Weather.Heal();

        // Signals in flight arrive, and calls that still ring can continue.
        Time.Advance(CallWeather.LongestWay + TimeSpan.FromSeconds(3));
    }

    // The cloud takes 90 s to notice a user who disappeared without a farewell; a call must not take that long.
    private void LoseSomebody()
    {
        var lost = CallLoss.Take(this);
        Time.Advance(Silence + TimeSpan.FromSeconds(1));
        CallAgreement.AssertNobodyTalksToTheLost(this, lost);
        Time.Advance(TimeSpan.FromSeconds(40));
        AssertDone("");
        CallAgreement.Assert(this, lost);
    }

    private void End()
    {
        foreach (var party in Parties.Where(static party => party.Client is not null))
        {
            SwitchOff(party);
        }

        Time.Advance(TimeSpan.FromSeconds(30));
        AssertDone(" after disposal");
        Assert.Empty(Cloud.RoomIds);
        Assert.Empty(Cloud.PlayedStreamIds);
        Assert.Empty(Parties.SelectMany(static party => party.Engines.Held()));
        foreach (var watch in Watches)
        {
            Assert.True(watch.IsCompleted && watch.Call.Completion.IsCompletedSuccessfully, $"{watch.Call.Id} is {watch.Call.State.Current.Phase} after disposal");
            Reached.Count(watch);
        }

        foreach (var (task, name) in _tasks.Where(static kept => kept.Task.IsFaulted))
        {
            var fault = task.Exception!.GetBaseException();
            Assert.True(fault is ZegoException or ObjectDisposedException or InvalidOperationException or ArgumentException, $"{name} failed with {fault}");
        }

        Assert.Empty(_faults);
        CallEnds.Assert(this);
    }

    /// <summary>Returns the options of a login, with a token that can expire.</summary>
    public RoomOptions RoomOptions() => new() { Token = $"token-{_tokens++}" };

    /// <summary>Converts a date that the library reports to the scene's time.</summary>
    public TimeSpan At(DateTimeOffset date) => Time.Elapsed - (Time.GetUtcNow() - date);

    /// <summary>Disposes a device's client, which ends all of its calls for the device.</summary>
    public void SwitchOff(CallParty party)
    {
        party.SignedOutAt.Add(Time.Elapsed);
        Keep(party.Client!.DisposeAsync().AsTask(), "dispose");
        party.Client = null;
    }

    private void AssertDone(string when) => Assert.All(_tasks, kept => Assert.True(kept.Task.IsCompleted, $"{kept.Name} is {kept.Task.Status}{when}"));
}
