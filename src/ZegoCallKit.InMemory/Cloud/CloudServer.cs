using System.Runtime.ExceptionServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>
/// Represents the server side of a cloud. All its state is used only on one loop: engines and scripts post to the loop, and it answers over the engines' links.
/// </summary>
internal sealed class CloudServer : ICloud
{
    private readonly SerialLoop<Action> _loop;
    private long _numbers;

    public CloudServer(InMemoryCloudOptions options)
    {
        Options = options;
        Ids = new SeededIds(options.Seed);
        _loop = new SerialLoop<Action>(static action => action(), Fail, options.Scheduler);
        Users = new CloudUsers(id => new CloudUser(id, SeedFor(id), options.Network));
        Streams = new StreamDirectory(this);
        Rooms = new RoomDirectory(this);
        Admission = new Admission(this);
        Messages = new MessageRelay(this);
        Outages = new Outages(this);
        StreamInterruptions = new StreamInterruptions(this);
    }

    public InMemoryCloudOptions Options { get; }

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>Gets the ids of the clients in a simulation.</summary>
    public SeededIds Ids { get; }

    public CloudUsers Users { get; }

    public RoomDirectory Rooms { get; }

    public StreamDirectory Streams { get; }

    public Admission Admission { get; }

    public MessageRelay Messages { get; }

    public Outages Outages { get; }

    public StreamInterruptions StreamInterruptions { get; }

    public EngineNumbers Numbers { get; } = new();

    /// <summary>Gets who is told what happens.</summary>
    public ICloudObserver? Observer { get; private set; }

    /// <summary>Tells an observer what happens, after those before it. Called before anything does.</summary>
    public void Observe(ICloudObserver observer) => Observer = Observer is null ? observer : new CloudObservers(Observer, observer);

    public void Post(Action action) => _loop.Post(action);

    /// <summary>Runs a function on the server's loop. Can be called from any thread.</summary>
    /// <returns>A task that completes with the function's result, or fails with its exception.</returns>
    public Task<T> RunAsync<T>(Func<T> function)
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                source.SetResult(function());
            }
#pragma warning disable CA1031 // The caller gets it; the loop goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                source.SetException(fault);
            }
        });
        return source.Task;
    }

    public void Login(LoginTicket ticket, LoginRequest request) => Admission.Login(ticket, request);

    public void Leave(LoginTicket ticket) => Admission.Leave(ticket);

    public void RenewToken(LoginTicket ticket, string token) => Admission.RenewToken(ticket, token);

    public void SetRoomExtraInfo(LoginTicket ticket, string key, string value, IPendingAnswer pending) => Messages.SetRoomExtraInfo(ticket, key, value, pending);

    public void Publish(PublishTicket ticket, string extraInfo) => Handle(ticket.Login.Account, CommandKind.Publish, () => Streams.Publish(ticket, extraInfo));

    public void StopPublish(PublishTicket ticket) => Streams.StopPublish(ticket, StreamDeleteReason.UserStopped);

    public void SetStreamExtraInfo(PublishTicket ticket, string extraInfo, IPendingAnswer pending) => Messages.SetStreamExtraInfo(ticket, extraInfo, pending);

    public void Play(PlayTicket ticket) => Handle(ticket.Login.Account, CommandKind.Play, () => Streams.Play(ticket));

    public void StopPlay(PlayTicket ticket)
    {
        ticket.IsStopped = true;
        Streams.StopPlay(ticket);
    }

    // The player's route knows what is muted.
    public void Want(PlayTicket ticket)
    {
    }

    public void SendBroadcast(LoginTicket ticket, string text, IPendingAnswer pending) => Messages.SendBroadcast(ticket, text, pending);

    public void SendBarrage(LoginTicket ticket, string text, IPendingAnswer pending) => Messages.SendBarrage(ticket, text, pending);

    public void SendCustomCommand(LoginTicket ticket, string text, IReadOnlyList<string> toUserIds, IPendingAnswer pending) =>
        Messages.SendCustomCommand(ticket, text, toUserIds, pending);

    public void SendTransparent(LoginTicket ticket, EngineTransparentMessage message, IPendingAnswer pending) => Messages.SendTransparent(ticket, message, pending);

    /// <summary>Runs an action on the server's loop after a delay.</summary>
    /// <returns>An object that cancels the action; if the action has already been posted, it still runs.</returns>
    public IDisposable After(TimeSpan delay, Action action) =>
        Time.CreateOwnTimer(static state => ((Action)state!)(), () => Post(action), delay, Timeout.InfiniteTimeSpan);

    /// <summary>Carries out a command at once, late or never, as the user's fault plan specifies.</summary>
    public void Handle(CloudUser user, CommandKind kind, Action action)
    {
        var fault = user.Faults.Of(kind);
        if (fault.IsLost)
        {
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            After(fault.Delay, action);
        }
        else
        {
            action();
        }
    }

    /// <summary>Returns the next of the numbers that order users, streams, sessions and messages. Called on the server's loop.</summary>
    public long NextNumber() => ++_numbers;

    /// <summary>Returns the seed of a user's random numbers: the same in every run, whatever the order of logins.</summary>
    public int SeedFor(string userId)
    {
        var hash = 2166136261u;
        foreach (var c in userId)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Options.Seed ^ (int)hash;
    }

    // A server exception is a bug: it ends the process on the thread pool, or propagates to the caller who advances the simulated time.
    private static void Fail(Exception fault) => ExceptionDispatchInfo.Throw(fault);
}
