namespace GroupCall.Display;

/// <summary>Prints events as plain lines, for pipes and files.</summary>
internal sealed class LineLog : IAsyncDisposable
{
    private readonly Journal _journal;

    public LineLog(TextWriter output, Journal journal)
    {
        _journal = journal;
        journal.Follow(output.WriteLine);
    }

    public ValueTask DisposeAsync()
    {
        _journal.Follow(null);
        return ValueTask.CompletedTask;
    }
}
