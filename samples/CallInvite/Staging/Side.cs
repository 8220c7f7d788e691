using System.Collections.Immutable;
using ZegoCallKit.Calls;

namespace CallInvite.Staging;

/// <summary>A call as one person saw it.</summary>
internal sealed class Side
{
    private readonly HashSet<CallEnd> _ends = [];
    private ImmutableList<CallPhase> _phases = [];
    private string _room = "";

    public Side(int number, string user, ICall call, Timeline timeline)
    {
        Number = number;
        User = user;
        Call = call;
        call.State.Changes.Subscribe(
            state =>
            {
                timeline.See(user, call, state);
                See(state);
            },
            () => IsComplete = true);
    }

    /// <summary>Its place among all sides.</summary>
    public int Number { get; }

    public string User { get; }

    public ICall Call { get; }

    /// <summary>The phases it went through.</summary>
    public IReadOnlyList<CallPhase> Phases => _phases;

    /// <summary>How it ended; more than one would be a broken rule.</summary>
    public IReadOnlyCollection<CallEnd> Ends => _ends;

    /// <summary>Whether the last state has been told.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The room it was in; empty when it never was in one.</summary>
    public string RoomId => _room;

    private void See(CallState state)
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
