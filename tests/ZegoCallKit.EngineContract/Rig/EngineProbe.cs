using System.Globalization;
using System.Text;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents one engine with its user and its sinks; sends commands to it and waits for its events.</summary>
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

    /// <summary>Gets the engine, for queries; send commands through <see cref="Run"/>.</summary>
    public IZegoEngine Engine { get; }

    /// <summary>Gets the user of the engine.</summary>
    public EngineUser User { get; }

    /// <summary>Gets the profile with which the engine is initialized.</summary>
    public EngineProfile Profile { get; }

    /// <summary>Gets the log of the events so far.</summary>
    public EventLog Log { get; }

    /// <summary>Gets the log of the frames so far.</summary>
    public FrameLog Frames { get; }

    /// <summary>Sends one command and records the events raised inside it.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The result and the events.</returns>
    public CommandRecord Run(Func<IZegoEngine, EngineResult> command) => Log.Run(() => command(Engine));

    /// <summary>Sends one command that must be accepted.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The result and the events.</returns>
    public CommandRecord Accept(Func<IZegoEngine, EngineResult> command)
    {
        var record = Run(command);
        Assert.Equal(0, record.Code);
        return record;
    }

    /// <summary>Initializes the engine with its profile.</summary>
    /// <returns>The result and the events.</returns>
    public CommandRecord Initialize() => Run(e => e.Lifecycle.Initialize(Profile, Log, Frames));

    /// <summary>Logs in with the probe's user.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="options">The options of the login.</param>
    /// <returns>The result and the events.</returns>
    public CommandRecord Login(string roomId, EngineLoginOptions? options = null) => Run(e => e.Rooms.Login(roomId, User, options ?? new EngineLoginOptions()));

    /// <summary>Advances the time until an event was raised.</summary>
    /// <typeparam name="T">The type of the event.</typeparam>
    /// <param name="predicate">Selects the event; the first one if omitted.</param>
    /// <param name="from">The number of logged events to skip.</param>
    /// <param name="within">The maximum time to wait, in the rig's time; 10 s if omitted.</param>
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

    /// <summary>Advances the time until the state events since a command, except those inside it, start with the expected sequence.</summary>
    /// <param name="command">The command.</param>
    /// <param name="expected">The sequence in the notation of <see cref="Shorthand"/>.</param>
    /// <param name="within">The maximum time to wait, in the rig's time; 10 s if omitted.</param>
    /// <returns>A task that completes when the sequence was raised.</returns>
    public async Task ExpectStatesAsync(CommandRecord command, string expected, TimeSpan? within = null)
    {
        await _rig.WaitUntilAsync(() => command.StatesOutside.Length >= expected.Length, within ?? Patience);
        Assert.Equal(expected, command.StatesOutside);
    }

    /// <summary>Asserts that no event of a type was raised.</summary>
    /// <typeparam name="T">The type of the event.</typeparam>
    /// <param name="predicate">Selects the events; all if omitted.</param>
    /// <param name="from">The number of logged events to skip.</param>
    public void AssertNone<T>(Func<T, bool>? predicate = null, int from = 0)
        where T : EngineEvent =>
        Assert.Empty(Log.Of<T>(from).Where(e => predicate is null || predicate(e.Event)).Select(e => e.Event));

    /// <summary>Returns the log as lines for a failure message.</summary>
    /// <param name="from">The number of logged events to skip.</param>
    /// <returns>One line per event.</returns>
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
