using ZegoCallKit.FlightRecorder;
using ZegoCallKit.Samples.Timeline;

// Prints what a recording holds, line by line; without a file it records a short call first.
if (args.Length > 1 || args is ["--help"])
{
    Console.Error.WriteLine("Replay [RECORDING.jsonl]: prints the timeline of a recording; without one it records a short call to session.jsonl and prints that.");
    return 2;
}

FlightRecording recording;
try
{
    recording = FlightRecording.ReadFile(args.Length == 1 ? args[0] : await ShortCall.RecordAsync("session.jsonl"));
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or RecordingFormatException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

Console.WriteLine($"engine {recording.Engine}, {recording.StartedAt:u}, {recording.Entries.Length} lines");
foreach (var line in TimelineText.Of(recording))
{
    Console.WriteLine(line);
}

return 0;
