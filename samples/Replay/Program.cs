using ZegoCallKit.FlightRecorder;
using ZegoCallKit.Internal;
using ZegoCallKit.Samples.Timeline;

// Prints the entries of a recording line by line; without a file, it records a short call first.
GuardedOutput.Use();
if (args is ["--help"] or ["-h"] or ["-?"])
{
    Console.WriteLine("Replay [RECORDING.jsonl]: prints the timeline of a recording. Without a recording, it records a short call and prints its timeline.");
    return GuardedOutput.Standard.ExitCodeOf(0);
}

if (args.Length > 1 || args is [""])
{
    Console.Error.WriteLine("Usage: Replay [RECORDING.jsonl]");
    return 2;
}

FlightRecording recording;
try
{
    recording = args is [var path] ? FlightRecording.ReadFile(path) : await ShortCall.RecordAsync();
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or RecordingFormatException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

Console.WriteLine($"engine {recording.Engine}, {recording.StartedAt:u}, {recording.Entries.Length} lines");
foreach (var line in recording.Timeline)
{
    Console.WriteLine(line.ToString());
}

return GuardedOutput.Standard.ExitCodeOf(0);
