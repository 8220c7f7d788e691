using System.Globalization;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Bench;

/// <summary>Measures for a few seconds. The figures are those of one run on this machine with whatever else it does.</summary>
internal sealed class BenchCommand(ToolHost host) : ToolCommand<BenchSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, BenchSettings settings, CancellationToken cancellationToken)
    {
        var part = TimeSpan.FromSeconds(OptionValue.Number("--seconds", settings.Seconds, BenchSettings.MinSeconds, BenchSettings.MaxSeconds) / 3);
        var changes = await StreamChangeBench.RunAsync(part, cancellationToken);
        var result = new BenchResult
        {
            Processors = Environment.ProcessorCount,
            StreamChangesPerSecond = Math.Round(changes.Count / changes.Sum() * 1e6),
            StreamChangeMicrosecondsP50 = Math.Round(changes.Order().ElementAt(changes.Count / 2), 1),
            Audio = FrameBench.Audio(part, cancellationToken),
            Video = FrameBench.Video(part, cancellationToken),
        };
        if (settings.Json)
        {
            Json(result, ReadableJson.Context.BenchResult);
        }
        else
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"stream changes  {result.StreamChangesPerSecond:N0} per second, one after the other; median {result.StreamChangeMicrosecondsP50:N1} µs from the call to the other user's observer"));
            Line($"audio, 10 ms    {Text(result.Audio)}");
            Line($"video, 640×360  {Text(result.Video)}");
            Line($"In-memory engine, one call of two users, {result.Processors} processors. A frame counts from the publisher's source to the player's sink.");
        }

        return ExitCode.Success;
    }

    private static string Text(FrameCost cost) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cost.Microseconds:N2} µs of one thread and {cost.AllocatedBytes:N0} allocated bytes a frame; {cost.FramesPerSecond:N0} frames per second ({cost.Frames:N0} measured)");
}
