using System.Runtime.ExceptionServices;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>
/// The server side of a cloud. All its state belongs to one loop: engines and scripts post to it, it answers over the engines' links.
/// </summary>
internal sealed class CloudServer
{
    private readonly SerialLoop<Action> _loop;
    private long _numbers;

    public CloudServer(InMemoryCloudOptions options)
    {
        Options = options;
        _loop = new SerialLoop<Action>(static action => action(), Fail, options.Scheduler);
        Users = new CloudUsers(this);
        Streams = new StreamDirectory();
        Rooms = new RoomDirectory(this);
        Admission = new Admission(this);
        Messages = new MessageDesk(this);
        SequentialData = new SequentialDataDesk();
        Outages = new Outages(this);
        Flaps = new Flaps(this);
    }

    public InMemoryCloudOptions Options { get; }

    public TimeProvider Time => Options.TimeProvider;

    public CloudUsers Users { get; }

    public RoomDirectory Rooms { get; }

    public StreamDirectory Streams { get; }

    public Admission Admission { get; }

    public MessageDesk Messages { get; }

    public SequentialDataDesk SequentialData { get; }

    public Outages Outages { get; }

    public Flaps Flaps { get; }

    public EngineNumbers Numbers { get; } = new();

    /// <summary>Runs something on the server's loop; from any thread.</summary>
    public void Post(Action action) => _loop.Post(action);

    /// <summary>Runs something on the server's loop after a while.</summary>
    /// <returns>Cancels it; what has been posted already still runs.</returns>
    public IDisposable After(TimeSpan delay, Action action) =>
        Time.CreateTimer(static state => ((Action)state!)(), () => Post(action), delay, Timeout.InfiniteTimeSpan);

    /// <summary>Does what a command asks for, at once, late or never, as the user's fault plan says.</summary>
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

    /// <summary>The next of the numbers that order users, streams, sessions and messages. On the server's loop.</summary>
    public long NextNumber() => ++_numbers;

    /// <summary>The seed of what is drawn for a user: the same in every run, whatever the order of logins.</summary>
    public int SeedFor(string userId)
    {
        var hash = 2166136261u;
        foreach (var c in userId)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Options.Seed ^ (int)hash;
    }

    // A fault of the server is a bug: it ends the process on the thread pool and reaches whoever moves the simulated time.
    private static void Fail(Exception fault) => ExceptionDispatchInfo.Throw(fault);
}
