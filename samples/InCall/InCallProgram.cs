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
            Description = "Write PNG pictures to look at: before.png, and one after each effect of the beauty.",
        };
        var effects = new Option<string?>("--effects")
        {
            HelpName = "DIR",
            Description = $"Use the ZegoEffects SDK, too, whose library and resources lie there. It is licensed for {EffectsAccount.AppIdVariable} and {EffectsAccount.AppSignVariable}.",
        };
        var json = new Option<bool>("--json") { Description = "The last line of the output is the result as one JSON object." };
        var command = new RootCommand("A scripted call of two in memory that uses what happens inside a call: messages, frames, beauty, snapshots, recordings, a shared screen and more.")
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
                return Refuse($"ZegoEffects is licensed for an account: set {EffectsAccount.AppIdVariable}, and {EffectsAccount.AppSignVariable} of {ZegoClientOptions.AppSignLength} characters, as ZEGO's console shows them.");
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
            return Refuse($"'{options.BeautyFolder}' cannot take the pictures: {fault.Message}");
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
