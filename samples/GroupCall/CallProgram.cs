using System.CommandLine;
using GroupCall.Calling;
using GroupCall.Clips;
using GroupCall.Display;
using GroupCall.Options;
using GroupCall.Summary;
using ZegoCallKit.Media;

namespace GroupCall;

/// <summary>Parses the arguments, makes the call and returns the exit code.</summary>
internal sealed class CallProgram(CallHost host)
{
    // Leaving takes a few round trips; pressing Ctrl+C again ends the process at once.
    private static readonly TimeSpan TimeToLeave = TimeSpan.FromSeconds(10);

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = new CallCommand(RunAsync).Parse(arguments);
        if (parsed.Errors is [var error, ..])
        {
            return Refuse(error.Message);
        }

        // Ctrl+C cancels the token that the call receives.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToLeave,
        });
    }

    /// <summary>Makes the call.</summary>
    /// <param name="options">The options from the command line.</param>
    /// <param name="cancellationToken">Ends the call early: all participants leave at once.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CallOptions options, CancellationToken cancellationToken)
    {
        CallSession session;
        var journal = new Journal(host.Time);
        try
        {
            var clips = new ClipLibrary(options.AudioFile, options.VideoFile);
            session = new CallSession(options, clips, EngineChoice.Create(options, host), journal, host);
        }
        catch (MediaFormatException fault)
        {
            return Refuse(fault.Message);
        }
        catch (EngineUnavailableException fault)
        {
            return Refuse(fault.Message, ExitCode.CallFailed);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The recordings cannot be written to '{options.RecordFolder}': {fault.Message}");
        }

        CallSummary summary;
        await using (StartDisplay(options, session, journal))
        {
            summary = await session.RunAsync(cancellationToken);
        }

        Report(options, summary);
        return summary switch
        {
            { Interrupted: true } => ExitCode.Interrupted,
            { Errors.Count: > 0 } => ExitCode.CallFailed,
            _ => ExitCode.Success,
        };
    }

    private IAsyncDisposable StartDisplay(CallOptions options, CallSession session, Journal journal) =>
        host.Terminal is { } terminal && !options.Json
            ? new LiveTable(terminal, session, journal, host.Time)
            : new LineLog(host.Output, journal);

    private void Report(CallOptions options, CallSummary summary)
    {
        if (options.Json)
        {
            host.Output.WriteLine(SummaryJson.Write(summary));
        }
        else
        {
            SummaryText.Write(summary, host.Output);
        }
    }

    private int Refuse(string problem, int code = ExitCode.BadArguments)
    {
        host.Error.WriteLine(problem.ReplaceLineEndings(" "));
        return code;
    }
}
