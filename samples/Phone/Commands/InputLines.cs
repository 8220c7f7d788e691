using System.Threading.Channels;

namespace Phone.Commands;

/// <summary>Reads lines on a thread of its own, because reading from a console cannot be canceled. The reader waits while several lines are pending.</summary>
internal sealed class InputLines
{
    private const int MaxPending = 16;

    /// <summary>The longest line that is a command; the rest of a longer one is not kept.</summary>
    private const int MaxLength = 4_096;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(MaxPending);
    private readonly TextReader _input;

    public InputLines(TextReader input)
    {
        _input = input;
        new Thread(Read) { IsBackground = true, Name = "commands" }.Start();
    }

    /// <summary>Returns the next line; <see langword="null"/> at the end.</summary>
    public async ValueTask<string?> NextAsync(CancellationToken cancellationToken)
    {
        while (await _lines.Reader.WaitToReadAsync(cancellationToken))
        {
            if (_lines.Reader.TryRead(out var line))
            {
                return line;
            }
        }

        return null;
    }

    private void Read()
    {
        try
        {
            var line = new System.Text.StringBuilder();
            int next;
            while ((next = _input.Read()) >= 0)
            {
                if (next is not '\n')
                {
                    if (line.Length < MaxLength && next is not '\r')
                    {
                        line.Append((char)next);
                    }

                    continue;
                }

                Write(line);
            }

            if (line.Length > 0)
            {
                Write(line);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // The input is gone: that is its end.
        }

        _lines.Writer.Complete();
    }

#pragma warning disable VSTHRD002 // This is a thread of its own, which has nothing else to do.
    private void Write(System.Text.StringBuilder line)
    {
        _lines.Writer.WriteAsync(line.ToString()).AsTask().GetAwaiter().GetResult();
        line.Clear();
    }
#pragma warning restore VSTHRD002
}
