namespace ZegoCallKit.Internal;

/// <summary>The operations under way on something that can end: its end fails them, nobody waits for an answer that cannot come. Used in the state loop only.</summary>
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
