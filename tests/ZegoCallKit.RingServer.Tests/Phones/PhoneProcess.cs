using System.Diagnostics;
using System.Text.Json.Nodes;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests.Phones;

/// <summary>A phone as a process of its own, which a test commands line by line and whose events it reads.</summary>
internal sealed class PhoneProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Program = SampleProgram.PathOf("Phone");

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly List<JsonNode> _events = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PhoneProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>Gets what was written to the standard error, after the end.</summary>
    public Task<string> ErrorsAsync() => _errors;

    public IReadOnlyList<JsonNode> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>Starts a phone that prints JSON.</summary>
    public static PhoneProcess Start(params string[] arguments)
    {
        // A process that a script starts in the background ignores the interrupt, and so do the processes that it starts.
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] hearsInterrupts = [];
        if (OperatingSystem.IsLinux())
        {
            start.FileName = "env";
            hearsInterrupts = ["--default-signal=INT", "dotnet"];
        }

        foreach (var argument in (string[])[.. hearsInterrupts, Program, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return new PhoneProcess(Process.Start(start)!);
    }

    /// <summary>Starts a phone and waits until its user is signed in.</summary>
    public static async Task<PhoneProcess> SignInAsync(string user, Uri server, params string[] more)
    {
        var phone = Start([user, "--url", server.OriginalString, "--json", .. more]);
        await phone.UntilAsync(static happening => Is(happening, "ready"));
        return phone;
    }

    public static bool Is(JsonNode happening, string what) => (string?)happening["event"] == what;

    public static bool IsCall(JsonNode happening, string phase) => Is(happening, "call") && (string?)happening["phase"] == phase;

    public Task SayAsync(string command) => _process.StandardInput.WriteLineAsync(command);

    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits for an event, among those from a number on.</summary>
    public async Task<JsonNode> UntilAsync(Func<JsonNode, bool> wanted, int from = 0)
    {
        while (true)
        {
            Task more;
            lock (_events)
            {
                if (_events.Skip(from).FirstOrDefault(wanted) is { } found)
                {
                    return found;
                }

                more = _more.Task;
            }

            if (_reading.IsCompleted)
            {
                throw new InvalidOperationException($"The phone ended with {_process.ExitCode}: {await _errors}{Environment.NewLine}{this}");
            }

            try
            {
                await Task.WhenAny(more, _reading).WaitAsync(Patience, TestContext.Current.CancellationToken);
            }
            catch (TimeoutException fault)
            {
                throw new TimeoutException(ToString(), fault);
            }
        }
    }

    public Task<JsonNode> UntilCallAsync(string phase, int from = 0) => UntilAsync(happening => IsCall(happening, phase), from);

    /// <summary>Waits for the end of the process, and returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Sends a signal of Unix to the process.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public override string ToString() => string.Join(Environment.NewLine, Events.Select(static happening => happening.ToJsonString()));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith('{'))
            {
                continue;
            }

            lock (_events)
            {
                _events.Add(JsonNode.Parse(line)!);
                _more.TrySetResult();
                _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
