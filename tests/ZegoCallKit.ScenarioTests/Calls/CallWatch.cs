using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Collections;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Watches one call on one device: phases in order, each within its time, one end, and nothing held afterwards.</summary>
internal sealed class CallWatch : IObserver<CallState>
{
    // A timer fires to the tick; what follows it is a few steps of the loops.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(10);

    // Logging in, and leaving: as long as the client lets them take.
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

        // What came to be and was over at once is only seen over: the log knows how far it came.
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

    /// <summary>The call's id at first: it may go on as another.</summary>
    public CallId FirstId { get; }

    public CallDeeds Deeds => Party.Deeds.GetValueOrDefault(Call);

    /// <summary>The attempts to invite more people.</summary>
    public List<Task> InvitesMore { get; } = [];

    /// <summary>When it began to ring or was begun; when it was accepted, entered, over and released.</summary>
    public TimeSpan BeganAt { get; }

    public TimeSpan? AcceptedAt { get; private set; }

    public TimeSpan? EnteredAt { get; private set; }

    public TimeSpan? OverAt { get; private set; }

    public bool IsCompleted { get; private set; }

    public CallEnd? End => _last?.End;

    /// <summary>How far it came before it was over.</summary>
    public CallPhase Reached { get; private set; }

    /// <summary>Members of whom this side has said that their invitation was over without their doing.</summary>
    public HashSet<UserId> Withdrawn { get; } = [];

    /// <summary>Members that this side has seen in the call.</summary>
    public HashSet<UserId> Seen { get; } = [];

    /// <summary>Users whom this side has seen leaving the call's room and not coming back, and when.</summary>
    public Dictionary<UserId, TimeSpan> RoomLeavers { get; } = [];

    public void OnNext(CallState value)
    {
        var now = _scene.Time.Elapsed;
        _scene.Note($"{Party.Name} {value.Id} {value.Kind} {value.Phase} {value.End} {string.Join(' ', value.Members.Values.Select(static member => $"{member.User.Id}:{member.State}"))}");
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
        Assert.True(Party.Calls.Count(static call => call.State.Current.Phase is CallPhase.Connecting or CallPhase.InCall) <= 1, $"{Party.Name} is in two calls");
        Reached = value.StartedAt is not null ? CallPhase.InCall : value.Phase < CallPhase.Ending ? value.Phase : Reached;
        AcceptedAt ??= value.Phase is CallPhase.Connecting or CallPhase.InCall || value.StartedAt is not null ? now : null;
        EnteredAt ??= value.StartedAt is not null ? now : null;
        OverAt ??= value.End is not null ? now : null;
        Withdrawn.UnionWith(value.Members.Values.Where(static member => member.State is CallMemberState.Cancelled or CallMemberState.Timeout).Select(static member => member.User.Id));
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

    /// <summary>It stands in a phase now: not for longer than it may.</summary>
    public void AssertInTime() => Within(Call.State.Current.Phase, null, _scene.Time.Elapsed);

    // What comes and goes in the room is part of what must happen the same way again.
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
            CallPhase.Dialing or CallPhase.Ringing => (BeganAt, _longestRing),
            CallPhase.Connecting => (AcceptedAt ?? now, LongestConnecting),
            CallPhase.Ending => (OverAt ?? now, LongestEnding),
            _ => (now, TimeSpan.Zero),
        };
        Assert.True(now - since <= longest + Slack, $"{Party.Name} {Call.Id} was {phase} for {now - since}, which may last {longest}");
    }
}
