using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Holds the operations that wait until the engine reports a phase of a media player. Used in the state loop only.</summary>
internal sealed class PhaseWait
{
    private readonly List<Pending<bool>> _waiting = [];

    public bool IsEmpty => _waiting.TrueForAll(static pending => pending.IsOver);

    /// <summary>Adds an operation.</summary>
    /// <returns>Whether it is the only one, so that the command has not been issued for another one.</returns>
    public bool Add(Pending<bool> pending)
    {
        var isOnly = IsEmpty;
        _waiting.RemoveAll(static other => other.IsOver);
        _waiting.Add(pending);
        return isOnly;
    }

    public void CompleteAll()
    {
        foreach (var pending in _waiting)
        {
            pending.Complete(true);
        }

        _waiting.Clear();
    }

    public void FailAll(Func<Operation, Exception> failure)
    {
        foreach (var pending in _waiting)
        {
            pending.Fail(failure(pending.Operation));
        }

        _waiting.Clear();
    }
}
