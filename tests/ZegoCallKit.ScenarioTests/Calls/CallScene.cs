using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>A cloud, a hub and a few phones in simulated time: random steps, then healing, then the question whether everybody agrees.</summary>
internal sealed class CallScene
{
    public static readonly TimeSpan LongestRing = TimeSpan.FromSeconds(40);

    private static readonly PublishOptions Bare = new() { Audio = AudioInput.None, Video = VideoInput.None };

    private readonly List<Task> _tasks = [];
    private readonly List<ClientFault> _faults = [];
    private int _ids;

    public CallScene(int seed)
    {
        Random = new Random(seed);
        Time = new SimulatedTime(seed);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.On(Time, seed));
        Hub = new InMemorySignalingHub(InMemorySignalingOptions.On(Time, seed));
        Parties = [new("ann", "1"), new("bob", "1"), new("cat", "1"), new("bob", "2")];
        Seed = seed;
    }

    public int Seed { get; }

    public Random Random { get; }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public InMemorySignalingHub Hub { get; }

    public IReadOnlyList<CallParty> Parties { get; }

    public List<string> Story { get; } = [];

    public CallReach Reached { get; } = new();

    /// <summary>Ids of all calls there ever were.</summary>
    public IEnumerable<CallId> CallIds => Parties.SelectMany(party => party.Watches).Select(watch => watch.Call.Id).Distinct();

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
        AssertAgreement();
        End();
    }

    public void Tell(string step) => Story.Add($"{Time.Elapsed.TotalSeconds:0.000} {step}");

    public void Keep(Task task) => _tasks.Add(task);

    public void SwitchOn(CallParty party)
    {
        party.Lives++;
        var client = Time.Run(() => ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
            NotificationScheduler = Time.Scheduler,
            SoundLevelInterval = TimeSpan.Zero,
            Calls = new CallServiceOptions
            {
                Signaling = Hub.CreateSignaling(),
                DeviceId = party.Device,

                // Which of two calls is the lower is chance.
                NewId = () => $"{Random.Next(1_000):000}x{_ids++}",
                PublishFor = _ => Bare,
                Busy = Seed % 4 == 3 ? BusyPolicy.Queue(1) : BusyPolicy.Reject,
            },
        }));
        party.Client = client;
        client.Faults.Subscribe(_faults.Add);
        client.Calls.Calls.Changes.Subscribe(changes => Watch(party, changes.Changes.Select(change => change.Current)));
        Keep(client.Calls.ConnectAsync(party.User));
    }

    private void Watch(CallParty party, IEnumerable<ICall> calls)
    {
        foreach (var call in calls.Where(call => party.Watches.All(watch => watch.Call != call)))
        {
            party.Watches.Add(new CallWatch(call, Time, LongestRing));
        }
    }

    private void Heal()
    {
        Tell("heal");
        Hub.SetConditions(SignalingConditions.Perfect);
        foreach (var user in Parties.Select(party => party.User.Id).Distinct())
        {
            Hub.SetOnline(user, true);
            Cloud.SetNetwork(user.Value, NetworkConditions.Perfect);
            Cloud.Reconnect(user.Value);
        }

        foreach (var party in Parties)
        {
            Hub.SetOnline(party.User.Id, party.Device, true);
        }

        // Longer than it may ring, than silence may last, and than the 90 s after which the cloud gives up a peer.
        Time.Advance(TimeSpan.FromSeconds(200));
    }

    private void AssertAgreement()
    {
        Assert.All(_tasks, task => Assert.True(task.IsCompleted, $"a task is {task.Status}"));
        foreach (var party in Parties)
        {
            Assert.All(party.Calls, call => Assert.True(call.State.Current.Phase == CallPhase.InCall, $"{party.Name}: {call.Id} is {call.State.Current.Phase}"));
            Assert.True(party.Calls.Count() <= 1, $"{party.Name} is in two calls");
            Assert.All(party.Watches.Where(watch => watch.Call.State.Current.Phase == CallPhase.Ended), watch => Assert.True(watch.IsCompleted && watch.Call.Completion.IsCompletedSuccessfully));
        }

        foreach (var id in CallIds)
        {
            var inside = Parties.Where(party => party.InCall?.Id == id).ToList();
            Assert.Equal(inside.Select(party => party.User.Id.Value).Order(), Cloud.GetUsers(id.Value).Select(user => user.Id).Order());
            Assert.Equal(inside.Select(party => party.User.Id.Value).Order(), Cloud.GetStreams(id.Value).Select(stream => stream.User.Id).Order());
            Assert.True(inside.Count != 1, $"{inside.FirstOrDefault()?.Name} is alone in {id}");
            foreach (var party in inside)
            {
                Assert.Equal(
                    inside.Where(other => other != party).Select(other => other.User.Id.Value).Order(),
                    party.InCall!.State.Current.Accepted.Select(member => member.User.Id.Value).Order());
                Assert.Equal(inside.Count - 1, party.InCall.Room!.Playbacks.Current.Items.Count);
                Reached.GoingOn++;
            }
        }
    }

    private void End()
    {
        foreach (var party in Parties.Where(party => party.Client is not null))
        {
            Keep(party.Client!.DisposeAsync().AsTask());
        }

        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.All(_tasks, task => Assert.True(task.IsCompleted, $"a task is {task.Status} after disposal"));
        foreach (var id in CallIds)
        {
            Assert.Empty(Cloud.GetUsers(id.Value));
            Assert.Empty(Cloud.GetStreams(id.Value));
        }

        foreach (var watch in Parties.SelectMany(party => party.Watches))
        {
            Assert.True(watch.IsCompleted && watch.Call.Completion.IsCompletedSuccessfully, $"{watch.Call.Id} is {watch.Call.State.Current.Phase} after disposal");
            var reason = watch.Call.State.Current.End!.Reason;
            Reached.Ends[reason] = Reached.Ends.GetValueOrDefault(reason) + 1;
            Reached.InCall += watch.WasInCall ? 1 : 0;
        }

        foreach (var fault in _tasks.Select(task => task.Exception?.GetBaseException()).OfType<Exception>())
        {
            Assert.True(fault is ZegoException or ObjectDisposedException or InvalidOperationException or ArgumentException, $"an operation failed with {fault}");
        }

        Assert.Empty(_faults);
    }
}
