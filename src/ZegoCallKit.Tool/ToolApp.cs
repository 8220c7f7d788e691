using System.Reflection;
using System.Text.Json;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool;

/// <summary>Parses the arguments, runs a command and returns its exit code. Every fault becomes one line on the standard error.</summary>
/// <param name="host">The environment.</param>
internal sealed class ToolApp(ToolHost host)
{
    public const string Name = "zegocallkit";

    /// <summary>Gets the version of the tool, without the commit.</summary>
    public static string Version { get; } =
        typeof(ToolApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">The arguments of the process.</param>
    /// <param name="cancellationToken">Ends the command early.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var app = new CommandApp();
        var start = new CommandStart();
        app.Configure(Configure);
        app.Configure(configurator => configurator.SetInterceptor(start));
        try
        {
            var code = await app.RunAsync(arguments, cancellationToken);

            // A group without a command prints its help.
            return code != ExitCode.Success && !start.HasStarted ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return End("The command was interrupted.", ExitCode.Interrupted);
        }
        catch (CommandAppException fault)
        {
            return End($"{fault.Message.TrimEnd('.')}. '{Name} --help' lists the commands and '{Name} COMMAND --help' the options.", ExitCode.Usage);
        }
        catch (ToolException fault)
        {
            return End(fault.Message, fault.ExitCode);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ZegoException)
        {
            return End(fault.Message, ExitCode.Failed);
        }

        int End(string problem, int code)
        {
            host.Error.WriteLine(problem.ReplaceLineEndings(" "));
            if (arguments.Contains("--json", StringComparer.Ordinal))
            {
                host.Output.WriteLine(JsonSerializer.Serialize(new FaultResult { Error = problem, ExitCode = code }, ReadableJson.Context.FaultResult));
            }

            return code;
        }
    }

    /// <summary>Adds the commands and their environment.</summary>
    /// <param name="configurator">The configurator of the application.</param>
    public void Configure(IConfigurator configurator)
    {
        configurator.SetApplicationName(Name);
        configurator.SetApplicationVersion(Version);
        configurator.ConfigureConsole(host.Console);
        configurator.UseStrictParsing();
        configurator.PropagateExceptions();
        configurator.TrimTrailingPeriods(false);
        configurator.SetHelpProvider(new ToolHelp(configurator.Settings));
        configurator.Settings.Registrar.RegisterInstance(host);
        foreach (var example in CommandTree.Examples)
        {
            configurator.AddExample(example.Split(' '));
        }

        foreach (var command in CommandTree.Commands)
        {
            command.AddTo(configurator);
        }
    }
}
