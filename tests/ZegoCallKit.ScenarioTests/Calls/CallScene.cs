using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>A cloud, a hub and a few phones in simulated time: random steps, then healing, then the question whether everybody agrees.</summary>
internal sealed class CallScene
{
    public static readonly TimeSpan LongestRing = TimeSpan.FromSeconds(40);

    /// <summary>How long nothing may be heard of a member before it counts as offline.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>How often a member says at least that it is there.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>How long a member may take to appear in the call's room.</summary>
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

    /// <summary>The same for all.</summary>
    public SimultaneousCallPolicy SimultaneousCalls { get; }

    public IReadOnlyList<CallParty> Parties { get; }

    public CallWeather Weather { get; }

    /// <summary>The calls that were dialled.</summary>
    public Dictionary<CallId, CallDial> Dials { get; } = [];

    /// <summary>The call that is being dialled: it gets the next id.</summary>
    public CallDial? Dialling { get; set; }

    /// <summary>The steps that were taken and all that was heard of calls, in order: the same in every run of the same seed.</summary>
    public IReadOnlyList<string> Telling => _notes;

    public string Digest => CallDigest.Of(_notes);

    public CallReach Reached { get; } = new();

    /// <summary>Ids of all calls there ever were.</summary>
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

    // Which of two calls is the lower is chance.
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

        // What was on its way arrives, what still rings may go on.
        Time.Advance(CallWeather.LongestWay + TimeSpan.FromSeconds(3));
    }

    // The cloud takes 90 s to notice who is gone without a word; a call must not take that long.
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

    /// <summary>How to go into a room: with a token of its own, which may expire.</summary>
    public RoomOptions RoomOptions() => new() { Token = $"token-{_tokens++}" };

    /// <summary>When, in the scene's time, something was that the library dates.</summary>
    public TimeSpan At(DateTimeOffset date) => Time.Elapsed - (Time.GetUtcNow() - date);

    /// <summary>Disposes a device's client: every call that it has is over for it.</summary>
    public void SwitchOff(CallParty party)
    {
        party.SignedOutAt.Add(Time.Elapsed);
        Keep(party.Client!.DisposeAsync().AsTask(), "dispose");
        party.Client = null;
    }

    private void AssertDone(string when) => Assert.All(_tasks, kept => Assert.True(kept.Task.IsCompleted, $"{kept.Name} is {kept.Task.Status}{when}"));
}
