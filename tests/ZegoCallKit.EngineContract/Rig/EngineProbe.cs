using System.Globalization;
using System.Text;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>One engine with its user, its sinks, and the means to command it and wait for it.</summary>
public sealed class EngineProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly EngineRig _rig;

    internal EngineProbe(EngineRig rig, IZegoEngine engine, EngineUser user, EngineProfile profile, long start)
    {
        _rig = rig;
        Engine = engine;
        User = user;
        Profile = profile;
        Log = new EventLog(rig.Time, start);
        Frames = new FrameLog(rig.Time, start);
    }

    /// <summary>The engine, for queries; send commands through <see cref="Run"/>.</summary>
    public IZegoEngine Engine { get; }

    /// <summary>Who uses it.</summary>
    public EngineUser User { get; }

    /// <summary>What it is initialised with.</summary>
    public EngineProfile Profile { get; }

    /// <summary>The events so far.</summary>
    public EventLog Log { get; }

    /// <summary>The frames so far.</summary>
    public FrameLog Frames { get; }

    /// <summary>Sends one command and remembers what was raised inside it.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The answer and the events.</returns>
    public CommandRecord Run(Func<IZegoEngine, EngineResult> command) => Log.Run(() => command(Engine));

    /// <summary>Sends one command that must be accepted.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The answer and the events.</returns>
    public CommandRecord Accept(Func<IZegoEngine, EngineResult> command)
    {
        var record = Run(command);
        Assert.Equal(0, record.Code);
        return record;
    }

    /// <summary>Initialises the engine with its profile.</summary>
    /// <returns>The answer and the events.</returns>
    public CommandRecord Initialize() => Run(e => e.Lifecycle.Initialize(Profile, Log, Frames));

    /// <summary>Logs the probe's user in.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="options">How.</param>
    /// <returns>The answer and the events.</returns>
    public CommandRecord Login(string roomId, EngineLoginOptions? options = null) => Run(e => e.Rooms.Login(roomId, User, options ?? new EngineLoginOptions()));

    /// <summary>Lets time pass until an event has come.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="predicate">Which one; the first when left out.</param>
    /// <param name="from">How many logged events to skip.</param>
    /// <param name="within">How long to wait, in the rig's time; 10 s when left out.</param>
    /// <returns>The event.</returns>
    public async Task<LoggedEvent<T>> WaitForAsync<T>(Func<T, bool>? predicate = null, int from = 0, TimeSpan? within = null)
        where T : EngineEvent
    {
        LoggedEvent<T>? found = null;
        await _rig.WaitUntilAsync(() => (found = Log.Of<T>(from).FirstOrDefault(e => predicate is null || predicate(e.Event))) is not null, within ?? Patience);
        if (found is null)
        {
            Assert.Fail($"No {typeof(T).Name} as asked for came to {User.Id} within {within ?? Patience}. What came:{Describe(from)}");
        }

        return found;
    }

    /// <summary>Lets time pass until the state events since a command, apart from those inside it, begin with a sequence.</summary>
    /// <param name="command">The command.</param>
    /// <param name="expected">In the notation of <see cref="Shorthand"/>.</param>
    /// <param name="within">How long to wait, in the rig's time; 10 s when left out.</param>
    /// <returns>When the sequence is there.</returns>
    public async Task ExpectStatesAsync(CommandRecord command, string expected, TimeSpan? within = null)
    {
        await _rig.WaitUntilAsync(() => command.StatesOutside.Length >= expected.Length, within ?? Patience);
        Assert.Equal(expected, command.StatesOutside);
    }

    /// <summary>Fails when an event of a type has come.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="predicate">Which ones; all when left out.</param>
    /// <param name="from">How many logged events to skip.</param>
    public void AssertNone<T>(Func<T, bool>? predicate = null, int from = 0)
        where T : EngineEvent =>
        Assert.Empty(Log.Of<T>(from).Where(e => predicate is null || predicate(e.Event)).Select(e => e.Event));

    /// <summary>The log as lines for a failure message.</summary>
    /// <param name="from">How many logged events to skip.</param>
    /// <returns>One line an event.</returns>
    public string Describe(int from = 0)
    {
        var text = new StringBuilder();
        foreach (var e in Log.All().Skip(from))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {e.At.TotalMilliseconds:0} ms, thread {e.ThreadId}{(e.Command is null ? "" : ", in call")}: {e.Event}");
        }

        return text.Length == 0 ? " nothing." : text.ToString();
    }
}
