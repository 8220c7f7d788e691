using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Spectre.Console;
using Xunit;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Tests.Desks;

/// <summary>The tool while it runs, in real time and with loopback connections. A test reads its lines and types into it.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly TypedInput _input = new();
    private readonly LockedText _error = new();
    private readonly CancellationTokenSource _interruption = new();
    private readonly Task<int> _run;

    private RunningTool(string[] arguments, string pageOpener)
    {
        var output = new GuardedOutput(() => new LineWriter(_lines.Writer));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 10_000;
        var host = new ToolHost { Variable = static _ => null, CurrentFolder = AppContext.BaseDirectory, PageOpener = pageOpener, Input = _input, Output = output, Error = new GuardedOutput(() => _error), Console = console };
        _run = Task.Run(() => new ToolApp(host).RunAsync(arguments, _interruption.Token));
        _ = _run.ContinueWith(_ => _lines.Writer.TryComplete(), TaskScheduler.Default);
    }

    public string Error => _error.ToString();

    public static RunningTool Start(params string[] arguments) => new(arguments, pageOpener: "");

    /// <summary>Starts the tool, which opens pages with a program.</summary>
    public static RunningTool StartWithOpener(string pageOpener, params string[] arguments) => new(arguments, pageOpener);

    /// <summary>Starts a desk on a free port.</summary>
    /// <returns>The desk and its address.</returns>
    public static async Task<(RunningTool Desk, string Url)> StartDeskAsync(params string[] options)
    {
        var desk = Start(["desk", "--port", "0", "--json", .. options]);
        return (desk, (await desk.NextAsync(static _ => true)).GetProperty("url").GetString()!);
    }

    public void Type(string line) => _input.Type(line);

    public Task InterruptAsync() => _interruption.CancelAsync();

    /// <summary>Returns the next line that is a JSON object and fits.</summary>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await foreach (var line in _lines.Reader.ReadAllAsync(patience.Token))
        {
            if (line.StartsWith('{') && JsonSerializer.Deserialize<JsonElement>(line) is var json && fits(json))
            {
                return json;
            }
        }

        throw new InvalidOperationException($"The tool ended without the expected line: {Error}");
    }

    /// <summary>Waits for the end and returns the exit code.</summary>
    public Task<int> ExitAsync() => _run.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _interruption.CancelAsync();
        await _run.WaitAsync(Patience, TimeProvider.System);
        _input.Complete();
        _interruption.Dispose();
    }

    /// <summary>What one thread writes and another reads meanwhile.</summary>
    private sealed class LockedText : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    private sealed class LineWriter(ChannelWriter<string> lines) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n')
            {
                lines.TryWrite(_line.ToString());
                _line.Clear();
            }
            else if (value != '\r')
            {
                _line.Append(value);
            }
        }
    }
}
