namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Counts the parts of something that ends after all of them. Used only in the state loop.</summary>
internal sealed class OpenParts
{
    private int _count;
    private Action? _then;

    /// <summary>Gets whether no part is open.</summary>
    public bool IsNone => _count == 0;

    public void Begin() => _count++;

    public void End()
    {
        _count--;
        Look();
    }

    /// <summary>Continues when no part is open any more, immediately if none is.</summary>
    public void WhenNone(Action then)
    {
        _then += then;
        Look();
    }

    private void Look()
    {
        if (_count == 0 && _then is { } then)
        {
            _then = null;
            then();
        }
    }
}
