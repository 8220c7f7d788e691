using GroupCall.Calling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GroupCall.Display;

/// <summary>Draws participants × streams on a terminal, a few times per second, until it is disposed.</summary>
internal sealed class LiveTable : IAsyncDisposable
{
    private const int MaxJournalLines = 5;

    // The lines besides the rows: the table's head and frame, the lines about omitted rows and rates, and one free line.
    private const int OtherLines = 7;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly IAnsiConsole _terminal;
    private readonly CallSession _session;
    private readonly Journal _journal;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _drawing;
    private (int Width, int Height) _size;

    public LiveTable(IAnsiConsole terminal, CallSession session, Journal journal, TimeProvider time)
    {
        _terminal = terminal;
        _session = session;
        _journal = journal;
        _size = SizeOf(terminal);
        _drawing = terminal.Live(Draw()).StartAsync(live => RedrawAsync(live, time));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _drawing;
        _stop.Dispose();
    }

    private async Task RedrawAsync(LiveDisplayContext live, TimeProvider time)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                Redraw(live);
            }
        }
        catch (OperationCanceledException)
        {
            // After disposal, the last table stays on the terminal.
            Redraw(live);
        }
    }

    private void Redraw(LiveDisplayContext live)
    {
        // A terminal that was resized has moved the lines of the last table, so it is cleared.
        if (SizeOf(_terminal) is var size && size != _size)
        {
            _size = size;
            _terminal.Clear();
        }

        live.UpdateTarget(Draw());
    }

    private static (int Width, int Height) SizeOf(IAnsiConsole terminal) => (terminal.Profile.Width, terminal.Profile.Height);

    private Rows Draw()
    {
        var rows = CallRow.Of(_session.Participants).ToList();
        var (width, height) = _size;
        var journal = Math.Clamp(height - OtherLines - 1, 0, MaxJournalLines);
        var room = Math.Max(1, height - OtherLines - journal);
        var parts = new List<IRenderable> { CallTable.Of(rows.Take(room)) };
        if (rows.Count > room)
        {
            parts.Add(new Text($"… and {rows.Count - room} more"));
        }

        if (_session.IsUnencoded)
        {
            parts.Add(new Text("kbit/s of raw frames: the in-memory engine does not encode"));
        }

        parts.AddRange(_journal.Lines.TakeLast(journal).Select(line => new Text(CallTable.Fit(line, width - 1))));
        return new Rows(parts);
    }
}
