using System.CommandLine;
using Phone.Calling;
using Phone.Commands;
using Phone.Display;
using Phone.Options;
using Spectre.Console;
using ZegoCallKit;

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

    private async Task<int> RunAsync(PhoneOptions options, CancellationToken cancellationToken)
    {
        IPhoneView view = options.Json ? new JsonView(output) : new TextView(output, terminal);
        await using var session = await PhoneSession.CreateAsync(options, view, TimeProvider.System);
        try
        {
            await session.SignInAsync(cancellationToken);
            return await ObeyAsync(session, view, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ZegoException fault)
        {
            await error.WriteLineAsync($"{options.User} cannot sign in at {options.Server}: {fault.GetBaseException().Message.ReplaceLineEndings(" ")} Is the server running? It is started by: dotnet run --project samples/RingServer");
            return ExitCode.Failed;
        }
    }

    private async Task<int> ObeyAsync(PhoneSession session, IPhoneView view, CancellationToken cancellationToken)
    {
        var code = ExitCode.Success;
        var lines = new InputLines(input);
        while (true)
        {
            var next = lines.NextAsync(cancellationToken).AsTask();
            if (await Task.WhenAny(next, session.Lost) == session.Lost)
            {
                view.ShowProblem($"The server ended the connection for good: {await session.Lost}.");
                return ExitCode.Failed;
            }

            if (await next is not { } line)
            {
                return code;
            }

            if (string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            try
            {
                var instruction = Instruction.Parse(line);
                if (instruction.Verb == Verb.Quit)
                {
                    return code;
                }

                code = await session.DoAsync(instruction, cancellationToken) || !isScript ? code : ExitCode.Failed;
            }
            catch (FormatException fault)
            {
                view.ShowProblem(fault.Message);
                code = isScript ? ExitCode.Failed : code;
            }
        }
    }
}
