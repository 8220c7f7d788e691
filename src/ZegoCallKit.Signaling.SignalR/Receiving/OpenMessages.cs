namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Tracks which numbered messages the program has processed: only what has no unprocessed message before it may be acknowledged.</summary>
internal sealed class OpenMessages
{
    // The server stores 100 messages of a user, so older ones are no longer stored.
    private const int Most = 1_000;

    private readonly Queue<Entry> _open = [];

    /// <summary>Gets the number up to which everything is processed.</summary>
    public long Processed { get; private set; }

    /// <summary>Starts over after a number.</summary>
    public void Begin(long processed)
    {
        _open.Clear();
        Processed = processed;
    }

    /// <summary>Adds a message, whose number is higher than all others.</summary>
    public void Add(long seq, string id, bool isProcessed = false)
    {
        _open.Enqueue(new Entry(seq, id) { IsProcessed = isProcessed });
        if (_open.Count > Most)
        {
            _open.Peek().IsProcessed = true;
        }

        Advance();
    }

    /// <summary>Marks a message as processed. A message that is not open, e.g. of an earlier connection, changes nothing.</summary>
    public void Process(long seq, string? id)
    {
        if (_open.FirstOrDefault(entry => entry.Seq == seq && entry.Id == id) is { } entry)
        {
            entry.IsProcessed = true;
            Advance();
        }
    }

    private void Advance()
    {
        while (_open.TryPeek(out var entry) && entry.IsProcessed)
        {
            Processed = Math.Max(Processed, entry.Seq);
            _open.Dequeue();
        }
    }

    private sealed class Entry(long seq, string id)
    {
        public long Seq => seq;

        public string Id => id;

        public bool IsProcessed { get; set; }
    }
}
