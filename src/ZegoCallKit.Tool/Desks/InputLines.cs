using System.Threading.Channels;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Reads lines on a thread of its own, because reading from a console cannot be canceled. The thread waits while a line is pending.</summary>
internal static class InputLines
{
    private const int MaxPending = 8;
    private const int MaxLength = 4_096;

    /// <summary>Starts to read an input to its end.</summary>
    /// <returns>The lines, of which a longer one is cut; completed at the end of the input.</returns>
    public static ChannelReader<string> Read(TextReader input)
    {
        var lines = Channel.CreateBounded<string>(MaxPending);
        _ = Task.Factory.StartNew(() => ReadAsync(input, lines.Writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        return lines.Reader;
    }

    private static async Task ReadAsync(TextReader input, ChannelWriter<string> lines)
    {
        try
        {
            var line = new System.Text.StringBuilder();
            int next;
            do
            {
                next = input.Read();
                if (next is '\n' or < 0)
                {
                    await lines.WriteAsync(line.ToString());
                    line.Clear();
                }
                else if (line.Length < MaxLength)
                {
                    line.Append((char)next);
                }
            }
            while (next >= 0);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // The input is gone: that is its end.
        }
        finally
        {
            lines.Complete();
        }
    }
}
