using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Runs a cloud and its parties in simulated time: random steps, then healing, then the check that all parties agree with the cloud.</summary>
internal sealed class World
{
    public const string RoomName = "room";

    private static readonly string[] Users = ["ann", "bob", "cat"];

    private readonly List<Task> _tasks = [];
    private readonly List<ClientFault> _faults = [];
    private readonly HashSet<string> _stoppedByHand = [];
    private readonly List<CancellationTokenSource> _cancellations = [];

    public World(int seed)
    {
        Random = new Random(seed);
        Time = new SimulatedTime(seed);
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time, seed));
        Parties = [.. Users.Select(user => new Party(user, "1")), new Party(Users[0], "2")];
    }

    public Random Random { get; }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public IReadOnlyList<Party> Parties { get; }

    public List<string> Story { get; } = [];

    public Reach Reached
    {
        get
        {
            var rooms = Parties.SelectMany(party => party.Watches).ToList();
            return new Reach(
                rooms.Count,
                rooms.Sum(room => room.Publications.Additions),
                rooms.Sum(room => room.Playbacks.Additions),
                rooms.Sum(room => room.Room.State.Current.Reconnections),
                rooms.Count(room => room.Room.State.Current.End?.Reason is RoomEndReason.KickedOut or RoomEndReason.LoggedInElsewhere));
        }
    }

    public void Run(int steps)
    {
        Steps.Begin(this);
        for (var i = 0; i < steps; i++)
        {
            Steps.Take(this);
            WatchNewRooms();
        }

        Heal();
        WatchNewRooms();
        Time.RunUntilIdle();
        AssertAgreement();
        End();
    }

    public void Tell(string step) => Story.Add($"{Time.Elapsed.TotalSeconds:0.000} {step}");

    public Task<T> Keep<T>(Task<T> task)
    {
        _tasks.Add(task);
        return task;
    }

    public void Keep(Task task) => _tasks.Add(task);

    public void StoppedByHand(StreamId id) => _stoppedByHand.Add(id.Value);

    public CancellationToken NewToken()
    {
        var source = new CancellationTokenSource();
        _cancellations.Add(source);
        return source.Token;
    }

    public void CancelSomething()
    {
        if (_cancellations.Count > 0)
        {
            _cancellations[Random.Next(_cancellations.Count)].Cancel();
        }
    }

    public ZegoClient NewClient()
    {
        var client = Time.Run(() => ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', ZegoClientOptions.AppSignLength),
            Engine = Cloud.CreateEngineFactory(),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
            NotificationScheduler = Time.Scheduler,
            SoundLevelInterval = TimeSpan.Zero,
        }));
        client.Faults.Subscribe(_faults.Add);
        return client;
    }

    private void WatchNewRooms()
    {
        foreach (var party in Parties)
        {
            if (party.Room is { } room && party.Watches.All(watch => watch.Room != room))
            {
                party.Watches.Add(new RoomWatch(room));
            }
        }
    }

    private void Heal()
    {
        Tell("heal");
        foreach (var user in Users)
        {
            Cloud.SetFaults(user, FaultPlan.None);
            Cloud.SetNetwork(user, NetworkConditions.Perfect);
            Cloud.Reconnect(user);
        }

        // Longer than the 90 s after which the cloud removes a peer that disappeared without a farewell.
        Time.Advance(TimeSpan.FromSeconds(120));
    }

    private void AssertAgreement()
    {
        Assert.All(_tasks, task => Assert.True(task.IsCompleted, $"a task is {task.Status}"));
        var streams = Cloud.GetStreams(RoomName);
        var users = Cloud.GetUsers(RoomName);
        foreach (var party in Parties.Where(party => party.IsIn))
        {
            var room = party.Room!;
            Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
            Assert.Equal(
                streams.Where(stream => stream.User.Id != party.UserId).Select(stream => stream.Id).Order(),
                room.Streams.Current.Items.Keys.Select(id => id.Value).Order());
            Assert.Equal(
                users.Where(user => user.Id != party.UserId).Select(user => user.Id).Order(),
                room.Users.Current.Items.Keys.Select(id => id.Value).Order());
            AssertPlays(party, room);
            party.Watches.Single(watch => watch.Room == room).AssertParticipants();
            Assert.Equal(
                streams.Where(stream => stream.User.Id == party.UserId).Select(stream => stream.Id).Order(),
                room.Publications.Current.Items.Keys.Select(id => id.Value).Order());
        }

        foreach (var watch in Parties.SelectMany(party => party.Watches))
        {
            watch.AssertFolds();
            Assert.Equal(watch.Room.State.Current.Phase == RoomPhase.Ended, watch.State.IsCompleted);
        }
    }

    private void AssertPlays(Party party, IRoom room)
    {
        var options = room.AutoPlay.Options.Current;

        // A lower limit does not stop streams that the program has requested.
        var asked = party.Asked.Count(room.Playbacks.Current.Items.ContainsKey);
        Assert.True(room.Playbacks.Current.Items.Count <= Math.Max(options.MaxPlays, asked), "more plays than places");
        foreach (var stream in room.Streams.Current.Items.Values)
        {
            var why = room.AutoPlay.Explain(stream.Id);
            var plays = room.Playbacks.Current.Items.ContainsKey(stream.Id);
            Assert.Equal(plays, why.Reason == PlayExplanationReason.Playing);
            if (plays || (why.Reason == PlayExplanationReason.StoppedByUser && _stoppedByHand.Contains(stream.Id.Value)))
            {
                continue;
            }

            var mayRest = options.Policy == PlayPolicy.None ? PlayExplanationReason.Manual
                : options.Policy == Steps.Some ? PlayExplanationReason.PolicyExcludes
                : options.Policy == Steps.One ? PlayExplanationReason.BeyondFirst
                : PlayExplanationReason.OverCap;
            var isFull = room.Playbacks.Current.Items.Count >= options.MaxPlays;
            Assert.True(
                why.Reason == PlayExplanationReason.OverCap ? isFull : why.Reason == mayRest,
                $"{stream.Id} does not play: {why.Reason} {why.Text} (policy {options.Policy}, {options.MaxPlays} places)");
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
        Assert.Empty(Cloud.GetUsers(RoomName));
        Assert.Empty(Cloud.GetStreams(RoomName));
        foreach (var watch in Parties.SelectMany(party => party.Watches))
        {
            Assert.True(watch.IsCompleted);
            watch.AssertFolds();
            Assert.Empty(watch.Room.Playbacks.Current.Items);
            Assert.Empty(watch.Room.Publications.Current.Items);
            Assert.Empty(watch.Room.Participants.Current.Items);
        }

        foreach (var fault in _tasks.Select(task => task.Exception?.GetBaseException()).OfType<Exception>())
        {
            Assert.True(fault is ZegoException or ObjectDisposedException, $"an operation failed with {fault}");
        }

        Assert.Empty(_faults);
    }
}
