using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Holds the presence that waits for one device: only the newest state of each user. Used under the gate of the pump.</summary>
internal sealed class WaitingPresence
{
    private readonly Dictionary<string, WirePresence> _states = new(StringComparer.Ordinal);
    private readonly List<TaskCompletionSource> _shown = [];

    /// <summary>Adds states.</summary>
    /// <param name="states">The states.</param>
    /// <param name="shown">Completed when they have been sent, or cannot be sent any more.</param>
    public void Add(IEnumerable<WirePresence> states, TaskCompletionSource? shown)
    {
        foreach (var state in states)
        {
            _states[state.User] = state;
        }

        if (shown is not null)
        {
            _shown.Add(shown);
        }
    }

    /// <summary>Removes and returns everything.</summary>
    public (List<WirePresence> States, List<TaskCompletionSource> Shown) Take()
    {
        var taken = (_states.Values.ToList(), _shown.ToList());
        _states.Clear();
        _shown.Clear();
        return taken;
    }
}
