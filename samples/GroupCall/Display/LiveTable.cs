using GroupCall.Calling;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GroupCall.Display;

/// <summary>Draws participants × streams on a terminal, a few times a second, until it is disposed.</summary>
internal sealed class LiveTable : IAsyncDisposable
{
    private const int JournalLines = 5;

    // What surrounds the rows: the table's head and frame, a line that says what is left out, the journal.
    private const int OtherLines = 6 + JournalLines;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly IAnsiConsole _terminal;
    private readonly CallSession _session;
    private readonly Journal _journal;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _drawing;

    public LiveTable(IAnsiConsole terminal, CallSession session, Journal journal, TimeProvider time)
    {
        _terminal = terminal;
        _session = session;
        _journal = journal;
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
                live.UpdateTarget(Draw());
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed: the last picture stays.
            live.UpdateTarget(Draw());
        }
    }

    private Rows Draw()
    {
        var rows = CallRow.Of(_session.Cast).ToList();
        var room = Math.Max(1, _terminal.Profile.Height - OtherLines);
        var parts = new List<IRenderable> { CallTable.Of(rows.Take(room)) };
        if (rows.Count > room)
        {
            parts.Add(new Text($"… and {rows.Count - room} more"));
        }

        parts.AddRange(_journal.Lines.TakeLast(JournalLines).Select(line => new Text(line)));
        return new Rows(parts);
    }
}
