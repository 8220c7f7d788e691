using Spectre.Console.Cli;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Recordings;

/// <summary>Prints a recording. It exits with 1 if the kit behaves differently now.</summary>
internal sealed class ReplayCommand(ToolHost host) : ToolCommand<ReplaySettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, ReplaySettings settings, CancellationToken cancellationToken)
    {
        var recording = Read(settings.File);
        if (!settings.Json)
        {
            Line($"engine {recording.Engine}, {recording.StartedAt:u}, {recording.Entries.Length} entries");
            foreach (var line in recording.Timeline)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Line(line.ToString());
            }
        }

        var divergences = settings.Run ? await RunAsync(recording, cancellationToken) : null;
        if (settings.Json)
        {
            Json(
                new ReplayResult
                {
                    Engine = recording.Engine,
                    StartedAt = recording.StartedAt,
                    Lines = [.. recording.Timeline.Select(static line => new ReplayLine { At = line.At.TotalSeconds, Kind = KindOf(line), Name = line.Name, Details = line.Details })],
                    Divergences = divergences,
                },
                ReadableJson.Context.ReplayResult);
        }
        else if (divergences is not null)
        {
            Write(divergences);
        }

        return divergences is { Count: > 0 } ? ExitCode.Failed : ExitCode.Success;
    }

    private static string KindOf(TimelineLine line) => line.Kind switch
    {
        TimelineLineKind.Command => "command",
        TimelineLineKind.Event => "event",
        _ => "note",
    };

    private FlightRecording Read(string path)
    {
        try
        {
            return FlightRecording.ReadFile(Host.FullPath(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Refused($"'{path}' cannot be read: {fault.Message}", fault);
        }
        catch (RecordingFormatException fault)
        {
            throw ToolException.Refused($"'{path}' is not a recording that this version reads. {fault.Message}", fault);
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(FlightRecording recording, CancellationToken cancellationToken)
    {
        try
        {
            await using var replay = await Replay.StartAsync(recording, cancellationToken: cancellationToken);
            await replay.RunAsync(cancellationToken);
            return replay.Divergences;
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused(ArgumentText.Of(fault), fault);
        }
    }

    private void Write(IReadOnlyList<string> divergences)
    {
        if (divergences.Count == 0)
        {
            Line("green", "ok", "  The kit does the same as in the recording.");
            return;
        }

        foreach (var divergence in divergences)
        {
            Line("red", "differs", $"  {divergence}");
        }
    }
}
