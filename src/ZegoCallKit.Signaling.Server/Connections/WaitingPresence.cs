using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Holds the presence that waits for one device: only the newest state of each user. Used under the gate of the pump.</summary>
internal sealed class WaitingPresence
{
    private readonly Dictionary<string, WirePresence> _states = new(StringComparer.Ordinal);

    public void Add(IEnumerable<WirePresence> states)
    {
        foreach (var state in states)
        {
            _states[state.User] = state;
        }
    }

    /// <summary>Removes and returns everything.</summary>
    public List<WirePresence> Take()
    {
        var taken = _states.Values.ToList();
        _states.Clear();
        return taken;
    }
}
