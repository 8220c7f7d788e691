using System.Text;

namespace ZegoCallKit.Internal;

/// <summary>
/// Writes readable lines for a console program. Names that other users chose are cleaned before they reach a terminal. An output that accepts no more, because the disk is
/// full or the reader has exited, does not end the program: the call is still left in an orderly way.
/// </summary>
internal sealed class GuardedOutput : TextWriter
{
    private readonly Lazy<TextWriter?> _inner;
    private volatile bool _hasFailed;

    public GuardedOutput(Func<TextWriter> inner) => _inner = new(() => Open(inner));

    /// <summary>Gets the standard output of this process.</summary>
    public static GuardedOutput Standard { get; } = new(() => WriterOf(Console.OpenStandardOutput()));

    /// <summary>Gets the standard error of this process.</summary>
    public static GuardedOutput Error { get; } = new(() => WriterOf(Console.OpenStandardError()));

    /// <summary>Redirects the console to these writers.</summary>
    public static void Use()
    {
        Console.SetOut(Standard);
        Console.SetError(Error);
    }

    /// <summary>Gets whether something could not be written.</summary>
    public bool HasFailed => _hasFailed;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Returns the exit code of the process: a success whose output was lost counts as a failure.</summary>
    public int ExitCodeOf(int code)
    {
        Flush();
        if (!HasFailed || code != 0)
        {
            return code;
        }

        Error.WriteLine("The program could not write to the standard output.");
        return 1;
    }

    public override void Write(char value) => Try(writer => writer.Write(value));

    public override void Write(string? value) => Try(writer => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(writer => writer.Write(buffer, index, count));

    public override void WriteLine() => Try(writer => writer.WriteLine());

    /// <summary>Writes one line, whatever characters its names contain.</summary>
    public override void WriteLine(string? value) => Try(writer => writer.WriteLine(ForeignText.ToTerminal(value ?? "")));

    public override void Flush() => Try(writer => writer.Flush());

    private static StreamWriter WriterOf(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private TextWriter? Open(Func<TextWriter> inner)
    {
        try
        {
            return inner();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
            return null;
        }
    }

    private void Try(Action<TextWriter> write)
    {
        if (_hasFailed || _inner.Value is not { } writer)
        {
            return;
        }

        try
        {
            write(writer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
        }
    }
}
