using System.CommandLine;
using Phone.Calling;
using Phone.Commands;
using Phone.Display;
using Phone.Options;
using Spectre.Console;
using ZegoCallKit;
using ZegoCallKit.Desk;

namespace Phone;

/// <summary>Parses the arguments, carries out the commands of the input, and returns the exit code.</summary>
internal sealed class PhoneProgram(TextReader input, TextWriter output, TextWriter error, IAnsiConsole? terminal, bool isScript)
{
    // Hanging up and signing out take a few round trips; pressing Ctrl+C again ends the process at once.
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(10);

    /// <summary>Creates the program on the console.</summary>
    public static PhoneProgram OfConsole()
    {
        var terminal = Console.IsOutputRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings());
        return new PhoneProgram(Console.In, Console.Out, Console.Error, terminal, Console.IsInputRedirected);
    }

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = new PhoneCommand(RunAsync).Parse(arguments);
        if (parsed.Errors is [var problem, ..])
        {
            await error.WriteLineAsync(problem.Message.ReplaceLineEndings(" "));
            return ExitCode.BadArguments;
        }

        // Ctrl+C and SIGTERM cancel the token that the phone receives.
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToLeave });
    }

    private static Task<DeskNetwork> ConnectAsync(PhoneOptions options, CancellationToken cancellationToken) =>
        DeskNetwork.ConnectAsync(options.Identity, options.Server, new DeskSignIn(options.Server), PhoneMedia.Publish, nameof(Phone), TimeProvider.System, cancellationToken);

    private async Task<int> RunAsync(PhoneOptions options, CancellationToken cancellationToken)
    {
        IPhoneView view = options.Json ? new JsonView(output) : new TextView(output, terminal);
        var isDesk = options.Engine == PhoneOptions.DeskEngine;
        try
        {
            IPhoneNetwork network = isDesk ? await ConnectAsync(options, cancellationToken) : await RingServerNetwork.CreateAsync(options, view.ShowProblem, TimeProvider.System);
            await using var session = new PhoneSession(options, view, network);
            await session.SignInAsync(cancellationToken);
            var reader = new CommandReader(session, view, input);
            return await reader.RunAsync(cancellationToken) == PhoneEnd.Lost || (isScript && reader.HasFailed) ? ExitCode.Failed : ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is ZegoException or HttpRequestException)
        {
            var start = isDesk ? "src/ZegoCallKit.Tool -- desk" : "samples/RingServer";
            await error.WriteLineAsync($"{options.User} cannot sign in at {options.Server}: {fault.GetBaseException().Message.ReplaceLineEndings(" ")} Is the server running? It is started by: dotnet run --project {start}");
            return ExitCode.Failed;
        }
    }
}
