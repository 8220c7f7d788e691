using Spectre.Console;
using ZegoCallKit.Engine;
using ZegoCallKit.Express;
using ZegoCallKit.Internal;
using ZegoCallKit.Tool.Engines;

namespace ZegoCallKit.Tool;

/// <summary>The environment of the tool. Tests supply their own.</summary>
internal sealed record ToolHost
{
    // Lines for files and other programs are not wrapped.
    private const int UnlimitedWidth = 10_000;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the function that returns an environment variable's value.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gets the folder that relative paths start from and that is searched for ZEGO's library.</summary>
    public string CurrentFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Gets the folder for downloads.</summary>
    public string CacheFolder { get; init; } = Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "zegocallkit");

    /// <summary>Gets the npm package that is downloaded.</summary>
    public PinnedPackage Package { get; init; } = PinnedPackage.Tested;

    /// <summary>Gets the program that opens a page in the browser, except on Windows and macOS.</summary>
    public string PageOpener { get; init; } = "xdg-open";

    public required TextReader Input { get; init; }

    /// <summary>Gets whether a person types the input, who would see a secret on the screen.</summary>
    public bool IsInputTerminal { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Gets the console for text with styles; it writes to <see cref="Output"/>.</summary>
    public required IAnsiConsole Console { get; init; }

    /// <summary>Gets the function that creates the handler of HTTP requests.</summary>
    public Func<HttpMessageHandler> CreateHttpHandler { get; init; } = static () => new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15) };

    /// <summary>Gets the function that loads ZEGO's library from a path and returns its version; it throws a <see cref="ZegoLibraryException"/> if the library cannot be used.</summary>
    public Func<string, string> LoadLibrary { get; init; } = static path => new ExpressEngineFactory(new ExpressEngineOptions { LibraryPath = path }).LoadLibrary();

    /// <summary>Gets the function that creates the factory of an engine with the library at a path.</summary>
    public Func<string, IZegoEngineFactory> CreateEngine { get; init; } = static path => new ExpressEngineFactory(new ExpressEngineOptions { LibraryPath = path });

    /// <summary>Returns the environment of this process, whose console writes to <see cref="GuardedOutput"/>.</summary>
    public static ToolHost OfProcess()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Out) });
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = UnlimitedWidth;
        }

        return new ToolHost
        {
            Input = System.Console.In,
            IsInputTerminal = !System.Console.IsInputRedirected,
            Output = GuardedOutput.Standard,
            Error = GuardedOutput.Error,
            Console = console,
        };
    }

    /// <summary>Returns the absolute path for one from the command line.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);
}
