using Microsoft.Extensions.Time.Testing;
using Spectre.Console;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Tests;

/// <summary>The environment of a run: a folder, variables and an input of its own, a clock that stands still, and no network.</summary>
internal sealed class ToolRig : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zegocallkit-tests-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public ToolRig()
    {
        var output = new GuardedOutput(() => _output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 10_000;
        Host = new ToolHost
        {
            Time = Time,
            Variable = name => Variables.GetValueOrDefault(name),
            CurrentFolder = Folder,
            CacheFolder = Path.Join(Folder, "cache"),
            Input = new StringReader(""),
            Output = output,
            Error = new GuardedOutput(() => _error),
            Console = console,
            CreateHttpHandler = static () => new HttpAnswer(static _ => throw new HttpRequestException("There is no network.")),
        };
    }

    /// <summary>Gets or sets the environment, so that a test can replace parts of it.</summary>
    public ToolHost Host { get; set; }

    public FakeTimeProvider Time { get; } = new(Now);

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Folder => _folder.FullName;

    /// <summary>Writes a file into the folder.</summary>
    /// <returns>The name.</returns>
    public string Write(string name, byte[] content)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return name;
    }

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    public string PathOf(string name) => Path.Join(Folder, name);

    public ToolRig WithInput(string text)
    {
        Host = Host with { Input = new StringReader(text) };
        return this;
    }

    /// <summary>Runs the tool.</summary>
    public async Task<ToolRun> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        var code = await new ToolApp(Host).RunAsync(arguments, cancellationToken);
        return new ToolRun(code, _output.ToString(), _error.ToString());
    }

    public Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(arguments, Xunit.TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
