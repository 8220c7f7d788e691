using System.CommandLine;
using InCall.Calling;
using InCall.Summary;
using ZegoCallKit;

namespace InCall;

/// <summary>Parses the arguments, makes the call and returns the exit code: 0 if every feature worked, 1 if one failed, 2 for invalid arguments, 130 after Ctrl+C.</summary>
internal sealed class InCallProgram(InCallHost host)
{
    private const int BadArguments = 2;
    private const int Interrupted = 130;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var beauty = new Option<string?>("--beauty")
        {
            HelpName = "DIR",
            Description = "Write PNG images to this folder: before.png, and one image for each beauty effect.",
        };
        var effects = new Option<string?>("--effects")
        {
            HelpName = "DIR",
            Description = $"Also use the ZegoEffects SDK, whose library and resources are in this folder. It is licensed for {EffectsAccount.AppIdVariable} and {EffectsAccount.AppSignVariable}.",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as a JSON object on the last line of the output." };
        var command = new RootCommand("A scripted call between two participants in memory that uses the features of a call: messages, frames, beauty, snapshots, recordings, screen sharing and more.")
        {
            beauty,
            effects,
            json,
        };
        command.SetAction((result, token) => RunAsync(
            new InCallOptions { BeautyFolder = result.GetValue(beauty), EffectsFolder = result.GetValue(effects), Json = result.GetValue(json) },
            token));
        var parsed = command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
        {
            return Refuse(error.Message);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    /// <summary>Makes the call.</summary>
    /// <param name="options">The options from the command line.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(InCallOptions options, CancellationToken cancellationToken)
    {
        if (options.EffectsFolder is not null)
        {
            if (EffectsAccount.Read(host.Variable) is not { } account)
            {
                return Refuse($"ZegoEffects requires a licensed account. Set {EffectsAccount.AppIdVariable} and {EffectsAccount.AppSignVariable} ({ZegoClientOptions.AppSignLength} characters) to the values shown in ZEGO's console.");
            }

            options = options with { Account = account };
        }

        try
        {
            if (options.BeautyFolder is { } folder)
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse($"The images cannot be written to '{options.BeautyFolder}': {fault.Message}");
        }

        var summary = new CallSummary();
        try
        {
            await CallScript.RunAsync(host, options, summary, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }

        await host.Output.WriteLineAsync(summary.ToText());
        if (options.Json)
        {
            await host.Output.WriteLineAsync(summary.ToJson());
        }

        return summary.IsGood ? 0 : 1;
    }

    private int Refuse(string problem)
    {
        host.Error.WriteLine(problem.ReplaceLineEndings(" "));
        return BadArguments;
    }
}
