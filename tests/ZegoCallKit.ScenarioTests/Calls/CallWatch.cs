using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Collections;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Watches one call on one device: the phases are in order and within their time limits, there is one end, and nothing is held afterwards.</summary>
internal sealed class CallWatch : IObserver<CallState>
{
    // A timer fires exactly on time; the work that follows takes a few steps of the loops.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(10);

    // The time limit of logging in and leaving, as configured in the client.
    private static readonly TimeSpan LongestConnecting = new ZegoTimeouts().Login;
    private static readonly TimeSpan LongestEnding = new ZegoTimeouts().Command + new ZegoTimeouts().Command;

    private readonly CallScene _scene;
    private readonly TimeSpan _longestRing;
    private CallState? _last;
    private IRoom? _room;

    public CallWatch(CallScene scene, CallParty party, ICall call)
    {
        _scene = scene;
        Party = party;
        Call = call;
        FirstId = call.Id;
        BeganAt = scene.Time.Elapsed;

        // Observers of a call that ended at once see only its end; the log contains the phases that it reached.
        foreach (var (phase, at) in party.Journal.Of(call.Id, party.Watches.Count(earlier => earlier.Call.Id == call.Id)).Where(static entry => entry.Phase < CallPhase.Ending))
        {
            Reached = phase;
            AcceptedAt ??= phase is CallPhase.Connecting or CallPhase.InCall ? at : null;
            EnteredAt ??= phase == CallPhase.InCall ? at : null;
        }

        _longestRing = call.Direction == CallDirection.Outgoing && scene.Dials.TryGetValue(call.Id, out var dial) ? dial.Options.RingTimeout : CallScene.LongestRing;
        call.State.Changes.Subscribe(this);
    }

    public CallParty Party { get; }

    public ICall Call { get; }

    public UserId User => Party.User.Id;

    /// <summary>Gets the call's first id: the call can continue under another id.</summary>
    public CallId FirstId { get; }

    public CallDeeds Deeds => Party.Deeds.GetValueOrDefault(Call);

    /// <summary>Gets the attempts to invite more users.</summary>
    public List<Task> InvitesMore { get; } = [];

    /// <summary>Gets when the call began to ring or was dialed; the following properties are the times at which it was accepted, entered, over and released.</summary>
    public TimeSpan BeganAt { get; }

    public TimeSpan? AcceptedAt { get; private set; }

    public TimeSpan? EnteredAt { get; private set; }

    public TimeSpan? OverAt { get; private set; }

    public bool IsCompleted { get; private set; }

    public CallEnd? End => _last?.End;

    /// <summary>Gets the last phase before the call was over.</summary>
    public CallPhase Reached { get; private set; }

    /// <summary>Gets whether the call was ever on hold.</summary>
    public bool WasOnHold { get; private set; }

    /// <summary>Gets whether the call was ever in progress at the same time as another one of the device.</summary>
    public bool WasSecond { get; private set; }

    /// <summary>Gets the members whose invitation, according to this side, was over without an action of theirs.</summary>
    public HashSet<UserId> Withdrawn { get; } = [];

    /// <summary>Gets the members that this side has seen in the call.</summary>
    public HashSet<UserId> Seen { get; } = [];

    /// <summary>Gets the users whom this side has seen leave the call's room and not return, with the time.</summary>
    public Dictionary<UserId, TimeSpan> RoomLeavers { get; } = [];

    // A member who invites this user as well while it rings here prolongs the ringing.
    private TimeSpan RangAt => _scene.InvitedAt.TryGetValue(Call.Id, out var invited) && invited > BeganAt ? invited : BeganAt;

    public void OnNext(CallState value)
    {
        var now = _scene.Time.Elapsed;
        _scene.Note($"{Party.Name} {value.Id} {value.Kind} {value.Phase} {value.End} {string.Join(' ', value.Members.Values.Select(static member => $"{member.User.Id}:{member.State}{(member.IsOnHold ? " on hold" : "")}"))}{(value.IsOnHold ? ", on hold" : "")}");
        Assert.False(IsCompleted, "a state after completion");
        if (_last is { } last)
        {
            Assert.True(value.Phase >= last.Phase, $"{value.Phase} after {last.Phase}");
            Assert.True(last.End is null || Equals(last.End, value.End), $"ended {last.End}, then {value.End}");
            Assert.NotEqual(CallPhase.Ended, last.Phase);
            Assert.True(value.Id == last.Id || (value.Id != FirstId && last.Id == FirstId), $"it is {value.Id} after {last.Id}");
            Within(last.Phase, value.Phase, now);
        }

        Assert.Equal(value.Phase >= CallPhase.Ending, value.End is not null);
        Assert.Equal(value.Phase >= CallPhase.Ending, value.Duration is not null);
        Assert.Equal(value.Phase is CallPhase.InCall || value is { Phase: >= CallPhase.Ending, StartedAt: not null }, value.StartedAt is not null);
        var underWay = Party.Calls.Select(static call => call.State.Current).Where(static state => state.Phase is CallPhase.Connecting or CallPhase.InCall).ToList();
        Assert.True(underWay.Count <= (_scene.Holds ? 2 : 1), $"{Party.Name} is in {underWay.Count} calls");
        Assert.True(underWay.Count(static state => !state.IsOnHold) <= 1, $"{Party.Name} is active in two calls");
        WasOnHold |= value.IsOnHold;
        WasSecond |= underWay.Count > 1;
        Reached = value.StartedAt is not null ? CallPhase.InCall : value.Phase < CallPhase.Ending ? value.Phase : Reached;
        AcceptedAt ??= value.Phase is CallPhase.Connecting or CallPhase.InCall || value.StartedAt is not null ? now : null;
        EnteredAt ??= value.StartedAt is not null ? now : null;
        OverAt ??= value.End is not null ? now : null;
        Withdrawn.UnionWith(value.Members.Values.Where(static member => member.State is CallMemberState.Canceled or CallMemberState.Timeout).Select(static member => member.User.Id));
        Seen.UnionWith(value.Accepted.Select(static member => member.User.Id));
        _last = value;
        Follow(Call.Room);
    }

    public void OnCompleted()
    {
        Assert.False(IsCompleted, "completed twice");
        Assert.Equal(CallPhase.Ended, _last?.Phase);
        IsCompleted = true;
        if (!Party.Calls.Any(call => call != Call && call.Id == Call.Id))
        {
            Assert.DoesNotContain(Party.Engines.Held(), line => line.Contains(Call.Id.Value, StringComparison.Ordinal));
        }
    }

    public void OnError(Exception error) => Assert.Fail($"OnError {error}");

    /// <summary>Asserts that the call is not in its current phase for longer than allowed.</summary>
    public void AssertInTime() => Within(Call.State.Current.Phase, null, _scene.Time.Elapsed);

    // The order in which users enter and leave the room must be repeatable as well.
    private void Follow(IRoom? room)
    {
        if (_room is not null || room is null)
        {
            return;
        }

        _room = room;
        room.Users.Changes.Subscribe(changes => changes.Changes.ToList().ForEach(Count));
        room.Users.Changes.Subscribe(changes => Note("users", changes.Changes.Select(static change => $"{change.Reason} {change.Current.Id}")));
        room.Streams.Changes.Subscribe(changes => Note("streams", changes.Changes.Select(static change => $"{change.Reason} {change.Current.Id}")));
        room.Playbacks.Changes.Subscribe(changes => Note("plays", changes.Changes.Select(static change => $"{change.Reason} {change.Current.StreamId}")));
    }

    private void Count(Change<RoomUser> change)
    {
        if (change.Reason == ChangeReason.Remove)
        {
            RoomLeavers[change.Current.Id] = _scene.Time.Elapsed;
        }
        else
        {
            RoomLeavers.Remove(change.Current.Id);
        }
    }

    private void Note(string what, IEnumerable<string> changes) => _scene.Note($"{Party.Name} {Call.Id} {what} {string.Join(", ", changes)}");

    private void Within(CallPhase phase, CallPhase? next, TimeSpan now)
    {
        if (next == phase)
        {
            return;
        }

        var (since, longest) = phase switch
        {
            CallPhase.Dialing => (BeganAt, _longestRing),
            CallPhase.Ringing => (RangAt, _longestRing),
            CallPhase.Connecting => (AcceptedAt ?? now, LongestConnecting),
            CallPhase.Ending => (OverAt ?? now, LongestEnding),
            _ => (now, TimeSpan.Zero),
        };
        Assert.True(now - since <= longest + Slack, $"{Party.Name} {Call.Id} was {phase} for {now - since}, which may last {longest}");
    }
}
