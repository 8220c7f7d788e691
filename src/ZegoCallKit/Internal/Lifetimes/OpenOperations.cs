namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Holds the pending operations on something that can end: its end fails them, so that no caller waits for an answer that cannot arrive. Used only in the state loop.</summary>
internal sealed class OpenOperations
{
    private List<IPending>? _open;

    public void Add(IPending pending)
    {
        _open ??= [];
        _open.RemoveAll(static other => other.IsOver);
        _open.Add(pending);
    }

    public void FailAll(Func<Operation, Exception> failure)
    {
        if (_open is null)
        {
            return;
        }

        foreach (var pending in _open)
        {
            pending.Fail(failure(pending.Operation));
        }

        _open.Clear();
    }
}
