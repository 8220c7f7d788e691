using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Sends the desk what the engine records, for the desk's page. What waits while there is no connection is sent over the next one. Thread-safe.</summary>
/// <param name="recording">The engine's recording.</param>
/// <param name="send">Sends a text.</param>
internal sealed class RecordingReport(RecordingBuffer recording, Action<byte[]> send)
{
    /// <summary>The most bytes that wait.</summary>
    public const int MaxWaitingBytes = 256 << 10;

    // With the braces around them, far below the most bytes of a text; and no more of them at once than the media beside them can bear.
    private const int MaxBytes = 32 << 10;
    private const int MostTexts = 4;

    // Keeps the lines in their order.
    private readonly Lock _gate = new();
    private bool _isWanted;

    /// <summary>Begins to report: to a new session with the recording's header.</summary>
    public void Begin(bool isNew)
    {
        lock (_gate)
        {
            _isWanted = true;
            if (isNew)
            {
                send(TextOf([recording.Header]));
            }
        }
    }

    /// <summary>Sends what has been recorded since the last call.</summary>
    public void Tick()
    {
        lock (_gate)
        {
            for (var i = 0; _isWanted && i < MostTexts && recording.Take(MaxBytes) is { Count: > 0 } lines; i++)
            {
                send(TextOf(lines));
            }
        }
    }

    // The lines are JSON already.
    private static byte[] TextOf(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        using var text = new MemoryStream();
        text.Write("{\"type\":\"recorded\",\"lines\":["u8);
        for (var i = 0; i < lines.Count; i++)
        {
            text.Write(i == 0 ? ""u8 : ","u8);
            text.Write(lines[i].Span);
        }

        text.Write("]}"u8);
        return text.ToArray();
    }
}
