namespace ZegoCallKit.Calls;

/// <summary>
/// Lets one call of a client publish at a time: a call begins when the stream of another one has ended, so that its publish channel and its sources are free. Used in the state loop.
/// </summary>
internal sealed class PublishTurn
{
    private readonly Queue<Action> _waiting = new();
    private bool _isTaken;

    /// <summary>Continues when it is the caller's turn, which lasts until <see cref="Release"/>.</summary>
    public void Take(Action then)
    {
        if (_isTaken)
        {
            _waiting.Enqueue(then);
        }
        else
        {
            _isTaken = true;
            then();
        }
    }

    /// <summary>Ends the turn of the current caller.</summary>
    public void Release()
    {
        if (_waiting.TryDequeue(out var next))
        {
            next();
        }
        else
        {
            _isTaken = false;
        }
    }
}
