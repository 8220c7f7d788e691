using System.Collections.Immutable;
using CallInvite.Scenarios;
using ZegoCallKit.Calls;

namespace CallInvite.Participants;

/// <summary>Records a call as one participant saw it.</summary>
internal sealed class ObservedCall
{
    private readonly HashSet<CallEnd> _ends = [];
    private ImmutableList<CallPhase> _phases = [];
    private string _room = "";

    public ObservedCall(int number, string user, ICall call, Timeline timeline)
    {
        Number = number;
        User = user;
        Call = call;
        call.State.Changes.Subscribe(
            state =>
            {
                timeline.WriteState(user, call, state);
                Record(state);
            },
            () => IsComplete = true);
    }

    /// <summary>Gets the position among all observed calls.</summary>
    public int Number { get; }

    public string User { get; }

    public ICall Call { get; }

    /// <summary>Gets the phases of the call, in order.</summary>
    public IReadOnlyList<CallPhase> Phases => _phases;

    /// <summary>Gets the ends of the call; more than one would be a broken rule.</summary>
    public IReadOnlyCollection<CallEnd> Ends => _ends;

    /// <summary>Gets whether the last state has been received.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Gets the room of the call; empty if the call never entered a room.</summary>
    public string RoomId => _room;

    private void Record(CallState state)
    {
        if (_phases.Count == 0 || _phases[^1] != state.Phase)
        {
            _phases = _phases.Add(state.Phase);
        }

        if (state.End is { } end)
        {
            _ends.Add(end);
        }

        if (Call.Room is { } room)
        {
            _room = room.Id.Value;
        }
    }
}
