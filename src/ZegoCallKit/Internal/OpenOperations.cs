namespace ZegoCallKit.Internal;

/// <summary>Holds the pending operations on something that can end: its end fails them, so that no caller waits for an answer that cannot arrive. Used only in the state loop.</summary>
internal sealed class OpenOperations
{
    private readonly List<IPending> _open = [];

    public void Add(IPending pending)
    {
        _open.RemoveAll(static other => other.IsOver);
        _open.Add(pending);
    }

    public void FailAll(Func<Operation, Exception> failure)
    {
        foreach (var pending in _open)
        {
            pending.Fail(failure(pending.Operation));
        }

        _open.Clear();
    }
}
