namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Remembers the calls whose newest state is not in the journal. There are never more than the calls in memory and in the file: a call that ends before it was written at all is forgotten.</summary>
internal sealed class UnwrittenCalls
{
    private readonly Dictionary<string, bool> _isInFile = new(StringComparer.Ordinal);

    /// <summary>Gets the ids of the calls.</summary>
    public IReadOnlyList<string> All => _isInFile.Count == 0 ? [] : [.. _isInFile.Keys];

    /// <summary>Adds a call that has changed.</summary>
    /// <param name="call">The call's id.</param>
    /// <param name="isNew">Whether the call was unknown before.</param>
    /// <param name="isGone">Whether the call was removed.</param>
    public void Add(string call, bool isNew, bool isGone)
    {
        var isInFile = _isInFile.GetValueOrDefault(call, !isNew);
        if (isGone && !isInFile)
        {
            _isInFile.Remove(call);
        }
        else
        {
            _isInFile[call] = isInFile;
        }
    }

    public void Remove(string call) => _isInFile.Remove(call);

    public void Clear() => _isInFile.Clear();
}
